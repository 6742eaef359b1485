"""What follows for an answer from the findings it rests on: how sure it is, and which findings it forgets."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from macros.derived.grouping import grouped
from macros.derived.results import ONDERZOCHT, Resultaat, all_results, by_study
from macros.derived.words import join_names, pluralize
from macros.records.antwoord import Antwoord, Bewijs
from macros.records.catalog import Catalog
from macros.records.validators import Mistake


def named(catalog: Catalog, entries: Iterable[Bewijs]) -> list[Resultaat]:
    """The findings that these entries name, the best studied first; those that do not exist are left to the check."""
    ids = set(_ids(entries))
    found = (one for one in all_results(catalog) if (one.onderzoek.id, one.bevinding.id) in ids)
    return sorted(found, key=lambda one: one.rank)


def _ids(entries: Iterable[Bewijs]) -> Iterator[tuple[str, str]]:
    return ((str(entry.onderzoek), id) for entry in entries for id in entry.bevindingen)


def certainty(catalog: Catalog, antwoord: Antwoord) -> str:
    """In how many studies it was studied how, the best first, and how much of the best was read; never a direction."""
    best = [studie[0] for studie in by_study(named(catalog, antwoord.steunt_op))]
    counts = Counter(str(one.onderzocht) for one in best)
    names = catalog.ids(ONDERZOCHT)
    told = [
        f"{names[id].naam.lower()} in {pluralize(counts[id], 'onderzoek', 'onderzoeken')}" for id in names if counts[id]
    ]
    read = dict.fromkeys(catalog.naam(one.gelezen).lower() for one in best if one.onderzocht == best[0].onderzocht)
    return f"{join_names(told)}; van het best onderzochte: {join_names(list(read))}"


def mistakes(catalog: Catalog) -> Iterator[tuple[Antwoord, Mistake]]:
    """Findings that an answer names and that are not there or not about it, and those that it should have named."""
    for antwoord in catalog[Antwoord].values():
        about = {(one.onderzoek.id, one.bevinding.id): one for one in all_results(catalog) if _is_about(one, antwoord)}
        for key, entries in (("steunt_op", antwoord.steunt_op), ("terzijde", antwoord.terzijde)):
            for number, entry in enumerate(entries):
                if strange := [id for id in entry.bevindingen if (entry.onderzoek, id) not in about]:
                    yield antwoord, _strange((key, number, "bevindingen"), entry.onderzoek, strange)
        if used := named(catalog, antwoord.steunt_op):
            strongest, _ = used[0].rank
            weighed = {*_ids(antwoord.steunt_op), *_ids(antwoord.terzijde)}
            forgotten = [ids for ids, one in about.items() if ids not in weighed and one.rank[0] <= strongest]
            for onderzoek, bevindingen in grouped(forgotten).items():
                yield antwoord, _forgotten(onderzoek, bevindingen)


def _is_about(one: Resultaat, antwoord: Antwoord) -> bool:
    """True for a finding on the same subject; one that does not tell groups apart is about each change of the rules."""
    return (
        str(antwoord.soort) in one.soorten
        and one.domein == antwoord.domein
        and (antwoord.ingreep is None or one.ingreep in (antwoord.ingreep, ""))
    )


def _strange(loc: tuple[str | int, ...], onderzoek: str, bevindingen: Sequence[str]) -> Mistake:
    return (
        loc,
        f"{', '.join(bevindingen)} is geen bevinding van '{onderzoek}' over deze soort, dit domein en deze ingreep",
        "id's van bevindingen over hetzelfde als dit antwoord",
        f"kijk in data/onderzoeken/{onderzoek}.yml",
    )


def _forgotten(onderzoek: str, bevindingen: Sequence[str]) -> Mistake:
    return (
        ("steunt_op",),
        f"het antwoord noemt deze bevindingen van '{onderzoek}' niet: {', '.join(bevindingen)}",
        "elke bevinding over hetzelfde die minstens zo goed is onderzocht",
        "lees het antwoord opnieuw, en zet ze onder 'steunt_op', of met een reden onder 'terzijde'",
    )

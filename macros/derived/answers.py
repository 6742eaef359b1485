"""What follows for an answer from the findings it rests on: how sure it is, and which findings it forgets."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from macros.derived.grouping import grouped
from macros.derived.results import ONDERZOCHT, Resultaat, all_results, place
from macros.derived.words import join_names, pluralize
from macros.records.antwoord import Antwoord, Bewijs
from macros.records.catalog import Catalog
from macros.records.validators import Mistake


def in_order(catalog: Catalog) -> list[Antwoord]:
    """All answers, in the order in which their writers put them."""
    return sorted(catalog[Antwoord].values(), key=lambda antwoord: antwoord.volgorde)


def rests_on(catalog: Catalog, entries: Iterable[Bewijs]) -> list[Resultaat]:
    """The findings that are named, the best studied first; those that do not exist are left to the check."""
    named = {(str(entry.onderzoek), id) for entry in entries for id in entry.bevindingen}
    found = (one for one in all_results(catalog) if (one.onderzoek.id, one.bevinding.id) in named)
    return sorted(found, key=lambda one: one.rank)


def certainty(catalog: Catalog, antwoord: Antwoord) -> str:
    """In how many studies it was studied how, the best first, and how much of the best was read; never a direction."""
    found = rests_on(catalog, antwoord.steunt_op)
    best: dict[str, Resultaat] = {}
    for one in found:
        best.setdefault(one.onderzoek.id, one)
    counts = Counter(str(one.onderzocht) for one in best.values())
    names = catalog.ids(ONDERZOCHT)
    told = [
        f"{names[id].naam.lower()} in {pluralize(counts[id], 'onderzoek', 'onderzoeken')}" for id in names if counts[id]
    ]
    read = dict.fromkeys(
        catalog.naam(one.gelezen).lower() for one in best.values() if one.onderzocht == found[0].onderzocht
    )
    return f"{join_names(told)}; van het best onderzochte: {join_names(list(read))}"


def mistakes(catalog: Catalog) -> Iterator[tuple[Antwoord, Mistake]]:
    """Findings that an answer names and that are not there or not about it, and those that it should have named."""
    for antwoord in catalog[Antwoord].values():
        about = {(one.onderzoek.id, one.bevinding.id): one for one in all_results(catalog) if _is_about(one, antwoord)}
        for key, entries in (("steunt_op", antwoord.steunt_op), ("terzijde", antwoord.terzijde)):
            for number, entry in enumerate(entries):
                if strange := [id for id in entry.bevindingen if (entry.onderzoek, id) not in about]:
                    yield antwoord, _strange((key, number, "bevindingen"), entry.onderzoek, strange)
        if used := rests_on(catalog, antwoord.steunt_op):
            strongest = place(catalog, used[0].onderzocht)
            named = {(str(e.onderzoek), id) for e in (*antwoord.steunt_op, *antwoord.terzijde) for id in e.bevindingen}
            forgotten = [
                ids for ids, one in about.items() if ids not in named and place(catalog, one.onderzocht) <= strongest
            ]
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

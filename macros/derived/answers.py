"""What follows for an answer from the findings it rests on: how sure it is, and which findings it forgets."""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from macros.derived.grouping import grouped
from macros.derived.results import ONDERZOCHT, Resultaat, all_results, by_study
from macros.derived.words import capitalize, join_names, pluralize
from macros.records.antwoord import Antwoord, Bewijs
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.handboek import Thema
from macros.records.onderzoek import Onderzoek
from macros.records.oordeel import Oordeel
from macros.records.validators import Mistake
from macros.records.vocabulary import GEHEEL, MATCHED, STRENGER, Leeswijze

# What is said of a study that no answer rests on.
NOT_COUNTED = "telt niet mee in het antwoord"


def named(catalog: Catalog, entries: Iterable[Bewijs]) -> list[Resultaat]:
    """The findings that these entries name, the best studied first; those that do not exist are left to the check."""
    known = catalog.derived(_by_ids)
    found = sorted(known[ids] for ids in set(_ids(entries)) if ids in known)
    return sorted((all_results(catalog)[place] for place in found), key=lambda one: one.rank)


def _by_ids(catalog: Catalog) -> dict[tuple[str, str], int]:
    """The place of each finding among all, by the ids of its study and its own."""
    return {(one.onderzoek.id, one.bevinding.id): place for place, one in enumerate(all_results(catalog))}


def _ids(entries: Iterable[Bewijs]) -> Iterator[tuple[str, str]]:
    return ((str(entry.onderzoek), id) for entry in entries for id in entry.bevindingen)


def answers_of(catalog: Catalog, oordeel: Oordeel) -> list[Antwoord]:
    """The answers on the subject of a verdict."""
    return [
        antwoord
        for antwoord in catalog[Antwoord].values()
        if oordeel.soort in (None, antwoord.soort)
        and oordeel.domein in (None, antwoord.domein)
        and oordeel.uitkomst in (None, antwoord.uitkomst)
        # An answer on one outcome has a verdict of its own.
        and (oordeel.domein is None or antwoord.uitkomst is None)
    ]


def findings_on(catalog: Catalog, oordeel: Oordeel) -> list[Resultaat]:
    """The findings on the subject of a verdict, also those that no answer rests on."""
    return [one for one in all_results(catalog) if is_on(oordeel, one)]


def is_on(oordeel: Oordeel, found: Resultaat) -> bool:
    """True when a finding is on the subject of a verdict."""
    return (
        (oordeel.soort is None or oordeel.soort in found.soorten)
        and oordeel.domein in (None, found.domein)
        and oordeel.uitkomst in (None, found.bevinding.uitkomst)
    )


def answers_of_theme(catalog: Catalog, thema: Thema) -> list[Antwoord]:
    """The answers on an outcome of a theme, or that rest on a finding on one."""
    return [
        antwoord
        for antwoord in catalog[Antwoord].values()
        if antwoord.uitkomst in thema.uitkomsten
        or any(one.bevinding.uitkomst in thema.uitkomsten for one in basis(catalog, [antwoord]))
    ]


def basis(catalog: Catalog, antwoorden: Iterable[Antwoord]) -> list[Resultaat]:
    """The findings that answers rest on, each once, the best studied first."""
    return named(catalog, (entry for antwoord in antwoorden for entry in antwoord.steunt_op))


def basis_of_verdict(catalog: Catalog, oordeel: Oordeel) -> list[Resultaat]:
    """The findings that a verdict rests on: those of its answers, but for the one on what is the opposite of its approach."""
    return basis(catalog, (one for one in answers_of(catalog, oordeel) if one.ingreep != STRENGER))


def certainty(catalog: Catalog, antwoord: Antwoord) -> str:
    """How sure an answer is: how it was studied and read, or that nothing was measured."""
    return antwoord.zonder_bevinding or how_sure(catalog, basis(catalog, [antwoord]))


def certainty_of_verdict(catalog: Catalog, oordeel: Oordeel) -> str:
    """The same for all answers of a verdict together, with on which of them nothing was measured."""
    answers = answers_of(catalog, oordeel)
    found = basis_of_verdict(catalog, oordeel)
    told = [how_sure(catalog, found)] if found else []
    return " ".join([*told, *(one.zonder_bevinding for one in answers if one.zonder_bevinding)])


def how_sure(catalog: Catalog, found: Sequence[Resultaat]) -> str:
    """In how many studies it was studied how, and how much of the best was read; never a direction."""
    best = _best_of_each(found)
    strongest = [one for one in best if one.onderzocht == best[0].onderzocht]
    ways = dict.fromkeys(one.gelezen for one in strongest)
    read = join_names([cast(Leeswijze, catalog.waarde(way)).in_zin for way in ways])
    many = len(strongest) > 1
    which = "de sterkste onderzoeken" if many else "het sterkste onderzoek"
    if list(ways) == [GEHEEL]:
        told = f"{capitalize(which)} {'zijn' if many else 'is'} helemaal gelezen."
    elif GEHEEL in ways:
        told = f"Van {which} zijn gelezen: {read}."
    elif any(one.gelezen == GEHEEL for one in best):
        told = f"Van {which} is niet het hele verslag gelezen, wel {read}."
    else:
        told = f"Geen verslag is geheel gelezen; van {'de' if many else 'het'} sterkste wel {read}."
    return f"{how_studied(catalog, found)}. {told}"


def how_studied(catalog: Catalog, found: Sequence[Resultaat]) -> str:
    """In how many studies it was studied how, the best first, of how many pilots, and what none of them did.

    A study of several pilots counts beside the studies of those pilots: so many studies are not so many trials.
    """
    best = _best_of_each(found)
    ways = grouped((one.onderzocht, one.onderzoek) for one in best)
    told = [
        f"{catalog.naam(way).lower()} in {pluralize(len(studies), 'onderzoek', 'onderzoeken')}{_of_pilots(studies)}"
        for way, studies in ways.items()
    ]
    weakest_with_group = list(catalog.ids(ONDERZOCHT)).index(MATCHED)
    if not best or best[0].rank[0] <= weakest_with_group:
        return join_names(told)
    with_group = len({one.onderzoek.id for one in found if one.is_difference})
    if with_group:
        at = pluralize(with_group, "onderzoek", "onderzoeken")
        return f"{join_names(told)}; een vergelijkingsgroep is bij {at} genoemd, maar niet hoe die is gekozen"
    return f"{join_names(told)}; bij geen uitkomst is een vergelijkingsgroep genoemd"


def _of_pilots(studies: Sequence[Onderzoek]) -> str:
    """How many pilots these are about, when those are fewer or more than the studies."""
    pilots = {pilot for onderzoek in studies for pilot in onderzoek.pilots}
    if len(pilots) in (0, len(studies)):
        return ""
    beside = "" if all(onderzoek.pilots for onderzoek in studies) else ", en elders"
    return f" ({pluralize(len(pilots), 'pilot', 'pilots')}{beside})"


def _best_of_each(found: Sequence[Resultaat]) -> list[Resultaat]:
    return [studie[0] for studie in by_study(sorted(found, key=lambda one: one.rank))]


def mistakes(catalog: Catalog) -> Iterator[tuple[Record, Mistake]]:
    """What is wrong between answers, findings and verdicts."""
    for antwoord in catalog[Antwoord].values():
        yield from ((antwoord, mistake) for mistake in _of_answer(catalog, antwoord))


def _of_answer(catalog: Catalog, antwoord: Antwoord) -> Iterator[Mistake]:
    """Findings that an answer names and that are not there or not about it, and those that it should have named."""
    about = {(one.onderzoek.id, one.bevinding.id): one for one in all_results(catalog) if is_about(one, antwoord)}
    for key, entries in (("steunt_op", antwoord.steunt_op), ("terzijde", antwoord.terzijde)):
        for number, entry in enumerate(entries):
            if strange := [id for id in entry.bevindingen if (entry.onderzoek, id) not in about]:
                yield _strange((key, number, "bevindingen"), entry.onderzoek, strange)
    used = named(catalog, antwoord.steunt_op)
    weighed = {*_ids(antwoord.steunt_op), *_ids(antwoord.terzijde)}
    forgotten = [
        ids for ids, one in about.items() if ids not in weighed and (not used or one.rank[0] <= used[0].rank[0])
    ]
    for onderzoek, bevindingen in grouped(forgotten).items():
        yield _forgotten(onderzoek, bevindingen)


def is_about(one: Resultaat, antwoord: Antwoord) -> bool:
    """True for a finding on the same subject; one that does not tell groups apart is about each change of the rules."""
    return (
        str(antwoord.soort) in one.soorten
        and one.domein == antwoord.domein
        and antwoord.ingreep in (None, one.ingreep or antwoord.ingreep)
        and antwoord.uitkomst in (None, one.bevinding.uitkomst)
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

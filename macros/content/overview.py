"""Pilots in short, each in a row: when, how many, how studied, and per domain what the strongest study says."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from macros.content.parts import Cell, Line, Missing, Nadruk, comma_separated, joined
from macros.content.results import direction
from macros.derived.comparison import NO_STUDY
from macros.derived.headline import UNFAVOURABLE
from macros.derived.results import Resultaat, best_design, is_of_difference, of_pilot, place
from macros.derived.words import goes_on, number, uncapitalize
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot

# So many directions are read as one answer; what is said of more, and what a reader must not miss among those.
_FEW, _VARIES, _ALSO = 2, "wisselt", ", ook "


@dataclass(frozen=True)
class Column:
    """One thing to know of each pilot; `cell` is empty when there is nothing to say. `domein` when it is about findings."""

    id: str
    name: str
    cell: Callable[[Pilot], Cell]
    domein: bool = False


def columns(catalog: Catalog, pilots: Sequence[Pilot]) -> list[Column]:
    """What stands on the first page: of the domains only those on which something was found."""
    found = {str(one.domein) for pilot in pilots for one in of_pilot(catalog, pilot)}
    domains = [
        Column(domein, waarde.naam, partial(_strongest, catalog, domein), domein=True)
        for domein, waarde in catalog.ids("vocabulaires/domein").items()
        if domein in found
    ]
    return [
        Column("jaren", "Jaren", lambda pilot: ((years(catalog, pilot),),)),
        Column("mensen", "Mensen", lambda pilot: ((_people(pilot),),)),
        Column("onderzoek", "Onderzocht", lambda pilot: ((_design(catalog, pilot),),)),
        Column("status", "Status", lambda pilot: ((catalog.naam(pilot.status),),)),
        *domains,
    ]


def years(catalog: Catalog, pilot: Pilot) -> str:
    """In which years a pilot ran: `2017–2019`, or what of that is known."""
    start, end = pilot.looptijd.start, pilot.looptijd.eind
    derived = "" if pilot.looptijd.eind_genoemd == "ja" else " (eind afgeleid)"
    if start and end:
        return f"{start.jaar}{derived}" if start.jaar == end.jaar else f"{start.jaar}–{end.jaar}{derived}"
    if start:
        return f"sinds {start.jaar}" if goes_on(catalog, pilot) else f"vanaf {start.jaar}, eind niet gevonden"
    return f"tot {end.jaar}{derived}" if end else "jaren niet gevonden"


def _people(pilot: Pilot) -> str:
    deelnemers = pilot.deelnemers
    if deelnemers.aantal is None:
        return "aantal niet gevonden"
    when = f" ({deelnemers.peildatum})" if deelnemers.peildatum else ""
    return f"{number(deelnemers.aantal)} {deelnemers.eenheid}{when}"


def _design(catalog: Catalog, pilot: Pilot) -> str:
    best = best_design(catalog, pilot)
    return catalog.naam(best) if best else NO_STUDY.capitalize()


def _strongest(catalog: Catalog, domein: str, pilot: Pilot) -> Cell:
    """Which ways the best studied results of a pilot point in a domain, and how they were studied; never how many."""
    found = [one for one in of_pilot(catalog, pilot) if one.domein == domein]
    best = [one for one in found if one.rank[0] == min(other.rank[0] for other in found)]
    if not best:
        return ()
    how = [catalog.naam(best[0].onderzocht).lower(), *_caveats(best)]
    return ((*_directions(catalog, best), f" ({'; '.join(how)})"),)


def _caveats(group: Sequence[Resultaat]) -> Iterator[str]:
    """What is missing from the comparisons, of all or of some; a direction that says so by itself is left out."""
    told = [one.comparison_caveat for one in group if is_of_difference(one.catalog, one.bevinding.richting)]
    for caveat in filter(None, dict.fromkeys(told)):
        yield caveat if all(one == caveat for one in told) else f"deels {caveat}"


def _directions(catalog: Catalog, group: Sequence[Resultaat]) -> Line:
    """Each direction once, as a difference from a group when one of the results is; of many only that they vary, and
    which are unfavourable."""
    order = sorted(group, key=lambda one: (place(catalog, one.bevinding.richting), not one.is_difference))
    ways = {one.bevinding.richting: direction(one) for one in reversed(order)}
    shown = dict.fromkeys(one.bevinding.richting for one in order)
    if len(ways) <= _FEW:
        return comma_separated(ways[richting] for richting in shown)
    against = comma_separated(
        replace(ways[richting], text=uncapitalize(ways[richting].text))
        for richting in shown
        if richting in UNFAVOURABLE
    )
    return (_VARIES, *((_ALSO, *against) if against else ()))


def is_blank(catalog: Catalog, pilot: Pilot) -> bool:
    """True for a pilot of which neither years, nor people, nor a study were found."""
    known = (pilot.looptijd.start, pilot.looptijd.eind, pilot.deelnemers.aantal, best_design(catalog, pilot))
    return all(one is None for one in known) and not of_pilot(catalog, pilot)


def in_cells(pilot: Pilot, wanted: Sequence[Column]) -> tuple[Cell, Cell, Cell]:
    """The same in three cells: when and how many, how studied with its status, and a line per domain."""
    jaren, mensen, onderzoek, status = (column.cell(pilot) for column in wanted if not column.domein)
    domains = (
        (Nadruk(column.name), ": ", *joined(told, " "))
        for column in wanted
        if column.domein and (told := column.cell(pilot))
    )
    return (
        (joined((*jaren, *mensen), " · "),),
        (joined((*onderzoek, *(("status: ", *line) for line in status)), " · "),),
        tuple(domains) or ((Missing("niet gevonden"),),),
    )


def in_lines(catalog: Catalog, pilot: Pilot, wanted: Sequence[Column] | None = None) -> Iterator[Line]:
    """The same as paragraphs: what is known of the pilot on one line, then a line per domain on which something was found."""
    wanted = columns(catalog, [pilot]) if wanted is None else wanted
    facts = (_labelled(column, line) for column in wanted if not column.domein for line in column.cell(pilot))
    yield joined(facts, " · ")
    for column in wanted:
        if column.domein and (told := column.cell(pilot)):
            yield (Nadruk(column.name), ": ", *joined(told, " "))


def _labelled(column: Column, line: Line) -> Line:
    """A line that says by itself what it is about: of a status the word alone does not."""
    return ("status: ", *line) if column.id == "status" else line

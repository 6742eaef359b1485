"""What happened when: starts and ends of pilots and dated events of laws, in one table."""

from collections.abc import Iterable, Iterator

from macros.content.blocks import Tabel, Vouw, tabel, tabel_row
from macros.content.parts import Line, feit_lines
from macros.content.values import record_link
from macros.derived.grouping import grouped
from macros.derived.words import period, pluralize
from macros.records.bestuur import Regeling
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.pilot import Pilot

# Date, kind of event, name to sort on, and what happened.
_Event = tuple[Datum, str, str, Line]


def timeline(catalog: Catalog) -> Iterator[Vouw]:
    """All events, folded per year with the newest year first; in a year the oldest first."""
    events = sorted([*_pilots(catalog), *_regelingen(catalog)], key=lambda event: event[:3])
    years = grouped((event[0].iso[:4], event) for event in events)
    for year in sorted(years, reverse=True):
        count = pluralize(len(years[year]), "gebeurtenis", "gebeurtenissen")
        yield Vouw(f"{year}: {count}", (_table(year, years[year]),), f"jaar-{year}")


def _table(year: str, events: Iterable[_Event]) -> Tabel:
    rows = [tabel_row(str(datum), kind, told) for datum, kind, _, told in events]
    return tabel(
        ["Datum", "Soort", "Wat er gebeurde"],
        rows,
        title=f"Pilots en regelingen in {year}",
        id=f"tijdlijn-{year}",
        look=["tijdlijn", "blokken"],
        repeats=True,
    )


def _pilots(catalog: Catalog) -> Iterator[_Event]:
    for pilot in catalog[Pilot].values():
        sources = dict.fromkeys(pilot.looptijd.toelichting.citaties)
        told: Line = (record_link(pilot), f" ({period(catalog, pilot)})", *sources)
        if pilot.looptijd.start:
            yield pilot.looptijd.start, "Start pilot", pilot.kop, told
        if pilot.looptijd.eind:
            yield pilot.looptijd.eind, "Einde pilot", pilot.kop, told


def _regelingen(catalog: Catalog) -> Iterator[_Event]:
    for regeling in catalog[Regeling].values():
        for event in regeling.tijdlijn:
            told: Line = (record_link(regeling), ": ", *feit_lines(event.wat)[0])
            yield event.datum, "Regeling", regeling.kop, told

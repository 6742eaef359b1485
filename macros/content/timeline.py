"""What happened when: starts and ends of pilots and dated events of laws, in one table."""

from collections.abc import Iterator

from macros.content.blocks import Tabel, tabel, tabel_row
from macros.content.parts import Line, feit_lines
from macros.content.values import record_link
from macros.derived.words import period
from macros.records.bestuur import Regeling
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.pilot import Pilot

# Date, kind of event, name to sort on, and what happened.
_Event = tuple[Datum, str, str, Line]


def timeline(catalog: Catalog) -> Tabel:
    """All events, oldest first."""
    events = sorted([*_pilots(catalog), *_regelingen(catalog)], key=lambda event: event[:3])
    rows = [tabel_row(str(datum), kind, told) for datum, kind, _, told in events]
    return tabel(
        ["Datum", "Soort", "Wat er gebeurde"],
        rows,
        title="Pilots en regelingen op volgorde van datum",
        id="tijdlijn",
        look=["tijdlijn"],
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

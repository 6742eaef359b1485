"""What happened when: starts and ends of pilots and dated events of laws, in one table."""

from collections.abc import Iterator

from macros.derived.words import period
from macros.records.bestuur import Regeling
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.pilot import Pilot
from macros.writers.markdown import Markdown, escape
from macros.writers.tables import table

Event = tuple[Datum, str, str]


def events(catalog: Catalog) -> list[Event]:
    """Date, kind of event and Markdown of every event, oldest first."""
    return sorted([*_pilots(catalog), *_regelingen(catalog)])


def _pilots(catalog: Catalog) -> Iterator[Event]:
    md = Markdown(catalog)
    for pilot in catalog[Pilot].values():
        sources = "".join(md.citation(citatie) for citatie in dict.fromkeys(pilot.looptijd.toelichting.citaties))
        if pilot.looptijd.start:
            yield pilot.looptijd.start, "Start pilot", f"{md.link(pilot)} ({escape(period(catalog, pilot))}){sources}"
        if pilot.looptijd.eind:
            yield pilot.looptijd.eind, "Einde pilot", f"{md.link(pilot)} ({escape(period(catalog, pilot))}){sources}"


def _regelingen(catalog: Catalog) -> Iterator[Event]:
    md = Markdown(catalog)
    for regeling in catalog[Regeling].values():
        for gebeurtenis in regeling.tijdlijn:
            yield gebeurtenis.datum, "Regeling", f"{md.link(regeling)}: {md.inline(gebeurtenis.wat)}"


def timeline_table(catalog: Catalog) -> str:
    """The timeline as a table, oldest first."""
    body = [[str(datum), kind, text] for datum, kind, text in events(catalog)]
    return table(
        "tijdlijn",
        "Pilots en regelingen op volgorde van datum",
        ["Datum", "Soort", "Wat er gebeurde"],
        body,
        classes=["tijdlijn"],
        repeats=True,
    )

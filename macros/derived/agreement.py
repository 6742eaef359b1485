"""What records say against each other, or against themselves in ways that need the vocabularies: every kind alike."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import cast

from macros.derived.results import is_group
from macros.records import messages
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.naslag import Bron
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.problem import quoted
from macros.records.validators import Mistake
from macros.records.vocabulary import Status

# The design of what was not studied.
NO_STUDY = "geen"


def mistakes(catalog: Catalog) -> Iterator[tuple[Record, Mistake]]:
    """Every mistake, with the record in which an editor mends it."""
    for records in catalog.records.values():
        for record in records.values():
            for mistake in chain(_of_sources(catalog, record), _former_places(catalog, record)):
                yield record, mistake
    for onderzoek in catalog[Onderzoek].values():
        for mistake in _design(catalog, onderzoek):
            yield onderzoek, mistake
    for pilot in catalog[Pilot].values():
        for mistake in _status(catalog, pilot):
            yield pilot, mistake


def _of_sources(catalog: Catalog, record: Record) -> Iterator[Mistake]:
    """A reference to the record itself, and a source that is newer than the last look at its sources."""
    bronnen = catalog[Bron]
    seen: set[str] = set()
    for loc, verwijzing in catalog.references(record):
        if (verwijzing.naar, verwijzing) == (record.map, record.id):
            yield loc, *messages.REFERS_TO_ITSELF
        elif verwijzing.naar == Bron.map and verwijzing not in seen:
            seen.add(verwijzing)
            bron = bronnen.get(verwijzing)
            if bron and bron.datum and record.gecontroleerd_op.surely_before(bron.datum):
                known = {"source": f"'{verwijzing}'", "date": bron.datum.iso, "checked": record.gecontroleerd_op.iso}
                yield loc, *messages.AFTER_CHECK.about(**known)


def _former_places(catalog: Catalog, record: Record) -> Iterator[Mistake]:
    """A former place at which another record is, or from which another comes: an address leads to one of them only."""
    for number, place in enumerate(record.vroeger):
        kind, _, id = place.partition("/")
        other = catalog.records.get(kind, {}).get(id) or catalog.former[place]
        if other is not record:
            told = {"place": quoted(place), "now": f"data/{other.map}/{other.id}.yml"}
            yield ("vroeger", number), *messages.FORMER_PLACE_TAKEN.about(**told)


def _design(catalog: Catalog, onderzoek: Onderzoek) -> Iterator[Mistake]:
    """A design without a comparison group beside a comparison with one, or findings of a study that was none."""
    opzet = onderzoek.opzet
    if opzet == NO_STUDY and any(one.volgens == "onderzoek" for one in onderzoek.bevindingen):
        yield ("opzet",), *messages.FINDINGS_WITHOUT_STUDY
    elif opzet == NO_STUDY and is_group(catalog, onderzoek.vergelijking):
        told = {"design": opzet, "other": onderzoek.vergelijking}
        yield ("opzet",), *messages.DESIGN_WITHOUT_GROUP.about(**told)


def _status(catalog: Catalog, pilot: Pilot) -> Iterator[Mistake]:
    """A status that its start or end contradicts, by today's date."""
    status, today = cast(Status, catalog.waarde(pilot.status)), date.today()
    start, end = pilot.looptijd.start, pilot.looptijd.eind
    running = status.loopt_nog == "ja"
    if running and end and end.laatste_dag < today:
        yield ("status",), *messages.STILL_RUNNING.about(status=pilot.status, end=end.iso)
    if status.voorbij == "ja" and end and end.eerste_dag > today:
        yield ("status",), *messages.NOT_OVER.about(status=pilot.status, end=end.iso)
    if status.begonnen == "ja" and start and start.eerste_dag > today:
        yield ("status",), *messages.NOT_BEGUN.about(status=pilot.status, start=start.iso)

"""What the argument of a macro means: one record, or the records that meet a condition."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from macros.catalog import Catalog
from macros.fields import Record
from macros.findings import Finding, findings
from macros.pilot import Pilot
from macros.problem import did_you_mean, quoted
from macros.records import Les

T = TypeVar("T")


class MacroError(Exception):
    """A macro was used in a way that can't work; the text says what is wrong and how to mend it."""


class Selection:
    """Finds what a page asks for; raises `MacroError` with the nearest valid value for what does not exist."""

    def __init__(self, catalog: Catalog):
        self._catalog = catalog

    def record(self, pad: str) -> Record:
        """The record at a path such as `pilots/groningen-basisbaan`."""
        kind, _, id = pad.partition("/")
        return self.one(self.kind(kind), id, kind)

    def kind(self, kind: str) -> Mapping[str, Record]:
        """All records of a kind, by id."""
        return self.one(self._catalog.records, kind, "soorten records")

    def one(self, known: Mapping[str, T], id: str, what: str) -> T:
        """One of the known values."""
        if id not in known:
            raise MacroError(
                f"{quoted(str(id))} bestaat niet — verwacht een van de {what} — {did_you_mean(str(id), known)}"
            )
        return known[id]

    def waarde(self, vocabulary: str, id: str) -> None:
        """Refuse an id that is not in a vocabulary."""
        self.one(self._catalog.ids(f"vocabulaires/{vocabulary}"), id, f"waarden van {vocabulary}")

    def pilots(self, soort: str | None, pilots: Iterable[str] | None) -> list[Pilot]:
        """The named pilots, or all of one kind, or all."""
        if pilots is not None:
            return [self.one(self._catalog.pilots, id, "pilots") for id in pilots]
        if soort is not None:
            self.waarde("soort", soort)
        return [pilot for pilot in self._catalog.pilots.values() if soort in (None, pilot.soort)]

    def findings(
        self, pilots: Iterable[str] | None, soort: str | None, domein: str | None, thema: str | None
    ) -> list[Finding]:
        """The findings that meet every condition given."""
        found = findings(self._catalog, self.pilots(soort, pilots))
        if domein is not None:
            self.waarde("domein", domein)
            found = [finding for finding in found if finding.domein == domein]
        if thema is not None:
            outcomes = self.one(self._catalog.themas, thema, "themas").uitkomsten
            found = [finding for finding in found if finding.bevinding.uitkomst in outcomes]
        return found

    def lessen(self, thema: str | None, rol: str | None, pilot: str | None, gemeente: str | None) -> list[Les]:
        """The lessons that meet every condition given."""
        if thema is not None:
            self.one(self._catalog.themas, thema, "themas")
        if rol is not None:
            self.waarde("rol", rol)
        if pilot is not None:
            self.one(self._catalog.pilots, pilot, "pilots")
        lessen = [
            les
            for les in self._catalog.lessen.values()
            if thema in (None, les.thema)
            and (rol is None or rol in les.rollen)
            and (pilot is None or pilot in les.pilots)
        ]
        if gemeente is not None:
            own = {
                pilot.id
                for pilot in self._catalog.users(self.one(self._catalog.gemeenten, gemeente, "gemeenten"), Pilot)
            }
            lessen = [les for les in lessen if own & set(les.pilots)]
        return lessen

    def where(self, kind: str, conditions: Mapping[str, str]) -> list[Record]:
        """The records whose field is, or contains, the asked value."""
        records = self.kind(kind)
        for field in conditions:
            if any(field not in type(record).model_fields for record in records.values()):
                raise MacroError(f"{kind} hebben geen veld {quoted(field)}")
        return [
            record
            for record in records.values()
            if all(
                value == getattr(record, field) or value in (getattr(record, field) or ())
                for field, value in conditions.items()
            )
        ]

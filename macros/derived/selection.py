"""What a page or a command asks for: one record, or the records that meet a condition."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from macros.derived.results import Resultaat, all_results, of_pilot
from macros.derived.weight import by_weight
from macros.records import messages
from macros.records.catalog import Catalog
from macros.records.dictionary import velden
from macros.records.fields import Record
from macros.records.handboek import Les, Thema
from macros.records.kinds import MODELS
from macros.records.naslag import Gemeente
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.problem import LeftOutError, RequestError, did_you_mean, quoted
from macros.records.verwijzing import VOCABULAIRES

T = TypeVar("T")
R = TypeVar("R", bound=Record)


class Selection:
    """Finds what was asked for; raises `RequestError` with the nearest valid value for what does not exist."""

    def __init__(self, catalog: Catalog):
        self._catalog = catalog

    def record(self, path: str) -> Record:
        """The record at a path such as `pilots/groningen-basisbaan`."""
        kind, _, id = path.partition("/")
        return self.one(self.kind(kind), id, kind)

    def kind(self, kind: str) -> Mapping[str, Record]:
        """All records of a kind, by id."""
        return self.one(self._catalog.records, kind, "soorten records", "in data")

    def one(self, known: Mapping[str, T], id: str, what: str, where: str = "", *, derived: bool = False) -> T:
        """One of the known values. `where` says where they stand, for values that have no folder called `what`.

        Raises `LeftOutError` when a record with mistakes may be why it is not known: one with this id, or, for values that
        are `derived` from records, any.
        """
        if not isinstance(id, str) or id not in known:
            left_out = self._catalog.left_out
            if left_out if derived else id in left_out.get(what, ()):
                raise LeftOutError(id)
            if gone := self._catalog.gone.plaatsen.get(f"{what}/{id}"):
                raise RequestError(str(messages.GONE.about(id=quoted(id), date=gone.datum, one="id")))
            meant = did_you_mean(str(id), known, f"{what} {where or f'in data/{what}'}")
            raise RequestError(f"{quoted(str(id))} bestaat niet — verwacht een van de {what} — {meant}")
        return known[id]

    def of(self, kind: type[R], id: str) -> R:
        """The record of a kind with an id."""
        return self.one(self._catalog[kind], id, kind.map)

    def check_waarde(self, vocabulary: str, id: str) -> None:
        """Refuse an id that is not in a vocabulary."""
        self.one(self._catalog.vocabularies, vocabulary, VOCABULAIRES)
        kind = f"{VOCABULAIRES}/{vocabulary}"
        self.one(self._catalog.ids(kind), id, f"waarden van {vocabulary}", f"in data/{kind}.yml")

    def pilots(self, soort: str | None, pilots: Iterable[str] | None) -> list[Pilot]:
        """The named pilots, or all when none are named; of one kind only when that is given."""
        if soort is not None:
            self.check_waarde("soort", soort)
        known = self._catalog[Pilot]
        chosen = known.values() if pilots is None else [self.one(known, id, "pilots") for id in pilots]
        return [pilot for pilot in chosen if soort is None or soort in pilot.soorten]

    def results(
        self,
        pilot: str | None = None,
        soort: str | None = None,
        domein: str | None = None,
        thema: str | None = None,
        onderzoek: str | None = None,
    ) -> list[Resultaat]:
        """The results that meet every condition given."""
        found: Sequence[Resultaat] = all_results(self._catalog)
        if pilot is not None:
            found = of_pilot(self._catalog, self.of(Pilot, pilot))
        if onderzoek is not None:
            self.of(Onderzoek, onderzoek)
        for vocabulary, id in (("soort", soort), ("domein", domein)):
            if id is not None:
                self.check_waarde(vocabulary, id)
        uitkomsten = self.of(Thema, thema).uitkomsten if thema is not None else ()
        return [
            one
            for one in found
            if onderzoek in (None, one.onderzoek.id)
            and (soort is None or soort in one.soorten)
            and domein in (None, one.domein)
            and (thema is None or one.bevinding.uitkomst in uitkomsten)
        ]

    def find_lessen(self, thema: str | None, rol: str | None, pilot: str | None, gemeente: str | None) -> list[Les]:
        """The lessons that meet every condition given."""
        if thema is not None:
            self.of(Thema, thema)
        if rol is not None:
            self.check_waarde("rol", rol)
        lessen: Iterable[Les] = self._catalog[Les].values()
        if pilot is not None:
            lessen = self._catalog.users(self.of(Pilot, pilot), Les)
        if gemeente is not None:
            there = self._catalog.users(self.of(Gemeente, gemeente), Pilot)
            own = {pilot.id for pilot in there}
            lessen = [les for les in lessen if own.intersection(les.pilots)]
        found = [les for les in lessen if thema in (None, les.thema) and (rol is None or rol in les.rollen)]
        return by_weight(found)

    def where(self, kind: str, conditions: Mapping[str, str]) -> list[Record]:
        """The records that refer to the asked value in the asked field."""
        records = self.kind(kind)
        fields = {veld.naam: veld.naar for veld in velden(MODELS[kind]) if veld.naar}
        for field, value in conditions.items():
            if field not in fields:
                raise RequestError(
                    f"{kind} zijn niet te kiezen op {quoted(field)}"
                    f" — verwacht een veld dat naar iets verwijst — {did_you_mean(field, fields, f'velden in data/{kind}')}"
                )
            self._exists(fields[field], value)
        return [
            record
            for record in records.values()
            if all(_refers(getattr(record, field), value) for field, value in conditions.items())
        ]

    def _exists(self, kind: str, id: str) -> None:
        """Refuse an id that no record of a kind has, or that is no value of a vocabulary (`vocabulaires/status`)."""
        folder, _, vocabulary = kind.partition("/")
        if vocabulary:
            self.check_waarde(vocabulary, id)
        else:
            self.one(self.kind(folder), id, folder)


def _refers(held: object, value: str) -> bool:
    """True when a field holds this value, or has it in its list."""
    return value in held if isinstance(held, tuple) else held == value

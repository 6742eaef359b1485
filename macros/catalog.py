"""The catalog: every record of `data/`, typed, with its relations in both directions."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, cast

from macros.bestuur import Kerncijfer, Raadsstuk, Regeling
from macros.chapters import AlgemeneTegenspraak, Argument, BuitenlandseProef, Instrument, Stap
from macros.datum import Datum
from macros.feit import Citatie, Feit
from macros.fields import Model, Record
from macros.glossary import Glossary
from macros.pilot import Pilot
from macros.records import Begrip, Bron, Gemeente, Les, Thema
from macros.verwijzing import VOCABULAIRES, Verwijzing
from macros.vocabulary import Vocabulaire, Waarde
from macros.yamlfile import Loc

R = TypeVar("R", bound=Record)


def values(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, Any]]:
    """Every single value in a record, with its place: references, citations, texts, numbers and dates."""
    match value:
        case Model():
            for name in type(value).model_fields:
                yield from values(getattr(value, name), (*loc, name))
        case Mapping():
            for key, item in value.items():
                yield from values(item, (*loc, key))
        case tuple():
            for number, item in enumerate(value):
                yield from values(item, (*loc, number))
        case None:
            pass
        case _:
            yield loc, value


def references(record: Record) -> Iterator[tuple[Loc, Verwijzing]]:
    """Every id of another record in this one, with its place; a citation refers to a Bron."""
    for loc, value in values(record):
        match value:
            case Verwijzing():
                yield loc, value
            case Feit():
                for citatie in value.citaties:
                    yield loc, Verwijzing(citatie.bron, Bron.map)


def texts(record: Record) -> Iterator[str]:
    """Every text in a record that a reader sees as running text."""
    for _, value in values(record):
        if isinstance(value, Feit):
            yield value.tekst


def reading_order(record: Record) -> tuple[int, str]:
    """Sort key: the order that a record gives itself, then its title as a reader would look it up."""
    return getattr(record, "volgorde", 0), record.kop.casefold().lstrip("'’ ")


@dataclass(frozen=True, eq=False)
class Catalog:
    """All records by folder and id. Relations written on one side are found from the other with `users`.

    It never changes, so that what is derived from it can be kept.
    """

    records: Mapping[str, Mapping[str, Record]]
    vocabularies: Mapping[str, Vocabulaire] = field(default_factory=dict)

    def _kind(self, kind: type[R]) -> dict[str, R]:
        return cast(dict[str, R], dict(self.records.get(kind.map, {})))

    @cached_property
    def pilots(self) -> dict[str, Pilot]:
        """Pilots by id, in the order of their titles; the other kinds likewise."""
        return self._kind(Pilot)

    @cached_property
    def gemeenten(self) -> dict[str, Gemeente]:
        """Municipalities by id."""
        return self._kind(Gemeente)

    @cached_property
    def lessen(self) -> dict[str, Les]:
        """Lessons by id."""
        return self._kind(Les)

    @cached_property
    def themas(self) -> dict[str, Thema]:
        """Themes by id, in their own order."""
        return self._kind(Thema)

    @cached_property
    def stappen(self) -> dict[str, Stap]:
        """Steps of the handbook by id, in their own order."""
        return self._kind(Stap)

    @cached_property
    def argumenten(self) -> dict[str, Argument]:
        """Arguments for and against by id."""
        return self._kind(Argument)

    @cached_property
    def tegenspraken(self) -> dict[str, AlgemeneTegenspraak]:
        """Contradictions that are not about one pilot, by id."""
        return self._kind(AlgemeneTegenspraak)

    @cached_property
    def instrumenten(self) -> dict[str, Instrument]:
        """Instruments that look like a basisbaan, by id."""
        return self._kind(Instrument)

    @cached_property
    def buitenland(self) -> dict[str, BuitenlandseProef]:
        """Foreign trials by id."""
        return self._kind(BuitenlandseProef)

    @cached_property
    def begrippen(self) -> dict[str, Begrip]:
        """Glossary terms by id."""
        return self._kind(Begrip)

    @cached_property
    def regelingen(self) -> dict[str, Regeling]:
        """Laws, decrees and national studies by id."""
        return self._kind(Regeling)

    @cached_property
    def kerncijfers(self) -> dict[str, Kerncijfer]:
        """Key figures by id."""
        return self._kind(Kerncijfer)

    @cached_property
    def raadsstukken(self) -> dict[str, Raadsstuk]:
        """Council documents by id."""
        return self._kind(Raadsstuk)

    @cached_property
    def bronnen(self) -> dict[str, Bron]:
        """Sources by id."""
        return self._kind(Bron)

    @cached_property
    def glossary(self) -> Glossary:
        """The glossary's written forms, to find them in running text."""
        return Glossary({begrip.id: (begrip.naam, *begrip.vormen) for begrip in self.begrippen.values()})

    @cached_property
    def gegevens_van(self) -> Datum:
        """The day on which the data was last checked against its sources: the newest of all records."""
        records = (record for folder in self.records.values() for record in folder.values())
        return max(cast(Datum, getattr(record, "gecontroleerd_op")) for record in records)  # noqa: B009 - every kind in data/ but vocabularies has it

    def ids(self, kind: str) -> Mapping[str, Any]:
        """All records of a folder, or all values of a vocabulary (`vocabulaires/soort`), by id."""
        folder, _, vocabulary = kind.partition("/")
        if folder == VOCABULAIRES and vocabulary:
            known = self.vocabularies.get(vocabulary)
            return known.waarden if known else {}
        return self.records.get(kind, {})

    def record(self, kind: str, id: str) -> Record:
        """One record; raises `KeyError` when there is none."""
        return self.records[kind][id]

    def waarde(self, verwijzing: Verwijzing) -> Waarde:
        """The value of a vocabulary that a field holds."""
        return cast(Waarde, self.ids(verwijzing.naar)[verwijzing])

    def naam(self, verwijzing: Verwijzing) -> str:
        """The name of the value of a vocabulary that a field holds."""
        return self.waarde(verwijzing).naam

    @cached_property
    def _users(self) -> dict[tuple[str, str], dict[tuple[str, str], Record]]:
        users: dict[tuple[str, str], dict[tuple[str, str], Record]] = defaultdict(dict)
        for folder in self.records.values():
            for record in folder.values():
                targets = {(verwijzing.naar, str(verwijzing)) for _, verwijzing in references(record)}
                targets |= {(Begrip.map, begrip) for begrip in self.glossary.terms_in(" ".join(texts(record)))}
                for target in targets - {(record.map, record.id)}:
                    users[target][record.map, record.id] = record
        return users

    def users(self, record: Record, kind: type[R]) -> list[R]:
        """The records of a kind that refer to this one, cite it or use its term, in order of title."""
        found = self._users.get((record.map, record.id), {}).values()
        return sorted((user for user in found if isinstance(user, kind)), key=reading_order)

    def is_used(self, record: Record) -> bool:
        """True when another record refers to this one, cites it or uses its term."""
        return (record.map, record.id) in self._users


def citations(record: Record) -> Iterator[Citatie]:
    """Every citation in a record, in order."""
    for _, value in values(record):
        if isinstance(value, Feit):
            yield from value.citaties

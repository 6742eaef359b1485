"""The catalog: every record of `data/`, typed, with its relations in both directions."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any, TypeVar, cast

from macros.records.adressen import Adressen
from macros.records.datum import Datum
from macros.records.feit import Citatie, Feit
from macros.records.fields import Bestand, Model, Record
from macros.records.glossary import Glossary
from macros.records.kennisbank import Kennisbank
from macros.records.naslag import Begrip, Bron
from macros.records.vervallen import Vervallen
from macros.records.verwijzing import VOCABULAIRES, Verwijzing
from macros.records.vocabulary import Vocabulaire, Waarde
from macros.records.yamlbuilder import Loc
from macros.records.zoekwoorden import Zoekwoorden

# Not checked: no file must be read for these, and what checks one takes a while to make.
NO_SEARCH_WORDS = Zoekwoorden.model_construct(id="zoekwoorden")
NOTHING_GONE = Vervallen.model_construct(id="vervallen")

# The types of single values, those of references and dates included.
_SINGLE = (str, Feit, Datum, int, float)

R = TypeVar("R", bound=Record)
T = TypeVar("T")


def values(value: Any, loc: Loc = ()) -> list[tuple[Loc, Any]]:
    """Every single value in a record, with its place: references, citations, texts, numbers and dates."""
    found: list[tuple[Loc, Any]] = []
    _gather(value, loc, found)
    return found


def _gather(value: Any, loc: Loc, found: list[tuple[Loc, Any]]) -> None:
    # What is there most comes first; whether something is a model takes longest to tell.
    if isinstance(value, _SINGLE):
        found.append((loc, value))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            _gather(item, (*loc, number), found)
    elif isinstance(value, Model):
        for name in _fields(type(value)):
            if (item := getattr(value, name)) is not None:
                _gather(item, (*loc, name), found)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _gather(item, (*loc, key), found)
    elif value is not None:
        found.append((loc, value))


@cache
def _fields(kind: type[Model]) -> tuple[str, ...]:
    """The names of the fields of a model, which Pydantic takes longer to tell."""
    return tuple(kind.model_fields)


def references(found: Iterable[tuple[Loc, Any]]) -> Iterator[tuple[Loc, Verwijzing]]:
    """Every id of another record among the values of one, with its place; a citation refers to a Bron."""
    for loc, value in found:
        match value:
            case Verwijzing():
                yield loc, value
            case Feit():
                for citatie in value.citaties:
                    yield loc, Verwijzing(citatie.bron, Bron.map)


def texts(found: Iterable[tuple[Loc, Any]]) -> Iterator[str]:
    """Every text among the values of a record that a reader sees as running text."""
    for _, value in found:
        if isinstance(value, Feit):
            yield value.tekst


def reading_order(record: Record) -> tuple[int, str]:
    """Sort key: the order that a record gives itself, then its title as a reader would look it up."""
    return getattr(record, "volgorde", 0), record.kop.casefold().lstrip("'’ ")


@dataclass(frozen=True, eq=False, repr=False)  # mkdocs-macros writes all settings of a build as text, shown or not
class Catalog:
    """All records by folder and id. Relations written on one side are found from the other with `users`.

    It never changes, so that what is derived from it can be kept. `left_out` are the ids, by folder, of records that are there
    and not in it, since they or what they refer to have mistakes; a build has none.
    """

    records: Mapping[str, Mapping[str, Record]]
    vocabularies: Mapping[str, Vocabulaire] = field(default_factory=dict)
    settings: Kennisbank | None = None
    search_words: Zoekwoorden = NO_SEARCH_WORDS
    addresses: Adressen | None = None
    gone: Vervallen = NOTHING_GONE
    left_out: Mapping[str, Collection[str]] = field(default_factory=dict)
    _derived: dict[Callable[..., Any], Any] = field(default_factory=dict)

    def __getitem__(self, kind: type[R]) -> Mapping[str, R]:
        """All records of a kind by id, in reading order: `catalog[Pilot]["groningen-basisbaan"]`."""
        return cast(Mapping[str, R], self.records.get(kind.map, {}))

    @property
    def kennisbank(self) -> Kennisbank:
        """The settings of this instance; raises `LookupError` when they could not be read."""
        if self.settings is None:
            raise LookupError("data/kennisbank.yml")
        return self.settings

    def set_by(self, environment: Mapping[str, str]) -> "Catalog":
        """The same records with the settings that the environment replaces."""
        return replace(self, settings=self.kennisbank.replaced_by(environment), _derived={})

    def derived(self, make: Callable[["Catalog"], T]) -> T:
        """What a function makes of the whole catalog; made once, however many pages ask for it."""
        if make not in self._derived:
            self._derived[make] = make(self)
        return cast(T, self._derived[make])

    def values(self, record: Bestand) -> list[tuple[Loc, Any]]:
        """Every single value in a record, with its place, as the function of that name gives them; gathered once."""
        return self._once("values", record, lambda: values(record))

    def references(self, record: Bestand) -> list[tuple[Loc, Verwijzing]]:
        """Every id of another record in this one, with its place, as the function of that name gives them; gathered once."""
        return self._once("references", record, lambda: list(references(self.values(record))))

    def _once(self, what: str, record: Bestand, gather: Callable[[], T]) -> T:
        kept, place = self.derived(_gathered), (what, record.map, record.id)
        if place not in kept:
            kept[place] = gather()
        return cast(T, kept[place])

    @cached_property
    def glossary(self) -> Glossary:
        """The glossary's written forms, to find them in running text."""
        return Glossary({begrip.id: (begrip.naam, *begrip.vormen) for begrip in self[Begrip].values()})

    @cached_property
    def gegevens_van(self) -> Datum:
        """The day on which the data was last checked against its sources: the newest of all records."""
        return max(record.gecontroleerd_op for records in self.records.values() for record in records.values())

    @cached_property
    def former(self) -> Mapping[str, Record]:
        """The records that stood elsewhere before, by each such place: `pilots/oude-naam`."""
        return {
            place: record
            for records in self.records.values()
            for record in records.values()
            for place in record.vroeger
        }

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
    def _users(self) -> dict[str, Mapping[tuple[str, str], list[Record]]]:
        """What `_users_in` found, by folder."""
        return {}

    def _users_in(self, folder: str) -> Mapping[tuple[str, str], list[Record]]:
        """The records of a folder that refer to each record, in order of title; one page asks for few folders."""
        if folder not in self._users:
            users: dict[tuple[str, str], list[Record]] = defaultdict(list)
            for record in sorted(self.records.get(folder, {}).values(), key=reading_order):
                targets = {(verwijzing.naar, str(verwijzing)) for _, verwijzing in self.references(record)}
                targets |= {
                    (Begrip.map, begrip) for begrip in self.glossary.terms_in(" ".join(texts(self.values(record))))
                }
                for target in targets - {(record.map, record.id)}:
                    users[target].append(record)
            self._users[folder] = dict(users)
        return self._users[folder]

    def users_by_kind(self, record: Record) -> Mapping[str, list[Record]]:
        """The records that refer to this one, cite it or use its term, by their folder, in order of title."""
        place = (record.map, record.id)
        return {folder: users for folder in self.records if (users := self._users_in(folder).get(place))}

    def users(self, record: Record, kind: type[R]) -> list[R]:
        """The records of a kind, or with `Record` of any, that refer to this one, cite it or use its term, in order of title."""
        folders = self.records if kind is Record else (kind.map,)
        found = [user for folder in folders for user in self._users_in(folder).get((record.map, record.id), ())]
        return cast(list[R], sorted(found, key=reading_order) if kind is Record else found)

    def is_used(self, record: Record) -> bool:
        """True when another record refers to this one, cites it or uses its term."""
        return any((record.map, record.id) in self._users_in(folder) for folder in self.records)


def _gathered(_: Catalog) -> dict[tuple[str, str, str], Any]:
    """What was gathered in records, by what it is, folder and id; for `Catalog.derived`."""
    return {}


def citations(record: Record) -> Iterator[Citatie]:
    """Every citation in a record, in order."""
    for _, value in values(record):
        if isinstance(value, Feit):
            yield from value.citaties

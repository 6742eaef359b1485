"""What the search of the site can find in the records: each thing with its kind, its place and its words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from macros.derived.words import capitalize, join_names, number, shortened
from macros.records.catalog import Catalog, values
from macros.records.datum import Datum
from macros.records.feit import Feit
from macros.records.fields import Onderdeel, Record
from macros.records.kinds import KINDS
from macros.records.naslag import Bron, Gemeente
from macros.records.pilot import Pilot
from macros.records.verwijzing import Verwijzing
from macros.records.yamlbuilder import Loc

# What the list of hits shows of a thing, in characters.
_HEADING_MAX = 140
_SHORT_MAX = 110

# A thing about more municipalities than this is of none of them.
_MOST_PLACES = 3

# Fields of which the value is no word that a reader would look for.
_NO_WORDS = {"id", "vroeger", "code", "bevindingen", "gecontroleerd_op"}


@dataclass(frozen=True)
class Vindplaats:
    """A thing that a reader can search for, and where the site shows it.

    `pagina` is a path from the root of `docs/` with an anchor; without one the heading `kopje` on that page leads to it.
    `namen` are names that belong to it: of places, of values of vocabularies, of other records. `gewicht` is how much it
    counts, 1 for a page of the handbook; what `beantwoordt` a question counts for more when a reader types one. `is_plaats`
    when its heading is the name of a place.
    """

    soort: str
    kop: str
    pagina: str
    kopje: str = ""
    plaats: str = ""
    kort: str = ""
    bijnamen: str = ""
    namen: str = ""
    tekst: str = ""
    gewicht: float = 1
    beantwoordt: bool = False
    is_plaats: bool = False


class _Said:
    """What values with their places say, each sort in order."""

    def __init__(self, found: Iterable[tuple[Loc, object]]):
        self.strings: list[str] = []
        self.facts: list[Feit] = []
        self.references: dict[Verwijzing, None] = {}
        self._others: list[str] = []
        for loc, value in found:
            if not _NO_WORDS.intersection(loc):
                self._add(value)

    def _add(self, value: object) -> None:
        match value:
            case Verwijzing():
                if value.naar != Bron.map:
                    self.references[value] = None
            case str():
                if not value.startswith("http"):
                    self.strings.append(value)
            case Feit():
                self.facts.append(value)
                self._others.append(value.tekst)
            case Datum():
                self._others.append(str(value))
            case int() | float():
                self._others.append(number(value))

    @property
    def text(self) -> str:
        """All running text, numbers and dates."""
        return " ".join((*self.strings, *self._others))


def vindplaatsen(catalog: Catalog) -> Iterator[Vindplaats]:
    """Every record and every part of one that is found by itself, in the order of the kinds."""
    records = [record for kind in KINDS for record in catalog[kind].values()]
    parts = [tuple(record.onderdelen()) for record in records]
    yield from (_of_record(catalog, *one) for one in zip(records, parts, strict=True))
    for record, own in zip(records, parts, strict=True):
        if own:
            whole = _Said(catalog.values(record))
            yield from (_of_part(catalog, record, part, whole) for part in own)


def _of_record(catalog: Catalog, record: Record, parts: Sequence[Onderdeel]) -> Vindplaats:
    said = _Said(_outside(record, parts) if parts else catalog.values(record))
    short = record.in_het_kort or next(iter(said.facts), None)
    also = [getattr(record, name) for name in record.ook_genoemd]
    also += [place.partition("/")[2].replace("-", " ") for place in record.vroeger]
    return Vindplaats(
        capitalize(record.enkelvoud),
        capitalize(shortened(record.kop, _HEADING_MAX)),
        record.pagina,
        plaats=_place(catalog, record, said.references),
        kort=_short(short) if short else shortened(" · ".join(said.strings[1:3]), _SHORT_MAX),
        bijnamen=" ".join(" ".join(value) if isinstance(value, tuple) else value for value in also),
        namen=_names(catalog, said.references),
        tekst=f"{said.text} {_others(catalog, said.references)}",
        gewicht=record.zoekgewicht,
        beantwoordt=record.beantwoordt,
        is_plaats=isinstance(record, Gemeente),
    )


def _outside(record: Record, parts: Sequence[Onderdeel]) -> list[tuple[Loc, object]]:
    """The values of a record, without those of parts that are found by themselves."""
    own = {id(part.deel) for part in parts}
    fields = {name: getattr(record, name) for name in type(record).model_fields}
    return values(
        {
            name: tuple(item for item in value if id(item) not in own) if isinstance(value, tuple) else value
            for name, value in fields.items()
        }
    )


def _of_part(catalog: Catalog, record: Record, part: Onderdeel, whole: _Said) -> Vindplaats:
    """A part of a record that as a `whole` says more."""
    said = _Said(values(part.deel))
    page = record.pagina.partition("#")[0]
    where = _place(catalog, record, [*said.references, *whole.references])
    return Vindplaats(
        part.soort,
        shortened(part.kop, _HEADING_MAX),
        f"{page}#{part.anker}" if part.anker else page,
        kopje="" if part.anker else part.kop,
        plaats=" · ".join(filter(None, (shortened(record.kop, _HEADING_MAX // 2), part.plaats))),
        kort=next((_short(fact) for fact in said.facts if fact.tekst != part.kop), ""),
        namen=f"{record.kop} {where} {_names(catalog, said.references)}",
        tekst=said.text,
        gewicht=part.gewicht,
        beantwoordt=part.beantwoordt,
    )


def _short(fact: Feit) -> str:
    return "" if fact.onbekend else shortened(fact.tekst, _SHORT_MAX)


def _names(catalog: Catalog, references: Iterable[Verwijzing]) -> str:
    """The names of what tells a thing from others: values of vocabularies, municipalities, and pilots with their places."""
    names = []
    for reference in references:
        target = catalog.ids(reference.naar)[reference]
        if not isinstance(target, Record):
            names.append(target.naam)
        elif isinstance(target, Pilot | Gemeente):
            names.append(target.kop)
        if isinstance(target, Pilot):
            names.extend(catalog[Gemeente][place].naam for place in target.gemeenten)
    return " ".join(names)


def _others(catalog: Catalog, references: Iterable[Verwijzing]) -> str:
    """The names of the other records that it refers to."""
    targets = (catalog.ids(reference.naar)[reference] for reference in references)
    return " ".join(one.kop for one in targets if isinstance(one, Record) and not isinstance(one, Pilot | Gemeente))


def _place(catalog: Catalog, record: Record, references: Iterable[Verwijzing]) -> str:
    """The municipalities that a thing is about."""
    if isinstance(record, Gemeente):
        return ""
    ids: dict[str, None] = {}
    for reference in references:
        if reference.naar == Gemeente.map:
            ids[reference] = None
        elif reference.naar == Pilot.map:
            ids.update(dict.fromkeys(catalog[Pilot][reference].gemeenten))
    names = [catalog[Gemeente][id].naam for id in ids]
    return join_names(names) if len(names) <= _MOST_PLACES else f"{len(names)} gemeenten"

"""What the search of the site can find in the records: each thing with its kind, its place and its words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten

from macros.derived.words import capitalize, join_names, number
from macros.records.catalog import Catalog, values
from macros.records.datum import Datum
from macros.records.feit import Feit
from macros.records.fields import Model, Onderdeel, Record
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


def vindplaatsen(catalog: Catalog) -> Iterator[Vindplaats]:
    """Every record and every part of one that is found by itself, in the order of the kinds."""
    for kind in KINDS:
        for record in catalog[kind].values():
            yield _of_record(catalog, record)
    for kind in KINDS:
        for record in catalog[kind].values():
            for part in record.onderdelen():
                yield _of_part(catalog, record, part)


def _of_record(catalog: Catalog, record: Record) -> Vindplaats:
    parts = {id(part.deel) for part in record.onderdelen()}
    found = list(_values(record, lambda model: id(model) not in parts))
    short = record.in_het_kort or next((value for _, value in found if isinstance(value, Feit)), None)
    also = [getattr(record, name) for name in record.ook_genoemd]
    also += [place.partition("/")[2].replace("-", " ") for place in record.vroeger]
    return Vindplaats(
        capitalize(record.enkelvoud),
        capitalize(shorten(record.kop, _HEADING_MAX, placeholder=" …")),
        record.pagina,
        plaats=_place(catalog, record, found),
        kort=_short(short) if short else _short(" · ".join(_strings(found)[1:3])),
        bijnamen=" ".join(" ".join(value) if isinstance(value, tuple) else value for value in also),
        namen=_names(catalog, found),
        tekst=f"{_text(found)} {_others(catalog, found)}",
        gewicht=record.zoekgewicht,
        beantwoordt=record.beantwoordt,
        is_plaats=isinstance(record, Gemeente),
    )


def _of_part(catalog: Catalog, record: Record, part: Onderdeel) -> Vindplaats:
    found = list(_values(part.deel))
    texts = [value for _, value in found if isinstance(value, Feit) and value.tekst != part.kop]
    page = record.pagina.partition("#")[0]
    where = _place(catalog, record, [*found, *_values(record)])
    return Vindplaats(
        part.soort,
        shorten(part.kop, _HEADING_MAX, placeholder=" …"),
        f"{page}#{part.anker}" if part.anker else page,
        kopje="" if part.anker else part.kop,
        plaats=" · ".join(filter(None, (shorten(record.kop, _HEADING_MAX // 2, placeholder=" …"), part.plaats))),
        kort=_short(texts[0]) if texts else "",
        namen=f"{record.kop} {where} {_names(catalog, found)}",
        tekst=_text(found),
        gewicht=part.gewicht,
        beantwoordt=part.beantwoordt,
    )


def _values(model: Model, enters: Callable[[Model], bool] = lambda _: True) -> Iterator[tuple[Loc, object]]:
    """Every value of a record with its place, without those of parts that are found by themselves."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        items = value if isinstance(value, tuple) else (value,)
        kept = tuple(item for item in items if not isinstance(item, Model) or enters(item))
        yield from ((loc, one) for loc, one in values(kept, (name,)) if not _NO_WORDS.intersection(loc))


def _short(text: Feit | str) -> str:
    words = text if isinstance(text, str) else "" if text.onbekend else text.tekst
    return shorten(words, _SHORT_MAX, placeholder=" …")


def _strings(found: Iterable[tuple[Loc, object]]) -> list[str]:
    return [
        value
        for _, value in found
        if isinstance(value, str) and not isinstance(value, Verwijzing) and not value.startswith("http")
    ]


def _text(found: Iterable[tuple[Loc, object]]) -> str:
    """All running text, numbers and dates."""
    words = _strings(found)
    for _, value in found:
        match value:
            case Feit():
                words.append(value.tekst)
            case Datum():
                words.append(str(value))
            case int() | float():
                words.append(number(value))
    return " ".join(words)


def _references(found: Iterable[tuple[Loc, object]]) -> list[Verwijzing]:
    references = (value for _, value in found if isinstance(value, Verwijzing))
    return [one for one in dict.fromkeys(references) if one.naar != Bron.map]


def _names(catalog: Catalog, found: Iterable[tuple[Loc, object]]) -> str:
    """The names of what tells a thing from others: values of vocabularies, municipalities, and pilots with their places."""
    names = []
    for reference in _references(found):
        target = catalog.ids(reference.naar)[reference]
        if not isinstance(target, Record):
            names.append(target.naam)
        elif isinstance(target, Pilot | Gemeente):
            names.append(target.kop)
        if isinstance(target, Pilot):
            names.extend(catalog[Gemeente][place].naam for place in target.gemeenten)
    return " ".join(names)


def _others(catalog: Catalog, found: Iterable[tuple[Loc, object]]) -> str:
    """The names of the other records that it refers to."""
    targets = (catalog.ids(reference.naar)[reference] for reference in _references(found))
    return " ".join(one.kop for one in targets if isinstance(one, Record) and not isinstance(one, Pilot | Gemeente))


def _place(catalog: Catalog, record: Record, found: Iterable[tuple[Loc, object]]) -> str:
    """The municipalities that a thing is about."""
    ids: dict[str, None] = {}
    for reference in _references(found):
        if reference.naar == Gemeente.map:
            ids[reference] = None
        elif reference.naar == Pilot.map:
            ids.update(dict.fromkeys(catalog[Pilot][reference].gemeenten))
    names = [catalog[Gemeente][id].naam for id in ids]
    if isinstance(record, Gemeente) or not names:
        return ""
    return join_names(names) if len(names) <= _MOST_PLACES else f"{len(names)} gemeenten"

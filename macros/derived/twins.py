"""Two records that seem to be about the same thing: one address, one title and date, or one place, kind and time."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar
from urllib.parse import urlsplit

from macros.records import messages
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.naslag import Begrip, Bron, Gemeente
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.problem import quoted
from macros.records.validators import Mistake

R = TypeVar("R", bound=Record)

Found = tuple[Record, Mistake]


def mistakes(catalog: Catalog) -> Iterator[Found]:
    """Every pair, told of the second of the two."""
    for kind, records in catalog.records.items():
        if kind != Bron.map:  # two articles may share a headline; their publisher and date tell them apart
            yield from _same_name(records.values(), lambda record: [record.kop])
    yield from _same_name(catalog[Begrip].values(), lambda begrip: [begrip.naam, *begrip.vormen])
    yield from _alike(catalog[Bron].values(), "url", "hetzelfde adres", lambda bron: _address(bron.url))
    yield from _alike(catalog[Bron].values(), "titel", "dezelfde titel, uitgever en datum", _as_cited)
    yield from _alike(catalog[Onderzoek].values(), "titel", "dezelfde titel", lambda one: one.titel.casefold())
    texts = (lambda one: _address(one.volledige_tekst), "hetzelfde adres")
    yield from _alike(catalog[Onderzoek].values(), "volledige_tekst", texts[1], texts[0])
    yield from _alike(catalog[Gemeente].values(), "code", "dezelfde code", lambda gemeente: gemeente.code)
    yield from _alike(catalog[Raadsstuk].values(), "bron", "dezelfde bron", lambda stuk: stuk.bron)
    yield from _same_time(catalog)


def _as_cited(bron: Bron) -> Hashable:
    return (bron.titel.casefold(), bron.uitgever.casefold(), bron.datum.iso) if bron.datum else None


def _address(url: str | None) -> str | None:
    """An address without what does not lead elsewhere."""
    if url is None:
        return None
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.casefold().removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def _alike(records: Iterable[R], field: str, what: str, key: Callable[[R], Hashable]) -> Iterator[Found]:
    first: dict[Hashable, R] = {}
    for record in records:
        value = key(record)
        if value is None:
            continue
        if value in first:
            yield record, ((field,), *messages.TWIN.about(other=_path(first[value]), what=what))
        else:
            first[value] = record


def _same_name(records: Iterable[R], names: Callable[[R], list[str]]) -> Iterator[Found]:
    seen: dict[str, list[R]] = defaultdict(list)
    for record in records:
        for name in {name.casefold() for name in names(record)}:
            seen[name].append(record)
    for name, (first, *others) in seen.items():
        for other in others:
            yield other, ((), *messages.SAME_NAME.about(name=quoted(name), other=_path(first)))


def _same_time(catalog: Catalog) -> Iterator[Found]:
    """Pilots of one municipality and kind that ran in the same years, unless one of them says that it is another."""
    places: dict[Hashable, list[Pilot]] = defaultdict(list)
    for pilot in catalog[Pilot].values():
        for gemeente in pilot.gemeenten:
            for soort in pilot.soorten:
                places[gemeente, soort].append(pilot)
    told: set[tuple[str, str]] = set()
    for pilots in places.values():
        for number, one in enumerate(pilots):
            for other in pilots[:number]:
                known = other.id in one.anders_dan or one.id in other.anders_dan or (one.id, other.id) in told
                if not known and _overlap(one, other):
                    told.add((one.id, other.id))
                    yield one, (("gemeenten",), *messages.TWIN_PILOT.about(other=_path(other), id=other.id))


def _overlap(one: Pilot, other: Pilot) -> bool:
    """True unless one of them certainly ended before the other began."""
    (start, end), (other_start, other_end) = _years(one), _years(other)
    return start <= other_end and other_start <= end


def _years(pilot: Pilot) -> tuple[int, int]:
    start, end = pilot.looptijd.start, pilot.looptijd.eind
    return (start.jaar if start else 0), (end.jaar if end else 9999)


def _path(record: Record) -> str:
    return f"data/{record.map}/{record.id}.yml"

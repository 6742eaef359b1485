"""The changes as feeds that a reader can follow: one of all, and one for each kind that changed."""

from collections.abc import Callable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from macros.derived.changes import Change, all_changes
from macros.derived.grouping import grouped
from macros.derived.words import capitalize
from macros.records.catalog import Catalog
from macros.records.datum import Datum

_ATOM = "http://www.w3.org/2005/Atom"

# Where the feed of all changes is, below the root of the site.
ALL = "feed.xml"


def feeds(catalog: Catalog, address: str, url: Callable[[str], str]) -> Mapping[str, bytes]:
    """Each feed by its path below the site. `url` gives the address of a page by its path from the root of `docs/`."""
    changes = all_changes(catalog)
    name = catalog.kennisbank.naam
    made = {ALL: _feed(catalog, name, address, ALL, changes, url)}
    for kind, those in _by_kind(catalog).items():
        title = f"{name}: {those[0].record.meervoud}"
        made[place(kind)] = _feed(catalog, title, address, place(kind), those, url)
    return made


def kinds(catalog: Catalog) -> Mapping[str, str]:
    """What the records of each kind that has a feed are called, by the path of that feed below the site."""
    return {place(kind): those[0].record.meervoud for kind, those in _by_kind(catalog).items()}


def place(kind: str) -> str:
    """Where the feed of a kind of record is, below the site."""
    return f"feeds/{kind}.xml"


def _by_kind(catalog: Catalog) -> Mapping[str, list[Change]]:
    return grouped((one.record.map, one) for one in all_changes(catalog))


def _feed(
    catalog: Catalog, title: str, address: str, path: str, changes: Sequence[Change], url: Callable[[str], str]
) -> bytes:
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": "nl"})
    # Source of what an Atom feed must have: RFC 4287.
    _text(feed, "id", f"{address}{path}")
    _text(feed, "title", title)
    _text(feed, "updated", _moment(changes[0].wijziging.datum if changes else catalog.gegevens_van))
    _text(SubElement(feed, "author"), "name", catalog.kennisbank.afzender)
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": f"{address}{path}"})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": address or "."})
    for record, wijziging in changes:
        entry = SubElement(feed, "entry")
        where = url(record.pagina)
        number = record.gewijzigd.index(wijziging)
        _text(
            entry,
            "id",
            f"{address}{record.map}/{record.id}#wijziging-{wijziging.datum.iso}-{len(record.gewijzigd) - number}",
        )
        _text(entry, "title", f"{capitalize(record.enkelvoud)}: {record.kop}")
        _text(entry, "updated", _moment(wijziging.datum))
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": where})
        _text(entry, "summary", wijziging.wat)
    indent(feed)
    told: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return told


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _moment(datum: Datum) -> str:
    return f"{datum.laatste_dag.isoformat()}T12:00:00Z"

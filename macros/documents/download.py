"""Where a reader finds a document, and how a page names it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.handboek import Stap, Thema
from macros.records.motiedossier import Motiedossier
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.wens import Wens

# Where the files are, below the root of the site.
FOLDER = "briefings"

# The pages that have documents: the first part of their path, how their files start, and what those are called.
_KINDS = {
    "pilots": ("factsheet-", "factsheet"),
    "antwoorden": ("antwoord-", "antwoord"),
    "vergelijken": ("vergelijking-", "vergelijking"),
    "themas": ("thema-", "briefing"),
    "raadsstukken": ("raad-", "achtergrond"),
    "handboek": ("handboek", "handboek"),
    "checklist": ("checklist", "checklist van alle stappen"),
    "motiedossiers": ("motiedossier-", "motiedossier"),
    "opleggers": ("oplegger-", "oplegger"),
    "feitenbladen": ("feitenblad-bij-een-motie-", "feitenblad bij een motie"),
    "wat-mag": ("wat-mag-nu", "wat mag nu"),
}

# The kinds that come as Word too, to paste from.
_WITH_WORD = ("pilots", "antwoorden", "vergelijken", "raadsstukken", "wat-mag", "checklist", "motiedossiers")
# And those of which something is left to fill in, so that they come as Word alone.
_ONLY_WORD = ("opleggers", "feitenbladen")


@dataclass(frozen=True)
class Download:
    """A file that a page offers: its path below the site, its name for a reader and its type."""

    path: str
    name: str
    type: str


def compared(catalog: Catalog) -> list[str]:
    """The kinds with pilots to compare."""
    counts = Counter(str(pilot.soort) for pilot in catalog[Pilot].values())
    return [soort for soort in catalog.ids("vocabulaires/soort") if counts[soort] > 1]


def known(catalog: Catalog) -> Mapping[str, None]:
    """Every place that has a document, as a page asks for it: the keys, in order."""
    return catalog.derived(_known)


def _known(catalog: Catalog) -> dict[str, None]:
    """The places in order, in which each page looks for its own."""
    places = [
        *(f"pilots/{id}" for id in catalog[Pilot]),
        *(f"antwoorden/{id}" for id in catalog[Oordeel]),
        *(f"vergelijken/{soort}" for soort in compared(catalog)),
        *(f"themas/{id}" for id in catalog[Thema]),
        *(f"raadsstukken/{id}" for id in catalog[Raadsstuk]),
        *(["handboek", "checklist"] if catalog[Stap] else []),
        *(f"{kind}/{id}" for id in catalog[Motiedossier] for kind in ("motiedossiers", "opleggers", "feitenbladen")),
        *(["wat-mag"] if catalog[Wens] else []),
    ]
    return dict.fromkeys(places)


def place_of(record: Record) -> str:
    """The place of the document that says what the page of a record says; empty if there is none."""
    if isinstance(record, Oordeel):
        return f"antwoorden/{record.id}"
    if isinstance(record, Stap):
        return "handboek"
    return f"{record.map}/{record.id}" if record.map in _KINDS else ""


def document_name(kind: str, id: str = "") -> str:
    """The name of the document of a page, without its type."""
    return f"{_KINDS[kind][0]}{id}"


def downloads(page: str) -> Iterator[Download]:
    """The files of a place that has a document."""
    kind, _, id = page.partition("/")
    types = ("docx",) if kind in _ONLY_WORD else ("pdf", "docx") if kind in _WITH_WORD else ("pdf",)
    for type in types:
        yield Download(f"{FOLDER}/{document_name(kind, id)}.{type}", _KINDS[kind][1], type)


def all_paths(catalog: Catalog) -> list[str]:
    """The path of every file that a build makes."""
    return [download.path for page in known(catalog) for download in downloads(page)]

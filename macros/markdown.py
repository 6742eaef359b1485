"""Records as Markdown. All text of a record passes through here and comes out as the characters it is."""

import re
from collections.abc import Iterable, Sequence

from macros.catalog import Catalog
from macros.datum import Datum
from macros.feit import Alinea, Citatie, Feit
from macros.fields import Record
from macros.verwijzing import VOCABULAIRES, Verwijzing

# Everything that Markdown, one of its extensions, HTML or Jinja could read as markup.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#+!|&~^=$:\"@%]|(?<=^)[-\d]|(?<=\s)[-+](?=\s)|//|www\.")

# Keeps the numbers of two notes apart: 1,2 instead of 12.
_BETWEEN_NOTES = '<sup class="komma">,</sup>'

# Kinds with a page per record; the records of the other kinds are entries on one page.
PAGED = frozenset({"pilots", "gemeenten", "themas", "regelingen", "raadsstukken", "stappen"})
_ENTRY_PAGES = {
    "argumenten": "debat.md",
    "begrippen": "begrippen.md",
    "bronnen": "bronnen.md",
    "buitenland": "gezondheid.md",
    "instrumenten": "instrumenten.md",
    "kerncijfers": "kerncijfers.md",
    "tegenspraken": "tegenspraken.md",
}


def escape(text: str) -> str:
    """Plain text as Markdown that shows exactly that text, on one line."""
    return _MARKUP.sub(lambda match: "".join(f"&#{ord(c)};" for c in match[0]), " ".join(text.split()))


def number(value: float) -> str:
    """A number as Dutch writes it: `6551` is 6.551 and `3.6` is 3,6."""
    text = f"{value:,.0f}" if value == int(value) else f"{value:,}"
    return text.translate(str.maketrans(",.", ".,"))


def page_of(record: Record) -> str:
    """Where a reader finds a record: a path from the root of `docs/`, with an anchor for an entry on a shared page."""
    if record.map in PAGED:
        return f"/{record.map}/{record.id}.md"
    if record.map == "lessen":
        return f"/themas/{getattr(record, 'thema')}.md#{anchor(record)}"  # noqa: B009 - only Les has a thema
    return f"/{_ENTRY_PAGES[record.map]}#{anchor(record)}"


def en(names: Sequence[str]) -> str:
    """Names as one reads them: `a, b en c`."""
    return " en ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def geteld(count: int, one: str, many: str) -> str:
    """A count with its noun: `1 bevinding`, `2 bevindingen`."""
    return f"{count} {one if count == 1 else many}"


def anchor(record: Record) -> str:
    """The id of the HTML element of an entry on a shared page."""
    return f"{record.map}-{record.id}"


def footnote_label(citatie: Citatie) -> str:
    """The label of a footnote: the source, and the place in it where one is given."""
    return f"{citatie.bron}:{citatie.plaats.replace(' ', '_')}" if citatie.plaats else citatie.bron


def unsearched(block: str) -> str:
    """A block that is kept out of the search, since what it lists is found where it stands in full; nothing stays nothing."""
    return f'<div data-search-exclude markdown="1">\n\n{block}\n\n</div>' if block else ""


class Markdown:
    """Renders the values of records, with links to the other records of one catalog."""

    def __init__(self, catalog: Catalog):
        self.catalog = catalog

    def value(self, value: object) -> str:
        """Any single value of a record as inline Markdown; nothing for `None`."""
        match value:
            case None:
                return ""
            case Feit():
                return self.inline(value)
            case Verwijzing():
                return self.reference(value)
            case Datum():
                return str(value)
            case int() | float():
                return number(value)
            case tuple():
                return ", ".join(self.value(item) for item in value)
            case _:
                return escape(str(value))

    def inline(self, feit: Feit) -> str:
        """A Feit for a table cell or list item: paragraphs become lines."""
        return self._unknown(feit) if feit.onbekend else "<br>".join(map(self._alinea, feit.alineas))

    def block(self, feit: Feit) -> str:
        """A Feit as paragraphs."""
        return self._unknown(feit) if feit.onbekend else "\n\n".join(map(self._alinea, feit.alineas))

    def reference(self, verwijzing: Verwijzing) -> str:
        """A link to a record, or the name of a value of a vocabulary."""
        if verwijzing.naar.startswith(VOCABULAIRES):
            return escape(self.catalog.naam(verwijzing))
        return self.link(self.catalog.record(verwijzing.naar, verwijzing))

    def badge(self, verwijzing: Verwijzing) -> str:
        """The name of a value of a vocabulary, marked so that its look can tell it from the others."""
        vocabulary = verwijzing.naar.partition("/")[2]
        return f'<span class="badge {vocabulary} {vocabulary}-{verwijzing}">{self.reference(verwijzing)}</span>'

    def link(self, record: Record, text: str | None = None) -> str:
        """A link to a record, with its title as text."""
        return f"[{escape(text or record.kop)}]({page_of(record)})"

    def links(self, records: Iterable[Record]) -> str:
        """Links to records, separated by commas."""
        return ", ".join(self.link(record) for record in records)

    def citation(self, citatie: Citatie) -> str:
        """A reference to a footnote; the footnote itself is added when the page is converted."""
        return f"[^{footnote_label(citatie)}]"

    def _alinea(self, alinea: Alinea) -> str:
        parts = []
        for before, deel in zip((None, *alinea.delen), alinea.delen, strict=False):
            if not isinstance(deel, Citatie):
                parts.append(_keep_spaces(deel))
                continue
            if isinstance(before, Citatie):
                parts.append(_BETWEEN_NOTES)
            parts.append(self.citation(deel))
        return "".join(parts)

    def _unknown(self, feit: Feit) -> str:
        reason = " ".join(map(self._alinea, feit.alineas))
        return f'<span class="onbekend">onbekend</span>{f" ({reason})" if reason else ""}'


def _keep_spaces(text: str) -> str:
    """`escape`, but keeping a space at either end, since the text goes on after a citation."""
    return f"{' ' if text[:1].isspace() else ''}{escape(text)}{' ' if text[-1:].isspace() else ''}"

"""Records as Markdown. All text of a record passes through here and comes out as the characters it is."""

import re
from collections.abc import Iterable

from macros.derived.words import number
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.feit import Alinea, Citatie, Feit
from macros.records.fields import Record
from macros.records.verwijzing import VOCABULAIRES, Verwijzing

# Everything that Markdown, one of its extensions, HTML or Jinja could read as markup.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#+!|&~^=$:\"@%]|(?<=^)[-\d]|(?<=\s)[-+](?=\s)|//|www\.")

# Keeps the numbers of two notes apart: 1,2 instead of 12.
_BETWEEN_NOTES = '<sup class="komma">,</sup>'


def escape(text: str) -> str:
    """Plain text as Markdown that shows exactly that text, on one line."""
    return _MARKUP.sub(lambda match: "".join(f"&#{ord(c)};" for c in match[0]), " ".join(text.split()))


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
        return f"[{escape(text or record.kop)}]({record.pagina})"

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

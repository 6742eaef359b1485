"""Blocks and values of records as Markdown. All text passes through here and comes out as the characters it is."""

import re
from collections.abc import Iterable

from macros.content import values
from macros.content.blocks import Beeld, Blok, Kader, Kop, Lijst, Naast, Paar, Sectie, Tabel, Tekst, Vouw
from macros.content.parts import (
    Cell,
    Explanation,
    Kolom,
    Line,
    Link,
    Merk,
    Missing,
    Nadruk,
    PageLink,
    Part,
    Teken,
    feit_lines,
    plain_text,
)
from macros.derived.words import number
from macros.pictures.svg import render
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.feit import Citatie, Feit
from macros.records.fields import Record
from macros.records.verwijzing import Verwijzing
from macros.writers.figure import figure
from macros.writers.tables import table

# Everything after the start of a line that Markdown, one of its extensions, HTML or Jinja could read as markup: always, a
# dash alone, and what begins an address. Each begins with one of the same characters, so that all others are passed over fast.
_ALWAYS = r"\\`*_{}\[\]<>#+!|&~^=$:\"@%"
_MARKUP = re.compile(rf"[{_ALWAYS}/w-](?:(?<=[{_ALWAYS}])|(?<=\s-)(?=\s)|(?<=/)/|(?<=w)ww\.)")

# Stands between a name and what it says.
_NAME_ENDS = "&ensp;"


def escape(text: str) -> str:
    """Plain text as Markdown that shows exactly that text, on one line."""
    line = " ".join(text.split())
    if line[:1] == "-" or line[:1].isdecimal():  # could begin a list
        return f"&#{ord(line[0])};{_MARKUP.sub(_coded, line[1:])}"
    return _MARKUP.sub(_coded, line)


def _coded(match: re.Match[str]) -> str:
    return "".join([f"&#{ord(c)};" for c in match[0]])


def footnote_label(citatie: Citatie) -> str:
    """The label of a footnote: the source, and the place in it where one is given."""
    return f"{citatie.bron}:{citatie.plaats.replace(' ', '_')}" if citatie.plaats else citatie.bron


def unsearched(block: str) -> str:
    """A block that is kept out of the search, since what it lists is found where it stands in full; nothing stays nothing."""
    return f'<div data-search-exclude markdown="1">\n\n{block}\n\n</div>' if block else ""


def write_blokken(found: Iterable[Blok]) -> str:
    """Blocks, one below the other."""
    return "\n\n".join(filter(None, map(write_blok, found)))


def write_blok(one: Blok) -> str:
    """A block; nothing for one without content."""
    match one:
        case Kop():
            return _heading(one)
        case Tekst() if one.aside:
            return "\n\n".join(_aside(write_line(line)) for line in one.lines)
        case Tekst():
            return "\n\n".join(map(write_line, one.lines))
        case Kader():
            return '<div class="inkort" markdown="1">\n\n' + "\n\n".join(map(write_line, one.lines)) + "\n\n</div>"
        case Lijst():
            items = "\n".join(f"- {write_line(item)}" for item in one.items)
            return unsearched(items) if one.repeats else items
        case Tabel():
            return table(one, write_cell, escape)
        case Vouw():
            level = one.level if one.layer else 0
            return fold(one.heading, write_blokken(one.blokken), one.id, layer=level, opened=one.opened)
        case Paar():
            return f'<div class="paar" markdown="1">\n\n{_side(one.left)}\n\n{_side(one.right)}\n\n</div>'
        case Beeld():
            return figure(one)
        case Sectie():
            return (
                f'<section class="{one.look}" id="deel-{one.kop.id}" markdown="1">\n\n'
                f"{_heading(one.kop)}\n\n{write_blokken(one.blokken)}\n\n</section>"
            )
        case Naast():
            return _side_by_side(one)


def _side_by_side(one: Naast) -> str:
    items = "\n".join(map(_column, one.kolommen))
    gaps = "\n\n".join(
        f'<p class="niet-gevonden geen-begrippen" markdown="span">{write_line(gap)}</p>' for gap in one.gaps
    )
    values = f'<ul class="naast" data-search-exclude markdown="1">\n{items}\n</ul>' if one.kolommen else ""
    return "\n\n".join(filter(None, (values, gaps)))


def _column(kolom: Kolom) -> str:
    key = f' data-pilot="{kolom.key}"' if kolom.key else ""
    whose = escape("".join(map(plain_text, kolom.name)))
    rest = (
        f'\n<details class="meer" markdown="1"><summary markdown="span">{escape(kolom.more)}'
        f'<span class="alleen-stem">: {whose}</span></summary>\n\n{_paragraphs(kolom.rest)}\n\n</details>'
        if kolom.rest
        else ""
    )
    first, *others = kolom.lines
    name = write_line(kolom.name)
    lines = "\n\n".join((f"**{name}**{_NAME_ENDS}{write_line(first)}", *map(write_line, others)))
    return f'<li{key} markdown="block">\n\n{lines}\n{rest}\n</li>'


def _paragraphs(lines: Cell) -> str:
    return "\n\n".join(map(write_line, lines))


def _side(blokken: Iterable[Blok]) -> str:
    return f'<div markdown="1">\n\n{write_blokken(blokken)}\n\n</div>'


def _heading(heading: Kop) -> str:
    text = _link(heading.text, heading.record.pagina) if heading.record else escape(heading.text)
    attributes = [f"#{heading.id}"] if heading.id else []
    attributes += [] if heading.searchable else ["data-search-exclude"]
    told = " ".join(attributes)
    return f"{'#' * heading.level} {text}" + (f" {{ {told} }}" if told else "")


def fold(heading: str, content: str, id: str = "", *, layer: int = 0, opened: bool = False) -> str:
    """Markdown under a line of plain text that opens it; the browser does so too for who searches or follows a link to it.

    The line of a `layer` of the page is a heading of that level, which the contents list names.
    """
    place = f' id="{id}"' if id else ""
    line = f'<summary markdown="span">{escape(heading)}</summary>'
    start = f'<details class="vouw"{place}'
    if layer:
        line = f'<summary markdown="block"><h{layer}{place} markdown="span">{escape(heading)}</h{layer}></summary>'
        start = '<details class="vouw laag"'
    return f'{start}{" open" if opened else ""} markdown="1">{line}\n\n{content}\n\n</details>'


def _aside(text: str) -> str:
    return f'<p class="bijschrift geen-begrippen" markdown="span">{text}</p>'


def write_cell(lines: Cell) -> str:
    """Paragraphs for a table cell or list item: they become lines."""
    return "<br>".join(map(write_line, lines))


def write_line(parts: Line) -> str:
    """One paragraph."""
    return "".join(map(_part, parts))


def _part(part: Part) -> str:
    match part:
        case str():
            return _keep_spaces(part)
        case Citatie():
            return f"[^{footnote_label(part)}]"
        case Nadruk():
            # A space within the marks would undo them.
            behind = " " if part.text.endswith(" ") else ""
            return f"**{escape(part.text)}**{behind}"
        case Link():
            return _link(part.text, part.record.pagina)
        case PageLink():
            return _link(part.text, part.path)
        case Merk():
            look = f"badge {part.vocabulaire} {part.vocabulaire}-{part.id}"
            return f'<span class="{look}">{escape(part.text)}</span>'
        case Missing():
            return f'<span class="{part.look}">{escape(part.text)}</span>'
        case Explanation():
            return f'<span class="uitleg">{escape(part.text)}</span>'
        case Teken():
            return render(part.svg)


def _link(text: str, path: str) -> str:
    return f"[{escape(text)}]({path})"


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
                return write_cell(feit_lines(value))
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

    def block(self, feit: Feit) -> str:
        """A Feit as paragraphs."""
        return "\n\n".join(map(write_line, feit_lines(feit)))

    def reference(self, verwijzing: Verwijzing) -> str:
        """A link to a record, or the name of a value of a vocabulary."""
        return _part(values.verwijzing(self.catalog, verwijzing))

    def badge(self, verwijzing: Verwijzing) -> str:
        """The name of a value of a vocabulary, marked so that its look can tell it from the others."""
        return _part(values.merk(self.catalog, verwijzing))

    def link(self, record: Record, text: str | None = None) -> str:
        """A link to a record, with its title as text."""
        return _link(text or record.kop, record.pagina)

    def citation(self, citatie: Citatie) -> str:
        """A reference to a footnote; the footnote itself is added when the page is converted."""
        return _part(citatie)


def _keep_spaces(text: str) -> str:
    """`escape`, but keeping a space at either end, since the text goes on after a citation."""
    return f"{' ' if text[:1].isspace() else ''}{escape(text)}{' ' if text[-1:].isspace() else ''}"

"""What is said, as plain data: blocks of text, lists, tables and pictures that know nothing of Markdown, PDF or Word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from macros.content.parts import Cell, Kolom, Line, Teken, as_cell, one_source
from macros.records.feit import Citatie
from macros.records.fields import Record


@dataclass(frozen=True)
class Kop:
    """A heading. `id` is what leads to it; `record` is what it names, if it leads to a record; not `searchable` when
    what stands below it is found elsewhere."""

    level: int
    text: str
    id: str = ""
    record: Record | None = None
    searchable: bool = True


@dataclass(frozen=True)
class Chapter(Kop):
    """The heading of a chapter, which on paper starts a new page unless much of one is still free."""


@dataclass(frozen=True)
class Tekst:
    """Paragraphs; `aside` when they are an aside, set smaller."""

    lines: tuple[Line, ...]
    aside: bool = False


@dataclass(frozen=True)
class Lijst:
    """Items, each one paragraph; with boxes to tick when it is a checklist; `repeats` when it repeats what stands elsewhere."""

    items: tuple[Line, ...]
    checkboxes: bool = False
    repeats: bool = False


@dataclass(frozen=True)
class TabelRow:
    """The cells of a row, the first of which is its header.

    `id` is what leads to it. `data` is what a script can filter or sort on: values by name, each a list of words
    or a sort key.
    """

    cells: tuple[Cell, ...]
    id: str = ""
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Tabel:
    """Rows under columns. `widths` are relative, for paper.

    On a screen a table has a `title` with the id `id`, a `look` (class names), per column what a script must know of it (`column_data`),
    and is kept out of the search when it `repeats` what stands elsewhere. A reader can copy one that `copies`, with its sources.
    """

    columns: tuple[Cell, ...]
    rows: tuple[TabelRow, ...]
    widths: tuple[float, ...] = ()
    title: str = ""
    id: str = ""
    look: tuple[str, ...] = ()
    column_data: tuple[Mapping[str, str], ...] = ()
    repeats: bool = False
    copies: bool = False


@dataclass(frozen=True)
class Kader:
    """What a reader in a hurry reads: paragraphs in a box of their own."""

    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Legend:
    """What marks mean, each in words; `title` says what they tell apart."""

    entries: tuple[tuple[Teken, str], ...]
    title: str = ""

    @property
    def line(self) -> Line:
        """The same as a paragraph, for paper."""
        told = tuple(part for teken, text in self.entries for part in (teken, f" {text}   "))
        return (f"{self.title}: ", *told) if self.title else told


@dataclass(frozen=True)
class BeeldRow:
    """A row of a picture: a name, a drawing, and in words what the drawing shows, with its sources."""

    name: Line
    drawing: Teken
    words: Line = ()

    @property
    def line(self) -> Line:
        """Name and words as a paragraph, for paper."""
        return one_source((*self.name, ": ", *self.words)) if self.words else self.name


@dataclass(frozen=True)
class BeeldGroup:
    """Rows of a picture, under a heading if there is one; `note` names what could not be drawn."""

    rows: tuple[BeeldRow, ...]
    heading: str = ""
    note: Line = ()


@dataclass(frozen=True)
class Beeld:
    """A picture: rows with a drawing each, and what the marks mean.

    Drawings stretch to the room there is when the picture is `stretches`, and `scale` names the equal parts above them.
    On paper the rows have `columns`, and stand in `side_by_side` tables side by side. On a screen, where no heading says so,
    it has a `title` with the id `id` and an `explanation`; `look` are the class names of the whole and of its rows.
    """

    columns: tuple[str, str]
    groups: tuple[BeeldGroup, ...]
    legends: tuple[Legend, ...]
    stretches: bool = False
    scale: tuple[str, ...] = ()
    side_by_side: int = 1
    title: str = ""
    id: str = ""
    explanation: Line = ()
    look: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Vouw:
    """Blocks under a line that opens them on a screen; in a document they stand open under a heading.

    A `layer` is a part of a page: its line is a heading of the page, and printed from a browser it stays as the reader
    left it. `opened` when it is open from the start.
    """

    heading: str
    blokken: tuple["Blok", ...]
    id: str = ""
    level: int = 2
    layer: bool = False
    opened: bool = False


@dataclass(frozen=True)
class Paar:
    """Blocks side by side on a screen that has room for it, and one under the other elsewhere; the second side may be empty."""

    left: tuple["Blok", ...]
    right: tuple["Blok", ...]


@dataclass(frozen=True)
class Sectie:
    """Blocks that belong to a heading: on a screen a part of the page with that `look` and an id of its own."""

    kop: Kop
    blokken: tuple["Blok", ...]
    look: str = ""


@dataclass(frozen=True)
class Naast:
    """Values side by side, as many as there is room for. `gaps` are lines that name those without a value."""

    kolommen: tuple[Kolom, ...]
    gaps: tuple[Line, ...] = ()


Blok = Kop | Tekst | Lijst | Tabel | Kader | Beeld | Vouw | Paar | Sectie | Naast


def tabel_row(*cells: Cell | Line | str, id: str = "", data: Mapping[str, str] | None = None) -> TabelRow:
    """A row from cells as short as they can be written: a text, a paragraph, or paragraphs."""
    return TabelRow(tuple(map(as_cell, cells)), id, data or {})


def tabel(
    columns: Sequence[str | Cell],
    rows: Iterable[Sequence[Cell | Line | str] | TabelRow],
    widths: Sequence[float] = (),
    *,
    title: str = "",
    id: str = "",
    look: Sequence[str] = (),
    column_data: Sequence[Mapping[str, str]] = (),
    repeats: bool = False,
    copies: bool = False,
) -> Tabel:
    """A table from cells as short as they can be written."""
    made = tuple(row if isinstance(row, TabelRow) else tabel_row(*row) for row in rows)
    heads = tuple(map(as_cell, columns))
    return Tabel(heads, made, tuple(widths), title, id, tuple(look), tuple(column_data), repeats, copies)


def in_pairs(texts: Sequence[tuple[Blok, ...]]) -> Iterator[Paar]:
    """Texts two by two."""
    for place in range(0, len(texts), 2):
        yield Paar(texts[place], (*texts[place + 1 : place + 2], ())[0])


def citaties(blokken: Iterable[Blok]) -> Iterator[Citatie]:
    """Every citation, in reading order."""
    for blok in blokken:
        for one in lines_of(blok):
            yield from (part for part in one if isinstance(part, Citatie))


def lines_of(blok: Blok) -> Iterator[Line]:
    """Every paragraph of a block, in reading order."""
    match blok:
        case Kop():
            yield (blok.text,)
        case Tekst() | Kader():
            yield from blok.lines
        case Lijst():
            yield from blok.items
        case Tabel():
            yield from (one for row in blok.rows for cell in row.cells for one in cell)
        case Beeld():
            for group in blok.groups:
                yield from (row.line for row in group.rows)
                yield group.note
        case Vouw() | Sectie():
            yield (blok.heading if isinstance(blok, Vouw) else blok.kop.text,)
            for inner in blok.blokken:
                yield from lines_of(inner)
        case Paar():
            for inner in (*blok.left, *blok.right):
                yield from lines_of(inner)
        case Naast():
            yield from (line for kolom in blok.kolommen for line in (kolom.name, *kolom.lines, *kolom.rest))
            yield from blok.gaps

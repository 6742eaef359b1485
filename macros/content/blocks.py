"""What is said, as plain data: blocks of text, lists, tables and pictures that know nothing of Markdown, PDF or Word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from macros.derived.words import hoofdletter
from macros.records.feit import Citatie, Feit
from macros.records.fields import Record

ONBEKEND = "onbekend"


@dataclass(frozen=True)
class Nadruk:
    """Words that stand out."""

    tekst: str


@dataclass(frozen=True)
class Link:
    """Words that lead to a record: to its page on the site, and to its heading in a book that has one."""

    tekst: str
    record: Record


@dataclass(frozen=True)
class Naar:
    """Words that lead to a place on the site, a path from the root of `docs/`; on paper only the words remain."""

    tekst: str
    pad: str


@dataclass(frozen=True)
class Merk:
    """The name of a value of a vocabulary, which on a screen has a look of its own."""

    tekst: str
    vocabulaire: str
    id: str


@dataclass(frozen=True)
class Gat:
    """The word for what is not known, which on a screen has a look of its own."""

    tekst: str = ONBEKEND


@dataclass(frozen=True)
class Uitleg:
    """What a name means, for where there is room: a line of less weight on a screen, left out on paper."""

    tekst: str


@dataclass(frozen=True)
class Teken:
    """Marks as SVG, in so many lines; `woorden` say what they show, unless the words beside them do."""

    svg: str
    woorden: str = ""
    lijnen: int = 1


Deel = str | Nadruk | Link | Naar | Merk | Gat | Uitleg | Teken | Citatie
# One paragraph: its parts in reading order.
Regel = tuple[Deel, ...]
# A cell of a table: its paragraphs.
Cel = tuple[Regel, ...]


@dataclass(frozen=True)
class Kop:
    """A heading. `id` is what leads to it; `record` is what it names, if it leads to a record; not `zoekbaar` when
    what stands below it is found elsewhere."""

    niveau: int
    tekst: str
    id: str = ""
    record: Record | None = None
    zoekbaar: bool = True


@dataclass(frozen=True)
class Hoofdstuk(Kop):
    """A heading that starts a new page, on which the footnotes count from 1 again."""


@dataclass(frozen=True)
class Tekst:
    """Paragraphs; `bijschrift` when they are an aside, set smaller."""

    regels: tuple[Regel, ...]
    bijschrift: bool = False


@dataclass(frozen=True)
class Lijst:
    """Items, each one paragraph; with boxes to tick when it is a checklist; `herhaalt` when it repeats what stands elsewhere."""

    items: tuple[Regel, ...]
    vinkjes: bool = False
    herhaalt: bool = False


@dataclass(frozen=True)
class Rij:
    """The cells of a row, the first of which is its header.

    `id` is what leads to it. `gegevens` is what a script can filter or sort on: values by name, each a list of words
    or a sort key.
    """

    cellen: tuple[Cel, ...]
    id: str = ""
    gegevens: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Tabel:
    """Rows under columns. `breedtes` are relative, for paper.

    On a screen a table has a `titel` with the id `id`, a `look` (class names), per column what to sort on (`sorteer`),
    and is kept out of the search when it `herhaalt` what stands elsewhere.
    """

    kolommen: tuple[Cel, ...]
    rijen: tuple[Rij, ...]
    breedtes: tuple[float, ...] = ()
    titel: str = ""
    id: str = ""
    look: tuple[str, ...] = ()
    sorteer: tuple[str, ...] = ()
    herhaalt: bool = False


@dataclass(frozen=True)
class Kader:
    """What a reader in a hurry reads: paragraphs in a box of their own."""

    regels: tuple[Regel, ...]


@dataclass(frozen=True)
class Beeld:
    """A picture: rows of a name and a drawing, and what the marks mean.

    `schaal` names the equal parts above the drawings, which then are as wide as there is room; `naast` is in how many
    columns the rows stand.
    """

    kolommen: tuple[str, str]
    rijen: tuple[tuple[Regel, Teken], ...]
    legenda: tuple[Regel, ...]
    schaal: tuple[str, ...] = ()
    naast: int = 1


@dataclass(frozen=True)
class Vouw:
    """Blocks under a line that opens them on a screen; on paper they stand open under a heading."""

    kop: str
    blokken: tuple["Blok", ...]
    id: str = ""
    niveau: int = 2


Blok = Kop | Tekst | Lijst | Tabel | Kader | Beeld | Vouw


def tabel(
    kolommen: Sequence[str | Cel],
    rijen: Iterable[Sequence[Cel | Regel | str] | Rij],
    breedtes: Sequence[float] = (),
    *,
    titel: str = "",
    id: str = "",
    look: Sequence[str] = (),
    sorteer: Sequence[str] = (),
    herhaalt: bool = False,
) -> Tabel:
    """A table from cells as short as they can be written: a text, a paragraph, or paragraphs."""
    rows = tuple(rij if isinstance(rij, Rij) else Rij(tuple(map(cel, rij))) for rij in rijen)
    columns = tuple(map(cel, kolommen))
    return Tabel(columns, rows, tuple(breedtes), titel, id, tuple(look), tuple(sorteer), herhaalt)


def cel(inhoud: Cel | Regel | str) -> Cel:
    """A text, a paragraph or paragraphs as a cell."""
    if isinstance(inhoud, str):
        return ((inhoud,),)
    if inhoud and not isinstance(inhoud[0], tuple):
        return (inhoud,)
    return cast(Cel, inhoud)


def regels(feit: Feit) -> Cel:
    """A Feit as paragraphs; when it is unknown, one that says so and why."""
    if not feit.onbekend:
        return tuple(alinea.delen for alinea in feit.alineas)
    reason = tuple(deel for alinea in feit.alineas for deel in alinea.delen)
    return ((Gat(), *((" (", *reason, ")") if reason else ())),)


def eerste(feit: Feit) -> Regel:
    """The first paragraph, which in every record says the most important."""
    return regels(feit)[0]


def aaneen(feit: Feit) -> Regel:
    """All paragraphs of a Feit as one: of what sources disagree on, no side may be left out."""
    first, *others = regels(feit)
    return (*first, *(deel for line in others for deel in (" ", *line)))


def een_bron(line: Regel) -> Regel:
    """A paragraph with one source at each place, for where room is short."""
    pairs = zip((None, *line), line, strict=False)
    return tuple(deel for before, deel in pairs if not (isinstance(before, Citatie) and isinstance(deel, Citatie)))


def met_hoofdletter(line: Regel) -> Regel:
    """A paragraph that starts as a sentence does."""
    match line:
        case (str() as first, *others):
            return (hoofdletter(first), *others)
        case (Gat(tekst), *others):
            return (Gat(hoofdletter(tekst)), *others)
        case _:
            return line


def opsomming(delen: Iterable[Deel]) -> Regel:
    """Parts separated by commas."""
    return tuple(part for deel in delen for part in (", ", deel))[1:]


def links(records: Iterable[Record]) -> Regel:
    """Links to records, separated by commas."""
    return opsomming(Link(record.kop, record) for record in records)


def citaties(blokken: Iterable[Blok]) -> Iterator[Citatie]:
    """Every citation, in reading order."""
    for blok in blokken:
        for one in regels_van(blok):
            yield from (deel for deel in one if isinstance(deel, Citatie))


def regels_van(blok: Blok) -> Iterator[Regel]:
    """Every paragraph of a block, in reading order."""
    match blok:
        case Kop():
            yield (blok.tekst,)
        case Tekst() | Kader():
            yield from blok.regels
        case Lijst():
            yield from blok.items
        case Tabel():
            yield from (one for rij in blok.rijen for cel in rij.cellen for one in cel)
        case Beeld():
            yield from (naam for naam, _ in blok.rijen)
        case Vouw():
            yield (blok.kop,)
            for inner in blok.blokken:
                yield from regels_van(inner)


def uitgevouwen(blokken: Iterable[Blok]) -> Iterator[Blok]:
    """Blocks as they stand on paper: what folds on a screen is open, under a heading."""
    for blok in blokken:
        if isinstance(blok, Vouw):
            yield Kop(blok.niveau, blok.kop, blok.id)
            yield from uitgevouwen(blok.blokken)
        else:
            yield blok


def woorden(deel: Deel) -> str:
    """A part of a paragraph as words alone."""
    match deel:
        case str():
            return deel
        case Citatie() | Uitleg():
            return ""
        case Teken():
            return deel.woorden
        case _:
            return deel.tekst


def op_papier(lines: Iterable[Regel]) -> Cel:
    """Paragraphs without those that only explain a name, for which paper has no room."""
    return tuple(line for line in lines if not all(isinstance(deel, Uitleg) for deel in line))

"""What is said, as plain data: blocks of text, lists, tables and pictures that know nothing of Markdown, PDF or Word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast
from xml.etree.ElementTree import Element

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
    """The word for what is not known or, with that `look`, does not apply; on a screen it has a look of its own."""

    tekst: str = ONBEKEND
    look: str = "onbekend"


@dataclass(frozen=True)
class Uitleg:
    """What a name means, for where there is room: a line of less weight on a screen, left out on paper."""

    tekst: str


@dataclass(frozen=True)
class Teken:
    """A drawing, in so many lines; `woorden` say what it shows, unless the words beside it do."""

    svg: Element
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

    On a screen a table has a `titel` with the id `id`, a `look` (class names), per column what a script must know of it (`kolomgegevens`),
    and is kept out of the search when it `herhaalt` what stands elsewhere.
    """

    kolommen: tuple[Cel, ...]
    rijen: tuple[Rij, ...]
    breedtes: tuple[float, ...] = ()
    titel: str = ""
    id: str = ""
    look: tuple[str, ...] = ()
    kolomgegevens: tuple[Mapping[str, str], ...] = ()
    herhaalt: bool = False


@dataclass(frozen=True)
class Kader:
    """What a reader in a hurry reads: paragraphs in a box of their own."""

    regels: tuple[Regel, ...]


@dataclass(frozen=True)
class Legenda:
    """What marks mean, each in words; `titel` says what they tell apart."""

    tekens: tuple[tuple[Teken, str], ...]
    titel: str = ""

    @property
    def regel(self) -> Regel:
        """The same as a paragraph, for paper."""
        told = tuple(part for teken, text in self.tekens for part in (teken, f" {text}   "))
        return (f"{self.titel}: ", *told) if self.titel else told


@dataclass(frozen=True)
class Beeldrij:
    """A row of a picture: a name, a drawing, and in words what the drawing shows, with its sources."""

    naam: Regel
    teken: Teken
    woorden: Regel = ()

    @property
    def regel(self) -> Regel:
        """Name and words as a paragraph, for paper."""
        return een_bron((*self.naam, ": ", *self.woorden)) if self.woorden else self.naam


@dataclass(frozen=True)
class Beeldgroep:
    """Rows of a picture, under a heading if there is one; `noot` names what could not be drawn."""

    rijen: tuple[Beeldrij, ...]
    kop: str = ""
    noot: Regel = ()


@dataclass(frozen=True)
class Beeld:
    """A picture: rows with a drawing each, and what the marks mean.

    Drawings stretch to the room there is when the picture is `rekbaar`, and `schaal` names the equal parts above them.
    On paper the rows have `kolommen`, and stand in `naast` tables side by side. On a screen, where no heading says so,
    it has a `titel` with the id `id` and an `uitleg`; `look` are the class names of the whole and of its rows.
    """

    kolommen: tuple[str, str]
    groepen: tuple[Beeldgroep, ...]
    legenda: tuple[Legenda, ...]
    rekbaar: bool = False
    schaal: tuple[str, ...] = ()
    naast: int = 1
    titel: str = ""
    id: str = ""
    uitleg: Regel = ()
    look: tuple[str, str] = ("", "")


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
    kolomgegevens: Sequence[Mapping[str, str]] = (),
    herhaalt: bool = False,
) -> Tabel:
    """A table from cells as short as they can be written: a text, a paragraph, or paragraphs."""
    rows = tuple(rij if isinstance(rij, Rij) else Rij(tuple(map(cel, rij))) for rij in rijen)
    columns = tuple(map(cel, kolommen))
    return Tabel(columns, rows, tuple(breedtes), titel, id, tuple(look), tuple(kolomgegevens), herhaalt)


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
        case (Gat(tekst, look), *others):
            return (Gat(hoofdletter(tekst), look), *others)
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
            for groep in blok.groepen:
                yield from (rij.regel for rij in groep.rijen)
                yield groep.noot
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

"""What a briefing holds, as plain data: blocks of text, lists and tables that know nothing of PDF or Word."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.derived.words import hoofdletter
from macros.records.feit import Citatie, Feit

ONBEKEND = "Onbekend"


# The heading of the list at the end of a document.
OVERIGE_BRONNEN = "Andere bronnen op de webpagina"


@dataclass(frozen=True)
class Nadruk:
    """Words that stand out."""

    tekst: str


@dataclass(frozen=True)
class Naar:
    """Words that lead to a heading of the same document, named with its page."""

    tekst: str
    kop: str


@dataclass(frozen=True)
class Teken:
    """Marks as SVG, in so many lines; `woorden` say what they show, unless the words beside them do."""

    svg: str
    woorden: str = ""
    lijnen: int = 1


Deel = str | Nadruk | Naar | Teken | Citatie
# One paragraph: its parts in reading order.
Regel = tuple[Deel, ...]


@dataclass(frozen=True)
class Kop:
    """A heading; `id` is what a `Naar` in the same document points at."""

    niveau: int
    tekst: str
    id: str = ""


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
    """Items, each one paragraph; with boxes to tick when it is a checklist."""

    items: tuple[Regel, ...]
    vinkjes: bool = False


@dataclass(frozen=True)
class Tabel:
    """Rows of cells, each of paragraphs; the first cell of a row is its header. `breedtes` are relative."""

    kolommen: tuple[str, ...]
    rijen: tuple[tuple[tuple[Regel, ...], ...], ...]
    breedtes: tuple[float, ...]


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


Blok = Kop | Tekst | Lijst | Tabel | Kader | Beeld


@dataclass(frozen=True)
class Document:
    """One briefing. `adres` is the page of the site that it belongs to, as a path from its root.

    `paginas` is the most that it may take, 0 for no limit; `schaal` the size of its letters, as a part of the normal
    size; `inhoud` asks for a table of contents. `bronnen` are the
    sources of that page: those that no footnote names are listed at the end.
    """

    naam: str
    soort: str
    titel: str
    ondertitel: str
    adres: str
    blokken: tuple[Blok, ...]
    voor: str = ""
    paginas: int = 4
    schaal: float = 1.0
    liggend: bool = False
    inhoud: bool = False
    bronnen: tuple[str, ...] = ()


def regels(feit: Feit) -> tuple[Regel, ...]:
    """A Feit as paragraphs; when it is unknown, one that says so and why."""
    if not feit.onbekend:
        return tuple(alinea.delen for alinea in feit.alineas)
    reason = tuple(deel for alinea in feit.alineas for deel in alinea.delen)
    return ((ONBEKEND, *((" (", *reason, ")") if reason else ())),)


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
    first, *others = line
    return (hoofdletter(first), *others) if isinstance(first, str) else line


def citaties(blokken: tuple[Blok, ...]) -> Iterator[Citatie]:
    """Every citation, in reading order."""
    for blok in blokken:
        for one in regels_van(blok):
            yield from (deel for deel in one if isinstance(deel, Citatie))


def overige_bronnen(document: Document) -> list[str]:
    """The sources of its page that no footnote of the document names."""
    named = {citatie.bron for citatie in citaties(document.blokken)}
    return [bron for bron in document.bronnen if bron not in named]


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
            yield from (one for rij in blok.rijen for cel in rij for one in cel)
        case Beeld():
            yield from (naam for naam, _ in blok.rijen)

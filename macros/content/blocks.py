"""What a briefing holds, as plain data: blocks of text, lists and tables that know nothing of PDF or Word."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from macros.derived.words import hoofdletter
from macros.records.feit import Citatie, Feit
from macros.records.fields import Record

ONBEKEND = "Onbekend"


# The heading of the list at the end of a document.
OVERIGE_BRONNEN = "Andere bronnen op de webpagina"


@dataclass(frozen=True)
class Nadruk:
    """Words that stand out."""

    tekst: str


@dataclass(frozen=True)
class Link:
    """Words that lead to the page of a record; on paper only the words remain."""

    tekst: str
    record: Record


@dataclass(frozen=True)
class Naar:
    """Words that lead to a heading of the same document, named with its page."""

    tekst: str
    kop: str


@dataclass(frozen=True)
class Teken:
    """A drawing, in so many lines; `woorden` say what it shows, unless the words beside it do."""

    svg: Element
    woorden: str = ""
    lijnen: int = 1


Deel = str | Nadruk | Link | Naar | Teken | Citatie
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
            for groep in blok.groepen:
                yield from (rij.regel for rij in groep.rijen)
                yield groep.noot

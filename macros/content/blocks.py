"""What is said, as plain data: blocks of text, lists, tables and pictures that know nothing of Markdown, PDF or Word."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from macros.content.parts import Cel, Regel, Teken, cel, een_bron
from macros.records.feit import Citatie
from macros.records.fields import Record


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

"""Paragraphs as plain data: parts of text in reading order, that know nothing of Markdown, PDF or Word."""

from collections.abc import Iterable
from dataclasses import dataclass
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

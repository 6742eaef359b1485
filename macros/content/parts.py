"""Paragraphs as plain data: parts of text in reading order, that know nothing of Markdown, PDF or Word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast
from xml.etree.ElementTree import Element

from macros.derived.words import capitalize
from macros.records.feit import Citatie, Feit
from macros.records.fields import Record

UNKNOWN = "onbekend"


@dataclass(frozen=True)
class Nadruk:
    """Words that stand out."""

    text: str


@dataclass(frozen=True)
class Link:
    """Words that lead to a record: to its page on the site, and to its heading in a book that has one."""

    text: str
    record: Record


@dataclass(frozen=True)
class PageLink:
    """Words that lead to a place on the site, a path from the root of `docs/`; on paper only the words remain."""

    text: str
    path: str


@dataclass(frozen=True)
class Merk:
    """The name of a value of a vocabulary, which on a screen has a look of its own."""

    text: str
    vocabulaire: str
    id: str


@dataclass(frozen=True)
class Missing:
    """The word for what is not known or, with that `look`, does not apply; on a screen it has a look of its own."""

    text: str = UNKNOWN
    look: str = "onbekend"


@dataclass(frozen=True)
class Explanation:
    """What a name means, for where there is room: a line of less weight on a screen, left out on paper."""

    text: str


@dataclass(frozen=True)
class Teken:
    """A drawing, in so many lines; `words` say what it shows, unless the words beside it do."""

    svg: Element
    words: str = ""
    lines: int = 1


# A sentence: up to a mark that ends it, but not that of a short form or a number.
_SENTENCE = re.compile(r"^.*?[\w)%'\"’”]{2}[.!?](?=\s+[^\sa-z]|\s*$)", re.DOTALL)

Part = str | Nadruk | Link | PageLink | Merk | Missing | Explanation | Teken | Citatie
# One paragraph: its parts in reading order.
Line = tuple[Part, ...]
# A cell of a table: its paragraphs.
Cell = tuple[Line, ...]


@dataclass(frozen=True)
class Kolom:
    """What one of several has to say: its name, what stands open, and what a screen folds; `key` is what a script knows it by."""

    name: Line
    lines: Cell
    rest: Cell = ()
    more: str = ""
    key: str = ""


def as_cell(content: Cell | Line | str) -> Cell:
    """A text, a paragraph or paragraphs as a cell."""
    if isinstance(content, str):
        return ((content,),)
    if content and not isinstance(content[0], tuple):
        return (content,)
    return cast(Cell, content)


def feit_lines(feit: Feit) -> Cell:
    """A Feit as paragraphs; when it is unknown, one that says so and why."""
    if not feit.onbekend:
        return tuple(tuple(map(_whole_amounts, alinea.delen)) for alinea in feit.alineas)
    reason = tuple(part for alinea in feit.alineas for part in alinea.delen)
    return ((Missing(), *((" (", *reason, ")") if reason else ())),)


def _whole_amounts(part: Part) -> Part:
    """The part, with no line break between a euro sign and its amount."""
    return part.replace("€ ", "€\u00a0") if isinstance(part, str) else part


def first_line(feit: Feit) -> Line:
    """The first paragraph, which in every record says the most important."""
    return feit_lines(feit)[0]


def first_sentence(line: Line) -> Line:
    """The first sentence of a paragraph, with the sources right behind it."""
    told: list[Part] = []
    ended = False
    for part in line:
        if ended and not isinstance(part, Citatie):
            break
        end = _SENTENCE.search(part) if isinstance(part, str) else None
        told.append(end[0] if end else part)
        ended = ended or bool(end)
    return tuple(told)


def joined(lines: Iterable[Line], separator: str) -> Line:
    """Paragraphs as one."""
    return tuple(part for line in lines for part in (separator, *line))[1:]


def one_source(line: Line) -> Line:
    """A paragraph with one source at each place, for where room is short."""
    pairs = zip((None, *line), line, strict=False)
    return tuple(part for before, part in pairs if not (isinstance(before, Citatie) and isinstance(part, Citatie)))


def capitalize_line(line: Line) -> Line:
    """A paragraph that starts as a sentence does."""
    match line:
        case (str() as first, *others):
            return (capitalize(first), *others)
        case (Missing(text, look), *others):
            return (Missing(capitalize(text), look), *others)
        case _:
            return line


def comma_separated(parts: Iterable[Part]) -> Line:
    """Parts separated by commas."""
    return joined(((part,) for part in parts), ", ")


def links(records: Iterable[Record]) -> Line:
    """Links to records, separated by commas."""
    return comma_separated(Link(record.kop, record) for record in records)


def plain_text(part: Part) -> str:
    """A part of a paragraph as words alone."""
    match part:
        case str():
            return part
        case Citatie() | Explanation():
            return ""
        case Teken():
            return part.words
        case _:
            return part.text


def on_paper(lines: Iterable[Line]) -> Cell:
    """Paragraphs without those that only explain a name, for which paper has no room."""
    return tuple(line for line in lines if not all(isinstance(part, Explanation) for part in line))

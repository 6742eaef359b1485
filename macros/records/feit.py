"""A Feit: text in which every paragraph names its sources, or the word `onbekend`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.records import messages
from macros.records.ids import ID
from macros.records.messages import Message

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_GROUP = re.compile(r"\s*\[(@[^\]]*)\]")
_SPACES = re.compile(r"[\t ]+")
_POINT = re.compile(r"[.,;:!?]")
_CITATION = re.compile(rf"@({ID})(?:,\s*([\w.,–-][\w.,– -]{{0,39}}))?")
_UNKNOWN = re.compile(r"onbekend(?:\s*\((.*)\))?\.?", re.DOTALL)


@dataclass(frozen=True)
class Citatie:
    """One source of a statement, with the place in it where that helps (`p. 12`)."""

    bron: str
    plaats: str = ""


@dataclass(frozen=True)
class Alinea:
    """A paragraph: text and citations in the order in which they were written."""

    delen: tuple[str | Citatie, ...]

    @property
    def citaties(self) -> Iterator[Citatie]:
        """The citations, in order."""
        return (deel for deel in self.delen if isinstance(deel, Citatie))

    @property
    def tekst(self) -> str:
        """The words without the citations."""
        return "".join(deel for deel in self.delen if isinstance(deel, str)).strip()

    @property
    def woorden(self) -> int:
        """The number of words, citations left out."""
        return len(self.tekst.split())


@dataclass(frozen=True)
class Feit:
    """A statement of one or more paragraphs. When `onbekend`, the paragraphs hold the reason, if any."""

    alineas: tuple[Alinea, ...]
    onbekend: bool = False

    @property
    def citaties(self) -> Iterator[Citatie]:
        """The citations, in order."""
        return (citatie for alinea in self.alineas for citatie in alinea.citaties)

    @cached_property
    def tekst(self) -> str:
        """All words without the citations, on one line."""
        words = " ".join(alinea.tekst for alinea in self.alineas)
        if not self.onbekend:
            return words
        return f"onbekend ({words})" if words else "onbekend"


class FeitError(ValueError):
    """Text that can't be a Feit; `told` says what is wrong, what was expected and how to mend it."""

    def __init__(self, told: Message):
        self.told = told
        super().__init__(told.wrong)


def sentences(text: str) -> list[str]:
    """Running text cut where a sentence seems to end; an abbreviation may cut one in two."""
    return _BETWEEN_SENTENCES.split(text)


def without_citations(text: str) -> str:
    """The text with every citation taken out; what only looks like one stays."""
    return _GROUP.sub("", text)


def parse_feit(text: str) -> Feit:
    """Read a Feit as written in a record.

    A citation has Pandoc's form, `[@bron-id]`, `[@bron-id, p. 12]` or `[@een; @twee]`. Raises `FeitError` for a paragraph
    without words or without a citation, for a citation that is not of that form, and for one that stands there twice.
    """
    if unknown := _UNKNOWN.fullmatch(text.strip()):
        reason = unknown[1]
        return Feit((_alinea(reason.strip()),) if reason and reason.strip() else (), onbekend=True)
    alineas = tuple(_alinea(paragraph) for paragraph in text.split("\n") if paragraph.strip())
    for number, alinea in enumerate(alineas, start=1):
        what = f"alinea {number}" if len(alineas) > 1 else "deze tekst"
        if not re.search(r"\w", alinea.tekst):
            raise FeitError(messages.NO_WORDS.about(what=what))
        if not any(alinea.citaties):
            raise FeitError(messages.NO_SOURCE.about(what=what))
        if twice := _twice(alinea):
            raise FeitError(messages.SAME_SOURCE.about(source=f"'{twice.bron}'"))
    return Feit(alineas)


def _twice(alinea: Alinea) -> Citatie | None:
    """A citation that stands twice behind the same words."""
    here: list[Citatie] = []
    for deel in alinea.delen:
        if isinstance(deel, Citatie):
            if deel in here:
                return deel
            here.append(deel)
        elif re.search(r"\w", deel):
            here = []
    return None


def _alinea(text: str) -> Alinea:
    text = _SPACES.sub(" ", text)
    delen: list[str | Citatie] = []
    end = 0
    for group in _GROUP.finditer(text):
        # A note stands behind the punctuation that follows it, as Dutch sets it: "laag.1" for "laag [@x].".
        point = _POINT.match(text, group.end())
        if before := text[end : group.start()] + (point[0] if point else ""):
            delen.append(before)
        delen.extend(_citations(group[1]))
        end = point.end() if point else group.end()
    if after := text[end:].rstrip():
        delen.append(after)
    if any("[@" in deel for deel in delen if isinstance(deel, str)):
        raise FeitError(messages.OPEN_CITATION)
    return Alinea(tuple(delen))


def _citations(group: str) -> Iterator[Citatie]:
    for part in group.split(";"):
        match = _CITATION.fullmatch(part.strip())
        if match is None:
            raise FeitError(messages.WRONG_CITATION.about(group=group[:40]))
        yield Citatie(match[1], (match[2] or "").strip())

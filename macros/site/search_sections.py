"""The sections of a hand-written page, read from its HTML: what the search can find beside the records.

What a page only shows of records is left out, since the search finds the record itself.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

from macros.records.kinds import KINDS

_HEADINGS = {f"h{level}" for level in range(1, 7)}
# What is left out as a whole when a record stands in it.
_WHOLES = {"table", "div", "li", "details", "dl"}
# What holds no running text.
_NO_TEXT = {"svg", "form", "script", "style", "nav", "sup"}
_OF_RECORD = re.compile(rf"(?:{'|'.join(kind.map for kind in KINDS)}|bevinding)-")
_EXCLUDED = "data-search-exclude"
# All that stands between two texts: a script or style as a whole, a comment, or a tag.
_MARKUP = re.compile(
    r"""
      <(script|style)\b .*? </\1>
    | <!-- .*? -->
    | < (?P<ends>/?) (?P<tag>[a-z][a-z0-9]*) (?P<attributes> [^<>"']* (?: (?: "[^"]*" | '[^']*' ) [^<>"']* )* ) >
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(rf'\s(id|class|{_EXCLUDED})(?:="([^"]*)")?(?![^\s/])')


@dataclass
class Section:
    """A heading, the id that leads to it, the text below it up to the next heading, and what names the rows and columns in it."""

    level: int
    id: str
    kop: str = ""
    text: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    of_record: bool = False


@dataclass
class _Whole:
    """An element that is left out when a record stands in it, with the text in it so far."""

    tag: str
    text: list[str] = field(default_factory=list)
    of_record: bool = False


def sections(html: str) -> Iterator[Section]:
    """The sections of a page in order; without those that are a record and those that say that they need not be found."""
    reader = _Reader()
    reader.read(html)
    return (section for section in reader.sections if section.id and not section.of_record)


def reader() -> str:
    """What decides which sections a page has, besides its HTML."""
    return "\0".join((sys.version, _OF_RECORD.pattern, Path(__file__).read_text(encoding="utf-8")))


def dumped(html: str) -> bytes:
    """The sections of a page as `loaded` reads them."""
    told = [(one.level, one.id, one.kop, one.text, one.names) for one in sections(html)]
    return json.dumps(told, ensure_ascii=False).encode()


def loaded(told: bytes) -> list[Section]:
    """Sections that were written by `dumped`."""
    return [Section(*one) for one in json.loads(told)]


class _Reader:
    def __init__(self) -> None:
        self.sections = [Section(0, "")]
        self._open: list[tuple[str, bool]] = []  # each element, and whether its text is left out
        self._wholes: list[_Whole] = []
        self._in_heading = False
        # How many elements are open of a tag, and how many whose text is left out.
        self._inside = defaultdict[str | bool, int](int)

    def read(self, html: str) -> None:
        """A page as it was written by Markdown."""
        end = 0
        for markup in _MARKUP.finditer(html):
            start = markup.start()
            if end < start:
                self._text(html[end:start])
            end = markup.end()
            _, closes, tag, attributes = markup.groups()
            if tag:
                tag = tag.lower()
                if not closes:
                    self._start(tag, attributes)
                if closes or attributes.endswith("/"):
                    self._end(tag)
        self._text(html[end:])

    def _start(self, tag: str, attributes: str) -> None:
        # An element that holds nothing, such as `br`, closes with the one around it.
        given = dict(_ATTRIBUTE.findall(attributes)) if attributes else {}
        id = unescape(given.get("id", ""))
        left_out = tag in _NO_TEXT or _EXCLUDED in given or given.get("class") in ("headerlink", "footnote")
        self._open.append((tag, left_out))
        self._inside[tag] += 1
        self._inside[left_out] += 1
        if tag in _HEADINGS:
            of_record = bool(_OF_RECORD.match(id)) or _EXCLUDED in given
            self.sections.append(Section(int(tag[1]), id, of_record=of_record))
            self._in_heading = True
        elif tag in _WHOLES:
            self._wholes.append(_Whole(tag))
        if id and tag not in _HEADINGS and self._wholes and _OF_RECORD.match(id):
            self._wholes[-1].of_record = True

    def _end(self, tag: str) -> None:
        if not self._inside[tag]:
            return
        closed = ""
        while closed != tag:
            closed, left_out = self._open.pop()
            self._inside[closed] -= 1
            self._inside[left_out] -= 1
        if tag in _HEADINGS:
            self._in_heading = False
        if self._wholes and self._wholes[-1].tag == tag:
            whole = self._wholes.pop()
            if not whole.of_record:
                (self._wholes[-1] if self._wholes else self.sections[-1]).text.extend(whole.text)

    def _text(self, written: str) -> None:
        # Half of what stands between two tags is where a line ends.
        text = "" if written.isspace() else " ".join(unescape(written).split())
        if not text:
            return
        if self._in_heading:
            if not self._open[-1][1]:
                self.sections[-1].kop = f"{self.sections[-1].kop} {text}".strip()
        elif self._inside["th"] and not any(self._inside[tag] for tag in _NO_TEXT):
            # A table that repeats records still says on what it compares them.
            self.sections[-1].names.append(text)
        elif not self._inside[True]:
            (self._wholes[-1] if self._wholes else self.sections[-1]).text.append(text)

"""The sections of a hand-written page, read from its HTML: what the search can find beside the records.

What a page only shows of records is left out, since the search finds the record itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from macros.records.kinds import KINDS

_HEADINGS = {f"h{level}" for level in range(1, 7)}
_EMPTY = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
# What is left out as a whole when a record stands in it.
_WHOLES = {"table", "div", "li", "details", "dl"}
# What holds no running text.
_NO_TEXT = {"svg", "form", "script", "style", "nav", "sup"}
_OF_RECORD = re.compile(rf"(?:{'|'.join(kind.map for kind in KINDS)}|bevinding)-")
_EXCLUDED = "data-search-exclude"


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
    reader.feed(html)
    reader.close()
    return (section for section in reader.sections if section.id and not section.of_record)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections = [Section(0, "")]
        self._open: list[tuple[str, bool]] = []  # each element, and whether its text is left out
        self._wholes: list[_Whole] = []
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            return
        given = {name: value or "" for name, value in attrs}
        id = given.get("id", "")
        left_out = tag in _NO_TEXT or _EXCLUDED in given or given.get("class") in ("headerlink", "footnote")
        self._open.append((tag, left_out))
        if tag in _HEADINGS:
            of_record = bool(_OF_RECORD.match(id)) or _EXCLUDED in given
            self.sections.append(Section(int(tag[1]), id, of_record=of_record))
            self._in_heading = True
        elif tag in _WHOLES:
            self._wholes.append(_Whole(tag))
        if tag not in _HEADINGS and self._wholes and _OF_RECORD.match(id):
            self._wholes[-1].of_record = True

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open):
            return
        while self._open.pop()[0] != tag:
            pass
        if tag in _HEADINGS:
            self._in_heading = False
        if self._wholes and self._wholes[-1].tag == tag:
            whole = self._wholes.pop()
            if not whole.of_record:
                (self._wholes[-1] if self._wholes else self.sections[-1]).text.extend(whole.text)

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if not text:
            return
        tags = [tag for tag, _ in self._open]
        left_out = any(left_out for _, left_out in self._open)
        if self._in_heading:
            if not self._open[-1][1]:
                self.sections[-1].kop = f"{self.sections[-1].kop} {text}".strip()
        elif "th" in tags and not _NO_TEXT.intersection(tags):
            # A table that repeats records still says on what it compares them.
            self.sections[-1].names.append(text)
        elif not left_out:
            (self._wholes[-1] if self._wholes else self.sections[-1]).text.append(text)

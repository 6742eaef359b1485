"""How many pages a document will take, about: so that setting it succeeds the first time, mostly.

Counts lines as the template sets them, and those of a note on one page as Word does; all measures are points, of letters
of normal size.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Any

# The size of a letter, and the height of a line as a part of it.
_Letter = tuple[float, float]

# How wide a letter is on average, as a part of its size.
_LETTER = 0.43

# What stands around lines: a box, a row and a source.
_AROUND_BOX, _ROW, _BESIDE_SOURCE = 37, 5, 1
# The room between two columns of sources.
_GUTTER = 14
# The height of a row of a picture, and of what stands above and below its rows.
_PICTURE_ROW, _AROUND_PICTURE, _PERIOD_ROW, _AROUND_PERIODS = 13, 36, 15, 60


@dataclass(frozen=True)
class _Page:
    """The width and height of the text on a page; how high its title, the line that says that it is a trial, its headings
    and its colophon are with what stands around them; what stands below a paragraph and above the sources; the letters of
    running text, box, aside, table and sources; and in how many columns those stand."""

    width: float
    height: float
    text: _Letter
    title: float
    trial: float = 13
    headings: tuple[float, float, float] = (24, 19, 17)
    colophon: float = 34
    paragraph: float = 2.8
    above_sources: float = 31.5
    box: _Letter = (10.5, 1.22)
    aside: _Letter = (8, 1.22)
    table: _Letter = (8, 1.14)
    source: _Letter = (7.5, 1.08)
    columns: int = 2

    def lines(self, paragraphs: Iterable[list[dict[str, Any]]], letter: _Letter, width: float) -> float:
        """The height of paragraphs in a column."""
        size, line = letter
        total = 0
        for paragraph in paragraphs:
            letters = sum(len(part.get("s", "...")) for part in paragraph)
            total += ceil(letters * size * _LETTER / width)
        return total * size * line

    def sources(self, numbered: list[dict[str, Any]]) -> float:
        """The height of the numbered list of sources."""
        width = (self.width - _GUTTER * (self.columns - 1)) / self.columns - 12
        size, line = self.source
        letters = (20 if bron["eerder"] else sum(len(str(part)) for part in bron.values()) + 6 for bron in numbered)
        lines = (ceil(count * size * _LETTER / width) for count in letters)
        height = sum(count * size * line + _BESIDE_SOURCE for count in lines)
        return self.above_sources + height / self.columns if numbered else 0

    def block(self, blok: dict[str, Any]) -> float:
        """The height of a block."""
        match str(blok["b"]):
            case "kop":
                return float(self.headings[blok["niveau"] - 1])
            case "kader":
                return self.lines(blok["regels"], self.box, self.width - 18) + _AROUND_BOX
            case "tabel":
                shares = [self.width * part / sum(blok["breedtes"]) - 8 for part in blok["breedtes"]]
                rows = (
                    max(self.lines(cell, self.table, share) for cell, share in zip(row, shares, strict=True)) + _ROW
                    for row in blok["rijen"]
                )
                return sum(rows) + self.table[0] + _ROW
            case "beeld":
                return sum(self._picture(blok, group) for group in blok["groepen"])
            case "tekst" if blok["bijschrift"]:
                return self.lines(blok["regels"], self.aside, self.width) + self.paragraph
            case _:
                return self.lines(blok["regels"], self.text, self.width) + self.paragraph * len(blok["regels"])

    def _picture(self, blok: dict[str, Any], group: dict[str, Any]) -> float:
        """The height of one group of rows of a picture."""
        lines = sum(int(row["beeld"]["lijnen"]) for row in group["rijen"])
        note = self.lines([group["noot"]], self.aside, self.width) + self.paragraph if group["noot"] else 0
        if blok["rekbaar"]:
            return _AROUND_PERIODS + _PERIOD_ROW * lines + note
        return _AROUND_PICTURE + _PICTURE_ROW * lines / int(blok["naast"]) + note


_UPRIGHT = _Page(482, 734, (9.5, 1.22), 95)
# On a wide page that line takes no room: it stands beside the subtitle.
_WIDE = _Page(757, 521, (8.8, 1.22), 52, trial=0, headings=(21, 16, 14.5))
# Of `word_one_page`, with a title and a recipient as long as they can be, and above that title what kind of paper it is.
_NOTE = _Page(
    width=474, height=760, text=(9.5, 1.22), title=97, headings=(20, 20, 20), colophon=36, paragraph=1.8,
    above_sources=10, aside=(9.5, 1.22), table=(9, 1.22), source=(8, 1.22), columns=1,
)  # fmt: skip


def pages(data: dict[str, Any]) -> float:
    """The estimate for the data of a document."""
    page = _page(data)
    below = page.sources(data["genummerd"]) + page.colophon
    return pages_of_text(data) + below / page.height


def pages_of_text(data: dict[str, Any]) -> float:
    """The same without what stands below the text: its sources and who made it."""
    page = _page(data)
    above = page.title + (page.trial if data["proef"] else 0)
    return (above + sum(page.block(blok) for group in data["groepen"] for blok in group)) / page.height


def _page(data: dict[str, Any]) -> _Page:
    if data["een_bladzijde"]:
        return _NOTE
    return _WIDE if data["liggend"] else _UPRIGHT

"""How many pages a document will take, about: so that setting it succeeds the first time, mostly.

Counts lines as the template sets them; all measures are points, of the template with letters of normal size.
"""

from collections.abc import Iterable
from math import ceil
from typing import Any

# Width and height of the text on a page.
_UPRIGHT, _WIDE = (482.0, 734.0), (757.0, 516.0)

# The size of a letter, and the height of a line as a part of it.
_Letter = tuple[float, float]

# How wide a letter is on average, as a part of its size.
_LETTER = 0.43

# Running text, box, aside, table, sources.
_TEXT, _BOX, _ASIDE, _TABLE, _SOURCE = (9.5, 1.22), (10.5, 1.22), (8, 1.22), (8, 1.14), (7.5, 1.08)
_TEXT_WIDE = (8.8, 1.22)

# What stands around lines: the title of the document with its date, a heading, a paragraph, a box, a row, a source and the colophon.
_TITLE, _TITLE_WIDE = 95, 50
_HEADINGS, _PARAGRAPH, _AROUND_BOX, _ROW, _BESIDE_SOURCE, _COLOPHON = (24, 19, 17), 2.8, 37, 5, 1, 34
# The list of sources has two columns.
_COLUMNS, _GUTTER = 2, 14
# The height of a row of a picture, and of what stands above and below its rows.
_PICTURE_ROW, _AROUND_PICTURE, _PERIOD_ROW, _AROUND_PERIODS = 13, 36, 15, 60


class _Page:
    def __init__(self, wide: bool):
        self.width, self.height = _WIDE if wide else _UPRIGHT
        self.text: _Letter = _TEXT_WIDE if wide else _TEXT

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
        width = (self.width - _GUTTER) / _COLUMNS - 12
        size, line = _SOURCE
        letters = (20 if bron["eerder"] else sum(len(str(part)) for part in bron.values()) + 6 for bron in numbered)
        lines = (ceil(count * size * _LETTER / width) for count in letters)
        height = sum(count * size * line + _BESIDE_SOURCE for count in lines)
        return _HEADINGS[0] + height / _COLUMNS + size if numbered else 0

    def others(self, others: list[dict[str, str]]) -> float:
        """The height of the list of other sources."""
        letters = sum(len(bron["uitgever"]) + len(bron["datum"]) + 5 for bron in others)
        size, line = _SOURCE
        lines = ceil((letters + 90) * size * _LETTER / self.width)
        return _HEADINGS[0] + lines * size * line if others else 0

    def block(self, blok: dict[str, Any]) -> float:
        """The height of a block."""
        match str(blok["b"]):
            case "kop":
                return float(_HEADINGS[blok["niveau"] - 1])
            case "kader":
                return self.lines(blok["regels"], _BOX, self.width - 18) + _AROUND_BOX
            case "tabel":
                shares = [self.width * part / sum(blok["breedtes"]) - 8 for part in blok["breedtes"]]
                rows = (
                    max(self.lines(cell, _TABLE, share) for cell, share in zip(row, shares, strict=True)) + _ROW
                    for row in blok["rijen"]
                )
                return sum(rows) + _TABLE[0] + _ROW
            case "beeld":
                return sum(self._picture(blok, group) for group in blok["groepen"])
            case "tekst" if blok["bijschrift"]:
                return self.lines(blok["regels"], _ASIDE, self.width) + _PARAGRAPH
            case _:
                return self.lines(blok["regels"], self.text, self.width) + _PARAGRAPH * len(blok["regels"])

    def _picture(self, blok: dict[str, Any], group: dict[str, Any]) -> float:
        """The height of one group of rows of a picture."""
        lines = sum(int(row["beeld"]["lijnen"]) for row in group["rijen"])
        note = self.lines([group["noot"]], _ASIDE, self.width) + _PARAGRAPH if group["noot"] else 0
        if blok["rekbaar"]:
            return _AROUND_PERIODS + _PERIOD_ROW * lines + note
        return _AROUND_PICTURE + _PICTURE_ROW * lines / int(blok["naast"]) + note


def pages(data: dict[str, Any]) -> float:
    """The estimate for the data of a document."""
    page = _Page(data["liggend"])
    below = page.sources(data["genummerd"]) + page.others(data["overig"]) + _COLOPHON
    return pages_of_text(data) + below / page.height


def pages_of_text(data: dict[str, Any]) -> float:
    """The same without what stands below the text: its sources and who made it."""
    page = _Page(data["liggend"])
    title = _TITLE_WIDE if data["liggend"] else _TITLE
    height: float = title + sum(page.block(blok) for group in data["groepen"] for blok in group)
    return height / page.height

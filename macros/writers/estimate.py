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

# Running text, box, aside, table, footnote, other sources.
_TEXT, _BOX, _ASIDE, _TABLE, _NOTE, _OTHER = (9.5, 1.22), (10.5, 1.22), (8, 1.22), (8.5, 1.14), (7, 1.06), (6.6, 1.06)
_TEXT_WIDE, _TABLE_WIDE, _NOTE_WIDE = (8.8, 1.22), (7.8, 1.14), (6.6, 1.06)

# What stands around lines: the title of the document with its colophon, a heading, a paragraph, a box, a row and the notes of a page.
_TITLE, _HEADINGS, _PARAGRAPH, _AROUND_BOX, _ROW, _NOTES = 95, (24, 19, 17), 2.8, 37, 3.3, 12
# The height of a row of a picture, and of what stands above and below its rows.
_PICTURE_ROW, _AROUND_PICTURE, _PERIOD_ROW, _AROUND_PERIODS = 13, 36, 15, 60


class _Page:
    def __init__(self, wide: bool):
        self.width, self.height = _WIDE if wide else _UPRIGHT
        self.text: _Letter = _TEXT_WIDE if wide else _TEXT
        self.table: _Letter = _TABLE_WIDE if wide else _TABLE
        self.note: _Letter = _NOTE_WIDE if wide else _NOTE
        self.notes = 0.0

    def lines(self, paragraphs: Iterable[list[dict[str, Any]]], letter: _Letter, width: float) -> float:
        """The height of paragraphs in a column; counts their footnotes apart."""
        size, line = letter
        total = 0
        for paragraph in paragraphs:
            letters = 0
            for part in paragraph:
                letters += len(part.get("s", "..."))
                if bron := part.get("bron"):
                    self.notes += self._height(sum(map(len, bron.values())) + 6, self.note)
            total += ceil(letters * size * _LETTER / width)
        return total * size * line

    def _height(self, letters: int, letter: _Letter) -> float:
        size, line = letter
        return ceil(letters * size * _LETTER / self.width) * size * line

    def others(self, others: list[dict[str, str]]) -> float:
        """The height of the list of other sources."""
        letters = sum(len(bron["uitgever"]) + len(bron["datum"]) + 5 for bron in others)
        return _HEADINGS[0] + self._height(letters + 90, _OTHER) if others else 0

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
                    max(self.lines(cell, self.table, share) for cell, share in zip(row, shares, strict=True)) + _ROW
                    for row in blok["rijen"]
                )
                return sum(rows) + self.table[0] + _ROW
            case "beeld":
                return sum(self._picture(blok, group) for group in blok["groepen"])
            case "tekst" if blok["bijschrift"]:
                return self.lines(blok["regels"], _ASIDE, self.width) + _PARAGRAPH
            case _:
                return self.lines(blok["regels"], self.text, self.width) + _PARAGRAPH * len(blok["regels"])

    def _picture(self, blok: dict[str, Any], group: dict[str, Any]) -> float:
        """The height of one group of rows of a picture."""
        # Of the names only the footnotes are counted: a row is as high as its drawing.
        self.lines((row["naam"] for row in group["rijen"]), _ASIDE, self.width)
        lines = sum(int(row["beeld"]["lijnen"]) for row in group["rijen"])
        note = self.lines([group["noot"]], _ASIDE, self.width) + _PARAGRAPH if group["noot"] else 0
        if blok["rekbaar"]:
            return _AROUND_PERIODS + _PERIOD_ROW * lines + note
        return _AROUND_PICTURE + _PICTURE_ROW * lines / int(blok["naast"]) + note


def pages(data: dict[str, Any]) -> float:
    """The estimate for the data of a document."""
    page = _Page(data["liggend"])
    height: float = (
        _TITLE
        + sum(page.block(blok) for group in data["groepen"] for blok in group)
        + page.others(data["overig"])
        + page.notes
    )
    return height / (page.height - _NOTES)

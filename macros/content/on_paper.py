"""Blocks as they stand on paper, where nothing folds and nothing stands side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.content.blocks import Blok, Kop, Lijst, Naast, Paar, Sectie, Tabel, Tekst, Vouw
from macros.content.parts import Kolom, Line, joined, plain_text

# How much the width of a column follows its text, and the least it gets as a part of the average.
SPREAD, NARROWEST = 0.6, 0.65


def unfolded(blokken: Iterable[Blok]) -> Iterator[Blok]:
    """Blocks as they stand on paper: what folds on a screen is open, under a heading, and nothing stands side by side."""
    for blok in blokken:
        match blok:
            case Vouw():
                yield Kop(blok.level, blok.heading, blok.id)
                yield from unfolded(blok.blokken)
            case Sectie():
                yield blok.kop
                yield from unfolded(blok.blokken)
            case Paar():
                yield from unfolded((*blok.left, *blok.right))
            case Naast():
                yield Lijst(tuple(_in_a_line(kolom) for kolom in blok.kolommen))
                yield Tekst(blok.gaps, aside=True)
            case _:
                yield blok


def fitted(tabel: Tabel) -> Tabel:
    """A table with columns as wide as their text asks for, but none so narrow that words break."""

    def letters(place: int) -> int:
        cells = (row.cells[place] for row in tabel.rows)
        return sum(len(plain_text(part)) for cell in cells for line in cell for part in line)

    asked = [letters(place) ** SPREAD for place in range(len(tabel.columns))]
    least = NARROWEST * sum(asked) / len(asked)
    return replace(tabel, widths=tuple(max(width, least) for width in asked))


def _in_a_line(kolom: Kolom) -> Line:
    name = "".join(map(plain_text, kolom.name))
    return (*kolom.name, " " if name.endswith("?") else ": ", *joined((*kolom.lines, *kolom.rest), " "))

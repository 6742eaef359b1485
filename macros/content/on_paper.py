"""Blocks as they stand on paper, where nothing folds and nothing stands side by side."""

from collections.abc import Iterable, Iterator

from macros.content.blocks import Blok, Kop, Lijst, Naast, Paar, Sectie, Tekst, Vouw
from macros.content.parts import Kolom, Line, joined, plain_text


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


def _in_a_line(kolom: Kolom) -> Line:
    name = "".join(map(plain_text, kolom.name))
    return (*kolom.name, " " if name.endswith("?") else ": ", *joined((*kolom.lines, *kolom.rest), " "))

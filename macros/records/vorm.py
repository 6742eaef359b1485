"""How a value is written, for an editor in words and for a program in patterns and limits."""

from dataclasses import dataclass
from typing import Literal

from macros.records.validators import BEDRAG, GETAL, HEEL_GETAL


@dataclass(frozen=True)
class Vorm:
    """How a value is written, in `woorden` for an editor; `eigen` when it is running text of the editor's own, with sources or not.

    The rest is what a program that knows no Python can hold a value to: a `patroon` that it has as a whole (read alike by
    Python and JavaScript), the values of a `keuze`, a number `tussen` two others or two of those as a `paar`, a date that is
    `geweest`, and a text of at most so many `tekens`, or so many `alineas` of `per_alinea` words.
    """

    woorden: str
    eigen: Literal["", "tekst", "feit"] = ""
    patroon: str = ""
    keuze: tuple[str, ...] = ()
    tussen: tuple[float, float] | None = None
    paar: bool = False
    geweest: bool = False
    tekens: int = 0
    alineas: int = 0
    per_alinea: int = 0

    @property
    def getal(self) -> Literal["", "integer", "number"]:
        """What kind of number a value is, if it is one."""
        if self.tussen is None or self.paar:
            return ""
        return "integer" if all(isinstance(limit, int) for limit in self.tussen) else "number"


def feit_vorm(alineas: int, woorden: int) -> Vorm:
    """How a Feit of at most so many paragraphs, each of at most so many words, is written."""
    limit = f"{alineas} alinea's van {woorden} woorden" if alineas > 1 else f"{woorden} woorden"
    return Vorm(f"feit van hoogstens {limit}", "feit", alineas=alineas, per_alinea=woorden)


def tekst_vorm(limit: int) -> Vorm:
    """How plain text of at most so many characters is written."""
    return Vorm(f"tekst van hoogstens {limit} tekens", "tekst", tekens=limit)


def getal_vorm(low: float, high: float) -> Vorm:
    """How a number between these two is written."""
    return Vorm("getal", patroon=GETAL, tussen=(low, high))


def bedrag_vorm(low: float, high: float) -> Vorm:
    """How an amount of money between these two is written."""
    return Vorm("bedrag in cijfers, zoals 28000 of 12.50", patroon=BEDRAG, tussen=(low, high))


def heel_getal_vorm(low: int, high: int) -> Vorm:
    """How a whole number between these two is written."""
    return Vorm("heel getal", patroon=HEEL_GETAL, tussen=(low, high))

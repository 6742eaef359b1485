"""What a figure can mean: the limits of its unit, and the words of the sentence that tells it."""

import re
from collections.abc import Iterator

from macros.records import messages
from macros.records.feit import Feit
from macros.records.messages import Message
from macros.records.problem import quoted
from macros.records.validators import dutch, outside

# Words that tell that a figure is a difference, which can be below zero or above a hundred percent.
_DIFFERENCE = re.compile(
    r"verschil|verander|stijg|daling|daalt|toename|afname|groei|effect|meer dan|minder dan|saldo|winst|verlies"
    r"|lager|hoger|punt|euro|score|index|ten opzichte|besparing|opbrengst|kosten"
)
# The most that a unit allows, by its first words.
_MOST = {
    "procent": 100,
    "uur per week": 168,
    "uur per dag": 24,
    "uren per week": 168,
    "dagen per week": 7,
    "dagen per maand": 31,
    "dagen per jaar": 366,
    "maanden per jaar": 12,
    "weken per jaar": 53,
    "jaar": 120,
    "maanden": 600,
    "mensen": 20_000_000,
    "personen": 20_000_000,
    "huishoudens": 10_000_000,
    "banen": 20_000_000,
}
_RANGE = re.compile(r"\(([0-9]+) tot ([0-9]+)\)")
_OUT_OF = {"van de tien": 10, "van de honderd": 100}

_NUMBER = re.compile(r"(?<![\w.,-])(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_TIMES = {"duizend": 1e3, "miljoen": 1e6, "miljard": 1e9}


def limits(eenheid: str, maat: str) -> tuple[float, float]:
    """The lowest and highest value that a figure in this unit, of what is measured, can have."""
    unit = eenheid.casefold()
    if found := _RANGE.search(unit):
        return float(found[1]), float(found[2])
    if _DIFFERENCE.search(f"{unit} {maat.casefold()}"):
        return -1e12, 1e12
    for words, most in (*_OUT_OF.items(), *_MOST.items()):
        if unit.startswith(words):
            return 0, most
    return 0, 1e12


def mistake(value: float, eenheid: str, maat: str) -> Message | None:
    """What is told of a figure that its unit does not allow."""
    low, high = limits(eenheid, maat)
    if low <= value <= high:
        return None
    wrong, _, _ = outside(dutch(value), low, high)
    if high == 1e12:
        return messages.NEGATIVE.about(value=dutch(value), eenheid=quoted(eenheid))
    return Message(
        wrong, f"een aantal {eenheid} van {dutch(low)} tot en met {dutch(high)}", "controleer getal en eenheid"
    )


def other_numbers(zin: Feit, *values: float | None, eenheid: str = "") -> Iterator[Message]:
    """What is told of a sentence that names numbers, and none of these values in a unit such as 'miljoen euro'."""
    told = list(_numbers(zin.tekst))
    # A year may be an amount, but is not told as one.
    amounts = [number for number in dict.fromkeys(told) if not 1950 <= number <= 2050]
    times = _TIMES.get(eenheid.partition(" ")[0], 1)
    wanted = [abs(value) * times for value in values if value]
    if zin.onbekend or not wanted or not amounts:
        return
    # Rounded is not different: "ruim 51 duizend" tells 51.829.
    if not any(_is_about(number, value) for number in told for value in wanted):
        yield messages.OTHER_NUMBERS.about(value=dutch(wanted[0]), numbers=", ".join(map(dutch, amounts)))


def _numbers(text: str) -> Iterator[float]:
    for found in _NUMBER.finditer(text):
        number = float(found[0].replace(".", "").replace(",", "."))
        word = text[found.end() :].split(maxsplit=1)[:1]
        yield number * _TIMES.get(word[0].strip(".,;") if word else "", 1)


def _is_about(number: float, value: float) -> bool:
    return abs(number - value) <= 0.05 * value

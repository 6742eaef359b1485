"""The shapes of a figure against its target: a bar, with a mark at the target."""

from xml.etree.ElementTree import Element

from macros.pictures.figure import baan
from macros.pictures.svg import element, op, procent

_BAR: dict[str, object] = {"y": 5, "height": 14, "class": "balk"}


def balk(value: float, target: float | None) -> Element:
    """A bar of so much of the room there is, and where the target is if there is one; both from 0 to 1."""
    bar = element("rect", {**_BAR, "width": procent(value)})
    return baan(bar, doel(target) if target is not None else None)


def doel(place: float) -> Element:
    """The mark of a target."""
    return op(place, element("path", {"d": "M-1 0h2v24h-2zM-5 0H5L0 6z", "class": "doelstreep"}))

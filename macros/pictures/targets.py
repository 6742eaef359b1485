"""The shapes of a figure against its target: a bar, with a mark at the target."""

from xml.etree.ElementTree import Element

from macros.pictures.figure import row_drawing
from macros.pictures.svg import at, element, percent

_BAR: dict[str, object] = {"y": 5, "height": 14, "class": "balk"}


def bar(value: float, target: float | None) -> Element:
    """A bar of so much of the room there is, and where the target is if there is one; both from 0 to 1."""
    bar = element("rect", {**_BAR, "width": percent(value)})
    return row_drawing(bar, target_mark(target) if target is not None else None)


def target_mark(place: float) -> Element:
    """The mark of a target."""
    return at(place, element("path", {"d": "M-1 0h2v24h-2zM-5 0H5L0 6z", "class": "doelstreep"}))

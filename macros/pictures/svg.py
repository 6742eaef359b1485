"""Elements of a picture. All text and every attribute is escaped here, and nowhere else."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, tostring

Child = Element | str | None

# Characters that XML can't hold, and that Markdown uses for its own purposes.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SPACE = re.compile(r"\s+")


def element(tag: str, attributes: Mapping[str, object] | None = None, *children: Child) -> Element:
    """An element with its children in order; an attribute or child that is `None` is left out."""
    made = Element(tag, {name: _value(value) for name, value in (attributes or {}).items() if value is not None})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif child is not None and last is None:
            made.text = (made.text or "") + _clean(child)
        elif child is not None and last is not None:
            last.tail = (last.tail or "") + _clean(child)
    return made


def render(picture: Element) -> str:
    """The picture on one line, so that Markdown takes it as one block of HTML.

    A bracket becomes a character reference, since a text such as `[^1]` would otherwise be read as a footnote.
    """
    return tostring(picture, encoding="unicode").replace("[", "&#91;")


def percent(part: float) -> str:
    """A part of the whole as an SVG length: `0.25` is `25%`."""
    return f"{_number(part * 100)}%"


def at(x: float, *children: Child) -> Element:
    """Shapes around a point on a drawing that stretches: the point moves along, the shapes keep their size."""
    return element("svg", {"x": percent(x), "class": "punt"}, *children)


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _value(value: object) -> str:
    return _number(value) if isinstance(value, float) else _clean(str(value))


def _clean(text: str) -> str:
    return _SPACE.sub(" ", _CONTROL.sub("", text))

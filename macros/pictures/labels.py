"""Where the names on the map go: beside their place, without covering each other."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.pictures.outlines import Point

# In units of the map: the size of the text, and the height of a name that a finger can hit.
TEXT_SIZE = 16
LABEL_HEIGHT = 31
_PER_LETTER = 10.2
_GAP = 6
# So much room stays between two places, and between a name and the marks of another place.
_APART = 7


@dataclass(frozen=True)
class Rectangle:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: "Rectangle") -> bool:
        """True when the two share more than an edge."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def grown(self, room: float) -> "Rectangle":
        """The rectangle with room on every side."""
        return Rectangle(self.x - room, self.y - room, self.width + 2 * room, self.height + 2 * room)

    @property
    def centre(self) -> Point:
        """The centre."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True)
class Label:
    """A name with the rectangle that is its link, and the length of the line to its place, 0 for none."""

    name: str
    rectangle: Rectangle
    distance: float


def spread(marks: Iterable[Rectangle]) -> list[Rectangle]:
    """The marks in order of importance, each moved as little as is needed to leave the earlier ones free."""
    placed: list[Rectangle] = []
    for mark in marks:
        moves = (
            (distance * math.cos(step * math.pi / 8), distance * math.sin(step * math.pi / 8))
            for distance in range(0, 200, 2)
            for step in range(16)
        )
        options = (Rectangle(mark.x + dx, mark.y + dy, mark.width, mark.height) for dx, dy in moves)
        placed.append(next((option for option in options if not any(map(option.grown(_APART).overlaps, placed))), mark))
    return placed


def place_labels(marks: list[tuple[str, Rectangle]], area: Rectangle) -> list[Label]:
    """A place for every name, the marks in order of importance; each as near to its mark as it can be."""
    placed: list[Label] = []
    for name, mark in marks:
        width = len(name) * _PER_LETTER + 4
        free = (
            option
            for option in _around(mark, width)
            if _inside(option[0], area)
            and not any(option[0].overlaps(other.rectangle) for other in placed)
            and not any(_text_of(option[0]).grown(0 if other is mark else _APART).overlaps(other) for _, other in marks)
        )
        rectangle, distance = next(free, None) or next(_around(mark, width))
        placed.append(Label(name, rectangle, distance))
    return placed


def _around(mark: Rectangle, width: float) -> Iterator[tuple[Rectangle, float]]:
    """Places for a name: right, left, below, above and at the corners of the mark, then ever further away."""
    x, y = mark.centre
    side, above = mark.width / 2 + _GAP, mark.height / 2 + TEXT_SIZE / 2 + _GAP / 2
    aside, corner = side + width / 2, (width - mark.width) / 2
    beside = ((aside, 0), (-aside, 0), (0, above), (0, -above))
    for dx, dy in (*beside, (corner, -above), (corner, above), (-corner, -above), (-corner, above)):
        yield _centred(x + dx, y + dy, width), 0
    for distance in range(8, 160, 8):
        for step in range(24):
            angle = step * math.pi / 12
            dx, dy = math.cos(angle), math.sin(angle)
            yield (_centred(x + dx * (side + distance + width / 2), y + dy * (above + distance), width), distance)


def _centred(x: float, y: float, width: float) -> Rectangle:
    return Rectangle(x - width / 2, y - LABEL_HEIGHT / 2, width, LABEL_HEIGHT)


def _text_of(rectangle: Rectangle) -> Rectangle:
    """The letters alone, without the room around them."""
    return Rectangle(rectangle.x, rectangle.centre[1] - TEXT_SIZE / 2, rectangle.width, TEXT_SIZE)


def _inside(rectangle: Rectangle, area: Rectangle) -> bool:
    return (
        rectangle.x >= area.x
        and rectangle.y >= area.y
        and rectangle.x + rectangle.width <= area.x + area.width
        and rectangle.y + rectangle.height <= area.y + area.height
    )

"""Where the names on the map go: beside their place, without covering each other."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.pictures.outlines import Punt

# In units of the map: the size of the text, and the height of a name that a finger can hit.
TEKST = 16
HOOGTE = 31
_PER_LETTER = 10.2
_GAP = 6
# So much room stays between two places, and between a name and the marks of another place.
_APART = 7


@dataclass(frozen=True)
class Vlak:
    """A rectangle."""

    x: float
    y: float
    breedte: float
    hoogte: float

    def overlaps(self, other: "Vlak") -> bool:
        """True when the two share more than an edge."""
        return (
            self.x < other.x + other.breedte
            and other.x < self.x + self.breedte
            and self.y < other.y + other.hoogte
            and other.y < self.y + self.hoogte
        )

    def grown(self, room: float) -> "Vlak":
        """The rectangle with room on every side."""
        return Vlak(self.x - room, self.y - room, self.breedte + 2 * room, self.hoogte + 2 * room)

    @property
    def midden(self) -> Punt:
        """The centre."""
        return self.x + self.breedte / 2, self.y + self.hoogte / 2


@dataclass(frozen=True)
class Naambord:
    """A name with the rectangle that is its link, and the length of the line to its place, 0 for none."""

    naam: str
    vlak: Vlak
    afstand: float


def spread(marks: Iterable[Vlak]) -> list[Vlak]:
    """The marks in order of importance, each moved as little as is needed to leave the earlier ones free."""
    placed: list[Vlak] = []
    for mark in marks:
        moves = (
            (distance * math.cos(step * math.pi / 8), distance * math.sin(step * math.pi / 8))
            for distance in range(0, 200, 2)
            for step in range(16)
        )
        options = (Vlak(mark.x + dx, mark.y + dy, mark.breedte, mark.hoogte) for dx, dy in moves)
        placed.append(next((option for option in options if not any(map(option.grown(_APART).overlaps, placed))), mark))
    return placed


def place_names(marks: list[tuple[str, Vlak]], field: Vlak) -> list[Naambord]:
    """A place for every name, the marks in order of importance; each as near to its mark as it can be."""
    placed: list[Naambord] = []
    for name, mark in marks:
        options = list(_around(mark, len(name) * _PER_LETTER + 4))
        free = (
            option
            for option in options
            if _inside(option[0], field)
            and not any(option[0].overlaps(other.vlak) for other in placed)
            and not any(_text_of(option[0]).grown(0 if other is mark else _APART).overlaps(other) for _, other in marks)
        )
        vlak, distance = next(free, options[0])
        placed.append(Naambord(name, vlak, distance))
    return placed


def _around(mark: Vlak, width: float) -> Iterator[tuple[Vlak, float]]:
    """Places for a name: right, left, below, above and at the corners of the mark, then ever further away."""
    x, y = mark.midden
    side, above = mark.breedte / 2 + _GAP, mark.hoogte / 2 + TEKST / 2 + _GAP / 2
    yield _centred(x + side + width / 2, y, width), 0
    yield _centred(x - side - width / 2, y, width), 0
    yield _centred(x, y + above, width), 0
    yield _centred(x, y - above, width), 0
    for dx in (width - mark.breedte, mark.breedte - width):
        yield _centred(x + dx / 2, y - above, width), 0
        yield _centred(x + dx / 2, y + above, width), 0
    for distance in range(8, 160, 8):
        for step in range(24):
            angle = step * math.pi / 12
            dx, dy = math.cos(angle), math.sin(angle)
            yield (
                _centred(x + dx * (side + distance + width / 2), y + dy * (above + distance), width),
                distance,
            )


def _centred(x: float, y: float, width: float) -> Vlak:
    return Vlak(x - width / 2, y - HOOGTE / 2, width, HOOGTE)


def _text_of(vlak: Vlak) -> Vlak:
    """The letters alone, without the room around them."""
    return Vlak(vlak.x, vlak.midden[1] - TEKST / 2, vlak.breedte, TEKST)


def _inside(vlak: Vlak, field: Vlak) -> bool:
    return (
        vlak.x >= field.x
        and vlak.y >= field.y
        and vlak.x + vlak.breedte <= field.x + field.breedte
        and vlak.y + vlak.hoogte <= field.y + field.hoogte
    )

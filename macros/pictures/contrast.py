"""Whether text can be read in the colours that an instance gives itself."""

from collections.abc import Iterator
from pathlib import Path

from macros.pictures.style import own_tokens, schemes
from macros.records import messages
from macros.records.kennisbank import Kennisbank
from macros.records.problem import quoted
from macros.records.validators import Mistake

# Which text stands on which colour, by their tokens.
_PAIRS = (
    ("link", "achtergrond"),
    ("link", "vlak"),
    ("nadruk", "achtergrond"),
    ("nadruk", "vlak"),
    ("op-merk", "merk"),
    ("op-merk", "merk-licht"),
)

# Source: WCAG 2.1, success criterion 1.4.3.
_LEAST = 4.5


def faint_texts(root: Path, settings: Kennisbank) -> Iterator[Mistake]:
    """Each own colour by which a text has too little contrast, by its place in the settings, with where that is least."""
    for field, colours in schemes(root, settings).items():
        own = own_tokens(settings, field)
        least: dict[str, tuple[float, str, str]] = {}
        for text, ground in _PAIRS:
            changed = next((name for name in (text, ground) if name in own), None)
            if changed and {text, ground} <= colours.keys():
                found = contrast(colours[text], colours[ground]), text, ground
                least[changed] = min(found, least.get(changed, found))
        for changed, (ratio, text, ground) in least.items():
            if ratio < _LEAST:
                told = messages.TOO_FAINT.about(
                    text=f"{text} {quoted(colours[text])}",
                    ground=f"{ground} {quoted(colours[ground])}",
                    ratio=f"{int(ratio * 10) / 10:.1f}".replace(".", ","),  # down, so that 4,49 is not told as 4,5
                )
                yield (field, changed.replace("-", "_")), *told


def contrast(one: str, other: str) -> float:
    """The contrast between two colours as `#rrggbb`, from 1 to 21. Source: WCAG 2.1, "contrast ratio"."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    """Source: WCAG 2.1, "relative luminance"."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)

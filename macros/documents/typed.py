"""What someone types on a paper: its title, and for whom it is."""

import re

from macros.records import messages
from macros.records.characters import PRINTABLE, normalised, unseen, without_unseen
from macros.records.messages import Message
from macros.records.problem import RequestError, quoted

# What fits above a paper and below each of its pages.
MOST_LETTERS = 120


def typed(text: str, setting: str) -> str:
    """The text on one line; raises `RequestError` for what can't be printed, with the name of its `setting`."""
    line = " ".join(filter(None, re.split(r"[ \t\n]+", normalised(text))))
    if wrong := _mistake(line):
        raise RequestError(f"{setting}: {wrong}")
    return line


def _mistake(line: str) -> Message | None:
    # Here, so that nothing but this needs the typesetter, which takes a while to load.
    from macros.writers.glyphs import missing

    if absent := missing(set(without_unseen(line)) - PRINTABLE):
        first = min(absent, key=line.index)
        return messages.NO_GLYPH.about(character=quoted(first), code=ord(first))
    if odd := next(unseen(line), None):
        return odd[1]
    if len(line) > MOST_LETTERS:
        return messages.TOO_LONG.about(length=len(line), limit=MOST_LETTERS)
    return None

"""Which characters the fonts of the documents can show, as the typesetter itself tells."""

import unicodedata
from collections.abc import Iterable

import typst

from macros.writers.typeset import NO_GLYPH, fonts

_SOURCE = b"""
#set document(title: "x")
#set text(font: "Source Sans 3", lang: "nl")
#sys.inputs.tekst
"""

# Control and format characters need no glyph.
_WITHOUT_GLYPH = ("Cc", "Cf")


def missing(characters: Iterable[str]) -> set[str]:
    """Those of these characters that would stop a document."""
    return _missing(
        sorted(
            character
            for character in set(characters)
            if not character.isspace() and unicodedata.category(character) not in _WITHOUT_GLYPH
        )
    )


def _missing(characters: list[str]) -> set[str]:
    """The same by halving, since a message names only the first, and not always as it was written."""
    if not characters or _can_be_shown(characters):
        return set()
    if len(characters) == 1:
        return set(characters)
    half = len(characters) // 2
    return _missing(characters[:half]) | _missing(characters[half:])


def _can_be_shown(characters: list[str]) -> bool:
    compiler = typst.Compiler(_SOURCE, font_paths=fonts())
    try:
        compiler.compile(sys_inputs={"tekst": " ".join(characters)}, format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        if NO_GLYPH.search(error.message):
            return False
        raise
    return True

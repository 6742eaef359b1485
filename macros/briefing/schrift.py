"""Which characters the fonts of the documents can show, as the typesetter itself tells."""

from collections.abc import Iterable

import typst

from macros.briefing.typeset import FONTS, NO_GLYPH

_SOURCE = b"""
#set document(title: "x")
#set text(font: "Source Sans 3", lang: "nl")
#sys.inputs.tekst
"""


def missing(characters: Iterable[str]) -> set[str]:
    """Those of these characters that would stop a document."""
    left = {character for character in characters if character.isprintable() and not character.isspace()}
    absent: set[str] = set()
    while found := _first_missing(left):
        absent |= left & set(found)
        left -= absent
    return absent


def _first_missing(characters: set[str]) -> str:
    """What could not be shown, as the message gives it; empty when all could."""
    compiler = typst.Compiler(_SOURCE, font_paths=FONTS)
    try:
        compiler.compile(sys_inputs={"tekst": " ".join(sorted(characters))}, format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError as error:
        if told := NO_GLYPH.search(error.message):
            return told[1]
        raise
    return ""

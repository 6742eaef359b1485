"""How a Word file is set that must fit on one page: less room around its text, and letters that can still be read.

Its sources are footnotes, since LibreOffice puts endnotes on a page of their own.
"""

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

# What stays free at the sides, above the text and below it; the foot stands in the last.
SIDES, ABOVE, BELOW = Cm(1.7), Cm(1.2), Cm(1.5)
_FOOT = Cm(0.7)

# How far the text of a point stands from its mark.
_POINT = Pt(12)

# The size of letters, and the room above and below a paragraph, by style; no text is smaller than 9 points but notes.
_STYLES = {
    "Normal": (9.5, 0, 2),
    "Soort": (9, 0, 0),
    "Title": (16, 0, 1),
    "Subtitle": (10, 0, 2),
    "Heading 1": (11, 5, 1),
    "List Bullet": (9.5, 0, 1),
    "Tabeltekst": (9, 0, 1),
    "Noottekst": (8, 0, 0),
}


def set_on_one_page(made: WordDocument) -> None:
    """Give the page and its styles little room."""
    section = made.sections[0]
    section.left_margin = section.right_margin = SIDES
    section.top_margin, section.bottom_margin = ABOVE, BELOW
    section.header_distance = section.footer_distance = _FOOT
    for name, (size, above, below) in _STYLES.items():
        style = made.styles[name]
        style.font.size = Pt(size)
        around = style.paragraph_format
        around.space_before, around.space_after, around.line_spacing = Pt(above), Pt(below), 1.0
    # Letters that stand apart take a line more.
    for spaced in list(made.styles["Subtitle"].element.iter(qn("w:spacing"))):
        if spaced.get(qn("w:val")):
            spaced.getparent().remove(spaced)
    points = made.styles["List Bullet"].paragraph_format
    points.left_indent, points.first_line_indent = _POINT, -_POINT

"""Boxes in Word that can be ticked on a screen and that a screen reader names."""

from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

_BOX = """<w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w:alias w:val="Aan te vinken"/>
  <w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>
  <w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>
  <w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"/></w:rPr><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>"""

# The room of a box, so that a point of two lines stays beside it.
_INDENT = 228600


def with_checkbox(paragraph: Paragraph) -> Paragraph:
    """The paragraph, with an empty box before what will be written in it."""
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = _INDENT, -_INDENT
    paragraph._p.append(parse_xml(_BOX))
    paragraph.add_run(" ")
    return paragraph

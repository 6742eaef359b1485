"""The foot of every page of a Word document: what it is and which page of how many, as on paper."""

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

_SIZE = Pt(8)


def number_pages(document: WordDocument, name: str) -> None:
    """Put the name and the number of the page below every page; Word fills in the numbers."""
    section = document.sections[0]
    foot = section.footer.paragraphs[0]
    # The style of a foot has tabs of its own, for a page of another width.
    foot.style = document.styles["Normal"]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    foot.paragraph_format.tab_stops.add_tab_stop(room, WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(f"{name}\t").font.size = _SIZE
    _field(foot, "PAGE")
    foot.add_run(" / ").font.size = _SIZE
    _field(foot, "NUMPAGES")


def _field(paragraph: Paragraph, what: str) -> None:
    run = paragraph.add_run("1")
    run.font.size = _SIZE
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" {what} ")
    field.append(run._r)
    paragraph._p.append(field)

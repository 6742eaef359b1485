"""Real endnotes in a Word document, which python-docx can't make: a part of the file of their own."""

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
# The style of a note, which the document has to have.
NOTE_STYLE = "Noottekst"

# Word wants these two, for the line above the notes.
_LINES = ((-1, "separator"), (0, "continuationSeparator"))


def styled(paragraph: Paragraph, name: str) -> Paragraph:
    """The paragraph in a style of its document: python-docx would look through all styles for each paragraph."""
    paragraph._p.style = name.replace(" ", "")
    return paragraph


class Endnotes:
    """The endnotes of one document. A source that is cited again gets a reference to its first note."""

    def __init__(self, document: WordDocument):
        self._document = document
        self._part = Part(PackURI("/word/endnotes.xml"), _TYPE, b"", document.part.package)
        document.part.relate_to(self._part, RT.ENDNOTES)
        self._root = parse_xml(f"<w:endnotes {nsdecls('w', 'r')}/>")
        # Word numbers endnotes with small Roman numerals unless told not to.
        form = _element("endnotePr")
        form.append(_element("numFmt", val="decimal"))
        document.sections[0]._sectPr.insert(0, form)
        for number, kind in _LINES:
            note = f'<w:endnote {nsdecls("w")} w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:endnote>'
            self._root.append(parse_xml(note))
        self._numbers: dict[str, int] = {}

    @property
    def any(self) -> bool:
        """True when something has been cited."""
        return bool(self._numbers)

    def cite(self, paragraph: Paragraph, label: str, before: str, title: str, after: str, url: str) -> None:
        """Put a reference at the end of a paragraph; the note reads `before`, the title, `after` and the address."""
        if label in self._numbers:
            self._again(paragraph, self._numbers[label])
            return
        number = len(self._numbers) + 1
        self._numbers[label] = number
        paragraph._p.append(_element("bookmarkStart", id=str(number), name=f"_noot{number}"))
        _superscript(paragraph)._r.append(_element("endnoteReference", id=str(number)))
        paragraph._p.append(_element("bookmarkEnd", id=str(number)))
        self._root.append(self._note(number, before, title, after, url))

    def close(self) -> None:
        """Write the notes into their part; nothing can be cited after this."""
        self._part._blob = serialize_part_xml(self._root)

    def _again(self, paragraph: Paragraph, number: int) -> None:
        """A field that shows the number of an earlier note, and keeps doing so when notes are added."""
        field = _element("fldSimple", instr=f" NOTEREF _noot{number} \\h ")
        field.append(_superscript(paragraph, str(number))._r)
        paragraph._p.append(field)

    def _note(self, number: int, before: str, title: str, after: str, url: str) -> BaseOxmlElement:
        note, element = _element("endnote", id=str(number)), _element("p")
        note.append(element)
        paragraph = Paragraph(element, self._document._body)
        styled(paragraph, NOTE_STYLE)
        _superscript(paragraph)._r.append(_element("endnoteRef"))
        paragraph.add_run(f" {before}")
        paragraph.add_run(title).italic = True
        paragraph.add_run(after)
        if url:
            link = _element("hyperlink")
            link.set(qn("r:id"), self._part.relate_to(url, RT.HYPERLINK, is_external=True))
            link.append(paragraph.add_run(url)._r)
            element.append(link)
        return note


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _superscript(paragraph: Paragraph, text: str = "") -> Run:
    run = paragraph.add_run(text)
    run.font.superscript = True
    return run

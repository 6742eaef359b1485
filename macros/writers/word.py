"""A document as .docx, for who writes a proposal with it: real headings, lists, header rows and endnotes."""

from datetime import datetime
from io import BytesIO
from textwrap import shorten
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.table import _Row
from docx.text.paragraph import Paragraph

from macros.content.blocks import (
    Beeld,
    BeeldGroup,
    Blok,
    Kader,
    Kop,
    Lijst,
    Naast,
    Paar,
    Sectie,
    Tabel,
    Tekst,
    Vouw,
    tabel,
)
from macros.content.on_paper import unfolded
from macros.content.parts import Line, Merk, Nadruk, PageLink, Teken, on_paper, plain_text
from macros.pictures.style import Style
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.naslag import Bron
from macros.writers.document import OTHER_BRONNEN, Document, other_bronnen
from macros.writers.typst_data import source
from macros.writers.word_checkbox import with_checkbox
from macros.writers.word_footer import number_pages
from macros.writers.word_notes import NOTE_STYLE, Endnotes, styled

_FONT = "Calibri"
_TABLE_STYLE = "Tabeltekst"
_HEADINGS = ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3")
# The longest title, in characters, that python-docx gives a Word file.
_TITLE_MAX = 255
_LONG, _SHORT, _MARGIN = Cm(29.7), Cm(21), Cm(2)


def word(
    catalog: Catalog, document: Document, style: Style, origin: str, colofon: str, moment: datetime, root: str = ""
) -> bytes:
    """The file; `origin` is the line that says what site and date it comes from, `colofon` the last before its sources, `root` the address of the site if known."""
    made = docx.Document()
    _set_up(made, document, catalog.kennisbank.naam, moment)
    named = document.title if document.title.startswith(document.kind) else f"{document.kind}: {document.title}"
    number_pages(made, f"{catalog.kennisbank.naam} · {named}")
    for name in _HEADINGS:
        made.styles[name].font.color.rgb = RGBColor.from_string(style.colours["merk"].removeprefix("#"))
    notes = Endnotes(made)
    made.add_paragraph(document.title, style="Title")
    made.add_paragraph(document.subtitle, style="Subtitle")
    made.add_paragraph(origin)
    writer = _Writer(catalog, made, notes, root=root)
    for blok in unfolded(document.blokken):
        writer.blok(blok)
    writer.others(other_bronnen(document))
    made.add_paragraph(colofon)
    # Word puts the notes after everything else.
    if notes.any:
        made.add_heading("Bronnen", 1)
    notes.close()
    saved = BytesIO()
    made.save(saved)
    return _same_every_time(saved.getvalue(), moment)


class _Writer:
    def __init__(self, catalog: Catalog, made: WordDocument, notes: Endnotes, *, root: str):
        self._catalog = catalog
        self._root = root
        self._made = made
        self._notes = notes

    def blok(self, blok: Blok) -> None:
        match blok:
            case Kop():
                styled(self._made.add_paragraph(blok.text), f"Heading {blok.level}")
            case Tekst() | Kader():
                for line in blok.lines:
                    if not _is_legend(line):
                        self._fill(self._made.add_paragraph(), line)
            case Lijst():
                for line in blok.items:
                    if blok.checkboxes:
                        self._fill(with_checkbox(self._made.add_paragraph()), line)
                    else:
                        self._fill(styled(self._made.add_paragraph(), "List Bullet"), line)
            case Tabel():
                self._table(blok)
            case Vouw() | Paar() | Sectie() | Naast():
                raise TypeError("on paper nothing folds or stands side by side: `unfolded` comes first")
            case Beeld():
                for group in blok.groups:
                    self._group(blok, group)

    def _group(self, beeld: Beeld, group: BeeldGroup) -> None:
        """The words of a picture."""
        if group.heading:
            self._fill(self._made.add_paragraph(), (Nadruk(group.heading),))
        if beeld.stretches:
            self.blok(Lijst(tuple(row.line for row in group.rows)))
        else:
            self._table(tabel(beeld.columns, [[row.line, (row.drawing,)] for row in group.rows], (1, 2)))
        if group.note:
            self._fill(self._made.add_paragraph(), group.note)

    def others(self, bronnen: list[str]) -> None:
        """The sources of the page that no mark names."""
        if bronnen:
            styled(self._made.add_paragraph(OTHER_BRONNEN), "Heading 1")
        for id in bronnen:
            before, title, after, url = _in_parts(source(self._catalog[Bron][id], ""))
            paragraph = styled(self._made.add_paragraph(before), "List Bullet")
            paragraph.add_run(title).italic = True
            paragraph.add_run(after + url)

    def _table(self, blok: Tabel) -> None:
        table = self._made.add_table(rows=1, cols=len(blok.columns), style="Table Grid")
        for cell, name in zip(table.rows[0].cells, blok.columns, strict=True):
            cell.paragraphs[0].add_run(", ".join("".join(map(plain_text, line)) for line in on_paper(name))).bold = True
        _mark(table.rows[0], "w:tblHeader")
        for written in blok.rows:
            row = table.add_row()
            for cell, lines in zip(row.cells, written.cells, strict=True):
                for number, line in enumerate(on_paper(lines)):
                    self._fill(cell.add_paragraph() if number else cell.paragraphs[0], line)
        widths = blok.widths or (1,) * len(blok.columns)
        section = self._made.sections[0]
        room = (section.page_width or 0) - 2 * _MARGIN
        for column, part in zip(table.columns, widths, strict=True):
            column.width = Emu(int(room * part / sum(widths)))
            for cell in column.cells:
                cell.width = column.width
                for paragraph in cell.paragraphs:
                    styled(paragraph, _TABLE_STYLE)
        self._made.add_paragraph()

    def _fill(self, paragraph: Paragraph, line: Line) -> None:
        before = None
        for part in line:
            match part:
                case Citatie():
                    if isinstance(before, Citatie):
                        paragraph.add_run(",").font.superscript = True
                    told = _in_parts(source(self._catalog[Bron][part.bron], part.plaats))
                    self._notes.cite(paragraph, f"{part.bron} {part.plaats}", *told)
                case Nadruk() | Merk():
                    paragraph.add_run(part.text).bold = True
                case PageLink() if self._root:
                    _link(paragraph, part.text, self._root + self._catalog.kennisbank.plaats(part.path))
                case _:
                    paragraph.add_run(plain_text(part))
            before = part


def _link(paragraph: Paragraph, text: str, address: str) -> None:
    """Words that lead to an address."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RT.HYPERLINK, is_external=True))
    run = paragraph.add_run(text)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def _in_parts(told: dict[str, str]) -> tuple[str, str, str, str]:
    """What a note says: before the title, the title, after it, and the address."""
    after = "".join(
        (
            f", {told['datum']}",
            f", {told['plaats']}" if told["plaats"] else "",
            ".",
            f" {told['opmerking']}." if told["opmerking"] else "",
            "" if told["url"] else f" Geen link: {told['zonder_url']}.",
            " " if told["url"] else "",
        )
    )
    return f"{told['uitgever']}, ", told["titel"], after, told["url"]


def _is_legend(line: Line) -> bool:
    """True for a line that only says what marks mean, which Word does not show."""
    return any(isinstance(part, Teken) and not part.words for part in line)


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _set_up(made: WordDocument, document: Document, site: str, moment: datetime) -> None:
    """Page, language, letter and properties."""
    section = made.sections[0]
    if document.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (_LONG, _SHORT) if document.landscape else (_SHORT, _LONG)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    for name in ("Normal", *_HEADINGS):
        style = made.styles[name]
        style.font.name = _FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{attribute}"), None)
    made.styles["Normal"].font.size = Pt(10)
    for name, size in ((_TABLE_STYLE, 9), (NOTE_STYLE, 8)):
        small = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        small.base_style = made.styles["Normal"]
        small.font.size = Pt(size)
        small.paragraph_format.space_after = Pt(2)
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")
    # In this place, since Word reads settings in a fixed order.
    made.settings.element.find(qn("w:defaultTabStop")).addnext(OxmlElement("w:autoHyphenation"))
    properties = made.core_properties
    properties.title = shorten(document.title, _TITLE_MAX, placeholder=" …")
    properties.language, properties.author = "nl-NL", site
    properties.created = properties.modified = moment
    properties.comments = ""


def _same_every_time(content: bytes, moment: datetime) -> bytes:
    """The same file with a fixed time on everything in it."""
    saved = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(saved, "w") as new:
        for name in old.namelist():
            info = ZipInfo(name, moment.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return saved.getvalue()

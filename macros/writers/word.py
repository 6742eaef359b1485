"""A document as .docx, for who writes a proposal with it: real headings, lists, header rows and footnotes."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.table import _Row
from docx.text.paragraph import Paragraph

from macros.content.blocks import Beeld, Beeldgroep, Blok, Kader, Kop, Lijst, Tabel, Tekst, Vouw, tabel, uitgevouwen
from macros.content.parts import Merk, Nadruk, Regel, Teken, op_papier, woorden
from macros.pictures.style import Style
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.naslag import Bron
from macros.writers.document import OVERIGE_BRONNEN, Document, overige_bronnen
from macros.writers.typst_data import source
from macros.writers.word_notes import NOOTTEKST, Noten

_FONT = "Calibri"
_TABELTEKST = "Tabeltekst"
_HEADINGS = ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3")
_LONG, _SHORT, _MARGIN = Cm(29.7), Cm(21), Cm(2)


def word(catalog: Catalog, document: Document, style: Style, origin: str, moment: datetime) -> bytes:
    """The file; `origin` is the line that says what site and date it comes from."""
    made = docx.Document()
    _set_up(made, document, catalog.kennisbank.naam, moment)
    _paint(made, style.colours["merk"])
    notes = Noten(made)
    made.add_paragraph(document.titel, style="Title")
    made.add_paragraph(document.ondertitel, style="Subtitle")
    made.add_paragraph(origin)
    writer = _Writer(catalog, made, notes)
    for blok in uitgevouwen(document.blokken):
        writer.blok(blok)
    writer.others(overige_bronnen(document))
    notes.close()
    saved = BytesIO()
    made.save(saved)
    return _same_every_time(saved.getvalue(), moment)


class _Writer:
    def __init__(self, catalog: Catalog, made: WordDocument, notes: Noten):
        self._catalog = catalog
        self._made = made
        self._notes = notes

    def blok(self, blok: Blok) -> None:
        match blok:
            case Kop():
                self._made.add_heading(blok.tekst, blok.niveau)
            case Tekst() | Kader():
                for regel in blok.regels:
                    if not _is_legend(regel):
                        self._fill(self._made.add_paragraph(), regel)
            case Lijst():
                for regel in blok.items:
                    self._fill(self._made.add_paragraph(style="List Bullet"), regel)
            case Tabel():
                self._table(blok)
            case Vouw():
                raise TypeError("on paper nothing folds: `uitgevouwen` comes first")
            case Beeld():
                for groep in blok.groepen:
                    self._group(blok, groep)

    def _group(self, beeld: Beeld, groep: Beeldgroep) -> None:
        """The words of a picture."""
        if groep.kop:
            self._fill(self._made.add_paragraph(), (Nadruk(groep.kop),))
        if beeld.rekbaar:
            self.blok(Lijst(tuple(rij.regel for rij in groep.rijen)))
        else:
            self._table(tabel(beeld.kolommen, [[rij.regel, (rij.teken,)] for rij in groep.rijen], (1, 2)))
        if groep.noot:
            self._fill(self._made.add_paragraph(), groep.noot)

    def others(self, bronnen: list[str]) -> None:
        """The sources of the page that no footnote names."""
        if bronnen:
            self._made.add_heading(OVERIGE_BRONNEN, 1)
        for id in bronnen:
            before, title, after, url = _in_parts(source(self._catalog[Bron][id], ""))
            paragraph = self._made.add_paragraph(before, style="List Bullet")
            paragraph.add_run(title).italic = True
            paragraph.add_run(after + url)

    def _table(self, blok: Tabel) -> None:
        table = self._made.add_table(rows=1, cols=len(blok.kolommen), style="Table Grid")
        for cell, name in zip(table.rows[0].cells, blok.kolommen, strict=True):
            cell.paragraphs[0].add_run(", ".join("".join(map(woorden, line)) for line in op_papier(name))).bold = True
        _mark(table.rows[0], "w:tblHeader")
        for rij in blok.rijen:
            row = table.add_row()
            # A row that runs on to the next page can't be read across.
            _mark(row, "w:cantSplit")
            for cell, lines in zip(row.cells, rij.cellen, strict=True):
                for number, regel in enumerate(op_papier(lines)):
                    self._fill(cell.add_paragraph() if number else cell.paragraphs[0], regel)
        widths = blok.breedtes or (1,) * len(blok.kolommen)
        section = self._made.sections[0]
        room = (section.page_width or 0) - 2 * _MARGIN
        for column, part in zip(table.columns, widths, strict=True):
            column.width = Emu(int(room * part / sum(widths)))
            for cell in column.cells:
                cell.width = column.width
                for paragraph in cell.paragraphs:
                    paragraph.style = _TABELTEKST
        self._made.add_paragraph()

    def _fill(self, paragraph: Paragraph, regel: Regel) -> None:
        before = None
        for deel in regel:
            match deel:
                case Citatie():
                    if isinstance(before, Citatie):
                        paragraph.add_run(",").font.superscript = True
                    self._cite(paragraph, deel)
                case Nadruk() | Merk():
                    paragraph.add_run(deel.tekst).bold = True
                case _:
                    paragraph.add_run(woorden(deel))
            before = deel

    def _cite(self, paragraph: Paragraph, citatie: Citatie) -> None:
        told = _in_parts(source(self._catalog[Bron][citatie.bron], citatie.plaats))
        self._notes.cite(paragraph, f"{citatie.bron} {citatie.plaats}", *told)


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


def _is_legend(regel: Regel) -> bool:
    """True for a line that only says what marks mean, which Word does not show."""
    return any(isinstance(deel, Teken) and not deel.woorden for deel in regel)


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _paint(made: WordDocument, colour: str) -> None:
    """Title and headings in a colour, given as `#rrggbb`."""
    for name in _HEADINGS:
        made.styles[name].font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))


def _set_up(made: WordDocument, document: Document, site: str, moment: datetime) -> None:
    """Page, language, letter and properties."""
    section = made.sections[0]
    if document.liggend:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (_LONG, _SHORT) if document.liggend else (_SHORT, _LONG)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    for name in ("Normal", *_HEADINGS):
        style = made.styles[name]
        style.font.name = _FONT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{attribute}"), None)
    made.styles["Normal"].font.size = Pt(10)
    for name, size in ((_TABELTEKST, 9), (NOOTTEKST, 8)):
        small = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        small.base_style = made.styles["Normal"]
        small.font.size = Pt(size)
        small.paragraph_format.space_after = Pt(2)
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")
    # In this place, since Word reads settings in a fixed order.
    made.settings.element.find(qn("w:defaultTabStop")).addnext(OxmlElement("w:autoHyphenation"))
    properties = made.core_properties
    properties.title, properties.language, properties.author = document.titel, "nl-NL", site
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

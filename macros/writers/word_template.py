"""The package of every Word file, made from the template of the library: styles, page, foot, properties and relations."""

from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt, RGBColor

from macros.pictures.style import Style
from macros.writers.word_footer import number_pages
from macros.writers.word_notes import ENDNOTE, FOOTNOTE
from macros.writers.word_one_page import set_on_one_page
from macros.writers.word_package import KIND_STYLE, NOTE_STYLE, TABLE_STYLE, Package

_FONT = "Calibri"
_HEADINGS = ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3")
_LONG, _SHORT, _MARGIN = Cm(29.7), Cm(21), Cm(2)

# Of the template: a picture of an empty page, what Word 2010 kept for itself, and a hundred looks of tables.
_UNUSED = (RT.THUMBNAIL, "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects")
_TABLES = ("TableNormal", "TableGrid")

_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
# Word wants the first two, for the line above the notes.
_NOTES = (
    f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<w:endnotes {nsdecls('w', 'r')}>"
    '<w:endnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:endnote>'
    '<w:endnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:endnote>'
    "{noten}</w:endnotes>"
)

_LINKS = "word/_rels/document.xml.rels"
_NO_LINKS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'


def package(style: Style, site: str, moment: datetime, *, landscape: bool, one_page: bool = False) -> Package:
    """The package of every file of that `site`, upright or `landscape`; for `one_page` with its notes at its foot."""
    made = docx.Document()
    _set_page(made, landscape=landscape)
    _set_styles(made, style)
    if one_page:
        set_on_one_page(made)
    # The template leaves it out, and a page then has no size on a screen.
    made.settings.element.find(qn("w:zoom")).set(qn("w:percent"), "100")
    # In this place, since Word reads settings in a fixed order.
    made.settings.element.find(qn("w:defaultTabStop")).addnext(OxmlElement("w:autoHyphenation"))
    properties = made.core_properties
    properties.title, properties.language, properties.author = "{titel}", "nl-NL", site
    properties.created = properties.modified = moment
    properties.comments = ""
    number_pages(made, f"{site} · {{genoemd}}")
    made.element.body.text = "{inhoud}"
    note, relation = (FOOTNOTE, RT.FOOTNOTES) if one_page else (ENDNOTE, RT.ENDNOTES)
    type, xml = (text.replace(ENDNOTE, note) for text in (_NOTES_TYPE, _NOTES))
    notes = Part(PackURI(f"/word/{note}s.xml"), type, xml.encode(), made.part.package)
    made.part.relate_to(notes, relation)
    for relations in (made.part.package.rels, made.part.rels):
        for id in [id for id, one in relations.items() if one.reltype in _UNUSED]:
            del relations[id]
    section = made.sections[0]
    around = (section.left_margin or 0) + (section.right_margin or 0)
    return Package(_parts(made, note), Length((section.page_width or 0) - around).twips)


def _parts(made: WordDocument, note: str) -> dict[str, str]:
    saved = BytesIO()
    made.save(saved)
    with ZipFile(saved) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    links_of_notes = f"word/_rels/{note}s.xml.rels"
    parts[links_of_notes] = _NO_LINKS
    for path, place in ((_LINKS, "{relaties}"), (links_of_notes, "{nootrelaties}")):
        parts[path] = parts[path].replace("</Relationships>", f"{place}</Relationships>")
    return parts


def _set_page(made: WordDocument, *, landscape: bool) -> None:
    section = made.sections[0]
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    # Word numbers endnotes with small Roman numerals unless told not to.
    form, numbers = OxmlElement("w:endnotePr"), OxmlElement("w:numFmt")
    numbers.set(qn("w:val"), "decimal")
    form.append(numbers)
    section._sectPr.insert(0, form)


def _set_styles(made: WordDocument, style: Style) -> None:
    for name in ("Normal", *_HEADINGS):
        one = made.styles[name]
        one.font.name = _FONT
        fonts = one.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{attribute}"), None)
    made.styles["Normal"].font.size = Pt(10)
    for name in _HEADINGS:
        made.styles[name].font.color.rgb = RGBColor.from_string(style.colours["merk"].removeprefix("#"))
    for name, size in ((TABLE_STYLE, 9), (NOTE_STYLE, 8)):
        small = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        small.base_style = made.styles["Normal"]
        small.font.size = Pt(size)
        small.paragraph_format.space_after = Pt(2)
    kind = made.styles.add_style(KIND_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    kind.base_style = made.styles["Normal"]
    kind.font.size, kind.font.bold, kind.font.all_caps = Pt(9), True, True
    kind.font.color.rgb = RGBColor.from_string(style.colours["tekst-zacht"].removeprefix("#"))
    kind.paragraph_format.space_after, kind.paragraph_format.keep_with_next = Pt(2), True
    for one in list(made.styles):
        if one.type == WD_STYLE_TYPE.TABLE and one.style_id not in _TABLES:
            one.delete()
    for language in made.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")

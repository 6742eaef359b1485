"""The fragments that the text of a Word file is made of, with places to fill in; a script in a browser fills in the same."""

import re
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_CHECKBOX = (
    '<w:sdt><w:sdtPr><w:alias w:val="Aan te vinken"/><w14:checkbox><w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
    '</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic"'
    ' w:eastAsia="MS Gothic"/></w:rPr><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>'
)


def _run(look: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{{tekst}}</w:t></w:r>'


_RAISED, _UNDERLINED = '<w:vertAlign w:val="superscript"/>', '<w:u w:val="single"/>'

FRAGMENTS = {
    "alinea": '<w:p><w:pPr><w:pStyle w:val="{stijl}"/></w:pPr>{delen}</w:p>',
    # With room for the box, so that a point of two lines stays beside it.
    "vinkje": f'<w:p><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr>{_CHECKBOX}{{delen}}</w:p>',
    "tekst": _run(),
    "vet": _run("<w:b/>"),
    "cursief": _run("<w:i/>"),
    "hoog": _run(_RAISED),
    "link": f'<w:hyperlink r:id="{{id}}">{_run(_UNDERLINED)}</w:hyperlink>',
    # A source where it is cited for the first time, and a field that shows its number where it is cited again: that
    # keeps doing so when notes are added.
    "noot": (
        '<w:bookmarkStart w:id="{nummer}" w:name="_noot{nummer}"/>'
        f'<w:r><w:rPr>{_RAISED}</w:rPr><w:endnoteReference w:id="{{nummer}}"/></w:r><w:bookmarkEnd w:id="{{nummer}}"/>'
    ),
    "weer": f'<w:fldSimple w:instr=" NOTEREF _noot{{nummer}} \\h ">{_run(_RAISED)}</w:fldSimple>',
    "bron": (
        '<w:endnote w:id="{nummer}"><w:p><w:pPr><w:pStyle w:val="Noottekst"/></w:pPr>'
        f"<w:r><w:rPr>{_RAISED}</w:rPr><w:endnoteRef/></w:r>{{delen}}</w:p></w:endnote>"
    ),
    # The empty paragraph keeps what follows away from it.
    "tabel": (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/><w:tblLook w:firstColumn="1"'
        ' w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr>'
        "<w:tblGrid>{kolommen}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{koppen}</w:tr>{rijen}</w:tbl><w:p/>"
    ),
    "kolom": '<w:gridCol w:w="{breedte}"/>',
    "rij": "<w:tr>{cellen}</w:tr>",
    # One that does not run on over the foot of a page, where what it is about would stay behind.
    "rij-heel": "<w:tr><w:trPr><w:cantSplit/></w:trPr>{cellen}</w:tr>",
    "cel": '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{breedte}"/></w:tcPr>{alineas}</w:tc>',
    # An address that a part of the file leads to.
    "relatie": (
        '<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"'
        ' Target="{adres}" TargetMode="External"/>'
    ),
}

# A row of at most so many lines stays on one page; how wide a letter in a table is, about, and what stands beside its
# lines in a cell, both in twentieths of a point. A script counts the same.
WHOLE, LETTER, BESIDE_CELL = 8, 92, 216

_PLACE = re.compile(r"\{(\w+)\}")


def filled(xml: str, values: Mapping[str, object]) -> str:
    """XML with each of these values, which are XML too, in its place."""
    return _PLACE.sub(lambda place: str(values.get(place[1], place[0])), xml)


def fragment(name: str, **values: object) -> str:
    """A fragment with each of these values, which are XML too, in its place."""
    return filled(FRAGMENTS[name], values)


def row(cells: str, letters: Sequence[Sequence[int]], widths: Sequence[int]) -> str:
    """A row of a table with these cells; `letters` has the letters of each paragraph of each cell, `widths` how wide they are."""
    lines = (
        sum(max(1, -(-count * LETTER // max(LETTER, width - BESIDE_CELL))) for count in paragraphs)
        for paragraphs, width in zip(letters, widths, strict=True)
    )
    return fragment("rij-heel" if max(lines, default=0) <= WHOLE else "rij", cellen=cells)


def as_xml(text: str) -> str:
    """A text as it stands in XML."""
    return escape(text)


def run(text: str, look: str = "tekst") -> str:
    """A stretch of text that looks one way: the name of a fragment."""
    return fragment(look, tekst=as_xml(text))


def paragraph(style: str, parts: str) -> str:
    """A paragraph in a style, by the name that it has in the file."""
    return fragment("alinea", stijl=style, delen=parts)


class Links:
    """The addresses that one part of the file leads to, each by the name that it has there."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def link(self, text: str, address: str) -> str:
        """Words that lead to an address."""
        id = self._ids.setdefault(address, f"link{len(self._ids) + 1}")
        return fragment("link", id=id, tekst=as_xml(text))

    @property
    def relations(self) -> str:
        """What the file says of them."""
        quoted = {address: escape(address, {'"': "&quot;"}) for address in self._ids}
        return "".join(fragment("relatie", id=id, adres=quoted[address]) for address, id in self._ids.items())

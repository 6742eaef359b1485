"""A document as .docx, for who writes a proposal with it: real headings, lists, header rows and endnotes."""

from collections.abc import Iterator, Sequence
from datetime import datetime

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
from macros.content.parts import Cell, Line, Link, Merk, Nadruk, PageLink, Part, Teken, on_paper, plain_text
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.naslag import Bron
from macros.writers.document import Document, kind_above
from macros.writers.typst_data import in_parts
from macros.writers.word_fragments import Links, as_xml, fragment, paragraph, row, run
from macros.writers.word_notes import ENDNOTE, FOOTNOTE, Notes
from macros.writers.word_package import KIND_STYLE, TABLE_STYLE, Package


def word(
    catalog: Catalog, document: Document, around: Package, origin: str, colofon: str, moment: datetime, root: str = ""
) -> bytes:
    """The file; `around` is what it holds beside its text, `origin` the line that says what site and date it comes from,
    `colofon` the last before its sources, `root` the address of the site if known."""
    notes = Notes(FOOTNOTE if document.one_page else ENDNOTE)
    writer = _Writer(catalog, notes, around.room, root)
    kind = kind_above(document.kind, document.title)
    trial = catalog.kennisbank.proefversie
    content = [
        *([paragraph(KIND_STYLE, run(kind))] if kind else []),
        paragraph("Title", run(document.title)),
        paragraph("Subtitle", run(document.subtitle)),
        paragraph("Normal", run(origin)),
        *([paragraph("Normal", run(trial, "vet"))] if trial else []),
        *(xml for blok in unfolded(document.whole) for xml in writer.blok(blok)),
        paragraph("Normal", run(colofon)),
    ]
    # Word puts the notes after everything else, or at the foot of the one page.
    if notes.all and not document.one_page:
        content.append(paragraph("Heading1", run("Bronnen")))
    named = f"{kind}: {document.title}" if kind else document.title
    return around.file(
        moment,
        titel=as_xml(document.title),
        genoemd=as_xml(named),
        inhoud="".join(content),
        relaties=writer.links.relations,
        noten=notes.all,
        nootrelaties=notes.links.relations,
    )


class _Writer:
    """Writes the blocks of one document, whose lines are `room` wide."""

    def __init__(self, catalog: Catalog, notes: Notes, room: int, root: str):
        self.links, self.notes = Links(), notes
        self._catalog = catalog
        self._room = room
        self._root = root

    def blok(self, blok: Blok) -> Iterator[str]:
        match blok:
            case Kop():
                yield paragraph(f"Heading{blok.level}", run(blok.text))
            case Tekst() | Kader():
                yield from (self._line(line) for line in blok.lines if not _is_legend(line))
            case Lijst(checkboxes=True):
                yield from (fragment("vinkje", delen=run(" ") + self._parts(line)) for line in blok.items)
            case Lijst():
                yield from (self._line(line, "ListBullet") for line in blok.items)
            case Tabel():
                yield self._table(blok)
            case Vouw() | Paar() | Sectie() | Naast():
                raise TypeError("on paper nothing folds or stands side by side: `unfolded` comes first")
            case Beeld():
                for group in blok.groups:
                    yield from self._group(blok, group)

    def _group(self, beeld: Beeld, group: BeeldGroup) -> Iterator[str]:
        """The words of a picture."""
        if group.heading:
            yield self._line((Nadruk(group.heading),))
        if beeld.stretches:
            yield from self.blok(Lijst(tuple(one.line for one in group.rows)))
        else:
            yield self._table(tabel(beeld.columns, [[one.line, (one.drawing,)] for one in group.rows], (1, 2)))
        if group.note:
            yield self._line(group.note)

    def _table(self, blok: Tabel) -> str:
        parts = blok.widths or (1,) * len(blok.columns)
        widths = [int(self._room * part / sum(parts)) for part in parts]
        heads = (", ".join("".join(map(plain_text, line)) for line in on_paper(name)) for name in blok.columns)
        return fragment(
            "tabel",
            kolommen="".join(fragment("kolom", breedte=width) for width in widths),
            koppen=self._cells(widths, [((Nadruk(head),),) for head in heads]),
            rijen="".join(row(self._cells(widths, one.cells), _letters(one.cells), widths) for one in blok.rows),
        )

    def _cells(self, widths: Sequence[int], cells: Sequence[Cell]) -> str:
        """A row; every cell has a paragraph, which Word wants."""
        return "".join(
            fragment(
                "cel", breedte=width, alineas="".join(self._line(line, TABLE_STYLE) for line in on_paper(cell) or ((),))
            )
            for width, cell in zip(widths, cells, strict=True)
        )

    def _line(self, line: Line, style: str = "Normal") -> str:
        return paragraph(style, self._parts(line))

    def _parts(self, line: Line) -> str:
        pairs = zip((None, *line), line, strict=False)
        return "".join(self._part(part, after_one=isinstance(before, Citatie)) for before, part in pairs)

    def _part(self, part: Part, *, after_one: bool) -> str:
        """A part of a paragraph; a source that stands `after_one` comes after a comma."""
        match part:
            case Citatie():
                told = in_parts(self._catalog[Bron][part.bron], part.plaats)
                return (run(",", "hoog") if after_one else "") + self.notes.cite(f"{part.bron} {part.plaats}", told)
            case Nadruk() | Merk():
                return run(part.text, "vet")
            case Link() | PageLink() if self._root:
                page = part.record.pagina if isinstance(part, Link) else part.path
                return self.links.link(part.text, self._root + self._catalog.kennisbank.plaats(page))
            case _:
                return run(plain_text(part))


def _letters(cells: Sequence[Cell]) -> list[list[int]]:
    """How many letters each paragraph of each cell has."""
    return [[sum(len(plain_text(part)) for part in line) for line in on_paper(cell)] for cell in cells]


def _is_legend(line: Line) -> bool:
    """True for a line that only says what marks mean, which Word does not show."""
    return any(isinstance(part, Teken) and not part.words for part in line)

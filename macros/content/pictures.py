"""The pictures of findings on paper, from the shapes of the site: the strip and the matrix."""

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from macros.content.blocks import Beeld, BeeldGroup, BeeldRow, Blok, Legend, Lijst, Tabel, Tekst, Vouw, tabel, tabel_row
from macros.content.parts import Cell, Line, Nadruk, PageLink, Teken, joined
from macros.content.results import studied
from macros.derived.grouping import grouped
from macros.derived.results import WITHOUT_COMPARISON, Resultaat, by_outcome
from macros.derived.words import join_names, pluralize
from macros.pictures.marks import onderzocht_legend, richting_legend
from macros.pictures.matrix import EXPLANATION, MatrixCell, address, matrix_cells, studied_kinds
from macros.pictures.strip import in_words as words_of
from macros.pictures.strip import marks_drawing
from macros.records.catalog import Catalog

# So many marks stand side by side in the strip, when it has two columns and when it has one; a row of more lines than
# this asks for one.
_PER_LINE, _PER_LINE_WIDE, _LINES_BESIDE = 10, 30, 2

# What is said for no group beside others.
_ALL = "alle deelnemers"

# What a cell without findings says, and what that means.
_NOTHING, _NOTHING_MEANS = "–", "– betekent: geen bevindingen gevonden. Dat zegt niets over het effect."


def marks_line(found: Sequence[Resultaat], per_line: int) -> Teken:
    """The marks of results in lines of so many."""
    return Teken(marks_drawing(found, per_line), words_of(found), -(-len(found) // per_line))


def strip(catalog: Catalog, found: Sequence[Resultaat]) -> Beeld:
    """All results at a glance: a row per outcome, a mark per result, the best studied first."""
    groups = by_outcome(found)
    beside = max(map(len, groups)) <= _PER_LINE * _LINES_BESIDE
    per_line = _PER_LINE if beside else _PER_LINE_WIDE
    rows = tuple(
        BeeldRow((catalog.naam(group[0].bevinding.uitkomst),), marks_line(group, per_line)) for group in groups
    )
    return Beeld(
        ("Uitkomst", "Bevindingen"),
        (BeeldGroup(rows),),
        result_legends(catalog, found),
        side_by_side=2 if beside else 1,
    )


def in_words(catalog: Catalog, found: Sequence[Resultaat]) -> Tabel | None:
    """Per outcome by how they were studied which way results point, in words and for which groups; nothing without results."""
    rows = [
        tabel_row((catalog.naam(group[0].bevinding.uitkomst),), joined(_directions(group), "; "))
        for group in by_outcome(found)
    ]
    return tabel(["Uitkomst", "Welke kant het op wijst"], rows, (1, 3)) if rows else None


def _directions(found: Sequence[Resultaat]) -> Iterator[Line]:
    """A phrase per way of studying: `geloot: gemengd (ruimer bijverdienen), geen verschil`."""
    for way, same in grouped((studied(one), one) for one in found).items():
        ways = grouped((_direction(one), one.groep) for one in same)
        told = (
            f"{name} ({join_names(list(dict.fromkeys(group or _ALL for group in groups)))})" if any(groups) else name
            for name, groups in ways.items()
        )
        yield (f"{way}: {', '.join(told)}",)


def _direction(one: Resultaat) -> str:
    """Which way it points, without that there is no comparison: that is said of how it was studied."""
    return one.catalog.naam(one.bevinding.richting).lower().removesuffix(f", {WITHOUT_COMPARISON}")


def result_legends(catalog: Catalog, found: Iterable[Resultaat]) -> tuple[Legend, Legend]:
    """What the marks of results mean."""
    found = list(found)
    return (
        _legend("Richting", richting_legend(catalog, found)),
        _legend("Hoe onderzocht", onderzocht_legend(catalog, found)),
    )


def matrix(catalog: Catalog) -> tuple[Tekst, Tabel, Tekst]:
    """Outcomes against the kinds of pilots, per way of studying one verdict, the gaps shown; above it how to read that."""
    cells = matrix_cells(catalog)
    soorten = catalog.ids("vocabulaires/soort")
    studied = [soort for soort in soorten if any(soort == kind for _, kind in cells)]
    rows = [
        tabel_row((waarde.naam,), *(_lines(cells.get((id, soort))) for soort in studied))
        for id, waarde in catalog.ids("vocabulaires/uitkomst").items()
    ]
    others = join_names([waarde.naam.lower() for id, waarde in soorten.items() if id not in studied])
    notes = [f"Over deze soorten zijn geen bevindingen gevonden: {others}.", _NOTHING_MEANS]
    return (
        Tekst(((EXPLANATION,),)),
        tabel(["Uitkomst", *(soorten[soort].naam for soort in studied)], rows, (1.3, *(1 for _ in studied))),
        Tekst(tuple((note,) for note in notes[0 if others else 1 :]), aside=True),
    )


def matrix_per_kind(catalog: Catalog) -> Iterator[Vouw]:
    """The same as a list per kind of approach, for where no table of so many columns fits; at its end the gaps by name."""
    cells = matrix_cells(catalog)
    uitkomsten = {str(id): waarde.naam for id, waarde in catalog.ids("vocabulaires/uitkomst").items()}
    for soort, name in studied_kinds(catalog).items():
        known = {id: cells[id, soort] for id in uitkomsten if (id, soort) in cells}
        gaps = join_names([naam.lower() for id, naam in uitkomsten.items() if id not in known])
        items = tuple(
            joined(((Nadruk(uitkomsten[id]),), *_linked(id, soort, cell)), " · ") for id, cell in known.items()
        )
        inside: tuple[Blok, ...] = (Lijst(items, repeats=True),)
        if gaps:
            inside = (*inside, Tekst(((f"Niets gevonden over: {gaps}.",),), aside=True))
        yield Vouw(f"{name}: {pluralize(len(known), 'uitkomst', 'uitkomsten')}", inside)


def _linked(uitkomst: str, soort: str, cell: MatrixCell) -> Iterator[Line]:
    return ((PageLink(line.text, address(uitkomst, soort, line.onderzocht)),) for line in cell.lines)


def _lines(cell: MatrixCell | None) -> Cell:
    return tuple((line.text,) for line in cell.lines) if cell else ((_NOTHING,),)


def _legend(title: str, entries: Iterable[tuple[Element, str]]) -> Legend:
    return Legend(tuple((Teken(mark), text) for mark, text in entries), title)

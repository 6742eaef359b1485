"""The evidence matrix: kinds of pilot against outcomes, with the gaps shown."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from macros.derived.grouping import grouped
from macros.derived.results import COMPARISON_NOT_NAMED, ONDERZOCHT, Resultaat, all_results, is_of_difference, place
from macros.derived.statements import all_statements
from macros.derived.words import pluralize
from macros.pictures.figure import picture_table, render_figure, small
from macros.pictures.svg import Child, element
from macros.records.catalog import Catalog
from macros.records.vocabulary import Uitkomst

# The page that holds the results per outcome.
_PAGE = "/vergelijken/bevindingen.md"

# So many directions are named; more of them are called by one word.
_MOST_NAMED = 2

# What a cell without findings says, and the verdict when studies of one kind point different ways.
NOTHING, MIXED = "geen", "wisselend"

EXPLANATION = (
    "Per manier van onderzoeken staat er één woord. 'Wisselend' betekent: de bevindingen wijzen niet dezelfde kant op."
)


@dataclass(frozen=True)
class MatrixCell:
    """What was found and said about one kind of approach and one outcome."""

    catalog: Catalog
    found: Sequence[Resultaat]
    uitspraken: int

    @property
    def lines(self) -> Iterator[tuple[str, str]]:
        """Per way of studying its id and one verdict with the number of studies; then how often something is only said."""
        for id, waarde in self.catalog.ids(ONDERZOCHT).items():
            found = [one for one in self.found if one.onderzocht == id]
            if found:
                studies = len({one.onderzoek.id for one in found})
                yield (
                    str(id),
                    f"{waarde.naam}: {self._verdict(found)}, {pluralize(studies, 'onderzoek', 'onderzoeken')}",
                )
        if self.uitspraken:
            yield "", f"Alleen gezegd: {pluralize(self.uitspraken, 'uitspraak', 'uitspraken')}"

    def _verdict(self, found: Sequence[Resultaat]) -> str:
        """One word when all point one way, two when they point two ways; never how many point which way."""
        directions = grouped((one.bevinding.richting, one) for one in found)
        if len(directions) > _MOST_NAMED:
            return MIXED
        names = []
        for direction in sorted(directions, key=lambda one: place(self.catalog, one)):
            unnamed = is_of_difference(self.catalog, direction) and not any(
                one.is_difference for one in directions[direction]
            )
            names.append(self.catalog.naam(direction).lower() + (f" ({COMPARISON_NOT_NAMED})" if unnamed else ""))
        return " of ".join(names)


def matrix_cells(catalog: Catalog) -> dict[tuple[str, str], MatrixCell]:
    """Every cell that is not empty, by outcome and kind."""
    found = grouped(
        ((str(one.bevinding.uitkomst), soort), one) for one in all_results(catalog) for soort in one.soorten
    )
    said = Counter((str(uitspraak.over), soort) for uitspraak, soorten in all_statements(catalog) for soort in soorten)
    return {key: MatrixCell(catalog, found.get(key, []), said[key]) for key in [*found, *said]}


def matrix(catalog: Catalog) -> str:
    """A cell per kind and outcome: per way of studying one verdict; gaps are shown as gaps."""
    cells = matrix_cells(catalog)
    soorten = catalog.ids("vocabulaires/soort")
    rows = (
        element(
            "tr", {}, _outcome(catalog, uitkomst), *(_cell(uitkomst, cells.get((uitkomst, soort))) for soort in soorten)
        )
        for uitkomst in catalog.ids("vocabulaires/uitkomst")
    )
    return render_figure(
        "bewijsmatrix",
        "Wat is onderzocht, per uitkomst en soort pilot",
        [f"{EXPLANATION} Elke cel leidt naar de bevindingen."],
        picture_table("bewijsmatrix", ["Uitkomst", *(waarde.naam for waarde in soorten.values())], rows, "matrix"),
        classes="breed",
    )


def _outcome(catalog: Catalog, id: str) -> Element:
    waarde: Uitkomst = catalog.ids("vocabulaires/uitkomst")[id]
    return element("th", {"scope": "row"}, waarde.naam, small(catalog.naam(waarde.domein)))


def _cell(uitkomst: str, cell: MatrixCell | None) -> Element:
    if cell is None:
        return element("td", {"class": "gat"}, NOTHING)
    lines: list[Child] = []
    for id, text in cell.lines:
        inner: Child = element("a", {"href": f"{_PAGE}#{outcome_anchor(uitkomst)}"}, text) if id else text
        lines.append(element("span", {"class": "regel-vak"}, inner))
    return element("td", {}, *lines)


def outcome_anchor(uitkomst: str) -> str:
    """The id of the heading above the results on one outcome."""
    return f"bevindingen-{uitkomst}"

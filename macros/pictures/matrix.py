"""The evidence matrix: kinds of pilot against outcomes, with the gaps shown."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from macros.derived.grouping import grouped
from macros.derived.results import COMPARISON_NOT_NAMED, ONDERZOCHT, Resultaat, all_results, by_study, is_of_difference
from macros.derived.statements import all_statements
from macros.derived.words import capitalize, join_names, pluralize
from macros.pictures.figure import picture_table, render_figure, small
from macros.pictures.svg import element
from macros.records.catalog import Catalog
from macros.records.vocabulary import STRENGER, Uitkomst

# The pages that hold the results and the statements per outcome.
_PAGE, _SAID_PAGE = "/vergelijken/bevindingen.md", "/vergelijken/uitspraken.md"

# What a cell without findings says, and the verdict when findings of one kind point different ways.
NOTHING, MIXED = "geen", "verschilt"

# What is said of studies that say something about a kind of approach, and nothing of a pilot of the site.
OUTSIDE, STRICTER = "buiten de pilots", "naar méér plichten"

EXPLANATION = (
    "Per manier van onderzoeken staat er één woord. 'Verschilt' betekent: de bevindingen wijzen niet dezelfde kant op."
    f" '{capitalize(OUTSIDE)}' betekent: het onderzoek hoort bij geen pilot in deze kennisbank, en gaat soms over andere"
    f" mensen. '{capitalize(STRICTER)}' is het omgekeerde van regelluw."
)


class MatrixLine(NamedTuple):
    """One line of a cell: how it was studied (an id, empty for what is only said), that in words, the verdict, how often."""

    onderzocht: str
    way: str
    verdict: str
    often: str

    @property
    def text(self) -> str:
        """All of it in one sentence."""
        return f"{self.way}: {', '.join(filter(None, (self.verdict, self.often)))}"


@dataclass(frozen=True)
class MatrixCell:
    """What was found and said about one kind of approach and one outcome."""

    catalog: Catalog
    found: Sequence[Resultaat]
    uitspraken: int

    @property
    def lines(self) -> Iterator[MatrixLine]:
        """Per way of studying one verdict with the number of studies; then how often something is only said."""
        for id, waarde in self.catalog.ids(ONDERZOCHT).items():
            found = [one for one in self.found if one.onderzocht == id]
            if found:
                yield MatrixLine(str(id), waarde.naam, self._verdict(found), _how_often(found))
        if self.uitspraken:
            yield MatrixLine("", "Alleen gezegd", "", pluralize(self.uitspraken, "uitspraak", "uitspraken"))

    def _verdict(self, found: Sequence[Resultaat]) -> str:
        """One word when all point one way; never how many point which way."""
        directions = {str(one.bevinding.richting): one.bevinding.richting for one in found}
        if len(directions) > 1:
            return MIXED
        (direction,) = directions.values()
        unnamed = is_of_difference(self.catalog, direction) and not any(one.is_difference for one in found)
        return self.catalog.naam(direction).lower() + (f" ({COMPARISON_NOT_NAMED})" if unnamed else "")


def _how_often(found: Sequence[Resultaat]) -> str:
    """In how many studies, and how many of those do not say what a pilot of the site did: about others, or the opposite."""
    studies = by_study(found)
    labels = Counter(label for studie in studies if (label := _not_of_a_pilot(studie)))
    told = pluralize(len(studies), "onderzoek", "onderzoeken")
    if len(studies) in labels.values():
        return f"{told} {next(iter(labels))}"
    return f"{told} ({', '.join(f'{count} {label}' for label, count in labels.items())})" if labels else told


def _not_of_a_pilot(studie: Sequence[Resultaat]) -> str:
    """What its findings are about when that is not what a pilot of the site did."""
    if all(one.ingreep == STRENGER for one in studie):
        return STRICTER
    return "" if studie[0].onderzoek.pilots else OUTSIDE


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
    soorten = studied_kinds(catalog)
    rows = (
        element("tr", {}, _outcome(catalog, id), *(_cell(id, soort, cells.get((id, soort))) for soort in soorten))
        for id in catalog.ids("vocabulaires/uitkomst")
    )
    return render_figure(
        "bewijsmatrix",
        "Wat is onderzocht, per uitkomst en soort pilot",
        [f"{EXPLANATION} Elke regel leidt naar precies die bevindingen.{without_findings(catalog, soorten)}"],
        picture_table("bewijsmatrix", ["Uitkomst", *soorten.values()], rows, "matrix"),
        classes="breed",
    )


def studied_kinds(catalog: Catalog) -> dict[str, str]:
    """The names of the kinds of approach on which something was found or said, by id."""
    known = {soort for _, soort in matrix_cells(catalog)}
    return {str(id): waarde.naam for id, waarde in catalog.ids("vocabulaires/soort").items() if id in known}


def without_findings(catalog: Catalog, found: Collection[str]) -> str:
    """Names in a sentence the kinds of approach that are not among those found; nothing when all are."""
    others = [waarde.naam.lower() for id, waarde in catalog.ids("vocabulaires/soort").items() if id not in found]
    return f" Over deze soort is niets gevonden: {join_names(others)}." if others else ""


def _outcome(catalog: Catalog, id: str) -> Element:
    waarde: Uitkomst = catalog.ids("vocabulaires/uitkomst")[id]
    return element("th", {"scope": "row"}, waarde.naam, small(catalog.naam(waarde.domein)))


def _cell(uitkomst: str, soort: str, cell: MatrixCell | None) -> Element:
    if cell is None:
        return element("td", {"class": "gat"}, NOTHING)
    return element("td", {}, *_lines(uitkomst, soort, cell))


def _lines(uitkomst: str, soort: str, cell: MatrixCell) -> Iterator[Element]:
    for line in cell.lines:
        # The verdict stands out, so that a row can be read along; how it was studied stands below it.
        verdict = (element("b", {}, capitalize(line.verdict)), " ") if line.verdict else ()
        how = small(f"{line.way.lower() if verdict else line.way}, {line.often}")
        link = element("a", {"href": address(uitkomst, soort, line.onderzocht)}, *verdict, how)
        yield element("span", {"class": f"regel-vak {line.onderzocht}".strip()}, link)


def address(uitkomst: str, soort: str, onderzocht: str) -> str:
    """Where exactly these findings are chosen, or the statements when there is no way of studying.

    Without a script it leads to all on that outcome.
    """
    if not onderzocht:
        return f"{_SAID_PAGE}#uitspraken-{uitkomst}"
    return f"{_PAGE}?uitkomst={uitkomst}&soort={soort}&onderzocht={onderzocht}#{outcome_anchor(uitkomst)}"


def outcome_anchor(uitkomst: str) -> str:
    """The id of the part that holds the results on one outcome."""
    return f"bevindingen-{uitkomst}"

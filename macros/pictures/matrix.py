"""The evidence matrix: kinds of pilot against outcomes, with the gaps shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from macros.content.pilot_tables import findings_table
from macros.derived.findings import Finding, by_direction, by_outcome, findings
from macros.derived.words import geteld
from macros.pictures.figure import figuur, klein, legenda, tabel
from macros.pictures.marks import los, richting_legenda, richting_teken
from macros.pictures.svg import Child, element
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot
from macros.records.verwijzing import Verwijzing
from macros.records.vocabulary import Uitkomst
from macros.writers.markdown import escape

# The page that holds `per_uitkomst` for every domain.
_PAGE = "/vergelijken/bevindingen.md"

# What a cell without findings says.
GEEN = "geen"


@dataclass(frozen=True)
class Vak:
    """The findings of one kind of pilot about one outcome; at least one."""

    catalog: Catalog
    found: Sequence[Finding]

    @property
    def aantal(self) -> str:
        """How many findings, in words."""
        return geteld(len(self.found), "bevinding", "bevindingen")

    @property
    def pilots(self) -> str:
        """From how many pilots, in words."""
        return f"uit {geteld(len({finding.pilot.id for finding in self.found}), 'pilot', 'pilots')}"

    @property
    def beste(self) -> Verwijzing:
        """The strength of the strongest evidence."""
        return min(self.found, key=lambda finding: finding.rang).kracht

    @property
    def bewijs(self) -> str:
        """That strength in words."""
        naam = self.catalog.naam(self.beste).lower()
        return f"hoogstens {naam}" if len(self.found) > 1 else naam

    @property
    def richtingen(self) -> Iterator[tuple[str, str, int]]:
        """Every direction that occurs: its id, its name and how often."""
        return ((str(id), self.catalog.naam(id).lower(), count) for id, count in by_direction(self.found))


def vakken(catalog: Catalog) -> dict[tuple[str, str], Vak]:
    """Every cell that is not empty, by outcome and kind."""
    cells: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings(catalog, catalog[Pilot].values()):
        cells[str(finding.bevinding.uitkomst), str(finding.pilot.soort)].append(finding)
    return {place: Vak(catalog, found) for place, found in cells.items()}


def matrix(catalog: Catalog) -> str:
    """A cell per kind and outcome: how many findings point which way, and how strong the best evidence is."""
    cells = vakken(catalog)
    soorten = catalog.ids("vocabulaires/soort")
    rows = (
        element(
            "tr",
            {},
            _outcome(catalog, uitkomst),
            *(_cell(uitkomst, cells.get((uitkomst, soort))) for soort in soorten),
        )
        for uitkomst in catalog.ids("vocabulaires/uitkomst")
    )
    found = [finding for vak in cells.values() for finding in vak.found]
    return figuur(
        "bewijsmatrix",
        "Bevindingen per uitkomst en soort pilot",
        ["Een getal telt bevindingen, niet pilots: één pilot kan er veel hebben. Elke cel leidt naar de bevindingen."],
        legenda(richting_legenda(catalog, found), "Richting"),
        tabel("bewijsmatrix", ["Uitkomst", *(waarde.naam for waarde in soorten.values())], rows, "matrix"),
        classes="breed",
    )


def _outcome(catalog: Catalog, id: str) -> Element:
    waarde: Uitkomst = catalog.ids("vocabulaires/uitkomst")[id]
    return element("th", {"scope": "row"}, waarde.naam, klein(catalog.naam(waarde.domein)))


def _cell(uitkomst: str, vak: Vak | None) -> Element:
    if vak is None:
        return element("td", {"class": "gat"}, GEEN)
    marks: list[Child] = []
    for id, naam, count in vak.richtingen:
        words = element("span", {"class": "verborgen"}, f" {naam} ")
        marks.append(element("span", {"class": "telling"}, los(richting_teken(id, 0)), str(count), words))
    return element(
        "td",
        {},
        element("a", {"href": f"{_PAGE}#{_anchor(uitkomst)}"}, vak.aantal),
        klein(vak.pilots),
        element("span", {"class": "tellingen"}, *marks),
        element("span", {"class": f"badge kracht kracht-{vak.beste}"}, vak.bewijs),
    )


def per_uitkomst(catalog: Catalog, found: Iterable[Finding]) -> str:
    """Findings in a table per outcome, under a heading to which the cells lead."""
    parts = []
    for rows in by_outcome(found):
        uitkomst = rows[0].bevinding.uitkomst
        naam = escape(catalog.naam(uitkomst))
        order = ", het sterkste bewijs eerst" if len(rows) > 1 else ""
        title = f"{naam}: {geteld(len(rows), 'bevinding', 'bevindingen')}{order}"
        parts.append(f"### {naam} {{ #{_anchor(uitkomst)} }}")
        parts.append(findings_table(catalog, f"tabel-{uitkomst}", title, rows, with_pilot=True))
    return "\n\n".join(parts)


def _anchor(uitkomst: str) -> str:
    return f"bevindingen-{uitkomst}"

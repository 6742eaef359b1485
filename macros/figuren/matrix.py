"""The evidence matrix: kinds of pilot against outcomes, with the gaps shown."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from macros.catalog import Catalog
from macros.figuren.figuur import figuur, klein, legenda, tabel
from macros.figuren.svg import Child, element
from macros.figuren.tekens import los, richting_legenda, richting_teken, richtingen
from macros.findings import Finding, findings
from macros.markdown import escape
from macros.pilot_tables import findings_table
from macros.verwijzing import Verwijzing
from macros.vocabulary import Uitkomst

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
        return "1 bevinding" if len(self.found) == 1 else f"{len(self.found)} bevindingen"

    @property
    def pilots(self) -> str:
        """From how many pilots, in words."""
        pilots = len({finding.pilot.id for finding in self.found})
        return "uit 1 pilot" if pilots == 1 else f"uit {pilots} pilots"

    @property
    def beste(self) -> Verwijzing:
        """The strength of the strongest evidence."""
        return min(self.found, key=lambda finding: finding.rang).kracht

    @property
    def bewijs(self) -> str:
        """That strength in words."""
        naam = self.catalog.waarde(self.beste).naam.lower()
        return f"hoogstens {naam}" if len(self.found) > 1 else naam

    @property
    def richtingen(self) -> Iterator[tuple[str, str, int]]:
        """Every direction that occurs: its id, its name and how often."""
        counts = Counter(str(finding.bevinding.richting) for finding in self.found)
        names = self.catalog.ids("vocabulaires/richting")
        return ((id, names[id].naam.lower(), counts[id]) for id in richtingen(self.catalog, self.found))


def vakken(catalog: Catalog) -> dict[tuple[str, str], Vak]:
    """Every cell that is not empty, by outcome and kind."""
    cells: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings(catalog, catalog.pilots.values()):
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
    return element("th", {"scope": "row"}, waarde.naam, klein(catalog.waarde(waarde.domein).naam))


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
    for uitkomst, group in groupby(found, key=lambda finding: str(finding.bevinding.uitkomst)):
        rows = list(group)
        naam = escape(catalog.ids("vocabulaires/uitkomst")[uitkomst].naam)
        count = "1 bevinding" if len(rows) == 1 else f"{len(rows)} bevindingen, het sterkste bewijs eerst"
        title = f"{naam}: {count}"
        parts.append(f"### {naam} {{ #{_anchor(uitkomst)} }}")
        parts.append(findings_table(catalog, f"tabel-{uitkomst}", title, rows, with_pilot=True))
    return "\n\n".join(parts)


def _anchor(uitkomst: str) -> str:
    return f"bevindingen-{uitkomst}"

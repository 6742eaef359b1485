"""The evidence matrix: kinds of pilot against outcomes, with the gaps shown."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import groupby
from xml.etree.ElementTree import Element

from macros.catalog import Catalog
from macros.figuren.figuur import figuur, klein, legenda, tabel
from macros.figuren.svg import Child, element
from macros.figuren.tekens import los, richting_legenda, richting_teken, richtingen
from macros.findings import Finding, findings
from macros.markdown import escape
from macros.pilot_tables import findings_table
from macros.vocabulary import Uitkomst

# The page that holds `per_uitkomst` for every domain.
_PAGE = "/vergelijken/bevindingen.md"


def matrix(catalog: Catalog) -> str:
    """A cell per kind and outcome: how many findings point which way, and how strong the best evidence is."""
    cells: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    found = findings(catalog, catalog.pilots.values())
    for finding in found:
        cells[str(finding.bevinding.uitkomst), str(finding.pilot.soort)].append(finding)
    soorten = catalog.ids("vocabulaires/soort")
    rows = (
        element(
            "tr",
            {},
            _outcome(catalog, uitkomst),
            *(_cell(catalog, uitkomst, cells.get((uitkomst, soort), [])) for soort in soorten),
        )
        for uitkomst in catalog.ids("vocabulaires/uitkomst")
    )
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


def _cell(catalog: Catalog, uitkomst: str, found: list[Finding]) -> Element:
    if not found:
        return element("td", {"class": "gat"}, "geen")
    strengths = list(catalog.ids("vocabulaires/kracht"))
    best = min((finding.kracht for finding in found), key=strengths.index)
    pilots = len({finding.pilot.id for finding in found})
    counts = Counter(str(finding.bevinding.richting) for finding in found)
    names = catalog.ids("vocabulaires/richting")
    marks: list[Child] = []
    for id in richtingen(catalog, found):
        words = element("span", {"class": "verborgen"}, f" {names[id].naam.lower()} ")
        marks.append(element("span", {"class": "telling"}, los(richting_teken(id, 0)), str(counts[id]), words))
    return element(
        "td",
        {},
        element("a", {"href": f"{_PAGE}#{_anchor(uitkomst)}"}, "1 bevinding" if len(found) == 1 else f"{len(found)} bevindingen"),
        klein("uit 1 pilot" if pilots == 1 else f"uit {pilots} pilots"),
        element("span", {"class": "tellingen"}, *marks),
        element("span", {"class": f"badge kracht kracht-{best}"}, f"{'hoogstens ' if len(found) > 1 else ''}{catalog.waarde(best).naam.lower()}"),
    )  # fmt: skip


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

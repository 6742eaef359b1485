"""A strip of the findings of one pilot: a row per outcome, a mark per finding."""

from collections import Counter
from itertools import groupby
from xml.etree.ElementTree import Element

from macros.catalog import Catalog
from macros.figuren.figuur import figuur, legenda
from macros.figuren.svg import element
from macros.figuren.tekens import SIZE, kracht_legenda, richting_legenda, richting_teken, richtingen
from macros.findings import Finding, findings
from macros.pilot import Pilot

# So many marks fit side by side on the narrowest screen.
_PER_LINE = 13


def strip(catalog: Catalog, pilot: Pilot) -> str:
    """The findings of a pilot at a glance; nothing when there are none."""
    found = findings(catalog, [pilot])
    if not found:
        return ""
    rows = [
        _row(catalog, list(group)) for _, group in groupby(found, key=lambda finding: str(finding.bevinding.uitkomst))
    ]
    return figuur(
        "strip",
        "Bevindingen in één oogopslag",
        [
            "Elk teken is een bevinding, per uitkomst, het sterkste bewijs eerst. De tabel hieronder zegt wat elke bevinding inhoudt."
        ],
        element("ul", {"class": "strip"}, *rows),
        legenda(richting_legenda(catalog, found), "Richting"),
        legenda(kracht_legenda(catalog, found), "Kracht van het bewijs"),
    )


def _row(catalog: Catalog, found: list[Finding]) -> Element:
    strengths = list(catalog.ids("vocabulaires/kracht"))
    marks = [
        richting_teken(
            str(finding.bevinding.richting),
            strengths.index(finding.kracht),
            x=(number % _PER_LINE + 0.5) * SIZE,
            y=(number // _PER_LINE + 0.5) * SIZE,
            title=f"{finding.bevinding.groep}: {finding.judgement}",
        )
        for number, finding in enumerate(found)
    ]
    width, height = min(len(marks), _PER_LINE) * SIZE, -(-len(marks) // _PER_LINE) * SIZE
    attributes = {"viewBox": f"0 0 {width} {height}", "width": width, "height": height, "role": "img"}
    drawing = element("svg", {**attributes, "aria-label": in_words(catalog, found)}, *marks)
    name = element("span", {"class": "strip-naam"}, found[0].name(found[0].bevinding.uitkomst))
    return element("li", {}, name, drawing)


def in_words(catalog: Catalog, found: list[Finding]) -> str:
    """How many findings there are per direction."""
    names = catalog.ids("vocabulaires/richting")
    counts = Counter(str(finding.bevinding.richting) for finding in found)
    return ", ".join(f"{counts[id]} {names[id].naam.lower()}" for id in richtingen(catalog, found))

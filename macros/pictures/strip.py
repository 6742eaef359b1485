"""A strip of the findings of one pilot: a row per outcome, a mark per finding."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from macros.derived.findings import Finding, by_direction, by_outcome, findings
from macros.pictures.figure import figuur, legenda
from macros.pictures.marks import SIZE, kracht_legenda, richting_legenda, richting_teken
from macros.pictures.svg import element
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot

# So many marks fit side by side on the narrowest screen.
_PER_LINE = 12

# From one mark to the next, so that the largest do not touch.
_STEP = SIZE + 2.5


def strip(catalog: Catalog, pilot: Pilot) -> str:
    """The findings of a pilot at a glance; nothing when there are none."""
    found = findings(catalog, [pilot])
    if not found:
        return ""
    return figuur(
        "strip",
        "Bevindingen in één oogopslag",
        [
            "Elk teken is een bevinding, per uitkomst, het sterkste bewijs eerst. De tabel hieronder zegt wat elke bevinding inhoudt."
        ],
        element("ul", {"class": "strip"}, *(_row(catalog, group) for group in by_outcome(found))),
        legenda(richting_legenda(catalog, found), "Richting"),
        legenda(kracht_legenda(catalog, found), "Kracht van het bewijs"),
    )


def tekens(catalog: Catalog, found: Sequence[Finding], per_line: int = _PER_LINE) -> Element:
    """The marks of one row, in lines of so many."""
    marks = [
        richting_teken(
            str(finding.bevinding.richting),
            finding.rang,
            x=(number % per_line + 0.5) * _STEP,
            y=(number // per_line + 0.5) * SIZE,
            title=f"{finding.bevinding.groep}: {finding.judgement}",
        )
        for number, finding in enumerate(found)
    ]
    width, height = min(len(marks), per_line) * _STEP, -(-len(marks) // per_line) * SIZE
    attributes = {"viewBox": f"0 0 {width} {height}", "width": width, "height": height, "role": "img"}
    return element("svg", {**attributes, "aria-label": in_words(catalog, found)}, *marks)


def _row(catalog: Catalog, found: Sequence[Finding]) -> Element:
    name = element("span", {"class": "strip-naam"}, found[0].name(found[0].bevinding.uitkomst))
    return element("li", {}, name, tekens(catalog, found))


def in_words(catalog: Catalog, found: Sequence[Finding]) -> str:
    """How many findings there are per direction."""
    return ", ".join(f"{count} {catalog.naam(richting).lower()}" for richting, count in by_direction(found))

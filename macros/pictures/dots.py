"""Findings with a figure and one to compare it with, as two points on one scale."""

import math
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from macros.derived.findings import BRUTO, Finding
from macros.derived.words import number
from macros.pictures.figure import baan, figuur, klein, legenda, link, monster, regel, regels
from macros.pictures.svg import Child, element, op, procent
from macros.records.catalog import Catalog
from macros.records.pilot import ALLE_DEELNEMERS

EENHEID = "procent"
# A picture of one finding says no more than its sentence.
_AT_LEAST = 2
_STEPS = (1, 2, 5, 10, 20)
_MAX_PARTS = 6


def puntgrafiek(catalog: Catalog, domein: str, found: Iterable[Finding]) -> str:
    """The findings in percentages that have a value to compare with; nothing when there are fewer than two."""
    shown = [
        finding
        for finding in found
        if finding.bevinding.eenheid == EENHEID and finding.bevinding.vergelijkwaarde is not None
    ]
    if len(shown) < _AT_LEAST:
        return ""
    largest = max(value for finding in shown for value in _values(finding))
    step = next((step for step in _STEPS if largest / step <= _MAX_PARTS), _STEPS[-1])
    parts = max(math.ceil(largest / step), 1)
    top = parts * step
    key: list[tuple[Child, str]] = [
        (monster(_point(0.5, "punt-pilot")), "Deelnemers"),
        (monster(_point(0.5, "punt-vergelijking")), "Waarmee is vergeleken"),
    ]
    if any(finding.bevinding.interval for finding in shown):
        key.append((monster(_span(0.1, 0.9, "interval")), "Interval van de onderzoekers"))
    naam = catalog.ids("vocabulaires/domein")[domein].naam
    return figuur(
        f"punten-{domein}",
        f"{naam}: deelnemers en vergelijking, in procenten",
        [
            "De cijfers tellen verschillende dingen; vergelijk daarom alleen de twee punten van één regel. De tabel hieronder geeft de bronnen."
        ],
        legenda(key),
        regels(
            (_row(catalog, finding, top) for finding in shown),
            [(part / parts, f"{part * step}%") for part in range(parts + 1)],
            parts,
            "punten",
        ),
    )


def _values(finding: Finding) -> list[float]:
    bevinding = finding.bevinding
    values = (bevinding.waarde, bevinding.vergelijkwaarde, *(bevinding.interval or ()))
    return [value for value in values if value is not None]


def _row(catalog: Catalog, finding: Finding, top: float) -> Element:
    bevinding = finding.bevinding
    value, other = bevinding.waarde or 0, bevinding.vergelijkwaarde or 0
    group = [] if bevinding.groep == ALLE_DEELNEMERS else [f"groep {bevinding.groep}"]
    compared = catalog.naam(bevinding.vergelijking).lower()
    words = [
        link(finding.pilot),
        klein("; ".join([*group, bevinding.maat])),
        klein(
            f"{number(value)}% tegen {number(other)}% ({compared}{f', {BRUTO}' if finding.bruto else ''}); "
            f"kracht: {finding.name(finding.kracht).lower()}"
        ),
    ]
    left, right = sorted((value / top, other / top))
    shapes: list[Child] = [_span(left, right, "verschil")]
    if bevinding.interval:
        shapes.append(_span(bevinding.interval[0] / top, bevinding.interval[1] / top, "interval"))
    shapes += [_point(other / top, "punt-vergelijking", number(other), side=1 if other > value else -1)]
    shapes += [_point(value / top, "punt-pilot", number(value), side=1 if value >= other else -1)]
    return regel(words, baan(*shapes))


def _span(left: float, right: float, look: str) -> Element:
    return element("line", {"x1": procent(left), "x2": procent(right), "y1": 12, "y2": 12, "class": look})


def _point(place: float, look: str, label: str = "", *, side: int = 1) -> Element:
    anchor = "start" if side > 0 else "end"
    text = element("text", {"x": side * 10, "y": 16, "text-anchor": anchor}, label) if label else None
    return op(place, element("circle", {"cy": 12, "r": 6, "class": look}), text)

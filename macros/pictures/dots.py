"""Findings with a figure and one to compare it with, as two points on one scale."""

import math
from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from macros.derived.results import WITHOUT_COMPARISON, Resultaat
from macros.derived.words import number
from macros.pictures.figure import figure_row, figure_rows, legend, legend_key, render_figure, row_drawing, small
from macros.pictures.svg import Child, at, element, percent
from macros.records.bevinding import Tijdstip
from macros.records.catalog import Catalog

UNIT = "procent"
# A picture of one finding says no more than its sentence.
_AT_LEAST = 2
_STEPS = (1, 2, 5, 10, 20)
_MAX_PARTS = 6


class _Measured(NamedTuple):
    """A result at one moment, with the value that it is compared with."""

    resultaat: Resultaat
    tijdstip: Tijdstip
    other: float

    @property
    def values(self) -> list[float]:
        """Everything that has to fit on the scale."""
        return [self.tijdstip.waarde, self.other, *(self.tijdstip.interval or ())]


def dot_plot(catalog: Catalog, domein: str, found: Iterable[Resultaat]) -> str:
    """The results in percentages that have a value to compare with; nothing when there are fewer than two.

    Of one study and outcome only the first group and its last moment, so that no study fills the picture.
    """
    first: dict[tuple[str, str], _Measured] = {}
    for one in found:
        if one.bevinding.eenheid == UNIT and (compared := _compared(one)):
            first.setdefault((one.onderzoek.id, str(one.bevinding.uitkomst)), compared[-1])
    shown = list(first.values())
    if len(shown) < _AT_LEAST:
        return ""
    largest = max(value for measured in shown for value in measured.values)
    step = next((step for step in _STEPS if largest / step <= _MAX_PARTS), _STEPS[-1])
    parts = max(math.ceil(largest / step), 1)
    top = parts * step
    key: list[tuple[Child, str]] = [
        (legend_key(_point(0.5, "punt-pilot")), "Deelnemers"),
        (legend_key(_point(0.5, "punt-vergelijking")), "Waarmee is vergeleken"),
    ]
    if any(measured.tijdstip.interval for measured in shown):
        key.append((legend_key(_span(0.1, 0.9, "interval")), "Interval van de onderzoekers"))
    name = catalog.ids("vocabulaires/domein")[domein].naam
    return render_figure(
        f"punten-{domein}",
        f"{name}: deelnemers en vergelijking, in procenten",
        [
            "De cijfers tellen verschillende dingen; vergelijk daarom alleen de twee punten van één regel. De tabel hieronder geeft de bronnen."
        ],
        legend(key),
        figure_rows(
            (_row(catalog, measured, top) for measured in shown),
            [(part / parts, f"{part * step}%") for part in range(parts + 1)],
            parts,
            "punten",
        ),
    )


def _compared(one: Resultaat) -> list[_Measured]:
    """The moments at which a result has a value to compare with."""
    return [
        _Measured(one, tijdstip, tijdstip.vergelijkwaarde)
        for tijdstip in one.bevinding.tijdstippen
        if tijdstip.vergelijkwaarde is not None
    ]


def _row(catalog: Catalog, measured: _Measured, top: float) -> Element:
    one, tijdstip, other = measured
    value = tijdstip.waarde
    compared = catalog.naam(one.vergelijking).lower()
    gross = f", {WITHOUT_COMPARISON}" if one.without_comparison else ""
    words = [
        element("a", {"href": one.pagina}, one.onderzoek.kort),
        small("; ".join([*([f"groep {one.groep}"] if one.groep else []), one.bevinding.maat, tijdstip.moment])),
        small(f"{number(value)}% tegen {number(other)}% ({compared}{gross}); {catalog.naam(one.onderzocht).lower()}"),
    ]
    left, right = sorted((value / top, other / top))
    shapes: list[Child] = [_span(left, right, "verschil")]
    if tijdstip.interval:
        shapes.append(_span(tijdstip.interval[0] / top, tijdstip.interval[1] / top, "interval"))
    shapes += [_point(other / top, "punt-vergelijking", number(other), side=1 if other > value else -1)]
    shapes += [_point(value / top, "punt-pilot", number(value), side=1 if value >= other else -1)]
    return figure_row(words, row_drawing(*shapes))


def _span(left: float, right: float, look: str) -> Element:
    return element("line", {"x1": percent(left), "x2": percent(right), "y1": 12, "y2": 12, "class": look})


def _point(place: float, look: str, label: str = "", *, side: int = 1) -> Element:
    anchor = "start" if side > 0 else "end"
    text = element("text", {"x": side * 10, "y": 16, "text-anchor": anchor}, label) if label else None
    return at(place, element("circle", {"cy": 12, "r": 6, "class": look}), text)

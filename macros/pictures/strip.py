"""A strip of the findings of one pilot: a row per outcome, a mark per result."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from macros.derived.results import Resultaat, by_outcome, of_pilot
from macros.pictures.figure import legend, render_figure
from macros.pictures.marks import SIZE, onderzocht_legend, resultaat_mark, richting_legend
from macros.pictures.svg import element
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot

# So many marks fit side by side on the narrowest screen.
_PER_LINE = 12

# From one mark to the next, so that the largest do not touch.
_STEP = SIZE + 2.5


def strip(catalog: Catalog, pilot: Pilot) -> str:
    """The results of a pilot at a glance; nothing when there are none."""
    found = of_pilot(catalog, pilot)
    if not found:
        return ""
    return render_figure(
        "strip",
        "Bevindingen in één oogopslag",
        [
            "Elk teken is een bevinding, per uitkomst, de best onderzochte eerst. De tabel hieronder zegt wat elke bevinding inhoudt."
        ],
        element("ul", {"class": "strip"}, *(_row(catalog, group) for group in by_outcome(found))),
        legend(richting_legend(catalog, found), "Richting"),
        legend(onderzocht_legend(catalog, found), "Hoe onderzocht"),
    )


def marks_drawing(found: Sequence[Resultaat], per_line: int = _PER_LINE) -> Element:
    """The marks of one row, in lines of so many."""
    marks = [
        resultaat_mark(
            one,
            x=(number % per_line + 0.5) * _STEP,
            y=(number // per_line + 0.5) * SIZE,
            title=f"{one.bevinding.groep}: {one.verdict}",
        )
        for number, one in enumerate(found)
    ]
    width, height = min(len(marks), per_line) * _STEP, -(-len(marks) // per_line) * SIZE
    attributes = {"viewBox": f"0 0 {width} {height}", "width": width, "height": height, "role": "img"}
    return element("svg", {**attributes, "aria-label": in_words(found)}, *marks)


def _row(catalog: Catalog, found: Sequence[Resultaat]) -> Element:
    name = element("span", {"class": "strip-naam"}, catalog.naam(found[0].bevinding.uitkomst))
    return element("li", {}, name, marks_drawing(found))


def in_words(found: Sequence[Resultaat]) -> str:
    """Every result in words; never a count per direction."""
    return "; ".join(f"{one.bevinding.groep}: {one.verdict.lower()}" for one in found)

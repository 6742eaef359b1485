"""The marks: a shape and colour per direction, fuller and larger for stronger evidence; a shape per kind of pilot."""

from collections.abc import Iterable
from typing import Any, cast
from xml.etree.ElementTree import Element

from macros.derived.results import ONDERZOCHT, Resultaat
from macros.pictures.svg import element
from macros.records.catalog import Catalog
from macros.records.verwijzing import VOCABULAIRES
from macros.records.vocabulary import Richting

# Shapes around (0, 0) with a reach of 10; the same signs as the badges of the site have.
_UP, _DOWN, _EQUAL = "M0-9 10 8H-10z", "M0 9 10-8H-10z", "M-9-7H9v5H-9zM-9 2H9v5H-9z"
_RICHTING_PATHS = {
    "gunstig": _UP,
    "ongunstig": _DOWN,
    "geen-verschil": _EQUAL,
    "gemengd": "M0-10 9 0 0 10-9 0z",
    "bronnen-verschillen": "M-9-4H9M-9 4H9M5-9-5 9",
    "beter-dan-ervoor": _UP,
    "slechter-dan-ervoor": _DOWN,
    "gelijk-gebleven": _EQUAL,
    "telling": "M-8-8H8V8H-8z",
}
_CIRCLE = "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z"

# What was well studied is large; what has no comparison group is hollow and without colour.
_SCALE = (1.0, 0.85, 0.7, 0.6)

# What the marks on map and timeline tell apart; every other kind shares one mark.
SOORTEN = ("regelluwe-bijstand", "basisbaan")
OTHER = "andere"
_SOORT_PATHS = {"regelluwe-bijstand": _CIRCLE, "basisbaan": "M-7-7H7V7H-7z", OTHER: "M0-10 9 0 0 10-9 0z"}

SIZE = 20


def richting_mark(
    richting: str, rank: int, *, is_difference: bool, x: float = SIZE / 2, y: float = SIZE / 2, title: str = ""
) -> Element:
    """The mark of one result; `rank` is the place of how it was studied, 0 for the strongest.

    Only a difference from a comparison group (`is_difference`) is filled and has the colour of its direction.
    """
    look = f"teken teken-{richting}" if is_difference else "teken hol"
    return element(
        "g",
        {"class": look, "transform": f"translate({x:g} {y:g})"},
        element("title", {}, title) if title else None,
        element(
            "path",
            {
                "d": _RICHTING_PATHS.get(richting, _CIRCLE),
                "transform": f"scale({_SCALE[min(rank, len(_SCALE) - 1)]:g})",
            },
        ),
    )


def resultaat_mark(one: Resultaat, **place: Any) -> Element:
    """The mark of a result, with its judgement as title."""
    return richting_mark(str(one.bevinding.richting), one.rank[0], is_difference=one.is_difference, **place)


def soort_group(soort: str) -> str:
    """The kind by which a pilot is marked."""
    return soort if soort in SOORTEN else OTHER


def soort_name(catalog: Catalog, group: str) -> str:
    """What the mark of a kind means."""
    return "Andere pilot" if group == OTHER else str(catalog.ids("vocabulaires/soort")[group].naam)


def soort_mark(group: str, *, x: float = SIZE / 2, y: float = SIZE / 2) -> Element:
    """The mark of a kind of pilot."""
    attributes = {"class": f"soort soort-{group}", "d": _SOORT_PATHS[group], "transform": f"translate({x:g} {y:g})"}
    return element("path", attributes)


def inline_mark(mark: Element) -> Element:
    """A mark on its own, for a legend or in a line of text; the words beside it say what it means."""
    return element(
        "svg", {"class": "los", "viewBox": f"0 0 {SIZE} {SIZE}", "width": 16, "height": 16, "aria-hidden": "true"}, mark
    )


def richting_legend(catalog: Catalog, found: Iterable[Resultaat]) -> list[tuple[Element, str]]:
    """The marks of the directions that occur, with their names; first those of a difference between groups."""
    order = list(catalog.ids(f"{VOCABULAIRES}/richting"))
    present = {(str(one.bevinding.richting), one.is_difference) for one in found}
    entries = []
    for richting, is_difference in sorted(present, key=lambda entry: (not entry[1], order.index(entry[0]))):
        waarde = cast(Richting, catalog.ids(f"{VOCABULAIRES}/richting")[richting])
        hedge = "" if is_difference or waarde.met_vergelijking == "nee" else ", vergelijking niet genoemd"
        entries.append((inline_mark(richting_mark(richting, 0, is_difference=is_difference)), f"{waarde.naam}{hedge}"))
    return entries


def onderzocht_legend(catalog: Catalog, found: Iterable[Resultaat]) -> list[tuple[Element, str]]:
    """The sizes of the ways of studying that occur, with their names."""
    present = {str(one.onderzocht) for one in found}
    ways = enumerate(catalog.ids(ONDERZOCHT).items())
    return [
        (inline_mark(richting_mark("", rank, is_difference=False)), waarde.naam)
        for rank, (id, waarde) in ways
        if id in present
    ]

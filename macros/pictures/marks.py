"""The marks: a shape and colour per direction, fuller and larger for stronger evidence; a shape per kind of pilot."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from macros.derived.findings import Finding, by_direction
from macros.pictures.svg import element
from macros.records.catalog import Catalog

# Shapes around (0, 0) with a reach of 10; the same signs as the badges of the site have.
_RICHTING = {
    "positief": "M0-9 10 8H-10z",
    "negatief": "M0 9 10-8H-10z",
    "geen-verschil": "M-9-7H9v5H-9zM-9 2H9v5H-9z",
    "gemengd": "M0-10 9 0 0 10-9 0z",
    "tegenspraak": "M-9-4H9M-9 4H9M5-9-5 9",
    "stand": "M-8-8H8V8H-8z",
}
_ANDERS = "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z"

# Strong evidence is large and full. From the third on there is no comparison group: hollow.
_SCALE = (1.0, 0.8, 0.9, 0.74, 0.55)
_FULL = 2

# What the marks on map and timeline tell apart; every other kind shares one mark.
SOORTEN = ("regelluwe-bijstand", "basisbaan")
ANDERE = "andere"
_SOORT = {"regelluwe-bijstand": _ANDERS, "basisbaan": "M-7-7H7V7H-7z", ANDERE: "M0-10 9 0 0 10-9 0z"}

SIZE = 20


def richting_teken(richting: str, rank: int, *, x: float = SIZE / 2, y: float = SIZE / 2, title: str = "") -> Element:
    """The mark of one finding; `rank` is the place of its strength, 0 for the strongest."""
    rank = min(rank, len(_SCALE) - 1)
    return element(
        "g",
        {
            "class": f"teken teken-{richting}{'' if rank < _FULL else ' hol'}",
            "transform": f"translate({x:g} {y:g})",
        },
        element("title", {}, title) if title else None,
        element("path", {"d": _RICHTING.get(richting, _ANDERS), "transform": f"scale({_SCALE[rank]:g})"}),
    )


def soort_groep(soort: str) -> str:
    """The kind by which a pilot is marked."""
    return soort if soort in SOORTEN else ANDERE


def soort_naam(catalog: Catalog, group: str) -> str:
    """What the mark of a kind means."""
    return "Andere pilot" if group == ANDERE else str(catalog.ids("vocabulaires/soort")[group].naam)


def soort_teken(group: str, *, x: float = SIZE / 2, y: float = SIZE / 2) -> Element:
    """The mark of a kind of pilot."""
    attributes = {"class": f"soort soort-{group}", "d": _SOORT[group], "transform": f"translate({x:g} {y:g})"}
    return element("path", attributes)


def los(mark: Element) -> Element:
    """A mark on its own, for a legend or in a line of text; the words beside it say what it means."""
    return element(
        "svg",
        {"class": "los", "viewBox": f"0 0 {SIZE} {SIZE}", "width": 16, "height": 16, "aria-hidden": "true"},
        mark,
    )


def richting_legenda(catalog: Catalog, found: Sequence[Finding]) -> list[tuple[Element, str]]:
    """The marks of the directions that occur, with their names."""
    return [(los(richting_teken(str(id), 0)), catalog.naam(id)) for id, _ in by_direction(found)]


def kracht_legenda(catalog: Catalog, found: Iterable[Finding]) -> list[tuple[Element, str]]:
    """The looks of the strengths that occur, with their names."""
    present = {str(finding.kracht) for finding in found}
    strengths = enumerate(catalog.ids("vocabulaires/kracht").items())
    return [(los(richting_teken("", rank)), waarde.naam) for rank, (id, waarde) in strengths if id in present]

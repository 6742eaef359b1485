"""The map of the Netherlands with the pilots."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from macros.pictures.figure import legend, link, picture_table, render_figure, small
from macros.pictures.labels import TEXT_SIZE, Label, Rectangle, place_labels, spread
from macros.pictures.marks import OTHER, SOORTEN, inline_mark, soort_group, soort_mark, soort_name
from macros.pictures.outlines import base_map
from macros.pictures.svg import Child, element
from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot

_GROUPS = (*SOORTEN, OTHER)
_MARK = 18
_TITLE = "kaart-titel"


@dataclass(frozen=True)
class _Place:
    """A municipality with its pilots, and where its marks and its name are."""

    gemeente: Gemeente
    pilots: list[Pilot]
    marks: Rectangle
    label: Label

    @property
    def groups(self) -> Counter[str]:
        return _groups(self.pilots)


def map_figure(catalog: Catalog) -> str:
    """Every municipality with a pilot on the map, and the same as a table that can be opened."""
    places = [(gemeente, catalog.users(gemeente, Pilot)) for gemeente in catalog[Gemeente].values()]
    places = [(gemeente, pilots) for gemeente, pilots in places if pilots]
    placed = _placed(catalog, places)
    shown = {place.gemeente.id for place in placed}
    absent = ", ".join(gemeente.naam for gemeente, _ in places if gemeente.id not in shown)
    window = {"class": "figuur-venster", "role": "region", "aria-label": "Kaart", "tabindex": "0"}
    return render_figure(
        _TITLE,
        "Gemeenten met een pilot",
        [
            "Elke naam leidt naar de pilots van die gemeente. Een pilot van meer gemeenten staat bij elk daarvan.",
            f" Niet op de kaart: {absent}." if absent else None,
        ],
        element("div", window, _picture(catalog, placed)),
        _legend(catalog),
        element("details", {"class": "figuur-tabel", "open": "open"}, element("summary", {}, "De kaart als tabel"), _table(catalog, places)),
        small(
            _source("Provinciegrenzen: MapSVG", "https://mapsvg.com/maps/netherlands"), ", ",
            _source("plaatsen: GeoNames", "https://www.geonames.org/"),
            ". Beide CC BY 4.0, bewerkt. Grenzen van vóór 2019, vereenvoudigd.",
        ),
        classes="kaart",
    )  # fmt: skip


def _source(text: str, href: str) -> Element:
    return element("a", {"href": href}, text)


def _legend(catalog: Catalog) -> Element:
    counts = _groups(catalog[Pilot].values())
    return legend(
        (
            (inline_mark(soort_mark(group)), f"{soort_name(catalog, group)} ({counts[group]})")
            for group in _GROUPS
            if counts[group]
        ),
        "Soort pilot, met het aantal pilots",
    )


def _groups(pilots: Iterable[Pilot]) -> Counter[str]:
    return Counter(soort_group(pilot.soort) for pilot in pilots)


def _placed(catalog: Catalog, places: list[tuple[Gemeente, list[Pilot]]]) -> list[_Place]:
    """The places that the map knows, in the order of the alphabet; those with most pilots get the best spots."""
    base = base_map()
    found = [(gemeente, pilots, point) for gemeente, pilots in places if (point := base.place_of(catalog, gemeente))]
    found.sort(key=lambda place: (-len(place[1]), place[0].kop))
    marks = spread(_around(point, len(_groups(pilots))) for _, pilots, point in found)
    area = Rectangle(0, 0, base.width, base.height)
    labels = place_labels([(place[0].naam, mark) for place, mark in zip(found, marks, strict=True)], area)
    placed = [
        _Place(gemeente, pilots, mark, label)
        for (gemeente, pilots, _), mark, label in zip(found, marks, labels, strict=True)
    ]
    return sorted(placed, key=lambda place: place.gemeente.kop)


def _around(point: tuple[float, float], marks: int) -> Rectangle:
    x, y = point
    return Rectangle(x - marks * _MARK / 2, y - _MARK / 2, marks * _MARK, _MARK)


def _picture(catalog: Catalog, placed: list[_Place]) -> Element:
    base = base_map()
    size = {"viewBox": f"0 0 {base.width} {base.height}", "width": base.width, "height": base.height}
    # Not role="img": that would hide the links.
    attributes = {**size, "role": "group", "aria-labelledby": _TITLE}
    return element(
        "svg",
        attributes,
        element("g", {"class": "land"}, *(element("path", {"d": path}) for path in base.provincies.values())),
        *map(_line, placed),
        *map(_marks, placed),
        *(_name(catalog, place) for place in placed),
    )


def _line(place: _Place) -> Element | None:
    """From a name that stands apart to its marks."""
    if not place.label.distance:
        return None
    (x, y), box = place.marks.centre, place.label.rectangle
    beside = not box.x < x < box.x + box.width
    to_x = min(max(x, box.x), box.x + box.width)
    to_y = box.centre[1] + (0 if beside else TEXT_SIZE / 2 if y > box.centre[1] else -TEXT_SIZE / 2)
    return element("path", {"class": "wijzer", "d": f"M{x:.0f} {y:.0f}L{to_x:.0f} {to_y:.0f}"})


def _marks(place: _Place) -> Element:
    """The marks lead where the name leads, for those who point; the keyboard and a screen reader have the name."""
    y = place.marks.centre[1]
    present = [group for group in _GROUPS if group in place.groups]
    marks = (soort_mark(group, x=place.marks.x + (number + 0.5) * _MARK, y=y) for number, group in enumerate(present))
    return element("a", {"href": place.gemeente.pagina, "tabindex": "-1", "aria-hidden": "true"}, *marks)


def _name(catalog: Catalog, place: _Place) -> Element:
    counts = (f"{number} {soort_name(catalog, group).lower()}" for group, number in place.groups.items())
    label, box = place.label, place.label.rectangle
    x, y = box.centre
    size = {"x": round(box.x), "y": round(box.y), "width": round(box.width), "height": round(box.height)}
    return element(
        "a",
        {"href": place.gemeente.pagina, "aria-label": f"{label.name}: {', '.join(counts)}"},
        element("rect", {"class": "tik", **size}),
        element("text", {"x": round(x), "y": round(y + TEXT_SIZE / 3)}, label.name),
    )


def _table(catalog: Catalog, places: list[tuple[Gemeente, list[Pilot]]]) -> Element:
    rows = (
        element("tr", {}, element("th", {"scope": "row"}, link(gemeente)), element("td", {}, *_lines(catalog, pilots)))
        for gemeente, pilots in places
    )
    return picture_table(_TITLE, ["Gemeente", "Pilots"], rows, "")


def _lines(catalog: Catalog, pilots: list[Pilot]) -> list[Child]:
    lines: list[Child] = [
        part for pilot in pilots for part in (element("br"), link(pilot), f" ({catalog.naam(pilot.soort).lower()})")
    ]
    return lines[1:]

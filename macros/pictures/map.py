"""The map of the Netherlands with the pilots."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from macros.pictures.figure import figuur, klein, legenda, link, picture_table
from macros.pictures.marks import ANDERE, SOORTEN, los, soort_groep, soort_naam, soort_teken
from macros.pictures.outlines import landkaart
from macros.pictures.place_names import TEKST, Naambord, Vlak, place_names, spread
from macros.pictures.svg import Child, element
from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot

_GROUPS = (*SOORTEN, ANDERE)
_MARK = 18
# Below this many pixels the names can't be read or hit: then the map scrolls.
_MIN_WIDTH = 480
_TITLE = "kaart-titel"


@dataclass(frozen=True)
class _Stip:
    """A municipality with its pilots, and where its marks and its name are."""

    gemeente: Gemeente
    pilots: list[Pilot]
    vlak: Vlak
    bord: Naambord

    @property
    def groups(self) -> Counter[str]:
        return _groups(self.pilots)


def kaart(catalog: Catalog) -> str:
    """Every municipality with a pilot on the map, and the same as a table that can be opened."""
    places = [(gemeente, catalog.users(gemeente, Pilot)) for gemeente in catalog[Gemeente].values()]
    places = [(gemeente, pilots) for gemeente, pilots in places if pilots]
    stippen = _stippen(catalog, places)
    shown = {stip.gemeente.id for stip in stippen}
    absent = ", ".join(gemeente.naam for gemeente, _ in places if gemeente.id not in shown)
    window = {"class": "figuur-venster", "role": "region", "aria-label": "Kaart", "tabindex": "0"}
    return figuur(
        _TITLE,
        "Gemeenten met een pilot",
        [
            "Elke naam leidt naar de pilots van die gemeente. Een pilot van meer gemeenten staat bij elk daarvan.",
            f" Niet op de kaart: {absent}." if absent else None,
        ],
        element("div", window, _picture(catalog, stippen)),
        _legenda(catalog),
        element("details", {"class": "figuur-tabel", "open": "open"}, element("summary", {}, "De kaart als tabel"), _tabel(catalog, places)),
        klein(
            _source("Provinciegrenzen: MapSVG", "https://mapsvg.com/maps/netherlands"), ", ",
            _source("plaatsen: GeoNames", "https://www.geonames.org/"),
            ". Beide CC BY 4.0, bewerkt. Grenzen van vóór 2019, vereenvoudigd.",
        ),
        classes="kaart",
    )  # fmt: skip


def _source(text: str, href: str) -> Element:
    return element("a", {"href": href}, text)


def _legenda(catalog: Catalog) -> Element:
    counts = _groups(catalog[Pilot].values())
    return legenda(
        (
            (los(soort_teken(group)), f"{soort_naam(catalog, group)} ({counts[group]})")
            for group in _GROUPS
            if counts[group]
        ),
        "Soort pilot, met het aantal pilots",
    )


def _groups(pilots: Iterable[Pilot]) -> Counter[str]:
    return Counter(soort_groep(pilot.soort) for pilot in pilots)


def _stippen(catalog: Catalog, places: list[tuple[Gemeente, list[Pilot]]]) -> list[_Stip]:
    """The places that the map knows, in the order of the alphabet; those with most pilots get the best spots."""
    land = landkaart()
    found = [(gemeente, pilots, punt) for gemeente, pilots in places if (punt := land.plaats(catalog, gemeente))]
    found.sort(key=lambda place: (-len(place[1]), place[0].kop))
    marks = spread(_around(punt, len(_groups(pilots))) for _, pilots, punt in found)
    field = Vlak(0, 0, land.breedte, land.hoogte)
    borden = place_names([(place[0].naam, mark) for place, mark in zip(found, marks, strict=True)], field)
    stippen = [
        _Stip(gemeente, pilots, mark, bord)
        for (gemeente, pilots, _), mark, bord in zip(found, marks, borden, strict=True)
    ]
    return sorted(stippen, key=lambda stip: stip.gemeente.kop)


def _around(punt: tuple[float, float], marks: int) -> Vlak:
    x, y = punt
    return Vlak(x - marks * _MARK / 2, y - _MARK / 2, marks * _MARK, _MARK)


def _picture(catalog: Catalog, stippen: list[_Stip]) -> Element:
    land = landkaart()
    size = {"viewBox": f"0 0 {land.breedte} {land.hoogte}", "width": land.breedte, "height": land.hoogte}
    # Not role="img": that would hide the links.
    attributes = {**size, "style": f"min-width: {_MIN_WIDTH}px", "role": "group", "aria-labelledby": _TITLE}
    return element(
        "svg",
        attributes,
        element("g", {"class": "land"}, *(element("path", {"d": path}) for path in land.provincies.values())),
        *map(_line, stippen),
        *map(_marks, stippen),
        *(_name(catalog, stip) for stip in stippen),
    )


def _line(stip: _Stip) -> Element | None:
    """From a name that stands apart to its marks."""
    if not stip.bord.afstand:
        return None
    (x, y), vlak = stip.vlak.midden, stip.bord.vlak
    beside = not vlak.x < x < vlak.x + vlak.breedte
    to_x = min(max(x, vlak.x), vlak.x + vlak.breedte)
    to_y = vlak.midden[1] + (0 if beside else TEKST / 2 if y > vlak.midden[1] else -TEKST / 2)
    return element("path", {"class": "wijzer", "d": f"M{x:.0f} {y:.0f}L{to_x:.0f} {to_y:.0f}"})


def _marks(stip: _Stip) -> Element:
    """The marks lead where the name leads, for those who point; the keyboard and a screen reader have the name."""
    y = stip.vlak.midden[1]
    present = [group for group in _GROUPS if group in stip.groups]
    marks = (soort_teken(group, x=stip.vlak.x + (place + 0.5) * _MARK, y=y) for place, group in enumerate(present))
    return element("a", {"href": stip.gemeente.pagina, "tabindex": "-1", "aria-hidden": "true"}, *marks)


def _name(catalog: Catalog, stip: _Stip) -> Element:
    counts = (f"{number} {soort_naam(catalog, group).lower()}" for group, number in stip.groups.items())
    vlak, (x, y) = stip.bord.vlak, stip.bord.vlak.midden
    corner = {"x": round(vlak.x), "y": round(vlak.y), "width": round(vlak.breedte), "height": round(vlak.hoogte)}
    return element(
        "a",
        {"href": stip.gemeente.pagina, "aria-label": f"{stip.bord.naam}: {', '.join(counts)}"},
        element("rect", {"class": "tik", **corner}),
        element("text", {"x": round(x), "y": round(y + TEKST / 3)}, stip.bord.naam),
    )


def _tabel(catalog: Catalog, places: list[tuple[Gemeente, list[Pilot]]]) -> Element:
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

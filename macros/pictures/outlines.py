"""Where things are on the map: outlines of provinces and places of municipalities. `LICENTIES.md` says whose work they are."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente

_FILE = Path(__file__).parent / "outlines.json"

Point = tuple[float, float]


@dataclass(frozen=True)
class BaseMap:
    """Outlines as SVG paths, and places by CBS code, all in one system of coordinates of `width` by `height`."""

    width: int
    height: int
    provincies: Mapping[str, str]
    places: Mapping[str, Point]

    def place_of(self, catalog: Catalog, gemeente: Gemeente) -> Point | None:
        """Where a municipality is, or else the one it became part of; nothing when the map knows neither."""
        seen: set[str] = set()
        while gemeente.code not in self.places:
            seen.add(gemeente.id)
            if gemeente.opgegaan_in is None or gemeente.opgegaan_in.gemeente in seen:
                return None
            gemeente = catalog[Gemeente][gemeente.opgegaan_in.gemeente]
        return self.places[gemeente.code]


@cache
def base_map() -> BaseMap:
    """The map of the Netherlands."""
    read = json.loads(_FILE.read_text(encoding="utf-8"))
    places = {code: (float(x), float(y)) for code, (x, y) in read["plaatsen"].items()}
    return BaseMap(read["breedte"], read["hoogte"], read["provincies"], places)

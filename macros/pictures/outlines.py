"""Where things are on the map: outlines of provinces and places of municipalities. `LICENTIES.md` says whose work they are."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente

_FILE = Path(__file__).parent / "outlines.json"

Punt = tuple[float, float]


@dataclass(frozen=True)
class Landkaart:
    """Outlines as SVG paths, and places by CBS code, all in one system of coordinates of `breedte` by `hoogte`."""

    breedte: int
    hoogte: int
    provincies: Mapping[str, str]
    plaatsen: Mapping[str, Punt]

    def plaats(self, catalog: Catalog, gemeente: Gemeente) -> Punt | None:
        """Where a municipality is, or else the one it became part of; nothing when the map knows neither."""
        seen: set[str] = set()
        while gemeente.code not in self.plaatsen:
            seen.add(gemeente.id)
            if gemeente.opgegaan_in is None or gemeente.opgegaan_in.gemeente in seen:
                return None
            gemeente = catalog[Gemeente][gemeente.opgegaan_in.gemeente]
        return self.plaatsen[gemeente.code]


@cache
def landkaart() -> Landkaart:
    """The map of the Netherlands."""
    read = json.loads(_FILE.read_text(encoding="utf-8"))
    places = {code: (float(x), float(y)) for code, (x, y) in read["plaatsen"].items()}
    return Landkaart(read["breedte"], read["hoogte"], read["provincies"], places)

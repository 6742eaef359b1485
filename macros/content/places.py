"""Where pilots are, in words."""

from macros.content.blocks import Lijst
from macros.content.parts import Link, Nadruk, comma_separated
from macros.derived.grouping import grouped
from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot


def by_province(catalog: Catalog) -> Lijst:
    """Every municipality with a pilot, in a line per province: the map for who can't see it, or has no room for it."""
    there = (one for one in catalog[Gemeente].values() if catalog.users(one, Pilot))
    by = grouped((str(one.provincie), one) for one in there)
    provinces = catalog.ids("vocabulaires/provincie")
    return Lijst(
        tuple(
            (Nadruk(f"{provinces[id].naam}:"), " ", *comma_separated(Link(one.naam, one) for one in by[id]))
            for id in provinces
            if id in by
        ),
        repeats=True,
    )

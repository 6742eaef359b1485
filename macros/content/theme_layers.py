"""The layers of the page of a theme: what was found on it, and its lessons in full."""

from collections.abc import Iterator

from macros.content.blocks import Lijst, Vouw
from macros.content.layers import findings_table, not_found
from macros.content.lessons import entries
from macros.content.results import counted
from macros.content.values import record_link
from macros.derived.results import of_theme
from macros.derived.weight import by_weight
from macros.records.catalog import Catalog
from macros.records.debat import AlgemeneTegenspraak
from macros.records.handboek import Les, Thema


def of_one_theme(catalog: Catalog, thema: Thema) -> Iterator[Vouw]:
    """What was found on the outcomes of the theme, and its lessons, the weightiest first."""
    found = of_theme(catalog, thema)
    if found:
        yield Vouw(f"Bevindingen ({counted(found)})", (findings_table(found),), "bevindingen-thema", layer=True)
    lessen = by_weight(catalog.users(thema, Les))
    if lessen:
        yield Vouw(f"Lessen ({len(lessen)})", tuple(entries(catalog, lessen)), "lessen", layer=True)
    if points := by_weight(catalog.users(thema, AlgemeneTegenspraak)):
        links = Lijst(tuple((record_link(point),) for point in points), repeats=True)
        yield Vouw(f"Waar bronnen elkaar tegenspreken ({len(points)})", (links,), "tegenspraak", layer=True)
    yield from not_found(thema)

"""What a record page has in place of an entry in the navigation: its section as menu, its tab, and the way to it.

Every page draws the whole navigation, so records stay out of it: their number would count twice. A record page stands in
it only while it is drawn, below the overview of its kind; pages of a series, such as the steps, all together.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.records.catalog import Catalog
from macros.records.fields import Record


@dataclass(frozen=True)
class Way:
    """The steps to a page, as name and address, of which the last is the overview of its kind; and the series that it is part of."""

    page: Any
    steps: Sequence[tuple[str, str]]
    series: Sequence[Any]


class Menu:
    """The menus of the record pages of one build; what is the same for all pages of a kind is made once.

    `page_at` gives the page of a path in `docs/` and `section` makes a part of the navigation of a title and its pages,
    both as the builder of the site knows them: with a `parent`, `children`, a `url` and whether they are `active`.
    """

    def __init__(self, catalog: Catalog, page_at: Callable[[str], Any], section: Callable[[str, list[Any]], Any]):
        self._catalog = catalog
        self._page_at = page_at
        self._section = section
        self._series: dict[type[Record], Any] = {}
        self._entered: tuple[Any, list[Any], Any] | None = None
        self._folders: dict[int, set[str]] = {}

    def enter(self, page: Any, kind: type[Record]) -> Way:
        """Put a page in the navigation; gives the way to it."""
        overview = self._page_at(kind.overzicht)
        section = overview.parent
        series = self._series_of(kind) if kind.reeks else None
        page.parent = series or section
        added = series or page
        siblings = section.children if section else []
        siblings.insert(siblings.index(overview) + 1 if section else 0, added)
        # Again, since now there is a section above it; and its overview, whatever stands above that.
        page.active = overview.active = True
        self._entered = overview, siblings, added
        way = [(kind.overzicht_naam, overview.url)]
        if section and section.children[0] is not overview:
            way.insert(0, (section.title, _first(section).url))
        return Way(page, way, series.children if series else ())

    def leave(self) -> None:
        """Take the page that is drawn out of the navigation again."""
        if self._entered:
            overview, siblings, added = self._entered
            siblings.remove(added)
            overview.active = False
            self._entered = None

    def seen_from(self, part: Any, url: str) -> str:
        """What tells pages apart whose links to a part of the navigation differ, when they don't stand in it themselves.

        Those are how deep a page stands, and its folder when the part has pages there too; `url` is its address.
        """
        folder, depth = url.partition("/")[0], url.count("/")
        if id(part) not in self._folders:
            self._folders[id(part)] = {page.url.partition("/")[0] for page in _pages(part)}
        return url if folder in {*self._folders[id(part)], "", "."} else str(depth)

    def _series_of(self, kind: type[Record]) -> Any:
        if kind not in self._series:
            pages = [self._page_at(record.pagina.lstrip("/")) for record in self._catalog[kind].values()]
            series = self._section(kind.reeks, list(pages))
            series.parent = self._page_at(kind.overzicht).parent
            for page in pages:
                page.parent = series
            self._series[kind] = series
        return self._series[kind]


def _first(item: Any) -> Any:
    """The page that the tab of a section leads to."""
    return _first(item.children[0]) if item.is_section else item


def _pages(item: Any) -> Iterator[Any]:
    """All pages below a part of the navigation, or the one that it is."""
    if item.is_section:
        for child in item.children:
            yield from _pages(child)
    else:
        yield item

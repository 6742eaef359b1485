"""What the theme shows of a page that no builder knows: where it belongs, how old it is, how it is cited, what paper it has.

It is plain data under one name in what a page says of itself, so that any builder can hand it to the theme.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from jinja2.filters import do_striptags
from jinja2.utils import htmlsafe_json_dumps

from macros.data.citing import reference
from macros.data.package import Release
from macros.records.catalog import Catalog
from macros.records.kinds import MODELS
from macros.site.menu import Way
from macros.site.pages import GONE, last_checked, page_date, paper_at

# The name under which it stands.
ABOUT = "kennisbank"

# What search engines read of the page with the open data: the files, with what they are.
_DATA_FILES = {
    "datapackage.json": "application/json",
    "index.json": "application/json",
    "kennisbank.sqlite": "application/vnd.sqlite3",
    "bevindingen.csv": "text/csv",
    "onderzoeken.csv": "text/csv",
    "pilots.csv": "text/csv",
}


@dataclass(frozen=True)
class PageFacts:
    """A page: its path in `docs/`, its title as HTML, what it says of itself, and the way to it when it is that of a record."""

    path: str
    title: str
    meta: Mapping[str, Any]
    way: Way | None = None

    @property
    def record(self) -> str:
        """The record whose page it is, as `map/id`; empty for another page."""
        return str(self.meta.get("data", ""))


def about(catalog: Catalog, release: Release, page: PageFacts) -> dict[str, Any]:
    """All of it, in values that JSON knows; raises `RequestError` when the page names a paper that is not there."""
    settings = catalog.kennisbank
    # The first page is called as the site is.
    title = settings.naam if page.path == "index.md" else unescape(page.title)
    day = page_date(catalog, page.path, page.record).iso
    address = f"{release.address}{settings.plaats(page.path)}" if release.address else ""
    checked = last_checked(catalog, page.path, page.record)
    cited = reference(catalog, release, title, day, address)
    paper = paper_at(catalog, page.meta.get("papier", ""), page.path)
    names = ("auteur", "titel", "van", "dag", "adres", "bibtex", "ris", "csl_json")
    return {
        "path": page.path,
        "date": day,
        "checked": {"op": str(checked.op), "tot": checked.tot, "maanden": checked.maanden},
        "reference": {name: getattr(cited, name) for name in names},
        "paper": {"name": paper.name, "path": paper.path} if paper else None,
        "way": [list(step) for step in page.way.steps] if page.way else [],
        "series": _series(page),
        "linked_data": [
            str(htmlsafe_json_dumps(one, sort_keys=True)) for one in _linked_data(catalog, release, page, day, address)
        ],
    }


def edited_at(page: Mapping[str, Any]) -> str:
    """The path in the project of the file behind a page that no one wrote, by what it says of itself; else empty."""
    if record := page.get("data"):
        return f"data/{record}.yml"
    return "data/vervallen.yml" if GONE in page else ""


def _series(page: PageFacts) -> dict[str, Any] | None:
    """The pages that belong together, such as the steps, and which of them this is."""
    if not page.way or not page.way.series:
        return None
    pages = page.way.series
    return {
        "of": MODELS[page.record.partition("/")[0]].enkelvoud.capitalize(),
        "place": next(place for place, one in enumerate(pages, 1) if one is page.way.page),
        "pages": [{"title": one.title, "url": one.url} for one in pages],
    }


def _linked_data(
    catalog: Catalog, release: Release, page: PageFacts, day: str, address: str
) -> Iterator[dict[str, Any]]:
    """What search engines read of a page. Source of the words: schema.org."""
    settings = catalog.kennisbank
    title = settings.naam if page.path == "index.md" else do_striptags(page.title)
    publisher = {"@type": "Organization", "name": settings.afzender}
    shared = {
        "@context": "https://schema.org",
        "name": title,
        "description": do_striptags(page.meta.get("description") or escape(settings.omschrijving)),
        "inLanguage": "nl",
        "dateModified": day,
        "license": settings.licentie.adres,
        "publisher": publisher,
        "url": address,
    }
    if page.meta.get("gegevensset"):
        # A data set is found by its own name, which is that of the site; its page is called after what it is.
        files = [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": f"{release.address}data/v1/{path}"}
            for path, kind in _DATA_FILES.items()
        ]
        own = {"@type": "Dataset", "name": settings.naam, "creator": publisher, "version": release.version}
        yield shared | own | {"isAccessibleForFree": True, "distribution": files}
    else:
        yield shared | {"@type": "Article", "headline": title, "author": publisher}
    if address and page.way:
        name, url = page.way.steps[-1]
        steps = [(settings.naam, release.address), (name, f"{release.address}{url}"), (title, address)]
        items = [
            {"@type": "ListItem", "position": place, "name": name, "item": item}
            for place, (name, item) in enumerate(steps, 1)
        ]
        yield {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}

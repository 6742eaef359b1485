"""What stands beside the pages of a site: data, feeds, what scripts and machines read, and pages that lead on.

Papers and share pictures are made by a typesetter, which can't work for two threads at once.
"""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from macros.data.files import files as data_files
from macros.data.package import Release
from macros.documents.edition import Edition, package_version
from macros.pictures.style import Style, own_sheet
from macros.records.catalog import Catalog
from macros.site.contribution import data_files as contribution_data
from macros.site.feeds import feeds
from macros.site.machines import for_machines
from macros.site.moved import leading_to
from macros.site.own_briefing_data import data_files as briefing_data
from macros.site.own_briefing_word import data_file as briefing_word
from macros.site.own_comparison import data_files as comparison_data
from macros.site.pages import redirects
from macros.site.settings import OWN_COLOURS


@dataclass(frozen=True)
class Places:
    """Where the pages of a build are: the address of each below the site, by its path in `docs/`.

    `file_of` gives the file of a page, also of one that is no longer there.
    """

    urls: Mapping[str, str]
    file_of: Callable[[str], str]

    def from_file(self, file: str, path: str) -> str:
        """How a file of the site names the address of a page, given by its path from the root of `docs/`."""
        page, mark, anchor = path.removeprefix("/").partition("#")
        if page not in self.urls:  # an instance need not have every page
            return "."
        url = self.urls[page].removeprefix("./")
        near = posixpath.relpath(f"/{url}", f"/{posixpath.dirname(file)}")
        return f"{near}/{mark}{anchor}" if not url or url.endswith("/") else f"{near}{mark}{anchor}"


def release_of(catalog: Catalog, address: str, places: Places) -> Release:
    """What the open data of a build say of themselves, for a site at an address."""

    def url(path: str) -> str:
        known = path.removeprefix("/").partition("#")[0] in places.urls
        return f"{address}{catalog.kennisbank.plaats(path)}" if known else address

    return Release(package_version(), catalog.gegevens_van.iso, address, url)


def beside(
    catalog: Catalog, style: Style, release: Release, places: Places, cache: Path | None = None
) -> Iterator[tuple[str, bytes | str]]:
    """Path below the site and content of each file; the folder `cache` keeps what is the same in every Word file."""
    if own := own_sheet(catalog.kennisbank):
        yield OWN_COLOURS, own
    yield from briefing_word(Edition(catalog, style, release.address), cache).items()
    for old, record in redirects(catalog):
        file = places.file_of(old)
        yield file, leading_to(places.from_file(file, record.pagina))
    yield from data_files(catalog, release).items()
    yield from for_machines(catalog, release.address).items()
    yield from feeds(catalog, release.address, release.url).items()
    yield from contribution_data(catalog)
    for data in (comparison_data, briefing_data):
        yield from data(catalog, lambda file: partial(places.from_file, file))

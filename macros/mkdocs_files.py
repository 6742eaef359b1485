"""The files of a build as MkDocs knows them: the pages of records, and all that stands beside the pages."""

from collections.abc import Callable
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from macros.current import Build
from macros.data.files import files as data_files
from macros.data.package import Release
from macros.documents.download import all_paths
from macros.documents.edition import Edition, package_version
from macros.site.contribution import data_files as contribution_data
from macros.site.feeds import feeds
from macros.site.machines import for_machines
from macros.site.moved import leading_to
from macros.site.own_briefing_data import data_files as briefing_data
from macros.site.own_briefing_word import data_file as briefing_word
from macros.site.own_comparison import data_files as comparison_data
from macros.site.pages import gone_pages, record_pages, redirects
from macros.site.share_picture import pictures


def add_pages(build: Build, files: Files, config: MkDocsConfig) -> None:
    """Add a page for every record; outside the navigation, whose cost would grow with every page."""
    for page in (*record_pages(build.catalog), *gone_pages(build.catalog)):
        files.append(File.generated(config, page.path, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV))


def add_others(build: Build, files: Files, config: MkDocsConfig, release: Release) -> None:
    """Add what stands beside the pages: pictures, papers, old addresses, data, feeds, and what the scripts read."""
    # Before the documents: what makes papers can't work for two threads at once.
    made = pictures(build.catalog.kennisbank, build.style)
    made |= briefing_word(Edition(build.catalog, build.style, config.site_url or ""))
    build.start_documents(config.site_url or "")
    for path in all_paths(build.catalog):
        # The file is not there yet; it will be when MkDocs copies it.
        files.append(File.generated(config, path, abs_src_path=str(build.documents.folder / path)))
    for path, record in redirects(build.catalog):
        _redirect(files, config, path, record.pagina)
    made |= {
        **data_files(build.catalog, release),
        **for_machines(build.catalog, release.address),
        **feeds(build.catalog, release.address, release.url),
        **dict(contribution_data(build.catalog)),
    }
    for path, content in made.items():
        # Also what is hidden: by itself MkDocs would leave `.well-known` out.
        files.append(File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED))
    for data in (comparison_data, briefing_data):
        for path, text in data(build.catalog, partial(_address_from, files, config)):
            files.append(File.generated(config, path, content=text))


def _address_from(files: Files, config: MkDocsConfig, place: str) -> Callable[[str], str]:
    """How a file at this place names the address of a page, given by its path from the root of `docs/`."""
    here = File.generated(config, place, content="")

    def address(path: str) -> str:
        page, mark, anchor = path.removeprefix("/").partition("#")
        # An instance need not have every page.
        return f"{files.src_uris[page].url_relative_to(here)}{mark}{anchor}" if page in files.src_uris else "."

    return address


def release_of(build: Build, files: Files, config: MkDocsConfig) -> Release:
    """What the open data of this build say of themselves."""
    catalog = build.catalog
    address = config.site_url or ""

    def url(path: str) -> str:
        # An instance need not have every page.
        known = path.removeprefix("/").partition("#")[0] in files.src_uris
        return f"{address}{catalog.kennisbank.plaats(path)}" if known else address

    return Release(package_version(), catalog.gegevens_van.iso, address, url)


def _redirect(files: Files, config: MkDocsConfig, old: str, now: str) -> None:
    """Let the address that a page had lead to where its record is now, also without a script."""
    page, _, anchor = now.lstrip("/").partition("#")
    place = File.generated(config, old, content="").dest_uri
    target = files.src_uris[page].url_relative_to(place) if page in files.src_uris else "."
    files.append(File.generated(config, place, content=leading_to(f"{target}#{anchor}" if anchor else target)))

"""The files of a build as MkDocs knows them: the pages of records, and all that stands beside the pages."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from macros.current import Build
from macros.data.package import Release
from macros.documents.download import all_paths
from macros.site.beside import Places, beside, release_of
from macros.site.pages import gone_pages, record_pages
from macros.site.share_picture import pictures


def add_pages(build: Build, files: Files, config: MkDocsConfig) -> None:
    """Add a page for every record; outside the navigation, whose cost would grow with every page."""
    for page in (*record_pages(build.catalog), *gone_pages(build.catalog)):
        files.append(File.generated(config, page.path, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV))


def add_others(build: Build, files: Files, config: MkDocsConfig, release: Release) -> None:
    """Add what stands beside the pages: pictures, papers, and all other files."""
    # Before the documents: what makes papers can't work for two threads at once.
    drawn = pictures(build.catalog.kennisbank, build.style, build.kept / "pictures")
    build.start_documents(config.site_url or "")
    others = beside(build.catalog, build.style, release, _places(files, config), build.kept / "packages")
    for path, content in [*drawn.items(), *others]:
        # At once, so that not all is held until MkDocs writes it; what stands in its place already is left as it is.
        written = File.generated(config, path, content=content)
        written.copy_file()
        # Also what is hidden: by itself MkDocs would leave `.well-known` out.
        place = written.abs_dest_path
        files.append(File.generated(config, path, abs_src_path=place, inclusion=InclusionLevel.INCLUDED))
    for path in all_paths(build.catalog):
        # The file is not there yet; it will be when MkDocs copies it.
        place = str(build.documents.folder / path)
        files.append(File.generated(config, path, abs_src_path=place, inclusion=InclusionLevel.INCLUDED))


def release(build: Build, files: Files, config: MkDocsConfig) -> Release:
    """What the open data of this build say of themselves."""
    return release_of(build.catalog, config.site_url or "", _places(files, config))


def _places(files: Files, config: MkDocsConfig) -> Places:
    urls = {file.src_uri: file.url for file in files.documentation_pages()}
    return Places(urls, lambda path: File.generated(config, path, content="").dest_uri)

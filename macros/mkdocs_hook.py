"""What happens during a build of MkDocs: it checks the data, adds the record pages and documents and sets edit links.

Only this module, `mkdocs_files`, `mkdocs_page`, `page_cache`, `serve` and `rebuild` know MkDocs.
"""

import gc
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2.bccache import Bucket, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from macros.current import BUILD, ONE_PAGE, Build, refusal
from macros.documents.sizes import fill_in
from macros.mkdocs_files import add_others, add_pages, release
from macros.page_cache import ConvertedPages
from macros.records.keeping import all_kept
from macros.records.kinds import MODELS
from macros.records.problem import DISK, DataError, RequestError, unwritable
from macros.records.readings import READINGS
from macros.site.about_page import ABOUT, PageFacts, about, edited_at
from macros.site.edit_links import with_edit_links
from macros.site.menu import Menu
from macros.site.pages import GONE, page_date
from macros.site.policy import WHILE_WRITING, with_policy
from macros.site.search import Search
from macros.site.settings import below, settings
from macros.writers.typeset import TypesetError

# Places in the configuration.
_EXTENSION = "macros.extensions"
_MENU = "kennisbank_menu"
_SEARCH = "kennisbank_search"
_PAGES = "kennisbank_pages"
_RELEASE = "kennisbank_release"
# The templates that ask what only MkDocs has.
_THEME = Path(__file__).parent / "site" / "theme-mkdocs"

# The build that goes on: MkDocs does not say which one it ends.
_begun: list[Build] = []


class _TemplatesRead(FileSystemBytecodeCache):
    """What Jinja made of the templates of the theme, each known by its text."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template where that is possible."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


# What a build makes stays until its end, and Python would look through all of it for what is no longer used, over and over.
gc.set_threshold(50_000, 20, 20)


@event_priority(100)  # before mkdocs-macros asks for the catalog, so that problems come out as one clean list
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop before anything is written when the data holds a problem."""
    try:
        with all_kept():
            build = Build.of(Path(config.config_file_path).parent, checked=not config.extra.get(ONE_PAGE))
    except DataError as error:
        raise Abort(refusal(error)) from error
    # Who writes goes on in this process, and only reads again what changed.
    if not config.extra.get(WHILE_WRITING):
        READINGS.forget()
    if not config.extra.get(ONE_PAGE):
        gc.collect()
    # All of it stays until the end: who looks for what may go need not look there each time.
    gc.freeze()
    config[BUILD] = build
    _begun.append(build)
    told = settings(
        build.catalog,
        site_url=config.site_url or "",
        repo_url=config.repo_url or "",
        folders=config.use_directory_urls,
    )
    config.extra.update(told.pop("extra"))
    config.update(told)
    config.theme.dirs.insert(0, str(_THEME))
    config.mdx_configs.setdefault(_EXTENSION, {})["catalog"] = build.catalog
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of records, and unless only one page is made all that stands beside them."""
    build = config[BUILD]
    config[_MENU] = Menu(build.catalog, lambda path: files.src_uris[path].page, Section)
    config[_SEARCH] = Search(build.catalog, build.kept / "search")
    config[_PAGES] = ConvertedPages(build.catalog, build.kept / "pages")
    add_pages(build, files, config)
    config[_RELEASE] = release(build, files, config)
    if not config.extra.get(ONE_PAGE):
        add_others(build, files, config, config[_RELEASE])
    gc.freeze()
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Convert a page only when it changed, and let the map of the site tell when a page was last checked, and not when it was built; and where it is published."""
    build: Build = config[BUILD]
    if config.site_url:
        page.canonical_url = f"{config.site_url}{build.catalog.kennisbank.plaats(page.file.src_uri)}"
    page.update_date = page_date(build.catalog, page.file.src_uri, page.meta.get("data", "")).iso
    config.mdx_configs[_EXTENSION]["page"] = page.file.src_uri
    config[_PAGES].prepare(page, markdown, config, files)
    return markdown


def on_env(env: Any, config: MkDocsConfig, files: Files, **_: Any) -> Any:
    """Tell the theme where pages are and which menus it drew already, and wait for the documents: after this MkDocs copies all files."""
    env.globals |= {"drawn_menus": {}, "seen_from": config[_MENU].seen_from}
    env.bytecode_cache = _templates(config[BUILD].kept / "templates")
    config.extra["plaatsen"] = {file.src_uri: file.url for file in files.documentation_pages()}
    try:
        config[BUILD].documents.sizes()
    except TypesetError as error:
        raise Abort(refusal(error)) from error
    return env


def _templates(folder: Path) -> _TemplatesRead | None:
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        return _TemplatesRead(str(folder))
    return None


def on_template_context(context: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Leave out of the map of the site what is no longer there."""
    return {**context, "pages": [file for file in context["pages"] if GONE not in file.page.meta]}


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Let the search know what stands on a page, and under which headings; then set it aside until the page is written."""
    headings = [(heading.title, heading.id) for top in page.toc for heading in _with_children(top)]
    config[_SEARCH].add(page.file.src_uri, page.url, headings, page.meta, html)
    aside = _aside(page, config)
    aside.parent.mkdir(parents=True, exist_ok=True)
    aside.write_bytes(html.encode())
    # Not nothing at all, which to MkDocs is a page that was not read.
    page.markdown = ""
    return ""


def _aside(page: Page, config: MkDocsConfig) -> Path:
    """Where the content of a page waits: all of them together take more memory than anything else."""
    build: Build = config[BUILD]
    return build.documents.folder / "pages" / page.file.src_uri


def _with_children(heading: Any) -> Iterator[Any]:
    yield heading
    for child in heading.children:
        yield from _with_children(child)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Give a record page its place in the navigation, and let its edit link open the YAML file of the record."""
    build: Build = config[BUILD]
    page.content = _aside(page, config).read_bytes().decode()
    record = page.meta.get("data")
    way = config[_MENU].enter(page, MODELS[record.partition("/")[0]]) if record else None
    try:
        facts = PageFacts(page.file.src_uri, str(page.title), page.meta, way)
        page.meta[ABOUT] = about(build.catalog, config[_RELEASE], facts)
    except RequestError as error:
        raise Abort(str(error)) from error
    if file := edited_at(page.meta):
        page.edit_url = f"{_edit_base(config)}{file}"
    return context


def _edit_base(config: MkDocsConfig) -> str:
    """Where a file of the project is edited: the address of its outermost folder."""
    return below(config.repo_url or "", config[BUILD].catalog.kennisbank.bewerken)


def on_post_page(output: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Tell how large each document is, which was not known before, where an entry is edited, and what may run."""
    build: Build = config[BUILD]
    config[_MENU].leave()
    # What no other page asks for.
    page.content, page.toc = "", TableOfContents([])
    del page.meta[ABOUT]
    html = with_edit_links(fill_in(output, build.documents.sizes()), build.catalog, _edit_base(config))
    return _guarded(html, config)


def on_post_template(output: str, config: MkDocsConfig, **_: Any) -> str:
    """Say on the page for an address that is not there what may run."""
    return _guarded(output, config)


def _guarded(html: str, config: MkDocsConfig) -> str:
    # Who writes looks at the site through a server that adds a script, by which it shows each change.
    return html if config.extra.get(WHILE_WRITING) else with_policy(html)


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """Write the index of the search, now that all pages are known."""
    if config.extra.get(ONE_PAGE):
        return
    config[_PAGES].keep()
    for path, text in config[_SEARCH].files().items():
        file = Path(config.site_dir, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def on_build_error(error: Exception, **_: Any) -> None:
    """Say in one line that the disk is full or can't be written to."""
    if isinstance(error, OSError) and error.errno in DISK:
        raise Abort(unwritable(error, "De site")) from error


def on_shutdown() -> None:
    """Let go of what was only needed for this build, however it ended."""
    gc.unfreeze()
    while _begun:
        _begun.pop().documents.close()

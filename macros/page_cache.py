"""Pages of earlier builds, so that only what changed is converted from Markdown again.

A page is known by all that decides what becomes of it: its text once the macros are filled in, the sources that it cites, and
what is the same for all pages: the terms of the glossary, which files there are, the settings, the libraries and our own code.
"""

import json
import logging
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from macros.mkdocs_page import contents_list, write_page
from macros.mkdocs_warnings import warnings
from macros.records.cache import Cache
from macros.records.catalog import Catalog
from macros.records.digest import digest
from macros.records.naslag import Begrip
from macros.writers.sources import footnotes

_CODE = Path(__file__).parent


class ConvertedPages:
    """The pages of one build; those that were converted are kept in a folder for the next one."""

    def __init__(self, catalog: Catalog, folder: Path):
        self._catalog = catalog
        self._cache = Cache(folder, "json")
        self._same_for_all = ""

    def prepare(self, page: Page, markdown: str, config: MkDocsConfig, files: Files) -> None:
        """Let a page that is known take what it became before, and remember what becomes of another."""
        # Once: it tells of all files, and each page would go through it again.
        self._same_for_all = self._same_for_all or digest("\0".join(_frame(self._catalog, config, files)).encode())
        sources = footnotes(self._catalog, markdown)
        key = digest("\0".join((self._same_for_all, page.file.src_uri, *sources.values(), markdown)).encode())
        convert = page.render

        def render(config: MkDocsConfig, files: Files) -> None:
            if kept := self._cache.read(key):
                _restore(page, json.loads(kept), files)
                return
            with warnings() as told:
                if not write_page(page, markdown, sources, self._catalog, files, config):
                    convert(config, files)
            # What MkDocs warns of it must say again at the next build, also when it was told to be quiet at this one.
            if not told and logging.getLogger("mkdocs").isEnabledFor(logging.WARNING):
                self._cache.add(key, json.dumps(_parts(page), ensure_ascii=False).encode())

        page.render = render  # type: ignore[method-assign]

    def keep(self) -> None:
        """Drop the pages of before that are no longer there."""
        self._cache.keep()


def _frame(catalog: Catalog, config: MkDocsConfig, files: Files) -> Iterator[str]:
    """What decides how any page comes out, besides its own text and sources."""
    yield sys.version
    yield from (f"{name} {version(name)}" for name in ("markdown", "mkdocs"))
    yield from (digest(file.read_bytes()) for file in sorted(_CODE.rglob("*.py")))
    yield repr((config.markdown_extensions, config.validation, config.use_directory_urls))
    yield repr({name: options for name, options in config.mdx_configs.items() if "catalog" not in options})
    yield repr([(id, catalog.glossary.forms[id], begrip.pagina) for id, begrip in catalog[Begrip].items()])
    yield repr(sorted((file.src_uri, file.dest_uri, file.inclusion.name) for file in files))


def _parts(page: Page) -> dict[str, Any]:
    """All that converting a page tells of it."""
    return {
        "content": page.content,
        "toc": [_heading(one) for one in page.toc],
        "title": page._title_from_render,
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()},
    }


def _restore(page: Page, parts: dict[str, Any], files: Files) -> None:
    page.content, page._title_from_render = parts["content"], parts["title"]
    page.toc = contents_list(parts["toc"])
    page.present_anchor_ids = set(parts["anchors"])
    page.links_to_anchors = {files.src_uris[path]: links for path, links in parts["links"].items()}


def _heading(link: AnchorLink) -> list[Any]:
    return [link.title, link.id, link.level, [_heading(one) for one in link.children]]

"""Converting a page as MkDocs does: by our own writer where its Markdown is as we write it, and else by Python-Markdown."""

import posixpath
from collections.abc import Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from macros.extensions import from_page
from macros.records.catalog import Catalog
from macros.records.naslag import Begrip
from macros.writers.html_line import Surroundings
from macros.writers.html_page import html_page
from macros.writers.html_tree import OtherMarkupError

# The extensions of Markdown that our writer knows, and what they may be told without its being read otherwise.
_EXTENSIONS = {
    "attr_list",
    "md_in_html",
    "tables",
    "admonition",
    "fenced_code",
    "toc",
    "footnotes",
    "macros.extensions",
}
_TOC = {"marker", "toc_depth", "permalink", "permalink_title"}
_NOTES = {"BACKLINK_TITLE"}


def write_page(
    page: Page, markdown: str, sources: Mapping[str, str], catalog: Catalog, files: Files, config: MkDocsConfig
) -> bool:
    """Convert a page whose Markdown is as our writers write it; false when it is not, or leads to what is not there."""
    toc, notes = config.mdx_configs.get("toc", {}), config.mdx_configs.get("footnotes", {})
    if set(config.markdown_extensions) != _EXTENSIONS or toc.keys() != _TOC or notes.keys() != _NOTES:
        return False
    links = _Links(page.file, files)
    around = Surroundings(
        sources=sources,
        terms=catalog.glossary.matches,
        entry=lambda id: catalog[Begrip][id].pagina,
        follow=links.follow,
        heading_title=toc["permalink_title"],
        back_title=notes["BACKLINK_TITLE"],
        depth=toc["toc_depth"],
    )
    try:
        made = html_page(markdown, around)
    except OtherMarkupError:
        return False
    page.content, page._title_from_render = made.html, made.title
    page.toc = contents_list(made.contents)
    page.present_anchor_ids, page.links_to_anchors = made.ids, links.anchors
    return True


def contents_list(headings: list[list[Any]]) -> TableOfContents:
    """The contents list of a page from its headings, each as title, id, level and those below it."""
    return TableOfContents([_link(*heading) for heading in headings])


def _link(title: str, id: str, level: int, below: list[list[Any]]) -> AnchorLink:
    link = AnchorLink(title, id, level)
    link.children = [_link(*heading) for heading in below]
    return link


class _Links:
    """The links of one page: where they lead, and to which anchors, which MkDocs checks when it has all pages."""

    def __init__(self, file: File, files: Files):
        self._file, self._places = file, files.src_uris
        self._folder = posixpath.dirname(file.src_uri)
        self.anchors: dict[File, dict[str, str]] = {}

    def follow(self, link: str) -> str:
        """The address that a link becomes on this page. Raises `OtherMarkupError` for one that MkDocs has something to say of."""
        if link.startswith(("https://", "http://", "mailto:")):
            return link
        path, mark, anchor = link.partition("#")
        path, question, query = path.partition("?")
        target = self._file if not path else self._places.get(self._from_root(path))
        if target is None or "%" in path or ":" in path:
            raise OtherMarkupError
        if target.inclusion.is_excluded():  # type: ignore[no-untyped-call]
            raise OtherMarkupError
        if anchor:
            self.anchors.setdefault(target, {}).setdefault(anchor, from_page(link, self._folder))
        return f"{get_relative_url(target.url, self._file.url) if path else ''}{question}{query}{mark}{anchor}"

    def _from_root(self, path: str) -> str:
        return path[1:] if path.startswith("/") else posixpath.normpath(posixpath.join(self._folder, path))

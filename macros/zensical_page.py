"""A Markdown extension for a page that Zensical converts: all that `macros.extensions` does, and a note of what came of it."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor

from macros.current import catalog
from macros.extensions import PageLinks
from macros.records.catalog import Catalog

# The step in which Zensical says which page it converts.
_CONTEXT = "rendering_context"


class _Became(Postprocessor):
    """Writes down the headings and the content of a page, for the index of the search."""

    def __init__(self, md: Markdown, file: Path):
        super().__init__(md)
        self._file = file

    def run(self, text: str) -> str:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        told = {"headings": list(_headings(self.md.toc_tokens)), "html": text}  # type: ignore[attr-defined]
        self._file.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        return text


def _headings(tokens: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for token in tokens:
        yield token["data-toc-label"] or token["name"], token["id"]
        yield from _headings(token["children"])


class ZensicalPage(Extension):
    """Registers all steps; `root` is the folder of the project, and in `became` a file is written for each page."""

    def __init__(self, **options: Any):
        self.config = {"root": ["", "the folder of the project"], "became": ["", "where to write what came of pages"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Add the steps, and one after all others that writes."""
        page: str = md.preprocessors[_CONTEXT].page.path  # type: ignore[attr-defined]
        PageLinks(catalog=_catalog(self.getConfig("root")), page=page).extendMarkdown(md)
        md.postprocessors.register(_Became(md, Path(self.getConfig("became"), f"{page}.json")), "geworden", -1)


@cache
def _catalog(root: str) -> Catalog:
    """Asked for once, and not for each page: a process of Zensical makes one build."""
    return catalog(Path(root))


def makeExtension(**options: Any) -> ZensicalPage:  # noqa: N802 - Markdown's name
    """Called by Markdown."""
    return ZensicalPage(**options)

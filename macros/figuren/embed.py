"""A Markdown extension that makes pictures part of the page, so that their links are like all others.

Markdown sets a block of HTML apart until the end, where MkDocs can't see its links. Put back as elements,
the links of a picture are rewritten for the page and checked by MkDocs, without any code here that knows it.
"""

from typing import Any
from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from macros.figuren.figuur import START


class _Figures(Treeprocessor):
    """Puts every picture in the place of its placeholder."""

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                if picture := self._picture(child):
                    parent[place] = fromstring(picture)  # noqa: S314 - made by `svg.render`
                    parent[place].tail = child.tail

    def _picture(self, child: Element) -> str | None:
        match = HTML_PLACEHOLDER_RE.fullmatch((child.text or "").strip())
        if match is None:
            return None
        block = self.md.htmlStash.rawHtmlBlocks[int(match[1])]
        return block if isinstance(block, str) and block.startswith(START) else None


class Figuren(Extension):
    """Registers the step."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """After everything that reads text as markup (attr_list, 8), before MkDocs rewrites links (0)."""
        md.treeprocessors.register(_Figures(md), "figuren", 3)


def makeExtension(**options: Any) -> Figuren:  # noqa: N802 - Markdown's name
    """Called by Markdown."""
    return Figuren(**options)

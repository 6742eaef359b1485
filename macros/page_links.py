"""A Markdown extension that gives a page its footnotes and its links to the glossary.

Both belong to the page as a whole: a source is one footnote however often it is cited, and only the
first use of a term links to its entry. Therefore they are added when the page is converted, for
hand-written and generated pages alike, and no macro has to remember what came before it.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from macros import current
from macros.loading import ROOT
from macros.markdown import page_of
from macros.source_text import footnote_definitions

_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")

# Where a link to the glossary would be wrong or distracting.
_NO_TERMS = frozenset(
    {"a", "button", "code", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "label", "pre", "sup", "th"}
)
NO_TERMS_CLASS = "geen-begrippen"


class _Footnotes(Preprocessor):
    """Adds every source that the page cites, under a heading at its end."""

    def __init__(self, md: Markdown, root: Path):
        super().__init__(md)
        self.root = root

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        labels = [label for label in dict.fromkeys(_REFERENCE.findall(text)) if f"[^{label}]:" not in text]
        definitions = footnote_definitions(current.catalog(self.root), labels)
        return [*lines, "", "## Bronnen { data-search-exclude }", "", *definitions] if definitions else lines


class _TermLinks(Treeprocessor):
    """Links the first use of every glossary term on the page to its entry."""

    def __init__(self, md: Markdown, root: Path):
        super().__init__(md)
        self.root = root

    def run(self, root: Element) -> None:
        catalog = current.catalog(self.root)
        seen: set[str] = set()
        for parent, child in list(_text_places(root)):
            text = (parent.text if child is None else child.tail) or ""
            found = []
            for start, end, id in catalog.glossary.matches(text):
                if id not in seen:
                    seen.add(id)
                    found.append((start, end, page_of(catalog.begrippen[id])))
            if found:
                _insert_links(parent, child, text, found)


def _insert_links(parent: Element, child: Element | None, text: str, found: list[tuple[int, int, str]]) -> None:
    """Put links in the text of `parent`, or in the text after `child`; each is given as start, end and target."""
    place = 0 if child is None else list(parent).index(child) + 1
    upto = [*(start for start, _, _ in found[1:]), len(text)]
    for offset, ((start, end, target), until) in enumerate(zip(found, upto, strict=True)):
        link = Element("a", {"href": target, "class": "begrip"})
        link.text, link.tail = text[start:end], text[end:until]
        parent.insert(place + offset, link)
    before = text[: found[0][0]]
    if child is None:
        parent.text = before
    else:
        child.tail = before


def _text_places(element: Element) -> Iterator[tuple[Element, Element | None]]:
    """Every place with running text, in reading order: (element, None) for its text, (element, child) for a child's tail."""
    classes = (element.get("class") or "").split()
    if element.tag in _NO_TERMS or NO_TERMS_CLASS in classes or "footnote" in classes:
        return
    yield element, None
    for child in element:
        yield from _text_places(child)
        yield element, child


class PageLinks(Extension):
    """Registers both; `root` is the project whose `data/` is used."""

    def __init__(self, **options: Any):
        self.config = {"root": [str(ROOT), "folder with data/"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Add both steps: footnotes before raw HTML is set apart (30 to 20), terms after inline text is parsed (20)."""
        root = Path(self.getConfig("root"))
        md.preprocessors.register(_Footnotes(md, root), "bronnen", 28)
        md.treeprocessors.register(_TermLinks(md, root), "begrippen", 15)


def makeExtension(**options: Any) -> PageLinks:  # noqa: N802 - Markdown's name
    """Called by Markdown."""
    return PageLinks(**options)

"""A Markdown extension for what belongs to a page as a whole: notes and their marks, links to the glossary, pictures, and links.

A source is one note however often it is cited, and only the first use of a term links to its entry. Therefore
both are added when the page is converted, for hand-written and generated pages alike, and no macro has to remember
what came before it.

Markdown sets a block of HTML, such as a picture, apart until the end, where no builder can see its links. Put back as
elements, the links of a picture are rewritten for the page and checked by the builder, without any code here that knows it.

Links are written from the root of `docs/`; here, and nowhere else, they become those of the page that they stand on. Which page
that is, is the one thing that a builder says.
"""

import posixpath
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from macros import current
from macros.pictures.figure import START
from macros.records.catalog import Catalog
from macros.records.naslag import Begrip
from macros.writers.html_apart import LINKING
from macros.writers.html_page import has_no_terms
from macros.writers.notes import gather
from macros.writers.sources import footnotes


class _Footnotes(Preprocessor):
    """Adds every source that the page cites, under a heading at its end."""

    def __init__(self, md: Markdown, catalog: Callable[[], Catalog]):
        super().__init__(md)
        self.catalog = catalog

    def run(self, lines: list[str]) -> list[str]:
        found = footnotes(self.catalog(), "\n".join(lines))
        definitions = [f"[^{label}]: {text}" for label, text in found.items()]
        return [*lines, "", "## Bronnen { data-search-exclude }", "", *definitions] if definitions else lines


class _TermLinks(Treeprocessor):
    """Links the first use of every glossary term on the page to its entry."""

    def __init__(self, md: Markdown, catalog: Callable[[], Catalog]):
        super().__init__(md)
        self.catalog = catalog

    def run(self, root: Element) -> None:
        catalog, seen = self.catalog(), set[str]()
        for parent, child in list(_text_places(root)):
            text = (parent.text if child is None else child.tail) or ""
            found = []
            for start, end, id in catalog.glossary.matches(text):
                if id not in seen:
                    seen.add(id)
                    found.append((start, end, catalog[Begrip][id].pagina))
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
    if has_no_terms(element.tag, (element.get("class") or "").split()):
        return
    yield element, None
    for child in element:
        yield from _text_places(child)
        yield element, child


class _SetApart(Preprocessor):
    """Sets every picture apart, so that one inside other HTML, such as a fold, stays whole."""

    def run(self, lines: list[str]) -> list[str]:
        return [self.md.htmlStash.store(line) if line.startswith(START) else line for line in lines]


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


class _Notes(Treeprocessor):
    """One mark per claim, and the list of sources folded."""

    def run(self, root: Element) -> None:
        gather(root)


class _Folds(Treeprocessor):
    """A fold opens by its title: a link in it would be a second control inside the first."""

    def run(self, root: Element) -> None:
        for summary in root.iter("summary"):
            for heading in summary:
                for link in heading.findall("a[@class='headerlink']"):
                    heading.remove(link)


class _Relative(Treeprocessor):
    """Every link from the root becomes one from the page, as a builder follows and checks it."""

    def __init__(self, md: Markdown, page: str):
        super().__init__(md)
        self._folder = posixpath.dirname(page)

    def run(self, root: Element) -> None:
        for element in root.iter():
            if (name := LINKING.get(element.tag)) and (link := element.get(name)):
                element.set(name, from_page(link, self._folder))


def from_page(link: str, folder: str) -> str:
    """A link from the root of `docs/` as one from a page in a folder; any other stays what it is."""
    if not link.startswith("/") or link.startswith("//"):
        return link
    path, mark, rest = link.partition("#")
    return f"{posixpath.relpath(path, f'/{folder}')}{mark}{rest}"


class PageLinks(Extension):
    """Registers all steps. `catalog` holds the sources and terms, by default those of the project that this code is part of.

    `page` is the path in `docs/` of the page that is converted; without it, links stay as they were written.
    """

    def __init__(self, **options: Any):
        self.config = {"catalog": [(), "the catalog"], "page": ["", "the path of the page"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Add the steps in their places.

        Footnotes and then pictures before raw HTML is set apart (30 to 20), terms after inline text is parsed (20), marks once there is a
        heading for the list with its id (toc, 5), folds when headings have their links (toc too), pictures after everything that reads text as markup (attr_list, 8),
        and links after all that makes one and before MkDocs follows them (0).
        """
        md.preprocessors.register(_Footnotes(md, lambda: self._catalog), "bronnen", 28)
        md.preprocessors.register(_SetApart(md), "beelden", 25)
        md.treeprocessors.register(_TermLinks(md, lambda: self._catalog), "begrippen", 15)
        md.treeprocessors.register(_Notes(md), "noten", 4)
        md.treeprocessors.register(_Folds(md), "vouwen", 2)
        md.treeprocessors.register(_Figures(md), "figuren", 3)
        if page := self.getConfig("page"):
            md.treeprocessors.register(_Relative(md, page), "verwijzingen", 1)

    @cached_property
    def _catalog(self) -> Catalog:
        """Asked for at the first page: MkDocs adds an extension once before any build, to see whether it can."""
        catalog: Catalog = self.getConfig("catalog") or current.catalog()
        return catalog


def makeExtension(**options: Any) -> PageLinks:  # noqa: N802 - Markdown's name
    """Called by Markdown."""
    return PageLinks(**options)

"""A page of Markdown as HTML, in one go.

Python-Markdown reads a page in some twenty steps, each of which goes through all of it. Here is what it makes of Markdown as our
own writers write it: headings, paragraphs, lists, HTML with Markdown in it, citations, links, strong and slanted words. Any
other raises `OtherMarkupError`, and the page is for Python-Markdown; `tests/test_html_page.py` holds that it makes no difference.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from macros.writers.html_apart import Apart
from macros.writers.html_headings import Headings, attributes_in
from macros.writers.html_line import LineWriter, Surroundings
from macros.writers.html_notes import Notes
from macros.writers.html_tree import BLOCKS, LINE, OtherMarkupError, Part, Raw, escape, opening, read

# Where a link to the glossary would be wrong or distracting.
_NO_TERMS = frozenset(
    {"a", "button", "code", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "label", "pre", "summary", "sup", "th"}
)
# The title of a table is a heading, which only a screen reader may be told.
_NO_TERMS_CLASSES = frozenset({"geen-begrippen", "tabel-titel", "footnote"})

# Lines that begin something else than a paragraph, a list with dashes or a heading, when they begin a block or stand in one;
# and what means something wherever it stands.
_OTHER_LINE = r" *(?:>|[-=_* ]+(?:\n|\Z)|!!!|\[[^\]\n]*\]:)"
_OTHER_START = re.compile(rf" |\d+\.|[*+] |{_OTHER_LINE}")
_OTHER_WITHIN = re.compile(rf"\n(?:#|  |{_OTHER_LINE})")
_OTHER_TEXTS = ("```", "~~~", "  \n")
_LISTS = {"ul", "ol"}
_ITEM = {"ul": re.compile(r"\n- "), "ol": re.compile(r"\n\d+\. ")}
# A line within an item that begins one of another kind.
_MIXED = re.compile(r"\n(?:- |\d+\. )")
_HEADING = re.compile(r"(?P<level>#{1,6})(?P<words>[^\n{]*?)#*(?: +\{ ?(?P<attributes>[^\n{}]+)\} *)?")
_BLOCK_ATTRIBUTES = re.compile(r"\n(\{[^\n]*\})\Z")


@dataclass(frozen=True)
class HtmlPage:
    """A page as HTML, its contents list (title, id, level and those below), its title, and the ids in it."""

    html: str
    contents: list[list[Any]]
    title: str | None
    ids: set[str]


def has_no_terms(tag: str, classes: Iterable[str]) -> bool:
    """Whether in an element with this name and these classes no word leads to the glossary."""
    return tag in _NO_TERMS or not _NO_TERMS_CLASSES.isdisjoint(classes)


def html_page(markdown: str, around: Surroundings) -> HtmlPage:
    """A page as HTML. Raises `OtherMarkupError` when its Markdown is not as our writers write it."""
    apart = Apart(around.follow)
    source = re.sub(r"(?<=\n) +\n", "\n", apart.take(markdown))
    if any(other in source for other in _OTHER_TEXTS):
        raise OtherMarkupError
    if around.sources:
        # The list of sources follows.
        source += "\n\n"
    return _Writer(around, apart).page(*read(source))


class _Writer:
    """Writes one page, from its first character to its last."""

    def __init__(self, around: Surroundings, apart: Apart):
        self._around, self._apart = around, apart
        self._out: list[str] = []
        self._headings = Headings(self._out, around.heading_title)
        self._notes = Notes(self._out, around.back_title)
        self._line = LineWriter(self._out, around, self._notes)
        self._ids: set[str] = set()

    def page(self, root: Part, ids: set[str]) -> HtmlPage:
        """The whole page; `ids` are those in its tags, also within a line."""
        self._blocks(root.parts, quiet=False)
        titled = bool(self._out) and self._headings.starts(0)
        self._sources()
        contents, own = self._headings.write(self._notes.write() | self._ids, self._around.depth)
        title = self._headings.first if titled else None
        return HtmlPage("".join(self._out).strip(), contents, title, ids | own)

    def _sources(self) -> None:
        """The list of sources, in a fold."""
        labels = self._notes.labels
        if labels != list(self._around.sources):
            raise OtherMarkupError
        if not labels:
            return
        self._out.append('<details class="vouw bronnenlijst"><summary>')
        self._headings.begin(2, {"data-search-exclude": None}, linked=False)
        self._out.append("Bronnen")
        self._headings.end(f"<span> ({len(labels)})</span>")
        self._out.append('\n</summary><div class="footnote">\n<ol>\n')
        for label in labels:
            text = self._around.sources[label]
            if _is_other(text):
                raise OtherMarkupError
            self._out.append(f'<li id="fn:{escape(label)}">\n<p>')
            self._line.write(text, 0, quiet=True)
            self._notes.way_back(label)
            self._out.append("</p>\n</li>\n")
        self._out.append("</ol>\n</div>\n</details>\n")

    def _blocks(self, parts: Iterable[str | Part | Raw], *, quiet: bool, within: str = "") -> None:
        """What stands in an element that holds blocks."""
        before: str | Part = ""
        for part in parts:
            if isinstance(part, Part):
                self._element(part, quiet=quiet, within=within)
                self._out.append("\n")
            elif isinstance(part, Raw):
                self._out.append(f"{part}\n")
            else:
                self._text(part, quiet=quiet, follows_list=isinstance(before, Part) and before.tag.name in _LISTS)
            before = part

    def _text(self, text: str, *, quiet: bool, follows_list: bool) -> None:
        blocks = [block.strip("\n") for block in text.split("\n\n") if block.strip()]
        # A list right behind another is one with it.
        if follows_list and blocks and _is_list(blocks[0]):
            raise OtherMarkupError
        for is_list, some in groupby(blocks, _is_list):
            if is_list:
                self._list([*some], quiet=quiet)
            else:
                for block in some:
                    self._block(block, quiet=quiet)

    def _element(self, part: Part, *, quiet: bool, within: str) -> None:
        tag, number = part.tag, self._line.next()
        if tag.id:
            self._ids.add(tag.id)
        quiet = quiet or has_no_terms(tag.name, tag.classes)
        level = tag.level
        if level:
            self._headings.begin(level, dict(tag.attributes), linked=within != "summary")
        else:
            self._out.append(tag.text)
        if tag.content is BLOCKS:
            self._out.append("\n")
            before = len(self._out)
            self._blocks(part.parts, quiet=quiet, within=tag.name)
            if len(self._out) == before:
                self._out.pop()
        elif tag.content is LINE:
            for text in part.parts:
                self._line.write(str(text), number, quiet=quiet)
        else:
            self._as_it_is(part, quiet=quiet)
        if level:
            self._headings.end()
        else:
            self._out.append(f"</{tag.name}>")

    def _as_it_is(self, part: Part, *, quiet: bool) -> None:
        """What stands in an element in which there is no Markdown; where only space stands beside a block, its line ends."""
        holds_blocks = any(isinstance(one, Part) for one in part.parts)
        for one, before in zip(part.parts, ["", *part.parts], strict=False):
            if isinstance(one, Part):
                if not isinstance(before, str) or not before:
                    self._out.append("\n")
                self._element(one, quiet=quiet, within=part.tag.name)
            elif holds_blocks and not one.strip():
                self._out.append("\n")
            else:
                self._line.as_it_is(one, quiet=quiet)
        if part.parts and isinstance(part.parts[-1], Part):
            self._out.append("\n")

    def _block(self, text: str, *, quiet: bool) -> None:
        """A heading, list, picture or paragraph."""
        if _is_other(text):
            raise OtherMarkupError
        if text.startswith("#"):
            self._heading(text)
        elif html := self._apart.at(text):
            self._out.append(f"{html}\n")
        else:
            attributes: dict[str, str | None] = {}
            if found := _BLOCK_ATTRIBUTES.search(text):
                text, attributes = text[: found.start()], attributes_in(found[1][1:-1])
                if id := attributes.get("id"):
                    self._ids.add(id)
                quiet = quiet or has_no_terms("p", (attributes.get("class") or "").split())
            self._out.append(opening("p", attributes))
            self._line.write(text, self._line.next(), quiet=quiet)
            self._out.append("</p>\n")

    def _heading(self, text: str) -> None:
        line, _, rest = text.partition("\n")
        found = _HEADING.fullmatch(line)
        if found is None:
            raise OtherMarkupError
        attributes = attributes_in(found["attributes"]) if found["attributes"] else {}
        self._headings.begin(len(found["level"]), attributes, linked=True)
        self._line.write(found["words"].strip(), self._line.next(), quiet=True)
        self._headings.end()
        self._out.append("\n")
        if rest:
            self._block(rest, quiet=False)

    def _list(self, blocks: list[str], *, quiet: bool) -> None:
        """One list of all that follow each other; items with an empty line between are paragraphs."""
        name = "ul" if blocks[0].startswith("- ") else "ol"
        self._line.next()
        self._out.append(f"<{name}>\n")
        for place, block in enumerate(blocks):
            first, *items = _ITEM[name].split(f"\n{block}")
            if first:  # one of another kind, which Python-Markdown makes one of this
                raise OtherMarkupError
            for number, item in enumerate(items):
                apart = (place > 0 and number == 0) or (place < len(blocks) - 1 and number == len(items) - 1)
                self._item(item, quiet=quiet, apart=apart)
        self._out.append(f"</{name}>\n")

    def _item(self, text: str, *, quiet: bool, apart: bool) -> None:
        if _is_other(text) or text.startswith(("#", "- ", "\x02")) or _MIXED.search(text):
            raise OtherMarkupError
        self._line.next()
        self._out.append("<li>\n<p>" if apart else "<li>")
        self._line.write(text.lstrip(), self._line.next(), quiet=quiet)
        self._out.append("</p>\n</li>\n" if apart else "</li>\n")


def _is_other(block: str) -> bool:
    return bool("|" in block or _OTHER_START.match(block) or ("\n" in block and _OTHER_WITHIN.search(block)))


def _is_list(block: str) -> bool:
    return block.startswith(("- ", "1. "))

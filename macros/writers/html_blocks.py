"""HTML among Markdown, taken apart by one expression.

Python-Markdown looks at every character for HTML that may be unfinished or wrong. Nearly all that we have is written by
ourselves: tags in small letters, values in double quotes, no comments. What such a tag means is still for Python-Markdown
(md_in_html) to say, and any other HTML for it to read; `tests/test_fast_markdown.py` holds that it makes no difference.
"""

import re
from collections.abc import Iterator
from html import unescape

from markdown import Markdown
from markdown.extensions.md_in_html import HtmlBlockPreprocessor, HTMLExtractorExtra

# A tag with its name, or an address between brackets, which HTML reads as a tag too.
_TAG = re.compile(
    r"""
      </? (?P<name> [a-z][a-z0-9]* ) (?: [ ][a-zA-Z][a-zA-Z0-9-]* (?: ="[^"`<>]*" )? )* [ ]? /? >
    | < (?P<scheme> https?: ) //[^\s<>"'`]* >
    """,
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r' ([a-zA-Z0-9-]+)(?:="([^"]*)")?')
_ENTITY = re.compile(r"(&(?:#[0-9]+|#x[0-9a-f]+|[a-zA-Z][-.a-zA-Z0-9]*);)")
# What is left to Python-Markdown: other tags, comments, half an entity, and elements within which there are no tags.
_OTHER = re.compile(rf"(?! {_TAG.pattern} ) < | &\#(?![0-9]+;|x[0-9a-f]+;) | <(?:script|style|textarea)\b", re.VERBOSE)
_INDENT = 3


class HtmlBlocks(HtmlBlockPreprocessor):
    """Takes the place of Python-Markdown's step `html_block`."""

    def run(self, lines: list[str]) -> list[str]:
        """Set the blocks of HTML apart."""
        source = "\n".join(lines)
        return super().run(lines) if _OTHER.search(source) else _Reader(self.md).read(source).split("\n")


class _Reader(HTMLExtractorExtra):
    """Tells Python-Markdown of each tag that it may have a meaning for, and of all between as text."""

    mdstate: list[str | None]
    # Where the tag begins that is being told of, and the tag itself.
    line_offset, _tag = 0, ""
    # What Python-Markdown makes anew each time that it asks for it.
    block_level_tags, block_tags = set[str](), set[str]()

    def __init__(self, md: Markdown):
        super().__init__(md)
        self.block_level_tags = set(md.block_level_elements)
        self.block_tags = self.block_level_tags - (self.span_tags | self.raw_tags | self.empty_tags)

    def read(self, source: str) -> str:
        """The text with a placeholder for each block of HTML, which is kept by the Markdown that this belongs to."""
        self.rawdata = source
        end = 0
        for tag in _TAG.finditer(source):
            if tag["name"] in self.block_level_tags or self._is_strict:
                self._text(source[end : tag.start()])
                self.line_offset, self._tag, end = tag.start(), tag[0], tag.end()
                self._tell(tag["name"] or tag["scheme"])
        self._text(source[end:])
        self.rawdata = ""
        self.close()
        return "".join(self.cleandoc)

    @property
    def _is_strict(self) -> bool:
        """Whether what is no block has a meaning here too: within and right behind HTML that holds no Markdown."""
        return self.inraw or self.intail or (bool(self.mdstate) and self.mdstate[-1] == "off")

    def _text(self, text: str) -> None:
        pieces = _ENTITY.split(text) if self._is_strict and "&" in text else [text]
        for place, piece in enumerate(pieces):
            if place % 2:
                self.handle_empty_tag(piece, is_block=False)
            elif piece:
                self.handle_data(piece)

    def _tell(self, name: str) -> None:
        if self._tag.startswith("</"):
            self.handle_endtag(name)
        elif self._tag.endswith("/>"):
            self.handle_startendtag(name, list(self._attributes()))
        else:
            self.handle_starttag(name, list(self._attributes()))

    def _attributes(self) -> Iterator[tuple[str, str | None]]:
        for found in _ATTRIBUTE.finditer(self._tag):
            yield found[1].lower(), found[2] and unescape(found[2])

    def get_starttag_text(self) -> str:
        """The tag that is being told of."""
        return self._tag

    def get_endtag_text(self, tag: str) -> str:
        """The same, where it closes an element."""
        return self._tag

    def at_line_start(self) -> bool:
        """Whether nothing but three spaces at most stands before it on its line."""
        before = self.rawdata[self.rawdata.rfind("\n", 0, self.line_offset) + 1 : self.line_offset]
        return len(before) <= _INDENT and not before.strip()

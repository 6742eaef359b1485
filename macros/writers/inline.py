"""Markdown within a line, read in one go.

Python-Markdown tries each of its fifteen patterns on every text. Nearly all text here is written by `writers.markdown`
or as plainly, so that one expression finds all that stands in it: citations, links, strong words and tags. Any other
text goes to Python-Markdown, so that the elements are the same for both; `tests/test_fast_markdown.py` holds it.
"""

import re
from collections import deque
from collections.abc import Iterator
from functools import cached_property
from typing import cast
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions.footnotes import FootnoteInlineProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# What Markdown gives a meaning within a line. An entity is not among it: it comes out as it is.
_MARKUP = re.compile(r"[\[\\`*_<]|  \n")

# Each alternative holds no other markup than what is read again from it, so that it means the same to Python-Markdown.
_TOKEN = re.compile(
    r"""
      (?P<note> \[\^[^\]\[\s]+\] )
    | (?<!!) \[ (?P<text> [^\[\]\\`\x02]* ) \] \( (?P<target> [^\s()<>"'\\`\[\]\x02]+ | <[^\s<>\\`\[\]\x02]+> ) \)
    | (?<!\*) (?P<mark> \*\*? ) (?![\s*]) (?P<marked> [^*_]*? [^\s*_] ) (?P=mark) (?!\*)
    | (?P<tag> </? [a-z][a-z0-9]* (?: [ ][a-z][a-z-]* (?: ="[^"\\`\[\]<>\x02]*" )? )* > )
    """,
    re.VERBOSE,
)
_MARKS = {"*": "em", "**": "strong"}


class Inline(InlineProcessor):
    """Takes the place of Python-Markdown's step of the same name."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Read the text of every element, level by level, which is the order in which citations are counted."""
        self.stashed_nodes = {}
        waiting = deque([tree])
        while waiting:
            parent = waiting.popleft()
            for child in list(parent):
                if len(child):
                    waiting.append(child)
                if text := _markup(child.text):
                    child.text = None
                    self._put(child, None, self._parts(text))
                if tail := _markup(child.tail):
                    child.tail = None
                    self._put(parent, child, self._parts(tail))
        return tree

    def _put(self, parent: Element, after: Element | None, parts: list[str | Element]) -> None:
        """Put text and elements at the start of an element, or after one of its children."""
        place = 0 if after is None else list(parent).index(after) + 1
        for part in parts:
            if isinstance(part, Element):
                parent.insert(place, part)
                after, place = part, place + 1
            elif after is None:
                parent.text = (parent.text or "") + part
            else:
                after.tail = (after.tail or "") + part

    def _parts(self, text: str) -> list[str | Element]:
        """What stands in a text."""
        tokens = self._tokens(text)
        return self._slowly(text) if tokens is None else list(self._read(text, tokens))

    def _tokens(self, text: str) -> list[re.Match[str]] | None:
        """The markup of a text; nothing when it is not as we write it."""
        tokens, end = [], 0
        while markup := _MARKUP.search(text, end):
            token = _TOKEN.match(text, markup.start())
            if token is None or not self._is_known(token):
                return None
            tokens.append(token)
            end = token.end()
        return tokens

    def _is_known(self, token: re.Match[str]) -> bool:
        if note := token["note"]:
            return note[2:-1] in self._notes.footnotes.footnotes
        within = token["text"] or token["marked"]
        return within is None or self._tokens(within) is not None

    @cached_property
    def _notes(self) -> FootnoteInlineProcessor:
        """The pattern of a citation, which knows the sources of the page."""
        return cast(FootnoteInlineProcessor, self.md.inlinePatterns["footnote"])

    def _read(self, text: str, tokens: list[re.Match[str]]) -> Iterator[str | Element]:
        end = 0
        for token in tokens:
            yield text[end : token.start()]
            yield self._element(token)
            end = token.end()
        yield text[end:]

    def _element(self, token: re.Match[str]) -> str | Element:
        if tag := token["tag"]:
            return self.md.htmlStash.store(tag)
        if token["note"]:
            match = cast(re.Match[str], self._notes.getCompiledRegExp().match(token.string, token.start()))
            return cast(Element, self._notes.handleMatch(match, token.string)[0])
        if target := token["target"]:
            found = Element("a", {"href": target.strip("<>")})
        else:
            found = Element(_MARKS[token["mark"]])
        self._put(found, None, self._parts(token["text"] or token["marked"] or ""))
        return found

    def _slowly(self, text: str) -> list[str | Element]:
        """What Python-Markdown finds in a text."""
        tree = Element("div")
        place = SubElement(tree, "p")
        place.text = text
        super().run(tree)
        parts: list[str | Element] = [place.text or ""]
        for child in list(place):
            parts += [child, child.tail or ""]
            child.tail = None
        return parts


def _markup(text: str | None) -> str:
    """A text that must be read; most are only words, and then it is nothing."""
    return text if text and _MARKUP.search(text) and not isinstance(text, AtomicString) else ""

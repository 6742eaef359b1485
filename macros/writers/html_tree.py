"""HTML among Markdown, read as a tree in one go.

Nearly all HTML here is written by ourselves: tags in small letters, values in double quotes, no comments. Any other raises
`OtherMarkupError`, and is for Python-Markdown. What `markdown` in a tag means is that of its extension md_in_html: the Markdown in
an element is blocks, or text within a line, or none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import unescape

from markdown.serializers import RE_AMP
from markdown.util import BLOCK_LEVEL_ELEMENTS

BLOCKS, LINE, NONE = "blocks", "line", "none"

_LEVELS = frozenset(BLOCK_LEVEL_ELEMENTS)
# Elements that hold text within a line, and those in which nothing is read.
_OF_TEXT = frozenset(
    ["address", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "li", "p", "summary", "td", "th"]
)
_OF_NOTHING = frozenset(["canvas", "hr", "math", "option", "pre", "script", "style", "textarea"])

TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?: [a-zA-Z][a-zA-Z0-9-]*(?:=\"[^\"`<>]*\")?)*) ?/?>"
)
_HEADING = re.compile("h[1-6]")
_ATTRIBUTE = re.compile(r' ([a-zA-Z0-9-]+)(?:="([^"]*)")?')
_ID = re.compile(r' id="([^"]*)"')
# The target of a link between brackets, which is no tag.
_ADDRESS = re.compile(r"\(<https?://[^\s<>\"'`]*>\)")
_UNREAD = re.compile(r"<(?:script|style|textarea|pre|hr)\b|[\t\x03]|&#(?![0-9]+;|x[0-9a-f]+;)")
# What may stand behind raw HTML; Markdown keeps an empty line in it.
_LINE_END = re.compile(r" *(?:\n(?P<empty> *\n)?|\Z)")

# How many spaces may stand before a block on its line.
_INDENT = 3
# How many tags with their meaning are kept: pages share most of theirs.
_KNOWN = 4096


class OtherMarkupError(Exception):
    """Markup that is not as we write it."""


@dataclass(frozen=True)
class Tag:
    """What a tag that opens an element says: its name, what is in it, how it is written, and its attributes."""

    name: str
    content: str
    text: str
    attributes: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Its id, or nothing."""
        return self.attributes.get("id") or ""

    @cached_property
    def classes(self) -> frozenset[str]:
        """Its classes."""
        return frozenset((self.attributes.get("class") or "").split())

    @property
    def level(self) -> int:
        """The level of a heading; 0 for another element."""
        return int(self.name[1]) if _HEADING.fullmatch(self.name) else 0


@dataclass
class Part:
    """An element with what stands in it: text and elements in order."""

    tag: Tag
    parts: "list[str | Part | Raw]" = field(default_factory=list)


class Raw(str):
    """HTML that stays as it was written."""


def escape(text: str) -> str:
    """Text between tags, of which the entities stay what they are; as `markdown.serializers` writes it."""
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def opening(name: str, attributes: Mapping[str, str | None]) -> str:
    """The tag that opens an element, its attributes in order of the alphabet."""
    told = "".join(
        f" {key}" if value is None else f' {key}="{escape(value).replace(chr(34), "&quot;")}"'
        for key, value in sorted(attributes.items())
    )
    return f"<{name}{told}>"


def read(source: str) -> tuple[Part, set[str]]:
    """The HTML of a page as a tree, below an element without a name, and the ids in all its tags. Raises `OtherMarkupError`."""
    if _UNREAD.search(source):
        raise OtherMarkupError
    reader = _Reader(source)
    return reader.read(), reader.ids


@lru_cache(maxsize=_KNOWN)
def _tag(text: str) -> Tag:
    found = TAG.fullmatch(text)
    assert found  # noqa: S101 - it was found by the same expression
    name = found["name"]
    attributes: dict[str, str | None] = {
        one[1].lower(): one[1] if one[2] is None else unescape(one[2])
        for one in _ATTRIBUTE.finditer(found["attributes"])
    }
    content = _content(name, attributes.pop("markdown", "0") or "")
    return Tag(name, content, opening(name, attributes), attributes)


def _content(name: str, asked: str) -> str:
    if name in _OF_NOTHING or asked not in {"1", "block", "span"}:
        return NONE
    return LINE if asked == "span" or (asked == "1" and name in _OF_TEXT) else BLOCKS


class _Reader:
    """Takes a page apart at the tags of blocks; those within a line stay in the text."""

    def __init__(self, source: str):
        self._source = source
        self._open = [Part(Tag("", BLOCKS, ""))]
        # How far the source was read, and which elements began in the text.
        self._end = 0
        self._in_text: list[str] = []
        self.ids: set[str] = set()

    def read(self) -> Part:
        """All of it."""
        tags = list(TAG.finditer(self._source))
        for tag in tags:
            if found := _ID.search(tag[0]):
                self.ids.add(found[1])
            if tag["name"] in _LEVELS and tag.start() >= self._end:
                self._text(tag.start())
                (self._closed if tag["end"] else self._opened)(tag)
        self._text(len(self._source))
        # What else there is that looks like a tag, is none of ours.
        others = self._source.count("<") - len(tags)
        if len(self._open) > 1 or self._in_text or (others and others != len(_ADDRESS.findall(self._source))):
            raise OtherMarkupError
        return self._open[0]

    def _text(self, end: int) -> None:
        """Text up to a place, in one piece with what of it was there."""
        text, parts = self._source[self._end : end], self._open[-1].parts
        if parts and type(parts[-1]) is str:
            parts[-1] += text
        elif text:
            parts.append(text)
        self._end = end

    def _opened(self, found: re.Match[str]) -> None:
        tag, around = _tag(found[0]), self._open[-1]
        if self._is_within_line(found.start()):
            # Without Markdown around it, it stays in the text.
            if around.tag.content is not NONE or any(tag.name == one.tag.name for one in self._open):
                raise OtherMarkupError
            self._in_text.append(tag.name)
        elif around.tag.name == "p" or around.tag.content is LINE or found[0].endswith("/>"):
            raise OtherMarkupError
        elif tag.content is NONE and len(self._open) == 1:
            self._raw(found)
        elif around.tag.content is NONE and tag.content is not NONE:
            raise OtherMarkupError
        else:
            self._open.append(Part(tag))
            around.parts.append(self._open[-1])
            self._end = found.end()

    def _closed(self, found: re.Match[str]) -> None:
        name = found["name"]
        if name in self._in_text:
            self._in_text.remove(name)
        elif name == self._open.pop().tag.name:
            self._end = found.end()
        else:
            raise OtherMarkupError

    def _raw(self, found: re.Match[str]) -> None:
        """An element that is not for Markdown and stands by itself, up to and with its end."""
        depth = 0
        for tag in re.compile(rf"<(/?){found['name']}\b[^>]*>").finditer(self._source, found.start()):
            depth += -1 if tag[1] else 1
            if not depth:
                break
        else:
            raise OtherMarkupError
        self._end = tag.end()
        behind = _LINE_END.match(self._source, self._end)
        if behind is None:
            raise OtherMarkupError
        self._open[-1].parts.append(Raw(self._source[found.start() : self._end] + ("\n" if behind["empty"] else "")))

    def _is_within_line(self, place: int) -> bool:
        """Whether text stands before it, in the element around it and on its line."""
        if not any(isinstance(part, str) for part in self._open[-1].parts):
            return False
        before = self._source[self._source.rfind("\n", 0, place) + 1 : place]
        return len(before) > _INDENT or bool(before.strip())

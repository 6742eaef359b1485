"""The headings of a page that is written as HTML: their ids, the links beside them, and the contents list."""

from collections.abc import Set
from dataclasses import dataclass
from html import unescape
from typing import Any

from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown.extensions.toc import nest_toc_tokens, slugify, strip_tags, unique

from macros.writers.html_tree import OtherMarkupError, opening

_OF_MARKDOWN = "data-toc-label"


@dataclass
class _Heading:
    # Where its tag, and the link behind its words, stand in what is written.
    start: int
    level: int
    attributes: dict[str, str | None]
    is_linked: bool
    link: int = 0
    name: str = ""


class Headings:
    """The headings of one page; each leaves room in `out`, since its id is only known when those of the whole page are."""

    def __init__(self, out: list[str], link_title: str):
        self._out, self._link_title = out, link_title
        self._found: list[_Heading] = []

    def begin(self, level: int, attributes: dict[str, str | None], *, linked: bool) -> None:
        """Begin a heading, with or without a link to itself."""
        self._found.append(_Heading(len(self._out), level, attributes, linked))
        self._out.append("")

    def end(self, behind: str = "") -> None:
        """End it; its words are what was written since, without the marks of notes and what comes `behind`."""
        heading = self._found[-1]
        heading.name = strip_tags("".join(self._out[heading.start :]))
        heading.link = len(self._out)
        self._out += ["", f"{behind}</h{heading.level}>"]

    def starts(self, place: int) -> bool:
        """Whether a heading of the first level stands at a place of what is written."""
        return any((one.start, one.level) == (place, 1) for one in self._found[:1])

    @property
    def first(self) -> str | None:
        """The words of the first heading."""
        return self._found[0].name if self._found else None

    def write(self, used: Set[str], depth: int) -> tuple[list[list[Any]], set[str]]:
        """Write all, when the ids of all else are known; gives the contents list down to a level, and all ids of the page."""
        ids = {*used, *(heading.attributes["id"] or "" for heading in self._found if "id" in heading.attributes)}
        for heading in self._found:
            if "id" not in heading.attributes:
                heading.attributes["id"] = unique(slugify(unescape(heading.name), "-"), ids)
            self._out[heading.start] = opening(f"h{heading.level}", heading.attributes)
            if heading.is_linked:
                told = {"class": "headerlink", "href": f"#{heading.attributes['id']}", "title": self._link_title}
                self._out[heading.link] = f"{opening('a', told)}&para;</a>"
        tokens: list[Any] = [
            {"level": heading.level, "id": heading.attributes["id"], "name": heading.name}
            for heading in self._found
            if heading.level <= depth
        ]
        return [_listed(token) for token in nest_toc_tokens(tokens)], ids


def _listed(token: Any) -> list[Any]:
    return [token["name"], token["id"], token["level"], [_listed(child) for child in token["children"]]]


def attributes_in(text: str) -> dict[str, str | None]:
    """The attributes between braces behind a heading or paragraph. Raises `OtherMarkupError` for those that Markdown gives a meaning."""
    found, rest = get_attrs_and_remainder(text.strip())
    attributes: dict[str, str | None] = {}
    for key, value in found:
        if key == ".":
            attributes["class"] = f"{attributes['class']} {value}" if "class" in attributes else value
        elif key == "id" or (key.startswith("data-") and key != _OF_MARKDOWN):
            attributes[key] = value
        else:
            raise OtherMarkupError
    if rest:
        raise OtherMarkupError
    return attributes

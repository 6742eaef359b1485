"""What of a page is set apart before its Markdown is read: pictures, and lines of code between fences."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import fromstring

from markdown.serializers import to_xhtml_string

from macros.pictures.figure import START
from macros.writers.html_tree import OtherMarkupError

# Which attribute of an element of a picture holds a link.
LINKING = {"a": "href", "area": "href", "img": "src"}

_PICTURE = re.compile(rf"(?m)^{re.escape(START)}.*$")
_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<code>.*?)(?<=\n)```$", re.MULTILINE | re.DOTALL)
# Stands in the place of what was set apart, with its number.
_MARK = "\x02"
_PLACE = re.compile(rf"{_MARK}(\d+)\Z")


class Apart:
    """All that was set apart of one page; `follow` makes an address of each link in a picture."""

    def __init__(self, follow: Callable[[str], str]):
        self._follow = follow
        self._found: list[re.Match[str]] = []

    def take(self, markdown: str) -> str:
        """A page without it, with a place for each. Raises `OtherMarkupError`."""
        if _MARK in markdown:
            raise OtherMarkupError
        return _PICTURE.sub(self._put, _FENCE.sub(self._put, markdown))

    def _put(self, found: re.Match[str]) -> str:
        self._found.append(found)
        return f"{_MARK}{len(self._found) - 1}"

    def at(self, block: str) -> str | None:
        """The HTML of what a block is the place of; nothing for any other block."""
        place = _PLACE.match(block)
        if place is None:
            return None
        found = self._found[int(place[1])]
        return _code(found) if found.re is _FENCE else self._picture(found[0])

    def _picture(self, html: str) -> str:
        root = fromstring(html)  # noqa: S314 - made by `svg.render`
        for element in root.iter():
            if (name := LINKING.get(element.tag)) and (link := element.get(name)):
                element.set(name, self._follow(link))
        return to_xhtml_string(root)


def _code(fence: re.Match[str]) -> str:
    language = f' class="language-{fence["language"]}"' if fence["language"] else ""
    code = fence["code"].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return f"<pre><code{language}>{code}</code></pre>"

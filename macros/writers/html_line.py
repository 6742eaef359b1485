"""Text within a line of Markdown as HTML: citations, links, strong and slanted words, tags, and the words of the glossary."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from macros.writers.html_notes import Notes
from macros.writers.html_tree import TAG, OtherMarkupError, escape, opening

# What Markdown gives a meaning within a line. An entity is not among it: it comes out as it is.
_MARKUP = re.compile(r"[\[\\`*_<{\x02]")
# Each alternative holds no other markup than what is read again from it, so that it means the same to Python-Markdown.
_TOKEN = re.compile(
    r"""
      (?P<notes> (?: \[\^[^\]\[\s]+\] )+ )
    | (?<!!) \[ (?P<text> (?: [^\[\]\\`\x02] | `[^`\[\]\\\x02]+` )* ) \] \( (?P<target> [^\s()<>"'\\`\[\]\x02]+ | <[^\s<>\\`\[\]\x02]+> ) \)
    | (?<!\*) (?P<mark> \*\*? ) (?![\s*]) (?P<marked> (?: [^*_`] | `[^`\n]+` )*? (?: [^\s*_`] | `[^`\n]+` ) ) (?P=mark) (?!\*)
    | (?<!`) ` (?P<code> [^`\n\\\x02<]+ ) ` (?!`)
    | (?P<tag> </? [a-z][a-z0-9]* (?: [ ][a-zA-Z][a-zA-Z0-9-]* (?: ="[^"\\`<>\x02]*" )? )* [ ]? /? > )
    """,
    re.VERBOSE,
)
_MARKS = {"*": "em", "**": "strong"}


@dataclass(frozen=True)
class Surroundings:
    """What decides, besides its Markdown, what a page becomes.

    `sources` are the definitions of its footnotes by label, as Markdown. `terms` finds the words of the glossary in a text, as
    start, end and id, `entry` where one is explained, and `follow` makes an address of a link. Titles are those of the link
    beside a heading and of the way back from a source; headings below the level `depth` are not in the contents list.
    """

    sources: Mapping[str, str]
    terms: Callable[[str], Iterable[tuple[int, int, str]]]
    entry: Callable[[str], str]
    follow: Callable[[str], str]
    heading_title: str
    back_title: str
    depth: int


class LineWriter:
    """Writes the lines of one page into `out`; `quiet` are those in which no word leads to the glossary."""

    def __init__(self, out: list[str], around: Surroundings, notes: Notes):
        self._out, self._around, self._notes = out, around, notes
        self._explained: set[str] = set()
        self._links: dict[str, str] = {}
        # How many elements were begun, which tells them apart.
        self._begun = 0

    def write(self, text: str, element: int, *, quiet: bool) -> None:
        """Text within a line, in the element with this number."""
        end = 0
        while markup := _MARKUP.search(text, end):
            token = _TOKEN.match(text, markup.start())
            if token is None:
                raise OtherMarkupError
            self._words(text[end : token.start()], quiet=quiet)
            self._token(token, element, quiet=quiet)
            end = token.end()
        self._words(text[end:], quiet=quiet)

    def as_it_is(self, text: str, *, quiet: bool) -> None:
        """Text without Markdown."""
        end = 0
        for tag in TAG.finditer(text):
            self._words(text[end : tag.start()], quiet=quiet)
            self._out.append(tag[0])
            end = tag.end()
        self._words(text[end:], quiet=quiet)

    def _token(self, token: re.Match[str], element: int, *, quiet: bool) -> None:
        if tag := token["tag"]:
            self._out.append(tag)
        elif notes := token["notes"]:
            self._notes.mark(notes[2:-1].split("][^"), element)
        elif code := token["code"]:
            self._out.append(f"<code>{escape(code.strip().replace('&', '&amp;'))}</code>")
        elif target := token["target"]:
            self._out.append(self._link(target))
            self.write(token["text"], self.next(), quiet=True)
            self._out.append("</a>")
        else:
            name = _MARKS[token["mark"]]
            self._out.append(f"<{name}>")
            self.write(token["marked"], self.next(), quiet=quiet)
            self._out.append(f"</{name}>")

    def _words(self, text: str, *, quiet: bool) -> None:
        """Text without markup, of which the first word from the glossary leads to what it means."""
        end = 0
        for start, stop, id in () if quiet else self._around.terms(text):
            if id not in self._explained:
                self._explained.add(id)
                entry = self._around.follow(self._around.entry(id))
                link = opening("a", {"class": "begrip", "href": entry})
                self._out.append(f"{escape(text[end:start])}{link}{escape(text[start:stop])}</a>")
                end = stop
        self._out.append(escape(text[end:]))

    def _link(self, target: str) -> str:
        if target not in self._links:
            self._links[target] = opening("a", {"href": self._around.follow(target.strip("<>"))})
        return self._links[target]

    def next(self) -> int:
        """The number of an element that begins."""
        self._begun += 1
        return self._begun

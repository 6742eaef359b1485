"""Why YAML can't be read, told by the mistakes that editors make rather than by what the parser expected."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from macros.records import messages
from macros.records.messages import Message

# A line that begins a key, at any depth and also in an item of a list.
_KEY = re.compile(r"(?P<indent>\s*)(?P<dashes>(?:- +)*)(?P<key>[\w-]+|\"[^\"]*\"|'[^']*'):(?:\s+(?P<value>.*))?$")
_ITEM = re.compile(r"(\s*)-(?:\s|$)")
_TEXT_FOLLOWS = re.compile(r"[>|][+-]?[0-9]?\s*(?:#.*)?$")
_AFTER_QUOTE = re.compile(r"""(?::\s+|-\s+)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#,\]}].*$""")

# What PyYAML says, and what that usually means to somebody who writes a record.
_SYNTAX = (
    ("cannot start any token", messages.NO_VALUE),
    ("mapping values are not allowed", messages.COLON),
    ("quoted scalar", messages.OPEN_QUOTE),
    ("expected ':'", messages.NO_COLON),
    ("parsing a flow", messages.OPEN_BRACKET),
    ("expected <block end>", messages.INDENTATION),
    ("did not find expected", messages.INDENTATION_OR_MARK),
)
# Of these the parser only knows at a later line; an editor looks for where they begin.
_BEGINS_EARLIER = ("quoted scalar", "expected ':'", "parsing a flow")

# The line, from 0, and what is wrong there.
Cause = tuple[int, Message]


@dataclass(frozen=True)
class Part:
    """Lines `start` up to `end` of a file, from 0, that belong to one key of its outermost level; `""` before the first."""

    key: str
    start: int
    end: int

    def text(self, lines: Sequence[str]) -> str:
        """These lines, at the place where they stand in the file."""
        return "\n" * self.start + "\n".join(lines[self.start : self.end]) + "\n"


def parts(lines: Sequence[str]) -> Iterator[Part]:
    """A file by the keys of its outermost level."""
    starts = [(number, found["key"].strip("\"'")) for number, line in enumerate(lines) if (found := _outer_key(line))]
    first = starts[0][0] if starts else len(lines)
    if any(line.strip() and not line.lstrip().startswith("#") for line in lines[:first]):
        yield Part("", 0, first)
    ends = [*(start for start, _ in starts[1:]), len(lines)]
    yield from (Part(key, start, end) for (start, key), end in zip(starts, ends, strict=False))


def _outer_key(line: str) -> "re.Match[str] | None":
    found = _KEY.match(line)
    return found if found and not found["indent"] and not found["dashes"] else None


def items(part: Part, lines: Sequence[str]) -> list[Part]:
    """The items of the list in a part, when that is all it holds."""
    dashes = [
        (number, len(found[1])) for number in range(part.start + 1, part.end) if (found := _ITEM.match(lines[number]))
    ]
    if not dashes or not re.fullmatch(r"[\w-]+:\s*", lines[part.start]):
        return []
    indent = dashes[0][1]
    starts = [number for number, column in dashes if column == indent]
    return [Part(part.key, start, end) for start, end in zip(starts, [*starts[1:], part.end], strict=True)]


def causes(part: Part, lines: Sequence[str], error: yaml.YAMLError, *, before: Part | None = None) -> list[Cause]:
    """What is wrong in a part that can't be read; `before` is the one above it when that holds only its key."""
    if tabs := [number for number in range(part.start, part.end) if re.match(r" *\t", lines[number])]:
        return [(number, messages.TAB) for number in tabs]
    line, told = _said(error)
    if before is not None:
        return [(part.start, messages.OUTDENTED_BLOCK.about(key=before.key))]
    if outdented := _outdented(part, lines):
        return [outdented]
    if told == messages.OPEN_BRACKET:
        return [(_bracket(part, lines, line), told)]
    here = lines[line] if line < len(lines) else ""
    if _AFTER_QUOTE.search(here) and told in (messages.INDENTATION, messages.INDENTATION_OR_MARK):
        return [(line, messages.AFTER_QUOTE)]
    if (opened := _opened(part, lines, line)) is not None and told in (
        messages.INDENTATION,
        messages.INDENTATION_OR_MARK,
    ):
        return [(opened, messages.OPEN_QUOTE)]
    if told == messages.COLON and line > part.start and re.match(r"\s*[a-z_]+:(\s|$)", here):
        told = messages.INDENTATION
    return [(line, told)]


def _bracket(part: Part, lines: Sequence[str], end: int) -> int:
    """The last line up to `end` on which more brackets open than close: the parser may only see it at the end of the file."""
    last = min(end, part.end - 1)
    for number in range(last, part.start - 1, -1):
        opened, closed = (sum(map(lines[number].count, brackets)) for brackets in ("[{", "]}"))
        if opened > closed:
            return number
    return last


def _opened(part: Part, lines: Sequence[str], end: int) -> int | None:
    """The first line above `end` with a text that begins with a double quote and does not end with one."""
    for number in range(part.start, min(end, part.end)):
        quoted_text = re.search(r"(?:: +|- +)(\"(?:[^\"\\]|\\.)*)$", lines[number])
        if quoted_text:
            return number
    return None


def _said(error: yaml.YAMLError) -> Cause:
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    earlier = any(words in said for words in _BEGINS_EARLIER)
    names = ("context_mark", "problem_mark") if earlier else ("problem_mark", "context_mark")
    mark = next((mark for name in names if (mark := getattr(error, name, None))), None)
    return (mark.line if mark else 0), next((told for words, told in _SYNTAX if words in said), messages.NO_YAML)


def _outdented(part: Part, lines: Sequence[str]) -> Cause | None:
    """The first line of text that stands no further to the right than the key that it belongs to."""
    indent, key, value = -1, "", ""
    for number in range(part.start, part.end):
        line = lines[number]
        column = len(line) - len(line.lstrip())
        if not line.strip() or line.lstrip().startswith("#") or line.startswith(("---", "%")):
            continue
        if column > indent and _TEXT_FOLLOWS.match(value):
            continue
        if found := _KEY.match(line):
            indent, key = len(found["indent"]) + len(found["dashes"]), found["key"]
            value = found["value"] or ""
        elif _ITEM.match(line):
            indent, key, value = column, "", ""
        elif column <= indent and key:
            opened = not value or _TEXT_FOLLOWS.match(value)
            return number, messages.OUTDENTED.about(key=key) if opened else messages.NO_COLON
    return None

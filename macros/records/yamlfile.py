"""A YAML file read strictly, and as far as it can be: a mistake in one key hides nothing of the others."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from macros.records import messages
from macros.records.characters import normalised, unseen, without_unseen
from macros.records.messages import Message
from macros.records.problem import Problem, dotted
from macros.records.yamlbuilder import Builder, Loc, RefusedError, build
from macros.records.yamlsyntax import Part, causes, items, parts

MAX_BYTES = 1_000_000


@dataclass(frozen=True, eq=False)
class YamlFile:
    """The contents of one file: nested `dict`, `list` and `str`, and the line of each of them.

    `broken` are the places of what could not be read, `()` when more keys may have stood in the file than were read.
    """

    path: str
    value: Any
    lines: Mapping[Loc, int]
    broken: frozenset[Loc] = frozenset()
    text: str = ""

    def is_broken(self, loc: Loc) -> bool:
        """True when what is at `loc`, or is not there, could not be read."""
        return any(loc[:end] in self.broken for end in range(1, len(loc) + 1)) or (len(loc) == 1 and () in self.broken)

    def line(self, loc: Loc) -> int:
        """Line of the value at `loc`, or of the nearest value around it that exists."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def problem(self, loc: Loc, wrong: str, expected: str, remedy: str) -> Problem:
        """A problem with the value at `loc`."""
        return Problem(self.path, self.line(loc), dotted(loc), wrong, expected, remedy)


Contents = tuple[YamlFile | None, tuple[Problem, ...]]


def parse(path: str, raw: bytes) -> Contents:
    """What stands in a file of this name and content, with every problem of how it is written; of a file with problems, what can be read."""

    def refuse(line: int, told: Message) -> Contents:
        return None, (Problem(path, line, "", *told),)

    if len(raw) > MAX_BYTES:
        size, limit = (f"{count:,}".replace(",", ".") for count in (len(raw), MAX_BYTES))
        return refuse(1, messages.TOO_BIG.about(size=size, limit=limit))
    try:
        text = normalised(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return refuse(raw.count(b"\n", 0, error.start) + 1, messages.NOT_UTF8)
    problems = [Problem(path, text.count("\n", 0, offset) + 1, "", *told) for offset, told in unseen(text)]
    text = without_unseen(text)
    builder = build(path, text, text.split("\n"))
    if builder.error is not None:
        builder = _as_far_as_possible(path, text, builder)
    made = YamlFile(path, builder.value, builder.lines, frozenset(builder.broken), text)
    return made, tuple(sorted({*problems, *builder.problems}))


def _as_far_as_possible(path: str, text: str, failed: Builder) -> Builder:
    """Read each key of the outermost level by itself, so that a mistake in one hides nothing of the others."""
    source = text.split("\n")
    whole = Builder(path, source, value={}, broken={()})
    before: Part | None = None
    for part in parts(source):
        builder = build(path, part.text(source), source)
        if builder.error is None and not part.key and builder.value:
            first = next(at for at in range(part.end) if re.match(r"\s*[^\s#]", source[at]))
            told = messages.NO_COLON if isinstance(builder.value, str) else messages.INDENTATION
            whole.problems.append(Problem(path, first + 1, "", *told))
        elif builder.error is None:
            whole.take(builder)
        else:
            whole.broken.add((part.key,))
            whole.problems += builder.problems
            if before is not None:
                whole.broken.add((before.key,))
            _explain(whole, part, builder.error, before)
            _take_items(whole, items(part, source))
        before = part if builder.value == {part.key: ""} else None
    if not whole.problems:
        # What can't be read as a whole can in parts: the parser's own words are the best there are.
        _explain(whole, Part("", 0, len(source)), failed.error, None)
    return whole


def _explain(whole: Builder, part: Part, error: Exception | None, before: Part | None) -> None:
    if isinstance(error, RefusedError):
        whole.problems.append(Problem(whole.path, error.line, "", *error.told))
    elif isinstance(error, yaml.YAMLError):
        found = causes(part, whole.source, error, before=before)
        whole.problems += [Problem(whole.path, line + 1, "", *told) for line, told in found]


def _take_items(whole: Builder, parts: Sequence[Part]) -> None:
    """Read what can be read of a list, item by item; those that can't be keep their place."""
    found: list[Any] = []
    for number, part in enumerate(parts):
        builder = build(whole.path, part.text(whole.source), whole.source)
        good = builder.error is None and isinstance(builder.value, list) and len(builder.value) == 1
        found.append(builder.value[0] if good else "")
        if good:
            whole.lines.update({(part.key, number, *loc[1:]): line for loc, line in builder.lines.items() if loc})
        else:
            whole.broken.add((part.key, number))
    if parts:
        key = parts[0].key
        whole.value[key] = found
        whole.lines.setdefault((key,), parts[0].start)
        if any((key, number) not in whole.broken for number in range(len(found))):
            whole.broken.discard((key,))

"""A YAML file read strictly: every scalar stays the text that was written, and every value knows its line.

PyYAML's own constructors take the last of two equal keys, read `no` and `2019-10-01` as other types
and expand aliases without bound. So only its parser is used here; the values are built from its events.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.records import messages
from macros.records.messages import Message
from macros.records.problem import Problem, dotted, quoted

Loc = tuple[str | int, ...]

MAX_BYTES = 1_000_000
MAX_DEPTH = 12

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What PyYAML says, and what that usually means to somebody who writes a record.
_SYNTAX = (
    ("cannot start any token", messages.NO_VALUE),
    ("mapping values are not allowed", messages.COLON),
    ("quoted scalar", messages.OPEN_QUOTE),
    ("expected ':'", messages.NO_COLON),
    ("expected <block end>", messages.INDENTATION),
    ("did not find expected", messages.INDENTATION_OR_MARK),
)


@dataclass(frozen=True)
class YamlFile:
    """The contents of one file: nested `dict`, `list` and `str`, and the line of each of them."""

    path: str
    value: Any
    lines: Mapping[Loc, int]

    def line(self, loc: Loc) -> int:
        """Line of the value at `loc`, or of the nearest value around it that exists."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def problem(self, loc: Loc, wrong: str, expected: str, remedy: str) -> Problem:
        """A problem with the value at `loc`."""
        return Problem(self.path, self.line(loc), dotted(loc), wrong, expected, remedy)


class _RefusedError(Exception):
    """A construction that makes the rest of the file unreadable."""

    def __init__(self, line: int, told: Message):
        self.line, self.told = line, told


@dataclass
class _Open:
    """A mapping or list whose end has not been read yet."""

    value: dict[str, Any] | list[Any]
    loc: Loc
    key: str | None = None
    key_line: int = 0


@dataclass
class _Builder:
    """Builds one value from parser events, without recursion, so that depth can't break it."""

    path: str
    lines: dict[Loc, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    value: Any = ""
    _stack: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def feed(self, event: yaml.Event) -> None:
        assert event.start_mark is not None  # noqa: S101 - the parser marks every event of a text
        line = event.start_mark.line + 1
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise _RefusedError(line, messages.SECOND_DOCUMENT)
            case yaml.AliasEvent():
                self._complain(line, messages.ALIAS.about(name=event.anchor))
                self._scalar("", line)
            case yaml.ScalarEvent():
                self._refuse_extras(event, line)
                self._scalar(event.value, line)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_extras(event, line)
                self._open({} if isinstance(event, yaml.MappingStartEvent) else [], line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._stack.pop()
            case _:
                pass

    def _complain(self, line: int, told: Message) -> None:
        self.problems.append(Problem(self.path, line, "", *told))

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int) -> None:
        if event.anchor is not None:
            self._complain(line, messages.ANCHOR.about(name=event.anchor))
        if event.tag is not None:
            self._complain(line, messages.TAG.about(tag=quoted(event.tag)))

    def _scalar(self, text: str, line: int) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            if text == "<<":
                self._complain(line, messages.MERGE)
            elif text in top.value:
                first = self.lines[(*top.loc, text)]
                self._complain(line, messages.DOUBLE_KEY.about(key=quoted(text), line=first))
            top.key, top.key_line = text, line
        else:
            self._place(text, line)

    def _open(self, value: dict[str, Any] | list[Any], line: int) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            raise _RefusedError(line, messages.KEY_IS_NO_TEXT)
        if len(self._stack) >= MAX_DEPTH:
            raise _RefusedError(line, messages.TOO_DEEP.about(limit=MAX_DEPTH))
        self._stack.append(_Open(value, self._place(value, line)))

    def _place(self, value: Any, line: int) -> Loc:
        """Put a finished or just opened value where it belongs; returns its place."""
        loc: Loc = ()
        if not self._stack:
            self.value = value
        else:
            top = self._stack[-1]
            if isinstance(top.value, list):
                loc = (*top.loc, len(top.value))
                top.value.append(value)
            else:
                key = top.key or ""
                loc, line = (*top.loc, key), top.key_line
                top.value[key] = value
                top.key = None
        self.lines[loc] = line
        return loc


def read(file: Path, root: Path) -> tuple[YamlFile | None, list[Problem]]:
    """Read one file. A file with problems of syntax gives no value, only the problems, in order of line."""
    path = file.relative_to(root).as_posix()

    def refuse(line: int, told: Message) -> tuple[None, list[Problem]]:
        return None, [Problem(path, line, "", *told)]

    try:
        raw = file.read_bytes()
    except OSError:
        return refuse(1, messages.UNREADABLE)
    if len(raw) > MAX_BYTES:
        size, limit = (f"{count:,}".replace(",", ".") for count in (len(raw), MAX_BYTES))
        return refuse(1, messages.TOO_BIG.about(size=size, limit=limit))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return refuse(raw.count(b"\n", 0, error.start) + 1, messages.NOT_UTF8)
    if odd := _UNPRINTABLE.search(text):
        return refuse(text.count("\n", 0, odd.start()) + 1, messages.UNPRINTABLE.about(code=ord(odd[0])))

    builder = _Builder(path)
    try:
        for event in _events(text):
            builder.feed(event)
    except _RefusedError as refused:
        builder.problems.append(Problem(path, refused.line, "", *refused.told))
    except yaml.YAMLError as error:
        builder.problems.append(_syntax_problem(path, error))
    if builder.problems:
        return None, builder.problems
    return YamlFile(path, builder.value, builder.lines), []


def _events(text: str) -> Iterator[yaml.Event]:
    return yaml.parse(text, Loader=_PARSER)


def _syntax_problem(path: str, error: yaml.YAMLError) -> Problem:
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    # Of an open quote the parser only knows at the end of the file; an editor looks for where it begins.
    marks = ("context_mark", "problem_mark") if "quoted scalar" in said else ("problem_mark", "context_mark")
    mark = next((mark for name in marks if (mark := getattr(error, name, None))), None)
    told = next((told for words, told in _SYNTAX if words in said), messages.NO_YAML)
    return Problem(path, mark.line + 1 if mark else 1, "", *told)

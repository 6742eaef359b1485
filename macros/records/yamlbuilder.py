"""Values built from the events of PyYAML's parser: every scalar stays text, and every value knows its line.

PyYAML's own constructors take the last of two equal keys, read `no` and `2019-10-01` as other types
and expand aliases without bound.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from macros.records import messages
from macros.records.characters import normalised, unseen, without_unseen
from macros.records.messages import Message
from macros.records.problem import Problem, quoted

Loc = tuple[str | int, ...]

MAX_DEPTH = 12

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class RefusedError(Exception):
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
class Builder:
    """Builds one value from parser events, without recursion, so that depth can't break it."""

    path: str
    source: Sequence[str]
    lines: dict[Loc, int] = field(default_factory=dict)
    broken: set[Loc] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    value: Any = ""
    error: Exception | None = None
    _stack: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def feed(self, event: yaml.Event) -> None:
        """Take the next event of the parser; raises `RefusedError` for what makes the rest unreadable."""
        assert event.start_mark is not None  # noqa: S101 - the parser marks every event of a text
        line = event.start_mark.line + 1
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise RefusedError(line, messages.SECOND_DOCUMENT)
            case yaml.AliasEvent():
                self._complain(line, messages.ALIAS.about(name=event.anchor))
                self.broken.add(self._scalar("", line))
            case yaml.ScalarEvent():
                self._refuse_extras(event, line)
                self._refuse_lost(event)
                # The text of the file was looked at as a whole; only an escape can add to it.
                self._scalar(self._seen(event.value, line) if event.style == '"' else event.value, line)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_extras(event, line)
                self._open({} if isinstance(event, yaml.MappingStartEvent) else [], line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._stack.pop()
            case _:
                pass

    def take(self, other: "Builder") -> None:
        """Add what another read of the same file."""
        self.problems += other.problems
        self.broken |= other.broken
        if not isinstance(other.value, dict):
            return
        for key, value in other.value.items():
            if key in self.value:
                first = self.lines[key,]
                self._complain(other.lines[key,], messages.DOUBLE_KEY.about(key=quoted(key), line=first))
            self.value[key] = value
        self.lines.update(other.lines)

    def _complain(self, line: int, told: Message) -> None:
        self.problems.append(Problem(self.path, line, "", *told))

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int) -> None:
        if event.anchor is not None:
            self._complain(line, messages.ANCHOR.about(name=event.anchor))
        if event.tag is not None:
            self._complain(line, messages.TAG.about(tag=quoted(event.tag)))

    def _refuse_lost(self, event: yaml.ScalarEvent) -> None:
        """Text that YAML drops behind a `#`, and an item of a list that it takes for text."""
        start, end = event.start_mark, event.end_mark
        assert start is not None  # noqa: S101 - as above
        assert end is not None  # noqa: S101
        plain = event.style in (None, "")
        rest = self.source[end.line][end.column :] if plain and end.line < len(self.source) else ""
        if re.match(r"\s+#", rest):
            self._complain(end.line + 1, messages.CUT_OFF.about(rest=quoted(rest, 30)))
        if plain or event.style in (">", "|"):
            for number in range(start.line + 1, end.line + plain):
                if re.match(r"\s*- +\S", self.source[number]):
                    self._complain(number + 1, messages.SWALLOWED)

    def _seen(self, text: str, line: int) -> str:
        """The text without what an escape (`"\\u200b"`) put in it."""
        text = normalised(text)
        for _, told in unseen(text):
            self._complain(line, told)
        return without_unseen(text)

    def _scalar(self, text: str, line: int) -> Loc:
        """Take a text as a key or a value; gives the place of what is read now."""
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            if text == "<<":
                self._complain(line, messages.MERGE)
                self.broken.add((*top.loc, text))
            elif text in top.value:
                first = self.lines[(*top.loc, text)]
                self._complain(line, messages.DOUBLE_KEY.about(key=quoted(text), line=first))
            top.key, top.key_line = text, line
            return (*top.loc, text)
        return self._place(text, line)

    def _open(self, value: dict[str, Any] | list[Any], line: int) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            raise RefusedError(line, messages.KEY_IS_NO_TEXT)
        if len(self._stack) >= MAX_DEPTH:
            raise RefusedError(line, messages.TOO_DEEP.about(limit=MAX_DEPTH))
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


def build(path: str, text: str, source: Sequence[str]) -> Builder:
    """Read a text as far as its first mistake of syntax, which is then the `error`; `source` are the lines of its file."""
    builder = Builder(path, source)
    try:
        for event in yaml.parse(text, Loader=_PARSER):
            builder.feed(event)
    except (RefusedError, yaml.YAMLError) as error:
        builder.error = error
    return builder

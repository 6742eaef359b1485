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

from macros.records.problem import Problem, dotted, quoted

Loc = tuple[str | int, ...]

MAX_BYTES = 1_000_000
MAX_DEPTH = 12

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What PyYAML says, and what that usually means to somebody who writes a record.
_SYNTAX = (
    ("cannot start any token", "hier staat een teken dat YAML niet als begin van een waarde toestaat", "een gewone tekst of lijst", "zet de tekst tussen dubbele aanhalingstekens; spring in met spaties, niet met tabs"),
    ("mapping values are not allowed", "hier staat een dubbele punt op een plek waar dat niet kan", "tekst zonder ': '", "zet de tekst tussen dubbele aanhalingstekens of schrijf hem onder '>-'"),
    ("quoted scalar", "een aanhalingsteken is niet gesloten", "een sluitend aanhalingsteken", "sluit de tekst af met hetzelfde aanhalingsteken"),
    ("expected ':'", "deze regel heeft geen sleutel met dubbele punt", "'sleutel: waarde'", "voeg de dubbele punt toe of spring de regel in"),
    ("expected <block end>", "de inspringing klopt niet met de regels erboven", "dezelfde inspringing als de andere sleutels", "lijn de regel uit met spaties"),
    ("did not find expected", "de inspringing of het leesteken klopt niet met de regels erboven", "dezelfde inspringing als de andere sleutels", "lijn de regel uit en controleer aanhalingstekens en haken"),
)  # fmt: skip


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

    def __init__(self, line: int, wrong: str, expected: str, remedy: str):
        self.line, self.told = line, (wrong, expected, remedy)


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
                    raise _RefusedError(
                        line,
                        "hier begint een tweede document ('---')",
                        "één document per bestand",
                        "maak er twee bestanden van",
                    )
            case yaml.AliasEvent():
                self._complain(
                    line, f"verwijzing '*{event.anchor}' kan hier niet", "de waarde zelf", "schrijf de waarde uit"
                )
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

    def _complain(self, line: int, wrong: str, expected: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, line, "", wrong, expected, remedy))

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int) -> None:
        if event.anchor is not None:
            self._complain(
                line, f"anker '&{event.anchor}' kan hier niet", "alleen gewone waarden", "haal het anker weg"
            )
        if event.tag is not None:
            self._complain(
                line,
                f"type-aanduiding {quoted(event.tag)} kan hier niet",
                "alleen gewone waarden",
                "haal de aanduiding met '!' weg",
            )

    def _scalar(self, text: str, line: int) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            if text == "<<":
                self._complain(
                    line, "samenvoegen met '<<' kan hier niet", "de sleutels zelf", "schrijf de sleutels uit"
                )
            elif text in top.value:
                first = self.lines[(*top.loc, text)]
                self._complain(
                    line,
                    f"sleutel {quoted(text)} staat er dubbel in (eerst op regel {first})",
                    "elke sleutel één keer",
                    "voeg de twee samen of haal er een weg",
                )
            top.key, top.key_line = text, line
        else:
            self._place(text, line)

    def _open(self, value: dict[str, Any] | list[Any], line: int) -> None:
        top = self._stack[-1] if self._stack else None
        if top is not None and isinstance(top.value, dict) and top.key is None:
            raise _RefusedError(
                line,
                "een sleutel kan geen lijst of blok zijn",
                "een gewone sleutel",
                "zet tekst met haken of accolades tussen aanhalingstekens",
            )
        if len(self._stack) >= MAX_DEPTH:
            raise _RefusedError(
                line,
                "de gegevens zijn te diep genest",
                f"hoogstens {MAX_DEPTH} niveaus",
                "controleer de inspringing en losse haken",
            )
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

    def refuse(line: int, wrong: str, expected: str, remedy: str) -> tuple[None, list[Problem]]:
        return None, [Problem(path, line, "", wrong, expected, remedy)]

    try:
        raw = file.read_bytes()
    except OSError:
        return refuse(
            1,
            "dit bestand is niet te lezen",
            "een gewoon tekstbestand",
            "controleer of het bestand bestaat en leesbaar is",
        )
    if len(raw) > MAX_BYTES:
        return refuse(
            1,
            f"dit bestand is {len(raw):,} bytes groot".replace(",", "."),
            "hoogstens 1.000.000 bytes",
            "splits het record of haal geplakte tekst weg",
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return refuse(
            raw.count(b"\n", 0, error.start) + 1,
            "dit bestand is geen UTF-8",
            "tekst in UTF-8",
            "sla het bestand opnieuw op met de codering UTF-8",
        )
    if odd := _UNPRINTABLE.search(text):
        return refuse(
            text.count("\n", 0, odd.start()) + 1,
            f"hier staat een onzichtbaar teken (U+{ord(odd[0]):04X})",
            "leesbare tekst",
            "haal het teken weg of typ de regel opnieuw",
        )

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
    known = (told for words, *told in _SYNTAX if words in said)
    unknown = ["dit is geen geldige YAML", "sleutels met waarden", "vergelijk de regel met een bestaand record"]
    return Problem(path, mark.line + 1 if mark else 1, "", *next(known, unknown))

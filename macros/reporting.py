"""How the problems of a check are shown: as lines for a reader, as JSON for a program, as notes for a review."""

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict

from macros.records.problem import Problem

_BOLD, _RED, _GREEN, _DIM, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[2m", "\x1b[0m"


def lines(problems: Sequence[Problem], *, colour: bool) -> str:
    """A line for each problem: where, what is wrong, what was expected, how to mend it."""
    if not colour:
        return "\n".join(map(str, problems))
    told = []
    for one in problems:
        wrong = f"{one.field}: {one.wrong}" if one.field else one.wrong
        told.append(
            f"{_BOLD}{one.path}:{one.line}{_PLAIN}  {_RED}{wrong}{_PLAIN}"
            f" {_DIM}— verwacht {one.expected} —{_PLAIN} {_GREEN}{one.remedy}{_PLAIN}"
        )
    return "\n".join(told)


def as_json(problems: Sequence[Problem]) -> str:
    """A list of objects with the parts of each problem as text, and its line as a number."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


def annotations(problems: Sequence[Problem]) -> str:
    """Notes that GitHub and Forgejo show beside the line in a pull request."""
    return "\n".join(
        f"::error file={_property(one.path)},line={one.line},title={_property(one.field or 'Record')}::"
        f"{_message(f'{one.wrong} — verwacht {one.expected} — {one.remedy}')}"
        for one in problems
    )


def in_colour() -> bool:
    """True on a terminal, unless who looks asked for no colour (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")

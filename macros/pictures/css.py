"""A style sheet as a browser reads it, however it is laid out: rules, custom properties and colours."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import tinycss2
from tinycss2.ast import FunctionBlock
from tinycss2.color4 import parse_color

# What `parse_color` reads and can turn into red, green and blue.
_COLOUR_FUNCTIONS = frozenset({"rgb", "rgba", "hsl", "hsla", "hwb"})

_SPACE = re.compile(r"\s+")

# A value of a property, as the parser cuts it up.
Value = list[Any]


@dataclass(frozen=True)
class Declaration:
    """One property with its value, and the line on which it stands."""

    name: str
    value: Value
    line: int


@dataclass(frozen=True)
class Rule:
    """A rule: its selectors, each as short as it can be written, and what it declares."""

    selectors: tuple[str, ...]
    declarations: tuple[Declaration, ...]
    line: int


@lru_cache(maxsize=16)  # a build reads the same few more than once, each with its schemes
def rules(sheet: bytes, media: str = "") -> tuple[Rule, ...]:
    """The rules of a style sheet in order, those that always hold or those of one kind of `media`; what can't be read is skipped."""
    parsed, _ = tinycss2.parse_stylesheet_bytes(sheet, skip_comments=True, skip_whitespace=True)
    if media:
        parsed = [rule for one in parsed if _is_about(one, media) for rule in _within(one)]
    return tuple(_rules(parsed))


def _is_about(rule: Any, media: str) -> bool:
    return rule.type == "at-rule" and rule.lower_at_keyword == "media" and written(rule.prelude) == media


def _within(rule: Any) -> Value:
    """What stands between the braces of a rule: declarations, and rules of its own."""
    return list(tinycss2.parse_blocks_contents(rule.content or [], skip_comments=True, skip_whitespace=True))


def _rules(parsed: Value) -> Iterator[Rule]:
    for rule in parsed:
        if rule.type == "qualified-rule":
            declared = (
                Declaration(one.name if one.name.startswith("--") else one.lower_name, one.value, one.source_line)
                for one in _within(rule)
                if one.type == "declaration"
            )
            yield Rule(tuple(_selectors(rule.prelude)), tuple(declared), rule.source_line)


def _selectors(prelude: Value) -> Iterator[str]:
    """`[scheme = "x"] .a, .b` as `[scheme=x] .a` and `.b`."""
    one: list[str] = []
    for node in [*prelude, ","]:
        if node == ",":
            yield " ".join("".join(one).split())
            one = []
        else:
            one.append(_plain(node))


def _plain(node: Any) -> str:
    match node.type:
        case "whitespace":
            return " "
        case "[] block":
            return f"[{''.join(_plain(part) for part in node.content if part.type != 'whitespace')}]"
        case "string":
            return str(node.value)
        case _:
            return str(node.serialize())


def written(value: Value) -> str:
    """A value as text, without needless space."""
    return _SPACE.sub(" ", "".join(node.serialize() for node in value)).strip()


def variables(value: Value) -> Iterator[str]:
    """The names of the custom properties that a value takes, those that have a fallback too."""
    for node in value:
        if node.type == "function":
            if node.lower_name == "var":
                yield _variable(node)[0]
            yield from variables(node.arguments)


def filled(value: Value, known: Mapping[str, Declaration], within: frozenset[str] = frozenset()) -> Value:
    """A value with custom properties in the place of `var()`; raises `LookupError` for one that is not known."""
    return [part for node in value for part in _filled(node, known, within)]


def _filled(node: Any, known: Mapping[str, Declaration], within: frozenset[str]) -> Value:
    if node.type != "function":
        return [node]
    if node.lower_name != "var":
        inside = filled(node.arguments, known, within)
        return [FunctionBlock(node.source_line, node.source_column, node.name, inside)]
    name, fallback = _variable(node)
    # One that takes itself has no value either.
    if name in known and name not in within:
        return filled(known[name].value, known, within | {name})
    if fallback is None:
        raise LookupError(name)
    return filled(fallback, known, within)


def _variable(function: Any) -> tuple[str, Value | None]:
    """The name in `var(--name, fallback)`, and the fallback if there is one."""
    arguments = function.arguments
    comma = next((place for place, node in enumerate(arguments) if node == ","), None)
    return written(arguments[:comma]), None if comma is None else arguments[comma + 1 :]


def colour(value: Value) -> str | None:
    """A colour as `#rrggbb`, one that shows what is behind it as it is on white paper; nothing for any other value."""
    parts = [node for node in value if node.type != "whitespace"]
    if len(parts) != 1 or (parts[0].type == "function" and parts[0].lower_name not in _COLOUR_FUNCTIONS):
        return None
    found = parse_color(parts[0])
    if found is None or found == "currentcolor":
        return None
    on_white = (channel * found.alpha + 1 - found.alpha for channel in found.to("srgb").coordinates)
    return "#" + "".join(f"{round(255 * min(max(channel, 0), 1)):02x}" for channel in on_white)

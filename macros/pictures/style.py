"""How an instance looks, for what is no web page: its colours and the look of its shapes, from its own style sheets."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.pictures import css
from macros.records.problem import Problem, quoted

# The style sheets, below the root of a project.
_TOKENS, _FIGURES = "docs/assets/tokens.css", "docs/assets/figuren.css"

# How the name of a token starts.
_PREFIX = "--kb-"

# The rules with the tokens of the light scheme, the weakest first.
_LIGHT = (":root", "[data-md-color-scheme=default]")

# The tokens that documents and share pictures use, besides those of the shapes.
ON_PAPER = ("merk", "op-merk", "tekst-zacht", "lijn", "vlak", "gemengd-vlak")

# A selector of shapes names classes and nothing around them; the others are about the page that holds the picture.
_SHAPE = re.compile(r"(\.[\w-]+)+")
# What an SVG needs of a rule, and which of that holds a colour.
_NEEDED = re.compile(r"color|(fill|stroke)(-.+)?|opacity|overflow|paint-order")
_PAINT = ("color", "fill", "stroke")


@dataclass(frozen=True)
class Style:
    """Colours as `#rrggbb` by the name of their token, as in the light scheme; and CSS for inside an SVG."""

    colours: Mapping[str, str]
    shapes: str


def read_style(root: Path) -> tuple[Style, list[Problem]]:
    """The style of the project in a folder, as far as it can be read, and every problem with it."""
    absent = [
        Problem(path, 1, "", "dit bestand ontbreekt", "de stijl van de site", "zet het bestand terug")
        for path in (_TOKENS, _FIGURES)
        if not (root / path).is_file()
    ]
    if absent:
        return Style({}, ""), absent
    tokens, figures = (css.rules((root / path).read_bytes()) for path in (_TOKENS, _FIGURES))
    light = [rule for selector in _LIGHT for rule in tokens if selector in rule.selectors]
    known = {one.name: one for rule in light for one in rule.declarations}
    shapes = list(_shapes(figures))
    colours, problems = {}, []
    for name in dict.fromkeys([*(_PREFIX + name for name in ON_PAPER), *_painted(shapes)]):
        found = _colour(name, known, min((rule.line for rule in light), default=1))
        if isinstance(found, Problem):
            problems.append(found)
        else:
            colours[name.removeprefix(_PREFIX)] = found
    return Style(colours, "".join(_written(shapes, known))), problems


def _colour(name: str, known: Mapping[str, css.Declaration], line: int) -> str | Problem:
    """The colour of a token, or what is wrong with it; `line` is where it should be when it is absent."""
    expected = "een kleur zoals #048, rgb(0 68 136) of teal, of var() met een ander token"
    if name not in known:
        return Problem(_TOKENS, line, name, "dit token ontbreekt", expected, f"voeg '{name}: …;' toe onder :root")
    try:
        found = css.colour(css.filled(known[name].value, known))
    except LookupError:
        found = None
    told = f"{quoted(css.written(known[name].value))} is geen kleur die op papier kan"
    return found or Problem(
        _TOKENS, known[name].line, name, told, expected, "schrijf de kleur op een van deze manieren"
    )


def _shapes(figures: Iterable[css.Rule]) -> Iterator[css.Rule]:
    """The rules about shapes, with no more of them than an SVG needs."""
    for rule in figures:
        selectors = tuple(selector for selector in rule.selectors if _SHAPE.fullmatch(selector))
        declared = tuple(one for one in rule.declarations if _NEEDED.fullmatch(one.name))
        if selectors and declared:
            yield css.Rule(selectors, declared, rule.line)


def _painted(shapes: Iterable[css.Rule]) -> Iterator[str]:
    """The tokens in which shapes are painted."""
    return (
        name for rule in shapes for one in rule.declarations if one.name in _PAINT for name in css.variables(one.value)
    )


def _written(shapes: Iterable[css.Rule], known: Mapping[str, css.Declaration]) -> Iterator[str]:
    """The rules with the values of tokens, which an SVG does not know; a value that has none is left out, as in CSS."""
    for rule in shapes:
        declared = []
        for one in rule.declarations:
            try:
                value = css.filled(one.value, known)
            except LookupError:
                continue
            declared.append(f"{one.name}:{css.colour(value) or css.written(value)}")
        if declared:
            yield f"{','.join(rule.selectors)}{{{';'.join(declared)}}}"

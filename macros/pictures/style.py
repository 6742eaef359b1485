"""How an instance looks, for what is no web page: its colours and the look of its shapes, from its own style sheets."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from macros.pictures import css
from macros.records.kennisbank import Kennisbank
from macros.records.problem import Problem, quoted

# The style sheets, below the root of a project.
_TOKENS, _FIGURES = "docs/assets/tokens.css", "docs/assets/figuren.css"

# How the name of a token starts.
_PREFIX = "--kb-"

# The colours of an instance's own by the setting that holds them: the rules that they go into, the weakest first, and where
# those hold. Papers have the first.
_SCHEMES = {
    "kleuren": ((":root", "[data-md-color-scheme=default]"), ""),
    "kleuren_donker": (("[data-md-color-scheme=slate]",), "screen"),
}

# The tokens that documents and share pictures use, besides those of the shapes.
ON_PAPER = ("merk", "op-merk", "tekst-zacht", "lijn", "vlak", "gemengd-vlak")

# A selector of shapes names classes and nothing around them; the others are about the page that holds the picture.
_SHAPE = re.compile(r"(\.[\w-]+)+")
# What an SVG needs of a rule, and which of that holds a colour.
_NEEDED = re.compile(r"color|(fill|stroke)(-.+)?|opacity|overflow|paint-order")
_PAINT = ("color", "fill", "stroke")

# So many styles are remembered: the check asks for what a build, its papers and its pictures then ask for.
_SHEETS = 4


@dataclass(frozen=True)
class Style:
    """Colours as `#rrggbb` by the name of their token, as in the light scheme; and CSS for inside an SVG."""

    colours: Mapping[str, str]
    shapes: str


def own_tokens(settings: Kennisbank | None, field: str) -> dict[str, str]:
    """The colours that an instance gives itself in one of its settings, by the name of their token."""
    own = getattr(settings, field, None)
    return dict(own.tokens) if own else {}


def own_sheet(settings: Kennisbank | None) -> str:
    """The style sheet of the colours that an instance gives itself; nothing when it keeps those that are there."""
    return "".join(_own_rules(settings))


def _own_rules(settings: Kennisbank | None) -> Iterator[str]:
    for field, (selectors, media) in _SCHEMES.items():
        declared = "".join(f" {_PREFIX}{name}: {colour};" for name, colour in own_tokens(settings, field).items())
        rule = f"{', '.join(selectors)} {{{declared} }}\n"
        if declared:
            yield f"@media {media} {{ {rule}}}\n" if media else rule


def read_style(root: Path, settings: Kennisbank | None = None) -> tuple[Style, list[Problem]]:
    """The style of the project in a folder, as far as it can be read, and every problem with it."""
    absent = [
        Problem(path, 1, "", "dit bestand ontbreekt", "de stijl van de site", "zet het bestand terug")
        for path in (_TOKENS, _FIGURES)
        if not (root / path).is_file()
    ]
    if absent:
        return Style({}, ""), absent
    style, problems = _style(_sheets(root, settings), (root / _FIGURES).read_bytes())
    return style, list(problems)


@lru_cache(maxsize=_SHEETS)
def _style(sheets: tuple[bytes, bytes], figures: bytes) -> tuple[Style, tuple[Problem, ...]]:
    light, known = _scheme(sheets, "kleuren")
    shapes = list(_shapes(css.rules(figures)))
    colours, problems = {}, []
    for name in dict.fromkeys([*(_PREFIX + name for name in ON_PAPER), *_painted(shapes)]):
        found = _colour(name, known, min((rule.line for rule in light), default=1))
        if isinstance(found, Problem):
            problems.append(found)
        else:
            colours[name.removeprefix(_PREFIX)] = found
    return Style(colours, "".join(_written(shapes, known))), tuple(problems)


def schemes(root: Path, settings: Kennisbank) -> Mapping[str, Mapping[str, str]]:
    """The colours of each scheme by their token, as far as they can be read, by the setting that holds the instance's own."""
    return _schemes(_sheets(root, settings))


@lru_cache(maxsize=_SHEETS)
def _schemes(sheets: tuple[bytes, bytes]) -> Mapping[str, Mapping[str, str]]:
    known: dict[str, css.Declaration] = {}
    made = {}
    for field in _SCHEMES:
        known |= _scheme(sheets, field)[1]
        found = ((name, _colour(name, known, 1)) for name in known)
        made[field] = {name.removeprefix(_PREFIX): colour for name, colour in found if isinstance(colour, str)}
    return made


def _sheets(root: Path, settings: Kennisbank | None) -> tuple[bytes, bytes]:
    """Where tokens stand: in the style sheet of the site, and in that of what the instance sets itself, which comes last."""
    return (root / _TOKENS).read_bytes(), own_sheet(settings).encode()


def _scheme(sheets: tuple[bytes, bytes], field: str) -> tuple[list[css.Rule], dict[str, css.Declaration]]:
    """The rules of a scheme, the weakest first, and its tokens by name."""
    selectors, media = _SCHEMES[field]
    rules = [rule for sheet in sheets for rule in css.rules(sheet, media)]
    found = [rule for selector in selectors for rule in rules if selector in rule.selectors]
    return found, {one.name: one for rule in found for one in rule.declarations}


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

"""Drawings of the site on paper: the same shapes, with the light colours of the site and a size of their own."""

import re
from functools import cache
from pathlib import Path

_ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"

_TOKEN = re.compile(r"--kb-([\w-]+): ([^;]+);")
_USE = re.compile(r"var\(--kb-([\w-]+)\)")
# Rules about shapes name a class and nothing around it; the others are about the page that holds the picture.
_RULE = re.compile(r"^(\.[\w.-]+(?:, \.[\w.-]+)*) \{ (.*) \}$", re.MULTILINE)
_ABOUT_SHAPES = ("fill", "stroke", "color:", "overflow: visible")


@cache
def kleuren() -> dict[str, str]:
    """The colours of the site by the name of their token, as they are in the light scheme."""
    tokens = (_ASSETS / "tokens.css").read_text(encoding="utf-8").partition("@media")[0]
    return dict(_TOKEN.findall(tokens))


@cache
def stijl() -> str:
    """The CSS of the shapes, for inside an SVG that stands on its own."""
    rules = _RULE.findall((_ASSETS / "figuren.css").read_text(encoding="utf-8"))
    kept = (f"{selector}{{{rule}}}" for selector, rule in rules if rule.startswith(_ABOUT_SHAPES))
    return _USE.sub(lambda use: kleuren()[use[1]], "".join(kept))

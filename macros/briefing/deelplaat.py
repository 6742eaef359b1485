"""The picture that others show beside a link to a page: one per kind of page, made here and not by a service."""

import json
from functools import cache
from pathlib import Path

from macros.briefing.typeset import picture
from macros.figuren.papier import kleuren

_TEMPLATE = Path(__file__).parent / "deelplaat.typ"
FOLDER = "assets/delen"

# What the picture says, by the kind of record that the page is about; other pages have the first.
_TITLES = {
    "kennisbank": "Wat leerden gemeenten?",
    "pilots": "Pilot",
    "gemeenten": "Gemeente",
    "themas": "Thema",
    "regelingen": "Wet en regelingen",
    "raadsstukken": "Raad",
    "stappen": "Aan de slag",
}


@cache
def pictures(site: str, zin: str) -> dict[str, bytes]:
    """Every picture as PNG by its path below the site, with the name of the site and a sentence about it."""
    made = {}
    for kind, titel in _TITLES.items():
        data = json.dumps({"titel": titel, "site": site, "zin": zin, "kleuren": kleuren()}, ensure_ascii=False)
        made[f"{FOLDER}/{kind}.png"] = picture(_TEMPLATE, data)
    return made

"""The picture that others show beside a link to a page: one per kind of page, made here and not by a service."""

import json
from functools import partial
from pathlib import Path

from macros.documents.cache import Made, typesetter
from macros.pictures.style import Style
from macros.records.kennisbank import Kennisbank
from macros.records.kinds import KINDS
from macros.writers.typeset import picture

FOLDER = "assets/delen"

# The picture of every page that is not about one record: its name and what it says.
SITE, _SITE_TITLE = "kennisbank", "Wat leerden gemeenten?"


def pictures(settings: Kennisbank, style: Style, cache: Path | None = None) -> dict[str, bytes]:
    """Every picture as PNG by its path below the site, with the name of the site and a sentence about it.

    The folder `cache` holds those of earlier builds.
    """
    drawn, made = {}, Made(cache, "png", typesetter())
    titles = {SITE: _SITE_TITLE, **{kind.map: kind.deelplaat for kind in KINDS if kind.eigen_pagina}}
    for kind, titel in titles.items():
        data = json.dumps(
            {"titel": titel, "site": settings.naam, "zin": settings.omschrijving, "kleuren": dict(style.colours)},
            ensure_ascii=False,
        )
        drawn[f"{FOLDER}/{kind}.png"] = made.of(data, partial(picture, data))
    made.keep()
    return drawn

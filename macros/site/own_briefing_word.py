"""What a script makes a Word file of a briefing of one's own with: the fragments and the package of all Word files here."""

import json
from pathlib import Path

from macros.content.on_paper import NARROWEST, SPREAD
from macros.documents import order
from macros.documents.cache import Made, word_writer
from macros.documents.edition import BETWEEN, FOR, Edition
from macros.site.own_briefing import FOLDER
from macros.writers.part_data import handing_over
from macros.writers.word_fragments import BESIDE_CELL, FRAGMENTS, LETTER, WHOLE
from macros.writers.word_package import Package


def data_file(edition: Edition, cache: Path | None = None) -> dict[str, bytes]:
    """The file, by its path; the folder `cache` holds the packages of earlier builds."""
    made = Made(cache, "json", word_writer())
    pages = {name: _package(edition, made, landscape=name == "liggend") for name in ("liggend", "staand")}
    made.keep()
    upright = pages["staand"].parts
    same = {path: xml for path, xml in pages["liggend"].parts.items() if xml == upright[path]}
    apart = {
        name: {"delen": {path: xml for path, xml in page.parts.items() if path not in same}, "ruimte": page.room}
        for name, page in pages.items()
    }
    held = {
        "fragmenten": FRAGMENTS,
        "delen": same,
        **apart,
        "kolommen": {"macht": SPREAD, "minst": NARROWEST},
        "rijen": {"heel": WHOLE, "letter": LETTER, "ernaast": BESIDE_CELL},
        "voor": FOR + BETWEEN,
        "herkomst": edition.origin(order.PAGE),
        # Where the site is published, if that is known, and whether the addresses of its pages are those of files.
        "adres": edition.root,
        "plat": edition.catalog.kennisbank.plat,
    }
    return {f"{FOLDER}/word.js": handing_over(held).encode()}


def _package(edition: Edition, made: Made, *, landscape: bool) -> Package:
    decided_by = [dict(edition.style.colours), edition.catalog.kennisbank.naam, edition.moment.isoformat(), landscape]

    def told() -> bytes:
        package = edition.package(landscape=landscape)
        return json.dumps([package.parts, package.room], ensure_ascii=False).encode()

    return Package(*json.loads(made.of(json.dumps(decided_by), told)))

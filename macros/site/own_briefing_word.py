"""What a script makes a Word file of a briefing of one's own with: the fragments and the package of all Word files here."""

from macros.content.on_paper import NARROWEST, SPREAD
from macros.documents import order
from macros.documents.edition import BETWEEN, FOR, Edition
from macros.site.own_briefing import FOLDER
from macros.writers.part_data import handing_over
from macros.writers.word_fragments import BESIDE_CELL, FRAGMENTS, LETTER, WHOLE


def data_file(edition: Edition) -> dict[str, bytes]:
    """The file, by its path."""
    pages = {"liggend": edition.package(landscape=True), "staand": edition.package(landscape=False)}
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

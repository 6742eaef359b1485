"""What the settings of a builder become for this instance: its name, its addresses, and what pages and the theme say of it.

The same for every builder; `mkdocs.yml` holds the settings that all instances share.
"""

from dataclasses import asdict
from html import escape
from typing import Any

from macros.documents.edition import package_version
from macros.pictures.style import own_sheet
from macros.records.catalog import Catalog
from macros.records.licentie import CODE
from macros.site.search import question_bank

# The style sheet of the colours that an instance gives itself, from the root of the site.
OWN_COLOURS = "assets/kleuren.css"


def settings(catalog: Catalog, *, site_url: str, repo_url: str, folders: bool) -> dict[str, Any]:
    """All that differs, by the name of each setting; what pages and the theme read besides stands in `extra`.

    `site_url` and `repo_url` are those of `mkdocs.yml`, and come before those of the instance. With `folders` the address
    of a page ends as that of a folder, unless the instance wants those of files.
    """
    own = catalog.kennisbank
    # A copy to read without a server has addresses of files too, whatever those of the site are.
    folders = folders and not own.plat
    code = repo_url or own.broncode
    return {
        # The theme prints both as HTML.
        "site_name": escape(own.naam),
        "site_description": escape(own.omschrijving),
        "site_url": site_url or own.adres,
        "repo_url": code,
        "use_directory_urls": folders,
        "edit_uri": f"{own.bewerken}docs/",
        "copyright": f"Teksten en gegevens onder {own.licentie.naam}, code onder {CODE}",
        "extra": {
            # The theme finds no first page in a tab.
            "homepage": "." if folders else "index.html",
            "nieuw_bestand": below(code, own.nieuw),
            "licentie": asdict(own.licentie),
            "redactie": own.redactie,
            "gegevens_van": str(catalog.gegevens_van),
            "afzender": own.afzender,
            "versie": package_version(),
            "vragenbank": question_bank(catalog),
            "eigen_kleuren": OWN_COLOURS if own_sheet(own) else "",
        },
    }


def below(address: str, path: str) -> str:
    """A path below an address, which may end with a slash."""
    return f"{address.rstrip('/')}/{path}"

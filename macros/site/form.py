"""A form in which a reader chooses: what all of them share, and the sentences with which the script answers."""

from collections.abc import Mapping
from html import escape

# For what a form says once something is chosen.
KEPT = "Het adres van deze pagina bewaart uw keuze."

# Opens the fields of a form on a screen on which they would push away what is chosen from.
FILTERS = '<button type="button" class="filterknop" aria-expanded="false">Filters</button>'

# Why a script may get no data: a browser gives none to a page that was opened from a disk.
FROM_DISK = "Opende u deze pagina vanaf een schijf of USB-stick? Dan kan het alleen op de site zelf."

_UNKNOWN = "Uit het adres niet gevonden: {ids}. Misschien is de naam veranderd."


def choice_form(name: str, fields: str, sentences: Mapping[str, str], *, most: int | None = None) -> str:
    """A form that only works with a script, and is only shown then; what was chosen stands in the address of the page.

    `name` is its class, by which the script knows it, and `fields` the HTML of what can be chosen: boxes, lists and
    lines of text, whose names are those in the address. Of `sentences` the script says `geen`, `een` or `meer`, by how
    many were chosen, with numbers for `{aantal}` and `{alle}`; without `een` that is `meer`. `most` is how many boxes
    can be ticked; `te-veel` then says which `{namen}` of an address fit no more.
    """
    said = "".join(f' data-{key}="{escape(text)}"' for key, text in {"onbekend": _UNKNOWN, **sentences}.items())
    limit = f' data-hoogstens="{most}"' if most else ""
    # The address says what was chosen; a browser that fills in what it remembers of an earlier visit would deny it.
    return (
        f'<form class="keuze {name}"{limit} autocomplete="off" data-search-exclude>'
        f'{fields}<p role="status"{said}></p></form>'
    )

"""A briefing of the reader's own choice: the form to choose with, and the place where a script makes the briefing."""

from html import escape

from macros.documents.typed import MOST_LETTERS
from macros.records.catalog import Catalog
from macros.records.handboek import Thema
from macros.records.pilot import Pilot
from macros.site.boxes import checkbox, pilot_boxes
from macros.site.form import FROM_DISK, KEPT, choice_form

# The folder of the files that the script fetches, and the one with what all pilots share.
FOLDER = "eigen-briefing"
INDEX = f"{FOLDER}/keuze.json"

# An address can hold any title, so the page says that it is not the editors'.
_OWN = (
    "De titel en voor wie dit stuk is, zijn ingevuld door wie het samenstelde, niet door de redactie. De tekst hieronder"
    " komt uit deze kennisbank."
)

_FAILED = f"De gegevens zijn niet te laden. {FROM_DISK} Probeer het anders opnieuw, of kies een document bij Papieren."


def briefing_form(catalog: Catalog) -> str:
    """A form to choose pilots and themes with, and to put a title on the document."""
    pilots = pilot_boxes(catalog, Pilot.map, list(catalog[Pilot].values()))
    themas = "".join(checkbox(Thema.map, thema) for thema in catalog[Thema].values())
    fields = (
        f"<fieldset><legend>Pilots</legend>{pilots}</fieldset>"
        f"<fieldset><legend>Thema's</legend><ul>{themas}</ul></fieldset>"
        "<fieldset><legend>Op het document (mag leeg blijven)</legend>"
        f'<label>Titel <input type="text" name="titel" maxlength="{MOST_LETTERS}"></label>'
        f'<label>Voor wie <input type="text" name="voor" maxlength="{MOST_LETTERS}"></label></fieldset>'
        '<p><button type="reset">Wis de keuze</button> <button type="button" class="druk-af">Druk af</button></p>'
    )
    return choice_form(
        "kies-briefing",
        fields,
        {
            "geen": "Kies pilots en thema's.",
            "een": f"{{aantal}} onderdeel in uw briefing. {KEPT}",
            "meer": f"{{aantal}} onderdelen in uw briefing. {KEPT}",
        },
    )


def document() -> str:
    """The place where the script puts the briefing, with where its data are."""
    return (
        f'<div class="eigen-stuk geen-begrippen" data-search-exclude data-fout="{escape(_FAILED)}" markdown="1">\n\n'
        f'<p class="gegevens" hidden markdown="span">[Gegevens](/{INDEX})</p>\n\n'
        f'<p class="bijschrift eigen-tekst" hidden markdown="span">{_OWN}</p>\n\n'
        '<div class="eigen-resultaat"></div>\n\n</div>'
    )

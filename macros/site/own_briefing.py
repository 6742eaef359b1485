"""A briefing of the reader's own choice: the form to choose with, and the place where a script makes the briefing."""

from html import escape

from macros.derived.questions import kinds_of
from macros.documents.typed import MOST_LETTERS
from macros.records.catalog import Catalog
from macros.records.handboek import Thema
from macros.records.pilot import Pilot
from macros.site.boxes import checkbox, pilot_boxes, record_box
from macros.site.form import choice_form

# The folder of the files that the script fetches, and the one with what all pilots share.
FOLDER = "eigen-briefing"
INDEX = f"{FOLDER}/keuze.js"

# An address can hold any title, so the page says that it is not the editors'.
_OWN = (
    "De titel en voor wie dit stuk is, zijn ingevuld door wie het samenstelde, niet door de redactie. De tekst hieronder"
    " komt uit deze kennisbank."
)

# What the script says while it makes a Word file, and when that is done.
_WORD = {
    "bezig": "Uw Word-bestand wordt gemaakt.",
    "klaar": "Uw Word-bestand is gedownload: {naam}. De inhoud is gelijk aan wat hieronder staat.",
    "mislukt": "Het Word-bestand maken lukte niet. Probeer het opnieuw, of kies een document bij Papieren.",
}

_FAILED = "De gegevens zijn niet te laden. Probeer het opnieuw, of kies een document bij Papieren."


def briefing_form(catalog: Catalog) -> str:
    """A form to choose kinds of approach, pilots and themes with, and to put a title on the document."""
    pilots = pilot_boxes(catalog, Pilot.map, list(catalog[Pilot].values()))
    themas = "".join(record_box(Thema.map, thema) for thema in catalog[Thema].values())
    kinds = kinds_of(catalog, catalog[Pilot].values())
    soorten = "".join(checkbox("aanpak", id, catalog.ids("vocabulaires/soort")[id].naam) for id in kinds)
    said = "".join(f' data-{key}="{escape(text)}"' for key, text in _WORD.items())
    fields = (
        f"<fieldset><legend>Alle pilots van een aanpak</legend><ul>{soorten}</ul></fieldset>"
        f"<fieldset><legend>Pilots</legend>{pilots}</fieldset>"
        f"<fieldset><legend>Thema's</legend><ul>{themas}</ul></fieldset>"
        "<fieldset><legend>Op het document (mag leeg blijven)</legend>"
        f'<label>Titel <input type="text" name="titel" maxlength="{MOST_LETTERS}"></label>'
        f'<label>Voor wie <input type="text" name="voor" maxlength="{MOST_LETTERS}"></label></fieldset>'
        '<p><button type="reset">Wis de keuze</button> <button type="button" class="druk-af">Druk af</button>'
        f' <button type="button" class="als-word" disabled{said}>Download als Word</button></p>'
    )
    return choice_form(
        "kies-briefing",
        fields,
        {
            "geen": "Kies een aanpak, pilots of thema's.",
            "een": "{aantal} onderdeel in uw briefing, onder dit formulier.",
            "meer": "{aantal} onderdelen in uw briefing, onder dit formulier.",
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

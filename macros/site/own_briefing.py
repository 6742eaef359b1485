"""A briefing of the reader's own choice: every pilot and theme in short, of which a script shows the chosen ones."""

from collections.abc import Sequence

from macros.content.pilots import facts
from macros.content.results import sentences
from macros.derived.results import headline, of_pilot
from macros.records.catalog import Catalog
from macros.records.handboek import Thema
from macros.records.pilot import Pilot
from macros.site.boxes import checkbox, pilot_boxes
from macros.site.form import KEPT, choice_form
from macros.writers.markdown import Markdown, escape, write_blok

# An address can hold any title, so the page says that it is not the editors'.
_OWN = (
    "De titel en voor wie dit stuk is, zijn ingevuld door wie het samenstelde, niet door de redactie. De tekst hieronder"
    " komt uit deze kennisbank."
)


def briefing_form(catalog: Catalog) -> str:
    """A form to choose pilots and themes with, and to put a title on the document."""
    pilots = pilot_boxes(catalog, Pilot.map, list(catalog[Pilot].values()))
    themas = "".join(checkbox(Thema.map, thema) for thema in catalog[Thema].values())
    fields = (
        f"<fieldset><legend>Pilots</legend>{pilots}</fieldset>"
        f"<fieldset><legend>Thema's</legend><ul>{themas}</ul></fieldset>"
        "<fieldset><legend>Op het document (mag leeg blijven)</legend>"
        '<label>Titel <input type="text" name="titel" maxlength="120"></label>'
        '<label>Voor wie <input type="text" name="voor" maxlength="120"></label></fieldset>'
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


def document(catalog: Catalog) -> str:
    """What is known and not known about every pilot and theme, in short."""
    md = Markdown(catalog)
    sections = [
        *(_pilot(md, pilot) for pilot in catalog[Pilot].values()),
        *(_thema(md, thema) for thema in catalog[Thema].values()),
    ]
    return "\n\n".join(
        [
            "## <span>Uw briefing</span> { .eigen-titel data-search-exclude }",
            '<p class="kopregel eigen-voor" data-zin="Voor: {voor}"></p>',
            f'<p class="bijschrift eigen-tekst" data-search-exclude hidden markdown="span">{_OWN}</p>',
            *sections,
        ]
    )


def _pilot(md: Markdown, pilot: Pilot) -> str:
    chosen = headline(of_pilot(md.catalog, pilot))
    return _section(
        f"pilots-{pilot.id}",
        f"### {md.link(pilot)} {{ data-search-exclude }}",
        md.block(pilot.samenvatting),
        write_blok(facts(md.catalog, pilot, id=f"feiten-{pilot.id}")),
        write_blok(sentences(chosen)) if chosen else "Over deze pilot zijn geen bevindingen gevonden.",
        f"**Kosten.** {md.block(pilot.kosten)}",
        unknown=pilot.niet_gevonden,
    )


def _thema(md: Markdown, thema: Thema) -> str:
    return _section(
        f"themas-{thema.id}",
        f"### {md.link(thema)} {{ data-search-exclude }}",
        f"**{escape(thema.vraag)}** {md.value(thema.kern)}",
        unknown=thema.niet_gevonden,
    )


def _section(key: str, *blocks: str, unknown: Sequence[str]) -> str:
    start = f'<section class="deel" data-deel="{key}" data-search-exclude markdown="1">'
    questions = "\n".join(f"- {escape(vraag)}" for vraag in unknown[:3])
    return "\n\n".join([start, *blocks, "**Niet bekend:**", questions, "</section>"])

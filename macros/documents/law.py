"""What a municipality may do now, as a paper."""

from macros.content import wishes
from macros.content.blocks import Blok, Tekst
from macros.content.passages import bronnen_of, section
from macros.documents.download import document_name
from macros.records.catalog import Catalog
from macros.records.wens import Wens
from macros.writers.document import Document


def wat_mag(catalog: Catalog) -> Document:
    """All wishes, the newest amounts, and what is not known."""
    blokken: tuple[Blok, ...] = (
        *filter(None, [wishes.without_appointment(catalog)]),
        *section("Wat mag nu, per wens", wishes.verdicts(catalog), wishes.overview(catalog)),
        *section("De nieuwste bedragen die zijn gevonden", wishes.amounts(catalog)),
        *section("Wat niet bekend is", wishes.not_found(catalog)),
    )
    advice: Blok = Tekst((("Dit is geen juridisch advies. Vraag bij twijfel uw eigen jurist.",),))
    return Document(
        name=document_name("wat-mag"),
        kind="Wet en regels",
        title="Wat mag een gemeente nu?",
        subtitle="Per wens: mag het zonder toestemming, op grond van welk artikel, en wie deed het",
        page="/wat-mag.md",
        blokken=(advice, *blokken),
        max_pages=0,
        landscape=True,
        bronnen=bronnen_of(*catalog[Wens].values()),
    )

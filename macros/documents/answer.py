"""The answer to one question on one sheet: page one stands alone, the answers per question and the sources come after it."""

from macros.content.answers import entries, meaning
from macros.content.blocks import Kader, Tekst
from macros.content.directions import NO_GROUP_NOTE, table_of_directions
from macros.content.parts import Line, feit_lines
from macros.content.passages import bronnen_in, section
from macros.content.results import counted
from macros.content.verdicts import debate_line, how_sure, per_pilot, pilots_of, unknown, whole
from macros.derived.answers import answers_of, findings_on
from macros.derived.words import join_names
from macros.documents.download import document_name
from macros.records.catalog import Catalog
from macros.records.oordeel import Oordeel
from macros.writers.document import Document


def _on_the_site(catalog: Catalog, oordeel: Oordeel) -> Line:
    """What the page has and the paper has not."""
    found = findings_on(catalog, oordeel)
    told = [f"een rij per onderzoek ({counted(found)})"] if found else []
    told += ["een zin per gemeente", "waar bronnen verschillen"] if oordeel.soort else []
    return (f"Op de site staat ook: {join_names(told)}. " if told else "", *debate_line(catalog, oordeel))


def sheet(catalog: Catalog, oordeel: Oordeel, step: int) -> Document:
    """The paper of one verdict; it takes the room that it needs, so `step` changes nothing."""
    antwoorden = answers_of(catalog, oordeel)
    blokken = (
        Kader((*feit_lines(oordeel.kort), how_sure(catalog, oordeel))),
        *section("Wat is gevonden", table_of_directions(catalog, oordeel), Tekst(((NO_GROUP_NOTE,),), aside=True)),
        *section("Wat we niet weten", unknown(catalog, oordeel)),
        *section("Wat betekent dit voor uw gemeente", meaning(antwoorden)),
        *section("Per vraag", *entries(catalog, antwoorden, 2, with_basis=False)),
        # Of a kind of approach its comparison says more, and has the room for it.
        *([] if oordeel.soort else section("Per gemeente", *per_pilot(catalog, oordeel, pilots_of(catalog, oordeel)))),
        Tekst((_on_the_site(catalog, oordeel),), aside=True),
    )
    return Document(
        name=document_name("antwoorden", oordeel.id),
        kind="Antwoord",
        title=oordeel.vraag,
        subtitle=f"{oordeel.naam}: wat onderzoek en gemeenten zeggen, gecontroleerd op {oordeel.gecontroleerd_op}",
        page=f"werkt-het/{oordeel.id}/",
        blokken=blokken,
        max_pages=2,
        sources_at_end=True,
        bronnen=bronnen_in(whole(catalog, oordeel)),
    )

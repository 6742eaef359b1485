"""One checklist of all steps of the handbook, to print and tick off."""

from macros.content.blocks import Tekst
from macros.content.steps import checklists
from macros.documents.download import document_name
from macros.records.catalog import Catalog
from macros.writers.document import Document


def checklist(catalog: Catalog) -> Document:
    """Every point of every step with a box before it, under who does it and when."""
    advice = "De stappen en punten zijn advies van de redactie. Regel geld, onderzoek en de afloop vóór de start."
    return Document(
        name=document_name("checklist"),
        kind="Checklist",
        title="Zelf een pilot beginnen",
        subtitle="Alle stappen: wie, wanneer en wat er dan ligt",
        page="/aan-de-slag.md",
        blokken=(Tekst(((advice,),)), *checklists(catalog)),
        max_pages=0,
    )

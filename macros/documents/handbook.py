"""The whole handbook as one book: the steps, the themes and every lesson, with references by page."""

from collections.abc import Iterator

from macros.content.blocks import Blok, Chapter, Kader, Kop, Lijst, Tekst
from macros.content.lessons import entries
from macros.content.parts import Nadruk, feit_lines, first_line, links
from macros.content.passages import reading_guide
from macros.content.periods import looptijden
from macros.content.pictures import matrix, strip
from macros.content.reference import plain
from macros.content.values import record_link
from macros.derived.results import of_theme
from macros.derived.weight import by_weight
from macros.documents.download import document_name
from macros.records.catalog import Catalog
from macros.records.handboek import Les, Stap, Thema
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot
from macros.writers.document import Document

# Slightly smaller letters spare it four pages.
_SIZE = 0.96


def handbook(catalog: Catalog) -> Document:
    """The book: how to start, step by step, and what is known per theme."""
    blokken = (
        *reading_guide(catalog),
        *(blok for stap in catalog[Stap].values() for blok in _step(catalog, stap)),
        *(blok for thema in catalog[Thema].values() for blok in _theme(catalog, thema)),
        *_appendices(catalog),
    )
    return Document(
        name=document_name("handboek"),
        kind="Handboek",
        title="Zelf een pilot beginnen",
        subtitle="Stappen, thema's en lessen uit gemeentelijke proeven met de bijstand en basisbanen",
        page="/aan-de-slag.md",
        blokken=blokken,
        max_pages=0,
        scale=_SIZE,
        has_contents=True,
    )


def _step(catalog: Catalog, stap: Stap) -> Iterator[Blok]:
    yield Chapter(1, f"Stap {stap.volgorde}. {stap.naam}", stap.anker)
    yield Tekst(((Nadruk(stap.vraag),),))
    yield Kader(feit_lines(stap.kern))
    yield Tekst(feit_lines(stap.uitleg))
    yield Kop(2, "Checklist")
    yield Lijst(tuple((point,) for point in stap.checklist), checkboxes=True)
    yield Kop(2, "Wat dit van u vraagt")
    yield Lijst(tuple((Nadruk(catalog.naam(part.rol)), ": ", part.tekst) for part in stap.per_rol))
    yield Kop(2, "Zo deden gemeenten het")
    yield Lijst(
        tuple(
            (Nadruk(catalog[Gemeente][voorbeeld.gemeente].naam), ": ", *first_line(voorbeeld.tekst))
            for voorbeeld in stap.voorbeelden
        )
    )
    if stap.fouten:
        yield Kop(2, "Wat misging of kan misgaan")
        yield Lijst(tuple(map(first_line, stap.fouten)))
    yield Kop(2, "Lessen bij deze stap")
    yield Lijst(
        (
            *((record_link(catalog[Les][id]),) for id in stap.lessen),
            ("Lees verder bij: ", *links(catalog[Thema][id] for id in stap.themas)),
        )
    )


def _theme(catalog: Catalog, thema: Thema) -> Iterator[Blok]:
    yield Chapter(1, f"Thema: {thema.naam}", thema.anker)
    yield Tekst(((Nadruk(thema.vraag),),))
    yield Kader(feit_lines(thema.kern))
    yield Kop(2, "Wat bekend is")
    yield Tekst(feit_lines(thema.weten))
    if found := of_theme(catalog, thema):
        yield Kop(2, "Bevindingen in één oogopslag")
        yield strip(catalog, found)
    yield Kop(2, "Wat gemeenten anders deden")
    yield Tekst(feit_lines(thema.verschillen))
    yield Kop(2, "Lessen")
    yield from entries(catalog, by_weight(catalog.users(thema, Les)))
    yield Kop(2, "Wat niet bekend is")
    yield plain(thema.niet_gevonden)


def _appendices(catalog: Catalog) -> Iterator[Blok]:
    if picture := looptijden(catalog, list(catalog[Pilot].values())):
        yield Chapter(1, "Bijlage: de pilots in de tijd", "bijlage-tijdlijn")
        yield picture
    yield Chapter(1, "Bijlage: waar bewijs is en waar niet", "bijlage-bewijs")
    yield from matrix(catalog)

"""The briefing on one theme: what is known, what municipalities did, lessons and what is not known."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from macros.content import by_question
from macros.content.blocks import Beeld, Blok, Kader, Kop, Lijst, Tekst
from macros.content.council import to_ask
from macros.content.lessons import by_title, for_council
from macros.content.parts import Nadruk, PageLink, feit_lines, first_line
from macros.content.passages import (
    bronnen_in,
    bronnen_of,
    contradictions,
    not_found,
    picture,
    questions,
    results,
    section,
    varied,
)
from macros.content.theme_layers import of_one_theme
from macros.derived.answers import answers_of_theme
from macros.derived.comparison import rows
from macros.derived.results import of_theme
from macros.documents.download import document_name
from macros.records.catalog import Catalog
from macros.records.debat import AlgemeneTegenspraak
from macros.records.handboek import Les, Thema
from macros.records.pilot import Pilot
from macros.writers.document import Document

# How many findings, lessons with their reason, open questions, questions to ask and contradictions: from roomy to lean.
LIMITS = (
    (14, 8, 12, 5, 5), (12, 7, 10, 5, 4), (11, 6, 8, 4, 3), (9, 5, 8, 4, 3), (8, 4, 7, 4, 2), (7, 4, 6, 3, 2), (6, 3, 6, 3, 2),
    (5, 2, 5, 2, 1), (4, 1, 4, 2, 1), (3, 0, 3, 1, 1), (3, 0, 2, 1, 0), (2, 0, 2, 0, 0),
)  # fmt: skip

# The same within a paper about more.
_AS_A_PART = (6, 3, 6, 3, 2)


def briefing(catalog: Catalog, thema: Thema, step: int) -> Document:
    """The briefing, with as much as fits in this step of `LIMITS`."""
    return Document(
        name=document_name(thema.map, thema.id),
        kind="Themabriefing",
        title=thema.naam,
        subtitle=thema.vraag,
        page=f"/themas/{thema.id}.md",
        blokken=tuple(_passages(catalog, thema, LIMITS[step])),
        bronnen=catalog.derived(_bronnen)(thema.id),
    )


def part(catalog: Catalog, thema: Thema) -> Iterator[Blok]:
    """The theme as a part of a paper about more: as its own briefing, one heading lower and without a picture."""
    yield Kop(1, f"Thema: {thema.naam}")
    yield Tekst(((Nadruk(thema.vraag),),))
    for blok in _passages(catalog, thema, _AS_A_PART):
        if not isinstance(blok, Beeld):
            yield replace(blok, level=blok.level + 1) if isinstance(blok, Kop) else blok
    yield Tekst((("Alles over dit thema staat ", PageLink("op de site", thema.pagina), "."),), aside=True)


def _passages(catalog: Catalog, thema: Thema, limits: tuple[int, int, int, int, int]) -> Iterator[Blok]:
    most_findings, most_lessons, most_open, most_questions, most_contradictions = limits
    found, lessen = of_theme(catalog, thema), for_council(catalog.users(thema, Les))
    shown = varied(found, most_findings)
    yield Kader(feit_lines(thema.kern))
    yield from section("Wat bekend is", Tekst(feit_lines(thema.weten)))
    yield from section("Bevindingen", picture(catalog, found, shown), *results(found, shown))
    yield from section("Wat gemeenten anders deden", Tekst(feit_lines(thema.verschillen)))
    yield from section("Lessen", *_lessons(catalog, lessen, most_lessons))
    yield from questions(to_ask(catalog, lessen=[les.id for les in lessen]), most_questions)
    yield from contradictions(catalog.users(thema, AlgemeneTegenspraak), most_contradictions)
    yield from not_found(thema.niet_gevonden, most_open)


def _bronnen(catalog: Catalog) -> Callable[[str], tuple[str, ...]]:
    """The sources of the page of a theme, by its id; for `Catalog.derived`, since every step asks for them."""
    return cache(lambda id: _bronnen_of_page(catalog, catalog[Thema][id]))


def _bronnen_of_page(catalog: Catalog, thema: Thema) -> tuple[str, ...]:
    """Those of the theme itself, and of its layers, answers and comparison."""
    pilots = by_question.having(catalog[Pilot].values(), thema.kenmerken)
    asked = [row for row in rows(catalog, pilots) if row.id in thema.kenmerken]
    blokken = (*of_one_theme(catalog, thema), *by_question.some(catalog, asked, pilots, None))
    answered = (citatie.bron for one in answers_of_theme(catalog, thema) for citatie in one.kort.citaties)
    return (*bronnen_of(thema), *bronnen_in(blokken), *answered)


def _lessons(catalog: Catalog, lessen: list[Les], in_full: int) -> list[Kop | Lijst]:
    """The first lessons with their reason, the others by title."""
    full = [blok for les in lessen[:in_full] for blok in (Kop(2, les.les), _reason(catalog, les))]
    rest = lessen[in_full:]
    return [*full, *([Kop(2, "En verder")] if full and rest else []), by_title(catalog, rest)]  # type: ignore[list-item]


def _reason(catalog: Catalog, les: Les) -> Tekst:
    return Tekst(((*first_line(les.waarom), f" ({catalog.naam(les.basis).lower()})"),))

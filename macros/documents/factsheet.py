"""The factsheet of one pilot: what a council member reads before a debate, on two pages, in the order of its page."""

from collections.abc import Callable, Iterator
from functools import cache

from macros.content.blocks import Blok, Kader, Tekst
from macros.content.council import to_ask
from macros.content.first_screen import facts_table, head_line, outcomes, sureness
from macros.content.layers import of_one_pilot, unknown_fields
from macros.content.lessons import for_council
from macros.content.parts import feit_lines, first_line, joined
from macros.content.passages import (
    bronnen_in,
    bronnen_of,
    contradictions,
    lessons,
    limited,
    more,
    not_found,
    questions,
    results,
    section,
    varied,
)
from macros.content.pictures import in_words
from macros.content.results import amounts
from macros.derived.amounts import newest_amounts
from macros.derived.comparison import rows
from macros.derived.headline import headline
from macros.derived.key_facts import AMOUNTS, key_facts, newest_costs
from macros.derived.results import of_pilot
from macros.derived.statements import about
from macros.derived.words import join_names, places, pluralize
from macros.documents.download import document_name
from macros.records.catalog import Catalog
from macros.records.handboek import Les
from macros.records.pilot import Pilot
from macros.writers.document import Document

# How many findings besides the first ones, contradictions, open questions, lessons and questions to ask, and the size of
# letters: from roomy to lean. Slightly smaller letters are better than hardly any text.
LIMITS = (
    (14, 4, 8, 6, 4, 1), (13, 4, 7, 6, 4, 1), (12, 3, 7, 5, 3, 1), (11, 3, 6, 5, 3, 1), (10, 3, 6, 5, 3, 1),
    (9, 3, 5, 5, 3, 1), (8, 2, 5, 5, 3, 1), (8, 2, 4, 4, 3, 1), (7, 2, 4, 4, 3, 1), (7, 1, 3, 4, 3, 1), (6, 1, 3, 4, 2, 1),
    (6, 1, 2, 4, 2, 1), (5, 1, 2, 3, 2, 1), (5, 1, 2, 3, 2, .95), (4, 1, 2, 3, 2, .95), (3, 1, 2, 3, 2, .95),
    (2, 1, 2, 3, 1, .95), (1, 1, 2, 3, 1, .95), (0, 1, 2, 3, 1, .95), (0, 1, 2, 3, 1, .9), (0, 1, 2, 2, 1, .9), (0, 1, 1, 1, 0, .9),
)  # fmt: skip

# Up to this step there is room for the table of amounts.
_ROOMY = 5

# So many amounts in that table, the newest; the key facts hold the newest already.
_AMOUNTS = 5


def _bronnen(catalog: Catalog) -> Callable[[str], tuple[str, ...]]:
    """The sources of the page of a pilot, by its id; for `Catalog.derived`, since every step asks for them."""
    return cache(lambda id: (*bronnen_of(pilot := catalog[Pilot][id]), *bronnen_in(of_one_pilot(catalog, pilot))))


def factsheet(catalog: Catalog, pilot: Pilot, step: int) -> Document:
    """The factsheet, with as much as fits in this step of `LIMITS`."""
    most_findings, most_contradictions, most_open, most_lessons, most_questions, scale = LIMITS[step]
    blokken = (
        Tekst((head_line(catalog, pilot),)),
        Kader(feit_lines(pilot.samenvatting)),
        *section("Wat eruit kwam", *outcomes(catalog, pilot)),
        *section("Hoe zeker?", sureness(catalog, pilot)),
        *section("Kerngegevens", *facts_table(catalog, pilot, in_short=True)),
        *section("Wat deze pilot deed", Tekst((first_line(pilot.aanpak),))),
        *_other_findings(catalog, pilot, most_findings),
        *_costs(catalog, pilot, roomy=step < _ROOMY),
        *section("Vervolg", None if pilot.vervolg.onbekend else Tekst((first_line(pilot.vervolg),))),
        *contradictions(pilot.tegenspraak, most_contradictions),
        *not_found(pilot.niet_gevonden, most_open),
        *_unknown(catalog, pilot),
        *lessons(catalog, for_council(catalog.users(pilot, Les)), most_lessons),
        *questions(to_ask(catalog, pilots=[pilot.id]), most_questions),
        *_elsewhere(catalog, pilot),
    )
    return Document(
        name=document_name(pilot.map, pilot.id),
        kind="Factsheet",
        title=pilot.kop,
        subtitle=f"{catalog.naam(pilot.soort)} in {places(catalog, pilot)}",
        page=f"/pilots/{pilot.id}.md",
        blokken=blokken,
        max_pages=2,
        scale=scale,
        bronnen=catalog.derived(_bronnen)(pilot.id),
    )


def _other_findings(catalog: Catalog, pilot: Pilot, most: int) -> tuple[Blok, ...]:
    """The findings besides those named first: the most telling in full, of the others which way they point."""
    found = of_pilot(catalog, pilot)
    first = headline(found)
    others = [one for one in found if one not in first]
    shown = varied(others, most)
    rest = in_words(catalog, [one for one in others if one not in shown])
    told = results(others, shown, pilot) if shown else (None, more(len(others), 0, "bevinding", "bevindingen"))
    table, left_out = told
    return section("Wat nog meer is gevonden", table, rest, left_out) if others else ()


def _costs(catalog: Catalog, pilot: Pilot, *, roomy: bool) -> tuple[Blok, ...]:
    """The amounts with what the source says of each, where there is room, and what is known beside them."""
    known = newest_amounts(pilot.bedragen)
    shown = known[:_AMOUNTS] if roomy else []
    told = [*shown, *(one for one in newest_costs(pilot)[:AMOUNTS] if one not in shown)]
    table = amounts(catalog, shown, "bedragen", "Bedragen") if shown else None
    beside = None if pilot.kosten.onbekend else Tekst((first_line(pilot.kosten),))
    return limited("Kosten", table, beside, left_out=more(len(known), len(told), "bedrag", "bedragen"))


def _unknown(catalog: Catalog, pilot: Pilot) -> Iterator[Tekst]:
    """On one line the fields of which nothing is known."""
    if fields := list(unknown_fields(catalog, pilot)):
        yield Tekst((("Ook niet gevonden: ", *joined(fields, "; "), "."),), aside=True)


def _elsewhere(catalog: Catalog, pilot: Pilot) -> Iterator[Tekst]:
    """What only the page says, so that nothing is left out in silence."""
    shown = {row.id for row, _ in key_facts(catalog, pilot).known}
    left = [
        row.name.lower()
        for row in rows(catalog, [pilot])
        if row.id in (*pilot.kenmerken, "juridische_basis", "doelgroep", "groepen")
        and row.id not in shown
        and not row.cell(pilot).onbekend
    ]
    texts = {"aanleiding": pilot.aanleiding, "organisatie": pilot.organisatie}
    left += [name for name, feit in texts.items() if not feit.onbekend]
    if said := len(about(catalog, pilot)):
        left.append(pluralize(said, "uitspraak", "uitspraken"))
    if left:
        yield Tekst(((f"Op de pagina van deze pilot staan ook: {join_names(left)}.",),), aside=True)

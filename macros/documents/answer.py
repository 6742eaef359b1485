"""The answer to one question on one sheet: page one stands alone, the answers per question and the sources come after it."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from macros.content.answers import entries, list_of_answers, meaning
from macros.content.blocks import Blok, Kader, Lijst, Tabel, Tekst
from macros.content.directions import NO_GROUP_NOTE, table_of_directions
from macros.content.on_paper import fitted
from macros.content.parts import Line, feit_lines
from macros.content.passages import bronnen_in, section
from macros.content.results import counted
from macros.content.values import record_link
from macros.content.verdicts import debate_line, how_sure, per_pilot, pilots_of, unknown, whole
from macros.derived.answers import answers_of, findings_on
from macros.derived.words import join_names, pluralize
from macros.documents.download import document_name
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.oordeel import Oordeel
from macros.writers.document import Document

# How the answers per question are told, and whether here or on the site what each town did and all that it means: from
# roomy to lean.
LIMITS = (
    ("in full", True, True),
    ("in a paragraph", True, True),
    ("in a sentence", True, True),
    ("in a sentence", False, True),
    ("in a sentence", False, False),
    ("as links", False, False),
)


def _bronnen(catalog: Catalog) -> Callable[[str], set[str]]:
    """The sources of the page of a verdict, by its id; for `Catalog.derived`, since every step asks for them."""
    return cache(lambda id: set(bronnen_in(whole(catalog, catalog[Oordeel][id]))))


def _on_the_site(
    catalog: Catalog, oordeel: Oordeel, told_here: Sequence[Blok], *, with_towns: bool, with_meaning: bool
) -> Line:
    """What the page has and the paper has not."""
    found = findings_on(catalog, oordeel)
    told = [f"een rij per onderzoek ({counted(found)})"] if found else []
    told += [] if with_towns else ["een zin per gemeente"]
    told += [] if with_meaning else ["meer over wat dit voor uw gemeente betekent"]
    told += ["waar bronnen verschillen"] if oordeel.soort else []
    others = catalog.derived(_bronnen)(oordeel.id) - set(bronnen_in(told_here))
    told += [pluralize(len(others), "andere bron", "andere bronnen")] if others else []
    return (f"Op de site staat ook: {join_names(told)}. " if told else "", *debate_line(catalog, oordeel))


def _per_question(catalog: Catalog, antwoorden: Sequence[Antwoord], step: int) -> Iterator[Blok]:
    match LIMITS[step][0]:
        case "in full":
            yield from entries(catalog, antwoorden, 2, with_basis=False)
        case "in a paragraph":
            yield list_of_answers(antwoorden)
        case "in a sentence":
            yield list_of_answers(antwoorden, in_a_sentence=True)
        case _:
            yield Lijst(tuple((record_link(one),) for one in antwoorden))


def _directions(catalog: Catalog, oordeel: Oordeel) -> Tabel | None:
    table = table_of_directions(catalog, oordeel)
    return fitted(table) if table else None


def sheet(catalog: Catalog, oordeel: Oordeel, step: int) -> Document:
    """The paper of one verdict: a sheet with the answer in front and the sources on the back; `step` is one of `LIMITS`."""
    antwoorden = answers_of(catalog, oordeel)
    _, room_for_towns, with_meaning = LIMITS[step]
    # Of a kind of approach its comparison says more, and has the room for it.
    with_towns = not oordeel.soort and room_for_towns
    blokken = (
        Kader((*feit_lines(oordeel.kort), how_sure(catalog, oordeel))),
        *section("Wat is gevonden", _directions(catalog, oordeel), Tekst(((NO_GROUP_NOTE,),), aside=True)),
        *section("Wat we niet weten", unknown(catalog, oordeel)),
        *section("Wat betekent dit voor uw gemeente", meaning(antwoorden, in_a_sentence=not with_meaning)),
        *section("Per vraag", *_per_question(catalog, antwoorden, step)),
        *(section("Per gemeente", *per_pilot(catalog, oordeel, pilots_of(catalog, oordeel))) if with_towns else ()),
    )
    left = _on_the_site(catalog, oordeel, blokken, with_towns=with_towns, with_meaning=with_meaning)
    return Document(
        name=document_name("antwoorden", oordeel.id),
        kind="Antwoord",
        title=oordeel.vraag,
        subtitle=f"{oordeel.naam}: wat onderzoek en gemeenten zeggen, gecontroleerd op {oordeel.gecontroleerd_op}",
        page=f"/werkt-het/{oordeel.id}.md",
        blokken=(*blokken, Tekst((left,), aside=True)),
        max_pages=2,
        # What says the most in letters that are a little smaller is worth more than less in larger ones.
        scale=1.0 if step == 0 else 0.95,
    )

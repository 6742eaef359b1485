"""The comparison of pilots: what the page of the site says, in the same order, with what a council asks besides."""

from collections import Counter
from collections.abc import Iterator, Sequence

from macros.content.answers import short_answers
from macros.content.blocks import Blok, Tekst
from macros.content.by_question import page_of, sections, summaries
from macros.content.council import to_ask
from macros.content.debate import arguments, by_side
from macros.content.lessons import for_council
from macros.content.outcomes import of_kind
from macros.content.parts import Line, Nadruk
from macros.content.passages import bronnen_in, contradictions, lessons, more, questions, section
from macros.derived.disagreements import touching
from macros.derived.questions import Comparison, compare, kinds_of, town_names
from macros.documents import download, side_by_side
from macros.records.catalog import Catalog
from macros.records.debat import Argument
from macros.records.handboek import Les
from macros.records.pilot import Pilot
from macros.records.vergelijkpagina import Vergelijkpagina
from macros.writers.document import Document
from macros.writers.estimate import pages_of_text
from macros.writers.typst_data import typst_data

# How many arguments of each side, contradictions, lessons and questions; the site has the others.
ARGUMENTS, CONTRADICTIONS, LESSONS, QUESTIONS = 5, 5, 8, 5

# Of more pilots than this a paper does not set each beside the others: ten times as many as fit on a page.
MOST = 10 * side_by_side.BESIDE

# How much of the first page may seem to be taken: columns of a table take less room than they seem to.
_FULL = 1.05

ALL_FINDINGS = "/vergelijken/bevindingen.md"


def of_soort(catalog: Catalog, soort: str) -> Document:
    """The comparison of all pilots of a kind."""
    waarde = catalog.ids("vocabulaires/soort")[soort]
    pilots = [pilot for pilot in catalog[Pilot].values() if soort in pilot.soorten]
    return comparison(
        catalog,
        pilots,
        soort,
        name=download.document_name("vergelijken", soort),
        title=f"{waarde.naam}: pilots vergeleken",
    )


def comparison(
    catalog: Catalog,
    pilots: Sequence[Pilot],
    soort: str | None = None,
    *,
    name: str,
    title: str,
    recipient: str = "",
    most: int = MOST,
) -> Document:
    """Pilots side by side: any, or all of one kind. Of more than `most` only their names, and what is said of all of them."""
    compared = compare(catalog, pilots, soort)
    page = page_of(catalog, soort) if soort else None
    place = page.pagina if page else "/vergelijken/index.md"
    soorten = [soort] if soort else kinds_of(catalog, pilots)
    in_full = len(pilots) <= most
    told = _in_full(catalog, compared, soort, page) if in_full else _named(catalog, compared, soort, place, most)
    return Document(
        name=name,
        kind="Vergelijking",
        title=title,
        subtitle=side_by_side.counted(pilots, in_full=in_full),
        page=place,
        blokken=(
            Tekst(tuple(meaning(catalog, one) for one in soorten), aside=True),
            *told,
            *_beside(catalog, pilots, soorten),
        ),
        recipient=recipient,
        max_pages=0,
        landscape=True,
        bronnen=bronnen_in(sections(catalog, compared, soort)) if in_full else (),
    )


def _in_full(catalog: Catalog, compared: Comparison, soort: str | None, page: Vergelijkpagina | None) -> Iterator[Blok]:
    """All pilots in short, question by question, and what came of them."""
    names = town_names(catalog, compared.pilots)
    questions_in_short, outcomes_in_short = in_short(catalog, compared, soort) if soort else ((), ())
    if soort:
        yield outcome(catalog, compared, soort)
    yield from side_by_side.overview(catalog, compared, names)
    yield from questions_in_short
    yield from side_by_side.questions(compared, names)
    yield from outcomes_in_short
    yield from side_by_side.outcomes(catalog, compared, names, findings_page(page))


def _named(catalog: Catalog, compared: Comparison, soort: str | None, place: str, most: int) -> Iterator[Blok]:
    """What the editors say of all pilots together, and their names: side by side they would fill a book that nobody reads."""
    if soort:
        yield of_kind(catalog, soort)
        for part in in_short(catalog, compared, soort):
            yield from part
    yield from side_by_side.only_named(compared.pilots, town_names(catalog, compared.pilots), place, most)


def findings_page(page: Vergelijkpagina | None) -> str:
    """Where all findings of a comparison stand."""
    return f"{page.pagina}#uitkomsten" if page else ALL_FINDINGS


def outcome(catalog: Catalog, compared: Comparison, soort: str) -> Tekst:
    """What came of all pilots of a kind: in full when that leaves room on the first page for a row of each of them."""
    in_full = of_kind(catalog, soort)
    overview = side_by_side.overview(catalog, compared, town_names(catalog, compared.pilots))
    front = (Tekst((meaning(catalog, soort),), aside=True), in_full, *overview)
    page = Document(name="", kind="", title="", subtitle="", page=ALL_FINDINGS, blokken=front, landscape=True)
    fits = pages_of_text(typst_data(catalog, page)) <= _FULL
    return in_full if fits else of_kind(catalog, soort, in_full=False)


def in_short(catalog: Catalog, compared: Comparison, soort: str) -> tuple[tuple[Blok, ...], tuple[Blok, ...]]:
    """What the editors say in short of all pilots of a kind: of each question, and of what came of them."""
    return (
        section("Samengevat, per vraag", side_by_side.summary(compared, summaries(catalog, soort))),
        section("Wat eruit kwam, samengevat", short_answers(catalog, soort)),
    )


def meaning(catalog: Catalog, soort: str) -> Line:
    """What a kind of approach is."""
    waarde = catalog.ids("vocabulaires/soort")[soort]
    return (Nadruk(f"{waarde.naam}. "), waarde.definitie)


def _beside(catalog: Catalog, pilots: Sequence[Pilot], soorten: Sequence[str]) -> tuple[Blok, ...]:
    """What a council asks besides: for and against, where sources differ, lessons and questions."""
    chosen = {pilot.id for pilot in pilots}
    # Those on one pilot are in its factsheet.
    contradictory = touching(catalog, chosen, soorten)
    found = [argument for argument in catalog[Argument].values() if argument.over in soorten]
    return (
        *debate(catalog, found, _of_each_side(catalog, found, ARGUMENTS)),
        *contradictions(contradictory, CONTRADICTIONS),
        *lessons(catalog, _lessons(catalog, pilots), LESSONS),
        *questions(to_ask(catalog, pilots=[pilot.id for pilot in pilots]), QUESTIONS),
    )


def debate(catalog: Catalog, found: Sequence[Argument], told: Sequence[Argument]) -> tuple[Blok, ...]:
    """The arguments that are told, and how many of those found are not."""
    title = "Voor en tegen"
    left = more(len(found), len(told), "argument", "argumenten", "/debat.md")
    return section(title, arguments(catalog, told, "voor-en-tegen", title), left)


def _of_each_side(catalog: Catalog, found: Sequence[Argument], most: int) -> list[Argument]:
    """At most so many arguments of each side, the weightiest."""
    counts = Counter[str]()
    chosen = []
    for argument in by_side(catalog, found):
        counts[argument.kant] += 1
        if counts[argument.kant] <= most:
            chosen.append(argument)
    return chosen


def _lessons(catalog: Catalog, pilots: Sequence[Pilot]) -> list[Les]:
    """The lessons that rest on these pilots, those on the most of them first."""
    chosen = {pilot.id for pilot in pilots}
    found = [les for les in catalog[Les].values() if chosen & set(les.pilots)]
    return for_council(sorted(found, key=lambda les: -len(chosen & set(les.pilots))))

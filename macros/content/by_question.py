"""Pilots compared question by question: each question with what is known of each pilot, the town first."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from macros.content.answers import short_answers
from macros.content.blocks import Blok, Kop, Naast, Sectie, Tekst, Vouw, tabel, tabel_row
from macros.content.outcomes import studies
from macros.content.overview import Column, columns, in_cells, is_blank
from macros.content.parts import Cell, Kolom, Line, Link, Nadruk, PageLink, capitalize_line, feit_lines, joined
from macros.derived.comparison import MORE, Row
from macros.derived.questions import KORT, OUTCOME, Comparison, Question, ask, town_names, town_order
from macros.derived.words import pluralize
from macros.records.catalog import Catalog
from macros.records.feit import Citatie, Feit
from macros.records.pilot import Pilot
from macros.records.vergelijkpagina import Vergelijkpagina

# The class of a question on a screen, by which other scripts know it.
LOOK = "vraag"

# A claim with more letters behind it than this is worth a fold.
_WORTH_A_FOLD = 90

OUTCOME_NAME = "Wat eruit kwam"
SHORT_NAME = "De pilots in het kort"
_QUOTED = "De bevindingen om het eerst te noemen, in zinnen. De pagina van de pilot heeft ze allemaal."
BLANK = "Jaren, aantal mensen en onderzoek niet gevonden: "
_OUTCOME_EXPLAINED = "Wat onderzoeken vonden, in zinnen, per onderzoek; het best onderzochte eerst."


def page_of(catalog: Catalog, soort: str) -> Vergelijkpagina | None:
    """The page that compares the pilots of a kind, if there is one."""
    return next((page for page in catalog[Vergelijkpagina].values() if page.soort == soort), None)


def anchor(id: str) -> str:
    """The id of the heading of a question, by the id of its row."""
    return id.replace("_", "-")


def sections(catalog: Catalog, comparison: Comparison, soort: str | None, level: int = 2) -> Iterator[Blok]:
    """All questions in their order, the pilots in short before them and those of which nothing is known after them."""
    short = summaries(catalog, soort)
    names = town_names(catalog, comparison.pilots)
    yield _in_short(catalog, comparison, names, columns(catalog, comparison.pilots), level)
    for question in comparison.first:
        yield section(question, names, short, level)
    yield _outcome(catalog, comparison, names, soort, level)
    for question in comparison.further:
        yield _folded(section(question, names, short, level), len(question.known))
    if comparison.silent:
        yield Tekst(((Nadruk("Nog niets gevonden: "), *_named(comparison.silent, names), "."),))


def having(pilots: Iterable[Pilot], rows: Collection[str]) -> list[Pilot]:
    """Those that have one of these rows, given by their ids, as a characteristic of their kind."""
    return [pilot for pilot in pilots if any(row in pilot.kenmerken for row in rows)]


def some(catalog: Catalog, rows: Iterable[Row], pilots: Iterable[Pilot], soort: str | None) -> Iterator[Blok]:
    """A few questions, within a page about something else: each to the pilots that it applies to."""
    order = town_order(catalog, pilots)
    names, short = town_names(catalog, order), summaries(catalog, soort)
    for row in rows:
        yield section(replace(ask(row, order), other_kind=()), names, short, 3)


def summaries(catalog: Catalog, soort: str | None) -> Mapping[str, Feit]:
    """The sentence above each question that has one, by the id of its row."""
    page = page_of(catalog, soort) if soort else None
    return {str(one.kenmerk): one.zin for one in page.samengevat} if page else {}


def section(question: Question, names: Mapping[str, str], short: Mapping[str, Feit], level: int) -> Sectie:
    """One question: the sentence above it, what is known of each pilot, and who has no answer."""
    row = question.row
    above = in_short_line(short, row.id)
    return Sectie(
        Kop(level, row.name, anchor(row.id)),
        (
            Tekst(((row.explanation,),), aside=True),
            *((Tekst((above,)),) if above else ()),
            Naast(tuple(_column(pilot, cell, names) for pilot, cell in question.known), tuple(gaps(question, names))),
        ),
        LOOK,
    )


def _folded(one: Sectie, answers: int) -> Sectie:
    """A question that fewer readers ask: its answers under a fold."""
    told = f"Bekijk {pluralize(answers, 'antwoord', 'antwoorden')}: {one.kop.text.lower()}"
    return replace(one, blokken=(Vouw(told, one.blokken, level=one.kop.level + 1),))


def in_short_line(short: Mapping[str, Feit], id: str) -> Line:
    """The sentence above a question, or nothing."""
    return (Nadruk("Samengevat:"), " ", *feit_lines(short[id])[0]) if id in short else ()


def gaps(question: Question, names: Mapping[str, str]) -> Iterator[Line]:
    """Who has no answer to a question, each reason in one line."""
    if question.unknown:
        yield (Nadruk("Niet gevonden: "), *_named(question.unknown, names), ".")
    if question.other_kind:
        yield (Nadruk("Hoort niet bij deze soort: "), *_named(question.other_kind, names), ".")


def _named(pilots: Iterable[Pilot], names: Mapping[str, str]) -> Line:
    return (", ".join(names[pilot.id] for pilot in pilots),)


def _column(pilot: Pilot, cell: Feit, names: Mapping[str, str]) -> Kolom:
    """What one pilot answers: its first claim open, and the rest under a fold when that is worth it."""
    lines = tuple(capitalize_line(with_link(line, pilot)) for line in feit_lines(cell))
    first, rest = _first_claim(lines)
    name = names[pilot.id]
    return Kolom((Link(name, pilot),), first, rest, "Meer", pilot.id)


def with_link(line: Line, pilot: Pilot) -> Line:
    """The mark that the page of the pilot has more, as a link to that page."""
    return (*line[:-1], " ", Link("Lees verder", pilot), ".") if line[-1] == MORE else line


def _first_claim(lines: Cell) -> tuple[Cell, Cell]:
    """The paragraphs up to and with the first sources, and what comes after them; all of it is first when it is short."""
    first, *others = lines
    end = _end_of_claim(first)
    behind: Line = first[end:]
    letters = sum(len(part) for line in (behind, *others) for part in line if isinstance(part, str))
    if letters < _WORTH_A_FOLD:
        return lines, ()
    rest = (tuple(_stripped(behind)),) if any(isinstance(part, str) for part in behind) else ()
    return (first[:end],), (*rest, *others)


def _end_of_claim(line: Line) -> int:
    """How many parts the first claim has: text and the sources that follow it."""
    for place, part in enumerate(line):
        if isinstance(part, Citatie) and not isinstance(line[place + 1] if place + 1 < len(line) else "", Citatie):
            return place + 1
    return len(line)


def _stripped(line: Line) -> Iterator[object]:
    for place, part in enumerate(line):
        yield part.lstrip() if place == 0 and isinstance(part, str) else part


def _in_short(
    catalog: Catalog, comparison: Comparison, names: Mapping[str, str], wanted: Sequence[Column], level: int
) -> Sectie:
    """One row per pilot with what a reader in a hurry wants, as on the first page on paper; those without in one line."""
    rows = [
        tabel_row((Link(names[pilot.id], pilot),), *in_cells(pilot, wanted))
        for pilot in comparison.pilots
        if not is_blank(catalog, pilot)
    ]
    table = tabel(
        ["Pilot", "Jaren en mensen", "Onderzocht en status", "Wat het sterkste onderzoek zegt"],
        rows,
        title=SHORT_NAME,
        id="tabel-in-het-kort",
        look=["in-het-kort", "blokken"],
        repeats=True,
    )
    return Sectie(
        Kop(level, SHORT_NAME, "in-het-kort"),
        (Tekst(((SHORT_EXPLAINED,),), aside=True), table, *blank_pilots(catalog, comparison, names)),
        f"{LOOK} {KORT}",
    )


def blank_pilots(catalog: Catalog, comparison: Comparison, names: Mapping[str, str]) -> Iterator[Tekst]:
    """On one line the pilots of which neither years, nor people, nor a study were found."""
    blank = [pilot for pilot in comparison.pilots if is_blank(catalog, pilot)]
    told = (blank_pilot(catalog, pilot, names[pilot.id]) for pilot in blank)
    if blank:
        yield Tekst(((Nadruk(BLANK), *joined(told, ", "), "."),))


def blank_pilot(catalog: Catalog, pilot: Pilot, name: str) -> Line:
    """All that is known of such a pilot: its name and its status."""
    return (PageLink(name, pilot.pagina), f" (status: {catalog.naam(pilot.status).lower()})")


def short_question() -> dict[str, str]:
    """What a script must know of the key facts to show them as a question."""
    return {"id": KORT, "naam": SHORT_NAME, "uitleg": SHORT_EXPLAINED}


def outcome_question() -> dict[str, str]:
    """The same of the question about outcomes."""
    return {"id": OUTCOME, "naam": OUTCOME_NAME, "uitleg": _QUOTED}


SHORT_EXPLAINED = (
    "Per onderwerp staat wat het sterkste onderzoek zegt, met tussen haakjes hoe is onderzocht."
    " 'Gunstig' betekent: beter dan de groep waarmee is vergeleken; 'ongunstig': slechter; 'gemengd': deels gunstig, deels"
    " niet; 'wisselt': de bevindingen lopen sterk uiteen. Zonder vergelijking staat er alleen wat is gezien: dat is geen effect."
    " Een onderwerp dat ontbreekt, is niet onderzocht of niet gevonden."
)


def _outcome(
    catalog: Catalog, comparison: Comparison, names: Mapping[str, str], soort: str | None, level: int
) -> Sectie:
    answers = short_answers(catalog, soort) if soort else Naast(())
    above: tuple[Blok, ...] = (Tekst(((Nadruk("Samengevat, per vraag:"),),)), answers) if answers.kolommen else ()
    return Sectie(
        Kop(level, OUTCOME_NAME, OUTCOME),
        (Tekst(((_OUTCOME_EXPLAINED,),), aside=True), *above, studies(catalog, comparison, names)),
        f"{LOOK} {OUTCOME}",
    )

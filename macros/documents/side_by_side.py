"""Pilots side by side on paper: all of them in short, then question by question in groups, then in sentences."""

from collections.abc import Iterator, Mapping, Sequence

from macros.content.blocks import Blok, Kop, Lijst, Tabel, Tekst, tabel, tabel_row
from macros.content.by_question import BLANK, OUTCOME_NAME, SHORT_EXPLAINED, SHORT_NAME, blank_pilots, in_short_line
from macros.content.on_paper import fitted
from macros.content.outcomes import left_out, to_quote, towns
from macros.content.overview import columns, is_blank
from macros.content.parts import Cell, Line, Missing, Nadruk, PageLink, capitalize_line, feit_lines, joined
from macros.content.results import finding_cell, studied
from macros.content.values import record_link
from macros.derived.comparison import MORE
from macros.derived.questions import Comparison, Question
from macros.derived.results import Resultaat, of_pilots
from macros.derived.words import pluralize
from macros.records.catalog import Catalog
from macros.records.feit import Feit
from macros.records.pilot import Pilot

# So many pilots stand side by side on a page.
BESIDE = 5

# What stands between and above what the pilots say; a script that puts them side by side says the same.
WORDS = {
    "pilot": "Gemeente en pilot",
    "vraag": "Vraag",
    "naast": "Naast elkaar: {namen}",
    "geen": "–",
    "vanGeen": "Van geen van deze pilots gevonden: ",
    "leeg": BLANK,
    "nogNiets": "Nog niets gevonden: ",
    "nietGevonden": "niet gevonden",
    "hoortNiet": "hoort niet bij deze soort",
    "gaatVerder": f"{MORE.strip()} staat hier {{aantal}} keer: de pagina van die pilot op de site heeft meer.",
    "alle": "Alle bevindingen staan op de site",
}

# What a paper says of pilots that are too many to stand side by side.
ALL_NAMED = "De pilots"
TOO_MANY = (
    "Dit zijn {aantal} pilots. Op papier staan er hoogstens {hoogstens} naast elkaar; daarom leest u hier alleen hun namen."
    " Per vraag en per uitkomst staan zij wel naast elkaar op de site: kijk bij "
)
AT_PAGE = "de vergelijking"

# The columns of the findings to quote, and how wide they are.
QUOTED = ("Pilot", "Uitkomst", "Bevinding", "Hoe onderzocht en gelezen")
QUOTED_WIDTHS = (1.1, 1.1, 5, 1.8)


def overview(catalog: Catalog, compared: Comparison, names: Mapping[str, str]) -> tuple[Blok, ...]:
    """One row per pilot of which something is known, and the others on one line, so that the first page stands alone."""
    wanted = columns(catalog, compared.pilots)
    rows = [
        tabel_row(_name(pilot, names), *(column.cell(pilot) or WORDS["geen"] for column in wanted))
        for pilot in compared.pilots
        if not is_blank(catalog, pilot)
    ]
    heads = [WORDS["pilot"], *(column.name for column in wanted)]
    return (
        Kop(1, SHORT_NAME),
        *((fitted(tabel(heads, rows)), explained()) if rows else ()),
        *blank_pilots(catalog, compared, names),
    )


def explained() -> Tekst:
    """What stands below the first table."""
    return Tekst(((SHORT_EXPLAINED.replace("dat ontbreekt,", "met een streepje"),),), aside=True)


def _name(pilot: Pilot, names: Mapping[str, str]) -> Cell:
    """The town, which leads to the page of the pilot, and below it the name of the pilot."""
    name = names[pilot.id]
    link: Line = (PageLink(name, pilot.pagina),)
    return (link,) if pilot.naam in name else (link, (pilot.naam,))


def summary(compared: Comparison, short: Mapping[str, Feit]) -> Lijst:
    """The sentence above each question that has one."""
    told = ((question.row.name, in_short_line(short, question.row.id)) for question in compared.questions)
    return Lijst(tuple((Nadruk(f"{name}: "), *line[2:]) for name, line in told if line))


def questions(compared: Comparison, names: Mapping[str, str]) -> Iterator[Blok]:
    """Every question with the pilots as columns, in groups of about the same size."""
    for group in _groups(compared.speaking):
        known = {question.row.id: {pilot.id: cell for pilot, cell in question.known} for question in compared.questions}
        asked = [one for one in compared.questions if any(pilot.id in known[one.row.id] for pilot in group)]
        yield Kop(1, WORDS["naast"].format(namen=", ".join(names[pilot.id] for pilot in group)))
        rows = [tabel_row(one.row.name, *(_cell(one, known[one.row.id], pilot) for pilot in group)) for one in asked]
        heads = [WORDS["vraag"], *(names[pilot.id] for pilot in group)]
        yield fitted(tabel(heads, rows))
        if missing := [one.row.name.lower() for one in compared.questions if one not in asked]:
            yield Tekst(((Nadruk(WORDS["vanGeen"]), f"{', '.join(missing)}."),))
    if compared.silent:
        yield Tekst(((Nadruk(WORDS["nogNiets"]), f"{', '.join(names[one.id] for one in compared.silent)}."),))
    if more := sum(_continues(cell) for question in compared.questions for _, cell in question.known):
        yield Tekst(((WORDS["gaatVerder"].format(aantal=more),),), aside=True)


def only_named(pilots: Sequence[Pilot], names: Mapping[str, str], page: str, most: int) -> Iterator[Blok]:
    """The names of pilots that are too many to stand side by side, and the `page` where they do."""
    yield Kop(1, ALL_NAMED)
    yield Tekst(((TOO_MANY.format(aantal=len(pilots), hoogstens=most), PageLink(AT_PAGE, page), "."),))
    yield Tekst((joined(((PageLink(names[one.id], one.pagina),) for one in pilots), ", "),))


def _groups(pilots: Sequence[Pilot]) -> list[Sequence[Pilot]]:
    count = -(-len(pilots) // BESIDE)
    return [pilots[len(pilots) * n // count : len(pilots) * (n + 1) // count] for n in range(count)]


def paper_cell(feit: Feit) -> Cell:
    """An answer as paragraphs."""
    return tuple(map(capitalize_line, feit_lines(feit)))


def _cell(question: Question, known: Mapping[str, Feit], pilot: Pilot) -> Cell:
    if pilot.id in known:
        return paper_cell(known[pilot.id])
    return ((Missing(WORDS["nietGevonden" if pilot in question.unknown else "hoortNiet"]),),)


def _continues(cell: Feit) -> bool:
    return bool(cell.alineas) and cell.alineas[-1].delen[-1] == MORE


def outcomes(catalog: Catalog, compared: Comparison, names: Mapping[str, str], page: str) -> Iterator[Blok]:
    """The findings to quote, per study, and how many there are besides; `page` has them all."""
    found, shown = of_pilots(catalog, compared.pilots), list(to_quote(catalog, compared.pilots))
    if not shown:
        return
    yield Kop(1, f"{OUTCOME_NAME}, in zinnen")
    yield _sentences(catalog, shown, compared, names)
    if rest := left_out(found, shown):
        yield Tekst(((*rest[0], " ", PageLink(WORDS["alle"], page), "."),), aside=True)


def _sentences(catalog: Catalog, shown: Sequence[Resultaat], compared: Comparison, names: Mapping[str, str]) -> Tabel:
    here = {pilot.id for pilot in compared.pilots}
    rows = [
        tabel_row(
            towns([pilot for pilot in one.pilots if pilot.id in here], names),
            *quoted_cells(catalog, one),
        )
        for one in shown
    ]
    return tabel(QUOTED, rows, QUOTED_WIDTHS)


def quoted_cells(catalog: Catalog, one: Resultaat) -> tuple[Cell, Cell, Cell]:
    """A finding to quote: its outcome, what was found, and how that was studied and read."""
    return (
        ((catalog.naam(one.bevinding.uitkomst),), *(((f"groep {one.groep}",),) if one.groep else ())),
        finding_cell(one),
        ((f"{studied(one)}; {catalog.naam(one.gelezen).lower()}",), (record_link(one.onderzoek),)),
    )


def counted(pilots: Sequence[Pilot], *, in_full: bool) -> str:
    """What a paper holds of how many pilots, in words."""
    if in_full:
        return f"{pluralize(len(pilots), 'pilot', 'pilots naast elkaar')}, vraag voor vraag, met bronnen"
    return f"{len(pilots)} pilots, samengevat, met bronnen"

"""What was found and what is said: tables of results, the few to name first, statements and amounts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from macros.content.blocks import Tabel, TabelRow, Vouw, tabel, tabel_row
from macros.content.parts import Cell, Explanation, Line, Merk, Nadruk, PageLink, feit_lines, first_line, links
from macros.content.values import merk, record_link
from macros.derived.amounts import in_words, newest_amounts
from macros.derived.grouping import grouped
from macros.derived.results import Resultaat, place
from macros.derived.words import hedged, number, pluralize
from macros.records.bedrag import Bedrag
from macros.records.bevinding import Tijdstip
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.uitspraak import Uitspraak

NO_FIGURE = "geen cijfer gevonden"


# What stands in the columns: the heading, how wide it is on paper, and the cell of a result. `here` is the pilot or study
# whose page this is, which is not named again.
_Column = tuple[str, float, Callable[[Resultaat, object], Cell]]
_COLUMNS: dict[str, _Column] = {
    "uitkomst": ("Uitkomst", 1.5, lambda one, here: tuple(_what(one, here))),
    "bevinding": ("Bevinding", 4, lambda one, here: finding_cell(one)),
    "cijfer": ("Cijfer", 1.5, lambda one, here: figures(one)),
    "vergelijking": ("Vergeleken met", 1.3, lambda one, here: compared(one)),
    "zekerheid": ("Hoe onderzocht, hoe gelezen", 1.5, lambda one, here: tuple(certainty(one, here))),
}
# On paper the sentences hold the figures.
PAPER = ("uitkomst", "bevinding", "vergelijking", "zekerheid")

# Findings and the studies that they come from, with their numbers.
COUNTED, FINDING = "{bevindingen} uit {onderzoeken}", ("bevinding", "bevindingen")


def results_table(
    found: Iterable[Resultaat],
    id: str,
    title: str,
    *,
    here: object = None,
    with_id: bool = False,
    columns: Sequence[str] = tuple(_COLUMNS),
) -> Tabel:
    """A row per study, outcome and group. `here` is the pilot or study whose page this is, which is not named again.

    `with_id` gives each row the id that its address ends in; on one page a result has it once.
    """
    chosen = [_COLUMNS[column] for column in columns]
    rows = [
        tabel_row(
            *(cell(one, here) for _, _, cell in chosen),
            id=one.anker if with_id else "",
            data={"citaat": citation(one)},
        )
        for one in found
    ]
    return tabel(
        [heading for heading, _, _ in chosen],
        rows,
        [width for _, width, _ in chosen],
        title=title,
        id=id,
        look=["bevindingen", "blokken"],
        repeats=not with_id,
        copies=True,
    )


def citation(one: Resultaat) -> str:
    """How to cite a result: who, what, when, and its sentence with its direction, how it was studied and how it was read."""
    onderzoek = one.onderzoek
    when = f" ({onderzoek.datum})" if onderzoek.datum else ""
    read = one.catalog.naam(one.gelezen).lower()
    return f"{onderzoek.uitvoerder}, {onderzoek.titel}{when}. “{one.bevinding.zin.tekst}” {one.verdict}; {read}."


def _what(one: Resultaat, here: object) -> Iterator[Line]:
    yield (Nadruk(one.catalog.naam(one.bevinding.uitkomst)),)
    if one.groep:
        yield (f"groep {one.groep}",)
    if here is one.onderzoek:
        yield (PageLink("Link naar deze bevinding", one.pagina),)


def direction(one: Resultaat) -> Merk:
    """Which way a result points; only a difference from a comparison group has the look of its direction."""
    made = merk(one.catalog, one.bevinding.richting)
    return made if one.is_difference else replace(made, id=f"{made.id}-los")


def finding_cell(one: Resultaat) -> Cell:
    """The direction and the sentence that can be quoted, with its caveat."""
    first, *others = feit_lines(one.bevinding.zin)
    caveat = [("Let op: ", *line) for line in feit_lines(one.bevinding.let_op)] if one.bevinding.let_op else []
    return ((direction(one), " ", *first), *others, *caveat)


def figures(one: Resultaat) -> Cell:
    """The values per moment with their unit and those of the comparison group, and what was counted."""
    bevinding = one.bevinding
    if not bevinding.tijdstippen:
        return ((NO_FIGURE,), (Explanation(bevinding.maat),))
    # Of more moments the unit is told once, below them.
    alone = len(bevinding.tijdstippen) == 1
    lines = [(_figure(tijdstip, f" {bevinding.eenheid}" if alone else ""),) for tijdstip in bevinding.tijdstippen]
    unit = () if alone else ((Explanation(f"in {bevinding.eenheid}"),),)
    return (*lines, *unit, (Explanation(bevinding.maat),))


def _figure(tijdstip: Tijdstip, eenheid: str) -> str:
    parts = [f"{tijdstip.moment}: {hedged(tijdstip.voorbehoud, number(tijdstip.waarde))}{eenheid}"]
    if tijdstip.vergelijkwaarde is not None:
        parts.append(f" tegen {number(tijdstip.vergelijkwaarde)}")
    if tijdstip.interval:
        parts.append(f" (interval {number(tijdstip.interval[0])} tot {number(tijdstip.interval[1])})")
    if tijdstip.significantie:
        parts.append(f", {str(tijdstip.significantie).replace('-', ' ')}")
    if tijdstip.n is not None:
        parts.append(f" ({number(tijdstip.n)} mensen)")
    return "".join(parts)


def compared(one: Resultaat) -> Cell:
    """What it compares with, and what is missing from that."""
    lines: list[Line] = [(one.catalog.naam(one.vergelijking),)]
    if one.bevinding.tegenover:
        lines.append((f"groep {one.bevinding.tegenover}",))
    if caveat := one.comparison_caveat:
        lines.append((Nadruk(caveat) if one.without_comparison else caveat,))
    if one.bevinding.periode:
        lines.append((one.bevinding.periode,))
    return tuple(lines)


def certainty(one: Resultaat, here: object) -> Iterator[Line]:
    """How it was studied and how much of that was read; where it stands and holds, unless that is `here`."""
    name = one.catalog.naam
    yield (merk(one.catalog, one.onderzocht),)
    if one.bevinding.significantie:
        yield (name(one.bevinding.significantie).lower(),)
    yield (name(one.gelezen),)
    if here is not one.onderzoek:
        yield (PageLink(one.onderzoek.kop, one.pagina),)
    if one.bevinding.volgens != "onderzoek":
        yield (f"volgens: {name(one.bevinding.volgens).lower()}",)
    others = [pilot for pilot in one.pilots if pilot is not here]
    if others and here is not one.onderzoek:
        yield (("samen met " if here in one.pilots else "geldt voor "), *links(others))


def sentence(one: Resultaat) -> Line:
    """A result as a sentence that can be quoted, with its direction, how it was studied and how much of that was read."""
    read = one.catalog.naam(one.gelezen).lower()
    return (direction(one), " ", *first_line(one.bevinding.zin), f" ({studied(one)}, {read})")


def studied(one: Resultaat) -> str:
    """How a result was studied, with what is missing from its comparison, for between brackets."""
    return ", ".join(filter(None, (one.catalog.naam(one.onderzocht).lower(), one.comparison_caveat)))


def counted(found: Sequence[Resultaat]) -> str:
    """How many findings from how many studies, in words; never per direction."""
    studies = len({one.onderzoek.id for one in found})
    return COUNTED.format(
        bevindingen=pluralize(len(found), *FINDING), onderzoeken=pluralize(studies, "onderzoek", "onderzoeken")
    )


def statements(catalog: Catalog, said: Iterable[tuple[Uitspraak, Record | None]], id: str, title: str) -> Tabel:
    """What people say about outcomes: no measurement, so without a direction; each with the pilot or study, where that is told."""

    def row(uitspraak: Uitspraak, record: Record | None) -> TabelRow:
        who = uitspraak.wie or catalog.naam(uitspraak.door)
        what: list[Line] = [(catalog.naam(uitspraak.over),), *([(record_link(record),)] if record else [])]
        when = str(uitspraak.datum) if uitspraak.datum else "geen datum"
        return tabel_row(tuple(what), who, when, feit_lines(uitspraak.zin))

    rows = [row(uitspraak, record) for uitspraak, record in said]
    return tabel(
        ["Over", "Wie zegt het", "Wanneer", "Wat"],
        rows,
        (1.2, 1.3, 1, 4),
        title=title,
        id=id,
        look=["uitspraken", "blokken"],
        repeats=True,
        copies=True,
    )


def statements_by_outcome(catalog: Catalog, said: Iterable[tuple[Uitspraak, Record | None]]) -> Iterator[Vouw]:
    """Statements with the pilot or study where they stand, folded per outcome in the order of its vocabulary."""
    ordered = sorted(said, key=lambda entry: place(catalog, entry[0].over))
    for uitkomst, entries in grouped((entry[0].over, entry) for entry in ordered).items():
        title = f"{catalog.naam(uitkomst)}: {pluralize(len(entries), 'uitspraak', 'uitspraken')}"
        table = statements(catalog, entries, f"tabel-uitspraken-{uitkomst}", title)
        yield Vouw(title, (table,), f"uitspraken-{uitkomst}")


def amounts(catalog: Catalog, bedragen: Iterable[Bedrag], id: str, title: str) -> Tabel:
    """Amounts, the newest first, with what they are: measured, estimated or said."""

    def row(bedrag: Bedrag) -> TabelRow:
        what: list[Line] = [(bedrag.wat,), *([(Explanation(f"betaalt: {bedrag.betaalt}"),)] if bedrag.betaalt else [])]
        when = str(bedrag.datum) if bedrag.datum else "geen datum"
        return tabel_row(
            tuple(what), in_words(catalog, bedrag), ((merk(catalog, bedrag.aard),), (when,)), feit_lines(bedrag.zin)
        )

    rows = [row(bedrag) for bedrag in newest_amounts(bedragen)]
    return tabel(
        ["Wat", "Bedrag", "Aard en datum", "Wat de bron zegt"],
        rows,
        (1.5, 1.5, 1.2, 3.5),
        title=title,
        id=id,
        look=["bedragen", "blokken"],
        copies=True,
    )

"""Pilots side by side: the rows of the site as tables for paper."""

from collections.abc import Iterable, Sequence

from macros.content.blocks import Blok, Tabel, Tekst, tabel, tabel_row
from macros.content.parts import Cell, Missing, Nadruk, capitalize_line, feit_lines, one_source
from macros.content.passages import section
from macros.content.pilots import MAX_COLUMNS
from macros.derived.comparison import Row, rows
from macros.records.catalog import Catalog
from macros.records.feit import Feit
from macros.records.pilot import Pilot

# What can be missed first when room is short; after these the characteristics, the last first.
_MISSED_FIRST = (
    "groepen", "juridische_basis", "status", "doelgroep", "vervolg", "onderzoek", "opzet", "looptijd", "deelnemers",
)  # fmt: skip

# Costs have a section of their own.
_COSTS = "kosten"

# Up to so many rows stand beside each other when every pilot is a row.
_BESIDE = 5


def tables(
    catalog: Catalog, pilots: Sequence[Pilot], most_left_out: int, elsewhere: Iterable[str] = ()
) -> tuple[Blok, ...]:
    """The rows of the site on which these pilots differ.

    `most_left_out` is how many rows to leave out for want of room; `elsewhere` names rows that the document shows elsewhere.
    """
    known = [
        row
        for row in rows(catalog, pilots)
        if row.id not in (_COSTS, *elsewhere) and not row.id.startswith("uitkomst-") and _differs(row, pilots)
    ]
    left_out = _dispensable(pilots, known)[:most_left_out]
    kept = [row for row in known if row not in left_out]
    if len(pilots) <= MAX_COLUMNS:
        beside = section("Naast elkaar", _pilots_as_columns(pilots, kept))
    else:
        traits = _traits(pilots)
        groups = (
            ("Hoe het werkte", [row for row in kept if row.id in traits]),
            ("Opzet en vervolg", [row for row in kept if row.id not in traits]),
        )
        beside = tuple(
            blok
            for title, group in groups
            for part in _parts(group)
            for blok in section(title, _pilots_as_rows(pilots, part))
        )
    return (*beside, *([_left_out(left_out)] if left_out else []))


def _traits(pilots: Sequence[Pilot]) -> set[str]:
    return {kenmerk for pilot in pilots for kenmerk in pilot.kenmerken}


def _differs(row: Row, pilots: Sequence[Pilot]) -> bool:
    """True when the pilots have something different to say; one pilot always has."""
    return len({row.cell(pilot).tekst for pilot in pilots}) > 1 or len(pilots) == 1


def _dispensable(pilots: Sequence[Pilot], known: Sequence[Row]) -> list[Row]:
    """The rows in the order in which they can be missed."""
    shared = {row.id: row for row in known}
    first = [shared[id] for id in _MISSED_FIRST if id in shared]
    traits = _traits(pilots)
    return [*first, *(row for row in reversed(known) if row.id in traits)]


def _left_out(left_out: Sequence[Row]) -> Tekst:
    names = ", ".join(row.name.lower() for row in left_out)
    return Tekst(((f"Op de site staat in deze vergelijking ook: {names}.",),), aside=True)


def _parts(group: Sequence[Row]) -> list[Sequence[Row]]:
    """The rows in as few tables as can stand on a page, each about as wide."""
    tables = -(-len(group) // _BESIDE)
    return [group[len(group) * n // tables : len(group) * (n + 1) // tables] for n in range(tables)]


def _pilots_as_columns(pilots: Sequence[Pilot], known: Sequence[Row]) -> Tabel:
    table_rows = [tabel_row(row.name, *(_cell(row.cell(pilot)) for pilot in pilots)) for row in known]
    return tabel(["Kenmerk", *(pilot.kop for pilot in pilots)], table_rows, (1, *(4.8 / len(pilots) for _ in pilots)))


def _pilots_as_rows(pilots: Sequence[Pilot], part: Sequence[Row]) -> Tabel:
    table_rows = [tabel_row((Nadruk(pilot.kop),), *(_cell(row.cell(pilot)) for row in part)) for pilot in pilots]
    lengths = [sum(len(row.cell(pilot).tekst) for pilot in pilots) for row in part]
    # A column is as wide as its text asks for, but none is so narrow that words break.
    widths = (max(0.8, max(4, 1.4 * len(part)) * length / sum(lengths)) for length in lengths)
    return tabel(["Pilot", *(row.name for row in part)], table_rows, (1, *widths))


def _cell(cell: Feit) -> Cell:
    """A cell with one source at each place and no reason for a gap: paper has little room, the page has them all."""
    if cell.onbekend:
        return ((Missing("Onbekend"),),)
    return tuple(capitalize_line(one_source(line)) for line in feit_lines(cell))

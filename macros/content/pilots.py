"""What is said about pilots: groups, characteristics, and pilots side by side."""

from collections.abc import Iterable

from macros.content.blocks import Tabel, Tekst, tabel, tabel_row
from macros.content.parts import Cell, Explanation, feit_lines
from macros.content.values import record_link
from macros.derived.comparison import NO_STUDY, Row
from macros.derived.results import compared_with, studies_of
from macros.derived.words import number
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot


def row_name(row: Row) -> Cell:
    """A row of a comparison as a header: its name, and what it means."""
    return ((row.name,), (Explanation(row.explanation),))


def groups(pilot: Pilot) -> Tabel:
    """The groups of an experiment: what was different for each."""
    table_rows = [
        tabel_row(groep.naam, feit_lines(groep.wat), "niet gevonden" if groep.aantal is None else number(groep.aantal))
        for groep in pilot.groepen
    ]
    return tabel(
        ["Groep", "Wat anders was", "Aantal mensen"], table_rows, title="De groepen in deze pilot", id="groepen"
    )


def traits(pilot: Pilot, rows: Iterable[Row]) -> Tabel:
    """The characteristics of one pilot, as in the comparison of its kind."""
    table_rows = [tabel_row(row_name(row), feit_lines(row.cell(pilot))) for row in rows if row.id in pilot.kenmerken]
    return tabel(["Kenmerk", "In deze pilot"], table_rows, title="Kenmerken", id="kenmerken", look=["kenmerken"])


def phases(pilot: Pilot) -> Tabel:
    """The parts of the life of a pilot, the first first."""
    table_rows = [
        tabel_row(
            fase.naam,
            " tot ".join(str(day) for day in (fase.start, fase.eind) if day) or "geen datum",
            feit_lines(fase.wat),
        )
        for fase in pilot.fasen
    ]
    return tabel(["Fase", "Wanneer", "Wat"], table_rows, title="Fasen", id="fasen")


def certainty(catalog: Catalog, pilot: Pilot) -> Tekst:
    """How a pilot was studied and how much of that was read, per study in one line."""
    lines = [
        (
            record_link(onderzoek),
            f": {catalog.naam(onderzoek.opzet).lower()}; vergeleken met: {compared_with(catalog, onderzoek)}; ",
            f"{catalog.naam(onderzoek.gelezen).lower()}.",
        )
        for onderzoek in studies_of(catalog, pilot)
    ]
    return Tekst(tuple(lines) or ((f"Er is {NO_STUDY}.",),))

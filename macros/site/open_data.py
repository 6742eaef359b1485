"""The macro of the page for re-users: every table of the open data with its columns."""

from collections.abc import Iterator

from macros.content.blocks import Blok, Kop, Tekst, Vouw, tabel
from macros.content.parts import Cell, PageLink, as_cell
from macros.content.results import FINDING
from macros.data.table import Column, Table
from macros.data.tables import FOLDER, TABLES
from macros.derived.results import all_results
from macros.derived.words import number, pluralize
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import write_blokken

_TYPES = {"string": "tekst", "integer": "heel getal", "number": "getal"}


class OpenDataMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def hoeveel_cijfers(self) -> str:
        """How few figures the findings have, for who wants to calculate with them: `{{ hoeveel_cijfers() }}`."""
        found = all_results(self._catalog)
        measured = [moment for one in found for moment in one.bevinding.tijdstippen]
        intervals = sum(moment.interval is not None for moment in measured)
        named = number(intervals) if intervals else "geen enkele"
        return (
            f"{pluralize(len(found), *FINDING)} hebben samen {pluralize(len(measured), 'meting', 'metingen')}."
            f" Bij {named} daarvan noemt het gelezen deel van de bron een betrouwbaarheidsinterval."
        )

    def datatabellen(self) -> str:
        """All tables of the open data, each with its files and what its columns mean: `{{ datatabellen() }}`."""
        return write_blokken(blok for table in TABLES for blok in _told(table, table.count(self._catalog)))


def _told(table: Table, count: int) -> Iterator[Blok]:
    yield Kop(3, table.title, f"tabel-{table.name}")
    rows = f"{number(count)} {'rij' if count == 1 else 'rijen'}"
    csv, excel = (PageLink(text, f"/{FOLDER}/{path}{table.name}.csv") for text, path in (("CSV", ""), ("voor Excel", "excel/")))  # fmt: skip
    yield Tekst(((table.meaning, f" {rows}: ", csv, " · ", excel),))
    columns = tabel(
        ["Kolom", "Soort waarde", "Betekenis"],
        [[as_cell(one.name), as_cell(_type(one)), _meaning(one)] for one in table.columns],
        title=f"De kolommen van {table.name}.csv",
        id=f"kolommen-{table.name}",
        look=["velden"],
    )
    yield Vouw(pluralize(len(table.columns), "kolom", "kolommen"), (columns,), f"vouw-{table.name}", 4)


def _type(column: Column) -> str:
    always = "" if column.required else ", kan leeg zijn"
    return f"{_TYPES[column.type]}{', meer waarden' if column.many else ''}{always}"


def _meaning(column: Column) -> Cell:
    values = f" Een waarde uit de lijst '{column.options}' in vocabulaires.csv." if column.options else ""
    key = f" Een id uit {column.key}." if column.key else ""
    return as_cell(f"{column.meaning}{values}{key}")

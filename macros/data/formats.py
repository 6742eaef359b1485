"""How a table is written: as CSV for programs, as CSV for a Dutch Excel, and in a database."""

import csv
import io
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from typing import NamedTuple

from macros.data.table import Cell, Table

# A cell that starts with one of these would be a formula for a spreadsheet. Source: OWASP, "CSV Injection".
FORMULA = ("=", "+", "-", "@", "\t", "\r")

_AFFINITY = {"string": "TEXT", "integer": "INTEGER", "number": "REAL"}


class Filled(NamedTuple):
    """A table with its cells."""

    table: Table
    rows: Sequence[Sequence[Cell]]


def comma_separated(filled: Filled) -> bytes:
    """CSV as RFC 4180 and Frictionless describe it: commas, a point for decimals, UTF-8."""
    return _delimited(filled, ",", _cell).encode()


def for_excel(filled: Filled) -> bytes:
    """CSV that opens with two clicks in a Dutch Excel: semicolons, a comma for decimals, and a mark of its encoding."""
    return _delimited(filled, ";", _dutch).encode("utf-8-sig")


def database(tables: Iterable[Filled], version: int) -> bytes:
    """All tables in one SQLite file; `version` is its user version."""
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute(f"PRAGMA user_version = {version}")
        for filled in tables:
            columns = filled.table.columns
            named = ", ".join(f'"{one.name}" {_AFFINITY[one.type]}' for one in columns)
            made.execute(f'CREATE TABLE "{filled.table.name}" ({named})')
            marks = ", ".join("?" * len(columns))
            made.executemany(f'INSERT INTO "{filled.table.name}" VALUES ({marks})', filled.rows)  # noqa: S608 - our own names
        made.commit()
        return made.serialize()


def _delimited(filled: Filled, delimiter: str, cell: Callable[[Cell], str]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([one.name for one in filled.table.columns])
    writer.writerows([[cell(value) for value in row] for row in filled.rows])
    return text.getvalue()


def _cell(value: Cell) -> str:
    """A cell as text, in which a spreadsheet sees no formula."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA) else value
    return repr(value).removesuffix(".0")


def _dutch(value: Cell) -> str:
    return _cell(value).replace(".", ",") if isinstance(value, float) else _cell(value)

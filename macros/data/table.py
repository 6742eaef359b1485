"""A table of the open data: each column with its type, its meaning in Dutch and how its cells are read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.dictionary import Veld, velden
from macros.records.feit import Feit
from macros.records.fields import Model
from macros.records.verwijzing import VOCABULAIRES

Cell = str | int | float | None
Type = Literal["string", "integer", "number"]

# What stands between the ids or names in one cell.
BETWEEN = "|"


@dataclass(frozen=True)
class Column:
    """One column of a table.

    `meaning` says in Dutch what is in it, `read` takes the cell from what the table has a row for. `key` names the table
    whose first column holds the same values; `options` the vocabulary that the values are from.
    """

    name: str
    type: Type
    meaning: str
    read: Callable[[Any], Any]
    required: bool = False
    key: str = ""
    options: str = ""
    many: bool = False

    def cell(self, row: Any) -> Cell:
        """The value for one row, as text or as a number; nothing when it is absent."""
        return plain(self.read(row))


@dataclass(frozen=True)
class Table:
    """A table: `rows` gives what it has a row for, and `columns` what is told about each; the first `ids` columns name a row."""

    name: str
    title: str
    meaning: str
    rows: Callable[[Catalog], Iterable[Any]]
    columns: tuple[Column, ...]
    ids: int = 1

    def count(self, catalog: Catalog) -> int:
        """How many rows it has."""
        return sum(1 for _ in self.rows(catalog))

    def cells(self, catalog: Catalog) -> Iterator[list[Cell]]:
        """All rows, in the order of the site."""
        for row in self.rows(catalog):
            yield [column.cell(row) for column in self.columns]


def plain(value: Any) -> Cell:
    """A value of a record as the cell of a table: a Feit without its citations, a date as it was written, a list in one cell."""
    match value:
        case str():  # first, since most are
            return str(value) or None
        case None | int() | float():
            return value
        case Feit():
            return value.tekst
        case Datum():
            return value.iso
        case _:
            return BETWEEN.join(str(plain(item)) for item in value) or None


def sources(*facts: Feit | None) -> list[str]:
    """The ids of the sources that facts cite, each once, in order."""
    return list(dict.fromkeys(citatie.bron for fact in facts if fact for citatie in fact.citaties))


def column(name: str, meaning: str, read: Callable[[Any], Any], type: Type = "string", **more: Any) -> Column:
    """A column whose meaning no field of a record says."""
    return Column(name, type, meaning, read, **more)


def fields(
    model: type[Model], *names: str, of: Callable[[Any], Any] = lambda row: row, required: bool = True
) -> Iterator[Column]:
    """Columns for fields of a model, with the meaning that the model gives them. `of` takes the object from a row.

    They are never `required` when the object may be absent from a row.
    """
    known = {one.naam: one for one in velden(model)}
    for name in names:
        made = _field(known[name], of)
        yield made if required else replace(made, required=False)


def _field(veld: Veld, of: Callable[[Any], Any]) -> Column:
    folder, _, vocabulary = veld.naar.partition("/")
    return Column(
        veld.naam,
        veld.vorm.getal or "string",
        veld.uitleg,
        lambda row: getattr(of(row), veld.naam, None),
        required=veld.verplicht and not veld.lijst,
        key=folder if folder != VOCABULAIRES and not veld.lijst else "",
        options=vocabulary if folder == VOCABULAIRES else "",
        many=veld.lijst,
    )

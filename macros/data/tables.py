"""All tables of the open data, in the order in which the site lists them."""

from collections.abc import Sequence

from macros.data import evidence, pilots, reference
from macros.data.formats import Filled
from macros.data.table import Table
from macros.records.catalog import Catalog

# Within a version the names of files and columns keep their meaning.
MAJOR = 1
# Where the files are, below the root of the site.
FOLDER = f"data/v{MAJOR}"

TABLES: tuple[Table, ...] = (*evidence.TABLES, *pilots.TABLES, *reference.TABLES)


def filled(catalog: Catalog) -> Sequence[Filled]:
    """Every table with its cells."""
    return catalog.derived(_fill)


def _fill(catalog: Catalog) -> Sequence[Filled]:
    return [Filled(table, list(table.cells(catalog))) for table in TABLES]

"""What every group of macros for authors has."""

from macros.derived.selection import Selection
from macros.records.catalog import Catalog


class MacroGroup:
    """Macros about one subject; `authoring.Macros` puts them together."""

    def __init__(self, catalog: Catalog):
        self._catalog = catalog
        self._select = Selection(catalog)

"""What changed in the records, as editors said it: for the page of changes, home and the feeds."""

from typing import NamedTuple

from macros.records.catalog import Catalog
from macros.records.fields import Record, Wijziging


class Change(NamedTuple):
    """A change with the record that changed."""

    record: Record
    wijziging: Wijziging


def all_changes(catalog: Catalog) -> list[Change]:
    """Every change, the newest first; those of one day by kind and then in the order of the site."""
    return catalog.derived(_all)


def _all(catalog: Catalog) -> list[Change]:
    found = (
        Change(record, wijziging)
        for folder in catalog.records.values()
        for record in folder.values()
        for wijziging in record.gewijzigd
    )
    return sorted(found, key=lambda one: one.wijziging.datum, reverse=True)

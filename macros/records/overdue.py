"""Which records were last checked longer ago than their kind allows."""

from collections.abc import Iterator
from datetime import date

from macros.records.catalog import Catalog, citations
from macros.records.datum import Datum
from macros.records.fields import Record


def months_since(day: Datum, today: date) -> int:
    """Whole months between the last day that a date can mean and today."""
    last = day.laatste_dag
    return (today.year - last.year) * 12 + today.month - last.month - (today.day < last.day)


def overdue(catalog: Catalog, today: date) -> Iterator[tuple[Record, int, list[str]]]:
    """Each record whose kind keeps no longer (`houdbaar`, in months), the longest waiting first, with the months since its check, and the ids of its sources."""
    found = [
        (record, months_since(record.gecontroleerd_op, today))
        for records in catalog.records.values()
        for record in records.values()
    ]
    due = [(record, months) for record, months in found if months >= record.houdbaar]
    for record, months in sorted(due, key=lambda one: (-one[1], one[0].map, one[0].id)):
        yield record, months, sorted({citatie.bron for citatie in citations(record)})

"""What the records of a municipality say was looked for in vain: a new record of that municipality may contradict it."""

import re
from collections.abc import Iterator

from macros.records.catalog import Catalog, texts
from macros.records.feit import sentences, without_citations
from macros.records.fields import Record
from macros.records.naslag import Gemeente

_IN_VAIN = re.compile(r"\b(?:niet|nergens) gevonden\b|\bgeen\b[^.]*\bgevonden\b", re.IGNORECASE)


def town_of(catalog: Catalog, id: str) -> Gemeente | None:
    """The municipality with whose name an id begins: that of `s-hertogenbosch-brug` is `s-hertogenbosch`."""
    found = [town for town in catalog[Gemeente].values() if f"{id}-".startswith(f"{town.id}-")]
    return max(found, key=lambda town: len(town.id), default=None)


def not_found(catalog: Catalog, town: Gemeente) -> Iterator[tuple[Record, str]]:
    """Every sentence about something that was not found, in the record of a municipality and in those that are about it."""
    about = [record for record in catalog.users(town, Record) if town.id in _towns(record)]
    for record in (town, *about):
        for text in texts(catalog.values(record)):
            for sentence in sentences(" ".join(without_citations(text).split())):
                if _IN_VAIN.search(sentence):
                    yield record, sentence


def _towns(record: Record) -> tuple[str, ...]:
    """The municipalities of a record as a whole; one that only mentions a municipality is about something else."""
    return (*getattr(record, "gemeenten", ()), getattr(record, "gemeente", ""))

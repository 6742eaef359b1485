"""What handbook and debate say of how far a pilot is, held against its own record."""

import re
from collections.abc import Iterator
from typing import cast

from macros.derived.grouping import grouped
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog, values
from macros.records.feit import Feit
from macros.records.fields import Record
from macros.records.naslag import Gemeente
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.problem import quoted
from macros.records.validators import Mistake
from macros.records.vocabulary import Status

# What tells of the time in which it was written, and may say what was so then.
_OF_THEN = (Pilot, Onderzoek, Raadsstuk)

_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def mistakes(catalog: Catalog) -> Iterator[tuple[Record, Mistake]]:
    """Each sentence that names municipalities with words that the status of every pilot there speaks against."""
    pilots = grouped((gemeente, pilot) for pilot in catalog[Pilot].values() for gemeente in pilot.gemeenten)
    towns = {re.compile(rf"\b{re.escape(catalog[Gemeente][id].naam)}\b"): found for id, found in pilots.items()}
    for kind, records in catalog.records.items():
        for record in records.values() if kind not in {one.map for one in _OF_THEN} else ():
            for loc, value in values(record):
                if isinstance(value, Feit):
                    for sentence in _SENTENCE.split(value.tekst):
                        told = [pilot for town, found in towns.items() if town.search(sentence) for pilot in found]
                        for word in _against(catalog, told, sentence):
                            status = " en ".join(
                                f"{pilot.naam}: {catalog.naam(pilot.status).lower()}" for pilot in told
                            )
                            yield (
                                record,
                                (
                                    loc,
                                    f"{quoted(word)} past niet bij de status ({status})",
                                    "woorden die kloppen met de status in data/pilots",
                                    "verander de zin, of de status als die is achterhaald",
                                ),
                            )


def _against(catalog: Catalog, pilots: list[Pilot], sentence: str) -> list[str]:
    """The words in a sentence that the status of each of the pilots speaks against."""
    denied = [set(cast(Status, catalog.waarde(pilot.status)).spreekt_tegen) for pilot in pilots]
    return sorted(word for word in set.intersection(*denied) if re.search(rf"\b{word}\b", sentence)) if denied else []

"""What handbook and debate say of how far a pilot is, held against its own record."""

import re
from collections.abc import Iterator
from typing import cast

from macros.derived.grouping import grouped
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.feit import Feit, sentences
from macros.records.fields import Record
from macros.records.naslag import Gemeente
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.problem import quoted
from macros.records.validators import Mistake
from macros.records.vocabulary import Status
from macros.records.yamlbuilder import Loc

# What tells of the time in which it was written, and may say what was so then.
_OF_THEN = (Pilot, Onderzoek, Raadsstuk)


def mistakes(catalog: Catalog) -> Iterator[tuple[Record, Mistake]]:
    """Each sentence that names municipalities with words that the status of every pilot there speaks against."""
    pilots = grouped((gemeente, pilot) for pilot in catalog[Pilot].values() for gemeente in pilot.gemeenten)
    towns = [(catalog[Gemeente][id].naam, found) for id, found in pilots.items()]
    # What names none is passed over fast, however many there are.
    any_town = re.compile("|".join(re.escape(town) for town, _ in towns))
    for record, loc, sentence in _sentences(catalog, any_town):
        told = [pilot for town, found in towns if town in sentence and _has(sentence, town) for pilot in found]
        for word in _against(catalog, told, sentence):
            status = " en ".join(f"{pilot.kop}: {catalog.naam(pilot.status).lower()}" for pilot in told)
            mistake = (
                loc,
                f"{quoted(word)} past niet bij de status ({status})",
                "woorden die kloppen met de status in data/pilots",
                "verander de zin, of de status als die is achterhaald",
            )
            yield record, mistake


def _has(sentence: str, words: str) -> bool:
    """Whether words stand in a sentence, and not as a part of others."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", sentence) is not None


def _sentences(catalog: Catalog, about: re.Pattern[str]) -> Iterator[tuple[Record, Loc, str]]:
    """Every sentence with sources about this that tells how things are now, with the record and field that it stands in."""
    then = {kind.map for kind in _OF_THEN}
    records = (record for kind, found in catalog.records.items() if kind not in then for record in found.values())
    for record in records:
        for loc, value in catalog.values(record):
            if isinstance(value, Feit) and about.search(text := value.tekst):
                yield from ((record, loc, sentence) for sentence in sentences(text) if about.search(sentence))


def _against(catalog: Catalog, pilots: list[Pilot], sentence: str) -> list[str]:
    """The words in a sentence that the status of each of the pilots speaks against."""
    denied = [set(cast(Status, catalog.waarde(pilot.status)).spreekt_tegen) for pilot in pilots]
    return sorted(word for word in set.intersection(*denied) if _has(sentence, word)) if denied else []

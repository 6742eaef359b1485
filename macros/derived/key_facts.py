"""The key facts of a pilot: which rows a reader sees first, by the kind of approach, on its page and on its factsheet alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from macros.derived.amounts import in_words, newest_amounts
from macros.derived.comparison import Row, rows
from macros.derived.words import capitalize, number
from macros.records.bedrag import Bedrag
from macros.records.catalog import Catalog
from macros.records.feit import Alinea, Feit
from macros.records.pilot import Pilot
from macros.records.vocabulary import Soort

COSTS = "kosten"
_GROUPS = "groepen"

# What is asked first about a kind, where that is not all of its characteristics: the others stand lower on the page.
_FIRST: Mapping[str, tuple[str, ...]] = {
    "regelluwe-bijstand": ("plichten", "begeleiding", "vrijlating", "duur", "juridische_basis"),
    "basisbaan": ("loon", COSTS, "verdringing", "financiering", "werkgever", "uren", "doorstroom"),
}

# An amount that the rules of the pilot name, such as the height of a premium, is not what the pilot costs.
_NO_COST = "regel"

# So many amounts stand among the key facts, the newest.
AMOUNTS = 3


@dataclass(frozen=True)
class KeyFacts:
    """The rows of which something is known, each with its cell, and the names of the others."""

    known: Sequence[tuple[Row, Feit]]
    unknown: Sequence[str]


def key_facts(catalog: Catalog, pilot: Pilot) -> KeyFacts:
    """The rows to show first, in order."""
    by_id = {row.id: row for row in rows(catalog, [pilot])}
    by_id[_GROUPS] = Row(_GROUPS, "Groepen", "Welke groepen er waren.", _groups)
    by_id[COSTS] = Row(COSTS, "Kosten", "Wat het kost, het nieuwste bedrag eerst.", partial(_costs, catalog))
    cells = [(by_id[id], by_id[id].cell(pilot)) for id in _ids(catalog, pilot) if id in by_id]
    return KeyFacts(
        [(row, cell) for row, cell in cells if not cell.onbekend],
        [row.name.lower() for row, cell in cells if cell.onbekend],
    )


def _ids(catalog: Catalog, pilot: Pilot) -> Sequence[str]:
    """The rows of its kinds and its costs, after its groups when it has them."""
    of_kinds = (
        str(id)
        for soort in pilot.soorten
        for id in _FIRST.get(str(soort), cast(Soort, catalog.waarde(soort)).kenmerken)
    )
    return list(dict.fromkeys([*([_GROUPS] if pilot.groepen else []), *of_kinds, COSTS]))


def _groups(pilot: Pilot) -> Feit:
    """The groups by name, with how many people were in each; what each was about stands lower on the page."""
    names = [
        f"{groep.naam} ({number(groep.aantal)} mensen)" if groep.aantal is not None else groep.naam
        for groep in pilot.groepen
    ]
    sources = dict.fromkeys(citatie for groep in pilot.groepen for citatie in groep.wat.citaties)
    return Feit((Alinea((f"{'; '.join(names)}.", *sources)),))


def _costs(catalog: Catalog, pilot: Pilot) -> Feit:
    """The newest amounts with what they are for; without any what else is known of the costs."""
    known = newest_costs(pilot)
    lines = tuple(_amount(catalog, bedrag) for bedrag in known[:AMOUNTS])
    return Feit(lines) if lines else Feit(pilot.kosten.alineas[:1], pilot.kosten.onbekend)


def newest_costs(pilot: Pilot) -> list[Bedrag]:
    """What a pilot costs, the newest first; without the amounts that its rules name."""
    return newest_amounts(bedrag for bedrag in pilot.bedragen if bedrag.aard != _NO_COST)


def _amount(catalog: Catalog, bedrag: Bedrag) -> Alinea:
    when = str(bedrag.datum) if bedrag.datum else "geen datum"
    told = f"{capitalize(bedrag.wat)}: {in_words(catalog, bedrag)} ({catalog.naam(bedrag.aard).lower()}, {when})."
    return Alinea((told, *dict.fromkeys(bedrag.zin.citaties)))

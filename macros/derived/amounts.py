"""Amounts of money: how much in words, and which comes first."""

from collections.abc import Iterable

from macros.derived.words import euro, hedged
from macros.records.bedrag import Bedrag
from macros.records.catalog import Catalog


def newest_amounts(bedragen: Iterable[Bedrag]) -> list[Bedrag]:
    """Amounts by their date, the newest first and those without a date last."""
    dated = [bedrag for bedrag in bedragen if bedrag.datum]
    undated = [bedrag for bedrag in bedragen if not bedrag.datum]
    return [*sorted(dated, key=lambda one: one.datum, reverse=True), *undated]  # type: ignore[arg-type,return-value]


def in_words(catalog: Catalog, bedrag: Bedrag) -> str:
    """How much, up to how much if it is a range, and for what: `ruim 89 euro tot 414 euro per deelnemer per maand`."""
    upto = f" tot {euro(bedrag.tot)}" if bedrag.tot is not None else ""
    return hedged(bedrag.voorbehoud, f"{euro(bedrag.bedrag)}{upto} {catalog.naam(bedrag.per)}")

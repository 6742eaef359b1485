"""Amounts of money: which comes first."""

from collections.abc import Iterable

from macros.records.bedrag import Bedrag


def newest_amounts(bedragen: Iterable[Bedrag]) -> list[Bedrag]:
    """Amounts by their date, the newest first and those without a date last."""
    dated = [bedrag for bedrag in bedragen if bedrag.datum]
    undated = [bedrag for bedrag in bedragen if not bedrag.datum]
    return [*sorted(dated, key=lambda one: one.datum, reverse=True), *undated]  # type: ignore[arg-type,return-value]

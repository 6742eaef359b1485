"""What is new and what changed, for readers who come back."""

from collections.abc import Iterator, Sequence

from macros.content.blocks import Blok, Kop, Lijst
from macros.content.parts import Line, PageLink
from macros.content.values import record_link
from macros.derived.changes import Change
from macros.derived.grouping import grouped
from macros.derived.words import capitalize
from macros.records.datum import Datum


def by_month(changes: Sequence[Change]) -> Iterator[Blok]:
    """All changes under the month in which they came, the newest first."""
    for month, those in grouped((_month(one), one) for one in changes).items():
        yield Kop(2, capitalize(str(month)), f"wijzigingen-{month.iso}")
        yield Lijst(tuple(map(_line, those)))


def newest(changes: Sequence[Change], count: int) -> Lijst:
    """The newest changes, each with its date; what is said of several of a kind on one day is one line."""
    groups = grouped(((one.wijziging.datum, one.record.map, one.wijziging.wat), one) for one in changes)
    return Lijst(tuple(map(_together, list(groups.values())[:count])), repeats=True)


def _together(changes: Sequence[Change]) -> Line:
    first, *others = changes
    day = f" ({first.wijziging.datum})"
    if others:
        kind = PageLink(f"{len(changes)} {first.record.meervoud}", f"/{first.record.overzicht}")
        return (kind, f": {first.wijziging.wat}{day}")
    return (*_line(first), day)


def _month(change: Change) -> Datum:
    return Datum(change.wijziging.datum.jaar, change.wijziging.datum.maand)


def _line(change: Change) -> Line:
    return (f"{capitalize(change.record.enkelvoud)} ", record_link(change.record), f": {change.wijziging.wat}")

"""Which findings to name first, when there is no room or time for all."""

from collections.abc import Iterable, Sequence

from macros.derived.grouping import grouped
from macros.derived.results import Resultaat, by_outcome
from macros.records.feit import Citatie

# Directions that a reader must not miss beside other ones.
UNFAVOURABLE = ("ongunstig", "slechter-dan-ervoor")
_NEITHER = ("geen-verschil", "gemengd", "bronnen-verschillen", "gelijk-gebleven")


def headline(found: Iterable[Resultaat], count: int = 4) -> list[Resultaat]:
    """What to name first: per outcome the best studied, the strongest first, of as many domains as there is room for.

    When something among all of them is unfavourable, so is one of those chosen; and else, when something is not
    favourable. The order stays that of `found`.
    """
    found = list(found)
    best = sorted((min(group, key=_telling) for group in by_outcome(found)), key=_telling)
    leaders = [group[0] for group in grouped((str(one.domein), one) for one in best).values()]
    # A count does not push out what tells groups apart.
    ranked = [one for group in (True, False) for part in (leaders, best) for one in part if one.is_difference is group]
    chosen = list({id(one): one for one in ranked}.values())[:count]
    named = _with_one_of(_not_favourable(found), chosen)
    return [one for one in found if any(one is other for other in named)]


def sources_against(found: Iterable[Resultaat]) -> set[str]:
    """The sources of what is not favourable among these results: a text that cites none of them tells one side."""
    directions = (*UNFAVOURABLE, *_NEITHER)
    return {
        citatie.bron for one in found if one.bevinding.richting in directions for citatie in one.bevinding.zin.citaties
    }


def untold(told: Iterable[Citatie], found: Sequence[Resultaat]) -> list[Resultaat]:
    """The most telling result that is not favourable, for beside a text that cites the source of none of those."""
    sources = sources_against(found)
    return [] if any(citatie.bron in sources for citatie in told) else _not_favourable(found)[:1]


def _not_favourable(found: Iterable[Resultaat]) -> list[Resultaat]:
    """What is unfavourable, and without that what is not favourable; the most telling first."""
    ranked = sorted(found, key=_telling)
    against, neither = (
        [one for one in ranked if one.bevinding.richting in directions] for directions in (UNFAVOURABLE, _NEITHER)
    )
    return against or neither


def _with_one_of(wanted: Sequence[Resultaat], chosen: Sequence[Resultaat]) -> Sequence[Resultaat]:
    """What was chosen, with one of those wanted among it when there is any."""
    if not wanted or any(one is other for one in chosen for other in wanted):
        return chosen
    same = next((one for one in chosen if one.bevinding.uitkomst == wanted[0].bevinding.uitkomst), None)
    return [*(one for one in chosen if one is not (same or chosen[-1])), wanted[0]]


def _telling(one: Resultaat) -> tuple[bool, int, bool, int]:
    """Sort key: a difference between groups first, then how it was studied; of equals what is about fewer places and better read."""
    how, read = one.rank
    return not one.is_difference, how, len(one.pilots) > 1, read

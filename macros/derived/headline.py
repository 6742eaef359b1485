"""Which findings to name first, when there is no room or time for all."""

from collections.abc import Collection, Iterable, Sequence

from macros.derived.grouping import grouped
from macros.derived.results import Resultaat, by_outcome

# Directions that a reader must not miss beside other ones.
_UNFAVOURABLE = ("ongunstig", "slechter-dan-ervoor")
_NOT_FAVOURABLE = (*_UNFAVOURABLE, "geen-verschil", "gemengd", "bronnen-verschillen", "gelijk-gebleven")


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
    for directions in (_UNFAVOURABLE, _NOT_FAVOURABLE):
        chosen = _with_one_of(directions, chosen, found)
    return [one for one in found if any(one is other for other in chosen)]


def _with_one_of(
    directions: Collection[str], chosen: Sequence[Resultaat], found: Iterable[Resultaat]
) -> list[Resultaat]:
    """What was chosen, of which one points in one of these directions when any of those found does."""
    other = [one for one in sorted(found, key=_telling) if one.bevinding.richting in directions]
    if not other or any(one.bevinding.richting in directions for one in chosen):
        return [*chosen]
    same = next((one for one in chosen if one.bevinding.uitkomst == other[0].bevinding.uitkomst), None)
    return [*(one for one in chosen if one is not (same or chosen[-1])), other[0]]


def _telling(one: Resultaat) -> tuple[bool, int, bool, int]:
    """Sort key: a difference between groups first, then how it was studied; of equals what is about fewer places and better read."""
    how, read = one.rank
    return not one.is_difference, how, len(one.pilots) > 1, read

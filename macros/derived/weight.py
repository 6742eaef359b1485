"""What comes first: records and parts of them with more weight (`belang`, 1 to 3) before those with less."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class _Weighty(Protocol):
    @property
    def belang(self) -> int:
        """3 is named first, 1 is a detail."""


T = TypeVar("T", bound=_Weighty)


def by_weight(items: Iterable[T]) -> list[T]:
    """The weightiest first; equally weighty ones keep their order."""
    return sorted(items, key=lambda one: -one.belang)

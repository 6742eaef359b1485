"""What the fields of a record are checked against: which ids exist, read before any record is validated."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import ValidationInfo

from macros.records.digest import digest


@dataclass(frozen=True)
class Known:
    """The ids of every kind of record and vocabulary, and the characteristics of every kind of pilot.

    An id is known when its file is there, also when that file holds mistakes: one broken record must not
    make every reference to it look wrong. A vocabulary that could not be read is absent from `ids`. `towns` are
    the names of municipalities by id; `words` the name of each by kind and id, of a value with its meaning; `gone` the day
    on which a record was removed, by the place that it had.

    With the same `key` the same records are in order: `words` only help to say what someone may have meant.
    """

    ids: Mapping[str, Collection[str]] = field(default_factory=dict)
    kenmerken: Mapping[str, Sequence[str]] = field(default_factory=dict)
    towns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    gone: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def key(self) -> str:
        """A short name for all that decides whether a record is in order."""
        ids = [(kind, sorted(found)) for kind, found in self.ids.items()]
        return digest(repr([ids, self.kenmerken, self.towns, self.gone]).encode())

    @classmethod
    def of(cls, info: ValidationInfo) -> "Known":
        """What validation was given as context; without it every reference counts as known."""
        return info.context if isinstance(info.context, Known) else cls()

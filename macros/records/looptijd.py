"""When a pilot ran, and the parts of its life."""

from collections.abc import Iterator

from macros.records.fields import DatumVeld, FeitTekst, KortFeit, Model, Tekst
from macros.records.validators import Mistake, out_of_order


class Looptijd(Model):
    """Start and end as precise as a source gives them; absent when no source does."""

    start: DatumVeld | None = None
    eind: DatumVeld | None = None
    toelichting: FeitTekst

    def mistakes(self) -> Iterator[Mistake]:
        """An end before the start."""
        yield from out_of_order("eind", self.start, self.eind)


class Fase(Model):
    """A part of the life of a pilot, such as an experiment that became policy."""

    naam: Tekst
    start: DatumVeld | None = None
    eind: DatumVeld | None = None
    wat: KortFeit

    def mistakes(self) -> Iterator[Mistake]:
        """An end before the start."""
        yield from out_of_order("eind", self.start, self.eind)

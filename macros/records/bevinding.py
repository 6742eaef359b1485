"""A finding: one outcome for one group against one comparison, at one or more moments."""

from collections.abc import Iterator

from macros.records.fields import Aantal, Anker, Getal, Interval, JaNee, KortFeit, LangeTekst, Model, Tekst
from macros.records.validators import Mistake
from macros.records.verwijzing import (
    LeeswijzeId,
    PilotId,
    RichtingId,
    SignificantieId,
    UitkomstId,
    VergelijkingId,
    VolgensId,
)


class Tijdstip(Model):
    """The figures of one moment; `interval` is the confidence interval of `waarde` as the source gives it, `n` how many were counted."""

    moment: Tekst
    waarde: Getal
    vergelijkwaarde: Getal | None = None
    interval: Interval | None = None
    n: Aantal | None = None
    significantie: SignificantieId | None = None

    def mistakes(self) -> Iterator[Mistake]:
        """A value outside its own interval."""
        if self.interval and not self.interval[0] <= self.waarde <= self.interval[1]:
            yield (
                ("interval",),
                "de waarde ligt buiten het interval",
                "een interval om de waarde heen",
                "controleer de drie getallen",
            )


class Bevinding(Model):
    """One outcome for one group against one comparison, with its figures per moment."""

    id: Anker
    uitkomst: UitkomstId
    groep: Tekst
    richting: RichtingId
    maat: LangeTekst
    eenheid: Tekst | None = None
    vergelijking: VergelijkingId | None = None
    tegenover: Tekst | None = None
    vergelijking_genoemd: JaNee = "ja"
    periode: Tekst | None = None
    tijdstippen: tuple[Tijdstip, ...] = ()
    significantie: SignificantieId | None = None
    volgens: VolgensId
    gelezen: LeeswijzeId | None = None
    pilots: tuple[PilotId, ...] = ()
    zin: KortFeit
    let_op: KortFeit | None = None

    def mistakes(self) -> Iterator[Mistake]:
        """A finding without a source, or figures without a unit."""
        if self.zin.onbekend:
            yield (
                ("zin",),
                "een bevinding zonder bron",
                "een zin met bronvermelding",
                "schrijf wat de bron zegt, of haal de bevinding weg",
            )
        if self.tijdstippen and self.eenheid is None:
            yield (
                ("tijdstippen",),
                "getallen zonder eenheid",
                "een eenheid, zoals procent of mensen",
                "voeg 'eenheid:' toe",
            )
        if self.eenheid is not None and not self.tijdstippen:
            yield (
                ("eenheid",),
                "een eenheid zonder getallen",
                "ook 'tijdstippen:'",
                "voeg de getallen toe of haal 'eenheid:' weg",
            )

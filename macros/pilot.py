"""A pilot: one municipal experiment or scheme, with its groups and findings."""

from typing import Annotated, ClassVar

from macros.fields import (
    MINSTENS_EEN,
    Aantal,
    DatumVeld,
    FeitTekst,
    Getal,
    Interval,
    KortFeit,
    LangeTekst,
    Model,
    Record,
    Tekst,
)
from macros.verwijzing import (
    GemeenteId,
    OpzetId,
    RegelingId,
    RichtingId,
    SignificantieId,
    SoortId,
    StatusId,
    UitkomstId,
    VergelijkingId,
    VolgensId,
)

ALLE_DEELNEMERS = "alle deelnemers"


class Looptijd(Model):
    """Start and end as precise as a source gives them; absent when no source does."""

    start: DatumVeld | None = None
    eind: DatumVeld | None = None
    toelichting: FeitTekst


class Deelnemers(Model):
    """How many took part: `aantal` of `van`, counted in `eenheid`, on `peildatum`."""

    aantal: Aantal | None = None
    van: Aantal | None = None
    eenheid: Tekst
    peildatum: DatumVeld | None = None
    toelichting: FeitTekst


class Groep(Model):
    """One arm of an experiment: what was allowed, required or offered."""

    naam: Tekst
    wat: KortFeit
    aantal: Aantal | None = None


class Onderzoek(Model):
    """How the pilot was studied; `opzet` is the strongest design used."""

    opzet: OpzetId
    uitvoerder: KortFeit
    toelichting: FeitTekst


class Bevinding(Model):
    """One finding: what was counted, for whom, against what, when, and who says it.

    `waarde` and `vergelijkwaarde` are in `eenheid`; `interval` is the confidence interval of `waarde` as the source gives it.
    """

    uitkomst: UitkomstId
    groep: Tekst
    richting: RichtingId
    maat: LangeTekst
    waarde: Getal | None = None
    eenheid: Tekst | None = None
    vergelijkwaarde: Getal | None = None
    interval: Interval | None = None
    significantie: SignificantieId | None = None
    vergelijking: VergelijkingId
    volgens: VolgensId
    periode: Tekst
    zin: KortFeit


class Tegenspraak(Model):
    """A point on which sources disagree, and which of them is followed and why."""

    over: Tekst
    tekst: FeitTekst


class Pilot(Record):
    """One municipal experiment or scheme, with a start, an approach and people in it."""

    map: ClassVar[str] = "pilots"

    naam: Tekst
    andere_namen: tuple[Tekst, ...] = ()
    soort: SoortId
    gemeenten: Annotated[tuple[GemeenteId, ...], MINSTENS_EEN]
    partners: tuple[GemeenteId, ...] = ()
    status: StatusId
    looptijd: Looptijd
    samenvatting: KortFeit
    aanleiding: FeitTekst
    doelgroep: FeitTekst
    deelnemers: Deelnemers
    groepen: tuple[Groep, ...] = ()
    aanpak: FeitTekst
    kenmerken: dict[str, KortFeit]
    juridische_basis: FeitTekst
    regelingen: tuple[RegelingId, ...] = ()
    organisatie: FeitTekst
    kosten: FeitTekst
    onderzoek: Onderzoek
    bevindingen: tuple[Bevinding, ...] = ()
    tegenspraak: tuple[Tegenspraak, ...] = ()
    knelpunten: tuple[FeitTekst, ...] = ()
    vervolg: FeitTekst
    niet_gevonden: tuple[LangeTekst, ...]
    gecontroleerd_op: DatumVeld

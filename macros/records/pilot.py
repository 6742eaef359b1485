"""A pilot: one municipal experiment or scheme, with its groups and findings."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import ValidationInfo, field_validator

from macros.records.feit import Feit
from macros.records.fields import (
    MINSTENS_EEN,
    Aantal,
    DatumVeld,
    FeitTekst,
    Getal,
    Interval,
    KortFeit,
    LangeTekst,
    Mistake,
    Model,
    Record,
    Tekst,
    out_of_order,
    refuse_all,
)
from macros.records.known import Known
from macros.records.problem import did_you_mean, nearest, quoted
from macros.records.verwijzing import (
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

    def mistakes(self) -> Iterator[Mistake]:
        """An end before the start."""
        yield from out_of_order("eind", self.start, self.eind)


class Deelnemers(Model):
    """How many took part: `aantal` of `van`, counted in `eenheid`, on `peildatum`."""

    aantal: Aantal | None = None
    van: Aantal | None = None
    eenheid: Tekst
    peildatum: DatumVeld | None = None
    toelichting: FeitTekst

    def mistakes(self) -> Iterator[Mistake]:
        """More participants than people, or a number that nothing supports."""
        if self.aantal is not None and self.van is not None and self.aantal > self.van:
            yield (
                ("aantal",),
                f"{self.aantal} is meer dan {self.van}",
                "een aantal van hoogstens 'van'",
                "controleer de twee getallen",
            )
        if (self.aantal is not None or self.van is not None) and self.toelichting.onbekend:
            yield (
                ("toelichting",),
                "een getal zonder bron",
                "een toelichting met bron",
                "schrijf in de toelichting wat het getal telt en waar het staat",
            )


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

    def mistakes(self) -> Iterator[Mistake]:
        """A figure that says too little to be used, or that contradicts what it is compared with."""
        if self.zin.onbekend:
            yield (
                ("zin",),
                "een bevinding zonder bron",
                "een zin met bronvermelding",
                "schrijf wat de bron zegt, of haal de bevinding weg",
            )
        if self.waarde is not None and self.eenheid is None:
            yield ("waarde",), "een getal zonder eenheid", "een eenheid, zoals procent of mensen", "voeg 'eenheid:' toe"
        for name in ("eenheid", "vergelijkwaarde", "interval"):
            if getattr(self, name) is not None and self.waarde is None:
                yield (
                    (name,),
                    f"'{name}' zonder waarde",
                    "ook een 'waarde:'",
                    f"voeg de waarde toe of haal '{name}:' weg",
                )
        if self.vergelijkwaarde is not None and self.vergelijking == "geen":
            yield (
                ("vergelijkwaarde",),
                "een vergelijkwaarde zonder vergelijking",
                "een andere 'vergelijking' dan geen",
                "vul in waarmee is vergeleken",
            )
        if self.interval and self.waarde is not None and not self.interval[0] <= self.waarde <= self.interval[1]:
            yield (
                ("interval",),
                "de waarde ligt buiten het interval",
                "een interval om de waarde heen",
                "controleer de drie getallen",
            )
        if self.richting == "stand" and self.vergelijking in ("controlegroep", "andere-groep"):
            yield (
                ("richting",),
                "een stand heeft geen controlegroep",
                "een richting, zoals positief of geen-verschil",
                "kies de richting van het verschil",
            )


class Tegenspraak(Model):
    """A point on which sources disagree, and which of them is followed and why."""

    over: Tekst
    tekst: FeitTekst


class Pilot(Record):
    """One municipal experiment or scheme, with a start, an approach and people in it."""

    map: ClassVar[str] = "pilots"
    kortveld: ClassVar[str] = "samenvatting"
    meervoud: ClassVar[str] = "pilots"
    overzicht: ClassVar[str] = "pilots/index.md"
    overzicht_naam: ClassVar[str] = "Alle pilots"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Pilot"

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

    @cached_property
    def uitkomsten(self) -> frozenset[str]:
        """The outcomes that its findings are about."""
        return frozenset(bevinding.uitkomst for bevinding in self.bevindingen)

    @field_validator("kenmerken")
    @classmethod
    def _kenmerken_of_soort(cls, kenmerken: dict[str, Feit], info: ValidationInfo) -> dict[str, Feit]:
        soort = info.data.get("soort")
        expected = Known.of(info).kenmerken.get(str(soort))
        if expected is not None:
            refuse_all(_wrong_kenmerken(kenmerken, expected, str(soort)))
        return kenmerken

    @field_validator("bevindingen")
    @classmethod
    def _groep_of_pilot(cls, bevindingen: tuple[Bevinding, ...], info: ValidationInfo) -> tuple[Bevinding, ...]:
        if "groepen" in info.data:
            groepen = {groep.naam for groep in info.data["groepen"]} | {ALLE_DEELNEMERS}
            refuse_all(
                (
                    (number, "groep"),
                    f"groep {quoted(bevinding.groep)} bestaat niet in deze pilot",
                    f"een naam onder 'groepen', of '{ALLE_DEELNEMERS}'",
                    did_you_mean(bevinding.groep, groepen, "namen onder 'groepen'"),
                )
                for number, bevinding in enumerate(bevindingen)
                if bevinding.groep not in groepen
            )
        return bevindingen


def _wrong_kenmerken(kenmerken: Iterable[str], expected: Sequence[str], soort: str) -> Iterator[Mistake]:
    unknown = [kenmerk for kenmerk in kenmerken if kenmerk not in expected]
    mistyped = {nearest(kenmerk, expected) for kenmerk in unknown}
    for kenmerk in unknown:
        yield (
            (kenmerk,),
            f"kenmerk {quoted(kenmerk)} hoort niet bij de soort '{soort}'",
            "een kenmerk van deze soort",
            did_you_mean(kenmerk, expected, "kenmerken van deze soort in data/vocabulaires/soort.yml"),
        )
    for kenmerk in expected:
        if kenmerk not in kenmerken and kenmerk not in mistyped:
            yield (
                (),
                f"kenmerk '{kenmerk}' ontbreekt",
                f"elk kenmerk van de soort '{soort}'",
                f"voeg '{kenmerk}:' toe, met een feit of 'onbekend (reden)'",
            )

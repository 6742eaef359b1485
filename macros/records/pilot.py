"""A pilot: one municipal experiment or scheme, with its participants and groups."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, ClassVar

from pydantic import ValidationInfo, field_validator

from macros.records.bedrag import Bedrag
from macros.records.feit import Feit
from macros.records.fields import (
    MINSTENS_EEN,
    Aantal,
    Belang,
    DatumVeld,
    FeitTekst,
    KortFeit,
    LangeTekst,
    Model,
    Record,
    Tekst,
)
from macros.records.known import Known
from macros.records.looptijd import Fase, Looptijd
from macros.records.problem import did_you_mean, nearest, quoted
from macros.records.uitspraak import Uitspraak
from macros.records.validators import Mistake, refuse_all
from macros.records.verwijzing import GemeenteId, IngreepId, RegelingId, SoortId, StatusId, Verwijzing


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
    ingreep: IngreepId
    wat: KortFeit
    aantal: Aantal | None = None


class Tegenspraak(Model):
    """A point on which sources disagree, and which of them is followed and why."""

    over: Tekst
    tekst: FeitTekst
    belang: Belang


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
    soorten: Annotated[tuple[SoortId, ...], MINSTENS_EEN]
    gemeenten: Annotated[tuple[GemeenteId, ...], MINSTENS_EEN]
    partners: tuple[GemeenteId, ...] = ()
    status: StatusId
    looptijd: Looptijd
    fasen: tuple[Fase, ...] = ()
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
    onderzoek: FeitTekst | None = None
    uitspraken: tuple[Uitspraak, ...] = ()
    bedragen: tuple[Bedrag, ...] = ()
    tegenspraak: tuple[Tegenspraak, ...] = ()
    knelpunten: tuple[FeitTekst, ...] = ()
    vervolg: FeitTekst
    niet_gevonden: tuple[LangeTekst, ...]

    @property
    def soort(self) -> Verwijzing:
        """The kind under which it is listed: the first of its kinds."""
        return self.soorten[0]

    @field_validator("kenmerken")
    @classmethod
    def _kenmerken_of_soort(cls, kenmerken: dict[str, Feit], info: ValidationInfo) -> dict[str, Feit]:
        soorten = info.data.get("soorten", ())
        known = Known.of(info).kenmerken
        if soorten and all(soort in known for soort in soorten):
            expected = list(dict.fromkeys(kenmerk for soort in soorten for kenmerk in known[soort]))
            refuse_all(_wrong_kenmerken(kenmerken, expected, " en ".join(soorten)))
        return kenmerken


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

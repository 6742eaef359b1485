"""A pilot: one municipal experiment or scheme, with its participants and groups."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from pydantic import ValidationInfo, field_validator

from macros.records import messages
from macros.records.bedrag import Bedrag
from macros.records.feit import Feit
from macros.records.fields import (
    Aantal,
    BeideKanten,
    Belang,
    DatumGeweest,
    FeitTekst,
    KortFeit,
    Model,
    NietGevonden,
    Tekst,
    Twistpunt,
    veld,
)
from macros.records.known import Known
from macros.records.looptijd import Fase, Looptijd
from macros.records.problem import did_you_mean, nearest, quoted
from macros.records.town import Local
from macros.records.uitspraak import Uitspraken
from macros.records.validators import Mistake, refuse_all
from macros.records.verwijzing import GemeenteId, Ingreep, PilotId, Regelingen, SoortId, StatusId, Verwijzing


class Deelnemers(Model):
    """How many took part: `aantal` of `van`, counted in `eenheid`, on `peildatum`."""

    aantal: Aantal | None = veld("Hoeveel mensen meededen, of hoeveel plekken er kwamen.", "20", default=None)
    van: Aantal | None = veld("Hoeveel mensen zijn gevraagd, of hoeveel plekken er waren.", "25", default=None)
    eenheid: Tekst = veld("Wat er is geteld.", "mensen met een buurtbaan")
    peildatum: DatumGeweest | None = veld("Op welke dag of in welke maand is geteld.", "2020-12", default=None)
    toelichting: FeitTekst = veld(
        "Waar het aantal staat, en wat andere bronnen noemen.", "Het aantal staat in de brief van de gemeente."
    )

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

    naam: Tekst = veld("Hoe de groep heet, zoals in het onderzoek.", "Meer ruimte")
    ingreep: Ingreep
    wat: KortFeit = veld("Wat de groep kreeg of niet meer hoefde.", "Geen plicht om te solliciteren.")
    aantal: Aantal | None = veld("Hoeveel mensen in de groep zaten.", "10", default=None)


class Tegenspraak(Model):
    """A point on which sources disagree, and which of them is followed and why."""

    over: Twistpunt
    tekst: BeideKanten
    belang: Belang


class Pilot(Local):
    """One municipal experiment or scheme, with a start, an approach and people in it."""

    map: ClassVar[str] = "pilots"
    kortveld: ClassVar[str] = "samenvatting"
    enkelvoud: ClassVar[str] = "pilot"
    meervoud: ClassVar[str] = "pilots"
    betekenis: ClassVar[str] = (
        "Eén proef of regeling van een gemeente, met een begin, een aanpak en mensen die meedoen."
    )
    overzicht: ClassVar[str] = "pilots/index.md"
    overzicht_naam: ClassVar[str] = "Alle pilots"
    houdbaar: ClassVar[int] = 12
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Pilot"
    zoekgewicht: ClassVar[float] = 1.2
    ook_genoemd: ClassVar[tuple[str, ...]] = ("andere_namen",)

    naam: Tekst = veld("De naam van de pilot, zoals de gemeente hem gebruikt.", "De Buurtbaan")
    andere_namen: tuple[Tekst, ...] = veld("Andere namen voor de pilot in de bronnen.", "Baan in de wijk", default=())
    soorten: tuple[SoortId, ...] = veld(
        "Wat voor aanpak het is. Onder de eerste soort staat de pilot in de lijsten.", "basisbaan", min_length=1
    )
    gemeenten: tuple[GemeenteId, ...] = veld("De gemeenten die de pilot uitvoerden.", "voorbeeldstad", min_length=1)
    partners: tuple[GemeenteId, ...] = veld("Gemeenten die meededen en de pilot niet zelf uitvoerden.", default=())
    status: StatusId = veld("Hoe ver de pilot is, volgens de laatste bron die u vond.", "afgerond")
    looptijd: Looptijd = veld("Wanneer de pilot liep.")
    fasen: tuple[Fase, ...] = veld(
        "De delen van de pilot, als hij onderweg veranderde. Denk aan een proef die beleid werd.", default=()
    )
    samenvatting: KortFeit = veld(
        "Wat het was en voor wie, met de belangrijkste uitkomst en haar voorbehoud.",
        "Twintig mensen kregen een buurtbaan. Hun welzijn steeg volgens de onderzoekers, zonder vergelijkingsgroep.",
    )
    aanleiding: FeitTekst = veld(
        "Waarom de gemeente begon.", "De raad wilde banen in de buurt.\n\nVerdringing mocht niet."
    )
    doelgroep: FeitTekst = veld("Wie mochten meedoen.", "Mensen met meer dan drie jaar bijstand.")
    deelnemers: Deelnemers = veld("Hoeveel mensen meededen.")
    groepen: tuple[Groep, ...] = veld("De groepen van een experiment, ook de controlegroep.", default=())
    aanpak: FeitTekst = veld(
        "Wat er gebeurde: wat mensen kregen, moesten of mochten.", "Mensen werkten in het buurthuis."
    )
    kenmerken: dict[str, KortFeit] = veld(
        "Hoe het was geregeld, om pilots van een soort te vergelijken. Precies de kenmerken die bij de gekozen soorten horen."
        " Wat het opleverde, is een bevinding of een uitspraak."
    )
    juridische_basis: FeitTekst = veld("Op welke wet of regel de pilot steunde.", "onbekend")
    regelingen: Regelingen = ()
    organisatie: FeitTekst = veld("Wie de pilot uitvoerden, en met wie.", "De gemeente voerde de pilot uit.")
    kosten: FeitTekst = veld(
        "Wat de pilot kostte en wie betaalde. Zet elk bedrag ook bij 'bedragen'.",
        "onbekend (er is geen rekening gevonden)",
    )
    onderzoek: FeitTekst | None = veld(
        "Wat over onderzoek te zeggen is en bij geen onderzoek hoort. Een onderzoek zelf is een eigen bestand in data/onderzoeken.",
        "onbekend (er is geen onderzoek gevonden)",
        default=None,
    )
    uitspraken: Uitspraken = ()
    bedragen: tuple[Bedrag, ...] = veld("Elk bedrag in de bronnen, als getal.", default=())
    tegenspraak: tuple[Tegenspraak, ...] = veld("Waar bronnen elkaar tegenspreken.", default=())
    knelpunten: tuple[FeitTekst, ...] = veld(
        "Wat moeilijk ging, elk punt apart.", "De werving kostte volgens de gemeente veel tijd.", default=()
    )
    vervolg: FeitTekst = veld("Wat er na de pilot gebeurde.", "onbekend")
    niet_gevonden: NietGevonden
    anders_dan: tuple[PilotId, ...] = veld(
        "Pilots die hierop lijken en toch iets anders zijn: zelfde gemeente, soort en jaren. De controle vraagt er dan niet naar.",
        default=(),
    )

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

    def mistakes(self) -> Iterator[Mistake]:
        """What its own fields say against each other."""
        yield from _both(self.partners, self.gemeenten)
        yield from _counted_before(self.deelnemers, self.looptijd)
        most = self.deelnemers.van if self.deelnemers.van is not None else self.deelnemers.aantal
        for number, groep in enumerate(self.groepen):
            if groep.aantal is not None and most is not None and groep.ingreep != "geen" and groep.aantal > most:
                yield ("groepen", number, "aantal"), *messages.GROUP_TOO_LARGE.about(group=groep.aantal, all=most)
        for number, fase in enumerate(self.fasen):
            if fase.start and self.looptijd.start and fase.start.surely_before(self.looptijd.start):
                told = {"phase": fase.start.iso, "start": self.looptijd.start.iso}
                yield ("fasen", number, "start"), *messages.PHASE_BEFORE_START.about(**told)


def _both(partners: Sequence[str], gemeenten: Sequence[str]) -> Iterator[Mistake]:
    """A municipality that carries out the pilot and is also called a partner."""
    for number, partner in enumerate(partners):
        if partner in gemeenten:
            yield ("partners", number), *messages.PARTNER_IS_GEMEENTE.about(id=quoted(partner))


def _counted_before(deelnemers: Deelnemers, looptijd: Looptijd) -> Iterator[Mistake]:
    """Participants counted before there were any."""
    if deelnemers.peildatum and looptijd.start and deelnemers.peildatum.surely_before(looptijd.start):
        told = {"counted": deelnemers.peildatum.iso, "start": looptijd.start.iso}
        yield ("deelnemers", "peildatum"), *messages.COUNTED_BEFORE_START.about(**told)


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

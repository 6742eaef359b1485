"""A study of one or more pilots, with its groups and findings."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from macros.records import messages
from macros.records.bevinding import Bevinding
from macros.records.fields import (
    Aantal,
    DatumVeld,
    FeitTekst,
    KortFeit,
    LangeTekst,
    Model,
    NietGevonden,
    Onderdeel,
    Record,
    Tekst,
    Url,
    ZonderDatum,
    veld,
)
from macros.records.problem import did_you_mean, quoted
from macros.records.uitspraak import Uitspraken
from macros.records.validators import Mistake
from macros.records.verwijzing import (
    GemeenteId,
    Ingreep,
    LeeswijzeId,
    OnderzoekId,
    OnderzoekstandId,
    OpzetId,
    PilotId,
    SoortId,
    VergelijkingId,
)

ALLE_DEELNEMERS = "alle deelnemers"


class Studiegroep(Model):
    """One arm of a study, with how many people were in it at the start and in the analysis."""

    naam: Tekst = veld("Hoe het onderzoek de groep noemt.", "Meer ruimte")
    ingreep: Ingreep
    wat: KortFeit | None = veld(
        "Wat de groep kreeg of niet meer hoefde.", "Geen plicht om te solliciteren.", default=None
    )
    start: Aantal | None = veld("Hoeveel mensen bij de start in de groep zaten.", "100", default=None)
    in_analyse: Aantal | None = veld("Hoeveel mensen in de analyse telden.", "90", default=None)

    def mistakes(self) -> Iterator[Mistake]:
        """More people in the analysis than in the group."""
        if self.start is not None and self.in_analyse is not None and self.in_analyse > self.start:
            told = {"after": self.in_analyse, "before": self.start}
            yield ("in_analyse",), *messages.MORE_ANALYSED.about(**told)


class Onderzoek(Record):
    """One study: who, design, compared with what, arms and numbers, what of it was read, its findings and its caveats."""

    map: ClassVar[str] = "onderzoeken"
    naamveld: ClassVar[str] = "kort"
    kortveld: ClassVar[str] = "toelichting"
    enkelvoud: ClassVar[str] = "onderzoek"
    meervoud: ClassVar[str] = "onderzoeken"
    betekenis: ClassVar[str] = "Eén onderzoek naar een of meer pilots, met zijn groepen en bevindingen."
    overzicht: ClassVar[str] = "onderzoeken.md"
    overzicht_naam: ClassVar[str] = "Alle onderzoeken"
    houdbaar: ClassVar[int] = 36
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Onderzoek"
    zoekgewicht: ClassVar[float] = 0.7
    ook_genoemd: ClassVar[tuple[str, ...]] = ("titel", "uitvoerder")
    een_van_beide: ClassVar[tuple[tuple[str, str], ...]] = (
        ("datum", "zonder_datum"),
        ("volledige_tekst", "zonder_volledige_tekst"),
    )
    bij_gebrek_aan: ClassVar[Mapping[str, tuple[str, ...]]] = {"pilots": ("zonder_pilot", "soorten")}

    titel: LangeTekst = veld("De titel van het rapport of artikel.", "De buurtbaan in Voorbeeldstad")
    kort: Tekst = veld(
        "Hoe een lezer het onderzoek noemt, met de plaats eerst.", "Voorbeeldstad, eindverslag hogeschool (2021)"
    )
    uitvoerder: Tekst = veld("Wie het onderzoek deden.", "Hogeschool Voorbeeld")
    datum: DatumVeld | None = veld(
        "Wanneer het verscheen. Weet u het niet? Vul dan 'zonder_datum' in.", "2021", default=None
    )
    zonder_datum: ZonderDatum = None
    stand: OnderzoekstandId = veld(
        "Of het onderzoek klaar is. Leest u een tussenverslag? Kies dan 'loopt', tenzij een latere bron zegt dat het klaar is.",
        "afgerond",
    )
    pilots: tuple[PilotId, ...] = veld(
        "Alle pilots waarover het gaat. Zijn er geen op deze site? Vul dan 'soorten' en 'zonder_pilot' in.",
        "voorbeeldstad-buurtbaan",
        default=(),
    )
    gemeenten: tuple[GemeenteId, ...] = veld("De gemeenten waarover het gaat, als er geen pilot bij hoort.", default=())
    soorten: tuple[SoortId, ...] = veld("Over welke soort aanpak het gaat, als er geen pilot bij hoort.", default=())
    zonder_pilot: LangeTekst | None = veld(
        "Waarom het onderzoek hier hoort, als er geen pilot bij hoort.",
        default=None,
    )
    opzet: OpzetId = veld("Hoe is onderzocht.", "gerandomiseerd")
    toelichting: FeitTekst = veld(
        "Wat de onderzoekers deden, en wat zij wilden weten.", "Loting verdeelde mensen over twee groepen."
    )
    vergelijking: VergelijkingId = veld(
        "Waarmee is vergeleken. Het geldt voor elke bevinding die niets anders zegt.", "controlegroep"
    )
    vergelijking_toelichting: FeitTekst = veld(
        "Met wie precies is vergeleken.", "De controlegroep hield de gewone regels."
    )
    deelnemers: Aantal | None = veld("Hoeveel mensen het onderzoek volgde.", "200", default=None)
    groepen: tuple[Studiegroep, ...] = veld("De groepen, ook de controlegroep.", default=())
    momenten: tuple[Tekst, ...] = veld("De namen van de metingen, in volgorde.", "na twaalf maanden", default=())
    bundelt: tuple[OnderzoekId, ...] = veld("Onderzoeken die dit onderzoek samenvat.", default=())
    gelezen: LeeswijzeId = veld("Hoeveel u zelf van het onderzoek hebt gelezen.", "samenvatting")
    gelezen_toelichting: FeitTekst = veld(
        "Welke delen u las, en wat niet.", "Alleen de samenvatting is gelezen, niet de tabellen."
    )
    volledige_tekst: Url | None = veld(
        "Waar de volledige tekst staat. Is dat niet gevonden? Vul dan 'zonder_volledige_tekst' in.",
        "https://voorbeeldstad.example/verslag.pdf",
        default=None,
    )
    zonder_volledige_tekst: LangeTekst | None = veld("Waarom er geen adres is.", default=None)
    bevindingen: tuple[Bevinding, ...] = veld(
        "Wat het onderzoek vond. Eén uitkomst, voor één groep en met één vergelijking, is één bevinding.", default=()
    )
    uitspraken: Uitspraken = ()
    kanttekeningen: tuple[FeitTekst, ...] = veld(
        "Wat de waarde van het onderzoek beperkt, elk punt apart.", "Meedoen was vrijwillig.", default=()
    )
    niet_gevonden: NietGevonden = ()

    def onderdelen(self) -> Iterator[Onderdeel]:
        """Its findings."""
        for bevinding in self.bevindingen:
            yield Onderdeel("Bevinding", bevinding.zin.tekst, bevinding, bevinding.anker, gewicht=0.6)

    def mistakes(self) -> Iterator[Mistake]:
        """What is said twice, missing without a reason, or of a group or moment that the study does not have."""
        yield from self._without_reason()
        for number, bevinding in enumerate(self.bevindingen):
            for (*loc,), *told in self._wrong_names(bevinding):
                yield (("bevindingen", number, *loc), *told)  # type: ignore[misc]
        yield from self._told_twice()
        for number, groep in enumerate(self.groepen):
            if self.deelnemers is not None and (groep.start or 0) > self.deelnemers:
                sizes = {"group": groep.start, "all": self.deelnemers}
                yield ("groepen", number, "start"), *messages.GROUP_TOO_LARGE.about(**sizes)

    def _without_reason(self) -> Iterator[Mistake]:
        """What may be absent only when it is said why."""
        if not self.pilots and self.zonder_pilot is None:
            yield (
                (),
                "dit onderzoek noemt geen pilot",
                "'pilots:', of 'zonder_pilot:' met de reden",
                "zeg waarom het onderzoek hier hoort",
            )
        if not self.pilots and not self.soorten:
            yield (
                (),
                "'soorten' ontbreekt",
                "bij een onderzoek zonder pilot: over welke soort aanpak het gaat",
                "voeg 'soorten:' toe",
            )
        for name, reason in self.een_van_beide:
            if (getattr(self, name) is None) == (getattr(self, reason) is None):
                yield (
                    (),
                    f"'{name}' of '{reason}' moet er staan, en niet allebei",
                    "een van de twee",
                    f"vul '{name}:' in, of '{reason}:' met de reden",
                )

    def _wrong_names(self, bevinding: Bevinding) -> Iterator[Mistake]:
        """Groups, moments and pilots of a finding that the study does not have."""
        groups = {groep.naam for groep in self.groepen} | {ALLE_DEELNEMERS}
        for name in ("groep", "tegenover"):
            value = getattr(bevinding, name)
            if value is not None and value not in groups:
                yield (
                    (name,),
                    f"groep {quoted(value)} bestaat niet in dit onderzoek",
                    f"een naam onder 'groepen', of '{ALLE_DEELNEMERS}'",
                    did_you_mean(value, groups, "namen onder 'groepen'"),
                )
        for place, tijdstip in enumerate(bevinding.tijdstippen):
            if self.momenten and tijdstip.moment not in self.momenten:
                yield (
                    ("tijdstippen", place, "moment"),
                    f"moment {quoted(tijdstip.moment)} bestaat niet in dit onderzoek",
                    "een naam onder 'momenten'",
                    did_you_mean(tijdstip.moment, self.momenten, "namen onder 'momenten'"),
                )
        for place, pilot in enumerate(bevinding.pilots):
            if pilot not in self.pilots:
                yield (
                    ("pilots", place),
                    f"pilot '{pilot}' hoort niet bij dit onderzoek",
                    "een pilot uit 'pilots:' van het onderzoek",
                    did_you_mean(pilot, self.pilots, "pilots van dit onderzoek"),
                )

    def _told_twice(self) -> Iterator[Mistake]:
        """Two findings with one id, or about one contrast."""
        ids: set[str] = set()
        contrasts: set[tuple[object, ...]] = set()
        for number, one in enumerate(self.bevindingen):
            if one.id in ids:
                yield (
                    ("bevindingen", number, "id"),
                    f"het id '{one.id}' staat twee keer in dit onderzoek",
                    "een eigen id voor elke bevinding",
                    "kies een ander id",
                )
            ids.add(one.id)
            vergelijking = one.vergelijking or self.vergelijking
            contrast = (one.uitkomst, one.groep, vergelijking, one.tegenover, one.maat.casefold(), one.pilots)
            if contrast in contrasts:
                yield (
                    ("bevindingen", number),
                    "dezelfde uitkomst, groep, vergelijking en maat staan twee keer in dit onderzoek",
                    "één bevinding met meer 'tijdstippen'",
                    "voeg de twee samen",
                )
            contrasts.add(contrast)

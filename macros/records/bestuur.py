"""Records of government: laws, key figures, and council documents."""

from collections.abc import Iterator
from typing import ClassVar

from macros.records import meaning
from macros.records.feit import Feit
from macros.records.fields import (
    ZIN,
    DatumGeweest,
    DatumVeld,
    FeitTekst,
    Getal,
    KortFeit,
    LangeTekst,
    Model,
    NietGevonden,
    Onderdeel,
    Record,
    Stemmen,
    Tekst,
    veld,
)
from macros.records.validators import Mistake, out_of_order
from macros.records.verwijzing import (
    BronId,
    GemeenteId,
    KerncijferId,
    Lessen,
    Onderzoeken,
    Pilots,
    RaadsstuksoortId,
    Regelingen,
    RegelingsoortId,
    SoortId,
    UitslagId,
)
from macros.records.voorbehoud import Voorbehoud


class Geldig(Model):
    """When a regeling applied; absent when no source says so."""

    van: DatumVeld | None = veld("Vanaf wanneer de regeling geldt.", "2015-01-01", default=None)
    tot: DatumVeld | None = veld("Tot wanneer zij geldt, als zij een eind heeft.", default=None)
    toelichting: KortFeit = veld("Waar dat staat, en wat er onzeker aan is.", "De wet noemt deze datum.")

    def mistakes(self) -> Iterator[Mistake]:
        """An end before the start."""
        yield from out_of_order("tot", self.van, self.tot)


class Bepaling(Model):
    """One rule of a regeling."""

    onderwerp: Tekst = veld("Waarover de bepaling gaat.", "Bijverdienen")
    artikel: Tekst | None = veld("Het artikel waarin het staat.", "artikel 31", default=None)
    tekst: FeitTekst = veld(
        "Wat er mag of moet, in gewone woorden.", "Een deel van het loon telt zes maanden niet mee."
    )


class Gebeurtenis(Model):
    """Something that happened on a date."""

    datum: DatumVeld = veld("Wanneer het gebeurde.", "2015-01-01")
    wat: KortFeit = veld("Wat er gebeurde.", "De wet ging in.")


class Regeling(Record):
    """A law, decree or agreement, with its rules and dates; what was studied of it stands in `onderzoeken`."""

    map: ClassVar[str] = "regelingen"
    kortveld: ClassVar[str] = "kort"
    enkelvoud: ClassVar[str] = "regeling"
    meervoud: ClassVar[str] = "regelingen"
    betekenis: ClassVar[str] = (
        "Een wet, besluit of landelijke afspraak die voor pilots van belang is. Een onderzoek hoort hier niet."
    )
    overzicht: ClassVar[str] = "regelingen.md"
    overzicht_naam: ClassVar[str] = "Wet en regelingen"
    zoekgewicht: ClassVar[float] = 1.1
    houdbaar: ClassVar[int] = 6
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Wet en regelingen"

    naam: Tekst = veld("De naam van de regeling.", "Voorbeeldwet")
    soort: RegelingsoortId = veld("Wat voor regel of afspraak het is.", "wet")
    geldig: Geldig = veld("Wanneer de regeling geldt.")
    kort: KortFeit = veld("Wat zij regelt en wat dat voor een pilot betekent.", "De wet bepaalt wie bijstand krijgt.")
    bepalingen: tuple[Bepaling, ...] = veld("De regels die voor een pilot van belang zijn.")
    tijdlijn: tuple[Gebeurtenis, ...] = veld("Wat er met de regeling gebeurde, het oudste eerst.")
    onderzoeken: Onderzoeken = ()
    niet_gevonden: NietGevonden = ()

    def onderdelen(self) -> Iterator[Onderdeel]:
        """Its rules."""
        for bepaling in self.bepalingen:
            yield Onderdeel("Bepaling", bepaling.onderwerp, bepaling, plaats=bepaling.artikel or "")


class Meting(Model):
    """One figure of a series, with the target on that date where there is one."""

    datum: DatumGeweest = veld("De dag, de maand of het jaar van de meting.", "2019")
    waarde: Getal = veld("Het getal, zonder punt voor de duizendtallen.", "51829")
    voorbehoud: Voorbehoud = None
    doel: Getal | None = veld("Het doel voor dat moment, als een bron het noemt.", "40000", default=None)
    zin: KortFeit = veld(ZIN, "Volgens het Rijk waren er in 2019 51.829 extra banen, bij een doel van 40.000.")


class Kerncijfer(Record):
    """A figure over time: `maat` says what is counted, in `eenheid`, in `gebied`."""

    map: ClassVar[str] = "kerncijfers"
    enkelvoud: ClassVar[str] = "kerncijfer"
    meervoud: ClassVar[str] = "kerncijfers"
    betekenis: ClassVar[str] = "Eén cijfer door de tijd, met het doel als dat er is."
    overzicht: ClassVar[str] = "kerncijfers.md"
    overzicht_naam: ClassVar[str] = "Kerncijfers"
    zoekgewicht: ClassVar[float] = 0.9
    houdbaar: ClassVar[int] = 12

    naam: Tekst = veld("De naam van het cijfer.", "Extra banen in Voorbeeldstad")
    gebied: Tekst = veld("Voor welk gebied het geldt.", "Voorbeeldstad")
    maat: LangeTekst = veld("Wat er precies is geteld.", "extra banen ten opzichte van eind 2012")
    eenheid: Tekst = veld("De eenheid van de getallen.", "banen")
    metingen: tuple[Meting, ...] = veld("De metingen. Hoe zeker een meting is, staat in de zin.", min_length=1)
    voorwaarde: KortFeit | None = veld(
        "Bij een grens uit de wet: welk deel mag, hoe lang en van wanneer dat is.",
        "25 procent van het loon, hoogstens zes maanden (stand 2021).",
        default=None,
    )
    zonder_datum: KortFeit | None = veld(
        "Een waarde die een bron zonder datum noemt, en die daarom geen meting is.",
        "Een uitvoeringssite noemt € 285, zonder datum.",
        default=None,
    )
    toelichting: FeitTekst = veld("Hoe een lezer de cijfers moet lezen.", "In 2018 is anders geteld.")
    regelingen: Regelingen = ()
    onderzoeken: Onderzoeken = ()

    @property
    def nieuwste(self) -> Meting:
        """The newest figure, wherever in the list it stands."""
        return max(self.metingen, key=lambda meting: meting.datum)

    @property
    def in_het_kort(self) -> Feit:
        """What the newest source says: a reader looks for the amount of today."""
        return self.nieuwste.zin

    def mistakes(self) -> Iterator[Mistake]:
        """A figure that its unit does not allow, two of one moment, or another than its sentence tells."""
        for number, meting in enumerate(self.metingen):
            wrong = []
            for key in ("waarde", "doel"):
                value = getattr(meting, key)
                if value is not None and (told := meaning.mistake(value, self.eenheid, self.maat)):
                    wrong.append((("metingen", number, key), *told))
            # Of what can't be, it needs no saying that the sentence tells another.
            others = () if wrong else meaning.other_numbers(meting.zin, meting.waarde, eenheid=self.eenheid)
            yield from wrong or [(("metingen", number, "zin"), *told) for told in others]


class Vraag(Model):
    """A question of a council document, answered from the knowledge base.

    `eigen_gemeente` says what only the reader's own municipality can know.
    """

    vraag: LangeTekst = veld(
        "De vraag in eigen woorden, met een vraagteken. Een verzoek uit een motie schrijft u zonder vraagteken.",
        "Wil het college een buurtbaan invoeren?",
    )
    antwoord: FeitTekst = veld("Het antwoord uit deze kennisbank.", "In Voorbeeldstad kregen twintig mensen zo'n baan.")
    eigen_gemeente: LangeTekst | None = veld(
        "Wat alleen de gemeente van de lezer kan weten, als opdracht met een kleine letter.",
        "vraag hoeveel mensen langer dan drie jaar bijstand hebben",
        default=None,
    )
    pilots: Pilots = ()
    lessen: Lessen = ()
    regelingen: Regelingen = ()
    onderzoeken: Onderzoeken = ()
    kerncijfers: tuple[KerncijferId, ...] = veld("De kerncijfers die bij het antwoord horen.", default=())
    bron: BronId | None = veld("Waar de vraag staat, als het raadsstuk zelf geen bron heeft.", default=None)

    @property
    def kop(self) -> str:
        """The question as a heading; a demand, which need not be the document's own, is named as such: it is no advice."""
        if "?" in self.vraag:
            return self.vraag
        return f"Gevraagd: {self.vraag[:1].lower()}{self.vraag[1:].rstrip('.')}"


class Bewering(Model):
    """A claim that goes further than the evaluations, and what can be said about it."""

    bewering: LangeTekst = veld(
        "Wat het stuk beweert, en verder gaat dan het onderzoek.", "In Voorbeeldstad vond iedereen daarna werk."
    )
    kanttekening: FeitTekst = veld("Wat het onderzoek wel zegt.", "Dit is stelliger dan het onderzoek.")


class Afloop(Model):
    """What became of a council document; `voor` and `tegen` are the votes as far as they are known."""

    uitslag: UitslagId = veld("Wat ervan werd.", "aangenomen")
    datum: DatumGeweest | None = veld("Wanneer dat was.", "2020-05-27", default=None)
    voor: Stemmen | None = veld("Hoeveel stemmen voor, als een bron het aantal noemt.", "20", default=None)
    tegen: Stemmen | None = veld("Hoeveel stemmen tegen, als een bron het aantal noemt.", "15", default=None)
    toelichting: KortFeit = veld("Wat de bron over de afloop zegt.", "De raad nam de motie aan.")


class Raadsstuk(Record):
    """Written questions, a motion, a council letter or a bank of questions."""

    map: ClassVar[str] = "raadsstukken"
    naamveld: ClassVar[str] = "titel"
    kortveld: ClassVar[str] = "samenvatting"
    enkelvoud: ClassVar[str] = "raadsstuk"
    meervoud: ClassVar[str] = "raadsstukken"
    betekenis: ClassVar[str] = (
        "Vragen, een motie of een voorstel in een gemeenteraad, met een antwoord uit deze kennisbank."
    )
    overzicht: ClassVar[str] = "raadsstukken.md"
    overzicht_naam: ClassVar[str] = "Raad"
    houdbaar: ClassVar[int] = 36
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Raad"
    zoekgewicht: ClassVar[float] = 0.8

    titel: Tekst = veld("De titel van het stuk.", "Motie buurtbaan")
    soort: RaadsstuksoortId = veld("Wat voor stuk het is.", "motie")
    over: tuple[SoortId, ...] = veld("De soorten aanpak waarover het gaat.", "basisbaan", default=())
    gemeente: GemeenteId | None = veld("De gemeente van de raad.", "voorbeeldstad", default=None)
    datum: DatumGeweest | None = veld("De datum van het stuk, als die bekend is.", "2020-05", default=None)
    bron: BronId | None = veld("Het stuk zelf, als bron.", "voorbeeldstad-motie-2020", default=None)
    samenvatting: KortFeit = veld(
        "Wie wat vraagt, en waarom.", "Twee fracties willen dat het college een buurtbaan onderzoekt."
    )
    vragen: tuple[Vraag, ...] = veld("De vragen of verzoeken uit het stuk, elk met een antwoord.", min_length=1)
    afloop: Afloop | None = veld("Wat er van het stuk werd.", default=None)
    beweringen: tuple[Bewering, ...] = veld("Beweringen in het stuk die verder gaan dan het onderzoek.", default=())

    def onderdelen(self) -> Iterator[Onderdeel]:
        """Its questions, with their answers."""
        return (Onderdeel("Vraag", vraag.kop, vraag, gewicht=0.9, beantwoordt=True) for vraag in self.vragen)

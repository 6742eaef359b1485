"""The records of the handbook: its steps, and the lessons with the themes that they are grouped under."""

from typing import ClassVar

from macros.records.fields import (
    Belang,
    FeitTekst,
    KortFeit,
    LangeTekst,
    Model,
    NietGevonden,
    Record,
    Tekst,
    Volgorde,
    veld,
)
from macros.records.verwijzing import (
    BasisId,
    BegripId,
    GemeenteId,
    KenmerkId,
    Lessen,
    Onderzoeken,
    PilotId,
    Regelingen,
    RolId,
    ThemaId,
    Themas,
    UitkomstId,
)


class Voorbeeld(Model):
    """How one municipality did it; `pilot` where it belongs to one."""

    gemeente: GemeenteId = veld("De gemeente die het zo deed.")
    pilot: PilotId | None = veld("De pilot waarin zij het zo deed, als die op deze site staat.", default=None)
    tekst: KortFeit = veld("Wat de gemeente deed.", "Voorbeeldstad belde alle mensen zelf op.")


class VoorRol(Model):
    """What a step asks of one role."""

    rol: RolId = veld("Voor wie het is.", "raadslid")
    tekst: LangeTekst = veld("Wat deze lezer in deze stap doet.", "Vraag wat de gemeente wil bereiken, en voor wie.")


class Stap(Record):
    """One step of the handbook, from idea to embedding; `volgorde` is its place."""

    map: ClassVar[str] = "stappen"
    kortveld: ClassVar[str] = "kern"
    enkelvoud: ClassVar[str] = "stap"
    meervoud: ClassVar[str] = "stappen van het handboek"
    betekenis: ClassVar[str] = "Eén stap van het handboek Aan de slag, van idee tot vast beleid."
    overzicht: ClassVar[str] = "aan-de-slag.md"
    overzicht_naam: ClassVar[str] = "Aan de slag"
    eigen_pagina: ClassVar[bool] = True
    reeks: ClassVar[str] = "Alle stappen"
    deelplaat: ClassVar[str] = "Aan de slag"
    zoekgewicht: ClassVar[float] = 1.2
    ook_genoemd: ClassVar[tuple[str, ...]] = ("vraag",)

    naam: Tekst = veld("De naam van de stap, als opdracht.", "Zoek deelnemers")
    volgorde: Volgorde = veld("De hoeveelste stap het is.", "1")
    vraag: Tekst = veld("De vraag die een lezer in deze stap heeft.", "Hoe bereikt u de mensen voor wie de pilot is?")
    wie: Tekst = veld("Wie de stap doet, in een paar woorden.", "beleid werk en inkomen, met klantmanagers")
    wanneer: Tekst = veld("Wanneer de stap aan de beurt is.", "voor de start")
    resultaat: Tekst = veld("Wat er ligt als de stap af is.", "een lijst met mensen om te bellen")
    kern: KortFeit = veld("Het korte antwoord op de vraag.", "Bel mensen op en leg het zelf uit.")
    uitleg: FeitTekst = veld(
        "Wat een lezer moet weten om het goed te doen.", "In Voorbeeldstad hielp bellen meer dan een brief."
    )
    checklist: tuple[LangeTekst, ...] = veld(
        "Wat af moet zijn voor de volgende stap, elk punt apart.",
        "Er is een lijst met mensen om te bellen.",
        min_length=1,
    )
    per_rol: tuple[VoorRol, ...] = veld("Wat elke rol in deze stap doet.")
    lessen: Lessen
    voorbeelden: tuple[Voorbeeld, ...] = veld("Hoe gemeenten het deden.")
    fouten: tuple[KortFeit, ...] = veld("Wat in deze stap vaak misging.", "Voorbeeldstad begon te laat met werven.")
    themas: Themas
    regelingen: Regelingen = ()
    onderzoeken: Onderzoeken = ()


class Les(Record):
    """One lesson: an imperative sentence, why, from which pilots, for whom and on what basis."""

    map: ClassVar[str] = "lessen"
    naamveld: ClassVar[str] = "les"
    enkelvoud: ClassVar[str] = "les"
    meervoud: ClassVar[str] = "lessen"
    betekenis: ClassVar[str] = "Eén les uit de pilots, met een reden en voor wie zij is."
    overzicht: ClassVar[str] = "lessen.md"
    overzicht_naam: ClassVar[str] = "Alle lessen"

    les: Tekst = veld("De les in één zin, als opdracht.", "Reken op een lange werving")
    waarom: FeitTekst = veld(
        "Waarom, met wat er in de pilots gebeurde.", "In Voorbeeldstad kostte de werving een half jaar."
    )
    pilots: tuple[PilotId, ...] = veld("De pilots waaruit de les komt. De pilot zelf noemt de les niet.")
    thema: ThemaId = veld("Het thema waaronder de les staat.")
    rollen: tuple[RolId, ...] = veld("Voor wie de les vooral is.", "beleid-werk", min_length=1)
    basis: BasisId = veld("Waarop de les steunt.", "ervaring")
    belang: Belang

    @property
    def pagina(self) -> str:
        """Lessons stand in full on the page of their theme."""
        return f"/{Thema.map}/{self.thema}.md#{self.anker}"


class Thema(Record):
    """What lessons are grouped under; `volgorde` is its place among the themes."""

    map: ClassVar[str] = "themas"
    kortveld: ClassVar[str] = "kern"
    enkelvoud: ClassVar[str] = "thema"
    meervoud: ClassVar[str] = "thema's"
    betekenis: ClassVar[str] = "Een onderwerp waaronder lessen staan, met wat erover bekend is."
    overzicht: ClassVar[str] = "themas.md"
    overzicht_naam: ClassVar[str] = "Thema's"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Thema"
    zoekgewicht: ClassVar[float] = 1.2
    ook_genoemd: ClassVar[tuple[str, ...]] = ("vraag",)

    naam: Tekst = veld("De naam van het thema.", "Werving")
    volgorde: Volgorde = veld("De plaats van het thema in de lijst van thema's.", "1")
    vraag: Tekst = veld("De vraag die een lezer over dit thema heeft.", "Hoe krijgt u mensen zover dat zij meedoen?")
    kern: KortFeit = veld("Het korte antwoord op de vraag.", "Persoonlijk contact hielp volgens gemeenten het meest.")
    weten: FeitTekst = veld(
        "Wat over dit thema bekend is.", "In Voorbeeldstad kwamen de meeste mensen na een telefoontje."
    )
    verschillen: FeitTekst = veld("Waarin gemeenten verschilden.", "Voorbeelddorp stuurde alleen een brief.")
    kenmerken: tuple[KenmerkId, ...] = veld(
        "De kenmerken van pilots die een lezer hier wil vergelijken.", "plekken", default=()
    )
    uitkomsten: tuple[UitkomstId, ...] = veld("De uitkomsten waarvan de bevindingen hier staan.", "uitval", default=())
    begrippen: tuple[BegripId, ...] = veld("De begrippen die een lezer hier nodig heeft.", "buurtbaan", default=())
    niet_gevonden: NietGevonden

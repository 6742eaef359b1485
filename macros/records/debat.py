"""The records of the debate: arguments, contradictions, related instruments and foreign trials."""

from typing import ClassVar

from macros.records.fields import BeideKanten, Belang, FeitTekst, KortFeit, Record, Tekst, Twistpunt, veld
from macros.records.verwijzing import KantId, OnderwerpId, Onderzoeken, Pilots, Regelingen, SoortId, Themas


class Argument(Record):
    """An argument for or against a kind of pilot, with who makes it."""

    map: ClassVar[str] = "argumenten"
    naamveld: ClassVar[str] = "argument"
    enkelvoud: ClassVar[str] = "argument"
    meervoud: ClassVar[str] = "argumenten"
    betekenis: ClassVar[str] = "Eén argument voor of tegen een soort aanpak, met wie het gebruikt."
    overzicht: ClassVar[str] = "debat.md"
    overzicht_naam: ClassVar[str] = "Voor en tegen"
    zoekgewicht: ClassVar[float] = 0.8

    argument: Tekst = veld("Het argument in één zin.", "Werk in de buurt maakt mensen minder eenzaam")
    over: SoortId = veld("Over welke soort aanpak het gaat.", "basisbaan")
    onderwerp: OnderwerpId = veld(
        "Waar het argument om draait. Voor en tegen over hetzelfde onderwerp staan naast elkaar.", "gezondheid"
    )
    kant: KantId = veld("Of het voor of tegen pleit.", "voor")
    afzender: Tekst = veld("Wie het argument gebruikt, waar en wanneer.", "De wethouder van Voorbeeldstad (2020)")
    tekst: KortFeit = veld(
        "Wat het argument precies is, en wat ervan bekend is.",
        "De wethouder zei dat mensen weer buren leerden kennen. Gemeten is dat niet.",
    )
    belang: Belang


class AlgemeneTegenspraak(Record):
    """A point on which sources disagree that is not about one pilot."""

    map: ClassVar[str] = "tegenspraken"
    naamveld: ClassVar[str] = "over"
    enkelvoud: ClassVar[str] = "tegenspraak"
    meervoud: ClassVar[str] = "tegenspraken"
    betekenis: ClassVar[str] = "Een punt waarop bronnen elkaar tegenspreken en dat niet over één pilot gaat."
    overzicht: ClassVar[str] = "tegenspraken.md"
    overzicht_naam: ClassVar[str] = "Tegenspraken"
    zoekgewicht: ClassVar[float] = 0.7

    over: Twistpunt
    tekst: BeideKanten
    pilots: Pilots = ()
    regelingen: Regelingen = ()
    onderzoeken: Onderzoeken = ()
    themas: Themas = ()
    belang: Belang


class Instrument(Record):
    """An instrument that looks like a basisbaan, on the points on which they differ."""

    map: ClassVar[str] = "instrumenten"
    enkelvoud: ClassVar[str] = "instrument"
    meervoud: ClassVar[str] = "instrumenten"
    betekenis: ClassVar[str] = "Een regeling die op een basisbaan lijkt, met waarin zij verschilt."
    overzicht: ClassVar[str] = "instrumenten.md"
    overzicht_naam: ClassVar[str] = "Wat op een basisbaan lijkt"

    naam: Tekst = veld("De naam van het instrument.", "Proefplaatsing")
    kern: KortFeit = veld("Wat het is en voor wie.", "Onbetaald werken om te zien of een baan past.")
    loon_of_uitkering: KortFeit = veld("Of iemand loon krijgt of de uitkering houdt.", "Iemand houdt de uitkering.")
    doorstroom: KortFeit = veld("Of gewoon werk daarna het doel is.", "Ja, een gewone baan bij dezelfde werkgever.")
    duur: KortFeit = veld("Hoe lang het mag duren.", "Hoogstens twee maanden.")
    regelingen: Regelingen = ()
    onderzoeken: Onderzoeken = ()


class BuitenlandseProef(Record):
    """A trial with a form of basic income abroad, and why it compares poorly with Dutch pilots."""

    map: ClassVar[str] = "buitenland"
    enkelvoud: ClassVar[str] = "buitenlandse proef"
    meervoud: ClassVar[str] = "buitenlandse proeven"
    betekenis: ClassVar[str] = "Een proef met een vorm van basisinkomen in het buitenland."
    overzicht: ClassVar[str] = "gezondheid.md"
    overzicht_naam: ClassVar[str] = "Werk, inkomen en gezondheid"

    naam: Tekst = veld("De plaats of het land, met wat het was.", "Voorbeeldland, basisinkomen")
    periode: Tekst = veld("Wanneer de proef was.", "2017 tot 2019")
    opzet: KortFeit = veld(
        "Wie meededen, wat zij kregen en waarmee is vergeleken.", "Tweehonderd mensen kregen een vast bedrag."
    )
    uitkomsten: FeitTekst = veld("Wat het onderzoek vond, met het voorbehoud.", "Mensen meldden zelf minder stress.")
    let_op: KortFeit = veld(
        "Waarom het slecht met een Nederlandse proef te vergelijken is.", "De gewone uitkering was daar lager."
    )

"""A round of searching: with which words was looked, until when, and what was left out."""

from typing import ClassVar

from macros.records.fields import DatumGeweest, LangeTekst, Model, Record, Tekst, veld
from macros.records.verwijzing import BruikbaarId


class Zoekvraag(Model):
    """The words of one search, and whether it gave something."""

    woorden: LangeTekst = veld("De woorden waarmee u zocht.", "buurtbaan Voorbeeldstad evaluatie")
    bruikbaar: BruikbaarId = veld("Of er iets bruikbaars bij was.", "nee")


class Zoekronde(Record):
    """All searches for one subject up to the day `tot`; "not found" on this site means: not found in these."""

    map: ClassVar[str] = "zoekronden"
    kortveld: ClassVar[str] = ""
    enkelvoud: ClassVar[str] = "zoekronde"
    meervoud: ClassVar[str] = "zoekronden"
    betekenis: ClassVar[str] = (
        "Waar en met welke woorden u voor één onderwerp zocht. 'Niet gevonden' betekent: niet hier gevonden."
    )
    overzicht: ClassVar[str] = "over/zoeken.md"
    overzicht_naam: ClassVar[str] = "Waar is gezocht"
    zoekgewicht: ClassVar[float] = 0.2

    naam: Tekst = veld("Het onderwerp, kort.", "Buurtbanen")
    over: LangeTekst = veld("Wat u wilde weten, in één zin.", "Welke gemeenten een buurtbaan hebben.")
    tot: DatumGeweest = veld("De laatste dag waarop u zocht.", "2026-11-21")
    waar: LangeTekst = veld(
        "Waarin u zocht, en hoeveel u van elke tekst las.", "De website van de gemeente. Elke pagina is gelezen."
    )
    weggelaten: tuple[LangeTekst, ...] = veld(
        "Wat u vond en niet opnam, met de reden.", "Berichten zonder datum zijn niet gebruikt.", default=()
    )
    zoekvragen: tuple[Zoekvraag, ...] = veld("Elke zoekvraag, ook als zij niets opleverde.", default=())
    zonder_zoekvragen: LangeTekst | None = veld("Waarom de zoekwoorden er niet bij staan, als dat zo is.", default=None)

"""A round of searching: with which words was looked, until when, and what was left out."""

from typing import ClassVar

from macros.records.fields import DatumVeld, LangeTekst, Model, Record, Tekst
from macros.records.verwijzing import BruikbaarId


class Zoekvraag(Model):
    """The words of one search, and whether it gave something."""

    woorden: LangeTekst
    bruikbaar: BruikbaarId


class Zoekronde(Record):
    """All searches for one subject up to the day `tot`; "not found" on this site means: not found in these."""

    map: ClassVar[str] = "zoekronden"
    kortveld: ClassVar[str] = ""
    meervoud: ClassVar[str] = "zoekronden"
    overzicht: ClassVar[str] = "over/zoeken.md"
    overzicht_naam: ClassVar[str] = "Waar is gezocht"

    naam: Tekst
    over: LangeTekst
    tot: DatumVeld
    waar: LangeTekst
    weggelaten: tuple[LangeTekst, ...] = ()
    zoekvragen: tuple[Zoekvraag, ...] = ()
    zonder_zoekvragen: LangeTekst | None = None

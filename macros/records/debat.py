"""The records of the debate: arguments, contradictions, related instruments and foreign trials."""

from typing import ClassVar

from macros.records.fields import Belang, FeitTekst, KortFeit, Record, Tekst
from macros.records.verwijzing import KantId, OnderzoekId, PilotId, RegelingId, SoortId, ThemaId


class Argument(Record):
    """An argument for or against a kind of pilot, with who makes it."""

    map: ClassVar[str] = "argumenten"
    naamveld: ClassVar[str] = "argument"
    meervoud: ClassVar[str] = "argumenten"
    overzicht: ClassVar[str] = "debat.md"
    overzicht_naam: ClassVar[str] = "Voor en tegen"

    argument: Tekst
    over: SoortId
    kant: KantId
    afzender: Tekst
    tekst: KortFeit
    belang: Belang


class AlgemeneTegenspraak(Record):
    """A point on which sources disagree that is not about one pilot."""

    map: ClassVar[str] = "tegenspraken"
    naamveld: ClassVar[str] = "over"
    meervoud: ClassVar[str] = "tegenspraken"
    overzicht: ClassVar[str] = "tegenspraken.md"
    overzicht_naam: ClassVar[str] = "Tegenspraken"

    over: Tekst
    tekst: FeitTekst
    pilots: tuple[PilotId, ...] = ()
    regelingen: tuple[RegelingId, ...] = ()
    onderzoeken: tuple[OnderzoekId, ...] = ()
    themas: tuple[ThemaId, ...] = ()
    belang: Belang


class Instrument(Record):
    """An instrument that looks like a basisbaan, on the points on which they differ."""

    map: ClassVar[str] = "instrumenten"
    meervoud: ClassVar[str] = "instrumenten"
    overzicht: ClassVar[str] = "instrumenten.md"
    overzicht_naam: ClassVar[str] = "Wat op een basisbaan lijkt"

    naam: Tekst
    kern: KortFeit
    loon_of_uitkering: KortFeit
    doorstroom: KortFeit
    duur: KortFeit
    regelingen: tuple[RegelingId, ...] = ()
    onderzoeken: tuple[OnderzoekId, ...] = ()


class BuitenlandseProef(Record):
    """A trial with a form of basic income abroad, and why it compares poorly with Dutch pilots."""

    map: ClassVar[str] = "buitenland"
    meervoud: ClassVar[str] = "buitenlandse proeven"
    overzicht: ClassVar[str] = "gezondheid.md"
    overzicht_naam: ClassVar[str] = "Werk, inkomen en gezondheid"

    naam: Tekst
    periode: Tekst
    opzet: KortFeit
    uitkomsten: FeitTekst
    let_op: KortFeit

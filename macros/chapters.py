"""The kinds of record that make up chapters: steps of the handbook, arguments, contradictions, related instruments and foreign trials."""

from typing import Annotated, ClassVar

from macros.fields import MINSTENS_EEN, Aantal, DatumVeld, FeitTekst, KortFeit, LangeTekst, Model, Record, Tekst
from macros.verwijzing import GemeenteId, KantId, LesId, PilotId, RegelingId, RolId, SoortId, ThemaId


class Voorbeeld(Model):
    """How one municipality did it; `pilot` where it belongs to one."""

    gemeente: GemeenteId
    pilot: PilotId | None = None
    tekst: KortFeit


class VoorRol(Model):
    """What a step asks of one role."""

    rol: RolId
    tekst: LangeTekst


class Stap(Record):
    """One step of the handbook, from idea to embedding; `volgorde` is its place."""

    map: ClassVar[str] = "stappen"
    meervoud: ClassVar[str] = "stappen van het handboek"

    naam: Tekst
    volgorde: Aantal
    vraag: Tekst
    kern: KortFeit
    uitleg: FeitTekst
    checklist: Annotated[tuple[LangeTekst, ...], MINSTENS_EEN]
    per_rol: tuple[VoorRol, ...]
    lessen: tuple[LesId, ...]
    voorbeelden: tuple[Voorbeeld, ...]
    fouten: tuple[KortFeit, ...]
    themas: tuple[ThemaId, ...]
    regelingen: tuple[RegelingId, ...] = ()
    gecontroleerd_op: DatumVeld


class Argument(Record):
    """An argument for or against a kind of pilot, with who makes it."""

    map: ClassVar[str] = "argumenten"
    naamveld: ClassVar[str] = "argument"

    argument: Tekst
    over: SoortId
    kant: KantId
    afzender: Tekst
    tekst: KortFeit
    gecontroleerd_op: DatumVeld


class AlgemeneTegenspraak(Record):
    """A point on which sources disagree that is not about one pilot."""

    map: ClassVar[str] = "tegenspraken"
    naamveld: ClassVar[str] = "over"

    over: Tekst
    tekst: FeitTekst
    pilots: tuple[PilotId, ...] = ()
    regelingen: tuple[RegelingId, ...] = ()
    themas: tuple[ThemaId, ...] = ()
    gecontroleerd_op: DatumVeld


class Instrument(Record):
    """An instrument that looks like a basisbaan, on the points on which they differ."""

    map: ClassVar[str] = "instrumenten"

    naam: Tekst
    kern: KortFeit
    loon_of_uitkering: KortFeit
    doorstroom: KortFeit
    duur: KortFeit
    regelingen: tuple[RegelingId, ...] = ()
    gecontroleerd_op: DatumVeld


class BuitenlandseProef(Record):
    """A trial with a form of basic income abroad, and why it compares poorly with Dutch pilots."""

    map: ClassVar[str] = "buitenland"
    meervoud: ClassVar[str] = "buitenlandse proeven"

    naam: Tekst
    periode: Tekst
    opzet: KortFeit
    uitkomsten: FeitTekst
    let_op: KortFeit
    gecontroleerd_op: DatumVeld

"""The records of the handbook: its steps, and the lessons with the themes that they are grouped under."""

from typing import Annotated, ClassVar

from macros.records.fields import MINSTENS_EEN, Aantal, Belang, FeitTekst, KortFeit, LangeTekst, Model, Record, Tekst
from macros.records.verwijzing import (
    BasisId,
    BegripId,
    GemeenteId,
    KenmerkId,
    LesId,
    OnderzoekId,
    PilotId,
    RegelingId,
    RolId,
    ThemaId,
    UitkomstId,
)


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
    kortveld: ClassVar[str] = "kern"
    meervoud: ClassVar[str] = "stappen van het handboek"
    overzicht: ClassVar[str] = "aan-de-slag.md"
    overzicht_naam: ClassVar[str] = "Aan de slag"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Aan de slag"

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
    onderzoeken: tuple[OnderzoekId, ...] = ()


class Les(Record):
    """One lesson: an imperative sentence, why, from which pilots, for whom and on what basis."""

    map: ClassVar[str] = "lessen"
    naamveld: ClassVar[str] = "les"
    meervoud: ClassVar[str] = "lessen"
    overzicht: ClassVar[str] = "lessen.md"
    overzicht_naam: ClassVar[str] = "Alle lessen"

    les: Tekst
    waarom: FeitTekst
    pilots: tuple[PilotId, ...]
    thema: ThemaId
    rollen: Annotated[tuple[RolId, ...], MINSTENS_EEN]
    basis: BasisId
    belang: Belang

    @property
    def pagina(self) -> str:
        """Lessons stand in full on the page of their theme."""
        return f"/{Thema.map}/{self.thema}.md#{self.anker}"


class Thema(Record):
    """What lessons are grouped under; `volgorde` is its place among the themes."""

    map: ClassVar[str] = "themas"
    kortveld: ClassVar[str] = "kern"
    meervoud: ClassVar[str] = "thema's"
    overzicht: ClassVar[str] = "themas.md"
    overzicht_naam: ClassVar[str] = "Thema's"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Thema"

    naam: Tekst
    volgorde: Aantal
    vraag: Tekst
    kern: KortFeit
    weten: FeitTekst
    verschillen: FeitTekst
    kenmerken: tuple[KenmerkId, ...] = ()
    uitkomsten: tuple[UitkomstId, ...] = ()
    begrippen: tuple[BegripId, ...] = ()
    niet_gevonden: tuple[LangeTekst, ...]

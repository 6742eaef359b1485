"""A signal: a pilot of which too little is known for a page with all its characteristics."""

from typing import Annotated, ClassVar

from macros.records.fields import MINSTENS_EEN, FeitTekst, KortFeit, LangeTekst, Record, Tekst
from macros.records.verwijzing import GemeenteId, SignaalstandId, SoortId


class Signaal(Record):
    """A scheme that was found in one or two messages; `stand` says whether it ran or was only decided."""

    map: ClassVar[str] = "signalen"
    kortveld: ClassVar[str] = "kort"
    meervoud: ClassVar[str] = "signalen"
    overzicht: ClassVar[str] = "pilots/index.md"
    overzicht_naam: ClassVar[str] = "Alle pilots"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Signaal"

    naam: Tekst
    soort: SoortId
    gemeenten: Annotated[tuple[GemeenteId, ...], MINSTENS_EEN]
    stand: SignaalstandId
    periode: Tekst
    kort: KortFeit
    weten: FeitTekst
    niet_gevonden: Annotated[tuple[LangeTekst, ...], MINSTENS_EEN]

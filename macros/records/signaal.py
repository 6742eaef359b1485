"""A signal: a pilot of which too little is known for a page with all its characteristics."""

from typing import ClassVar

from macros.records.fields import FeitTekst, KortFeit, LangeTekst, Tekst, veld
from macros.records.town import Local
from macros.records.verwijzing import GemeenteId, SignaalstandId, SoortId


class Signaal(Local):
    """A scheme that was found in one or two messages; `stand` says whether it ran or was only decided."""

    map: ClassVar[str] = "signalen"
    kortveld: ClassVar[str] = "kort"
    enkelvoud: ClassVar[str] = "signaal"
    meervoud: ClassVar[str] = "signalen"
    betekenis: ClassVar[str] = "Een aanpak waarover te weinig bekend is voor een pilot met al haar kenmerken."
    overzicht: ClassVar[str] = "pilots/index.md"
    overzicht_naam: ClassVar[str] = "Alle pilots"
    houdbaar: ClassVar[int] = 12
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Signaal"
    zoekgewicht: ClassVar[float] = 0.2

    naam: Tekst = veld("Een naam waaraan een lezer de aanpak herkent.", "Buurtbaan Voorbeelddorp")
    soort: SoortId = veld("Wat voor aanpak het is.", "basisbaan")
    gemeenten: tuple[GemeenteId, ...] = veld("De gemeenten waarover het gaat.", min_length=1)
    stand: SignaalstandId = veld("Of het is begonnen.", "besloten")
    periode: Tekst = veld("Wanneer het was of zou zijn, in woorden.", "besluit van juni 2017")
    kort: KortFeit = veld("Wat het was of zou zijn, en hoever het kwam.", "Voorbeelddorp besloot tot vijf buurtbanen.")
    weten: FeitTekst = veld(
        "Alles wat er verder bekend is.", "De raad nam het voorstel aan. Of de banen er kwamen, is niet gevonden."
    )
    niet_gevonden: tuple[LangeTekst, ...] = veld(
        "Wat u zocht en niet vond. Noem ook of het begon, als u dat niet weet.", "Of de banen er kwamen.", min_length=1
    )

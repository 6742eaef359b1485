"""A wish: what a municipality wants to do, and whether the law allows it now without permission."""

from typing import ClassVar

from macros.records.fields import (
    DatumVeld,
    KortFeit,
    NietGevonden,
    Record,
    Tekst,
    Volgorde,
    veld,
)
from macros.records.handboek import Voorbeeld
from macros.records.verwijzing import KerncijferId, MagId, Regelingen


class Wens(Record):
    """One wish with its answer: `oordeel` in a word, `mag` in words with its sources, `stand` the day of the newest
    of those that the word rests on.

    Amounts stand in key figures, each with its date, so that there is one place to renew them.
    """

    map: ClassVar[str] = "wensen"
    naamveld: ClassVar[str] = "wens"
    kortveld: ClassVar[str] = "mag"
    enkelvoud: ClassVar[str] = "wens"
    meervoud: ClassVar[str] = "wensen van gemeenten"
    betekenis: ClassVar[str] = "Wat een gemeente wil doen, en of dat nu mag zonder toestemming."
    overzicht: ClassVar[str] = "wat-mag.md"
    overzicht_naam: ClassVar[str] = "Wat mag nu?"
    zoekgewicht: ClassVar[float] = 1.1
    beantwoordt: ClassVar[bool] = True
    houdbaar: ClassVar[int] = 6

    wens: Tekst = veld(
        "Wat een gemeente wil, zo dat het past na 'U wilt'.", "mensen een premie geven voor deeltijdwerk"
    )
    volgorde: Volgorde = veld("De plaats tussen de andere wensen.", "1")
    oordeel: MagId = veld("Of het mag zonder toestemming, in een woord.", "betwist")
    mag: KortFeit = veld(
        "Of het mag zonder toestemming, met wie dat zegt en het voorbehoud.",
        "De minister zag geen bezwaar; een jurist twijfelt.",
    )
    artikel: KortFeit = veld(
        "Het artikel waarom het gaat, met de bron die het noemt.", "artikel 31, tweede lid, onder j"
    )
    stand: DatumVeld | None = veld(
        "De datum van de nieuwste bron achter dat woord, of van het zoeken als er niets is gevonden.",
        "2025-10",
        default=None,
    )
    voorbeelden: tuple[Voorbeeld, ...] = veld("Welke gemeenten het deden.", default=())
    zonder_aanwijzing: KortFeit | None = veld(
        "Welke gemeenten het deden zonder aanwijzing van de minister. Dit staat boven alle wensen, dus alleen bij de wens om een proef.",
        "Voorbeeldstad deed in 2018 een proef zonder aanwijzing van de minister.",
        default=None,
    )
    kerncijfers: tuple[KerncijferId, ...] = veld("De bedragen die erbij horen.", default=())
    regelingen: Regelingen = ()
    niet_gevonden: NietGevonden = ()

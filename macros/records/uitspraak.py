"""A statement: what someone involved says about an outcome, without a measurement."""

from typing import Annotated

from macros.records.fields import ZIN, DatumGeweest, KortFeit, Model, Tekst, veld
from macros.records.verwijzing import PilotId, UitkomstId, VolgensId


class Uitspraak(Model):
    """What someone involved says about an outcome; it has no direction and no strength.

    `pilots` names those it is about, when they are others than those of the pilot or study that it stands with.
    """

    door: VolgensId = veld("Wat voor persoon of organisatie het zegt.", "bestuurder")
    wie: Tekst | None = veld(
        "Wie het precies zegt. Noem van een persoon alleen de functie, geen naam.",
        "de wethouder van Voorbeeldstad",
        default=None,
    )
    over: UitkomstId = veld("Over welke uitkomst het gaat.", "welzijn")
    datum: DatumGeweest | None = veld("Wanneer het is gezegd.", "2020-12", default=None)
    pilots: tuple[PilotId, ...] = veld(
        "Over welke pilots het gaat, als het niet over alle pilots van dit bestand gaat.", default=()
    )
    zin: KortFeit = veld(ZIN, "De wethouder zag mensen opbloeien.")


Uitspraken = Annotated[
    tuple[Uitspraak, ...],
    veld(
        "Wat iemand over een uitkomst zegt, zonder meting. Vroeg een onderzoeker een groep hoe gezond of tevreden zij zich"
        " voelde? Dan is het een bevinding van dat onderzoek."
    ),
]

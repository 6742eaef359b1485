"""A verdict: what the editors say first of one kind of approach or one subject, above the answers that it brings together."""

from collections.abc import Iterator
from typing import ClassVar

from macros.records.fields import KortFeit, NietGevonden, Record, Tekst, Volgorde, veld
from macros.records.validators import Mistake
from macros.records.verwijzing import DomeinId, SoortId, UitkomstId


class Oordeel(Record):
    """The verdict on one kind of approach, one domain or one outcome: the page "Werkt het?" about it.

    The answers below it are all those on the same subject, so that none is left out, and how sure it is follows from theirs.
    """

    map: ClassVar[str] = "oordelen"
    naamveld: ClassVar[str] = "vraag"
    kortveld: ClassVar[str] = "kort"
    enkelvoud: ClassVar[str] = "oordeel"
    meervoud: ClassVar[str] = "oordelen"
    betekenis: ClassVar[str] = (
        "Wat u eerst zegt over een soort aanpak of een onderwerp, boven de antwoorden die erbij horen."
    )
    overzicht: ClassVar[str] = "werkt-het.md"
    overzicht_naam: ClassVar[str] = "Werkt het?"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Werkt het?"
    # Who asks whether something works must find the answer before the pilots that it is about.
    zoekgewicht: ClassVar[float] = 1.7
    beantwoordt: ClassVar[bool] = True
    ook_genoemd: ClassVar[tuple[str, ...]] = ("naam",)

    vraag: Tekst = veld("De vraag zoals een raadslid haar stelt.", "Werkt een buurtbaan?")
    naam: Tekst = veld("Waarover het gaat, in een paar woorden.", "Buurtbaan")
    soort: SoortId | None = veld("De soort aanpak waarover het gaat.", "basisbaan", default=None)
    domein: DomeinId | None = veld("Of het domein, als het over alle soorten gaat.", default=None)
    uitkomst: UitkomstId | None = veld("Of de uitkomst, als het over alle soorten gaat.", default=None)
    volgorde: Volgorde = veld("De plaats tussen de andere oordelen.", "1")
    kort: KortFeit = veld(
        "Het antwoord in drie zinnen, niet stelliger dan de antwoorden eronder.",
        "Volgens de gemeente vond niemand werk.",
    )
    niet_gevonden: NietGevonden = ()

    @property
    def pagina(self) -> str:
        """Its page, below that of all answers, where the answers on its subject expect it."""
        return f"/werkt-het/{self.onderwerp}.md"

    @property
    def onderwerp(self) -> str:
        """The id of what it is about."""
        return str(self.soort or self.domein or self.uitkomst)

    def mistakes(self) -> Iterator[Mistake]:
        """A verdict on nothing or on more than one subject."""
        subjects = [one for one in (self.soort, self.domein, self.uitkomst) if one]
        if len(subjects) != 1:
            yield (
                (),
                "dit oordeel gaat niet over precies één onderwerp",
                "'soort', 'domein' of 'uitkomst', een van de drie",
                "vul er één in en haal de andere weg",
            )

"""A motion dossier: what a council must know for a motion on one kind of approach, in the order of a motion."""

from collections.abc import Iterator
from typing import ClassVar

from macros.records.fields import Aantal, FeitTekst, KortFeit, LangeTekst, Model, NietGevonden, Record, Tekst, veld
from macros.records.validators import Mistake
from macros.records.verwijzing import AntwoordId, SoortId, WensId


class Dossiervraag(Model):
    """One question. What stands elsewhere, as an answer of the editors or as a wish, is named and not written again."""

    vraag: Tekst = veld("De vraag zoals een raadslid haar stelt.", "Wat kost een plek, en wie betaalt?")
    tekst: FeitTekst | None = veld(
        "Het antwoord in twee zinnen, als het nergens anders staat.",
        "Voorbeeldstad noemde 30.000 euro per plek. Dat is een uitspraak.",
        default=None,
    )
    antwoorden: tuple[AntwoordId, ...] = veld("De antwoorden van de redactie die hierop slaan.", default=())
    wensen: tuple[WensId, ...] = veld("De wensen die zeggen of het mag.", default=())

    def mistakes(self) -> Iterator[Mistake]:
        """A question without any answer."""
        if not (self.tekst or self.antwoorden or self.wensen):
            yield (
                ("vraag",),
                "deze vraag heeft geen antwoord",
                "een tekst, een antwoord of een wens",
                "vul 'tekst', 'antwoorden' of 'wensen' in",
            )


class Motiedossier(Record):
    """What is known, what is not, what to ask and what others proposed, on one kind of approach."""

    map: ClassVar[str] = "motiedossiers"
    kortveld: ClassVar[str] = "kort"
    enkelvoud: ClassVar[str] = "motiedossier"
    meervoud: ClassVar[str] = "motiedossiers"
    betekenis: ClassVar[str] = "Wat een raad moet weten voor een motie over één soort aanpak."
    overzicht: ClassVar[str] = "raadsstukken.md"
    overzicht_naam: ClassVar[str] = "Raad"
    houdbaar: ClassVar[int] = 12
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Raad"
    zoekgewicht: ClassVar[float] = 1.3

    naam: Tekst = veld("De naam van het dossier.", "Motiedossier buurtbaan")
    volgorde: Aantal = veld("De plaats tussen de andere dossiers.", "1")
    soort: SoortId = veld("De soort aanpak waarover de motie gaat.", "basisbaan")
    kort: KortFeit = veld("Wat een raadslid in ieder geval moet weten.", "Twintig mensen kregen zo'n baan.")
    vragen: tuple[Dossiervraag, ...] = veld("De vragen, in de volgorde van een motie.", min_length=1)
    constaterende: tuple[KortFeit, ...] = veld(
        "Regels voor onder 'constaterende' in een motie, elk een bijzin die begint met 'dat'.",
        "dat Voorbeeldstad in 2020 twintig mensen zo'n baan gaf",
        min_length=1,
    )
    technisch: tuple[LangeTekst, ...] = veld(
        "Technische vragen aan het college.", "Wat kost een plek per jaar?", min_length=1
    )
    politiek: tuple[LangeTekst, ...] = veld("Politieke vragen voor de raad zelf.", "Mag het geld kosten?", min_length=1)
    niet_gevonden: NietGevonden

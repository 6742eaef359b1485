"""Records of government: laws and national studies, key figures, and council documents."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from macros.records.fields import (
    MINSTENS_EEN,
    Aantal,
    DatumVeld,
    FeitTekst,
    Getal,
    KortFeit,
    LangeTekst,
    Model,
    Record,
    Tekst,
)
from macros.records.validators import Mistake, out_of_order
from macros.records.verwijzing import (
    BronId,
    GemeenteId,
    KerncijferId,
    LesId,
    OnderzoekId,
    PilotId,
    RaadsstuksoortId,
    RegelingId,
    RegelingsoortId,
    UitslagId,
)


class Geldig(Model):
    """When a regeling applied; absent when no source says so."""

    van: DatumVeld | None = None
    tot: DatumVeld | None = None
    toelichting: KortFeit

    def mistakes(self) -> Iterator[Mistake]:
        """An end before the start."""
        yield from out_of_order("tot", self.van, self.tot)


class Bepaling(Model):
    """One rule of a regeling."""

    onderwerp: Tekst
    artikel: Tekst | None = None
    tekst: FeitTekst


class Gebeurtenis(Model):
    """Something that happened on a date."""

    datum: DatumVeld
    wat: KortFeit


class Regeling(Record):
    """A law, decree, agreement or national study, with its rules and dates."""

    map: ClassVar[str] = "regelingen"
    kortveld: ClassVar[str] = "kort"
    meervoud: ClassVar[str] = "regelingen"
    overzicht: ClassVar[str] = "regelingen.md"
    overzicht_naam: ClassVar[str] = "Wet en regelingen"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Wet en regelingen"

    naam: Tekst
    soort: RegelingsoortId
    geldig: Geldig
    kort: KortFeit
    bepalingen: tuple[Bepaling, ...]
    tijdlijn: tuple[Gebeurtenis, ...]
    niet_gevonden: tuple[LangeTekst, ...] = ()


class Meting(Model):
    """One figure of a series, with the target on that date where there is one."""

    datum: DatumVeld
    waarde: Getal
    doel: Getal | None = None
    zin: KortFeit


class Kerncijfer(Record):
    """A figure over time: `maat` says what is counted, in `eenheid`, in `gebied`."""

    map: ClassVar[str] = "kerncijfers"
    meervoud: ClassVar[str] = "kerncijfers"
    overzicht: ClassVar[str] = "kerncijfers.md"
    overzicht_naam: ClassVar[str] = "Kerncijfers"

    naam: Tekst
    gebied: Tekst
    maat: LangeTekst
    eenheid: Tekst
    metingen: Annotated[tuple[Meting, ...], MINSTENS_EEN]
    toelichting: FeitTekst
    regelingen: tuple[RegelingId, ...] = ()
    onderzoeken: tuple[OnderzoekId, ...] = ()


class Vraag(Model):
    """A question of a council document, answered from the knowledge base.

    `eigen_gemeente` says what only the reader's own municipality can know.
    """

    vraag: LangeTekst
    antwoord: FeitTekst
    eigen_gemeente: LangeTekst | None = None
    pilots: tuple[PilotId, ...] = ()
    lessen: tuple[LesId, ...] = ()
    regelingen: tuple[RegelingId, ...] = ()
    onderzoeken: tuple[OnderzoekId, ...] = ()
    kerncijfers: tuple[KerncijferId, ...] = ()
    bron: BronId | None = None

    @property
    def kop(self) -> str:
        """The question as a heading. A demand is named as such, so that nobody takes it for advice.

        Who made it is in the demand itself or in the answer: it need not be the document.
        """
        if "?" in self.vraag:
            return self.vraag
        return f"Gevraagd: {self.vraag[:1].lower()}{self.vraag[1:].rstrip('.')}"


class Bewering(Model):
    """A claim that goes further than the evaluations, and what can be said about it."""

    bewering: LangeTekst
    kanttekening: FeitTekst


class Afloop(Model):
    """What became of a council document; `voor` and `tegen` are the votes as far as they are known."""

    uitslag: UitslagId
    datum: DatumVeld | None = None
    voor: Aantal | None = None
    tegen: Aantal | None = None
    toelichting: KortFeit


class Raadsstuk(Record):
    """Written questions, a motion, a council letter or a bank of questions."""

    map: ClassVar[str] = "raadsstukken"
    naamveld: ClassVar[str] = "titel"
    kortveld: ClassVar[str] = "samenvatting"
    meervoud: ClassVar[str] = "raadsstukken"
    overzicht: ClassVar[str] = "raadsstukken.md"
    overzicht_naam: ClassVar[str] = "Raad"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Raad"

    titel: Tekst
    soort: RaadsstuksoortId
    gemeente: GemeenteId | None = None
    datum: DatumVeld | None = None
    bron: BronId | None = None
    samenvatting: KortFeit
    vragen: Annotated[tuple[Vraag, ...], MINSTENS_EEN]
    afloop: Afloop | None = None
    beweringen: tuple[Bewering, ...] = ()

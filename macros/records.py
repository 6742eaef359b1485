"""The other kinds of record: gemeente, les, thema, begrip, regeling, kerncijfer, raadsstuk and bron."""

from typing import Annotated, ClassVar

from macros.chapters import AlgemeneTegenspraak, Argument, BuitenlandseProef, Instrument, Stap
from macros.fields import (
    MINSTENS_EEN,
    Aantal,
    DatumVeld,
    FeitTekst,
    GemeenteCode,
    Getal,
    KortFeit,
    LangeTekst,
    Model,
    Record,
    Tekst,
    Url,
)
from macros.pilot import Pilot
from macros.verwijzing import (
    BasisId,
    BegripId,
    BronId,
    BronsoortId,
    GelezenId,
    GemeenteId,
    KenmerkId,
    KerncijferId,
    LesId,
    PilotId,
    ProvincieId,
    RaadsstuksoortId,
    RegelingId,
    RegelingsoortId,
    RolId,
    ThemaId,
    UitkomstId,
)
from macros.vocabulary import Vocabulaire


class Opgegaan(Model):
    """The merger by which a gemeente ended."""

    gemeente: GemeenteId
    datum: DatumVeld
    toelichting: KortFeit


class Gemeente(Record):
    """A municipality; `code` is that of Statistics Netherlands (GMxxxx)."""

    map: ClassVar[str] = "gemeenten"

    naam: Tekst
    provincie: ProvincieId
    code: GemeenteCode
    opgegaan_in: Opgegaan | None = None
    toelichting: KortFeit | None = None
    gecontroleerd_op: DatumVeld


class Les(Record):
    """One lesson: an imperative sentence, why, from which pilots, for whom and on what basis."""

    map: ClassVar[str] = "lessen"
    naamveld: ClassVar[str] = "les"

    les: Tekst
    waarom: FeitTekst
    pilots: tuple[PilotId, ...]
    thema: ThemaId
    rollen: Annotated[tuple[RolId, ...], MINSTENS_EEN]
    basis: BasisId
    gecontroleerd_op: DatumVeld


class Thema(Record):
    """What lessons are grouped under; `volgorde` is its place among the themes."""

    map: ClassVar[str] = "themas"

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
    gecontroleerd_op: DatumVeld


class Begrip(Record):
    """A term of the glossary; `vormen` are other written forms that lead to it."""

    map: ClassVar[str] = "begrippen"

    naam: Tekst
    vormen: tuple[Tekst, ...] = ()
    uitleg: KortFeit
    zie_ook: tuple[BegripId, ...] = ()
    gecontroleerd_op: DatumVeld


class Geldig(Model):
    """When a regeling applied; absent when no source says so."""

    van: DatumVeld | None = None
    tot: DatumVeld | None = None
    toelichting: KortFeit


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

    naam: Tekst
    soort: RegelingsoortId
    geldig: Geldig
    kort: KortFeit
    bepalingen: tuple[Bepaling, ...]
    tijdlijn: tuple[Gebeurtenis, ...]
    niet_gevonden: tuple[LangeTekst, ...] = ()
    gecontroleerd_op: DatumVeld


class Meting(Model):
    """One figure of a series, with the target on that date where there is one."""

    datum: DatumVeld
    waarde: Getal
    doel: Getal | None = None
    zin: KortFeit


class Kerncijfer(Record):
    """A figure over time: `maat` says what is counted, in `eenheid`, in `gebied`."""

    map: ClassVar[str] = "kerncijfers"

    naam: Tekst
    gebied: Tekst
    maat: LangeTekst
    eenheid: Tekst
    metingen: Annotated[tuple[Meting, ...], MINSTENS_EEN]
    toelichting: FeitTekst
    regelingen: tuple[RegelingId, ...] = ()
    gecontroleerd_op: DatumVeld


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
    kerncijfers: tuple[KerncijferId, ...] = ()
    bron: BronId | None = None


class Bewering(Model):
    """A claim that goes further than the evaluations, and what can be said about it."""

    bewering: LangeTekst
    kanttekening: FeitTekst


class Raadsstuk(Record):
    """Written questions, a motion, a council letter or a bank of questions."""

    map: ClassVar[str] = "raadsstukken"
    naamveld: ClassVar[str] = "titel"

    titel: Tekst
    soort: RaadsstuksoortId
    gemeente: GemeenteId | None = None
    datum: DatumVeld | None = None
    bron: BronId | None = None
    samenvatting: KortFeit
    vragen: Annotated[tuple[Vraag, ...], MINSTENS_EEN]
    beweringen: tuple[Bewering, ...] = ()
    gecontroleerd_op: DatumVeld


class Bron(Record):
    """A source. Without `datum` or `url` it says why; `opmerking` is what a reader should know about it."""

    map: ClassVar[str] = "bronnen"
    naamveld: ClassVar[str] = "titel"

    titel: LangeTekst
    uitgever: Tekst
    datum: DatumVeld | None = None
    zonder_datum: Tekst | None = None
    url: Url | None = None
    zonder_url: Tekst | None = None
    soort: BronsoortId
    gelezen: GelezenId
    opmerking: LangeTekst | None = None
    gecontroleerd_op: DatumVeld


# Every folder of data/ with records, in the order in which a reader meets them. Vocabularies come apart.
KINDS: tuple[type[Record], ...] = (
    Stap,
    Argument,
    AlgemeneTegenspraak,
    Instrument,
    BuitenlandseProef,
    Pilot,
    Gemeente,
    Les,
    Thema,
    Regeling,
    Kerncijfer,
    Raadsstuk,
    Begrip,
    Bron,
)

__all__ = [
    "KINDS",
    "Begrip",
    "Bron",
    "Gemeente",
    "Kerncijfer",
    "Les",
    "Pilot",
    "Raadsstuk",
    "Record",
    "Regeling",
    "Thema",
    "Vocabulaire",
]

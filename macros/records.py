"""The records that tie the others together: gemeente, les, thema, begrip and bron; and the list of all kinds."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from macros.bestuur import Kerncijfer, Raadsstuk, Regeling
from macros.chapters import AlgemeneTegenspraak, Argument, BuitenlandseProef, Instrument, Stap
from macros.fields import (
    MINSTENS_EEN,
    Aantal,
    DatumVeld,
    FeitTekst,
    GemeenteCode,
    KortFeit,
    LangeTekst,
    Mistake,
    Model,
    Record,
    Tekst,
    Url,
)
from macros.pilot import Pilot
from macros.verwijzing import (
    BasisId,
    BegripId,
    BronsoortId,
    GelezenId,
    GemeenteId,
    KenmerkId,
    PilotId,
    ProvincieId,
    RolId,
    ThemaId,
    UitkomstId,
)


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
    meervoud: ClassVar[str] = "thema's"

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

    def mistakes(self) -> Iterator[Mistake]:
        """A term that explains itself with itself."""
        if self.id in self.zie_ook:
            yield ("zie_ook",), "dit begrip verwijst naar zichzelf", "een ander begrip", "haal de verwijzing weg"


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

    def mistakes(self) -> Iterator[Mistake]:
        """No date or address and no reason, or both."""
        for name, reason in (("datum", "zonder_datum"), ("url", "zonder_url")):
            given = [getattr(self, key) is not None for key in (name, reason)]
            if not any(given):
                yield (
                    (),
                    f"'{name}' ontbreekt en er staat geen reden bij",
                    f"'{name}:' of '{reason}:'",
                    f"voeg '{reason}:' toe met de reden",
                )
            if all(given):
                yield (reason,), f"'{reason}' staat naast '{name}'", "een van de twee", f"haal '{reason}:' weg"


# Every kind of record, in the order in which a reader meets them. Vocabularies come apart.
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

# The same by the folder of data/ that holds them.
MODELS: dict[str, type[Record]] = {kind.map: kind for kind in KINDS}

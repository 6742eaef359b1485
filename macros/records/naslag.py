"""The records at the back of the site: municipalities, terms of the glossary and sources."""

from collections.abc import Iterator
from typing import ClassVar

from macros.records.fields import DatumVeld, GemeenteCode, KortFeit, LangeTekst, Model, Record, Tekst, Url
from macros.records.validators import Mistake
from macros.records.verwijzing import BegripId, BronsoortId, GelezenId, GemeenteId, ProvincieId


class Opgegaan(Model):
    """The merger by which a gemeente ended."""

    gemeente: GemeenteId
    datum: DatumVeld
    toelichting: KortFeit


class Gemeente(Record):
    """A municipality; `code` is that of Statistics Netherlands (GMxxxx)."""

    map: ClassVar[str] = "gemeenten"
    meervoud: ClassVar[str] = "gemeenten"
    overzicht: ClassVar[str] = "gemeenten.md"
    overzicht_naam: ClassVar[str] = "Gemeenten"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Gemeente"

    naam: Tekst
    provincie: ProvincieId
    code: GemeenteCode
    opgegaan_in: Opgegaan | None = None
    toelichting: KortFeit | None = None


class Begrip(Record):
    """A term of the glossary; `vormen` are other written forms that lead to it."""

    map: ClassVar[str] = "begrippen"
    meervoud: ClassVar[str] = "begrippen"
    overzicht: ClassVar[str] = "begrippen.md"
    overzicht_naam: ClassVar[str] = "Begrippen"

    naam: Tekst
    vormen: tuple[Tekst, ...] = ()
    uitleg: KortFeit
    zie_ook: tuple[BegripId, ...] = ()

    def mistakes(self) -> Iterator[Mistake]:
        """A term that explains itself with itself."""
        if self.id in self.zie_ook:
            yield ("zie_ook",), "dit begrip verwijst naar zichzelf", "een ander begrip", "haal de verwijzing weg"


class Bron(Record):
    """A source. Without `datum` or `url` it says why; `opmerking` is what a reader should know about it."""

    map: ClassVar[str] = "bronnen"
    naamveld: ClassVar[str] = "titel"
    meervoud: ClassVar[str] = "bronnen"
    overzicht: ClassVar[str] = "bronnen.md"
    overzicht_naam: ClassVar[str] = "Bronnen"

    titel: LangeTekst
    uitgever: Tekst
    datum: DatumVeld | None = None
    zonder_datum: Tekst | None = None
    url: Url | None = None
    zonder_url: Tekst | None = None
    soort: BronsoortId
    gelezen: GelezenId
    opmerking: LangeTekst | None = None

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

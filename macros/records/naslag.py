"""The records at the back of the site: municipalities, terms of the glossary and sources."""

from collections.abc import Iterator
from typing import ClassVar

from macros.records.fields import (
    DatumGeweest,
    DatumVeld,
    GemeenteCode,
    KortFeit,
    LangeTekst,
    Model,
    Record,
    Tekst,
    Url,
    ZonderDatum,
    veld,
)
from macros.records.validators import Mistake
from macros.records.verwijzing import BegripId, BronsoortId, GelezenId, GemeenteId, ProvincieId


class Opgegaan(Model):
    """The merger by which a gemeente ended."""

    gemeente: GemeenteId = veld("De gemeente waarin zij opging.")
    datum: DatumVeld = veld("De dag waarop dat gebeurde.")
    toelichting: KortFeit = veld("Wat er gebeurde, en met welke andere gemeenten.")


class Gemeente(Record):
    """A municipality; `code` is that of Statistics Netherlands (GMxxxx)."""

    map: ClassVar[str] = "gemeenten"
    enkelvoud: ClassVar[str] = "gemeente"
    meervoud: ClassVar[str] = "gemeenten"
    betekenis: ClassVar[str] = (
        "Een gemeente die op deze site voorkomt. Zij komt vanzelf op de kaart als zij een pilot heeft."
    )
    overzicht: ClassVar[str] = "gemeenten.md"
    overzicht_naam: ClassVar[str] = "Gemeenten"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Gemeente"

    naam: Tekst = veld("De naam van de gemeente.", "Voorbeeldstad")
    provincie: ProvincieId = veld("De provincie waarin zij ligt.")
    code: GemeenteCode = veld("De code van het CBS. Daarmee vindt de kaart de gemeente.", "GM0000")
    opgegaan_in: Opgegaan | None = veld("De gemeente waarin zij opging, als zij niet meer bestaat.", default=None)
    toelichting: KortFeit | None = veld(
        "Wat een lezer moet weten en niet bij een pilot hoort.",
        "De raad besprak een buurtbaan en koos er niet voor.",
        default=None,
    )


class Begrip(Record):
    """A term of the glossary; `vormen` are other written forms that lead to it."""

    map: ClassVar[str] = "begrippen"
    enkelvoud: ClassVar[str] = "begrip"
    meervoud: ClassVar[str] = "begrippen"
    betekenis: ClassVar[str] = "Een woord dat uitleg nodig heeft. Overal waar het staat, wordt het vanzelf een link."
    overzicht: ClassVar[str] = "begrippen.md"
    overzicht_naam: ClassVar[str] = "Begrippen"
    ook_genoemd: ClassVar[tuple[str, ...]] = ("vormen",)

    naam: Tekst = veld("Het begrip, in enkelvoud.", "Buurtbaan")
    vormen: tuple[Tekst, ...] = veld("Andere vormen, zoals het meervoud of een afkorting.", "buurtbanen", default=())
    uitleg: KortFeit = veld(
        "Wat het betekent, in gewone woorden.", "Betaald werk in de buurt voor mensen met bijstand."
    )
    zie_ook: tuple[BegripId, ...] = veld("Begrippen die erbij horen.", default=())


class Bron(Record):
    """A source. Without `datum` or `url` it says why; `opmerking` is what a reader should know about it."""

    map: ClassVar[str] = "bronnen"
    naamveld: ClassVar[str] = "titel"
    enkelvoud: ClassVar[str] = "bron"
    meervoud: ClassVar[str] = "bronnen"
    betekenis: ClassVar[str] = (
        "Een tekst waarop feiten op deze site steunen. De bestandsnaam is het id waarmee u haar aanhaalt."
    )
    overzicht: ClassVar[str] = "bronnen.md"
    overzicht_naam: ClassVar[str] = "Bronnen"
    zoekgewicht: ClassVar[float] = 0.3
    een_van_beide: ClassVar[tuple[tuple[str, str], ...]] = (("datum", "zonder_datum"), ("url", "zonder_url"))

    titel: LangeTekst = veld("De titel zoals hij in de bron staat.", "Brief over de buurtbaan")
    uitgever: Tekst = veld("Wie de tekst uitgaf.", "Gemeente Voorbeeldstad")
    datum: DatumGeweest | None = veld(
        "De datum van de tekst, zo precies als de bron. Is er geen? Vul dan 'zonder_datum' in.", "2020-03", default=None
    )
    zonder_datum: ZonderDatum = None
    url: Url | None = veld(
        "Het adres waar een lezer de tekst vindt. Is er geen? Vul dan 'zonder_url' in.",
        "https://voorbeeldstad.example/brieven/buurtbaan",
        default=None,
    )
    zonder_url: Tekst | None = veld(
        "Waarom er geen adres is. Bijvoorbeeld: de pagina noemt een deelnemer met naam.",
        default=None,
    )
    archief: Url | None = veld(
        "Het adres van een bewaarde kopie, voor als het eerste adres verdwijnt.",
        default=None,
    )
    soort: BronsoortId = veld("Van wie de bron komt.", "gemeente")
    gelezen: GelezenId = veld("Welk deel u zelf hebt gelezen.", "uittreksel")
    opmerking: LangeTekst | None = veld("Wat een lezer over de bron moet weten.", "Voorlopige versie", default=None)

    def mistakes(self) -> Iterator[Mistake]:
        """No date or address and no reason, or both."""
        for name, reason in self.een_van_beide:
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

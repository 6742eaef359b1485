"""The tables that others lean on: sources, citations, key figures, and the values of the vocabularies."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.data.table import Table, column, fields, sources
from macros.records.bestuur import Kerncijfer, Meting
from macros.records.catalog import Catalog
from macros.records.feit import Citatie, Feit
from macros.records.fields import Record
from macros.records.naslag import Bron
from macros.records.vervallen import Vervallenrecord
from macros.records.vocabulary import Vocabulaire, Waarde


class Cited(NamedTuple):
    """One citation, with the place in a record where it stands."""

    record: Record
    place: str
    citation: Citatie


class Measured(NamedTuple):
    """A key figure at one date."""

    figure: Kerncijfer
    measurement: Meting


class Value(NamedTuple):
    """One value of a vocabulary."""

    vocabulary: Vocabulaire
    id: str
    value: Waarde


class Moved(NamedTuple):
    """A place where a record stood before, with the record."""

    place: str
    record: Record


def _cited(catalog: Catalog) -> Iterator[Cited]:
    for folder in catalog.records.values():
        for record in folder.values():
            for loc, value in catalog.values(record):
                if isinstance(value, Feit):
                    place = ".".join(map(str, loc))
                    yield from (Cited(record, place, citation) for citation in value.citaties)


SOURCES = Table(
    "bronnen",
    "Bronnen",
    "Elke bron, met waar zij staat en hoeveel de redactie ervan las.",
    lambda catalog: catalog[Bron].values(),
    (
        column("id", "Het id van de bron.", lambda row: row.id, required=True),
        *fields(Bron, "titel", "uitgever", "datum", "zonder_datum", "url", "zonder_url", "archief", "soort", "gelezen"),
        *fields(Bron, "opmerking", "gecontroleerd_op"),
    ),
)

CITATIONS = Table(
    "citaties",
    "Citaties",
    "Welk record in welk veld welke bron noemt, in de volgorde van de tekst.",
    _cited,
    (
        column("soort", "De map van het record.", lambda row: row.record.map, required=True),
        column("id", "Het id van het record.", lambda row: row.record.id, required=True),
        column("veld", "Het veld, met de plaats in een lijst vanaf 0.", lambda row: row.place, required=True),
        column("bron", "Het id van de bron.", lambda row: row.citation.bron, required=True, key="bronnen"),
        column("plaats", "De plaats in de bron, zoals een bladzijde.", lambda row: row.citation.plaats),
    ),
    ids=0,
)

FIGURES = Table(
    "kerncijfers",
    "Kerncijfers",
    "Cijfers in de tijd, een rij per meting.",
    lambda catalog: (Measured(figure, one) for figure in catalog[Kerncijfer].values() for one in figure.metingen),
    (
        column("kerncijfer", "Het id van het cijfer.", lambda row: row.figure.id, required=True),
        *fields(Kerncijfer, "naam", "gebied", "maat", "eenheid", of=lambda row: row.figure),
        *fields(Meting, "datum", "waarde", "voorbehoud", "doel", "zin", of=lambda row: row.measurement),
        column("bronnen", "De bronnen van 'zin'.", lambda row: sources(row.measurement.zin), many=True),
    ),
    ids=0,
)

VOCABULARIES = Table(
    "vocabulaires",
    "Vocabulaires",
    "De vaste waarden van de velden, met wat zij betekenen.",
    lambda catalog: (
        Value(vocabulary, id, value)
        for vocabulary in catalog.vocabularies.values()
        for id, value in vocabulary.waarden.items()
    ),
    (
        column("vocabulaire", "De naam van de lijst.", lambda row: row.vocabulary.id, required=True),
        column("waarde", "De waarde zoals zij in de andere tabellen staat.", lambda row: row.id, required=True),
        *fields(Waarde, "naam", "definitie", of=lambda row: row.value),
    ),
    ids=2,
)

GONE = Table(
    "vervallen",
    "Vervallen",
    "Wat van de site is gehaald, met de reden. Deze id's komen niet terug met een andere betekenis.",
    lambda catalog: catalog.gone.records,
    tuple(fields(Vervallenrecord, "plaats", "titel", "datum", "reden", "nu")),
)

MOVED = Table(
    "verplaatst",
    "Verplaatste records",
    "Elk record dat eerst een ander id had of in een ander record is opgegaan, met waar het nu staat.",
    lambda catalog: (Moved(place, record) for place, record in catalog.former.items()),
    (
        column("oude_soort", "De map waarin het eerst stond.", lambda row: row.place.partition("/")[0], required=True),
        column("oud_id", "Het id dat het eerst had.", lambda row: row.place.partition("/")[2], required=True),
        column("soort", "De map waarin het nu staat.", lambda row: row.record.map, required=True),
        column("id", "Het id dat het nu heeft.", lambda row: row.record.id, required=True),
    ),
    ids=2,
)

TABLES = (SOURCES, CITATIONS, FIGURES, VOCABULARIES, GONE, MOVED)

"""The tables of what municipalities did: pilots, their characteristics, amounts, lessons and council documents."""

from typing import NamedTuple

from macros.data.table import Table, column, fields, sources
from macros.records.bedrag import Bedrag
from macros.records.bestuur import Afloop, Raadsstuk, Vraag
from macros.records.feit import Feit
from macros.records.handboek import Les
from macros.records.looptijd import Looptijd
from macros.records.naslag import Gemeente
from macros.records.pilot import Deelnemers, Pilot
from macros.records.signaal import Signaal


class Characteristic(NamedTuple):
    """What one pilot says of one characteristic of its kind."""

    pilot: Pilot
    name: str
    fact: Feit


class Amount(NamedTuple):
    """One amount of a pilot."""

    pilot: Pilot
    number: int
    amount: Bedrag


class Question(NamedTuple):
    """One question of a council document."""

    document: Raadsstuk
    number: int
    question: Vraag


def _cited_in_pilot(row: Pilot) -> list[str]:
    facts = (
        row.samenvatting,
        row.aanleiding,
        row.doelgroep,
        row.aanpak,
        row.juridische_basis,
        row.organisatie,
        row.kosten,
    )
    return sources(*facts, row.deelnemers.toelichting, row.looptijd.toelichting, row.vervolg)  # fmt: skip


PILOTS = Table(
    "pilots",
    "Pilots",
    "Elke pilot met een begin, een aanpak en mensen die meededen.",
    lambda catalog: catalog[Pilot].values(),
    (
        column("id", "Het id van de pilot. Het verandert niet.", lambda row: row.id, required=True),
        *fields(Pilot, "naam", "andere_namen", "soorten", "gemeenten", "partners", "status"),
        *fields(Looptijd, "start", "eind", of=lambda row: row.looptijd),
        column("eind_genoemd", "Of een bron het eind noemt; bij nee is het afgeleid.", lambda row: row.looptijd.eind_genoemd if row.looptijd.eind else None),
        column("deelnemers", "Hoeveel mensen meededen, of hoeveel plekken er kwamen.", lambda row: row.deelnemers.aantal, "integer"),
        column("deelnemers_van", "Hoeveel mensen zijn gevraagd, of hoeveel plekken er waren.", lambda row: row.deelnemers.van, "integer"),
        *fields(Deelnemers, "eenheid", "peildatum", of=lambda row: row.deelnemers),
        *fields(Pilot, "samenvatting", "aanleiding", "doelgroep", "aanpak", "juridische_basis", "regelingen"),
        *fields(Pilot, "organisatie", "kosten", "vervolg", "niet_gevonden"),
        column("bronnen", "De bronnen van de teksten in deze rij.", _cited_in_pilot, many=True),
        *fields(Pilot, "gecontroleerd_op"),
    ),
)  # fmt: skip

CHARACTERISTICS = Table(
    "kenmerken",
    "Kenmerken van pilots",
    "Waarop pilots van één soort te vergelijken zijn, een rij per pilot en kenmerk.",
    lambda catalog: (
        Characteristic(pilot, name, fact) for pilot in catalog[Pilot].values() for name, fact in pilot.kenmerken.items()
    ),
    (
        column("pilot", "Het id van de pilot.", lambda row: row.pilot.id, required=True, key="pilots"),
        column("kenmerk", "Het kenmerk.", lambda row: row.name, required=True, options="kenmerk"),
        column("bekend", "nee als er niets over is gevonden.", lambda row: "nee" if row.fact.onbekend else "ja", required=True),
        column("tekst", "Wat er over de pilot is gevonden.", lambda row: row.fact, required=True),
        column("bronnen", "De bronnen van 'tekst'.", lambda row: sources(row.fact), many=True),
    ),
    ids=2,
)  # fmt: skip

AMOUNTS = Table(
    "bedragen",
    "Bedragen",
    "Elk bedrag van een pilot, met zijn datum en of het een raming, een uitspraak of een meting is.",
    lambda catalog: (
        Amount(pilot, number, amount)
        for pilot in catalog[Pilot].values()
        for number, amount in enumerate(pilot.bedragen, start=1)
    ),
    (
        column("pilot", "Het id van de pilot.", lambda row: row.pilot.id, required=True, key="pilots"),
        column("nummer", "De plaats in het record. Die kan veranderen.", lambda row: row.number, "integer", required=True),
        *fields(Bedrag, "wat", "bedrag", "tot", "voorbehoud", "per", "aard", "datum", "betaalt", "zin", of=lambda row: row.amount),
        column("bronnen", "De bronnen van 'zin'.", lambda row: sources(row.amount.zin), many=True),
    ),
    ids=2,
)  # fmt: skip

SIGNALS = Table(
    "signalen",
    "Signalen",
    "Pilots waarover zo weinig is gevonden dat zij geen eigen rij bij de pilots hebben.",
    lambda catalog: catalog[Signaal].values(),
    (
        column("id", "Het id van het signaal.", lambda row: row.id, required=True),
        *fields(Signaal, "naam", "soort", "gemeenten", "stand", "periode", "kort", "weten", "niet_gevonden"),
        column("bronnen", "De bronnen van 'kort' en 'weten'.", lambda row: sources(row.kort, row.weten), many=True),
        *fields(Signaal, "gecontroleerd_op"),
    ),
)

LESSONS = Table(
    "lessen",
    "Lessen",
    "Elke les, met waarom, uit welke pilots en waarop zij is gebaseerd.",
    lambda catalog: catalog[Les].values(),
    (
        column("id", "Het id van de les.", lambda row: row.id, required=True),
        *fields(Les, "les", "waarom", "pilots", "thema", "rollen", "basis", "belang"),
        column("bronnen", "De bronnen van 'waarom'.", lambda row: sources(row.waarom), many=True),
        *fields(Les, "gecontroleerd_op"),
    ),
)

COUNCIL = Table(
    "raadsstukken",
    "Raadsstukken",
    "Vragen, moties en voorstellen in een gemeenteraad, met wat ervan werd.",
    lambda catalog: catalog[Raadsstuk].values(),
    (
        column("id", "Het id van het stuk.", lambda row: row.id, required=True),
        *fields(Raadsstuk, "titel", "soort", "gemeente", "datum", "bron", "samenvatting"),
        *fields(Afloop, "uitslag", of=lambda row: row.afloop, required=False),
        column("datum_uitslag", "Wanneer de uitslag was.", lambda row: row.afloop and row.afloop.datum),
        *fields(Afloop, "voor", "tegen", of=lambda row: row.afloop, required=False),
        column("bronnen", "De bronnen van de samenvatting en de afloop.", lambda row: _of_document(row), many=True),
        *fields(Raadsstuk, "gecontroleerd_op"),
    ),
)

QUESTIONS = Table(
    "raadsvragen",
    "Raadsvragen",
    "Elke vraag uit een raadsstuk, met een antwoord uit deze kennisbank.",
    lambda catalog: (
        Question(document, number, question)
        for document in catalog[Raadsstuk].values()
        for number, question in enumerate(document.vragen, start=1)
    ),
    (
        column("raadsstuk", "Het id van het stuk.", lambda row: row.document.id, required=True, key="raadsstukken"),
        column("nummer", "Het nummer van de vraag.", lambda row: row.number, "integer", required=True),
        *fields(Vraag, "vraag", "antwoord", "eigen_gemeente", "pilots", "lessen", "regelingen", of=lambda row: row.question),
        *fields(Vraag, "onderzoeken", "kerncijfers", of=lambda row: row.question),
        column("bronnen", "De bronnen van 'antwoord'.", lambda row: sources(row.question.antwoord), many=True),
    ),
    ids=2,
)  # fmt: skip

MUNICIPALITIES = Table(
    "gemeenten",
    "Gemeenten",
    "Elke gemeente die in een record voorkomt, met haar code van het CBS.",
    lambda catalog: catalog[Gemeente].values(),
    (
        column("id", "Het id van de gemeente.", lambda row: row.id, required=True),
        *fields(Gemeente, "naam", "code", "provincie"),
        column("opgegaan_in", "De gemeente waarin zij is opgegaan.", lambda row: row.opgegaan_in and row.opgegaan_in.gemeente, key="gemeenten"),
        *fields(Gemeente, "toelichting", "gecontroleerd_op"),
    ),
)  # fmt: skip


def _of_document(row: Raadsstuk) -> list[str]:
    return sources(row.samenvatting, row.afloop.toelichting if row.afloop else None)


TABLES = (PILOTS, CHARACTERISTICS, AMOUNTS, SIGNALS, LESSONS, COUNCIL, QUESTIONS, MUNICIPALITIES)

"""The tables of what was studied and found: studies, their groups, findings, figures, statements and answers."""

from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from macros.data.table import Column, Table, column, fields, sources
from macros.derived.answers import answers_of, certainty, certainty_of_verdict
from macros.derived.results import Resultaat, all_results
from macros.records.antwoord import Antwoord
from macros.records.bevinding import Bevinding, Tijdstip
from macros.records.catalog import Catalog
from macros.records.onderzoek import Onderzoek, Studiegroep
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.uitspraak import Uitspraak


class Figure(NamedTuple):
    """One moment of a finding."""

    result: Resultaat
    moment: Tijdstip


class Arm(NamedTuple):
    """One group of a study."""

    study: Onderzoek
    group: Studiegroep


class Said(NamedTuple):
    """A statement with the record that holds it."""

    record: Pilot | Onderzoek
    number: int
    statement: Uitspraak


class Answer(NamedTuple):
    """An answer with the catalog that tells how sure it is."""

    catalog: Catalog
    answer: Antwoord


class Verdict(NamedTuple):
    """A verdict with the catalog that tells how sure it is."""

    catalog: Catalog
    verdict: Oordeel


def _finding(row: Resultaat) -> Bevinding:
    return row.bevinding


_WARNING = (
    "Wat er aan de vergelijking ontbreekt, zoals 'zonder vergelijking': dan is het getal een telling en geen effect."
)

STUDIES = Table(
    "onderzoeken",
    "Onderzoeken",
    "Elk onderzoek: wie, hoe, waarmee vergeleken en hoeveel ervan is gelezen.",
    lambda catalog: catalog[Onderzoek].values(),
    (
        column("id", "Het id van het onderzoek. Het verandert niet.", lambda row: row.id, required=True),
        *fields(Onderzoek, "kort", "titel", "uitvoerder", "datum", "zonder_datum", "stand", "pilots", "gemeenten"),
        *fields(Onderzoek, "soorten", "opzet", "toelichting", "vergelijking", "vergelijking_toelichting", "deelnemers"),
        *fields(Onderzoek, "bundelt", "gelezen", "gelezen_toelichting", "volledige_tekst", "zonder_volledige_tekst"),
        *fields(Onderzoek, "kanttekeningen", "niet_gevonden", "gecontroleerd_op"),
    ),
)

ARMS = Table(
    "onderzoeksgroepen",
    "Groepen in onderzoeken",
    "Elke groep van een onderzoek, met het aantal mensen voor zover bekend.",
    lambda catalog: (Arm(study, group) for study in catalog[Onderzoek].values() for group in study.groepen),
    (
        column("onderzoek", "Het id van het onderzoek.", lambda row: row.study.id, required=True, key="onderzoeken"),
        *fields(Studiegroep, "naam", "ingreep", "wat", "start", "in_analyse", of=lambda row: row.group),
        column("bronnen", "De bronnen van 'wat'.", lambda row: sources(row.group.wat), many=True),
    ),
    ids=2,
)


def _names(read: Any) -> Iterator[Column]:
    """The columns that name a finding."""
    yield column(
        "onderzoek",
        "Het id van het onderzoek.",
        lambda row: read(row).onderzoek.id,
        required=True,
        key="onderzoeken",
    )
    yield column(
        "bevinding",
        "Het id van de bevinding binnen het onderzoek. Het verandert niet.",
        lambda row: read(row).bevinding.id,
        required=True,
    )


FINDINGS = Table(
    "bevindingen",
    "Bevindingen",
    "Elke uitkomst van een onderzoek voor één groep en met één vergelijking.",
    all_results,
    (
        *_names(lambda row: row),
        *fields(Bevinding, "uitkomst", of=_finding),
        column("domein", "Het domein van de uitkomst.", lambda row: row.domein, required=True, options="domein"),
        column(
            "soorten",
            "De soorten aanpak waarover het gaat.",
            lambda row: sorted(row.soorten),
            options="soort",
            many=True,
        ),
        column("pilots", "De pilots waarvoor zij geldt.", lambda row: [one.id for one in row.pilots], many=True),
        *fields(Bevinding, "groep", "tegenover", of=_finding),
        column("ingreep", "Wat er voor de groep anders was.", lambda row: row.ingreep, options="ingreep"),
        *fields(Bevinding, "richting", of=_finding),
        column(
            "verschil_tussen_groepen",
            "ja als de richting een verschil met een vergelijkingsgroep is, anders nee.",
            lambda row: "ja" if row.is_difference else "nee",
            required=True,
        ),
        column("waarschuwing", _WARNING, lambda row: row.comparison_caveat),
        column(
            "vergelijking",
            "Waarmee is vergeleken.",
            lambda row: row.vergelijking,
            required=True,
            options="vergelijking",
        ),
        column(
            "onderzocht",
            "Hoe is onderzocht, van sterk naar zwak.",
            lambda row: row.onderzocht,
            required=True,
            options="onderzocht",
        ),
        column(
            "gelezen", "Hoeveel de redactie ervan las.", lambda row: row.gelezen, required=True, options="leeswijze"
        ),
        *fields(Bevinding, "maat", "eenheid", "periode", "significantie", "volgens", "zin", "let_op", of=_finding),
        column(
            "bronnen",
            "De bronnen van 'zin' en 'let_op'.",
            lambda row: sources(row.bevinding.zin, row.bevinding.let_op),
            many=True,
        ),
    ),
    ids=2,
)

FIGURES = Table(
    "metingen",
    "Metingen",
    "De cijfers van een bevinding, een rij per moment. Lees ze nooit zonder de bevinding zelf.",
    lambda catalog: (Figure(one, moment) for one in all_results(catalog) for moment in one.bevinding.tijdstippen),
    (
        *_names(lambda row: row.result),
        *fields(Tijdstip, "moment", "waarde", "voorbehoud", "vergelijkwaarde", of=lambda row: row.moment),
        *fields(Bevinding, "eenheid", of=lambda row: row.result.bevinding, required=False),
        column("interval_van", "De ondergrens van het interval, als de bron het geeft.", lambda row: (row.moment.interval or (None,))[0], "number"),
        column("interval_tot", "De bovengrens van het interval, als de bron het geeft.", lambda row: (row.moment.interval or (None,))[-1], "number"),
        *fields(Tijdstip, "n", of=lambda row: row.moment),
        column(
            "significantie",
            "Of toeval is getoetst, op dit moment of voor de bevinding als geheel.",
            lambda row: row.moment.significantie or row.result.bevinding.significantie,
            options="significantie",
        ),
        column("waarschuwing", _WARNING, lambda row: row.result.comparison_caveat),
    ),
    ids=3,
)  # fmt: skip


def _said(catalog: Catalog) -> Iterator[Said]:
    records: Iterator[Pilot | Onderzoek] = chain(catalog[Pilot].values(), catalog[Onderzoek].values())
    for record in records:
        yield from (Said(record, number, one) for number, one in enumerate(record.uitspraken, start=1))


STATEMENTS = Table(
    "uitspraken",
    "Uitspraken",
    "Wat betrokkenen over een uitkomst zeggen. Dit is geen meting.",
    _said,
    (
        column("record", "De map en het id van het record waarin zij staat.", lambda row: f"{row.record.map}/{row.record.id}", required=True),
        column("nummer", "De plaats in dat record. Die kan veranderen.", lambda row: row.number, "integer", required=True),
        *fields(Uitspraak, "door", "wie", "over", "datum", "pilots", "zin", of=lambda row: row.statement),
        column("bronnen", "De bronnen van 'zin'.", lambda row: sources(row.statement.zin), many=True),
    ),
    ids=2,
)  # fmt: skip

ANSWERS = Table(
    "antwoorden",
    "Antwoorden",
    "Wat de redactie per vraag concludeert, en waarop dat steunt.",
    lambda catalog: (Answer(catalog, answer) for answer in catalog[Antwoord].values()),
    (
        column("id", "Het id van het antwoord.", lambda row: row.answer.id, required=True),
        *fields(Antwoord, "vraag", "soort", "domein", "ingreep", "uitkomst", "kort", "uitzondering", of=lambda row: row.answer),
        column("zekerheid", "In hoeveel onderzoeken hoe is onderzocht, afgeleid van 'steunt_op'.", lambda row: certainty(row.catalog, row.answer)),
        *fields(Antwoord, "betekent", "zonder_bevinding", of=lambda row: row.answer),
        column("steunt_op", "De bevindingen waarop het steunt, elk als onderzoek/bevinding.", lambda row: _named(row.answer.steunt_op), many=True),
        column("terzijde", "De bevindingen over hetzelfde die niet zijn gebruikt.", lambda row: _named(row.answer.terzijde), many=True),
        column("bronnen", "De bronnen van 'kort' en 'uitzondering'.", lambda row: sources(row.answer.kort, row.answer.uitzondering), many=True),
        *fields(Antwoord, "gecontroleerd_op", of=lambda row: row.answer),
    ),
)  # fmt: skip


VERDICTS = Table(
    "oordelen",
    "Oordelen",
    "Wat de redactie eerst zegt over een soort aanpak of onderwerp, boven de antwoorden.",
    lambda catalog: (Verdict(catalog, verdict) for verdict in catalog[Oordeel].values()),
    (
        column("id", "Het id van het oordeel.", lambda row: row.verdict.id, required=True),
        *fields(Oordeel, "vraag", "soort", "domein", "uitkomst", "kort", of=lambda row: row.verdict),
        column("zekerheid", "Hoe zeker het is, afgeleid van de antwoorden.", lambda row: certainty_of_verdict(row.catalog, row.verdict)),
        column("antwoorden", "De antwoorden erbij.", lambda row: [one.id for one in answers_of(row.catalog, row.verdict)], many=True),
        column("bronnen", "De bronnen van 'kort'.", lambda row: sources(row.verdict.kort), many=True),
        *fields(Oordeel, "gecontroleerd_op", of=lambda row: row.verdict),
    ),
)  # fmt: skip


def _named(entries: Any) -> list[str]:
    return [f"{entry.onderzoek}/{one}" for entry in entries for one in entry.bevindingen]


TABLES = (FINDINGS, FIGURES, STUDIES, ARMS, STATEMENTS, VERDICTS, ANSWERS)

"""What each type of value takes and refuses, at the edges: the value that it gives, or what an editor is told."""

from datetime import date, timedelta
from typing import Any

import pytest
from cases import AHEAD, LAST_YEAR
from conftest import assert_golden
from pydantic import TypeAdapter, ValidationError

from macros.records import fields
from macros.records.known import Known

TEXTS = [
    "Een tekst",
    "  Een \n tekst ",
    "",
    "   ",
    "VERVANG DIT",
    "***",
    "x" * 60,
    "x" * 61,
    "een " * 300,
    "Zie (@stadsbrief) hier",
    "Zie @stadsbrief",
    "jan@voorbeeld.nl",
    "Zie https://voorbeeld.nl/x en meer",
    "Zie www.voorbeeld.nl",
    "Zie [hier](https://voorbeeld.nl)",
    "Een noot[^1]",
    "Bel 06-12345678",
    "Bel +31 (0)6 12345678",
    "Bel 0031612345678",
    "Nummer 0123456789012",
    "BSN 111222333",
    "BSN 1112.22.333",
    "Nummer 123456789",
    "Nummer 000000000",
    "Kenmerk 111222333/4",
    "NL91 ABNA 0417 1643 00",
    "Amst\u0435rdam",
    ["een"],
    {"een": "twee"},
]
FEITEN = [
    "Een feit [@stadsbrief].",
    "Een feit [@stadsbrief, p. 2; @onderzoek].",
    "Een feit [@weg].",
    "Een feit [@oud].",
    "Een feit zonder bron.",
    "[@stadsbrief]",
    "Een feit (@stadsbrief).",
    "Een feit [stadsbrief].",
    "Een feit [stadsbrief] en [@stadsbrief].",
    "Een feit [sic] en [@stadsbrief].",
    "Een feit [@stadsbrief][@stadsbrief].",
    "Een feit [@stadsbrief p. 2].",
    "Een [@stadsbrief].\n\nTwee [@onderzoek].\n\nDrie [@onderzoek].\n\nVier [@onderzoek].\n\nVijf [@onderzoek].\n\nZes [@onderzoek].",
    "woord " * 300 + "[@stadsbrief].",
    "onbekend",
    "onbekend (niet gelezen)",
    "onbekend (niet gelezen [@stadsbrief])",
    "onbekend [@stadsbrief]",
]
NUMBERS = ["0", "1", "-1", "-0", "007", "1.5", "1,5", "1.234", "1e3", "0.001", "0.01", "0.009", "1.50", "1.505", "999", "1000",
           "150", "151", "1000000", "1000001", "100000000000", "100000000001", "1000000000000", "1000000000001", "-1000000000000",
           "123456789012345", "1234567890123456", "²", "ruim 7", ["1", "2"]]  # fmt: skip
DATES = [
    "2019",
    "2019-10",
    "2019-10-01",
    "2019-13",
    "2019-00",
    "2019-02-30",
    "1950",
    "1949",
    "19-10-2019",
    "vorig jaar",
    "219",
    "",
]
INTERVALS = [["1", "2"], ["2", "1"], ["1", "1"], ["1"], ["1", "2", "3"], ["een", "2"], "12", {"1": "2", "3": "4"}, []]
ADDRESSES = ["https://voorbeeld.nl/", "http://voorbeeld.nl", "https://voorbeeld", "https://localhost:8000/x", "ftp://voorbeeld.nl",
             "https://voorbeeld.nl/a b", "https://-x.nl", "https://x-.nl", "https://é.nl/ü?x=1#y", "https://10.0.0.1/", "https://[x",
             "https:///x", "https://voorbeeld.nl:99999/", "https://voorbeeld.nl:999999/"]  # fmt: skip
MAILS = ["jan@voorbeeld.nl", "jan.de+x@a.voorbeeld.nl", "jan@voorbeeld", "jan", "@voorbeeld.nl", "jan @voorbeeld.nl"]
IDS = [
    "een-id",
    "een_id",
    "Een-id",
    "-een",
    "een-",
    "een--id",
    "2020",
    "pilots/een",
    "pilots/Een",
    "een/twee/drie",
    "GM0344",
    "gm0344",
    "GM344",
    "GM03445",
]
CHOICES = ["ja", "nee", "Ja", "misschien", "1", "2", "3", "0", "4"]

VALUES: dict[str, list[Any]] = {
    "Tekst": TEXTS,
    "LangeTekst": TEXTS,
    "KortFeit": FEITEN,
    "FeitTekst": FEITEN,
    "Getal": NUMBERS,
    "Euro": NUMBERS,
    "Aantal": NUMBERS,
    "Stemmen": NUMBERS,
    "Volgorde": NUMBERS,
    "DatumVeld": DATES,
    "Interval": INTERVALS,
    "Url": ADDRESSES,
    "Mailadres": MAILS,
    "GemeenteCode": IDS,
    "VroegerPad": IDS,
    "Anker": IDS,
    "JaNee": CHOICES,
    "Belang": CHOICES,
}
KNOWN = Known({"bronnen": ["stadsbrief", "onderzoek"]}, gone={"bronnen/oud": "2026-01-01"})


def told_of(kind: str, value: Any) -> list[str]:
    try:
        return [repr(TypeAdapter(getattr(fields, kind)).validate_python(value, context=KNOWN))]
    except ValidationError as wrong:
        return [
            " — ".join(str(part) for part in one.get("ctx", {"type": one["type"]}).values()) for one in wrong.errors()
        ]


@pytest.mark.parametrize("kind", VALUES)
def test_what_a_type_of_value_takes_and_refuses(kind: str):
    told = [
        line
        for value in VALUES[kind]
        for line in (f"{value!r:.60}", *(f"    {one:.300}" for one in told_of(kind, value)))
    ]
    assert_golden(f"gouden/waarden/{kind}.txt", "\n".join([*told, ""]).replace(AHEAD, LAST_YEAR))


@pytest.mark.parametrize(
    ("kind", "days", "taken"),
    [
        ("DatumGeweest", -1, True),
        ("DatumGeweest", 1, True),
        ("DatumGeweest", 2, False),
        ("DatumVeld", 2, True),
        ("DatumVeld", 24 * 365, True),
        ("DatumVeld", 27 * 365, False),
    ],
)
def test_a_day_to_come_is_taken_where_it_can_be_meant(kind: str, days: int, *, taken: bool):
    day = (date.today() + timedelta(days=days)).isoformat()
    assert told_of(kind, day)[0].startswith("Datum(") == taken


@pytest.mark.parametrize(("ahead", "taken"), [(0, True), (25, True), (26, False)])
def test_a_year_to_come_is_taken_as_far_as_a_plan_may_reach(ahead: int, *, taken: bool):
    year = str(date.today().year + ahead)
    assert told_of("DatumVeld", year)[0].startswith("Datum(") == taken

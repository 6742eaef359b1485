"""How a reader meets what a town does: town first, and the town once."""

from pathlib import Path

import pytest

from macros.records.loading import load
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot
from macros.records.town import town_first


@pytest.mark.parametrize(
    ("naam", "towns", "expected"),
    [
        ("Vertrouwen Werkt", ["Wageningen"], "Wageningen – Vertrouwen Werkt"),
        ("Basisbaan Groningen", ["Groningen"], "Groningen – Basisbaan"),
        ("Basisbanen via een stichting in Utrecht", ["Utrecht"], "Utrecht – Basisbanen via een stichting"),
        ("Rotterdamse wijkbasisbaan", ["Rotterdam"], "Rotterdam – Wijkbasisbaan"),
        ("Tilburgs Vertrouwensexperiment", ["Tilburg"], "Tilburg – Vertrouwensexperiment"),
        ("Vertrouwensexperiment Apeldoorn/Epe", ["Apeldoorn", "Epe"], "Apeldoorn en Epe – Vertrouwensexperiment"),
        ("Premie Doetinchem en Aalten", ["Doetinchem", "Aalten"], "Doetinchem en Aalten – Premie"),
        ("Premie 's-Hertogenbosch", ["'s-Hertogenbosch"], "'s-Hertogenbosch – Premie"),
        ("Eerder losgelaten", ["Rotterdam", "Eindhoven", "Arnhem"], "Rotterdam en 2 andere – Eerder losgelaten"),
        ("'t Heerlens Heitje", ["Heerlen"], "Heerlen – 't Heerlens Heitje"),
        ("Assen aan het werk", ["Assen"], "Assen aan het werk"),
        ("Banen in Groningen en Noord-Drenthe", ["Groningen"], "Groningen – Banen in Groningen en Noord-Drenthe"),
        ("Ossenmarkt", ["Oss"], "Oss – Ossenmarkt"),
        ("Landelijke proef", [], "Landelijke proef"),
    ],
)
def test_a_name_stands_behind_its_town_and_says_it_once(naam: str, towns: list[str], expected: str):
    assert town_first(naam, tuple(towns)) == expected


def test_the_town_is_the_name_in_its_own_record_also_when_that_changes(project: Path):
    record = project / "data/gemeenten/voorbeeldstad.yml"
    assert load(project).catalog[Pilot]["voorbeeldstad-buurtbaan"].kop == "Voorbeeldstad – Buurtbaan"
    record.write_text(record.read_text().replace("naam: Voorbeeldstad", "naam: Nieuwstad"))
    assert load(project).catalog[Pilot]["voorbeeldstad-buurtbaan"].kop == "Nieuwstad – Buurtbaan Voorbeeldstad"


def test_a_name_that_starts_with_an_apostrophe_stands_where_a_reader_looks_it_up(project: Path):
    town = project / "data/gemeenten/voorbeeldstad.yml"
    town.write_text(town.read_text().replace("naam: Voorbeeldstad", 'naam: "\'s-Voorbeeldstad"'))
    assert [one.naam for one in load(project).catalog[Gemeente].values()] == ["Proefdam", "'s-Voorbeeldstad"]

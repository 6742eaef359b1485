"""What a figure can be in its unit, and whether the sentence beside it tells that figure."""

import pytest

from macros.records.feit import parse_feit
from macros.records.meaning import limits, mistake, other_numbers


@pytest.mark.parametrize(
    ("eenheid", "maat", "low", "high"),
    [
        ("procent", "aandeel dat werkt", 0, 100),
        ("Procent van de deelnemers", "aandeel dat werkt", 0, 100),
        ("procent", "verschil met de gewone groep", -1e12, 1e12),
        ("procent", "Daling van de schulden", -1e12, 1e12),
        ("punten", "rapportcijfer", -1e12, 1e12),
        ("rapportcijfer (1 tot 10)", "", 1, 10),
        ("verschil (0 tot 5)", "", 0, 5),
        ("van de tien", "mensen die werken", 0, 10),
        ("van de honderd", "mensen die werken", 0, 100),
        ("uur per week", "werk", 0, 168),
        ("uur per dag", "werk", 0, 24),
        ("dagen per week", "werk", 0, 7),
        ("jaar", "duur", 0, 120),
        ("jaar", "duur ten opzichte van de gewone groep", -1e12, 1e12),
        ("tassen", "aantal", 0, 1e12),
    ],
)
def test_a_unit_limits_its_figures(eenheid: str, maat: str, low: float, high: float):
    assert limits(eenheid, maat) == (low, high)


@pytest.mark.parametrize(
    ("value", "eenheid", "told"),
    [
        (0, "procent", None),
        (100, "procent", None),
        (100.5, "procent", "een aantal procent van 0 tot en met 100"),
        (-1, "procent", "een aantal procent van 0 tot en met 100"),
        (0, "tassen", None),
        (-1, "tassen", "een getal van 0 of meer, in 'tassen'"),
    ],
)
def test_a_figure_outside_the_limits_of_its_unit_is_told(value: float, eenheid: str, told: str | None):
    found = mistake(value, eenheid, "aantal")
    assert (found and found.expected) == told


@pytest.mark.parametrize(
    ("zin", "values", "eenheid", "numbers"),
    [
        ("Er deden 20 mensen mee", (20,), "mensen", None),
        ("Er deden 25 mensen mee", (20,), "mensen", "25"),
        ("Er deden 25 van 30 mensen mee, en later 25", (20,), "mensen", "25, 30"),
        ("Er deden 25 mensen mee", (20, 25), "mensen", None),
        ("Er deden 25 mensen mee", (0,), "mensen", None),
        ("Er deden 25 mensen mee", (None,), "mensen", None),
        ("Er deden 25 mensen mee", (None, 20), "mensen", "25"),
        ("Twintig mensen deden mee", (20,), "mensen", None),
        ("In 2019 en in 1950 deden mensen mee, en in 2050", (20,), "mensen", None),
        ("In 2019 deden 25 mensen mee", (20,), "mensen", "25"),
        ("In 1949 was er nog niets", (20,), "mensen", "1.949"),
        ("In 2051 is er niets meer", (20,), "mensen", "2.051"),
        ("Het daalde met 5 procent", (-5,), "procent", None),
        ("Het was 28.000 euro", (28000,), "euro", None),
        ("Het was 28.000,50 euro", (28000.5,), "euro", None),
        ("Het was ruim 51 duizend", (51829,), "euro", None),
        ("Het was 1,2 miljoen.", (1200000,), "euro", None),
        ("Het was 1,2 miljoen", (1.2,), "miljoen euro", None),
        ("Het was 1,2 miljoen", (1.2,), "euro", "1.200.000"),
        ("Het was 3", (3,), "miljard euro", "3"),
        ("Het was ongeveer 19", (20,), "procent", None),
        ("Het was ongeveer 18,9", (20,), "procent", "18,9"),
        ("Zie bijlage A4 en brief 2-20", (20,), "mensen", "2"),
        ("onbekend", (20,), "mensen", None),
    ],
)
def test_a_sentence_that_tells_other_numbers_than_its_figure_is_told(
    zin: str, values: tuple[float | None, ...], eenheid: str, numbers: str | None
):
    feit = parse_feit(zin if zin == "onbekend" else f"{zin} [@stadsbrief].")
    found = [told.wrong for told in other_numbers(feit, *values, eenheid=eenheid)]
    assert [wrong.partition("en wel ")[2] for wrong in found] == ([] if numbers is None else [numbers])

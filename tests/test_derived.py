"""What follows from records: what a reader meets first, and what last because its date is not known."""

from pathlib import Path

import pytest
from cases import replace_once

from macros.content.overview import years
from macros.content.parts import Nadruk
from macros.content.wishes import amounts
from macros.derived.amounts import in_words, newest_amounts
from macros.derived.certainty import how_sure
from macros.derived.headline import headline, untold
from macros.derived.results import all_results, of_pilot
from macros.derived.statements import about
from macros.derived.words import euro, join_names, participants, period
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.loading import load
from macros.records.pilot import Pilot

PILOT = "data/pilots/voorbeeldstad-buurtbaan.yml"


def pilot(project: Path, id: str = "voorbeeldstad-buurtbaan") -> Pilot:
    loaded = load(project)
    assert not loaded.problems
    return loaded.catalog[Pilot][id]


def test_amounts_and_statements_without_a_date_come_last(project: Path):
    replace_once(project / PILOT, "    aard: raming\n    datum: 2019\n", "    aard: raming\n")
    replace_once(
        project / PILOT,
        "    zin: De wethouder zag mensen opbloeien [@stadsbrief].\n",
        "    zin: De wethouder zag mensen opbloeien [@stadsbrief].\n"
        "  - {door: pers, over: participatie, zin: 'De krant zag drukte [@stadsbrief].'}\n"
        "  - {door: rijk, over: participatie, datum: 2021, zin: 'De minister was blij [@stadsbrief].'}\n",
    )
    one = pilot(project)
    assert [bedrag.bedrag for bedrag in newest_amounts(one.bedragen)] == [32000, 28000]
    said = about(load(project).catalog, one)
    assert [uitspraak.datum and uitspraak.datum.iso for uitspraak in said] == ["2021", "2020-06", None]


def test_what_was_found_in_the_town_itself_goes_before_what_was_found_in_more_together(project: Path):
    study = project / "data/onderzoeken/instituut-landelijk-2022.yml"
    text = study.read_text("utf-8")
    start, end = text.index("  - id: deeltijd"), text.index("uitspraken:")
    own = text[start:end].replace("id: deeltijd", "id: deeltijd-hier\n    pilots: [proefdam-loting]")
    study.write_text(text[:end] + own.replace("In beide gemeenten", "In Proefdam") + text[end:], "utf-8")
    catalog = load(project).catalog
    found = of_pilot(catalog, catalog[Pilot]["proefdam-loting"])
    named = [one.bevinding.id for one in headline(found)]
    assert "deeltijd-hier" in named
    assert "deeltijd" not in named


def test_what_is_not_favourable_takes_the_place_of_what_was_found_on_the_same_outcome(project: Path):
    replace_once(
        project / "data/onderzoeken/hogeschool-proefdam-2021.yml", "richting: geen-verschil", "richting: gunstig"
    )
    other = project / "data/onderzoeken/instituut-landelijk-2022.yml"
    replace_once(other, "uitkomst: werk-deeltijd", "uitkomst: werk-voltijd")
    replace_once(other, "richting: gunstig", "richting: ongunstig")
    found = all_results(load(project).catalog)
    assert [one.bevinding.id for one in headline(found, 2)] == ["deeltijd", "welzijn"], "and not two on one outcome"


def test_what_is_unfavourable_is_named_beside_what_shows_no_difference(project: Path):
    """That nothing changed is no news beside what became worse."""
    other = project / "data/onderzoeken/instituut-landelijk-2022.yml"
    replace_once(other, "uitkomst: werk-deeltijd", "uitkomst: vertrouwen")
    replace_once(other, "richting: gunstig", "richting: ongunstig")
    found = all_results(load(project).catalog)
    assert [one.bevinding.richting for one in headline(found, 1)] == ["ongunstig"]
    assert "geen-verschil" in [one.bevinding.richting for one in headline(found, 2)]


def test_what_is_not_favourable_stands_beside_a_text_that_tells_nothing_of_it(project: Path):
    replace_once(project / "data/onderzoeken/instituut-landelijk-2022.yml", "richting: gunstig", "richting: ongunstig")
    found = all_results(load(project).catalog)
    against = [one for one in found if one.bevinding.richting in ("ongunstig", "geen-verschil")]
    assert len(against) == 2
    assert [one.bevinding.richting for one in untold([], found)] == ["ongunstig"], "what is unfavourable first"
    for one in against:
        assert untold(one.bevinding.zin.citaties, found) == []
    assert untold([Citatie("een-andere-bron")], found) == untold([], found)
    assert untold([], [one for one in found if one not in against]) == []


@pytest.mark.parametrize(
    ("compared", "told"),
    [
        (
            "niet-deelnemers",
            "Er is voor en na gemeten, zonder vergelijkingsgroep bij de uitkomst; dat geldt voor 1 van de 2 bevindingen."
            " Wel is er ook vergeleken met niet-deelnemers. Hoe de redactie het onderzoek las: een passage gelezen.",
        ),
        (
            "geen",
            "Er is voor en na gemeten, zonder vergelijkingsgroep bij de uitkomst; dat geldt voor 1 van de 2 bevindingen."
            " Hoe de redactie het onderzoek las: een passage gelezen.",
        ),
    ],
)
def test_how_sure_a_pilot_is_tells_of_the_groups_that_weaker_findings_have(compared: str, told: str, project: Path):
    study = project / "data/onderzoeken/hogeschool-voorbeeldstad-2021.yml"
    replace_once(
        project / "data/onderzoeken/instituut-landelijk-2022.yml",
        "pilots: [proefdam-loting, voorbeeldstad-buurtbaan]",
        "pilots: [proefdam-loting]",
    )
    replace_once(study, "vergelijking: geen", f"vergelijking: {compared}")
    if compared != "geen":
        replace_once(study, "richting: telling", "richting: gunstig")
    assert how_sure(load(project).catalog, pilot(project)) == told


def test_how_sure_a_pilot_is_says_when_nothing_was_studied_found_or_compared(project: Path):
    study = project / "data/onderzoeken/hogeschool-voorbeeldstad-2021.yml"
    whole = study.read_text("utf-8")
    replace_once(
        project / "data/onderzoeken/instituut-landelijk-2022.yml",
        "pilots: [proefdam-loting, voorbeeldstad-buurtbaan]",
        "pilots: [proefdam-loting]",
    )

    def told() -> str:
        catalog = load(project).catalog
        return how_sure(catalog, catalog[Pilot]["voorbeeldstad-buurtbaan"])

    start, count, end = (whole.index(text) for text in ("bevindingen:", "  - id: werk-telling", "gecontroleerd_op:"))
    study.write_text(whole[:start] + "bevindingen:\n" + whole[count:], "utf-8")
    assert told() == (
        "Er is geteld of gevolgd; bij de uitkomsten is geen vergelijkingsgroep genoemd."
        " Hoe de redactie het onderzoek las: een passage gelezen."
    )
    study.write_text(whole[:start] + whole[end:], "utf-8")
    assert told().startswith("Er is onderzoek, maar uitkomsten zijn niet gevonden.")
    study.unlink()
    assert told() == "Er is geen onderzoek naar deze pilot gevonden."


@pytest.mark.parametrize(
    ("start", "eind", "status", "told"),
    [
        ("2019-10", "2021", "afgerond", "oktober 2019 tot en met 2021"),
        ("2019-10", None, "gestopt", "vanaf oktober 2019; eind niet gevonden"),
        ("2019-10", None, "loopt", "vanaf oktober 2019"),
        (None, "2021", "afgerond", "tot en met 2021; begin niet gevonden"),
        (None, None, "afgerond", "begin en eind niet gevonden"),
    ],
)
def test_the_period_of_a_pilot_says_what_was_not_found(
    start: str | None, eind: str | None, status: str, told: str, project: Path
):
    dates = [f"{key}: {value}" for key, value in (("start", start), ("eind", eind)) if value]
    replace_once(project / PILOT, "start: 2019-10\n  eind: 2021", "\n  ".join(dates) or "toelichting: onbekend")
    if not dates:
        replace_once(project / PILOT, "  toelichting: De start staat in een brief van de gemeente [@stadsbrief].\n", "")
    replace_once(project / PILOT, "status: afgerond", f"status: {status}")
    catalog = load(project).catalog
    assert period(catalog, catalog[Pilot]["voorbeeldstad-buurtbaan"]) == told


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"aantal": None, "van": 25}, "aantal niet gevonden"),
        ({"aantal": 1200, "van": None, "peildatum": None}, "1.200 mensen met een buurtbaan"),
        ({"aantal": 20}, "20 mensen met een buurtbaan, van 25 (december 2020)"),
        ({"aantal": 0, "van": 0, "peildatum": None}, "0 mensen met een buurtbaan, van 0"),
    ],
)
def test_the_number_of_participants_is_told_as_far_as_it_is_known(
    known: dict[str, int | None], told: str, project: Path
):
    one = pilot(project)
    assert participants(one.model_copy(update={"deelnemers": one.deelnemers.model_copy(update=known)})) == told


@pytest.mark.parametrize(
    ("names", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_names_are_joined_as_one_reads_them(names: list[str], told: str):
    assert join_names(names) == told


@pytest.mark.parametrize(
    ("amount", "told"),
    [
        (28000, "28.000 euro"),
        (164.73, "164,73 euro"),
        (1234.5, "1.234,50 euro"),
        (0.5, "0,50 euro"),
        (1e6, "1.000.000 euro"),
    ],
)
def test_an_amount_has_its_cents_when_it_has_any(amount: float, told: str):
    assert euro(amount) == told


def test_a_number_that_is_not_exact_is_told_so_wherever_it_stands(project: Path):
    replace_once(project / PILOT, "bedrag: 32000\n", "bedrag: 32000\n    voorbehoud: ruim\n")
    replace_once(project / PILOT, "  eind: 2021\n", "  eind: 2021\n  eind_genoemd: nee\n")
    catalog = load(project).catalog
    one = pilot(project)
    assert in_words(catalog, newest_amounts(one.bedragen)[0]) == "ruim 32.000 euro per plek per jaar"
    assert period(catalog, one) == "oktober 2019 tot en met ongeveer 2021 (afgeleid)"
    assert years(catalog, one) == "2019–2021 (eind afgeleid)"


def test_an_amount_stands_out_only_when_it_is_certain(catalog: Catalog):
    told = [row.cells[1][0][0] for row in amounts(catalog).rows]
    assert any(isinstance(part, Nadruk) for part in told)
    assert "vermoedelijk 273 euro per maand" in told

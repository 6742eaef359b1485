"""What follows from records: what a reader meets first, and what last because its date is not known."""

from pathlib import Path

from cases import replace_once

from macros.derived.amounts import newest_amounts
from macros.derived.headline import headline
from macros.derived.results import all_results, of_pilot
from macros.derived.statements import about
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

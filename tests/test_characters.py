"""Characters that nobody sees or that look like others: what is mended in silence, and what fonts have."""

import pytest
from conftest import make_project

from macros.check import check
from macros.records.characters import PRINTABLE, normalised, odd_words
from macros.records.loading import load
from macros.writers.glyphs import missing


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("cafe\u0301s", "cafés"),
        ("art.\u00a031", "art. 31"),
        ("\ufb01ets", "fiets"),
        ("\u0133s", "ijs"),
        ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
    ],
)
def test_what_can_mean_only_one_thing_is_normalised(written: str, read: str):
    assert normalised(written) == read


@pytest.mark.parametrize(
    "text", ["Één café in Fryslân", "Ælfgifu", "2e fase, 200 m²", "Ελλάδα", "€ 200 – 300", "Mª, nº 3, 20µm"]
)
def test_a_word_of_one_script_is_no_mistake(text: str):
    assert list(odd_words(text)) == []


def test_the_fonts_have_what_the_check_takes_for_granted():
    assert missing(PRINTABLE) == set()


def test_a_composed_letter_is_read_however_it_was_written(tmp_path):
    project = make_project(tmp_path / "project")
    record = project / "data/begrippen/buurtbaan.yml"
    record.write_text(record.read_text("utf-8").replace("in de buurt", "in cafe\u0301s"), "utf-8")
    loaded = load(project)
    assert check(loaded, project) == []
    assert "cafés" in loaded.catalog.record("begrippen", "buurtbaan").uitleg.tekst


def test_a_letter_that_ignores_case_differently_breaks_no_search_for_terms(tmp_path):
    """`ı` and `ſ` match `i` and `s` when case is ignored, and are not those in lower case."""
    project = make_project(tmp_path / "project")
    glossary = load(project).catalog.glossary
    assert glossary.terms_in("verdrıngıng buurtbanenſ verdringing") == {"verdringing"}


def test_an_abbreviation_is_a_term_only_as_it_is_written(tmp_path):
    """In lower case it may be another word."""
    glossary = load(make_project(tmp_path / "project")).catalog.glossary
    assert glossary.terms_in("VRD") == glossary.terms_in("Verdringing") == {"verdringing"}
    assert glossary.terms_in("vrd en Vrd") == set()


def test_a_pilot_may_say_that_it_is_another_than_the_one_it_looks_like(tmp_path):
    project = make_project(tmp_path / "project")
    first = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    text = first.read_text("utf-8").replace("naam: Buurtbaan Voorbeeldstad", "naam: Een andere baan")
    second = first.with_name("andere.yml")
    second.write_text(text, "utf-8")
    assert len(check(load(project), project)) == 1
    second.write_text(f"{text}anders_dan: [voorbeeldstad-buurtbaan]\n", "utf-8")
    assert check(load(project), project) == []

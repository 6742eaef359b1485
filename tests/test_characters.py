"""Characters that nobody sees or that look like others: what is mended in silence, and what fonts have."""

import pytest
from conftest import make_project

from macros.check import check
from macros.records.characters import PRINTABLE, normalised, odd_words, unseen, without_unseen
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
        ("één\r\u2003twee\u3000drie", "één\n twee drie"),
        ("m² en Ⅳ", "m² en Ⅳ"),
    ],
)
def test_what_can_mean_only_one_thing_is_normalised(written: str, read: str):
    assert normalised(written) == read


@pytest.mark.parametrize(
    "text", ["Één café in Fryslân", "Ælfgifu", "2e fase, 200 m²", "Ελλάδα", "€ 200 – 300", "Mª, nº 3, 20µm"]
)
def test_a_word_of_one_script_is_no_mistake(text: str):
    assert list(odd_words(text)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Amst\u0435rdam", ["\u0435"]),
        ("\u017foms is het \u0131s", ["\u017f", "\u0131"]),
        ("caf\u00e9\u0435", ["\u0435"]),
        ("\u00b5\u0435", ["\u0435"]),
        ("\u0395\u03bb\u03bb\u03ac\u0434\u03b1", ["\u0434"]),
        ("\u0441\u043e\u043e\u0440 and \u0435", ["\u043e", "\u0435"]),
        ("\u041c\u043e\u0441\u043a\u0432\u0430", []),
        ("\uff21\uff22", ["\uff21"]),
        ("\uff21BC", ["\uff21"]),
        ("12\u0663, \u0664\u0663", ["\u0663", "\u0664"]),
        ("\u0435en\u0663", ["\u0663"]),
        ("\u0435en \u0435en", ["\u0435"]),
        ("1\u0435", ["\u0435"]),
    ],
)
def test_of_each_word_the_first_letter_that_looks_like_another_is_told(text: str, told: list[str]):
    assert [message.wrong.split("'")[1] for message in odd_words(text)] == told


@pytest.mark.parametrize(
    ("text", "told", "seen"),
    [
        ("een\u200btwee", [(3, "U+200B, een spatie zonder breedte), het 4e teken van de regel, na 'een'")], "eentwee"),
        ("a\u0378b", [(1, "U+0378), het 2e teken van de regel, na 'a'")], "ab"),
        (
            "a\x85b\u20dd",
            [(1, "U+0085), het 2e teken van de regel, na 'a'"), (3, "U+20DD), het 4e teken van de regel, na 'ab'")],
            "ab",
        ),
        ("\u2029x", [(0, "U+2029), het 1e teken van de regel")], "x"),
        ("\ue000x", [(0, "U+E000), het 1e teken van de regel")], "x"),
        ("een\n\ttwee\u2800", [(9, "U+2800), het 6e teken van de regel, na 'twee'")], "een\n\ttwee"),
        (
            "een twee\u2028\u2028drie",
            [
                (8, "U+2028), het 9e teken van de regel, na 'twee'"),
                (9, "U+2028), het 10e teken van de regel, na 'twee'"),
            ],
            "een tweedrie",
        ),
        ("een\n\u0301drie", [(4, "U+0301), het 1e teken van de regel")], "een\ndrie"),
        ("\u20ac 20 \u2013 één", [], "\u20ac 20 \u2013 één"),
    ],
)
def test_what_nobody_sees_is_told_with_its_place(text: str, told: list[tuple[int, str]], seen: str):
    found = [(place, message.wrong) for place, message in unseen(text)]
    assert found == [(place, f"hier staat een onzichtbaar teken ({words}") for place, words in told]
    assert without_unseen(text) == seen


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

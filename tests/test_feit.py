"""A Feit: every paragraph has a source, or it is onbekend."""

import pytest

from macros.records.feit import Citatie, FeitError, parse_feit


def test_citations_are_found_in_place():
    feit = parse_feit("Het loon is laag [@bron-een, p. 12; @bron-twee]. Dat is zo.")
    assert feit.alineas[0].delen == (
        "Het loon is laag.",
        Citatie("bron-een", "p. 12"),
        Citatie("bron-twee"),
        " Dat is zo.",
    )
    assert feit.tekst == "Het loon is laag. Dat is zo."


def test_every_paragraph_needs_a_source():
    with pytest.raises(FeitError) as caught:
        parse_feit("Met bron [@x].\nZonder bron.")
    assert caught.value.told.wrong == "alinea 2 heeft geen bron"


@pytest.mark.parametrize(
    "written", ["a [@]", "a [@X]", "a [@x,]", "a [@x; y]", "a [@x", "a [@x, <script>]", "a [@x, ]"]
)
def test_a_citation_of_another_form_is_refused(written: str):
    with pytest.raises(FeitError):
        parse_feit(written)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("onbekend", "onbekend"),
        ("onbekend (niet gevonden)", "onbekend (niet gevonden)"),
        ("onbekend (zie het rapport [@x])", "onbekend (zie het rapport)"),
    ],
)
def test_unknown_may_say_why(written: str, shown: str):
    feit = parse_feit(written)
    assert feit.onbekend
    assert feit.tekst == shown


def test_onbekend_in_a_sentence_is_just_a_word():
    with pytest.raises(FeitError):
        parse_feit("Onbekend is hoeveel mensen meededen.")

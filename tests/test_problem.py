"""What a message says of a mistyped id: the one that was meant, all there are, or how many there are and where."""

import pytest

from macros.records.problem import did_you_mean

GEMEENTEN = ["assen", "breda", "delft", "ede", "goes", "heerlen", "kampen", "leiden", "meppel"]


@pytest.mark.parametrize(
    ("wrong", "options", "told"),
    [
        ("heerle", GEMEENTEN, "bedoelt u 'heerlen'?"),
        ("xxx", GEMEENTEN, "kies een van de id's in data/gemeenten"),
        ("xxx", GEMEENTEN[7::-1], "kies uit: assen, breda, delft, ede, goes, heerlen, kampen, leiden"),
        ("xxx", [], "er is er nog geen: maak eerst dat bestand"),
    ],
)
def test_a_remedy_names_what_was_meant_or_where_to_look(wrong: str, options: list[str], told: str):
    assert did_you_mean(wrong, options, "id's in data/gemeenten") == told


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("zorg", "bedoelt u 'mantel'?"),
        ("aan", "kies uit: mantel, pakket"),  # a word as short as this is in too many meanings to say what was meant
    ],
)
def test_a_word_from_the_meaning_of_a_value_leads_to_it(wrong: str, told: str):
    meanings = {"mantel": "Hulp van familie, naast de zorg aan huis", "pakket": "Boodschappen van de voedselbank"}
    assert did_you_mean(wrong, meanings, "waarden", meanings) == told

"""What an editor may have meant, and where a term of the glossary stands."""

import errno

import pytest

from macros.records.glossary import Glossary
from macros.records.problem import did_you_mean, dotted, nearest, quoted, unwritable

OPTIONS = ("basisbaan", "gift", "loon", "premie", "premie-bij-werk", "regelluwe-bijstand")
WORDS = {
    "gift": "Vaste gift Geld zonder voorwaarden, elke maand",
    "loon": "Loon Wat iemand verdient",
    "premie": "Premie bij werk Geld voor wie werkt",
}


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("premi", "premie"),
        ("Premie bij werk", "premie"),
        ("vaste_gift", "gift"),
        ("vaste gif", None),
        ("voorwaarden", "gift"),
        ("wat", None),
        ("verdient", "loon"),
        ("basisban", "basisbaan"),
        ("regelluwe-bijst", "regelluwe-bijstand"),
        ("zomaar", None),
    ],
)
def test_what_was_meant_is_found_by_its_name_its_letters_and_its_meaning(wrong: str, meant: str | None):
    assert nearest(wrong, OPTIONS, WORDS) == meant


@pytest.mark.parametrize(
    ("wrong", "options", "new", "told"),
    [
        ("stad", ("stad-een", "stad-twee", "dorp"), "", "bedoelt u 'stad-een' of 'stad-twee'?"),
        ("stad", ("stad-een", "dorp"), "", "bedoelt u 'stad-een'?"),
        ("dorpp", ("dorp", "stad"), "x.yml", "bedoelt u 'dorp'? Is het iets anders? Maak dan x.yml"),
        ("zomaar", ("dorp", "stad"), "", "kies uit: dorp, stad"),
        ("zomaar", ("dorp", "stad"), "x.yml", "kies uit: dorp, stad; of maak x.yml"),
        ("zomaar", (), "", "er is er nog geen: maak eerst dat bestand"),
        ("zomaar", (), "x.yml", "er is er nog geen: maak eerst x.yml"),
        ("zomaar", tuple(f"id{n:02}" for n in range(8)), "", "kies uit: " + ", ".join(f"id{n:02}" for n in range(8))),
        ("zomaar", tuple(f"id{n:02}" for n in range(9)), "", "kies een van de plaatsen"),
        ("zomaar", tuple(f"id{n:02}" for n in range(9)), "x.yml", "kies een van de plaatsen; of maak x.yml"),
        ("x", tuple(f"x-{n:02}" for n in range(9)), "", "kies een van de plaatsen"),
    ],
)
def test_the_remedy_names_what_there_is(wrong: str, options: tuple[str, ...], new: str, told: str):
    assert did_you_mean(wrong, options, "plaatsen", None, new) == told


def test_a_text_is_told_on_one_line_as_far_as_it_is_recognised():
    assert quoted("een\n\ttwee \x07 drie") == "'een twee drie'"
    assert quoted("x" * 60) == f"'{'x' * 60}'"
    assert quoted("x" * 61) == f"'{'x' * 59}…'"
    assert dotted(("groepen", 0, "naam")) == "groepen.1.naam"


@pytest.mark.parametrize(
    ("number", "why"),
    [(errno.ENOSPC, "de schijf is vol"), (errno.EACCES, "u mag hier niet schrijven"), (errno.EIO, "iets bijzonders")],
)
def test_a_file_that_can_not_be_written_is_told_with_why(number: int, why: str):
    told = unwritable(OSError(number, "iets bijzonders"), "weg.yml")
    assert told.startswith(f"weg.yml kan niet worden geschreven: {why}")
    assert ("iets bijzonders" in told) == (number == errno.EIO)


FORMS = {
    "id-baan": ("ID-baan", "ID-banen"),
    "buig": ("BUIG",),
    "baan": ("baan", "banen"),
    "basisbaan": ("basisbaan", "gemeentelijke baan"),
    "wet": ("Wet werk en bijstand",),
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Een ID-baan en een id-baan.", ["ID-baan"]),
        ("De BUIG, de Buig en buig.", ["BUIG"]),
        ("De wet werk en bijstand en de WET WERK\nEN BIJSTAND", ["wet werk en bijstand", "WET WERK\nEN BIJSTAND"]),
        ("Een gemeentelijke baan is een baan.", ["gemeentelijke baan", "baan"]),
        ("Een wijk-basisbaan, basisbaanhouder of basisbaan-plus.", []),
        ("Baan, banen; basisbaan", ["Baan", "banen", "basisbaan"]),
        ("", []),
    ],
)
def test_terms_are_found_as_whole_words_the_longest_first(text: str, found: list[str]):
    matches = list(Glossary(FORMS).matches(text))
    assert [text[start:end] for start, end, _ in matches] == found
    assert all(text[start:end].casefold().split()[0] in str(FORMS[id]).casefold() for start, end, id in matches)

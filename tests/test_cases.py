"""The cases of `tests/fout` test what they say, and can be renewed without a word of them being lost."""

import shutil
from pathlib import Path

import pytest
from cases import Case, cases
from conftest import TESTS

FILES = sorted((TESTS / "fout").glob("*.yml"))
BRIEF = "data/bronnen/stadsbrief.yml"


def changed(project: Path, **how: str) -> str:
    """The file of one source, after a change."""
    Case(Path("x.yml"), 0, "x", ({"bestand": BRIEF, **how},), "").apply(project)
    return (project / BRIEF).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("how", "text"),
    [
        ({"van": "soort: gemeente", "naar": "soort: gemeent"}, "\nsoort: gemeent\n"),
        ({"zonder": "datum"}, "uitgever: Gemeente Voorbeeldstad\nurl:"),
        ({"inhoud": "titel: x\n"}, "titel: x\n"),
        ({"kopie": "data/bronnen/onderzoek-2021.yml"}, "titel: Twee jaar proef\n"),
    ],
)
def test_a_change_is_made(how: dict[str, str], text: str, project: Path):
    assert text in changed(project, **how)


def test_a_file_can_be_taken_away(project: Path):
    with pytest.raises(FileNotFoundError):
        changed(project, weg="ja")


@pytest.mark.parametrize(
    ("how", "told"),
    [
        (
            {"van": "datum: 1999", "naar": "datum: x"},
            "'datum: 1999' occurs 0 times; a case must name a text that occurs",
        ),
        ({"van": "2020", "naar": "x"}, "'2020' occurs 2 times"),
        ({"zonder": "niet hier"}, "'niet hier' occurs 0 times"),
        ({"zonder": "2020"}, "'2020' occurs 2 times"),
        ({"bestand": "macros/nieuw.py", "inhoud": ""}, "macros/nieuw.py is not in the project"),
        ({"bestand": "../nieuw.py", "inhoud": ""}, "../nieuw.py is not in the project"),
        ({"van": "soort: gemeente"}, "no change is written with van"),
        ({"van": "soort: gemeente", "naar": "x", "weg": "ja"}, "no change is written with naar, van, weg"),
    ],
)
def test_a_change_that_can_not_be_made_is_told(how: dict[str, str], told: str, project: Path):
    with pytest.raises(AssertionError) as caught:
        changed(project, **how)
    assert told in str(caught.value)


def test_a_case_with_a_misspelt_part_is_refused(tmp_path: Path):
    file = tmp_path / "x.yml"
    file.write_text("- naam: x\n  wijzg: []\n  verwacht:\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"x\.yml: a case has other keys: naam, wijzg, verwacht"):
        cases(file)


def test_no_two_cases_have_one_name():
    names = [case.naam for file in FILES for case in cases(file)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_only_what_was_told_is_written_anew(file: Path, tmp_path: Path):
    copy = tmp_path / file.name
    shutil.copyfile(file, copy)
    for case in cases(copy):
        case.renew(case.verwacht)
    assert copy.read_text(encoding="utf-8") == file.read_text(encoding="utf-8")

    one, *others = cases(copy)
    one.renew("een\ntwee\ndrie\n")
    assert [case.verwacht for case in cases(copy)] == ["een\ntwee\ndrie\n", *(case.verwacht for case in others)]
    one.renew(one.verwacht)
    assert copy.read_text(encoding="utf-8") == file.read_text(encoding="utf-8")


def test_a_new_case_is_filled_in(tmp_path: Path):
    file = tmp_path / "x.yml"
    case = "- naam: {}\n  wijzig: []\n  verwacht:{}\n"
    file.write_text(f"# Why.\n\n{case.format('x', '')}\n{case.format('y', '   # not yet')}", encoding="utf-8")
    for new in cases(file):
        new.renew(f"{new.naam}: 'told'\n")
    told = " |\n    {}: 'told'"
    assert file.read_text(encoding="utf-8") == (
        f"# Why.\n\n{case.format('x', told.format('x'))}\n{case.format('y', told.format('y'))}"
    )

"""The strict YAML loader: text stays text, and what it refuses it says where."""

from pathlib import Path

import pytest

from macros.records.readings import READINGS


def load(tmp_path: Path, text: str | bytes):
    file = tmp_path / "x.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return READINGS.read("x.yml", tmp_path).contents


@pytest.mark.parametrize(
    "written",
    ["no", "on", "yes", "012", "1e3", "2019-10-01", "2017-10", "12:30", "0x1F", "~", "null", "true", "1_000", ".inf"],
)
def test_a_plain_scalar_stays_the_text_that_was_written(tmp_path: Path, written: str):
    file, problems = load(tmp_path, f"a: {written}\nb: [{written}]\n")
    assert problems == ()
    assert file.value == {"a": written, "b": [written]}


def test_every_value_knows_its_line(tmp_path: Path):
    file, _ = load(tmp_path, "een: 1\ntwee:\n  - a\n  - b: c\n    d: >-\n      lang\n      verhaal\n")
    assert {file.line(loc) for loc in [("een",)]} == {1}
    assert file.line(("twee",)) == 2
    assert file.line(("twee", 0)) == 3
    assert file.line(("twee", 1, "b")) == 4
    assert file.line(("twee", 1, "d")) == 5
    assert file.line(("twee", 1, "bestaat-niet")) == 4


@pytest.mark.parametrize("above", ["---", "%YAML 1.1\n---", "''", "[]"])
def test_a_mistake_is_told_below_a_first_line_that_holds_no_key(above: str, tmp_path: Path):
    file, problems = load(tmp_path, f"{above}\na: 1\nb: [1\n")
    assert [(one.line, "haak" in one.wrong) for one in problems] == [(above.count("\n") + 3, True)]
    assert file.value == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "dubbel"),
        ("a: &x 1\nb: 2\n", 1, "anker"),
        ("a: &x 1\nb: *x\n", 2, "verwijzing"),
        ("a: 1\n<<: {b: 2}\n", 2, "samenvoegen"),
        ("a: !!python/object:os.system x\n", 1, "type-aanduiding"),
        ("a: 1\n---\nb: 2\n", 2, "tweede document"),
        ("? [a]\n: b\n", 1, "sleutel"),
        ("a:\n\t- b\n", 2, "tab"),
        ("a: b: c\n", 1, "dubbele punt"),
        ('a: "open\nb: 1\n', 1, "aanhalingsteken"),
        ("a: [1, 2\nb: 3\n", 1, "haak"),
        ("a: 1\n  b: 2\n", 2, ""),
        ("a: " + "[" * 50 + "]" * 50 + "\n", 1, "diep"),
        (b"a: caf\xe9\n", 1, "UTF-8"),
        ("a: b\nc: d\x00e\n", 2, "onzichtbaar"),
        (b"a: 1\n" * 250_000, 1, "bytes"),
    ],
)
def test_what_is_refused_is_told_with_its_line(tmp_path: Path, text: str | bytes, line: int, words: str):
    _, problems = load(tmp_path, text)
    assert line in {problem.line for problem in problems}
    assert any(words in problem.wrong for problem in problems), problems


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\na: 1\nb: {\n", 3),
        ("a: 1\nb: {", 2),
        ("a: 1\nb: [een,\n", 2),
        ("a: 1\nb: [een,\n  [twee],\n  drie\n", 2),
        ("a: 1\nb:\n  - [een,\n    twee\n", 3),
    ],
)
def test_a_bracket_that_is_not_closed_is_told_where_it_opens(tmp_path: Path, text: str, line: int):
    """The parser only sees it at the end of the file, or below that."""
    _, (problem,) = load(tmp_path, text)
    assert (problem.line, problem.wrong) == (line, "een haak is niet gesloten, of er ontbreekt een komma")


def test_all_double_keys_are_told_at_once(tmp_path: Path):
    _, problems = load(tmp_path, "a: 1\na: 2\nb: 1\nb: 2\n")
    assert [problem.line for problem in problems] == [2, 4]


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path):
    file, problems = load(tmp_path, b"\xef\xbb\xbfa: 1\n")
    assert problems == ()
    assert file.value == {"a": "1"}

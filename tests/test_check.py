"""Every rule of the check: a folder of mistakes, each beside the message that an editor gets."""

import random
import re
import shutil
from pathlib import Path

import pytest
from conftest import REPO, TESTS, assert_golden

from macros.__main__ import main

CASES = sorted(folder.name for folder in (TESTS / "fout").iterdir())


def check(project: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(["check", "--root", str(project)])
    return code, capsys.readouterr().out


def test_the_small_project_is_in_order(project: Path, capsys: pytest.CaptureFixture[str]):
    assert check(project, capsys) == (0, "Alle records zijn in orde.\n")


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_gives_its_message(case: str, project: Path, capsys: pytest.CaptureFixture[str]):
    shutil.copytree(TESTS / "fout" / case / "data", project / "data", dirs_exist_ok=True)
    code, told = check(project, capsys)
    assert code == 1
    assert_golden(f"fout/{case}/verwacht.txt", told)


def test_every_message_says_where_what_and_how_to_mend_it():
    for case in CASES:
        for line in (TESTS / "fout" / case / "verwacht.txt").read_text(encoding="utf-8").splitlines():
            assert re.fullmatch(r"data/\S+:\d+  .+ — verwacht .+ — .+", line), line


def test_a_missing_vocabulary_is_told(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "data/vocabulaires/kracht.yml").unlink()
    code, told = check(project, capsys)
    assert code == 1
    assert "data/vocabulaires/kracht.yml:1  deze woordenlijst ontbreekt" in told


def test_a_broken_record_does_not_make_references_to_it_look_wrong(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "data/pilots/voorbeeldstad-buurtbaan.yml").write_text("naam: [\n", encoding="utf-8")
    _, told = check(project, capsys)
    assert [line.partition(":")[0] for line in told.splitlines()] == ["data/pilots/voorbeeldstad-buurtbaan.yml"]


def test_garbage_never_gives_a_traceback(project: Path, capsys: pytest.CaptureFixture[str]):
    """Hundreds of damaged records: pieces cut, doubled, swapped and replaced by noise, with a fixed seed."""
    dice = random.Random(20261121)
    record = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    good = record.read_bytes()
    noise = [
        b"\x00",
        b"\xff\xfe",
        b"\t",
        b"{{ 7*7 }}",
        b"]]]",
        b"- - -",
        b": :",
        b"&a *a",
        b"!!x",
        b"'",
        b'"',
        b"<<:",
        b"\n---\n",
        b"\xe2\x80\xae",
        "é".encode(),
        b"%",
        b"#" * 99,
    ]
    for _ in range(300):
        damaged = bytearray(good)
        for _ in range(dice.randint(1, 6)):
            start = dice.randrange(len(damaged) + 1)
            damaged[start : start + dice.choice([0, 1, 5, 200])] = dice.choice(
                [*noise, bytes(good[dice.randrange(len(good)) :][:80])]
            )
        record.write_bytes(bytes(damaged))
        code, told = check(project, capsys)
        assert code in (0, 1)
        assert "Traceback" not in told


def test_the_records_of_the_site_are_in_order(capsys: pytest.CaptureFixture[str]):
    code, told = check(REPO, capsys)
    assert code == 0, told


def test_the_template_for_editors_is_a_good_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    shutil.copytree(REPO / "data", tmp_path / "data")
    shutil.copytree(REPO / "docs", tmp_path / "docs")
    shutil.copy(REPO / "docs/assets/sjabloon-pilot.yml", tmp_path / "data/pilots/nieuwe-pilot.yml")
    assert check(tmp_path, capsys)[0] == 0

"""Every rule of the check: a folder of mistakes, each beside the message that an editor gets."""

import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import REPO, TESTS, assert_golden

from macros import current
from macros.__main__ import main
from macros.records.problem import DataError

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


@pytest.mark.parametrize(
    "name", [".DS_Store", ".x.yml.swp", "x.yml~", "Thumbs.db", "._x.yml", "#x.yml#", "desktop.ini", "Icon\r"]
)
def test_what_other_programs_leave_behind_is_no_record_and_no_page(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
):
    for folder in ("data", "data/pilots", "data/vocabulaires"):
        (project / folder / name).write_bytes(b"\x00\x05\x16\x07: [")
    (project / "docs/._index.md").write_bytes(b"{{ \x00")
    (project / "docs/.#index.md").symlink_to("iemand@computer.123")
    before = current.catalog(project)
    assert check(project, capsys) == (0, "Alle records zijn in orde.\n")
    (project / "data/pilots" / name).unlink()
    assert current.catalog(project) is before, "nothing is read again for it"


@pytest.mark.parametrize("name", ["x.yml.bak", "x.yaml", "Proef.yml", "x"])
def test_a_file_with_a_name_that_is_nearly_right_is_told(name: str, project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "data/pilots" / name).write_text("naam: Proef\n")
    code, told = check(project, capsys)
    assert code == 1
    assert told.startswith(f"data/pilots/{name}:1  dit bestand hoort hier niet — ")


def test_a_missing_vocabulary_is_told(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "data/vocabulaires/kracht.yml").unlink()
    code, told = check(project, capsys)
    assert code == 1
    assert "data/vocabulaires/kracht.yml:1  deze woordenlijst ontbreekt" in told


@pytest.mark.parametrize(
    ("page", "used"),
    [
        ('{{ begrip("schaats") }}', True),
        ('{{ verwijzing("begrippen/schaats", "schaatsen") }}', True),
        ('{% set schaats = record("begrippen/schaats") %}', True),
        ('{# {{ begrip("schaats") }} #}', False),
        ('Schrijf begrip("schaats").', False),
        ('{{ bron("schaats") }}', False),
        ('{{ verwijzing("bronnen/schaats") }}', False),
    ],
)
def test_a_record_is_used_by_a_page_that_names_it_in_a_macro(
    page: str, used: bool, project: Path, capsys: pytest.CaptureFixture[str]
):
    shutil.copytree(TESTS / "fout/ongebruikt-begrip/data", project / "data", dirs_exist_ok=True)
    (project / "docs/schaats.md").write_text(f"# Schaats\n\n{page}\n", encoding="utf-8")
    code, told = check(project, capsys)
    assert ("dit begrip wordt nergens gebruikt" not in told) == used
    assert code == (0 if used else 1)


def test_a_page_that_can_not_be_read_is_told_with_its_line(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / "docs/fout.md").write_text("---\ntitle: Fout\n---\n# Fout\n\n{{ aantal('pilots' }}\n", encoding="utf-8")
    code, told = check(project, capsys)
    assert code == 1
    assert told.startswith("docs/fout.md:6  een macro op deze pagina is niet te lezen — verwacht ")
    assert told.count("\n") == 1


def test_a_page_that_changed_is_checked_again(project: Path):
    shutil.copytree(TESTS / "fout/ongebruikt-begrip/data", project / "data", dirs_exist_ok=True)
    page = project / "docs/schaats.md"
    page.write_text('# Schaats\n\n{{ begrip("schaats") }}\n', encoding="utf-8")
    assert current.catalog(project) is current.catalog(project)
    page.write_text("# Schaats\n", encoding="utf-8")
    with pytest.raises(DataError, match="dit begrip wordt nergens gebruikt"):
        current.catalog(project)


def test_a_list_of_mistakes_does_not_wait_for_the_typesetter(project: Path):
    shutil.copytree(TESTS / "fout/geen-datum/data", project / "data", dirs_exist_ok=True)
    command = (
        "import sys; from macros.__main__ import main; "
        f"code = main(['check', '--root', {str(project)!r}]); sys.exit(9 if 'typst' in sys.modules else code)"
    )
    assert subprocess.run([sys.executable, "-c", command], cwd=REPO, check=False).returncode == 1


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


def test_the_template_for_editors_is_a_good_record_once_it_is_filled_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """As it is, the check names every line with an invented fact; with real ids in it, nothing is wrong."""
    shutil.copytree(REPO / "data", tmp_path / "data")
    shutil.copytree(REPO / "docs", tmp_path / "docs")
    template = (REPO / "docs/assets/sjabloon-pilot.yml").read_text(encoding="utf-8")
    copy = tmp_path / "data/pilots/nieuwe-pilot.yml"
    copy.write_text(template, encoding="utf-8")
    code, told = check(tmp_path, capsys)
    assert code == 1
    named = {int(line) for line in re.findall(r"nieuwe-pilot\.yml:(\d+)  ", told)}
    lines = enumerate(template.splitlines(), start=1)
    # A comment explains; a text that runs on is named by the line of its key.
    wanted = {number for number, line in lines if re.match(r"[^#]*: .*(vul-.*-in|VERVANG)", line)}
    assert wanted <= named, sorted(wanted - named)

    for placeholder, id in {
        "vul-uw-bron-in": "groningen-brief-2021-02",
        "vul-uw-gemeente-in": "groningen",
        "vul-partner-in": "ten-boer",
    }.items():
        template = template.replace(placeholder, id)
    copy.write_text(template, encoding="utf-8")
    code, told = check(tmp_path, capsys)
    assert code == 1, "real ids alone do not make the invented text publishable"
    assert told.count("dit is nog tekst van het sjabloon") == template.count("VERVANG DIT") - 1, (
        "the comment and two paragraphs"
    )

    copy.write_text(template.replace("VERVANG DIT", "Wat u schreef"), encoding="utf-8")
    assert check(tmp_path, capsys) == (0, "Alle records zijn in orde.\n")

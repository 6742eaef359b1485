"""Every rule of the check: the mistakes of `tests/fout`, each beside the message that an editor gets, and what they can't show."""

import random
import re
import shutil
import string
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from cases import Case, cases, replace_once
from conftest import REPO, TESTS, run, update_golden

from macros import current
from macros.__main__ import main
from macros.records import messages
from macros.records.messages import Message
from macros.records.problem import DataError

CASES = [case for file in sorted((TESTS / "fout").glob("*.yml")) for case in cases(file)]
RIGHT = cases(TESTS / "goed/grenzen.yml")
PILOT = "data/pilots/voorbeeldstad-buurtbaan.yml"


def check(project: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(["check", "--root", str(project)])
    return code, capsys.readouterr().out


def test_the_small_project_is_in_order(project: Path, capsys: pytest.CaptureFixture[str]):
    assert check(project, capsys) == (0, "Alle records zijn in orde.\n")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_mistake_gives_its_message(case: Case, project: Path, capsys: pytest.CaptureFixture[str]):
    case.apply(project)
    code, told = check(project, capsys)
    assert code == 1
    if update_golden():
        case.renew(told)
    else:
        assert told == case.verwacht, "if that is right, run: UPDATE_GOLDEN=1 make test"


@pytest.mark.parametrize("case", RIGHT, ids=str)
def test_what_is_just_right_gets_no_message(case: Case, project: Path, capsys: pytest.CaptureFixture[str]):
    case.apply(project)
    assert check(project, capsys) == (0, case.verwacht)


@pytest.mark.parametrize(("status", "eind"), [("loopt", "this year"), ("loopt", "today"), ("afgerond", "this year")])
def test_what_ends_this_year_may_be_over_or_not(status: str, eind: str, project: Path, capsys):
    today = date.today()
    end = str(today.year) if eind == "this year" else today.isoformat()
    replace_once(project / PILOT, "eind: 2021", f"eind: {end}")
    replace_once(project / PILOT, "status: afgerond", f"status: {status}")
    assert check(project, capsys) == (0, "Alle records zijn in orde.\n")


def test_every_message_says_where_what_and_how_to_mend_it():
    for case in CASES:
        for line in case.verwacht.splitlines():
            assert re.fullmatch(r"(data|docs)/\S+:\d+  .+ — verwacht .+ — .+", line), f"{case}: {line}"


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
    (project / "data/vocabulaires/onderzocht.yml").unlink()
    code, told = check(project, capsys)
    assert code == 1
    assert "data/vocabulaires/onderzocht.yml:1  deze woordenlijst ontbreekt" in told


def pattern(message: Message) -> str:
    """What a line with this message looks like, whatever it is about."""
    wrong, expected, remedy = (
        ".+".join(re.escape(text) for text, *_ in string.Formatter().parse(f"{part}{{}}")) for part in message
    )
    return f"{wrong} — verwacht {expected} — {remedy}"


def test_every_message_has_a_case():
    """Save for what a text can't hold (bytes, a file that is no file), and what Pydantic may come to say."""
    told = "".join(case.verwacht for case in CASES)
    untold = {
        name
        for name, message in vars(messages).items()
        if isinstance(message, Message) and not re.search(pattern(message), told)
    }
    assert untold == {"TOO_BIG", "NOT_UTF8", "UNREADABLE", "OTHER_TYPE"}


@pytest.fixture
def unused_term(project: Path) -> Path:
    """A term that no record uses."""
    (case,) = [case for case in CASES if case.naam == "niets gebruikt een begrip"]
    case.apply(project)
    return project


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
    page: str, used: bool, unused_term: Path, capsys: pytest.CaptureFixture[str]
):
    (unused_term / "docs/schaats.md").write_text(f"# Schaats\n\n{page}\n", encoding="utf-8")
    if "bron" in page:  # a source of the same name
        text = (unused_term / "data/bronnen/stadsbrief.yml").read_text(encoding="utf-8")
        text = text.replace("voorbeeldstad.example/brief", "schaats.example").replace("titel: ", "titel: Schaats ")
        (unused_term / "data/bronnen/schaats.yml").write_text(text, encoding="utf-8")
    code, told = check(unused_term, capsys)
    assert ("dit begrip wordt nergens gebruikt" not in told) == used
    assert code == (0 if used else 1)


def test_names_that_a_page_gives_a_value_itself_are_known(project: Path, capsys: pytest.CaptureFixture[str]):
    page = """---\ntitle: Eigen\nkleur: rood\n---\n# {{ title }}\n
{% set id = "stadsbrief" %}{% for naam in ["x"] %}{{ naam ~ kleur }}{{ naam.replace("x", "y") }}{{ bron(id) }}{% endfor %}\n"""
    (project / "docs/eigen.md").write_text(page, encoding="utf-8")
    assert check(project, capsys) == (0, "Alle records zijn in orde.\n")


def test_a_page_that_changed_is_checked_again(unused_term: Path):
    page = unused_term / "docs/schaats.md"
    page.write_text('# Schaats\n\n{{ begrip("schaats") }}\n', encoding="utf-8")
    assert current.catalog(unused_term) is current.catalog(unused_term)
    page.write_text("# Schaats\n", encoding="utf-8")
    with pytest.raises(DataError, match="dit begrip wordt nergens gebruikt"):
        current.catalog(unused_term)


@pytest.mark.whole
def test_a_list_of_mistakes_does_not_wait_for_the_typesetter(project: Path):
    replace_once(project / PILOT, "start: 2019-10", "start: oktober 2019")
    command = (
        "import sys; from macros.__main__ import main; "
        f"code = main(['check', '--root', {str(project)!r}]); sys.exit(9 if 'typst' in sys.modules else code)"
    )
    assert subprocess.run([sys.executable, "-c", command], cwd=REPO, check=False).returncode == 1


@pytest.mark.parametrize("name", ["Stadsbrief.yml", "stadsbrief.yaml"])
def test_a_file_with_a_wrong_name_does_not_make_references_to_it_look_wrong(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
):
    (project / "data/bronnen/stadsbrief.yml").rename(project / "data/bronnen" / name)
    _, told = check(project, capsys)
    assert [line.partition(":")[0] for line in told.splitlines()] == [f"data/bronnen/{name}"]


@pytest.mark.parametrize("page", ["{% for %}", "{{ aantal('pilot') }}", "\xff"])
def test_a_page_with_a_mistake_does_not_make_what_it_names_look_unused(
    page: str, unused_term: Path, capsys: pytest.CaptureFixture[str]
):
    text = f'# Schaats\n\n{{{{ begrip("schaats") }}}}\n\n{page}\n'
    (unused_term / "docs/schaats.md").write_bytes(text.encode("latin-1"))
    _, told = check(unused_term, capsys)
    assert [line.partition(":")[0] for line in told.splitlines()] == ["docs/schaats.md"]


def test_a_broken_record_does_not_make_references_to_it_look_wrong(project: Path, capsys: pytest.CaptureFixture[str]):
    (project / PILOT).write_text("naam: [\n", encoding="utf-8")
    _, told = check(project, capsys)
    assert [line.partition(":")[0] for line in told.splitlines()] == [PILOT]


def test_what_only_a_broken_record_names_is_not_told_to_be_unused(project: Path, capsys: pytest.CaptureFixture[str]):
    source = (project / "data/bronnen/stadsbrief.yml").read_text("utf-8")
    source = source.replace("titel: ", "titel: Tweede ").replace("/brief", "/tweede-brief")
    (project / "data/bronnen/tweede-brief.yml").write_text(source, "utf-8")
    term = "naam: Telefoontje\nuitleg: Een gesprek [@stadsbrief].\ngecontroleerd_op: 2026-11-01\n"
    (project / "data/begrippen/telefoontje.yml").write_text(term, "utf-8")
    les = project / "data/lessen/bel-mensen-op.yml"
    replace_once(les, "[@stadsbrief]", "[@tweede-brief]")
    assert check(project, capsys) == (0, "Alle records zijn in orde.\n")
    replace_once(les, "belang: 2", "belang: 7")
    code, told = check(project, capsys)
    assert (code, told.count("\n")) == (1, 1), told
    assert "'7' is geen belang" in told


@pytest.mark.whole
def test_a_kind_with_pages_needs_a_template(project: Path):
    """In a copy of the code, since that is where templates are."""
    (project / "macros").unlink()
    shutil.copytree(REPO / "macros", project / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    (project / "macros/site/templates/themas.md").unlink()
    result = run("macros", "check", cwd=project)
    assert result.returncode == 1
    assert result.stdout == (
        "macros/site/templates/themas.md:1  deze pagina ontbreekt: het sjabloon voor de pagina's van thema's"
        " — verwacht een bestand op deze plek — maak het bestand, of wijzig 'eigen_pagina' van de klasse Thema\n"
    )


@pytest.mark.whole
@pytest.mark.parametrize("rounds", [40, pytest.param(300, marks=pytest.mark.slow)])
def test_garbage_never_gives_a_traceback(rounds: int, project: Path, capsys: pytest.CaptureFixture[str]):
    """Hundreds of damaged records: pieces cut, doubled, swapped and replaced by noise, with a fixed seed."""
    dice = random.Random(20261121)
    record = project / PILOT
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
    for _ in range(rounds):
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


@pytest.mark.whole
def test_the_records_of_the_site_are_in_order(capsys: pytest.CaptureFixture[str]):
    code, told = check(REPO, capsys)
    assert code == 0, told

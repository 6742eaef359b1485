"""What editors do from the command line: begin a record, give one another id, see what is due, and read what is wrong."""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from cases import replace_once
from conftest import ENVIRONMENT

from macros.__main__ import main
from macros.check import check
from macros.records.datum import Datum
from macros.records.handboek import Les
from macros.records.kinds import KINDS
from macros.records.loading import load
from macros.records.overdue import months_since, overdue
from macros.records.pilot import Pilot

PILOT = "data/pilots/voorbeeldstad-buurtbaan.yml"


def run(project: Path, capsys: pytest.CaptureFixture[str], *command: str) -> tuple[int, str]:
    code = main([command[0], "--root", str(project), *command[1:]])
    told = capsys.readouterr()
    return code, told.out + told.err


def state(project: Path) -> dict[str, str]:
    files = [*(project / "data").rglob("*.yml"), *(project / "docs").rglob("*.md")]
    return {file.relative_to(project).as_posix(): file.read_text("utf-8") for file in files}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.map)
def test_a_new_record_of_any_kind_asks_for_what_is_not_filled_in(kind, project: Path, capsys):
    code, told = run(project, capsys, "nieuw", kind.enkelvoud, "nieuw-record")
    assert code == 0, told
    text = (project / f"data/{kind.map}/nieuw-record.yml").read_text("utf-8")
    assert f"gecontroleerd_op: {date.today().isoformat()}" in text
    problems = [one for one in check(load(project), project) if one.path == f"data/{kind.map}/nieuw-record.yml"]
    assert problems
    assert all("sjabloon" in one.wrong or "vul-uw" in one.wrong for one in problems), problems


def test_a_new_record_names_what_is_said_to_be_not_found_of_its_municipality(project: Path, capsys):
    """Else the site would say of one municipality that there is a basisbaan, and that none was found."""
    town = project / "data/gemeenten/proefdam.yml"
    said = "De raad wilde een tuinbaan. Een start is niet\n  gevonden [@stadsbrief]. Wel was er een plan."
    town.write_text(f"{town.read_text('utf-8').rstrip()}\ntoelichting: >-\n  {said}\n", "utf-8")
    assert check(load(project), project) == []
    code, told = run(project, capsys, "nieuw", "pilot", "proefdam-tuinbaan")
    assert code == 0
    assert "data/gemeenten/proefdam.yml  Een start is niet gevonden." in told
    assert "De raad wilde" not in told
    for kind, id in (("pilot", "proefdammer-baan"), ("bron", "proefdam-brief"), ("pilot", "elders-baan")):
        assert "niet is gevonden" not in run(project, capsys, "nieuw", kind, id)[1]


def test_what_is_said_to_be_not_found_stands_in_the_order_of_the_titles_of_records(project: Path, capsys):
    signal, pilot = project / "data/signalen/proefdam-tuin.yml", project / "data/pilots/proefdam-loting.yml"
    replace_once(signal, "naam: Tuinbanen in Proefdam", "naam: Banen in de tuin")
    replace_once(signal, "Het besluit staat in één brief", "Een begin is niet gevonden")
    replace_once(pilot, "De gemeente wilde weten of minder plichten helpt", "Een besluit is niet gevonden")
    assert check(load(project), project) == []
    told = run(project, capsys, "nieuw", "pilot", "proefdam-tuinbaan")[1]
    assert re.findall(r"data/(\S+)  Een", told) == ["signalen/proefdam-tuin.yml", "pilots/proefdam-loting.yml"]


def test_a_new_pilot_has_the_characteristics_of_its_kinds_and_the_ids_to_choose_from(project: Path, capsys):
    assert run(project, capsys, "nieuw", "pilots", "proef", "--aanpak", "regelluwe-bijstand", "premie")[0] == 0
    text = (project / "data/pilots/proef.yml").read_text("utf-8")
    assert "\nsoorten: [regelluwe-bijstand, premie]\n" in text
    expected = dict.fromkeys(
        kenmerk
        for soort in ("regelluwe-bijstand", "premie")
        for kenmerk in load(project).catalog.ids("vocabulaires/soort")[soort].kenmerken
    )
    block = text.partition("\nkenmerken:\n")[2].partition("\n\n")[0]
    assert re.findall(r"^  (\w+):", block, re.MULTILINE) == list(expected)
    assert "Kies uit: proefdam, voorbeeldstad." in " ".join(text.replace("#", "").split())


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("nieuw", "pilt", "x"), "bedoelt u 'pilot'?"),
        (("nieuw", "pilot", "Proef 1"), "'Proef 1' kan geen id zijn"),
        (("nieuw", "pilot", "index"), "'index' kan geen id zijn"),
        (("nieuw", "pilot", "proefdam-loting"), "data/pilots/proefdam-loting.yml bestaat al"),
        (("nieuw", "gemeente", "proefdam"), "Dan kunt u er met 'proefdam' naar verwijzen"),
        (("nieuw", "pilot", "x", "--aanpak", "basisbaam"), "bedoelt u 'basisbaan'?"),
        (("hernoem", "proefdam-lotin", "x"), "bedoelt u 'proefdam-loting'?"),
        (("hernoem", "proefdam-loting", "voorbeeldstad-buurtbaan"), "bestaat al"),
        (("hernoem", "proefdam-loting", "../x"), "kan geen id zijn"),
    ],
)
def test_what_can_not_be_is_told_in_a_line_and_changes_nothing(command, words: str, project: Path, capsys):
    before = state(project)
    code, told = run(project, capsys, *command)
    assert code == 1
    assert words in told
    assert told.count("\n") == 1
    assert state(project) == before


def test_a_pilot_gets_another_id_everywhere(project: Path, capsys):
    (project / "docs/eigen.md").write_text('# Eigen\n\n{{ verwijzing("pilots/voorbeeldstad-buurtbaan") }}\n', "utf-8")
    replace_once(project / "data/pilots/proefdam-loting.yml", "Deelnemers kozen zelf", "Anders dan in de stadsbrief")
    assert run(project, capsys, "hernoem", "voorbeeldstad-buurtbaan", "voorbeeldstad-baan")[0] == 0
    made = state(project)
    assert "data/pilots/voorbeeldstad-buurtbaan.yml" not in made
    assert "vroeger: [pilots/voorbeeldstad-buurtbaan]" in made.pop("data/pilots/voorbeeldstad-baan.yml")
    assert not [path for path, text in made.items() if "voorbeeldstad-buurtbaan" in text]
    assert check(load(project), project) == []
    assert list(load(project).catalog[Pilot]["voorbeeldstad-baan"].vroeger) == ["pilots/voorbeeldstad-buurtbaan"]
    assert run(project, capsys, "hernoem", "pilots/voorbeeldstad-baan", "derde-naam")[0] == 0
    assert (
        "vroeger: [pilots/voorbeeldstad-baan, pilots/voorbeeldstad-buurtbaan]"
        in state(project)["data/pilots/derde-naam.yml"]
    )


def test_a_source_gets_another_id_in_citations_and_nowhere_else(project: Path, capsys):
    replace_once(project / PILOT, "wie: de wethouder van Voorbeeldstad", "wie: de wethouder, in een stadsbrief")
    assert run(project, capsys, "hernoem", "bronnen/stadsbrief", "brief-2020")[0] == 0
    made = state(project)
    assert "wie: de wethouder, in een stadsbrief\n" in made[PILOT]
    assert not [path for path, text in made.items() if "@stadsbrief" in text]
    assert "\nbron: brief-2020\n" in made["data/raadsstukken/vragen-2020.yml"]
    assert check(load(project), project) == []


def test_an_id_that_begins_with_the_old_one_stays(project: Path, capsys):
    longer = PILOT.replace("buurtbaan.yml", "buurtbaan-2.yml")
    shutil.copyfile(project / PILOT, project / longer)
    replace_once(project / longer, "naam: Buurtbaan Voorbeeldstad", "naam: Tweede baan Voorbeeldstad")
    replace_once(project / longer, "start: 2019-10\n  eind: 2021", "start: 2015\n  eind: 2017")
    les = project / "data/lessen/bel-mensen-op.yml"
    replace_once(
        les, "pilots: [voorbeeldstad-buurtbaan]", "pilots: [voorbeeldstad-buurtbaan, voorbeeldstad-buurtbaan-2]"
    )
    (project / "docs/eigen.md").write_text('# Eigen\n\n{{ verwijzing("pilots/voorbeeldstad-buurtbaan-2") }}\n', "utf-8")
    assert run(project, capsys, "hernoem", "voorbeeldstad-buurtbaan", "voorbeeldstad-baan")[0] == 0
    assert "pilots: [voorbeeldstad-baan, voorbeeldstad-buurtbaan-2]" in les.read_text("utf-8")
    assert '"pilots/voorbeeldstad-buurtbaan-2"' in (project / "docs/eigen.md").read_text("utf-8")


def test_a_town_and_a_term_get_another_id(project: Path, capsys):
    assert run(project, capsys, "hernoem", "gemeenten/proefdam", "proefdam-aan-zee")[0] == 0
    assert run(project, capsys, "hernoem", "begrippen/buurtbaan", "wijkbaan")[0] == 0
    assert check(load(project), project) == []
    assert load(project).catalog[Pilot]["proefdam-loting"].gemeenten == ("proefdam-aan-zee",)


def test_the_same_id_of_a_record_of_another_kind_stays(project: Path, capsys):
    assert run(project, capsys, "hernoem", "themas/werving", "buurtbaan")[0] == 0
    assert run(project, capsys, "hernoem", "begrippen/buurtbaan", "wijkbaan")[0] == 0
    assert load(project).catalog[Les]["bel-mensen-op"].thema == "buurtbaan"


def test_nothing_is_renamed_while_there_are_mistakes(project: Path, capsys):
    replace_once(project / PILOT, "status: afgerond", "status: klaar")
    before = state(project)
    code, told = run(project, capsys, "hernoem", "proefdam-loting", "x")
    assert code == 1
    assert told.startswith("De gegevens zijn niet in orde")
    assert state(project) == before


def test_what_is_due_is_listed_with_its_sources(project: Path, capsys):
    replace_once(project / PILOT, "gecontroleerd_op: 2026-11-01", "gecontroleerd_op: 2021-01")
    catalog = load(project).catalog
    due = {record.id: (months, sources) for record, months, sources in overdue(catalog, date(2026, 11, 26))}
    assert due["voorbeeldstad-buurtbaan"] == (69, ["onderzoek-2021", "stadsbrief"])
    assert "proefdam-loting" not in due
    _, told = run(project, capsys, "oud")
    assert "data/pilots/voorbeeldstad-buurtbaan.yml" in told.splitlines()[0]
    assert told.splitlines()[0].endswith("bronnen: onderzoek-2021, stadsbrief")


def test_each_kind_is_due_after_its_own_term(project: Path):
    """All were checked on the same day; a law goes out of date sooner than a pilot."""
    catalog = load(project).catalog

    def due(on: date) -> set[str]:
        return {record.map for record, _, _ in overdue(catalog, on)}

    assert "regelingen" not in due(date(2027, 4, 30))
    assert "regelingen" in due(date(2027, 5, 1))
    assert "pilots" not in due(date(2027, 5, 1))
    assert "pilots" in due(date(2027, 11, 1))


@pytest.mark.parametrize(
    ("checked", "months"), [("2025-11-26", 12), ("2025-11-27", 11), ("2025-11", 11), ("2025", 10), ("2026-11-26", 0)]
)
def test_months_are_whole(checked: str, months: int):
    assert months_since(Datum.parse(checked), date(2026, 11, 26)) == months


def test_problems_as_json_and_as_annotations(project: Path, capsys):
    replace_once(project / PILOT, "status: afgerond", "status: klaar")
    code, told = run(project, capsys, "check", "--json")
    assert code == 1
    (one,) = json.loads(told)
    assert (one["path"], one["line"], one["field"]) == (PILOT, 4, "status")
    code, told = run(project, capsys, "check", "--annotaties")
    assert code == 1
    assert told.startswith(f"::error file={PILOT},line=4,title=status::'klaar' bestaat niet — verwacht ")
    replace_once(project / PILOT, "status: klaar", "status: afgerond")
    assert run(project, capsys, "check", "--json") == (0, "[]\n")


def test_colour_is_for_a_terminal_only(project: Path, capsys, monkeypatch: pytest.MonkeyPatch):
    replace_once(project / PILOT, "status: afgerond", "status: klaar")
    assert "\x1b" not in run(project, capsys, "check")[1]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[31mstatus: 'klaar' bestaat niet" in run(project, capsys, "check")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run(project, capsys, "check")[1]


@pytest.mark.whole
def test_an_output_that_knows_few_letters_or_closes_early_gives_no_traceback(project: Path):
    replace_once(project / PILOT, "status: afgerond", "status: klaar")
    command = [sys.executable, "-m", "macros", "check", "--root", str(project)]
    few = {**ENVIRONMENT, "PYTHONIOENCODING": "ascii"}
    told = subprocess.run(command, env=few, cwd=project, capture_output=True, check=False)
    assert told.returncode == 1
    assert b"'klaar' bestaat niet \\u2014 verwacht" in told.stdout
    assert b"Traceback" not in told.stderr
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        told = subprocess.run(command, env=ENVIRONMENT, cwd=project, stdout=closed, stderr=subprocess.PIPE, check=False)
    assert b"Traceback" not in told.stderr
    assert b"BrokenPipe" not in told.stderr


@pytest.mark.whole
def test_a_briefing_that_can_not_be_written_leaves_the_last_one(project: Path):
    (project / "briefing.pdf").write_bytes(b"de vorige")
    told = subprocess.run(
        [sys.executable, "-m", "macros", "briefing", "voorbeeldstad-buurtbaan", "--proef", "--root", str(project)],
        env=ENVIRONMENT,
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, 5_000)),
    )
    assert told.returncode == 1
    assert "kan niet worden geschreven: het bestand wordt te groot" in told.stderr
    assert (project / "briefing.pdf").read_bytes() == b"de vorige"
    assert not list(project.glob(".briefing*"))


def test_a_page_that_is_no_utf_8_is_told_with_its_line(project: Path, capsys):
    (project / "docs/eigen.md").write_bytes(b"# Eigen\n\ncaf\xe9\n")
    code, told = run(project, capsys, "check")
    assert code == 1
    assert told.startswith("docs/eigen.md:3  dit bestand is geen UTF-8 — ")


def test_what_an_editor_may_have_meant_is_told_by_the_names_of_now(project: Path):
    """A mistake stays where it was, while the record that was meant gets another name."""
    replace_once(project / PILOT, "regelingen: [proefwet]", "regelingen: [participatiewet]")
    (before,) = check(load(project), project)
    assert "bedoelt u" not in str(before)
    law = project / "data/regelingen/proefwet.yml"
    law.write_text(re.sub("(?m)^naam: .*", "naam: Participatiewet", law.read_text("utf-8")), "utf-8")
    (after,) = check(load(project), project)
    assert "bedoelt u 'proefwet'?" in str(after)


def test_how_many_mistakes_there_are_in_how_many_files_is_told(project: Path, capsys):
    replace_once(project / PILOT, "status: afgerond", "status: afgrond")
    assert run(project, capsys, "check")[1].endswith("\n1 probleem in 1 bestand.\n")
    replace_once(project / PILOT, "soorten: [basisbaan]", "soorten: [basisban]")
    assert run(project, capsys, "check")[1].endswith("\n2 problemen in 1 bestand.\n")
    replace_once(project / "data/pilots/proefdam-loting.yml", "status: gestopt", "status: gestpt")
    assert run(project, capsys, "check")[1].endswith("\n3 problemen in 2 bestanden.\n")

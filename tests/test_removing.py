"""A removed record: its address says so, its id stays its own, and nothing refers to it any more."""

import csv
import json
from pathlib import Path

import pytest
from cases import replace_once
from conftest import build, findable
from test_build import page
from test_editing import run, state

from macros.check import check
from macros.records.loading import load

SIGNAL = "signalen/proefdam-tuin"
GONE = """records:
  - plaats: {plaats}
    titel: Proefdam – Tuin
    datum: 2026-11-26
    reden: Het bleek "gewoon" werk <b>te</b> zijn.
"""


def told(project: Path) -> list[str]:
    return [str(problem) for problem in check(load(project), project)]


def test_a_record_that_nothing_refers_to_is_taken_away_in_one_go(project: Path, capsys):
    reason = 'Het bleek: geen "proef" te zijn.'
    code, said = run(project, capsys, "verwijder", SIGNAL, reason, "--nu", "voorbeeldstad-buurtbaan")
    assert code == 0, said
    assert not (project / f"data/{SIGNAL}.yml").exists()
    assert told(project) == []
    (one,) = load(project).catalog.gone.records
    assert (one.plaats, one.titel, one.reden, one.nu) == (
        SIGNAL,
        "Proefdam – Tuinbanen",
        reason,
        "pilots/voorbeeldstad-buurtbaan",
    )
    assert run(project, capsys, "verwijder", "raadsstukken/vragen-2020", "Het stuk is ingetrokken.")[0] == 0
    assert [one.plaats for one in load(project).catalog.gone.records] == [SIGNAL, "raadsstukken/vragen-2020"]
    assert told(project) == []


def test_each_place_that_refers_to_a_record_is_told_and_nothing_changes(project: Path, capsys):
    (project / "docs/eigen.md").write_text('# Eigen\n\n{{ verwijzing("lessen/bel-mensen-op") }}\n', "utf-8")
    before = state(project)
    code, said = run(project, capsys, "verwijder", "bel-mensen-op", "Zij gaat op in een andere les.")
    assert code == 1
    lines = said.splitlines()
    assert lines[0] == "Dit kan nog niet; er is niets gewijzigd."
    users = sorted(
        path for path, text in before.items() if "bel-mensen-op" in text and not path.endswith("bel-mensen-op.yml")
    )
    assert sorted(line.partition(":")[0] for line in lines[1:]) == users
    assert all("'bel-mensen-op' is vervallen op" in line for line in lines[1:])
    assert state(project) == before


def test_what_only_the_removed_record_used_is_named(project: Path, capsys):
    text = (project / "data/bronnen/stadsbrief.yml").read_text("utf-8")
    text = text.replace("voorbeeldstad.example/brief", "voorbeeldstad.example/tuin").replace("titel: ", "titel: Tuin ")
    (project / "data/bronnen/tuinbrief.yml").write_text(text, "utf-8")
    signal = project / f"data/{SIGNAL}.yml"
    signal.write_text(signal.read_text("utf-8").replace("[@stadsbrief]", "[@tuinbrief]", 1), "utf-8")
    assert told(project) == []
    code, said = run(project, capsys, "verwijder", SIGNAL, "Het bleek geen proef te zijn.")
    assert code == 0
    assert said.splitlines()[-1] == "Nu wordt nergens meer gebruikt: data/bronnen/tuinbrief.yml"
    assert run(project, capsys, "hernoem", "bronnen/stadsbrief", "brief")[0] == 1


@pytest.mark.parametrize("reason", ["", "[x](y)", "https://voorbeeld.nl"])
def test_a_reason_is_a_sentence_for_a_reader(reason: str, project: Path, capsys):
    before = state(project)
    code, said = run(project, capsys, "verwijder", SIGNAL, reason)
    assert code == 1
    assert "data/vervallen.yml:5  records.1.reden: " in said
    assert state(project) == before


def test_the_id_stays_its_own(project: Path, capsys):
    (project / "data/vervallen.yml").write_text(GONE.format(plaats="pilots/proefdam-tuin"), "utf-8")
    assert told(project) == []
    code, said = run(project, capsys, "nieuw", "pilot", "proefdam-tuin")
    assert code == 1
    assert said.startswith("dit id was van een record dat verviel op 26 november 2026 — verwacht een id dat nog nooit")
    before = state(project)
    code, said = run(project, capsys, "hernoem", "proefdam-loting", "proefdam-tuin")
    assert code == 1
    assert "data/pilots/proefdam-tuin.yml:1  dit id was van een record dat verviel" in said
    assert state(project) == before


@pytest.mark.whole
def test_a_removed_record_has_a_page_that_says_so_and_is_found_nowhere_else(project: Path, capsys):
    replace_once(project / "docs/index.md", "- [Onderzoeken]", '{{ aantal("signalen") }}\n\n- [Onderzoeken]')
    text = GONE.format(plaats="pilots/oud") + "    nu: pilots/proefdam-loting\n"
    text += GONE.format(plaats="lessen/oud").partition("\n")[2]
    (project / "data/vervallen.yml").write_text(text, "utf-8")
    site = build(project)
    gone = page(site, "pilots/oud")
    words = " ".join(gone.article.get_text().split())
    assert 'Deze pagina is vervallen op 26 november 2026. Het bleek "gewoon" werk <b>te</b> zijn.' in words
    assert gone.h1.get_text().startswith("Proefdam – Tuin")
    assert gone.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert gone.article.find("a", href="../proefdam-loting/")
    assert gone.select_one("a.md-content__button")["href"].endswith("/data/vervallen.yml")
    assert not (site / "lessen/oud").exists(), "a lesson has no page of its own"
    assert "pilots/oud/" not in (site / "sitemap.xml").read_text("utf-8")
    assert "pilots/proefdam-loting/" in (site / "sitemap.xml").read_text("utf-8")
    assert not [thing for thing in findable(site) if "pilots/oud" in thing[3]]
    assert page(site, "pilots/proefdam-loting").find("meta", attrs={"name": "robots"}) is None
    with (site / "data/v1/vervallen.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["plaats"], row["nu"]) for row in rows] == [
        ("pilots/oud", "pilots/proefdam-loting"),
        ("lessen/oud", ""),
    ]
    listed = json.loads((site / "data/v1/index.json").read_text("utf-8"))["bestanden"]
    assert "vervallen.csv" in {entry["pad"] for entry in listed}

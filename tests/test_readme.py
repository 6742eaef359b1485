"""What the README says is so."""

import json
import re
import subprocess
import tomllib
from importlib.metadata import version

import benchmark
from conftest import REPO

from macros.records.kinds import KINDS

README = (REPO / "README.md").read_text(encoding="utf-8")
CODE = (REPO / "macros" / "README.md").read_text(encoding="utf-8")
MAP = CODE.split("```")[1]


def test_every_command_exists():
    targets = subprocess.run(["make", "help"], cwd=REPO, capture_output=True, text=True, check=True).stdout  # noqa: S607
    for command in re.findall(r"make ([a-z-]+)", README):
        if command not in ("and",):
            assert f"make {command} " in targets, command


def test_what_an_editor_may_begin_exists():
    """`make nieuw SOORT=…` in what editors read."""
    told = README + (REPO / "docs" / "meedoen.md").read_text(encoding="utf-8")
    kinds = set(re.findall(r"SOORT=([a-z]+)", told))
    assert {"bron", "pilot", "onderzoek", "gemeente"} <= kinds
    assert kinds <= {kind.enkelvoud for kind in KINDS}


def test_every_folder_of_the_code_is_on_the_map_and_every_module_that_is_named_exists():
    folders = {file.parent.name for file in (REPO / "macros").glob("*/__init__.py")}
    assert {line.split()[0].rstrip("/") for line in MAP.splitlines() if line.startswith("  ")} >= folders
    for module in re.findall(r"`([a-z_/]+\.(?:py|md|yml))`", CODE):
        assert (REPO / module).exists() or (REPO / "macros" / module).exists(), module


def test_the_version_of_the_papers_is_the_newest_of_the_changes():
    newest = re.search(r"^## \[?(\d+\.\d+\.\d+)", (REPO / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    settings = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))
    assert newest is not None
    assert newest[1] == settings["project"]["version"] == version("kennisbank-bijstandsproeven")


def test_every_place_exists():
    for place in re.findall(r"\]\(([^)#]+)\)", README):
        assert place.startswith("http") or (REPO / place).exists(), place


def test_the_figures_on_speed_are_those_that_were_measured():
    told = json.loads(benchmark.RESULTS.read_text("utf-8"))
    assert benchmark.shown(told) in benchmark.PAGE.read_text("utf-8"), "run: make bench"

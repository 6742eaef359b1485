"""What the README says is so."""

import re
import subprocess

from conftest import REPO

README = (REPO / "README.md").read_text(encoding="utf-8")


def test_every_command_exists():
    targets = subprocess.run(["make", "help"], cwd=REPO, capture_output=True, text=True, check=True).stdout  # noqa: S607
    for command in re.findall(r"make ([a-z-]+)", README):
        if command not in ("and",):
            assert f"make {command} " in targets, command


def test_every_module_is_explained_once():
    modules = {file.stem for file in (REPO / "macros").glob("*.py")} - {"__init__", "__main__"}
    modules |= {file.parent.name for file in (REPO / "macros").glob("*/__init__.py")}
    explained = re.findall(r"`([a-z_]+)/?`", README.partition("| Module |")[2].partition("## Publish")[0])
    assert sorted(explained) == sorted(modules)


def test_every_place_exists():
    for place in re.findall(r"\]\(([^)#]+)\)", README):
        assert place.startswith("http") or (REPO / place).exists(), place

"""Whose work each file is, and that the whole text of every licence is here."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from conftest import REPO

# Where each licence stands for who does not know of REUSE.
ALSO = {"EUPL-1.2": "LICENSE", "CC-BY-4.0": "LICENSE-DATA", "OFL-1.1": "macros/writers/fonts/LICENSE"}


@pytest.mark.slow
def test_every_file_says_whose_it_is_and_how_it_may_be_used():
    program = Path(sys.executable).with_name("reuse")
    told = subprocess.run([program, "lint"], cwd=REPO, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout


def test_the_text_of_a_licence_is_the_same_wherever_it_stands():
    used = {one["SPDX-License-Identifier"] for one in tomllib.loads((REPO / "REUSE.toml").read_text())["annotations"]}
    assert used == set(ALSO) == {file.stem for file in (REPO / "LICENSES").iterdir()}
    for id, place in ALSO.items():
        assert (REPO / f"LICENSES/{id}.txt").read_bytes() == (REPO / place).read_bytes(), id


def test_what_the_rules_name_is_there():
    """A rule for a file that has moved would leave it under another licence."""
    for one in tomllib.loads((REPO / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]:
        for path in [one["path"]] if isinstance(one["path"], str) else one["path"]:
            assert any(REPO.glob(path.replace("**.", "**/*."))), path

"""`make release`: a version that anyone can make again and check, of nothing but what stands in git."""

import json
import shutil
import subprocess
import tarfile
from hashlib import sha256
from pathlib import Path

import pytest
from conftest import run

from macros.__main__ import main

pytestmark = pytest.mark.whole

OWN = {
    "https://kennisbank.example.org/": "https://proeven.voorbeeldstad.nl/",
    "https://git.example.org/kennisbank": "https://code.voorbeeldstad.nl/proeven",
    "redactie@kennisbank.example.org": "griffie@voorbeeldstad.nl",
}


def git(project: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Redactie", "-c", "user.email=griffie@voorbeeldstad.nl"]
    done = subprocess.run(["git", *who, *arguments], cwd=project, capture_output=True, text=True, check=True)  # noqa: S607
    return done.stdout.strip()


@pytest.fixture
def versioned(project: Path) -> Path:
    """The small project as an instance in git, with a version that has a date."""
    settings = project / "data/kennisbank.yml"
    text = settings.read_text(encoding="utf-8")
    for example, own in OWN.items():
        text = text.replace(example, own)
    settings.write_text(text, encoding="utf-8")
    (project / "CHANGELOG.md").write_text("# Changelog\n\n## 1.2.0 (1 november 2026)\n\n- Nieuw.\n", encoding="utf-8")
    (project / "CITATION.cff").write_text("keywords: [bijstand]\n", encoding="utf-8")
    (project / ".gitignore").write_text(".cache/\n__pycache__/\n", encoding="utf-8")
    git(project, "init", "--quiet")
    # Who makes a tag must be known.
    git(project, "config", "user.name", "Redactie")
    git(project, "config", "user.email", "griffie@voorbeeldstad.nl")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message", "Eerste versie")
    return project


def refused(project: Path, target: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is told when nothing is released."""
    assert main(["release", "--root", str(project), "--naar", str(target)]) == 1
    assert not target.exists()
    return capsys.readouterr().err


@pytest.mark.slow
def test_a_version_is_the_same_bytes_whenever_it_is_made_and_its_checksums_hold(versioned: Path, tmp_path: Path):
    for name in ("een", "twee"):
        target = str(tmp_path / name)
        result = run("macros", "release", "--root", str(versioned), "--naar", target, cwd=versioned)
        assert result.returncode == 0, result.stdout + result.stderr
    one, other = (tmp_path / name / "kennisbank-1.2.0" for name in ("een", "twee"))
    assert (one / "SHA256SUMS").read_text() == (other / "SHA256SUMS").read_text()
    sums = dict(reversed(line.split("  ")) for line in (one / "SHA256SUMS").read_text().splitlines())
    assert set(sums) == {file.name for file in one.iterdir()} - {"SHA256SUMS"}
    assert sums == {name: sha256((one / name).read_bytes()).hexdigest() for name in sums}
    assert git(versioned, "rev-list", "-n1", "v1.2.0") == git(versioned, "rev-parse", "HEAD")
    with tarfile.open(one / "site-1.2.0.tar.gz") as packed:
        entries = packed.getmembers()
    assert "site-1.2.0/index.html" in {entry.name for entry in entries}
    assert {(entry.uid, entry.gid, entry.uname, entry.mode) for entry in entries} == {(0, 0, "", 0o644)}
    deposit = json.loads((one / ".zenodo.json").read_text(encoding="utf-8"))
    assert (deposit["version"], deposit["license"], deposit["keywords"]) == ("1.2.0", "cc-by-4.0", ["bijstand"])
    assert deposit["related_identifiers"][0]["identifier"] == "https://proeven.voorbeeldstad.nl/"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("docs/index.md", "# Start", "# Begin", "in de werkmap staat wat niet in git staat: M docs/index.md"),
        ("CHANGELOG.md", "1 november 2026", "not released", "versie 1.2.0 in CHANGELOG.md is 'not released'"),
        ("data/kennisbank.yml", "griffie@voorbeeldstad.nl", "griffie@voorbeeld.example", "- redactie"),
    ],
)
def test_what_is_not_ready_is_refused(
    file: str, old: str, new: str, told: str, versioned: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = versioned / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert told in refused(versioned, tmp_path / "uit", capsys)


def test_without_git_it_is_told_what_git_says(versioned: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    shutil.rmtree(versioned / ".git")
    (line,) = refused(versioned, tmp_path / "uit", capsys).splitlines()
    assert "git geeft een fout (fatal: " in line
    assert line.endswith("maak er een met: git init")


def test_a_version_is_made_of_one_commit(versioned: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    git(versioned, "tag", "v1.2.0")
    (versioned / "docs/index.md").write_text("# Anders\n", encoding="utf-8")
    git(versioned, "commit", "--quiet", "--all", "--message", "Later")
    told = refused(versioned, tmp_path / "uit", capsys)
    assert "v1.2.0 is al een andere versie van de broncode" in told

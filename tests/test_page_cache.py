"""Pages of an earlier build: used where nothing changed, and never where something did."""

import filecmp
import shutil
from pathlib import Path

import pytest
from conftest import copy_code, make_project, run

pytestmark = pytest.mark.slow

# One change of each kind of input of a page, and a page that it must show on.
CHANGES = {
    "a record": ("data/pilots/proefdam-loting.yml", "naam: Meer ruimte", "naam: Veel meer ruimte"),
    "a source": ("data/bronnen/stadsbrief.yml", "titel: ", "titel: Nieuwe "),
    "a term": ("data/begrippen/buurtbaan.yml", "naam: ", "naam: Nieuwe "),
    "a value of a vocabulary": ("data/vocabulaires/onderzocht.yml", "naam: Geloot", "naam: Met loting"),
    "a page": ("docs/index.md", "#", "Nieuwe eerste zin.\n\n#"),
    "a template": ("macros/site/templates/pilots.md", "{{", "In het sjabloon gezet\n\n{{"),
    "code": ("macros/writers/html_page.py", '("Bronnen")', '("Nieuwe bronnen")'),
    "the settings of the site": ("data/kennisbank.yml", "naam: ", "naam: Nieuwe "),
    "the settings of the builder": ("mkdocs.yml", "permalink_title: Link", "permalink_title: Nieuwe link"),
    "the theme": ("macros/site/theme/main.html", "{% block extrahead %}", "{% block extrahead %}<!-- nieuw -->"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of which a build left its pages."""
    project = copy_code(make_project(tmp_path_factory.mktemp("bladzijden") / "project"))
    build(project, "eerst")
    assert list((project / ".cache/pages").iterdir())
    return project


def build(project: Path, name: str) -> Path:
    made = run("mkdocs", "build", "-d", name, cwd=project)
    assert made.returncode == 0, made.stdout + made.stderr
    return project / name


def differences(one: Path, other: Path) -> list[str]:
    """The files that are not the same in two folders, or in one of them only."""
    names = {file.relative_to(folder).as_posix() for folder in (one, other) for file in folder.rglob("*.*")}
    files = [name for name in sorted(names) if not (one / name).is_dir() or not (other / name).is_dir()]
    return sorted({*filecmp.cmpfiles(one, other, files, shallow=False)[1], *filecmp.cmpfiles(one, other, files)[2]})


def from_nothing(project: Path, name: str) -> Path:
    shutil.move(project / ".cache/pages", project / "bewaard")
    try:
        return build(project, name)
    finally:
        shutil.rmtree(project / ".cache/pages")
        shutil.move(project / "bewaard", project / ".cache/pages")


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changes_the_site_is_that_of_a_build_from_nothing(what: str, built: Path):
    file, old, new = CHANGES[what]
    text = (built / file).read_text(encoding="utf-8")
    assert old in text
    (built / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        again = build(built, "opnieuw")
        assert differences(built / "eerst", again), "the change does not show"
        assert differences(again, from_nothing(built, "van-niets")) == []
    finally:
        (built / file).write_text(text, encoding="utf-8")


def test_when_nothing_changed_no_page_is_converted_and_rubbish_is_not_published(built: Path):
    build(built, "opnieuw")
    pages = {page.name: page.read_bytes() for page in (built / ".cache/pages").iterdir()}
    again = build(built, "opnieuw")
    assert differences(built / "eerst", again) == []
    assert {page.name for page in (built / ".cache/pages").iterdir()} == set(pages)
    for name in pages:
        (built / ".cache/pages" / name).write_text('{"content": "rommel"}')
    assert differences(built / "eerst", build(built, "opnieuw")) == []


def test_what_is_wrong_with_a_page_is_told_again(built: Path):
    page = built / "docs/index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\n[weg](weg.md)\n", encoding="utf-8")
    try:
        for _ in range(2):
            made = run("mkdocs", "build", "-d", "fout", cwd=built)
            assert made.returncode == 1
            assert "weg.md" in made.stdout + made.stderr
    finally:
        page.write_text(text, encoding="utf-8")

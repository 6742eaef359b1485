"""`make site`: whatever happens during a build, readers find a whole site, and nothing is left behind."""

import errno
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import replace_once
from conftest import ENVIRONMENT, processes, run, start, with_many_pilots

from macros.publish import _replace
from macros.publish import publish as publish_site
from macros.records.problem import RequestError
from macros.records.project import ENVIRONMENT as SETTINGS
from macros.unchanged import LastBuild

pytestmark = [pytest.mark.whole, pytest.mark.alone]

Files = dict[str, bytes]


def files(folder: Path) -> Files:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def names(folder: Path) -> set[str]:
    return {entry.name for entry in folder.iterdir()}


def publish(project: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    return run("macros", "site", "--root", str(project), *options, cwd=project)


# Replacing one site by another


def page(*links: str) -> str:
    return "".join(f'<a href="{link}">' for link in links)


def site(folder: Path, pages: dict[str, str]) -> Path:
    for path, text in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


def dead_links(folder: Path) -> list[tuple[Path, str]]:
    return [
        (file, link)
        for file in folder.rglob("*.html")
        for link in re.findall(r'href="([^"]+)"', file.read_text())
        if not (folder / link).is_file()
    ]


OLD = {
    "index.html": page("a/index.html", "weg/index.html", "stijl-1.css"),
    "a/index.html": page("index.html", "stijl-1.css"),
    "weg/index.html": page("index.html", "stijl-1.css"),
    "stijl-1.css": "een",
}
NEW = {
    "index.html": page("a/index.html", "nieuw/index.html", "stijl-2.css"),
    "a/index.html": page("nieuw/index.html", "stijl-2.css", "beeld/x.svg"),
    "nieuw/index.html": page("index.html", "stijl-2.css"),
    "stijl-2.css": "twee",
    "beeld/x.svg": "<svg/>",
}


def test_the_files_of_a_site_take_the_place_of_those_of_the_last_one(tmp_path: Path):
    place, made = site(tmp_path / "site", OLD), site(tmp_path / "made", NEW)
    expected, folder = files(made), place.stat().st_ino
    _replace(place, made)
    assert files(place) == expected
    assert not (place / "weg").exists()
    assert place.stat().st_ino == folder, "the folder itself stays"


@pytest.mark.parametrize("steps", range(len(NEW)))
def test_a_swap_that_stops_halfway_leaves_no_page_with_a_dead_link(
    steps: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    place, made = site(tmp_path / "site", OLD), site(tmp_path / "made", NEW)
    moved = []
    replace = Path.replace

    def replace_until_the_disk_is_full(self: Path, target: Path) -> Path:
        if len(moved) == steps:
            raise OSError(errno.ENOSPC, "vol")
        moved.append(target)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", replace_until_the_disk_is_full)
    with pytest.raises(OSError, match="vol"):
        _replace(place, made)
    assert len(moved) == steps
    assert not dead_links(place)
    assert set(OLD) <= set(files(place)), "nothing goes before all that is new is there"


def test_what_no_build_made_stays_and_links_are_not_followed(tmp_path: Path):
    elsewhere = site(tmp_path / "elders", {"x.html": "van een ander"})
    place = site(
        tmp_path / "site", {".git/config": "", ".well-known/x": "", "lost+found/x": "", "map/x": "", "los": ""}
    )
    (place / "a").symlink_to(elsewhere)
    (place / "b").symlink_to(elsewhere)
    (place / "stijl.css").symlink_to(elsewhere / "x.html")
    made = site(tmp_path / "made", {"a/x.html": "", "map": "", "los/x": "", "stijl.css": "", "index.html": ""})
    expected = files(made)
    _replace(place, made)
    kept = {".git/config", ".well-known/x", "lost+found/x"}
    assert files(place) == {**expected, **dict.fromkeys(kept, b"")}
    assert files(elsewhere) == {"x.html": b"van een ander"}
    assert not (place / "b").is_symlink()


# Building


@pytest.mark.slow
def test_a_site_is_what_mkdocs_builds_and_nothing_is_left_behind(project: Path, small_site: Path):
    (project / "docs/index.md~").write_text("# Een oude versie\n")
    (project / "docs/Thumbs.db").write_bytes(b"x")
    (project / ".site.bouw-afgebroken/site").mkdir(parents=True)
    before = names(project)
    result = publish(project)
    assert result.returncode == 0, result.stderr
    assert result.stdout == "De site staat in site.\n"
    assert set(files(project / "site")) == set(files(small_site))
    assert names(project) == before - {".site.bouw-afgebroken"} | {"site", ".cache"}


@pytest.mark.slow
def test_a_site_is_built_again_only_when_it_is_not_that_of_its_sources(project: Path):
    def built() -> bool:
        made = publish(project)
        assert made.returncode == 0, made.stderr
        return "Documentation built" in made.stderr

    page = project / "site/pilots/proefdam-loting/index.html"
    record = project / "data/pilots/proefdam-loting.yml"
    assert built()
    assert not built()
    good = page.read_bytes()
    page.write_text("door iemand veranderd")
    assert built()
    assert page.read_bytes() == good
    record.write_text(record.read_text("utf-8").replace("naam: Meer ruimte", "naam: Nieuwe ruimte"), "utf-8")
    assert built()
    assert b"Nieuwe ruimte" in page.read_bytes()
    assert not built()
    (project / "mkdocs.yml").write_text(
        (project / "mkdocs.yml").read_text("utf-8").replace("language: nl", "language: de")
    )
    assert built()


@pytest.mark.parametrize(
    "change",
    [
        lambda project, _: replace_once(project / "data/pilots/proefdam-loting.yml", "naam: Meer", "naam: Veel meer"),
        lambda project, _: (project / "docs/nieuw.md").write_text("# Nieuw"),
        lambda project, _: (project / "mkdocs.yml").write_text("site_name: Anders"),
        lambda project, _: (project / "site/lessen.html").unlink(),
        lambda _, environment: environment.setenv("SITE_URL", "https://voorbeeldstad.nl/"),
        lambda _, environment: environment.setenv("AFZENDER", "griffie van Voorbeeldstad"),
        lambda project, environment: _install("bouwsel-2.0", project / "bibliotheek", environment),
    ],
    ids=[
        "a record",
        "a page",
        "the settings of the builder",
        "the site itself",
        "the address",
        "the sender",
        "a library",
    ],
)
def test_whatever_decides_what_is_in_a_site_makes_the_last_one_old(
    change: Callable[[Path, pytest.MonkeyPatch], object], project: Path, monkeypatch: pytest.MonkeyPatch
):
    for name in SETTINGS.values():
        monkeypatch.delenv(name, raising=False)
    site(project / "site", {"index.html": "een", "lessen.html": "twee"})

    def last(*how: object) -> LastBuild:
        return LastBuild(project, project / "site", how or ("mkdocs", False))

    last().remember()
    assert last().is_good
    assert not last("mkdocs", True).is_good, "made to be read without a server"
    change(project, monkeypatch)
    assert not last().is_good


def _install(library: str, folder: Path, environment: pytest.MonkeyPatch) -> None:
    (folder / f"{library}.dist-info").mkdir(parents=True)
    environment.syspath_prepend(folder)


@pytest.mark.slow
def test_another_builder_makes_the_same_site(project: Path, small_site: Path):
    result = publish(project, "--bouwer", "properdocs")
    assert result.returncode == 0, result.stderr
    generator = re.compile(rb'<meta name="generator"[^>]*>')
    made, expected = (
        {name: generator.sub(b"", content) for name, content in files(folder).items()}
        for folder in (project / "site", small_site)
    )
    assert set(made) == set(expected)
    # This one holds when it was packed.
    assert [name for name in made if made[name] != expected[name] and name != "sitemap.xml.gz"] == []


def test_a_builder_that_is_not_there_is_named(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("macros.publish.find_spec", lambda name: None)
    with pytest.raises(RequestError, match=r"de bouwer properdocs is niet geïnstalleerd — verwacht .* — typ: "):
        publish_site(project, project / "site", "properdocs")


@pytest.mark.slow
def test_two_builds_at_once_both_give_a_whole_site_where_a_link_leads(project: Path, small_site: Path):
    place = project / "elders" / "webruimte"
    place.mkdir(parents=True)
    (project / "site").symlink_to(place)
    builds = [start(project, "site") for _ in range(2)]
    told = [build.communicate(timeout=120)[0] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], told
    waited = ["Er wordt al een site gebouwd in site; deze bouw begint als die klaar is." in one for one in told]
    assert sorted(waited) == [False, True], "one of them waited"
    assert (project / "site").is_symlink()
    assert set(files(place)) == set(files(small_site))
    assert names(place.parent) == {"webruimte"}


IN_A_MOUNT = """
set -e
mount -t tmpfs -o size=20m tmpfs site
state() { find site -type f -exec md5sum {} + | sort | md5sum; ls -A site | md5sum; }
build() { "$1" -m macros site --root . 2>&1 | grep -v '^INFO' || true; }
build "$1"
find site -type f | wc -l
touch -d '2020-01-01' site/index.html
build "$1"
test site/index.html -nt mkdocs.yml
head -c 50m /dev/zero > site/.vol || true
state > voor
build "$1"
state > na
cmp voor na
mount -o remount,ro site
build "$1"
state > na
cmp voor na
"""


@pytest.mark.slow
def test_a_mounted_folder_takes_a_site_and_keeps_the_last_one_when_it_is_full_or_read_only(
    project: Path, small_site: Path
):
    (project / "site").mkdir()
    unshare = shutil.which("unshare")
    if not unshare or subprocess.run([unshare, "-rm", "mount", "-t", "tmpfs", "tmpfs", project / "site"]).returncode:
        pytest.skip("mounting is not allowed here")
    result = subprocess.run(
        [unshare, "-rm", "sh", "-c", IN_A_MOUNT, "sh", sys.executable],
        cwd=project,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    good, number, again, full, rest = re.split(r"\n+", result.stdout.strip(), maxsplit=4)
    assert good == again == "De site staat in site."
    assert int(number) == len(files(small_site))
    assert full.startswith("De site kan niet worden geschreven: de schijf is vol — verwacht ")
    assert rest.splitlines()[0] == "In site is niets gewijzigd."
    assert rest.splitlines()[1].startswith("site kan niet worden geschreven: deze schijf kan alleen worden gelezen — ")
    assert len(rest.splitlines()) == 2


@pytest.mark.slow
def test_a_build_that_finds_no_room_leaves_the_last_site(project: Path, small_site: Path):
    before = files(shutil.copytree(small_site, project / "site"))
    result = subprocess.run(
        [sys.executable, "-m", "macros", "site", "--root", str(project)],
        cwd=project,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000)),
    )
    assert result.returncode == 1
    assert "De site kan niet worden geschreven: het bestand wordt te groot — verwacht " in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert result.stderr.endswith("In site is niets gewijzigd.\n")
    assert files(project / "site") == before
    assert not list(project.glob(".site.bouw-*"))


def test_a_mistake_is_told_once_and_leaves_the_last_site(project: Path, small_site: Path):
    before = files(shutil.copytree(small_site, project / "site"))
    record = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("status: afgerond", "status: afgrond"), "utf-8")
    result = publish(project)
    assert result.returncode == 1
    assert result.stdout.count("data/pilots/voorbeeldstad-buurtbaan.yml:4  status: 'afgrond' bestaat niet — ") == 1
    assert files(project / "site") == before
    assert not list(project.glob(".site.bouw-*"))


@pytest.mark.slow
@pytest.mark.parametrize("request_to_end", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_broken_off_ends_at_once_and_leaves_nothing(request_to_end: signal.Signals, project: Path):
    build = start(with_many_pilots(project), "site")
    while not any("multiprocessing-fork" in command for command in processes(project)):
        assert build.poll() is None, "the build ended before it set documents in processes of their own"
        time.sleep(0.05)
    began = time.monotonic()
    os.kill(build.pid, request_to_end)
    told, _ = build.communicate(timeout=30)
    # Two seconds, and some more for a machine that has much else to do.
    assert time.monotonic() - began < 4
    assert build.returncode == 130
    assert told.endswith("Afgebroken; in site is niets gewijzigd.\n")
    assert "Traceback" not in told
    assert not processes(project)
    assert not list(project.glob(".site.bouw-*"))
    assert not names(project / "site")


@pytest.mark.parametrize("target", ["docs", *(pytest.param(name, marks=pytest.mark.slow) for name in (".", "bestand"))])
def test_a_folder_with_anything_else_is_refused(target: str, project: Path):
    (project / "bestand").write_text("een bestand")
    before = files(project / "docs")
    result = publish(project, "--naar", target)
    assert result.returncode == 1
    (line,) = result.stderr.splitlines()
    assert line.count(" — ") == 2
    assert files(project / "docs") == before

"""`make serve`: what is edited shows, whatever it is; a mistake is told, and the last good page stays."""

import os
import re
import signal
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import copy_code, make_project, processes, start, with_many_pilots

pytestmark = [pytest.mark.slow, pytest.mark.alone]

PILOT = "pilots/proefdam-loting/"


class Served:
    """A project that is served."""

    def __init__(self, project: Path, **environment: str):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.project, self.log = project, project / "serve.log"
        with self.log.open("w") as output:
            self.server = start(project, "serve", "--poort", str(self.port), output=output, **environment)

    @property
    def told(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def read(self, path: str = "") -> str:
        """A page, whether it is there or not; nothing while there is no answer."""
        return self.fetch(path).decode("utf-8", errors="replace")

    def fetch(self, path: str) -> bytes:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=60) as answer:
                return answer.read()
        except urllib.error.HTTPError as answer:
            return answer.read()
        except OSError:
            return b""

    def edit(self, file: str, old: str, new: str) -> None:
        text = (self.project / file).read_text(encoding="utf-8")
        assert old in text
        (self.project / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    def shows(self, text: str, path: str = PILOT) -> None:
        wait_for(lambda: text in self.read(path), text)

    def end(self, request: signal.Signals = signal.SIGTERM) -> float:
        """Ask it to end; gives how many seconds that took."""
        began = time.monotonic()
        os.killpg(self.server.pid, request)
        self.server.wait(30)
        return time.monotonic() - began


def wait_for(happened: Callable[[], bool], what: Any) -> None:
    """Wait until something happened, for at most a minute and a half."""
    for _ in range(360):
        if happened():
            return
        time.sleep(0.25)
    pytest.fail(f"this did not happen: {what}")


@pytest.fixture
def served(own_project: Path) -> Iterator[Served]:
    yield from serving(own_project)


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """For tests that leave the project as it was."""
    yield from serving(copy_code(make_project(tmp_path_factory.mktemp("eigen") / "project")))


def serving(project: Path, **environment: str) -> Iterator[Served]:
    served = Served(project, **environment)
    try:
        yield served
    finally:
        if served.server.poll() is None:
            served.end()


def test_what_is_edited_shows_whatever_it_is(served: Served):
    served.shows("Proefdam – Meer ruimte")
    assert "Content-Security-Policy" not in served.read(PILOT), "the server adds a script that shows each change"
    served.edit("data/pilots/proefdam-loting.yml", "naam: Meer ruimte in Proefdam", "naam: Nieuwe naam")
    served.shows("Nieuwe naam")
    served.edit("macros/site/templates/pilots.md", "{{", "In het sjabloon gezet\n\n{{")
    served.shows("In het sjabloon gezet")
    served.edit("macros/site/pages.py", '"title": _plain(record', '"title": "Uit een module: " + _plain(record')
    served.shows("Uit een module: ")
    served.edit(
        "macros/__init__.py", "    for _, wrong in", '    env.markdown += "\\n\\nUit het pakket"\n    for _, wrong in'
    )
    served.shows("Uit het pakket")
    served.edit("macros/mkdocs_hook.py", "return _guarded(", 'return "Uit de haak" + _guarded(')
    served.shows("Uit de haak")
    served.edit("macros/site/theme/main.html", "{% block extrahead %}", "{% block extrahead %}<!-- Uit het thema -->")
    served.shows("Uit het thema")
    served.edit("mkdocs.yml", "language: nl", "language: de")
    served.shows('lang="de"')


def test_the_page_that_someone_looks_at_shows_first_and_the_last_site_can_be_read_meanwhile(served: Served):
    served.shows("Proefdam – Meer ruimte")
    served.edit("data/pilots/proefdam-loting.yml", "naam: Meer ruimte in Proefdam", "naam: Nieuwe naam")
    wait_for(lambda: "de rest volgt" in served.told, "the page that was asked for last")
    page, other = served.read(PILOT), served.read("pilots/")
    assert served.told.count("gebouwd in") == 1, "the whole site was built before"
    assert "Nieuwe naam" in page
    assert "De andere pagina’s, het zoeken en de papieren volgen" in page
    assert "Meer ruimte" in other
    served.edit("data/pilots/proefdam-loting.yml", "naam: Nieuwe naam", "naam: Nog nieuwer")
    wait_for(lambda: served.told.count("gebouwd in") == 2, "the site with what was saved during the build")
    assert "Nog nieuwer" in served.read("pilots/"), "a build was finished that was outdated"
    assert "papieren volgen" not in served.read(PILOT)
    assert served.read("briefings/factsheet-proefdam-loting.pdf").startswith("%PDF")


@pytest.mark.parametrize(
    ("file", "old", "new", "path"),
    [
        (
            "macros/writers/briefing.typ",
            "else { (20mm, 170mm) }",
            "else { (30mm, 150mm) }",
            "briefings/factsheet-proefdam-loting.pdf",
        ),
        ("macros/writers/share_picture.typ", "90pt", "60pt", "assets/delen/pilots.png"),
        ("docs/assets/tokens.css", "--kb-", "--kb-weg: 1; --kb-", "assets/tokens.css"),
    ],
)
def test_a_change_of_the_look_shows(file: str, old: str, new: str, path: str, mended: Served):
    mended.shows("Proefdam – Meer ruimte")
    before = mended.fetch(path)
    mended.edit(file, old, new)
    wait_for(lambda: mended.fetch(path) not in (before, b""), file)
    mended.edit(file, new, old)
    wait_for(lambda: mended.fetch(path) == before, file)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("data/pilots/proefdam-loting.yml", "status: gestopt", "status: gestpt", "bedoelt u 'gestopt'?"),
        ("docs/index.md", "#", "{{ aantl('pilots') }}\n#", "bedoelt u 'aantal'?"),
        ("docs/index.md", "#", "[weg](weg.md)\n#", "contains a link 'weg.md', but the target is not found"),
        ("macros/records/problem.py", "import", "import (", "SyntaxError"),
        ("macros/site/pages.py", "def record_pages", "def weg", "ImportError"),
        ("macros/mkdocs_hook.py", "_EXTENSION = ", "_EXTENSION = 1 / 0 or ", "ZeroDivisionError"),
        ("macros/site/theme/main.html", "{% block", "{% blok", "blok"),
        ("mkdocs.yml", "toc_depth: 3", "toc_depth: [", "mkdocs.yml"),
        ("macros/writers/briefing.typ", "\n#let", "\n#fout(\n#let", "Een document kan niet worden gemaakt"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_and_the_last_good_page_stays_until_it_is_mended(
    file: str, old: str, new: str, told: str, mended: Served
):
    mended.shows("Proefdam – Meer ruimte")
    mended.edit(file, old, new)
    mended.shows('<pre role="alert"')
    page = mended.read(PILOT)
    assert "Proefdam – Meer ruimte" in page
    assert told in re.sub("&#x27;", "'", page.partition('<pre role="alert"')[2])
    assert told in mended.told
    mended.edit(file, new, old)
    wait_for(lambda: '<pre role="alert"' not in mended.read(PILOT), "the page without the mistake")
    assert "Proefdam – Meer ruimte" in mended.read(PILOT)


def test_a_mistake_at_the_start_is_told_on_every_page_until_it_is_mended(own_project: Path):
    record = own_project / "data/pilots/proefdam-loting.yml"
    good = record.read_text(encoding="utf-8")
    record.write_text(good.replace("status: gestopt", "status: gestpt"), encoding="utf-8")
    served = Served(own_project)
    try:
        served.shows("data/pilots/proefdam-loting.yml:", "")
        assert '<meta http-equiv="refresh"' in served.read(PILOT)
        assert "bedoelt u 'gestopt'?" in served.told
        assert not {"Traceback", "404"} & set(re.findall(r"\w+", served.told))
        record.write_text(good, encoding="utf-8")
        served.shows("Proefdam – Meer ruimte")
        assert '<meta http-equiv="refresh"' not in served.read(PILOT)
    finally:
        served.end()


def test_what_is_told_can_not_act(served: Served):
    served.shows("Proefdam – Meer ruimte")
    served.edit("data/pilots/proefdam-loting.yml", "status: gestopt", "status: <script>alert(1)</script>")
    served.shows('<pre role="alert"')
    assert "<script>alert(1)" not in served.read(PILOT)
    assert "Proefdam – Meer ruimte" in served.read(PILOT.rstrip("/")), "an address that leads to another still does"


def test_nothing_is_built_for_what_other_programs_leave_behind(served: Served):
    served.shows("Proefdam – Meer ruimte")
    for name in ("data/pilots/.proefdam-loting.yml.swp", "data/.DS_Store", "docs/index.md~", "macros/site/.#pages.py"):
        (served.project / name).write_text("rommel")
    time.sleep(2)
    assert served.told.count("gebouwd in") == 1
    served.edit("data/pilots/proefdam-loting.yml", "naam: Meer", "naam: Veel meer")
    served.shows("Proefdam – Veel meer ruimte")


def test_a_port_that_is_taken_is_told_in_one_line(project: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = start(project, "serve", "--poort", str(port))
        told, _ = server.communicate(timeout=60)
    assert server.returncode == 1
    assert told.startswith(f"poort {port} is bezet — verwacht een vrije poort — kies een andere, zoals: make serve ")
    assert told.count("\n") == 1


@pytest.mark.parametrize("request_to_end", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_also_while_it_builds_and_leaves_nothing(
    request_to_end: signal.Signals, project: Path, tmp_path: Path
):
    temporary = tmp_path / "tijdelijk"
    temporary.mkdir()
    served = Served(with_many_pilots(project), TMPDIR=str(temporary))
    wait_for(lambda: any("multiprocessing-fork" in one for one in processes(project)), "documents in processes")
    # Two seconds, and some more for a machine that has much else to do.
    assert served.end(request_to_end) < 4
    assert served.server.returncode == 0
    assert served.told == "Gestopt.\n"
    assert not list(temporary.iterdir())
    wait_for(lambda: not processes(project), "the end of all processes")

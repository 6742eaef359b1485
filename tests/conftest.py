"""Small projects to check and build, the real site, and a browser to read it with."""

from __future__ import annotations

import functools
import gc
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from filelock import FileLock
from mended import Mended

if TYPE_CHECKING:  # what takes a while to load, and who deals out the tests does not need
    from playwright.sync_api import Browser, Page

    from macros.records.catalog import Catalog

# Most of what tests make stays: what may be thrown away is looked for less often than by default, after 700 new objects.
gc.set_threshold(10_000)

REPO = Path(__file__).parent.parent
TESTS = REPO / "tests"

# Python looks for the code in the project first, where it is run, and then in the repository.
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(REPO), "NO_MKDOCS_2_WARNING": "1"}


# By which a test knows the processes that it starts, and those that they start.
MARK = "MERKTEKEN_VAN_EEN_TEST"


def update_golden() -> bool:
    """`UPDATE_GOLDEN=1 make test` writes the golden files instead of comparing with them."""
    return os.environ.get("UPDATE_GOLDEN") == "1"


def assert_golden(name: str, text: str) -> None:
    golden = TESTS / name
    if update_golden():
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8"), (
        f"{name} changed; if that is right, run: UPDATE_GOLDEN=1 make test"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What reads the real site waits for a minute until it is built: CI runs it, and `make test` has the small project.

    What reads all its records takes longer than who edits code wants to wait.
    """
    for item in items:
        asked = getattr(item, "fixturenames", ())
        if "site" in asked:
            item.add_marker(pytest.mark.slow)
        if "catalog" in asked:
            item.add_marker(pytest.mark.whole)


def pytest_collection_finish() -> None:
    """The tests themselves stay until the end: they are not looked through for what may be thrown away."""
    gc.freeze()


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )


def start(
    project: Path, *arguments: str, output: int | IO[str] = subprocess.PIPE, **environment: str
) -> subprocess.Popen[str]:
    """A command that goes on, in a group of processes that bear the path of the project as their mark."""
    return subprocess.Popen(
        [sys.executable, "-m", "macros", *arguments, "--root", str(project)],
        cwd=project,
        env={**ENVIRONMENT, MARK: str(project), **environment},
        stdout=output,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def processes(project: Path) -> list[str]:
    """The command lines of what still lives of that."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if f"{MARK}={project}\0".encode() in (process / "environ").read_bytes() + b"\0":
                found.append((process / "cmdline").read_text().replace("\0", " "))
        except OSError:
            continue
    return found


@pytest.fixture(scope="session")
def mended_project(tmp_path_factory: pytest.TempPathFactory) -> Mended:
    return Mended(tmp_path_factory.mktemp("klein") / "project", make_project)


@pytest.fixture
def project(mended_project: Mended) -> Iterator[Path]:
    """The small project of `tests/klein`, complete enough to check and to build, as if it was made for this test alone."""
    yield mended_project.folder
    mended_project.mend()


@pytest.fixture
def own_project(tmp_path: Path) -> Path:
    """The small project with code of its own, to which its records are those of the site, and which a test may edit."""
    return copy_code(make_project(tmp_path / "eigen"))


def copy_code(folder: Path) -> Path:
    (folder / "macros").unlink()
    shutil.copytree(REPO / "macros", folder / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def make_project(folder: Path) -> Path:
    for source, target in (
        (TESTS / "klein", folder),
        (REPO / "data" / "vocabulaires", folder / "data" / "vocabulaires"),
        (REPO / "docs" / "assets", folder / "docs" / "assets"),
    ):
        shutil.copytree(source, target, copy_function=shutil.copyfile)
    (folder / "macros").symlink_to(REPO / "macros")
    config = (REPO / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config.partition("\nnav:")[0] + "\n", encoding="utf-8")
    return folder


def with_many_pilots(project: Path) -> Path:
    """The project with so many documents that making them takes a while."""
    record = (project / "data/pilots/voorbeeldstad-buurtbaan.yml").read_text(encoding="utf-8")
    for number in range(40):
        # Each in a year of its own, so that none seems to be another.
        year = 1955 + number
        text = record.replace("naam: Buurtbaan Voorbeeldstad", f"naam: Proef nummer {number}")
        text = text.replace("start: 2019-10", f"start: {year}").replace("eind: 2021", f"eind: {year}")
        (project / f"data/pilots/nummer-{number}.yml").write_text(text, encoding="utf-8")
    return project


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The small project, built."""
    return made_once(tmp_path_factory, worker_id, "klein", lambda folder: build(make_project(folder))) / "site"


def made_once(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str, name: str, make: Callable[[Path], object]
) -> Path:
    """A folder that the first of the processes that test makes, for all of them."""
    if worker_id == "master":
        folder = tmp_path_factory.mktemp(name) / "project"
        make(folder)
        return folder
    folder = tmp_path_factory.getbasetemp().parent / name
    done = folder.with_name(f"{name}.klaar")
    with FileLock(folder.with_name(f"{name}.slot")):
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            make(folder)
            done.touch()
    return folder


def build(folder: Path) -> Path:
    result = run("mkdocs", "build", cwd=folder)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real site, built from the records in `data/`."""
    if built := os.environ.get("BUILT_SITE"):
        return Path(built)

    def make(folder: Path) -> None:
        result = run("mkdocs", "build", "--site-dir", str(folder), cwd=REPO)
        assert result.returncode == 0, result.stdout + result.stderr

    return made_once(tmp_path_factory, worker_id, "site", make)


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The records of the real site."""
    from macros.records.loading import load

    return load(REPO).catalog


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder on this machine; gives the address."""
    servers = []

    def start(folder: Path) -> str:
        handler = functools.partial(_QuietHandler, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    chromium = (
        os.environ.get("CHROMIUM")
        or shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )
    assert chromium, "geen Chromium gevonden; installeer met: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


# The rules of WCAG 2.2, level AA, and what axe takes for good practice.
_AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe_violations(page: Page) -> list[str]:
    """What axe finds wrong on a page as it is now.

    It scrolls to what it looks at, and takes for the background of a text what then lies over it: a header that sticks to
    the window (`test_focus.py` holds that it hides nothing), or the foot of a page of which parts are not laid out yet.
    Therefore nothing sticks here, and all is laid out.
    """
    _restyle(page, ".md-header { position: static !important } * { content-visibility: visible !important }")
    page.evaluate(Path(AXE_FILE_PATH).read_text(encoding="utf-8"))
    result = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", _AXE_RULES)
    return [
        f"{violation['id']} at {node['target']}"
        for violation in result["violations"]
        for node in violation["nodes"][:2]
    ]


def height(page: Page) -> int:
    """How high a page is in pixels, with all that is only laid out when it comes in sight."""
    _restyle(page, "* { content-visibility: visible !important }")
    return page.evaluate("document.documentElement.scrollHeight")


def _restyle(page: Page, rules: str) -> None:
    """Not by `add_style_tag`, which waits for ever on a page without scripts, and which a page does not allow."""
    page.evaluate(
        """rules => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(rules);
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        rules,
    )


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of a screen."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def until(page: Page, expression: str, arg: object = None) -> None:
    """Wait until a page says so. Not by `wait_for_function`, which makes code of a text there: a page does not allow that."""
    from playwright.sync_api import Error

    for _ in range(200):
        with suppress(Error):  # while it goes to another page
            if page.evaluate(expression, arg):
                return
        page.wait_for_timeout(50)
    pytest.fail(f"never: {expression}")


def handed_over(file: Path) -> Any:
    """The data that a part of the search index hands over."""
    name_and_version = 2
    text = file.read_text(encoding="utf-8").removeprefix("zoekdeel(").removesuffix(");\n")
    return json.loads(f"[{text}]")[name_and_version]


def findable(site: Path) -> list[tuple[str, str, str, str]]:
    """Everything that the search of a site can find: its heading, its place, what it is in short, and its address."""
    files = (site / "assets/zoeken").glob("dingen-*.js")
    return [tuple(thing) for file in files for thing in handed_over(file)]

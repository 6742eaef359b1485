"""What `make serve` answers to a browser, without a build: the page, and what is told above it."""

from collections.abc import Iterator
from pathlib import Path
from wsgiref.util import FileWrapper

import pytest

from macros.serve import _BUILDING, _place, _Server


class Asked(_Server):
    """A server that builds nothing, and the site that it shows."""

    def __init__(self, project: Path, folder: Path):
        super().__init__(project, 0, folder)
        (folder / "site/pilots").mkdir(parents=True)
        (folder / "site/index.html").write_text("<body>Begin</body>", encoding="utf-8")
        (folder / "site/pilots/index.html").write_text("<body>Pilots</body>", encoding="utf-8")
        (folder / "site/404.html").write_text("<body>Niet gevonden</body>", encoding="utf-8")
        (folder / "site/lijst.csv").write_text("a,b", encoding="utf-8")
        self.error_handler = lambda code: b"<body>Niet gevonden</body>" if code == 404 else None
        self._message = ""

    def ask(self, path: str) -> tuple[str, dict[str, str], str]:
        told: list[tuple[str, list[tuple[str, str]]]] = []
        asked = {"PATH_INFO": path, "SCRIPT_NAME": "", "REQUEST_METHOD": "GET"}
        answer = self._answer(asked, lambda status, headers: told.append((status, headers)))
        body = b"".join(answer)
        if isinstance(answer, FileWrapper):
            answer.close()
        ((status, headers),) = told
        return status[:3], dict(headers), body.decode("utf-8")


@pytest.fixture
def server(project: Path, tmp_path: Path) -> Iterator[Asked]:
    asked = Asked(project, tmp_path / "gebouwd")
    yield asked
    asked.server_close()


def test_the_page_to_make_first_is_the_last_one_that_was_there(server: Asked):
    assert server._last_page == ""
    server.ask("/pilots/")
    assert server._last_page == "pilots/index.html"
    server.ask("/weg/")
    server.ask("/lijst.csv")
    assert server._last_page == "pilots/index.html"
    server.ask("/")
    assert server._last_page == "index.html"


def test_a_page_that_is_not_there_may_be_one_of_a_record_that_is_built_now(server: Asked):
    assert server.ask("/weg/")[2] == "<body>Niet gevonden</body>", "nothing is built"
    server._building = True
    status, headers, page = server.ask("/weg/")
    assert status == "404"
    assert headers == {"Content-Type": "text/html; charset=utf-8"}
    assert _BUILDING in page
    assert 'http-equiv="refresh"' in page
    assert _BUILDING not in server.ask("/pilots/")[2]


def test_what_is_wrong_stands_on_each_page_and_in_no_other_file(server: Asked):
    server._message = "fout in <pilots>"
    for path, asks_again in (("/pilots/", False), ("/weg/", True)):
        page = server.ask(path)[2]
        assert "fout in &lt;pilots&gt;" in page
        assert ('http-equiv="refresh"' in page) == asks_again
    assert server.ask("/lijst.csv")[2] == "a,b"


def test_a_file_that_is_replaced_while_it_is_asked_for_is_sent_whole(server: Asked, monkeypatch: pytest.MonkeyPatch):
    """A next build may take its place after it was opened, before its size is asked for."""
    monkeypatch.setattr("mkdocs.livereload.os.path.getsize", lambda _: 1000)
    _, headers, text = server.ask("/lijst.csv")
    assert (headers["Content-Length"], text) == ("3", "a,b")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/", "index.html"),
        ("", "index.html"),
        ("/pilots/", "pilots/index.html"),
        ("/pilots/index.html", "pilots/index.html"),
        ("/lijst.csv", "lijst.csv"),
        ("/../../etc/", "etc/index.html"),
        ("/caf\u00c3\u00a9/", "café/index.html"),
    ],
)
def test_a_page_stands_in_the_folder_of_its_address(path: str, place: str):
    assert _place(path) == place

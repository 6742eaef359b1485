"""`make links`: what a server answers, in words for an editor, and no more asked of it than is polite.

Also which links inside a built site lead nowhere.
"""

import re
import socket
import threading
import time
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import URLError

import pytest
from cases import replace_once

from macros.__main__ import main
from macros.check import check
from macros.links import Antwoord, _of_code, _of_failure, ask
from macros.records.datum import Datum
from macros.records.loading import load
from macros.site.dead_links import dead_links
from macros.site.source_list import source_list

# Per path what is answered to HEAD and to GET.
ANSWERS = {"/goed": (200, 200), "/alleen-get": (405, 200), "/alleen-get-2": (404, 200), "/weg": (404, 404), "/op": (410, 200), "/nee": (403, 403), "/fout": (500, 500), "/druk": (429, 200)}  # fmt: skip


class Guest:
    """What a server saw: who asked for what, and how many at once at most."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.agents: set[str] = set()
        self.at_once = self.most = 0
        self.moments: list[float] = []
        self.lock = threading.Lock()


@pytest.fixture
def guest() -> Iterator[tuple[str, Guest]]:
    seen = Guest()

    class Handler(BaseHTTPRequestHandler):
        def answer(self, place: int) -> None:
            with seen.lock:
                seen.at_once += 1
                seen.most = max(seen.most, seen.at_once)
                seen.asked.append((self.command, self.path))
                seen.agents.add(self.headers["User-Agent"])
                seen.moments.append(time.monotonic())
            time.sleep(1.5 if self.path == "/traag" else 0.02)
            with seen.lock:
                seen.at_once -= 1
            if self.path == "/verhuisd":
                self.send_response(301)
                self.send_header("Location", "/goed")
            else:
                self.send_response(ANSWERS.get(self.path, (200, 200))[place])
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_HEAD(self) -> None:
            self.answer(0)

        def do_GET(self) -> None:
            self.answer(1)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", seen
    server.shutdown()
    server.server_close()
    thread.join()


def test_each_answer_is_told_in_words_and_a_page_is_asked_for_only_when_its_head_was_not_told(guest: tuple[str, Guest]):
    address, seen = guest
    answers = ask([address + path for path in (*ANSWERS, "/verhuisd")], "Wij (+https://x.nl/)", 0, 5)
    told = {url.removeprefix(address): (one.uitkomst, one.reden) for url, one in answers.items()}
    assert {path: kind for path, (kind, _) in told.items()} == {
        "/goed": "werkt",
        "/alleen-get": "werkt",
        "/alleen-get-2": "werkt",
        "/weg": "werkt niet",
        "/op": "werkt niet",
        "/nee": "bekijk zelf",
        "/fout": "bekijk zelf",
        "/druk": "bekijk zelf",
        "/verhuisd": "staat nu ergens anders",
    }
    assert told["/verhuisd"][1] == f"{address}/goed"
    assert told["/nee"][1] == "de server geeft een programma geen antwoord (403)"
    asked = [path for method, path in seen.asked if method == "GET"]
    assert sorted(asked) == ["/alleen-get", "/alleen-get-2", "/fout", "/nee", "/weg"]
    assert seen.agents == {"Wij (+https://x.nl/)"}


def test_a_host_gets_one_request_at_a_time_with_a_pause_after_each(guest: tuple[str, Guest]):
    address, seen = guest
    ask([f"{address}/{number}" for number in range(4)], "Wij", 0.2, 5)
    assert seen.most == 1
    assert min(later - sooner for sooner, later in zip(seen.moments, seen.moments[1:], strict=False)) >= 0.2


def test_what_does_not_answer_in_time_or_at_all_is_no_end(guest: tuple[str, Guest]):
    address, _ = guest
    nowhere = "http://127.0.0.1:9/"
    answers = ask([f"{address}/traag", nowhere], "Wij", 0, 0.3)
    assert answers[f"{address}/traag"].reden == "de server antwoordt niet op tijd"
    assert answers[nowhere].uitkomst == "bekijk zelf"
    assert answers[nowhere].reden.startswith("geen verbinding")


def test_the_report_names_the_file_the_reason_and_the_kept_copy(
    project: Path, guest: tuple[str, Guest], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    address, seen = guest
    source = project / "data/bronnen/stadsbrief.yml"
    text = source.read_text("utf-8").replace("https://voorbeeldstad.example/brief", f"{address}/weg")
    source.write_text(text, "utf-8")
    fine = text.replace(f"{address}/weg", f"{address}/goed").replace("titel: ", "titel: Nog een ")
    source.with_name("nog-een-brief.yml").write_text(re.sub("(?m)^archief: .*\n", "", fine), "utf-8")
    replace_once(
        project / "data/signalen/proefdam-tuin.yml",
        "één brief [@stadsbrief]",
        "twee brieven [@stadsbrief; @nog-een-brief]",
    )
    monkeypatch.chdir(project)
    assert main(["links", "--root", str(project), "--uit", "verslag.md", "--pauze", "0"]) == 0
    assert capsys.readouterr().out == (
        "2 adressen: 1 werkt niet, 0 staat nu ergens anders, 0 bekijk zelf, 1 werkt. Het verslag staat in verslag.md, en wat lezers ervan"
        " zien in adressen.yml.\n"
    )
    told = (project / "verslag.md").read_text(encoding="utf-8")
    assert (
        f"- data/bronnen/stadsbrief.yml: {address}/weg — de server zegt dat de pagina er niet is (404)."
        " Bewaarde kopie: https://archief.example/2020/voorbeeldstad-brief\n"
    ) in told
    assert "- data/bronnen/onderzoek-2021.yml: er is geen webadres bekend\n" in told
    assert told.endswith("\n## Werkt: 1\n")
    assert seen.agents == {
        "Kennisbank Bijstandsproeven (+https://kennisbank.example.org/; redactie@kennisbank.example.org)"
    }
    assert check(load(project), project) == []
    page = source_list(load(project).catalog)
    today = Datum.parse(date.today().isoformat())
    assert f"Op {today} vroeg een programma 2 adressen op. Daarvan werkten er 1 niet" in page
    assert f"Dit adres werkte niet op {today}: de server zegt dat de pagina er niet is (404)." in page


def test_before_anyone_asked_the_list_of_sources_says_so(project: Path):
    assert "nog niet met een programma nagevraagd" in source_list(load(project).catalog)


@pytest.mark.parametrize(
    ("link", "dead"),
    [
        ("pilots/", False),
        ("pilots/index.html#kosten", False),
        ("pilots/#kosten", False),
        ("pilots/#kost%C3%A9n", False),
        ("pilots/?van=&amp;#kosten", False),
        ("#hier", False),
        ("", False),
        ("blad%20een.pdf", False),
        ("blad%20een.pdf#page=2", False),
        ("https://elders.example/weg", False),
        ("//elders.example/weg", False),
        ("mailto:redactie@voorbeeldstad.nl", False),
        ("/weg/", False),
        ("weg/", True),
        ("pilots/weg.html", True),
        ("pilots/#weg", True),
        ("#weg", True),
        ("leeg/", True),
    ],
)
def test_a_link_inside_a_site_that_leads_nowhere_is_named_with_its_page(link: str, *, dead: bool, tmp_path: Path):
    for name in ("pilots", "leeg", "wie"):
        (tmp_path / name).mkdir()
    (tmp_path / "pilots/index.html").write_text('<h2 id="kosten">Kosten</h2><p id="kostén">x</p>', encoding="utf-8")
    (tmp_path / "blad een.pdf").write_bytes(b"%PDF")
    (tmp_path / "index.html").write_text(f'<p id="hier"><a class="x" href="{link}">x</a></p>', encoding="utf-8")
    (tmp_path / "wie/index.html").write_text('<img src="../blad%20een.pdf"><form action="../#hier">', encoding="utf-8")
    assert list(dead_links(tmp_path)) == ([("index.html", link)] if dead else [])


@pytest.mark.parametrize(
    ("codes", "outcome", "reason"),
    [
        ((404, 410), "werkt niet", "de server zegt dat de pagina er niet is ({})"),
        ((401, 403, 405, 406, 429, 451, 503, 999), "bekijk zelf", "de server geeft een programma geen antwoord ({})"),
        ((400, 418, 500, 502), "bekijk zelf", "de server geeft een fout ({})"),
    ],
)
def test_each_code_of_a_server_has_its_meaning(codes: tuple[int, ...], outcome: str, reason: str):
    for code in codes:
        assert _of_code(code) == Antwoord(outcome, reason.format(code))


@pytest.mark.parametrize(
    ("failure", "outcome", "told"),
    [
        (socket.gaierror(-2, "onbekend"), "werkt niet", "de naam van de site bestaat niet"),
        (URLError(socket.gaierror(-2, "onbekend")), "werkt niet", "de naam van de site bestaat niet"),
        (TimeoutError("traag"), "bekijk zelf", "de server antwoordt niet op tijd"),
        (URLError(TimeoutError("traag")), "bekijk zelf", "de server antwoordt niet op tijd"),
        (ConnectionResetError("weg"), "bekijk zelf", "geen verbinding (weg)"),
        (ValueError("vreemd"), "bekijk zelf", "geen verbinding (vreemd)"),
    ],
)
def test_why_there_is_no_answer_is_told(failure: Exception, outcome: str, told: str):
    found = _of_failure(failure)
    assert (found.uitkomst, found.geheel) == (outcome, told)

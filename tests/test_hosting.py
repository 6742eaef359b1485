"""The recipes for a server: what they say is what a reader gets, from the server itself."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
import yaml
from conftest import REPO, run
from playwright.sync_api import Browser
from test_policy import refusals

from macros.__main__ import main
from macros.site.headers import headers

HOSTING = REPO / ".ci/hosting"

NGINX = """\
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/kennisbank.conf;
}}
"""
APACHE = """\
ServerRoot {folder}
ServerName localhost
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
Listen 127.0.0.1:{port}
User {user}
{modules}
TypesConfig /etc/mime.types
Include {folder}/kennisbank.conf
"""
MODULES = ("mpm_event", "authz_core", "alias", "dir", "mime", "headers", "deflate", "filter")


@pytest.fixture(scope="module", params=["nginx", "apache"])
def server(request: pytest.FixtureRequest, small_site: Path) -> Iterator[tuple[str, int, Path]]:
    """A server with our settings for it, that serves the small site at its root and below a path."""
    program = shutil.which({"nginx": "nginx", "apache": "apache2"}[request.param])
    if not program:
        pytest.skip(f"{request.param} is not installed (apt-get install nginx apache2)")
    # Where others than who runs the tests may read.
    with tempfile.TemporaryDirectory() as name, socket.socket() as free:
        folder = Path(name)
        folder.chmod(0o755)
        shutil.copytree(small_site, folder / "www")
        shutil.copytree(small_site, folder / "www/proeven")
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        settings = (HOSTING / f"{request.param}.conf").read_text(encoding="utf-8")
        settings = settings.replace("/srv/kennisbank", f"{folder}/www").replace("8080", str(port))
        settings = re.sub(r"/etc/(nginx|apache2)/kennisbank", f"{folder}/kennisbank", settings)
        (folder / "kennisbank.conf").write_text(settings, encoding="utf-8")
        told = run("macros", "headers", request.param, "--site", str(small_site), cwd=REPO)
        (folder / "kennisbank-headers.conf").write_text(told.stdout, encoding="utf-8")
        command = started(request.param, program, folder, port)
        checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stderr
        serving = subprocess.Popen([*command, *FOREGROUND[request.param]])
        try:
            wait_for(port, serving)
            yield request.param, port, small_site
        finally:
            serving.terminate()
            serving.wait()


FOREGROUND = {"nginx": ["-g", "daemon off;"], "apache": ["-DFOREGROUND"]}


def started(server: str, program: str, folder: Path, port: int) -> list[str]:
    if server == "nginx":
        (folder / "main.conf").write_text(NGINX.format(folder=folder), encoding="utf-8")
        return [program, "-e", "stderr", "-c", str(folder / "main.conf")]
    modules = "\n".join(f"LoadModule {one}_module /usr/lib/apache2/modules/mod_{one}.so" for one in MODULES)
    user = "www-data" if os.geteuid() == 0 else "#-1"
    text = APACHE.format(folder=folder, port=port, modules=modules, user=user)
    (folder / "main.conf").write_text(text, encoding="utf-8")
    return [program, "-f", str(folder / "main.conf")]


def wait_for(port: int, serving: "subprocess.Popen[bytes]") -> None:
    for _ in range(100):
        assert serving.poll() is None, "the server ended"
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server does not answer")


def ask(port: int, path: str, **sent: str) -> tuple[HTTPResponse, bytes]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path, headers=sent)
        answer = connection.getresponse()
        return answer, answer.read()


@pytest.mark.slow
def test_a_server_sends_what_the_site_asks_for(server: tuple[str, int, Path]):
    _, port, site = server
    page = (site / "pilots/proefdam-loting/index.html").read_bytes()
    for path in ("/pilots/proefdam-loting/", "/proeven/pilots/proefdam-loting/"):
        answer, body = ask(port, path, **{"Accept-Encoding": "gzip"})
        assert (answer.status, answer.headers["Content-Encoding"]) == (200, "gzip")
        assert gzip.decompress(body) == page
        assert answer.headers["Content-Type"].lower() == "text/html; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-cache"
        for name, value in headers(site).items():
            assert answer.headers.get_all(name) == [value], name
    style = next((site / "assets/stylesheets").glob("main.*.css"))
    assert "immutable" in ask(port, f"/assets/stylesheets/{style.name}")[0].headers["Cache-Control"]
    for path, type in {
        "/data/v1/catalog.ttl": "text/turtle",
        "/data/v1/pilots.csv": "text/csv",
        "/feed.xml": "application/atom+xml",
        "/feeds/pilots.xml": "application/atom+xml",
        "/.well-known/security.txt": "text/plain",
        "/assets/kennisbank.js": "javascript",
    }.items():
        answer, _ = ask(port, path)
        if path.startswith("/feeds") and answer.status == 404:
            continue  # the small project has no change of a pilot
        assert answer.status == 200, path
        assert type in answer.headers["Content-Type"], path
        assert answer.headers["X-Content-Type-Options"] == "nosniff", path


@pytest.mark.slow
def test_what_is_not_there_is_told_by_the_page_of_the_site(server: tuple[str, int, Path]):
    _, port, site = server
    for path in ("/weg/", "/assets/", "/.git/config", "/data/v1/json/weg.json"):
        answer, body = ask(port, path)
        assert answer.status in (403, 404), path
        if path != "/assets/":
            assert body == (site / "404.html").read_bytes(), path
            assert answer.headers["Content-Security-Policy"], path
    answer, _ = ask(port, "/pilots")
    assert answer.status == 301
    assert answer.headers["Location"].endswith("/pilots/")


@pytest.mark.slow
def test_a_browser_refuses_nothing_of_a_page_that_a_server_sends(server: tuple[str, int, Path], browser: Browser):
    _, port, _ = server
    with refusals(browser, viewport={"width": 1280, "height": 900}) as (page, told):
        page.goto(f"http://127.0.0.1:{port}/proeven/pilots/proefdam-loting/")
        page.fill(".md-search__input", "buurtbaan")
        page.wait_for_selector(".md-search-result__list a")
    assert told == []


def test_what_the_recipes_name_is_there():
    """A file that is copied, and a target of `make`."""
    targets = re.findall(r"^([a-z-]+):", (REPO / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    container = (HOSTING / "Containerfile").read_text(encoding="utf-8")
    for line in re.findall(r"^COPY (?!--from)(.+) \S+$", container, re.MULTILINE):
        for path in line.split():
            assert (REPO / path).exists(), path
    workflows = [
        yaml.safe_load((REPO / path).read_text("utf-8")) for path in (".github/workflows/pages.yml", ".gitlab-ci.yml")
    ]
    for text in (container, *map(str, workflows)):
        named = re.findall(r"make (?:-s )?([a-z-]+)", text)
        assert "publish" in named
        assert set(named) <= set(targets)


def test_headers_are_those_of_a_site_that_was_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["headers", "nginx", "--site", str(tmp_path)]) == 1
    assert "bouw haar met: make publish" in capsys.readouterr().err

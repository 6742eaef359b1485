"""The site as it is while someone writes it: built again when a file changes, and shown in a browser.

After a change of code, templates or settings a build reads all of them anew, so that it shows. After any other change the page that
someone looks at is made first. A build that fails leaves the last good site in its place; what is wrong stands in the
terminal and above every page.
"""

import errno
import logging
import os
import posixpath
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from wsgiref.util import FileWrapper

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent
from watchdog.observers.api import BaseObserver, EventEmitter

from macros.rebuild import CODE, Outdated, Progress, forget_code, one_page, state_of_code, whole
from macros.records.junk import is_junk
from macros.records.problem import RequestError

_HOST = "127.0.0.1"
# What a site is made of.
_SOURCES = ("docs", "data", *CODE)

# How often to look for changes, in seconds.
_INTERVAL = 0.25

_BUILDING = "De site wordt gebouwd; deze pagina verschijnt vanzelf."

# Below a page that was made before the others.
_FIRST = (
    '<p role="status" style="position:fixed;z-index:9999;inset:auto 0 0;margin:0;padding:.5em 1em;font:1rem/1.5 sans-serif;'
    'color:#000;background:#fff;border-top:4px solid #06c">Deze pagina is bijgewerkt. De andere pagina’s, het zoeken en de'
    " papieren volgen.</p>"
)

# Above every page when the site could not be built again.
_BANNER = (
    '<pre role="alert" style="position:fixed;z-index:9999;inset:0 0 auto;max-height:50vh;margin:0;padding:1em;overflow:auto;'
    'white-space:pre-wrap;font:1rem/1.5 monospace;color:#000;background:#fff;border-bottom:4px solid #b00">{}</pre>'
)
_AGAIN = '<meta http-equiv="refresh" content="1">'

_Respond = Callable[[str, list[tuple[str, str]]], Any]


def serve(root: Path, port: int, *, open_in_browser: bool = False) -> None:
    """Show the site of a project until Ctrl-C; raises `RequestError` when the port can't be used."""
    # MkDocs and its extensions read some paths from where they are run.
    os.chdir(root)
    # Every page that is not there yet; what is wrong must stay in sight.
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    with TemporaryDirectory(prefix="kennisbank-") as folder:
        server = _Server(root, port, Path(folder))
        try:
            server.serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]
        except (OSError, OverflowError) as error:
            taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
            raise RequestError(
                f"poort {port} {'is bezet' if taken else f'kan niet worden gebruikt ({error})'}"
                " — verwacht een vrije poort — kies een andere, zoals: make serve PORT=8080"
            ) from error
        except KeyboardInterrupt:
            print("Gestopt.")
        finally:
            server.shutdown()


class _Server(LiveReloadServer):
    """The server of MkDocs, with builds that can fail, and that goes on answering during a build."""

    def __init__(self, project: Path, port: int, folder: Path):
        super().__init__(self._renew, _HOST, port, str(folder / "site"))
        self._project, self._folder, self._message = project, folder, _BUILDING
        self._building, self._last_page, self._code = False, "", state_of_code(project)
        self._progress = Progress(lambda: self._want_rebuild or self._shutdown)
        self.observer = _Observer()  # type: ignore[assignment]
        for source in _SOURCES:
            self.watch(str(project / source))
        self.set_app(self._answer)

    def _renew(self) -> None:
        """Build beside the last good site, and take its place when all went well and nothing was saved in the meantime."""
        started = time.monotonic()
        fresh = self._folder / str(started)
        # The last site can be read until the next one takes its place.
        self._wanted_epoch, self._building = self._visible_epoch, True
        code, self._code = self._code, state_of_code(self._project)
        if code != self._code:
            forget_code()
        elif self._last_page:
            self._show_first(self._last_page)
        try:
            self._message = whole(self._project, fresh, self.url, self._progress)
            if self._message:
                print(f"\n{self._message}\n\nBewaar een bestand, en de site wordt opnieuw gebouwd.", file=sys.stderr)
                shutil.rmtree(fresh, ignore_errors=True)
            else:
                self._show(fresh)
                print(f"De site staat op {self.url} (gebouwd in {time.monotonic() - started:.1f} s).", flush=True)
            self._wanted_epoch = _moment()
        except Outdated:
            shutil.rmtree(fresh, ignore_errors=True)
        finally:
            self._building = False

    def _show_first(self, place: str) -> None:
        """Make the page that was asked for last before the others; when that can't be done, the whole build tells why."""
        started, folder = time.monotonic(), self._folder / "eerst"
        page = one_page(self._project, folder, self.url, place, self._progress.files)
        with suppress(OSError):
            if page:
                page.write_bytes(page.read_bytes().replace(b"</body>", _FIRST.encode() + b"</body>"))
                page.replace(self._folder / "site" / place)
                self._tell_browsers()
                print(f"{place} staat er (na {time.monotonic() - started:.1f} s); de rest volgt.", flush=True)
        shutil.rmtree(folder, ignore_errors=True)

    def _tell_browsers(self) -> None:
        """Let who looks at a page ask for it again."""
        self._message = ""
        with self._epoch_cond:
            self._wanted_epoch = self._visible_epoch = _moment()
            self._epoch_cond.notify_all()

    def _show(self, fresh: Path) -> None:
        """Let the address of the site lead to another folder; who asked for a page during the build already has it."""
        site, new = self._folder / "site", self._folder / "nieuw"
        old = site.resolve()
        new.symlink_to(fresh)
        new.replace(site)
        shutil.rmtree(old, ignore_errors=True)

    def _answer(self, environ: dict[str, Any], start_response: _Respond) -> Iterable[bytes]:
        """A file of the site; with what is wrong above it when that is a page."""
        told: list[tuple[str, list[tuple[str, str]]]] = []
        body = self.serve_request(environ, lambda status, headers: told.append((status, headers)))
        status, headers = told[0]
        found = status.startswith("200")
        if dict(headers).get("Content-Type") == "text/html":
            if found:
                self._last_page = _place(environ["PATH_INFO"])
            # A page that is not there may be one of a record that was just added.
            if message := self._message or ("" if found or not self._building else _BUILDING):
                again = "" if found else _AGAIN
                body = [b"".join(body), again.encode(), _BANNER.format(escape(message)).encode()]
                headers = [("Content-Type", "text/html; charset=utf-8")]
        elif isinstance(body, FileWrapper):
            # MkDocs asks for the size of what stands there by now, which may be the file of a next build.
            size = os.fstat(body.filelike.fileno()).st_size
            headers = [(name, str(size) if name == "Content-Length" else value) for name, value in headers]
        start_response(status, headers)
        return body


def _place(path: str) -> str:
    """Where in the folder of a site the page of an address stands."""
    address = path.encode("latin-1").decode("utf-8", "ignore").lstrip("/")
    place = f"{address}index.html" if not address or address.endswith("/") else address
    return posixpath.normpath(f"/{place}").lstrip("/")


def _moment() -> int:
    """A number for this moment, larger than those of all before, as the server of MkDocs tells states of a site apart."""
    return round(time.monotonic() * 1000)


class _Observer(BaseObserver):
    """Tells of every change but those in files that nobody wrote, and asks for the first build."""

    def __init__(self) -> None:
        super().__init__(_Changes, timeout=_INTERVAL)

    def start(self) -> None:
        super().start()
        for emitter in self.emitters:
            emitter.queue_event(FileModifiedEvent(emitter.watch.path))


class _Changes(EventEmitter):
    """Tells which files changed, not how: there are thousands, and a build goes on while it looks at each."""

    def on_thread_start(self) -> None:
        self._last = self._state()

    def queue_events(self, timeout: float) -> None:
        """Wait so many seconds, then look."""
        if self.stopped_event.wait(timeout):
            return
        before, self._last = self._last, self._state()
        for path in {path for path, _ in before.items() ^ self._last.items()}:
            self.queue_event(FileModifiedEvent(path))

    def _state(self) -> dict[str, tuple[int, int, int]]:
        """By the path of each file its number, its time of change and its size."""
        return dict(_files(str(self.watch.path), deep=self.watch.is_recursive))


def _files(folder: str, *, deep: bool) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """The files in a folder that someone wrote. What is gone since it was listed is found gone the next time."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if is_junk(entry.name):
                continue
            if not entry.is_dir():
                with suppress(OSError):
                    state = entry.stat()
                    yield entry.path, (state.st_ino, state.st_mtime_ns, state.st_size)
            elif deep:
                yield from _files(entry.path, deep=True)

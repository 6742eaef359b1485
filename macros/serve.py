"""The site as it is while someone writes it: built again when a file changes, and shown in a browser.

Every build reads all code, templates and settings anew, so that a change of any of them shows. A build that fails leaves
the last good site in its place; what is wrong stands in the terminal and above every page.
"""

import errno
import importlib
import logging
import os
import shutil
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import get_ident
from typing import Any

from click import ClickException
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.config_options import Hooks
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent
from watchdog.observers.polling import PollingObserverVFS

from macros.records.junk import is_junk
from macros.records.problem import RequestError
from macros.site.policy import WHILE_WRITING

_HOST = "127.0.0.1"
_PACKAGE = "macros"
_CONFIG = "mkdocs.yml"

# What a site is made of.
_SOURCES = ("docs", "data", _PACKAGE, _CONFIG)

_BUILDING = "De site wordt gebouwd; deze pagina verschijnt vanzelf."

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
    """The server of MkDocs, with builds that can fail."""

    def __init__(self, project: Path, port: int, folder: Path):
        super().__init__(self._renew, _HOST, port, str(folder / "site"))
        self._project, self._folder, self._message = project, folder, _BUILDING
        self.observer = _Observer()  # type: ignore[assignment]
        for source in _SOURCES:
            self.watch(str(project / source))
        self.set_app(self._answer)

    def _renew(self) -> None:
        """Build beside the last good site, and take its place when all went well."""
        started = time.monotonic()
        fresh = self._folder / str(started)
        self._message = _attempt(self._project, str(fresh), self.url)
        if self._message:
            print(f"\n{self._message}\n\nBewaar een bestand, en de site wordt opnieuw gebouwd.", file=sys.stderr)
            shutil.rmtree(fresh, ignore_errors=True)
        else:
            self._show(fresh)
            print(f"De site staat op {self.url} (gebouwd in {time.monotonic() - started:.1f} s).", flush=True)

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
        if self._message and dict(headers).get("Content-Type") == "text/html":
            again = "" if status.startswith("200") else _AGAIN
            body = [b"".join(body), again.encode(), _BANNER.format(escape(self._message)).encode()]
            headers = [("Content-Type", "text/html; charset=utf-8")]
        start_response(status, headers)
        return body


def _attempt(project: Path, folder: str, address: str) -> str:
    """Build the site in a folder; gives what is wrong, or nothing when all went well."""
    with _warnings() as wrong:
        try:
            _build(project, folder, address)
            return ""
        except ClickException as error:
            wrong.append(error.format_message())
        except SystemExit as error:
            # With a text from our macros; with a number from those of others, which have logged what is wrong.
            if isinstance(error.code, str) or not wrong:
                wrong.append(str(error.code))
        except Exception:
            wrong.append(traceback.format_exc())
    return "\n".join(wrong).strip()


def _build(project: Path, folder: str, address: str) -> None:
    _forget_code()
    config = load_config(str(project / _CONFIG), site_dir=folder, site_url=address)
    config.extra[WHILE_WRITING] = True
    config.plugins.on_startup(command="serve", dirty=False)
    try:
        build(config, serve_url=address)
    finally:
        config.plugins.on_shutdown()


def _forget_code() -> None:
    """Let the code of this project be read anew by who imports it, and the hook by MkDocs, which keeps it."""
    Hooks._load_hook.cache_clear()
    for name in [name for name in sys.modules if name.partition(".")[0] == _PACKAGE]:
        del sys.modules[name]
    importlib.invalidate_caches()


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collect what MkDocs and its plugins warn of during a build, which in a strict build is why it fails."""
    texts: list[str] = []
    builder = get_ident()  # what the server tells in the meantime comes from other threads

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == builder:
                texts.append(record.getMessage())

    logger, collector = logging.getLogger("mkdocs"), Collector(logging.WARNING)
    logger.addHandler(collector)
    try:
        yield texts
    finally:
        logger.removeHandler(collector)


class _Observer(PollingObserverVFS):
    """Tells of every change but those in files that nobody wrote, and asks for the first build."""

    def __init__(self) -> None:
        super().__init__(os.stat, self._entries, polling_interval=0.5)

    def start(self) -> None:
        super().start()
        for emitter in self.emitters:
            emitter.queue_event(FileModifiedEvent(emitter.watch.path))

    @staticmethod
    def _entries(folder: str | None) -> Iterator[os.DirEntry[str]]:
        with os.scandir(folder) as entries:
            return iter([entry for entry in entries if not is_junk(entry.name)])

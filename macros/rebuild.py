"""Builds one after another in the same process: of the whole site, and before it of the one page that someone looks at."""

import importlib
import sys
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from click import ClickException
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.config.config_options import Hooks
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files

from macros.current import BUILD, ONE_PAGE, State, state_of
from macros.mkdocs_warnings import warnings
from macros.records.kinds import MODELS
from macros.site.policy import WHILE_WRITING

_PACKAGE = "macros"
_CONFIG = "mkdocs.yml"

# What Python and the libraries keep once they have read it; of all else a change shows by itself.
CODE = (_PACKAGE, _CONFIG)


class Outdated(BaseException):
    """Something was saved during a build. No `Exception`, which MkDocs would report as a mistake in a page."""


class Progress(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Ends a build that is outdated, and remembers which files the last one had."""

    def __init__(self, outdated: Callable[[], bool]):
        self._outdated = outdated
        self.files: tuple[File, ...] = ()

    def on_nav(self, nav: Any, files: Files, **_: Any) -> Any:
        """Remember what stands beside the pages: one page may link to any of it."""
        self.files = tuple(file for file in files if not file.is_documentation_page())
        return nav

    @event_priority(100)  # before our hook, which waits without looking
    def on_env(self, env: Any, config: MkDocsConfig, **_: Any) -> Any:
        """Look while the documents are made."""
        while not config[BUILD].documents.are_ready(0.1):
            self._go_on(env)
        return env

    def on_pre_page(self, page: Any, **_: Any) -> Any:
        """Look before each page is converted."""
        return self._go_on(page)

    def on_page_context(self, context: Any, **_: Any) -> Any:
        """Look before each page is written."""
        return self._go_on(context)

    def _go_on(self, item: Any) -> Any:
        if self._outdated():
            raise Outdated
        return item


class _OnePage(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Lets MkDocs make one page, by telling it that no other file was changed; and lets our hook do no more."""

    def __init__(self, place: str, others: Iterable[File]):
        self._place, self._others = place, others

    @event_priority(200)  # before our hook
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Say so to our hook, and leave out the pages that the theme makes."""
        config.extra[ONE_PAGE] = True
        config.theme.static_templates.clear()
        return config

    def on_nav(self, nav: Any, files: Files, **_: Any) -> Any:
        """Add the files that a whole build makes, for links to them."""
        for file in self._others:
            if file.src_uri not in files.src_uris:
                files.append(file)
        for file in files:
            wanted = file.dest_uri == self._place
            file.is_modified = partial(bool, wanted)  # type: ignore[method-assign]
        return nav

    def on_env(self, env: Any, files: Files, config: MkDocsConfig, **_: Any) -> Any:
        """Read the titles of the pages that stand in a menu without having one there: of records only those of a series."""
        for file in files.documentation_pages():
            kind = MODELS.get(file.src_uri.partition("/")[0])
            if not (kind and not kind.reeks) and file.page and file.page.markdown is None and file.page.title is None:
                file.page.read_source(config)
        return env


def whole(project: Path, folder: Path, address: str, progress: Progress) -> str:
    """Build the site in a folder; gives what is wrong, or nothing when all went well. Raises `Outdated`."""
    with warnings() as wrong:
        try:
            _build(project, folder, address, progress)
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


def one_page(project: Path, folder: Path, address: str, place: str, others: Iterable[File]) -> Path | None:
    """Make the page at `place` in a folder, from records that need only be in order one by one; gives its file.

    `others` are the files that the last whole build had. Gives nothing when the page can't be made: what is wrong with it is
    told by the whole build.
    """
    with warnings(), suppress(Exception, SystemExit):
        _build(project, folder, address, _OnePage(place, others), dirty=True)
    page = folder / place
    return page if page.is_file() else None


def _build(project: Path, folder: Path, address: str, watching: "BasePlugin[Any]", *, dirty: bool = False) -> None:
    config = load_config(str(project / _CONFIG), site_dir=str(folder), site_url=address)
    # MkDocs warns of what `dirty` means, and one page has no anchors of others to check.
    config.strict = config.strict and not dirty
    config.extra[WHILE_WRITING] = True
    config.plugins["terwijl_u_schrijft"] = watching
    config.plugins.on_startup(command="serve", dirty=dirty)
    try:
        build.build(config, serve_url=address, dirty=dirty)
    finally:
        config.plugins.on_shutdown()


def state_of_code(project: Path) -> State:
    """What tells whether code, templates or settings changed."""
    sources = [project / source for source in CODE]
    return state_of(project, [*sources, *(file for source in sources for file in source.rglob("*"))])


def forget_code() -> None:
    """Let the code of this project be read anew by who imports it, and the hook by MkDocs, which keeps it."""
    Hooks._load_hook.cache_clear()
    for name in [name for name in sys.modules if name.partition(".")[0] == _PACKAGE]:
        del sys.modules[name]
    importlib.invalidate_caches()

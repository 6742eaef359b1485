"""What Jinja reads in a page, kept for who reads the same page again."""

import marshal
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import ChainableUndefined, Environment, nodes
from jinja2.meta import find_undeclared_variables

from macros.records.cache import Cache
from macros.records.digest import digest

# More than a project has pages, so that a page that did not change is read once by a server.
_PAGES = 4096


@dataclass(frozen=True)
class Calls:
    """The names that a page asks for with their first line, its calls, and the code that fills it in.

    `asked` holds each call with a fixed first argument, as the name of the macro and that argument. The `code` is for the
    macros of any environment.
    """

    names: Mapping[str, int]
    asked: tuple[tuple[str, Any], ...]
    code: CodeType


@lru_cache(maxsize=_PAGES)
def calls(page: str) -> Calls:
    """The calls in the text of a page; raises `TemplateSyntaxError` when it can't be read."""
    jinja = plain_environment()
    parsed = jinja.parse(page)
    lines: dict[str, int] = {}
    for node in parsed.find_all(nodes.Name):
        lines[node.name] = min(node.lineno, lines.get(node.name, node.lineno))
    asked = tuple(
        (node.node.name, node.args[0].value)
        for node in parsed.find_all(nodes.Call)
        if isinstance(node.node, nodes.Name) and node.args and isinstance(node.args[0], nodes.Const)
    )
    names = {name: lines[name] for name in find_undeclared_variables(parsed)}
    return Calls(names, asked, jinja.compile(parsed))


def plain_environment() -> Environment:
    """How pages are read, without any macro."""
    return Environment(undefined=ChainableUndefined, extensions=["jinja2.ext.do"])  # noqa: S701 - thrown away


class KeptCalls:
    """The calls in pages, of which an earlier process left in a folder those that it read last."""

    def __init__(self, folder: Path):
        self._cache = Cache(folder, "marshal")
        self._key = digest("\0".join((sys.version, version("jinja2"))).encode() + Path(__file__).read_bytes())
        kept = self._cache.read(self._key)
        self._restored = marshal.loads(kept) if kept else {}  # noqa: S302 - its name says what code wrote it, and what is in it
        self._read: dict[str, Calls] = {}

    def of(self, page: str) -> Calls:
        """Those in the text of a page; raises `TemplateSyntaxError` when it can't be read."""
        key = digest(page.encode())
        kept = self._restored.get(key)
        self._read[key] = Calls(*kept) if kept else calls(page)
        return self._read[key]

    def keep(self) -> None:
        """Leave what was read for a next process, when that is not what an earlier one left."""
        if self._read.keys() != self._restored.keys():
            made = {key: (one.names, one.asked, one.code) for key, one in self._read.items()}
            self._cache.keep([(self._key, marshal.dumps(made))])

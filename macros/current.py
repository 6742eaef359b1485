"""The catalog of the data as it is now, for everything that makes pages from it."""

from functools import lru_cache
from pathlib import Path

from macros.catalog import Catalog
from macros.check import check
from macros.loading import ROOT, load
from macros.problem import DataError

State = tuple[tuple[str, int, int], ...]


def fingerprint(root: Path) -> State:
    """What tells one state of what is checked from another: path, time of change and size of every record and page."""
    files = (file for file in sorted([*(root / "data").rglob("*"), *(root / "docs").rglob("*.md")]) if file.is_file())
    return tuple((str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in files)


_now: dict[Path, Catalog] = {}


def refresh(root: Path = ROOT) -> Catalog:
    """The catalog of data that passes every check, read again when a record or a page changed.

    For the start of a build, since looking at every file is too slow to do for every page.
    Raises `DataError` with every problem when there is one.
    """
    _now[root] = _catalog(root, fingerprint(root))
    return _now[root]


def catalog(root: Path = ROOT) -> Catalog:
    """The catalog as `refresh` last read it, or as it is when nothing was read yet."""
    return _now.get(root) or refresh(root)


@lru_cache(maxsize=1)
def _catalog(root: Path, state: State) -> Catalog:
    loaded = load(root)
    if problems := check(loaded, root):
        raise DataError(problems)
    return loaded.catalog

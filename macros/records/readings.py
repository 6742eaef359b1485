"""What was read from files before, by this process and by earlier ones, so that only a file that changed is read again."""

import pickle
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from macros.records import messages
from macros.records.cache import Cache
from macros.records.collecting import without_collecting
from macros.records.digest import digest
from macros.records.fields import Bestand
from macros.records.known import Known
from macros.records.problem import Problem
from macros.records.yamlfile import Contents, parse

_CODE = Path(__file__).parent

# So many files are remembered; each takes 6 kB.
_MOST = 16_384


@dataclass
class Reading:
    """What came of one file: what it holds, and its record once that was in order when it was checked `against` this."""

    contents: Contents
    record: Bestand | None = None
    against: str = ""

    def record_of(self, model: type[Bestand], known: Known) -> Bestand | None:
        """The record as it was, when it would still be the same."""
        return self.record if type(self.record) is model and self.against == known.key else None


class Readings:
    """Readings by the path and the content of a file."""

    def __init__(self) -> None:
        self._all: dict[tuple[str, str], Reading] = {}
        self._restored: frozenset[tuple[str, str]] = frozenset()

    def read(self, path: str, root: Path) -> Reading:
        """What a file of the project in `root` holds now, by its path in it."""
        try:
            # Very many are opened, and a `Path` of each takes as long as reading it.
            with open(f"{root}/{path}", "rb") as file:  # noqa: PTH123
                raw = file.read()
        except OSError:
            return Reading((None, (Problem(path, 1, "", *messages.UNREADABLE),)))
        key = (path, digest(raw))
        if key not in self._all:
            if len(self._all) >= _MOST:
                self._all.clear()
            self._all[key] = Reading(parse(path, raw))
        return self._all[key]

    def restore(self, folder: Path) -> None:
        """Know what an earlier process left in a folder, unless this one knows of files already."""
        if self._all:
            return
        cache = Cache(folder, "pickle")
        if kept := cache.read(_key()):
            with without_collecting():
                self._all = pickle.loads(kept)  # noqa: S301 - its name says what code wrote it, and what is in it
        self._restored = frozenset(self._all)

    def forget(self) -> None:
        """Let go of all that was read."""
        self._all.clear()

    def keep(self, folder: Path, last: Iterable[Reading]) -> None:
        """Leave the readings of the `last` time for a next process, when there are others than those that were restored."""
        named = {id(reading) for reading in last}
        kept = {key: reading for key, reading in self._all.items() if id(reading) in named}
        if kept.keys() == self._restored:
            return
        Cache(folder, "pickle").keep([(_key(), pickle.dumps(kept, pickle.HIGHEST_PROTOCOL))])
        self._restored = frozenset(kept)


# Those of this process, of whatever projects.
READINGS = Readings()


def _key() -> str:
    """What decides how any file is read, besides its content: the code, the libraries, and the day that dates are checked against."""
    tools = [sys.version, *(version(name) for name in ("pydantic", "PyYAML")), date.today().isoformat()]
    code = b"".join(file.read_bytes() for file in sorted(_CODE.glob("*.py")))
    return digest("\0".join(tools).encode() + code)

"""What was read from files before, by this process and by earlier ones, so that only a file that changed is read again."""

import pickle
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from macros.records import messages
from macros.records.cache import Cache
from macros.records.digest import digest
from macros.records.fields import Bestand
from macros.records.keeping import all_kept
from macros.records.known import Known
from macros.records.problem import Problem
from macros.records.yamlfile import Contents, parse

_CODE = Path(__file__).parent

# So many files are remembered; each takes 6 kB.
_MOST = 16_384

# A next process is left what was read since apart until it is more than this part of all.
_FEW = 16

# The path and the digest of a file.
_Place = tuple[str, str]


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
        self._all: dict[_Place, Reading] = {}
        self._folder: Path | None = None
        # What stands in that folder, each with what it was checked against: most of it, and apart what was read since.
        self._most: dict[_Place, str] = {}
        self._since: dict[_Place, str] = {}

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
        self._folder, self._cache = folder, Cache(folder, "pickle")
        with all_kept():
            most, since = (_unpickled(self._cache.read(key)) for key in _keys())
            self._most, self._since = _state(most), _state(since)
            self._all = most | since

    def forget(self) -> None:
        """Let go of all that was read."""
        self._all.clear()

    def keep(self, folder: Path, last: Iterable[Reading]) -> None:
        """Leave the readings of the `last` time for a next process, when there are others than those that were restored.

        As long as few are, only those are written.
        """
        if folder != self._folder:  # of another project
            self._folder, self._cache, self._most = folder, Cache(folder, "pickle"), {}
        named = {id(reading) for reading in last}
        kept = {place: reading for place, reading in self._all.items() if id(reading) in named}
        since = {place: reading for place, reading in kept.items() if self._most.get(place) != reading.against}
        most_key, since_key = _keys()
        if len(since) * _FEW > len(kept):
            self._cache.keep([(most_key, _pickled(kept)), (since_key, _pickled({}))])
            self._most, self._since = _state(kept), {}
        elif _state(since) != self._since:
            self._cache.keep([(since_key, _pickled(since))])
            self._since = _state(since)


def _state(readings: Mapping[_Place, Reading]) -> dict[_Place, str]:
    return {place: reading.against for place, reading in readings.items()}


def _pickled(readings: dict[_Place, Reading]) -> bytes:
    return pickle.dumps(readings, pickle.HIGHEST_PROTOCOL)


def _unpickled(kept: bytes | None) -> dict[_Place, Reading]:
    return pickle.loads(kept) if kept else {}  # noqa: S301 - its name says what code wrote it, and what is in it


# Those of this process, of whatever projects.
READINGS = Readings()


def _keys() -> tuple[str, str]:
    """What decides how any file is read, besides its content: the code, the libraries, and the day that dates are checked against.

    For most readings, and for those since.
    """
    tools = [sys.version, *(version(name) for name in ("pydantic", "PyYAML")), date.today().isoformat()]
    code = b"".join(file.read_bytes() for file in sorted(_CODE.glob("*.py")))
    key = digest("\0".join(tools).encode() + code)
    return key, f"{key}-since"

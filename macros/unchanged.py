"""Whether a site is still that of its sources, so that it need not be built again."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path

from macros.records.digest import digest
from macros.records.junk import is_junk
from macros.records.project import ENVIRONMENT

_SOURCES = ("docs", "data", "macros")
_CODE = Path(__file__).parent


class LastBuild:
    """What the last build into a folder was made from, and what it left there; kept beside the other things of a build.

    `how` says in which way it is built, such as with which builder.
    """

    def __init__(self, root: Path, place: Path, how: Iterable[object]):
        self._file = root / ".cache" / "site" / f"{digest(str(place).encode())}.json"
        self._place = place
        # As it was when the build began: what is saved in the meantime may not be in it.
        self._sources = _hash(_sources(root, how))

    @property
    def is_good(self) -> bool:
        """True when the same build left the site, and nobody touched it since."""
        with suppress(OSError, ValueError):
            return bool(json.loads(self._file.read_text(encoding="utf-8")) == self._state())
        return False

    def remember(self) -> None:
        """Keep what the folder holds now."""
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps(self._state()), encoding="utf-8")

    def _state(self) -> list[str]:
        return [self._sources, _hash(_files(self._place))]


def _hash(parts: Iterable[bytes]) -> str:
    found = sha256()
    for part in parts:
        found.update(len(part).to_bytes(8) + part)
    return found.hexdigest()


def _sources(root: Path, how: Iterable[object]) -> Iterator[bytes]:
    """All that decides what is in a site: its files, the libraries, the settings of this environment, and the day for its checks."""
    yield repr([*how, sys.version, date.today().isoformat()]).encode()
    yield repr(sorted(_libraries())).encode()
    yield repr([os.environ.get(name) for name in ENVIRONMENT.values()]).encode()
    top = (file for file in root.iterdir() if file.is_file() and not is_junk(file.name))
    inside = (file for folder in {*map(root.joinpath, _SOURCES), _CODE} for file in _written(folder))
    for file in sorted({*top, *inside}, key=str):
        yield str(file).encode()
        yield file.read_bytes()


def _libraries() -> Iterator[str]:
    """All that is installed, with its version: the name of the folder that tells about it holds both."""
    for folder in map(Path, sys.path):
        yield from (path.name for path in folder.glob("*.*-info"))


def _written(folder: Path) -> Iterator[Path]:
    """The files in a folder that someone wrote."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not is_junk(name)]
        yield from (file for name in names if not is_junk(name) and (file := Path(place, name)).is_file())


def _files(place: Path) -> Iterator[bytes]:
    for file in sorted(place.rglob("*")):
        found = file.stat()
        yield repr((file.relative_to(place).as_posix(), found.st_size, found.st_mtime_ns)).encode()

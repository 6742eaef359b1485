"""A folder for one test after another: what a test changed in it, made or took away is put back, which is less work than a copy."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from stat import S_ISDIR, S_ISREG

# What tells that a file was written, and that a folder is one.
State = tuple[int, ...]


class Mended:
    """A folder that `make` makes, and makes again when a folder or link in it is another; a file is only written again."""

    def __init__(self, folder: Path, make: Callable[[Path], object]):
        self.folder, self._make = folder, make
        self._begin()

    def _begin(self) -> None:
        self._make(self.folder)
        self._state = dict(_state(self.folder))
        self._contents = {path: Path(path).read_bytes() for path, (mode, *_) in self._state.items() if S_ISREG(mode)}

    def mend(self) -> None:
        """Make everything as it was, the times of files included: what remembers a file by its time sees the same one."""
        found = dict(_state(self.folder))
        changed = [path for path, state in self._state.items() if found.get(path) != state]
        if any(path not in self._contents or Path(path).is_dir() for path in changed):
            shutil.rmtree(self.folder)
            self._begin()
            return
        for path in reversed(found):  # what is in a folder before the folder
            if path not in self._state:
                (os.rmdir if S_ISDIR(found[path][0]) else os.unlink)(path)
        for path in changed:
            mode, _, time = self._state[path]
            Path(path).unlink(missing_ok=True)
            Path(path).write_bytes(self._contents[path])
            Path(path).chmod(mode & 0o7777)
            os.utime(path, ns=(time, time))


def _state(folder: str | Path) -> Iterator[tuple[str, State]]:
    for entry in os.scandir(folder):
        found = entry.stat(follow_symlinks=False)
        if S_ISDIR(found.st_mode):
            yield entry.path, (found.st_mode,)
            yield from _state(entry.path)
        else:
            yield entry.path, (found.st_mode, found.st_size, found.st_mtime_ns)

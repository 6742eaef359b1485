"""What earlier builds made, in files of a folder.

A file is named after what it was made from and after what is in it. So one that is damaged, or was put there by something
else, is not used; and a cache that can't be read or written only makes a build slower.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from macros.records.digest import digest


class Cache:
    """Files of one type in a folder, by a key of what each was made from; those that no build used last leave it."""

    def __init__(self, folder: Path, type: str):
        self._folder = folder
        self._type = type
        self._kept = {file.name.partition(".")[0]: file for file in folder.glob(f"*.{type}")}
        self._used: set[str] = set()
        self._names: dict[str, str] = {}

    def read(self, key: str) -> bytes | None:
        """What was made from this, when its file still holds that."""
        self._used.add(key)
        file = self._kept.get(key)
        with suppress(OSError):
            if file and file.name.split(".")[1] == digest(content := file.read_bytes()):
                return content
        return None

    def add(self, key: str, content: bytes) -> None:
        """Keep what was made from this, also for when the build is broken off."""
        self._used.add(key)
        name = f"{key}.{digest(content)}.{self._type}"
        # On a full or read-only disk, or where a file has the name of the folder, there is nothing to keep it in.
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            # In two steps, since a build that is broken off must not leave half a file to a next one.
            half = self._folder / f"{key}.{os.getpid()}"
            half.write_bytes(content)
            half.replace(self._folder / name)
            self._names[key] = name

    def keep(self, made: Iterable[tuple[str, bytes]] = ()) -> None:
        """Keep these by their keys, and drop what was neither read nor kept."""
        for key, content in made:
            self.add(key, content)
        with suppress(OSError):
            for file in self._folder.iterdir():
                key = file.name.partition(".")[0]
                known = key in self._used and file.name == self._names.get(key, file.name)
                if file.suffix != f".{self._type}" or not known:
                    file.unlink()

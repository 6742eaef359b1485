"""Documents of earlier builds, so that only those that changed are made again.

A file is named after what it was made from and after what is in it. So one that is damaged, or was put there by something
else, is not used; and a cache that can't be read or written only makes a build slower.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from macros.records.digest import digest
from macros.writers import typeset, word
from macros.writers.typeset import Job, typeset_all


class Cache:
    """Files of one type in a folder, by a key of what each was made from; those that no build used last leave it."""

    def __init__(self, folder: Path, type: str):
        self._folder = folder
        self._type = type
        self._kept = {file.name.partition(".")[0]: file for file in folder.glob(f"*.{type}")}
        self._used: set[str] = set()

    def read(self, key: str) -> bytes | None:
        """What was made from this, when its file still holds that."""
        self._used.add(key)
        file = self._kept.get(key)
        with suppress(OSError):
            if file and file.name.split(".")[1] == digest(content := file.read_bytes()):
                return content
        return None

    def keep(self, made: Iterable[tuple[str, bytes]]) -> None:
        """Keep these by their keys, and drop what was neither read nor kept."""
        # On a full or read-only disk, or where a file has the name of the folder, there is nothing to keep them in.
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            for key, content in made:
                self._used.add(key)
                # In two steps, since a build that is broken off must not leave half a file to a next one.
                half = self._folder / f"{key}.{os.getpid()}"
                half.write_bytes(content)
                half.replace(self._folder / f"{key}.{digest(content)}.{self._type}")
            for file in self._folder.iterdir():
                if file.suffix != f".{self._type}" or file.name.partition(".")[0] not in self._used:
                    file.unlink()


def typeset_changed(jobs: Iterable[Job], folder: Path) -> dict[str, bytes]:
    """All PDFs by name, from this folder where nothing changed."""
    cache, tools = Cache(folder, "pdf"), typesetter()
    made: dict[str, bytes] = {}
    keys: dict[str, str] = {}

    def missing() -> Iterator[Job]:
        for job in jobs:
            parts = (tools, job.moment.isoformat(), *map(str, chain(*job.versions)))
            key = keys[job.name] = digest("\0".join(parts).encode())
            pdf = cache.read(key)
            if pdf is None:
                yield job
            else:
                made[job.name] = pdf

    fresh = typeset_all(missing())
    cache.keep((keys[name], pdf) for name, pdf in fresh.items())
    return {**made, **fresh}


def written_changed(documents: Iterable[tuple[str, Callable[[], bytes]]], folder: Path) -> list[bytes]:
    """Word files in order, from this folder where nothing changed; each by the text of all that it is made from."""
    cache, tools = Cache(folder, "docx"), word_writer()
    made: dict[str, bytes] = {}
    contents = []
    for text, make in documents:
        key = digest(f"{tools}\0{text}".encode())
        content = cache.read(key)
        if content is None:
            content = made[key] = make()
        contents.append(content)
    cache.keep(made.items())
    return contents


def typesetter() -> str:
    """What decides how a PDF looks, besides its data: the typesetter, the template and the fonts."""
    return _tools(("typst", "pikepdf"), typeset.sources())


def word_writer() -> str:
    """What decides how a Word file looks, besides its data: the library and the code that writes it."""
    return _tools(("python-docx",), sorted(Path(word.__file__).parent.glob("*.py")))


def _tools(libraries: Iterable[str], files: Iterable[Path]) -> str:
    found = sha256(" ".join(map(version, libraries)).encode())
    for file in files:
        found.update(file.read_bytes())
    return found.hexdigest()

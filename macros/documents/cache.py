"""Documents of earlier builds, so that only those that changed are made again."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from macros.records.cache import Cache
from macros.records.digest import digest
from macros.writers import typeset, word
from macros.writers.typeset import Job, typeset_all


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

"""Documents of earlier builds and parts of them, so that only those that changed are made again."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from macros.records.cache import Cache
from macros.records.digest import digest
from macros.writers import typeset
from macros.writers.typeset import Job, typeset_all

# What is kept of a version that takes more room than it may.
_TOO_LONG = b"past niet"


class Made:
    """What the same tools make of texts; of a text that an earlier build had, it is read from a folder, if there is one."""

    def __init__(self, folder: Path | None, type: str, tools: str):
        self._cache = Cache(folder, type) if folder else None
        self._tools = tools
        self._fresh: dict[str, bytes] = {}

    def of(self, text: str, make: Callable[[], bytes]) -> bytes:
        """What is made of a text that says all that decides it, besides the tools."""
        key = digest(f"{self._tools}\0{text}".encode())
        content = self._cache.read(key) if self._cache else None
        if content is None:
            content = self._fresh[key] = make()
        return content

    def keep(self) -> None:
        """Keep it for a next build, and drop what this one did not ask for."""
        if self._cache:
            self._cache.keep(self._fresh.items())


def typeset_changed(jobs: Iterable[Job], folder: Path) -> dict[str, bytes]:
    """All PDFs by name, from this folder where nothing changed."""
    cache, tools = Cache(folder, "pdf"), typesetter()
    made: dict[str, bytes] = {}
    asked: dict[str, Job] = {}

    def missing() -> Iterator[Job]:
        for job in jobs:
            known = (content for content in map(cache.read, _keys(tools, job)) if content != _TOO_LONG)
            if pdf := next(known, None):
                made[job.name] = pdf
            else:
                asked[job.name] = job
                yield job

    fresh = typeset_all(missing())
    cache.keep(
        (key, content)
        for name, (pdf, too_long) in fresh.items()
        for key, content in zip(_keys(tools, asked[name]), [*[_TOO_LONG] * too_long, pdf], strict=False)
    )
    return made | {name: paper.pdf for name, paper in fresh.items()}


def _keys(tools: str, job: Job) -> Iterator[str]:
    """What each version is known by, which is tried when those before it do not fit."""
    key = digest(f"{tools}\0{job.moment.isoformat()}".encode())
    for one in job.versions:
        key = digest("\0".join((key, *map(str, one))).encode())
        yield key


def written_changed(documents: Iterable[tuple[str, Callable[[], bytes]]], folder: Path) -> list[bytes]:
    """Word files in order, from this folder where nothing changed; each by the text of all that it is made from."""
    made = Made(folder, "docx", word_writer())
    contents = [made.of(text, make) for text, make in documents]
    made.keep()
    return contents


def typesetter() -> str:
    """What decides how a PDF or a picture looks, besides its data: the typesetter, the templates and the fonts."""
    return _tools(("typst", "pikepdf"), typeset.sources())


def word_writer() -> str:
    """What decides how a Word file looks, besides its data: the library and the code that writes it."""
    return _tools(("python-docx",), sorted(Path(typeset.__file__).parent.glob("*.py")))


def _tools(libraries: Iterable[str], files: Iterable[Path]) -> str:
    found = sha256(" ".join(map(version, libraries)).encode())
    for file in files:
        found.update(file.read_bytes())
    return found.hexdigest()

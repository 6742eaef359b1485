"""From JSON to PDF with Typst: tagged, in Dutch, with the fonts of the repository, and the same bytes every time.

Knows nothing of records, so that a process of its own starts fast.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import chain, count, islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from signal import SIG_BLOCK, SIG_SETMASK, SIGINT, pthread_sigmask
from threading import Thread
from typing import Any, NamedTuple, cast

import typst

_HERE = Path(__file__).parent
_TEMPLATE, _PICTURE = _HERE / "briefing.typ", _HERE / "share_picture.typ"
_FONTS = _HERE / "fonts"

# What the template says when a document takes more room than it may.
_TOO_LONG = "past niet"

# Fewer jobs than this are done before another process has started.
_WORTH_A_PROCESS = 4


# What Typst says when the fonts lack a character, which PDF/UA does not allow.
NO_GLYPH = re.compile(r"the text `(.*?)` could not be displayed")


class TypesetError(Exception):
    """A document that can't be set; says in Dutch what to do about it."""


class TooLongError(TypesetError):
    """None of the versions of a document fits on its pages."""


class Version(NamedTuple):
    """One way to set a document: its data as JSON, the size of its letters as a part of the normal size, the most
    pages that it may take (0 for any number), and how full the last must be, as a part of its height."""

    data: str
    scale: float = 1.0
    max_pages: int = 0
    min_fill: float = 0.0


class Versions(Sequence[Version]):
    """What to try, of which each is made when it is asked for: mostly the first fits, and making one takes long."""

    def __init__(self, versions: Iterable[Version]):
        self._ahead = iter(versions)
        self._made: list[Version] = []

    def __iter__(self) -> Iterator[Version]:
        for place in count():
            if place == len(self._made):
                self._made.extend(islice(self._ahead, 1))
            if place == len(self._made):
                return
            yield self._made[place]

    def __len__(self) -> int:
        self._made.extend(self._ahead)
        return len(self._made)

    def __getitem__(self, place: Any) -> Any:
        return tuple(self)[place]

    def __reduce__(self) -> tuple[Any, ...]:
        # What makes them stays in its process.
        return tuple, (tuple(self),)


@dataclass(frozen=True)
class Job:
    """One PDF to make: its name, the versions to try, and the moment that it bears."""

    name: str
    versions: Sequence[Version]
    moment: datetime


class Paper(NamedTuple):
    """A PDF, and how many versions did not fit before this one."""

    pdf: bytes
    too_long: int


def typeset(job: Job) -> bytes:
    """The first version that fits, as a PDF/UA-1."""
    return paper(job).pdf


def paper(job: Job) -> Paper:
    """The same, with how many versions did not fit."""
    for too_long, version in enumerate(job.versions):
        try:
            return Paper(_compile(version, job.moment), too_long)
        except typst.TypstError as error:
            if missing := NO_GLYPH.search(error.message):
                raise TypesetError(
                    f"{job.name}: de PDF kan het teken {missing[1]} niet tonen — schrijf het in het record met gewone letters"
                ) from None
            if _TOO_LONG not in error.message:
                raise TypesetError(f"{job.name}: {error.message}\n{error.diagnostic}") from None
    raise TooLongError(f"{job.name} past niet op het aantal pagina's dat mag")


def typeset_all(jobs: Iterable[Job]) -> dict[str, Paper]:
    """All PDFs by name; on every core when there are many. Give the largest first, so that no core waits long."""
    jobs = iter(jobs)
    first = list(islice(jobs, _WORTH_A_PROCESS))
    if len(first) < _WORTH_A_PROCESS:
        return {job.name: paper(job) for job in first}
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn"), initializer=_end_with_parent) as pool:
        with _deaf_to_ctrl_c():
            # Every job starts as soon as its data is there, while the data of the next is made.
            made = {job.name: pool.submit(paper, job) for job in chain(first, jobs)}
        # Else who waits for a process that was ended while it sent its result waits for ever: this one could still send the
        # rest. All processes have begun by now, as they do when they are spawned.
        pool._result_queue._writer.close()  # type: ignore[attr-defined]
        return {name: future.result() for name, future in made.items()}


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Start processes that Ctrl-C does not reach, as it does all that a terminal runs; who started them ends them."""
    before = pthread_sigmask(SIG_BLOCK, {SIGINT})
    try:
        yield
    finally:
        pthread_sigmask(SIG_SETMASK, before)


def _end_with_parent() -> None:
    """Let this process end when the one that started it is gone, however that ended."""

    def watch() -> None:
        if parent := parent_process():
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()


def _compile(version: Version, moment: datetime) -> bytes:
    # Here, so that who sets no document does not wait for it to load.
    from macros.writers.row_headers import with_row_headers

    inputs = {name: str(value) for name, value in version._asdict().items()}
    made = _compiler().compile(
        _TEMPLATE, format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=moment.astimezone(UTC)
    )
    return with_row_headers(cast(bytes, made))


def picture(data: str) -> bytes:
    """The picture that is shown beside a link to a page, as PNG of one pixel to a point."""
    return cast(bytes, _compiler().compile(_PICTURE, format="png", ppi=72, sys_inputs={"data": data}))


def sources() -> list[Path]:
    """The files that decide how a document or a picture looks, besides its data."""
    return [Path(__file__), _HERE / "row_headers.py", _TEMPLATE, _PICTURE, *sorted(_FONTS.glob("*.otf"))]


@cache
def fonts() -> typst.Fonts:
    """No font but ours, so that a document looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FONTS])


@cache
def _compiler() -> typst.Compiler:
    """One compiler for all documents."""
    return typst.Compiler(root=_HERE, font_paths=fonts())

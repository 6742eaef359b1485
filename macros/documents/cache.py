"""PDFs of earlier builds, so that only documents that changed are set again.

A file is named after what it was made from and after what is in it. So one that is damaged, or was put there by something
else, is not used; and a cache that can't be read or written only makes a build slower.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from macros.writers.typeset import Job, sources, typeset_all


def typeset_changed(jobs: Iterable[Job], folder: Path) -> dict[str, bytes]:
    """All PDFs by name, from this folder where nothing changed; what is no longer used leaves it."""
    typesetter, kept = _typesetter(), _kept(folder)
    made: dict[str, bytes] = {}
    keys: dict[str, str] = {}

    def missing() -> Iterator[Job]:
        for job in jobs:
            key = keys[job.name] = _key(typesetter, job)
            pdf = _read(kept.get(key))
            if pdf is None:
                yield job
            else:
                made[job.name] = pdf

    fresh = typeset_all(missing())
    # On a full or read-only disk, or where a file has the name of the folder, there is nothing to keep them in.
    with suppress(OSError):
        _keep({keys[name]: pdf for name, pdf in fresh.items()}, folder)
        _drop_others(keys.values(), folder)
    return {**made, **fresh}


def _kept(folder: Path) -> dict[str, Path]:
    """What is in the folder, by key."""
    return {file.name.partition(".")[0]: file for file in folder.glob("*.pdf")}


def _read(file: Path | None) -> bytes | None:
    """A PDF that is what its name says, if there is one."""
    with suppress(OSError):
        if file and file.name.split(".")[1] == _digest(pdf := file.read_bytes()):
            return pdf
    return None


def _keep(pdfs: dict[str, bytes], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for key, pdf in pdfs.items():
        # In two steps, since a build that is broken off must not leave half a file to a next one.
        half = folder / f"{key}.{os.getpid()}"
        half.write_bytes(pdf)
        half.replace(folder / f"{key}.{_digest(pdf)}.pdf")


def _drop_others(keys: Iterable[str], folder: Path) -> None:
    wanted = set(keys)
    for file in folder.iterdir():
        if file.suffix != ".pdf" or file.name.partition(".")[0] not in wanted:
            file.unlink()


def _typesetter() -> str:
    """What decides how a document looks, besides its data: the typesetter, the template and the fonts."""
    digest = sha256(f"{version('typst')} {version('pikepdf')}".encode())
    for file in sources():
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _key(typesetter: str, job: Job) -> str:
    return _digest("\0".join((typesetter, job.moment.isoformat(), *map(str, chain(*job.versions)))).encode())


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:32]

"""The stock: PDFs of an earlier build, so that only documents that changed are set again."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.metadata import version
from itertools import chain
from pathlib import Path

from macros.writers.typeset import Job, sources, typeset_all


def typeset_changed(jobs: Iterable[Job], folder: Path) -> dict[str, bytes]:
    """All PDFs by name, from the stock in this folder where nothing changed; what is no longer used leaves it."""
    press = _press()
    made: dict[str, bytes] = {}
    places: dict[str, Path] = {}

    def missing() -> Iterator[Job]:
        for job in jobs:
            place = places[job.naam] = folder / f"{_key(press, job)}.pdf"
            if place.is_file():
                made[job.naam] = place.read_bytes()
            else:
                yield job

    fresh = typeset_all(missing())
    folder.mkdir(parents=True, exist_ok=True)
    for name, pdf in fresh.items():
        # In two steps, since a build that is broken off must not leave half a file to a next one.
        half = places[name].with_suffix(".half")
        half.write_bytes(pdf)
        half.replace(places[name])
    for old in set(folder.glob("*.pdf")) - set(places.values()):
        old.unlink()
    return {**made, **fresh}


def _press() -> str:
    """What decides how a document looks, besides its data: the typesetter, the template and the fonts."""
    digest = sha256(f"{version('typst')} {version('pikepdf')}".encode())
    for file in sources():
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _key(press: str, job: Job) -> str:
    return sha256("\0".join((press, job.moment.isoformat(), *map(str, chain(*job.versies)))).encode()).hexdigest()[:32]

"""All documents of a site: which there are, and the files that they become."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from macros.briefing import factsheet, handboek, raad, thema, vergelijking
from macros.briefing.typeset import Job, typeset_all
from macros.briefing.uitgave import Uitgave
from macros.catalog import Catalog

# Where the files are, below the root of the site.
FOLDER = "briefings"


def jobs(uitgave: Uitgave) -> Iterator[Job]:
    """Everything to typeset, the largest first."""
    catalog = uitgave.catalog
    if catalog.stappen:
        yield uitgave.job(lambda _: handboek.handboek(catalog), 1)
    for soort in compared(catalog):
        yield uitgave.job(partial(vergelijking.van_soort, catalog, soort), len(vergelijking.RUIMTES))
    for one in catalog.themas.values():
        yield uitgave.job(partial(thema.briefing, catalog, one), len(thema.RUIMTES))
    for stuk in catalog.raadsstukken.values():
        yield uitgave.job(partial(raad.antwoord, catalog, stuk), len(raad.RUIMTES))
    for pilot in catalog.pilots.values():
        yield uitgave.job(partial(factsheet.factsheet, catalog, pilot), len(factsheet.RUIMTES))


def compared(catalog: Catalog) -> list[str]:
    """The kinds with pilots to compare."""
    counts = Counter(str(pilot.soort) for pilot in catalog.pilots.values())
    return [soort for soort in catalog.ids("vocabulaires/soort") if counts[soort] > 1]


def files(uitgave: Uitgave) -> Mapping[str, bytes]:
    """The content of every file, by its path below the site."""
    made = {f"{FOLDER}/{name}.pdf": pdf for name, pdf in typeset_all(jobs(uitgave)).items()}
    for soort in compared(uitgave.catalog):
        document = vergelijking.van_soort(uitgave.catalog, soort, 0)
        made[f"{FOLDER}/{document.naam}.docx"] = uitgave.word(document)
    return made


def write_all(catalog: Catalog, folder: Path, adres: str = "") -> dict[str, int]:
    """Write every file below the folder of a site; gives path and size in bytes."""
    made = files(Uitgave(catalog, adres))
    for path, content in made.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return {path: len(content) for path, content in sorted(made.items())}

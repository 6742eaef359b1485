"""All documents of a site: which there are, and the files that they become."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from macros.documents import comparison as vergelijking
from macros.documents import council as raad
from macros.documents import factsheet
from macros.documents import handbook as handboek
from macros.documents import theme as thema
from macros.documents.cache import typeset_changed
from macros.documents.download import FOLDER, compared
from macros.documents.edition import Uitgave
from macros.pictures.style import Style
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.handboek import Stap, Thema
from macros.records.pilot import Pilot
from macros.writers.typeset import Job, typeset_all


def jobs(uitgave: Uitgave) -> Iterator[Job]:
    """Everything to typeset, the largest first."""
    catalog = uitgave.catalog
    if catalog[Stap]:
        yield uitgave.job(lambda _: handboek.handboek(catalog), 1)
    for soort in compared(catalog):
        yield uitgave.job(partial(vergelijking.van_soort, catalog, soort), len(vergelijking.RUIMTES))
    for one in catalog[Thema].values():
        yield uitgave.job(partial(thema.briefing, catalog, one), len(thema.RUIMTES))
    for stuk in catalog[Raadsstuk].values():
        yield uitgave.job(partial(raad.antwoord, catalog, stuk), len(raad.RUIMTES))
    for pilot in catalog[Pilot].values():
        yield uitgave.job(partial(factsheet.factsheet, catalog, pilot), len(factsheet.RUIMTES))


def files(uitgave: Uitgave, stock: Path | None) -> Mapping[str, bytes]:
    """The content of every file, by its path below the site."""
    with ThreadPoolExecutor(1) as thread:
        # The PDFs are made in other processes, which leaves this one time for Word.
        words = [thread.submit(_word, uitgave, soort) for soort in compared(uitgave.catalog)]
        try:
            pdfs = typeset_changed(jobs(uitgave), stock) if stock else typeset_all(jobs(uitgave))
        except BaseException:
            thread.shutdown(cancel_futures=True)
            raise
        return {**{f"{FOLDER}/{name}.pdf": pdf for name, pdf in pdfs.items()}, **dict(word.result() for word in words)}


def _word(uitgave: Uitgave, soort: str) -> tuple[str, bytes]:
    document = vergelijking.van_soort(uitgave.catalog, soort, 0)
    return f"{FOLDER}/{document.naam}.docx", uitgave.word(document)


def write_all(
    catalog: Catalog, style: Style, folder: Path, adres: str = "", stock: Path | None = None
) -> dict[str, int]:
    """Write every file below the folder of a site; gives path and size in bytes. `stock` keeps PDFs between builds."""
    made = files(Uitgave(catalog, style, adres), stock)
    for path, content in made.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return {path: len(content) for path, content in sorted(made.items())}

"""All documents of a site: which there are, and the files that they become."""

from collections.abc import Iterator, Mapping
from concurrent.futures import CancelledError, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event

from macros.documents import answer, checklist, comparison, council, factsheet, handbook, law, motion, theme
from macros.documents.cache import typeset_changed, written_changed
from macros.documents.download import FOLDER, compared
from macros.documents.edition import Edition
from macros.documents.sizes import Size
from macros.pictures.style import Style
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.handboek import Stap, Thema
from macros.records.motiedossier import Motiedossier
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.wens import Wens
from macros.writers.document import Document
from macros.writers.typeset import Job, typeset_all


def jobs(edition: Edition) -> Iterator[Job]:
    """Everything to typeset, the largest first."""
    catalog = edition.catalog
    if catalog[Stap]:
        yield edition.job(lambda _: handbook.handbook(catalog), 1)
        yield edition.job(lambda _: checklist.checklist(catalog), 1)
    if catalog[Wens]:
        yield edition.job(lambda _: law.wat_mag(catalog), 1)
    for dossier in catalog[Motiedossier].values():
        yield edition.job(partial(motion.dossier, catalog, dossier), len(motion.LIMITS))
    for soort in compared(catalog):
        document = comparison.of_soort(catalog, soort)
        yield edition.job(lambda _, made=document: made, 1)  # type: ignore[misc]
    for oordeel in catalog[Oordeel].values():
        yield edition.job(partial(answer.sheet, catalog, oordeel), len(answer.LIMITS))
    for one in catalog[Thema].values():
        yield edition.job(partial(theme.briefing, catalog, one), len(theme.LIMITS))
    for stuk in catalog[Raadsstuk].values():
        yield edition.job(partial(council.antwoord, catalog, stuk), len(council.LIMITS))
    for pilot in catalog[Pilot].values():
        yield edition.job(partial(factsheet.factsheet, catalog, pilot), len(factsheet.LIMITS))


def files(edition: Edition, cache: Path | None, stop: Event | None = None) -> Mapping[str, bytes]:
    """The content of every file, by its path below the site; raises `CancelledError` once `stop` is set."""
    with ThreadPoolExecutor(1) as thread:
        # The PDFs are made in other processes, which leaves this one time for Word.
        broken_off = stop or Event()
        words = thread.submit(_words, edition, cache, broken_off)
        try:
            pdfs = _pdfs(edition, cache)
        except BaseException:
            broken_off.set()
            raise
        return {**{f"{FOLDER}/{name}.pdf": pdf for name, pdf in pdfs.items()}, **words.result()}


def _pdfs(edition: Edition, cache: Path | None) -> dict[str, bytes]:
    if cache:
        return typeset_changed(jobs(edition), cache / "pdf")
    return {name: paper.pdf for name, paper in typeset_all(jobs(edition)).items()}


def _word_documents(catalog: Catalog) -> Iterator[Document]:
    """The papers that come as Word, with all that they can hold."""
    yield from (comparison.of_soort(catalog, soort) for soort in compared(catalog))
    yield from (answer.sheet(catalog, oordeel, 0) for oordeel in catalog[Oordeel].values())
    yield from (factsheet.factsheet(catalog, pilot, 0) for pilot in catalog[Pilot].values())
    yield from (council.antwoord(catalog, stuk, 0) for stuk in catalog[Raadsstuk].values())
    if catalog[Wens]:
        yield law.wat_mag(catalog)
    if catalog[Stap]:
        yield checklist.checklist(catalog)
    for dossier in catalog[Motiedossier].values():
        yield motion.dossier(catalog, dossier, 0)
        yield motion.cover_note(catalog, dossier)
        yield motion.fact_sheet(catalog, dossier)


def _words(edition: Edition, cache: Path | None, stop: Event) -> dict[str, bytes]:
    """All Word files by their path below the site; raises `CancelledError` once `stop` is set."""
    names: list[str] = []

    def wanted() -> Iterator[Document]:
        for document in _word_documents(edition.catalog):
            if stop.is_set():
                raise CancelledError
            names.append(f"{FOLDER}/{document.name}.docx")
            yield document

    if cache:
        asked = ((edition.word_text(document), partial(edition.word, document)) for document in wanted())
        made = written_changed(asked, cache / "word")
    else:
        made = list(map(edition.word, wanted()))
    return dict(zip(names, made, strict=True))


def write_all(
    catalog: Catalog,
    style: Style,
    folder: Path,
    site_url: str = "",
    cache: Path | None = None,
    stop: Event | None = None,
) -> dict[str, Size]:
    """Write every file below the folder of a site; gives the size of each by its path. `cache` keeps files between builds."""
    made = files(Edition(catalog, style, site_url), cache, stop)
    for path, content in made.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return {path: Size.of(content) for path, content in sorted(made.items())}

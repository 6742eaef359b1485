"""Background to a council document: each question with what the knowledge base knows and what it does not."""

from collections.abc import Iterator

from macros.content.blocks import Blok, Kader, Kop, Tekst
from macros.content.council import claims, outcome, question
from macros.content.parts import feit_lines
from macros.content.passages import bronnen_of, section
from macros.documents.download import document_name
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente
from macros.records.vocabulary import VRAGENBANK
from macros.writers.document import Document

# How many paragraphs of each answer, and whether it names what to read on: from roomy to lean.
LIMITS = ((6, True), (6, False), (2, False), (1, False))

_MOST_PAGES = 4

# The question bank is looked up, not read, so it has every answer in full, in slightly smaller letters.
_SIZE_OF_BANK = 0.92

# What it is not, under its title.
STATUS = "Dit is geen antwoord en geen standpunt van een college."

# The kinds that put questions to a college.
_ASKS = ("schriftelijke-vragen", VRAGENBANK)


def antwoord(catalog: Catalog, stuk: Raadsstuk, step: int) -> Document:
    """The answer, with as much as fits in this step of `LIMITS`."""
    alineas, related = LIMITS[step]
    place = catalog[Gemeente][stuk.gemeente].naam if stuk.gemeente else ""
    about = ", ".join(filter(None, (catalog.naam(stuk.soort), place, str(stuk.datum or ""))))
    is_bank = stuk.soort == VRAGENBANK
    asked = (blok for vraag in stuk.vragen for blok in question(catalog, vraag, 2 if is_bank else 1))
    blokken = (
        Kader(feit_lines(stuk.samenvatting)),
        *([outcome(catalog, stuk.afloop)] if stuk.afloop else []),
        *([Kop(1, "Vragen en antwoorden")] if is_bank else []),
        *_shortened(asked, alineas, related=related),
        *section("Beweringen die verder gaan dan het onderzoek", *_shortened(claims(stuk, 2), alineas, related=True)),
    )
    return Document(
        name=document_name(stuk.map, stuk.id),
        kind=f"Achtergrond {'bij raadsvragen' if stuk.soort in _ASKS else 'voor de raad'}",
        # Who only sees its name may not take it for the document itself.
        title=stuk.titel if is_bank else f"Achtergrond bij: {stuk.titel}",
        subtitle=f"{about}. {STATUS}",
        disclaims=True,
        page=f"/raadsstukken/{stuk.id}.md",
        blokken=blokken,
        max_pages=0 if is_bank else _MOST_PAGES,
        scale=_SIZE_OF_BANK if is_bank else 1,
        bronnen=bronnen_of(stuk),
    )


def _shortened(blokken: Iterator[Blok], most: int, *, related: bool) -> Iterator[Blok]:
    """Answers of at most so many paragraphs, marked where one has more; without where to read on unless `related`."""
    for blok in blokken:
        match blok:
            case Tekst(aside=True):
                if related:
                    yield blok
            case Tekst(lines=told) if len(told) > most:
                yield Tekst((*told[: most - 1], (*told[most - 1], " […]")))
            case _:
                yield blok

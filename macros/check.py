"""What one record can't see: two records with one name, records that nothing uses, text that can't be printed."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from macros.briefing.schrift import missing
from macros.catalog import values
from macros.feit import Feit
from macros.fields import Record
from macros.loading import ROOT, Loaded
from macros.problem import Problem, quoted
from macros.records import Begrip, Bron

Told = tuple[tuple[str | int, ...], str, str, str]

# A macro in a hand-written page that leans on a record: {{ bron("groningen-bom") }}.
_MACRO_USE = re.compile(r"""\b(bron|begrip)\(\s*["']([^"']+)["']""")


def check(loaded: Loaded, root: Path = ROOT) -> list[Problem]:
    """Every problem in the data, those of single records included, in order of file and line."""
    problems = [*loaded.problems, *_twins(loaded)]
    if not loaded.problems:
        # Only a complete catalog can tell what is used by nothing, and is worth typesetting.
        problems.extend(_unused(loaded, root))
        problems.extend(_unprintable(loaded))
    return sorted(set(problems))


def _twins(loaded: Loaded) -> Iterator[Problem]:
    """Two records of one kind with one title, and two terms with one written form."""
    for folder, records in loaded.catalog.records.items():
        if folder == Bron.map:
            continue  # two articles may share a headline; their publisher tells them apart
        yield from _same(loaded, folder, records.values(), lambda record: [record.kop])
    yield from _same(
        loaded, Begrip.map, loaded.catalog.begrippen.values(), lambda begrip: [begrip.naam, *begrip.vormen]
    )


def _same(loaded: Loaded, folder: str, records: Iterable[Record], names: Callable[..., list[str]]) -> Iterator[Problem]:
    seen: dict[str, list[str]] = defaultdict(list)
    for record in records:
        for name in {name.casefold() for name in names(record)}:
            seen[name].append(record.id)
    for name, (first, *others) in seen.items():
        for other in others:
            file = loaded.files[folder, other]
            yield file.problem(
                (),
                f"{quoted(name)} staat ook in data/{folder}/{first}.yml",
                "een eigen naam voor elk record",
                "kies een andere naam of voeg de twee records samen",
            )


def _unused(loaded: Loaded, root: Path) -> Iterator[Problem]:
    in_pages = {
        match.groups()
        for page in (root / "docs").rglob("*.md")
        for match in _MACRO_USE.finditer(page.read_text("utf-8", errors="replace"))
    }
    catalog = loaded.catalog
    kinds: tuple[tuple[str, Iterable[Record], str], ...] = (
        ("bron", catalog.bronnen.values(), "deze bron"),
        ("begrip", catalog.begrippen.values(), "dit begrip"),
    )
    for macro, records, what in kinds:
        for record in records:
            if not catalog.is_used(record) and (macro, record.id) not in in_pages:
                file = loaded.files[record.map, record.id]
                yield file.problem(
                    (),
                    f"{what} wordt nergens gebruikt",
                    "minstens één verwijzing",
                    "verwijs ernaar of verwijder het bestand",
                )


def _unprintable(loaded: Loaded) -> Iterator[Problem]:
    """Characters that the PDFs can't show."""
    texts = [
        (record, loc, value if isinstance(value, str) else value.tekst)
        for records in loaded.catalog.records.values()
        for record in records.values()
        for loc, value in values(record)
        if isinstance(value, str | Feit)
    ]
    absent = missing({character for _, _, text in texts for character in text})
    for record, loc, text in texts:
        for character in sorted(absent.intersection(text)):
            yield loaded.files[record.map, record.id].problem(
                loc,
                f"het teken {quoted(character)} (U+{ord(character):04X}) kan niet in een PDF",
                "letters en leestekens die het lettertype heeft",
                "schrijf het met gewone letters",
            )

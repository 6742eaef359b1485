"""What one record can't see: records that contradict or repeat each other, that nothing uses, and what can't be printed."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.derived import agreement, answers, evidence_rules, missing_answers, retelling, twins
from macros.pictures.style import read_style
from macros.records import messages
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog, values
from macros.records.characters import PRINTABLE
from macros.records.feit import Feit
from macros.records.fields import Bestand
from macros.records.ids import ID
from macros.records.kinds import KINDS
from macros.records.loading import ROOT, Loaded
from macros.records.naslag import Begrip, Bron
from macros.records.oordeel import Oordeel
from macros.records.problem import Problem, quoted
from macros.records.vocabulary import VOCABULARIES
from macros.site.authoring import TEMPLATES
from macros.site.written_pages import named, written_pages, wrong_pages

_ID = re.compile(ID)


def check(loaded: Loaded, root: Path = ROOT) -> list[Problem]:
    """Every problem in the data and the pages, those of single records included, in order of file and line.

    A record with mistakes hides nothing of the others: what needs a whole catalog looks at the records that only refer to
    records without mistakes.
    """
    catalog, pages = loaded.whole, written_pages(root)
    problems = [*loaded.problems, *_places(loaded, root), *read_style(root)[1], *_unprintable(loaded)]
    if VOCABULARIES.keys() <= catalog.vocabularies.keys():
        in_pages = {path for page in pages if not page.problem for path in named(page)}
        problems.extend(_across(loaded, catalog))
        problems.extend(_unused(loaded, in_pages | _mentioned(loaded)))
    if catalog.settings is not None and VOCABULARIES.keys() <= catalog.vocabularies.keys():
        problems.extend(wrong_pages(catalog, pages, loaded.unread))
    else:
        problems.extend(page.problem for page in pages if page.problem)
    return sorted(set(problems))


def _across(loaded: Loaded, catalog: Catalog) -> Iterator[Problem]:
    """What a study, an answer or a retelling can't see of other records."""
    # The first three look at no more of another record than whether it is there.
    for rules in (agreement, twins, evidence_rules, answers, retelling):
        known = catalog if rules in (answers, retelling) else loaded.catalog
        for record, (loc, *told) in rules.mistakes(known):
            yield loaded.files[record.map, record.id].problem(loc, *told)
    # What is missing is known only when nothing of it was left out.
    if all(id in catalog.ids(folder) for folder, id in loaded.files if folder in (Antwoord.map, Oordeel.map)):
        for record, (loc, *told) in missing_answers.mistakes(catalog):
            yield loaded.files[record.map, record.id].problem(loc, *told)


def _mentioned(loaded: Loaded) -> set[str]:
    """The paths of sources and terms that files with mistakes may refer to."""
    words: set[str] = set()
    for (folder, id), file in loaded.files.items():
        if id not in loaded.catalog.ids(folder):
            words.update(_ID.findall(file.text))
            found = loaded.catalog.glossary.terms_in(file.text)
            words.update(found)
    return {f"{kind}/{word}" for kind in (Bron.map, Begrip.map) for word in words}


def _places(loaded: Loaded, root: Path) -> Iterator[Problem]:
    """A kind whose records have no page to be found on, and a record whose page is written by hand already."""
    for kind in KINDS:
        records = loaded.catalog[kind].values()
        if not records:
            continue
        for path, what, setting in (
            (root / "docs" / kind.overzicht, "het overzicht van", "overzicht"),
            *(
                [(TEMPLATES / f"{kind.map}.md", "het sjabloon voor de pagina's van", "eigen_pagina")]
                if kind.eigen_pagina
                else []
            ),
        ):
            if not path.is_file():
                yield Problem(
                    path.relative_to(root if path.is_relative_to(root) else ROOT).as_posix(),
                    1,
                    "",
                    f"deze pagina ontbreekt: {what} {kind.meervoud}",
                    "een bestand op deze plek",
                    f"maak het bestand, of wijzig '{setting}' van de klasse {kind.__name__}",
                )
        for record in records:
            page = root / "docs" / record.pagina.partition("#")[0].lstrip("/")
            if kind.eigen_pagina and page.is_file():
                yield loaded.files[kind.map, record.id].problem(
                    (),
                    f"dit id is het adres van {page.relative_to(root).as_posix()}",
                    "een id dat geen geschreven pagina vervangt",
                    "hernoem het bestand",
                )


def _unused(loaded: Loaded, in_pages: set[str]) -> Iterator[Problem]:
    for folder, what in ((Bron.map, "deze bron"), (Begrip.map, "dit begrip")):
        for id, record in loaded.catalog.records[folder].items():
            if not loaded.catalog.is_used(record) and f"{folder}/{id}" not in in_pages:
                file = loaded.files[folder, id]
                yield file.problem(
                    (),
                    f"{what} wordt nergens gebruikt",
                    "minstens één verwijzing",
                    "verwijs ernaar of verwijder het bestand",
                )


def _unprintable(loaded: Loaded) -> Iterator[Problem]:
    """Characters that the PDFs can't show, in a record, a vocabulary or the settings."""
    texts = [(file, loc, text) for file, record in loaded.read for loc, text in _texts(record)]
    odd = {character for _, _, text in texts if not text.isascii() for character in text} - PRINTABLE
    if not odd:
        return
    # Here, so that nothing but this needs the typesetter, which takes a while to load.
    from macros.writers.glyphs import missing

    absent = missing(odd)
    for file, loc, text in texts:
        for character in sorted(absent.intersection(text)):
            yield file.problem(loc, *messages.NO_GLYPH.about(character=quoted(character), code=ord(character)))


def _texts(record: Bestand) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for loc, value in values(record):
        match value:
            case str():
                yield loc, value
            case Feit():
                yield loc, " ".join([value.tekst, *(citatie.plaats for citatie in value.citaties)])

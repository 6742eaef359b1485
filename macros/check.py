"""What one record can't see: records that contradict or repeat each other, that nothing uses, and what can't be printed."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from macros.derived import agreement, answers, evidence_rules, missing_answers, retelling, twins
from macros.pictures.contrast import faint_texts
from macros.pictures.style import read_style
from macros.records import messages
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.characters import PRINTABLE
from macros.records.feit import Feit
from macros.records.fields import Bestand
from macros.records.kennisbank import Kennisbank
from macros.records.kinds import KINDS, MODELS
from macros.records.loading import Loaded
from macros.records.naslag import Begrip, Bron, Gemeente
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.problem import Problem, did_you_mean, quoted
from macros.records.project import ROOT
from macros.records.vervallen import Vervallen
from macros.records.vocabulary import VOCABULARIES
from macros.records.yamlbuilder import Loc
from macros.records.yamlfile import YamlFile
from macros.site.authoring import TEMPLATES
from macros.site.written_pages import named, written_pages, wrong_pages

# How the message ends of what nothing refers to.
UNUSED = "wordt nergens gebruikt"


def check(loaded: Loaded, root: Path = ROOT) -> list[Problem]:
    """Every problem in the data and the pages, those of single records included, in order of file and line.

    One mistake gives one message. What needs more than one record looks only at those that are in order, with all that they
    refer to; what needs all records of a kind waits until those are.
    """
    catalog, pages = loaded.whole, written_pages(root, kept=loaded.kept)
    problems = [*loaded.problems, *_gone(loaded), *_places(loaded, root), *_style(loaded, root), *_unprintable(loaded)]
    complete = VOCABULARIES.keys() <= catalog.vocabularies.keys()
    if complete:
        problems.extend(_across(loaded, catalog))
    if catalog.settings is not None and complete:
        of_pages = list(wrong_pages(catalog, pages))
    else:
        of_pages = [page.problem for page in pages if page.problem]
    # What is used nowhere is known only when all that may use it could be read.
    if not loaded.problems and not of_pages:
        problems.extend(_unused(loaded, {path for page in pages for path in named(page)}))
    problems.extend(of_pages)
    return sorted(set(problems))


def _across(loaded: Loaded, catalog: Catalog) -> Iterator[Problem]:
    """What a study, an answer or a retelling can't see of other records."""
    # The first three look at no more of another record than whether it is there.
    found = [*agreement.mistakes(loaded.catalog), *twins.mistakes(loaded.catalog)]
    found += [*evidence_rules.mistakes(loaded.catalog), *answers.mistakes(catalog)]
    # What holds for all of a kind together is known only when nothing of it was left out.
    if loaded.are_sound(Pilot, Gemeente):
        found += retelling.mistakes(loaded.catalog)
    if not catalog.left_out.keys() & {Antwoord.map, Oordeel.map}:
        found += missing_answers.mistakes(catalog)
    for record, (loc, *told) in found:
        yield loaded.files[record.map, record.id].problem(loc, *told)


def _only(loaded: Loaded, kind: type[Bestand]) -> YamlFile | None:
    """The file of a kind of which there is one, when it could be read."""
    return next((file for file, record in loaded.read if isinstance(record, kind)), None)


def _style(loaded: Loaded, root: Path) -> Iterator[Problem]:
    """What is wrong with the style sheets, and when they are right with the colours of an instance's own."""
    settings = loaded.catalog.settings
    _, problems = read_style(root, settings)
    yield from problems
    file = _only(loaded, Kennisbank)
    if file and settings and not problems:
        for loc, *told in faint_texts(root, settings):
            yield file.problem(loc, *told)


def _gone(loaded: Loaded) -> Iterator[Problem]:
    """A removed record of which the id is used again, or that leads to or comes from where nothing is."""
    file = _only(loaded, Vervallen)
    if file is None:
        return
    places = {f"{folder}/{id}" for folder in MODELS for id in loaded.ids.get(folder, ())}
    for number, one in enumerate(loaded.catalog.gone.records):
        folder = one.plaats.partition("/")[0]
        if folder not in MODELS:
            meant = did_you_mean(folder, MODELS, "mappen in data")
            yield file.problem(
                ("records", number, "plaats"), *messages.NO_SUCH_PLACE.about(place=quoted(one.plaats), meant=meant)
            )
        elif one.plaats in places:
            told = messages.ID_GONE.about(date=one.datum, place=one.plaats)
            yield Problem(f"data/{one.plaats}.yml", 1, "", *told)
        if moved := loaded.catalog.former.get(one.plaats):
            other = f"data/{moved.map}/{moved.id}.yml"
            yield file.problem(
                ("records", number, "plaats"), *messages.FORMER_PLACE_GONE.about(place=quoted(one.plaats), other=other)
            )
        if one.nu and one.nu not in places:
            meant = did_you_mean(one.nu, places, "bestanden in data")
            yield file.problem(
                ("records", number, "nu"), *messages.NO_SUCH_PLACE.about(place=quoted(one.nu), meant=meant)
            )


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
                    f"{what} {UNUSED}",
                    "minstens één verwijzing",
                    "verwijs ernaar of verwijder het bestand",
                )


def _unprintable(loaded: Loaded) -> Iterator[Problem]:
    """Characters that the PDFs can't show, in a record, a vocabulary or the settings."""
    texts = [(file, loc, text) for file, record in loaded.read for loc, text in _texts(loaded.catalog.values(record))]
    odd = {character for _, _, text in texts if not text.isascii() for character in text} - PRINTABLE
    if not odd:
        return
    # Here, so that nothing but this needs the typesetter, which takes a while to load.
    from macros.writers.glyphs import missing

    absent = missing(odd)
    for file, loc, text in texts:
        for character in sorted(absent.intersection(text)):
            yield file.problem(loc, *messages.NO_GLYPH.about(character=quoted(character), code=ord(character)))


def _texts(found: Iterable[tuple[Loc, Any]]) -> Iterator[tuple[Loc, str]]:
    for loc, value in found:
        match value:
            case str():
                yield loc, value
            case Feit():
                yield loc, " ".join([value.tekst, *(citatie.plaats for citatie in value.citaties)])

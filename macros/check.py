"""What one record can't see: two records with one name, records that nothing uses, text and colours that can't be printed, pages that can't be read."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.derived import answers, evidence_rules, retelling
from macros.pictures.style import read_style
from macros.records.catalog import values
from macros.records.feit import Feit
from macros.records.fields import Record
from macros.records.junk import is_junk
from macros.records.kinds import KINDS
from macros.records.loading import ROOT, Loaded
from macros.records.naslag import Begrip, Bron
from macros.records.problem import Problem, quoted
from macros.site.authoring import TEMPLATES
from macros.site.calls import environment, mistakes

# A key in the front matter of a page.
_META = re.compile(r"^(\w+):", re.MULTILINE)


def check(loaded: Loaded, root: Path = ROOT) -> list[Problem]:
    """Every problem in the data, those of single records included, in order of file and line."""
    in_pages, unreadable = _pages(root)
    problems = [*loaded.problems, *_twins(loaded), *_places(loaded, root), *read_style(root)[1], *unreadable]
    if not loaded.problems and not unreadable:
        # Only a complete catalog can tell what is used by nothing, and is worth typesetting.
        problems.extend(_across(loaded))
        problems.extend(_unused(loaded, in_pages))
        problems.extend(_unprintable(loaded))
        problems.extend(_wrong_calls(loaded, root))
    return sorted(set(problems))


def _twins(loaded: Loaded) -> Iterator[Problem]:
    """Two records of one kind with one title, and two terms with one written form."""
    for folder, records in loaded.catalog.records.items():
        if folder == Bron.map:
            continue  # two articles may share a headline; their publisher tells them apart
        yield from _same(loaded, folder, records.values(), lambda record: [record.kop])
    yield from _same(loaded, Begrip.map, loaded.catalog[Begrip].values(), lambda begrip: [begrip.naam, *begrip.vormen])


def _across(loaded: Loaded) -> Iterator[Problem]:
    """What a study, an answer or a retelling can't see of other records."""
    for rules in (evidence_rules, answers, retelling):
        for record, (loc, *told) in rules.mistakes(loaded.catalog):
            yield loaded.files[record.map, record.id].problem(loc, *told)


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


def _pages(root: Path) -> tuple[set[str], list[Problem]]:
    """The paths of the records that hand-written pages name in a macro, and the pages that can't be read."""
    used: set[str] = set()
    unreadable = []
    for page in _written(root):
        try:
            used.update(_named(page.read_text("utf-8", errors="replace")))
        except TemplateSyntaxError as error:
            unreadable.append(
                Problem(
                    page.relative_to(root).as_posix(),
                    error.lineno,
                    "",
                    "een macro op deze pagina is niet te lezen",
                    'een macro zoals {{ aantal("pilots") }}',
                    "sluit elk aanhalingsteken, elke haak en accolade, en elke {% for %} met {% endfor %}",
                )
            )
    return used, unreadable


def _written(root: Path) -> list[Path]:
    """The hand-written pages."""
    return sorted(page for page in (root / "docs").rglob("*.md") if not is_junk(page.name))


def _named(page: str) -> Iterator[str]:
    """The paths in `{{ bron("groningen-bom") }}` and `{{ verwijzing("bronnen/groningen-bom") }}`."""
    for call in Environment().parse(page).find_all(nodes.Call):  # noqa: S701 - only read, not filled in
        match call:
            case nodes.Call(node=nodes.Name(name="bron"), args=[nodes.Const(value=id), *_]):
                yield f"{Bron.map}/{id}"
            case nodes.Call(node=nodes.Name(name="begrip"), args=[nodes.Const(value=id), *_]):
                yield f"{Begrip.map}/{id}"
            case nodes.Call(node=nodes.Name(name="verwijzing" | "record"), args=[nodes.Const(value=pad), *_]):
                yield str(pad)


def _wrong_calls(loaded: Loaded, root: Path) -> Iterator[Problem]:
    """Macros in hand-written pages that ask for what is not there."""
    macros = environment(loaded.catalog)
    for page in _written(root):
        text = page.read_text("utf-8", errors="replace")
        for line, told in mistakes(macros, text, _front_matter(text)):
            wrong, expected, remedy = told.split(" — ", 2)
            yield Problem(
                page.relative_to(root).as_posix(), line, "", wrong, expected.removeprefix("verwacht "), remedy
            )


def _front_matter(page: str) -> dict[str, str]:
    """The names that a page gives itself above its text."""
    return dict.fromkeys(_META.findall(page.split("---", 2)[1]), "") if page.startswith("---") else {}


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
    """Characters that the PDFs can't show."""
    # Here, so that nothing but this needs the typesetter, which takes a while to load.
    from macros.writers.glyphs import missing

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

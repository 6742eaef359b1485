"""One mistake gives one message: whatever else refers to a record with a mistake says nothing of it."""

import json
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import REPO

from macros.check import check
from macros.records.fields import Record
from macros.records.handboek import Stap
from macros.records.kinds import MODELS
from macros.records.loading import load
from macros.records.naslag import Gemeente
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.readings import READINGS
from macros.records.vergelijkpagina import Vergelijkpagina
from macros.records.yamlbuilder import Loc

pytestmark = pytest.mark.whole

SEED = 20261127


def scalars(value: Any, loc: Loc = ()) -> Iterator[Loc]:
    """The place of every text in a file."""
    if isinstance(value, str):
        yield loc
    else:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from scalars(item, (*loc, key))


def spoilt(value: Any, loc: Loc) -> Any:
    """A copy of a value with a text in it that no field may hold."""
    if not loc:
        return "VERVANG DIT"
    copy = value.copy()
    copy[loc[0]] = spoilt(value[loc[0]], loc[1:])
    return copy


def told(project: Path, file: Path, loc: Loc) -> list[str]:
    """What the check says when there is one mistake in a file, which is then mended again."""
    before = file.read_text(encoding="utf-8")
    made, _ = READINGS.read(file.relative_to(project).as_posix(), project).contents
    assert made is not None
    # What is JSON is YAML.
    file.write_text(json.dumps(spoilt(made.value, loc), ensure_ascii=False), encoding="utf-8")
    try:
        return [str(problem) for problem in check(load(project), project)]
    finally:
        file.write_text(before, encoding="utf-8")


def places(project: Path, file: Path) -> list[Loc]:
    made, _ = READINGS.read(file.relative_to(project).as_posix(), project).contents
    assert made is not None
    return list(scalars(made.value))


def records(project: Path) -> list[Path]:
    return [file for folder in MODELS for file in sorted((project / "data" / folder).glob("*.yml"))]


def follow_ups(project: Path, mistakes: list[tuple[Path, Loc]]) -> dict[str, list[str]]:
    found = {}
    for file, loc in mistakes:
        name = file.relative_to(project).as_posix()
        lines = told(project, file, loc)
        if len(lines) != 1 or not lines[0].startswith(f"{name}:"):
            found[f"{name} {loc}"] = lines
    return found


def test_a_mistake_in_any_record_of_the_small_project_gives_one_message(project: Path):
    dice = random.Random(SEED)
    mistakes = [(file, dice.choice(places(project, file))) for file in records(project)]
    assert follow_ups(project, mistakes) == {}


@pytest.mark.slow
def test_a_mistake_in_any_field_of_the_small_project_gives_one_message(project: Path):
    mistakes = [(file, loc) for file in records(project) for loc in places(project, file)]
    assert len(mistakes) > 200
    assert follow_ups(project, mistakes) == {}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records and pages of the site, for mistakes that are mended again."""
    project = tmp_path_factory.mktemp("echt") / "project"
    for folder in ("data", "docs"):
        shutil.copytree(REPO / folder, project / folder)
    return project


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_a_mistake_in_any_kind_of_record_of_the_site_gives_one_message(seed: int, copy: Path):
    dice = random.Random(SEED + seed)
    mistakes = []
    for folder in dice.sample([*MODELS], k=15):
        file = dice.choice(sorted((copy / "data" / folder).glob("*.yml")))
        mistakes.append((file, dice.choice(places(copy, file))))
    assert follow_ups(copy, mistakes) == {}


@pytest.mark.slow
@pytest.mark.parametrize("kind", [Pilot, Gemeente, Stap, Oordeel, Vergelijkpagina])
def test_what_all_of_a_kind_tell_together_waits_until_all_are_in_order(kind: type[Record], copy: Path):
    """What is said of a town follows from all its pilots, and which papers there are from steps and verdicts."""
    files = sorted((copy / "data" / kind.map).glob("*.yml"))
    assert follow_ups(copy, [(file, (kind.naamveld,)) for file in files[:3]]) == {}


@pytest.mark.parametrize(
    ("broken", "page", "told"),
    [
        ("", "{{ 1 / 0 }}", "docs/lessen.md:3  deze pagina kan niet worden gemaakt"),
        ("belang: 9", "{{ 1 / 0 }}", ""),
        ("belang: 9", "{{ aantal('lesen') }}", "docs/lessen.md:3  macro aantal: 'lesen' bestaat niet"),
        ("", "{{ aantal('lesen') }}", "docs/lessen.md:3  macro aantal: 'lesen' bestaat niet"),
    ],
)
def test_what_a_page_can_not_work_out_is_told_unless_a_record_was_left_out(
    broken: str, page: str, told: str, project: Path
):
    lesson = project / "data/lessen/bel-mensen-op.yml"
    (project / "docs/lessen.md").write_text(f"# Lessen\n\n{page}\n", encoding="utf-8")
    if broken:
        text = lesson.read_text(encoding="utf-8")
        lesson.write_text(re.sub(r"(?m)^belang: .*$", broken, text), encoding="utf-8")
    found = [str(one) for one in check(load(project), project) if one.path.startswith("docs/lessen")]
    assert [one[: len(told)] for one in found] == ([told] if told else [])

"""The JSON Schemas: what editors of code and forms know of each kind of file agrees with the records and with the check."""

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import REPO
from jsonschema import Draft7Validator

from macros.data.files import files
from macros.data.package import Release
from macros.data.schema import schemas, written
from macros.records.catalog import Catalog
from macros.records.kinds import MODELS
from macros.records.loading import load
from macros.records.vocabulary import VOCABULARIES, Vocabulaire

EDITOR = REPO / ".vscode"


class Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2 as the editors of code read it: `2020` and `012` are numbers, `ja`, `no` and dates are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}


for tag, pattern in (
    ("bool", "true|True|TRUE|false|False|FALSE"),
    ("int", "[-+]?[0-9]+"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"),
    ("null", "~|null|Null|NULL|"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), None)
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def schema_of(file: Path) -> str:
    folder = file.parent.name
    if folder == Vocabulaire.map:
        own = VOCABULARIES[file.stem] is not Vocabulaire
        return f"{folder}-{file.stem}.schema.json" if own else f"{folder}.schema.json"
    return f"{folder if folder in MODELS else file.stem}.schema.json"


def wrong(made: dict[str, Any], root: Path) -> list[str]:
    validators = {name: Draft7Validator(schema) for name, schema in made.items()}
    return [
        f"{file.relative_to(root)}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}"
        for file in sorted((root / "data").rglob("*.yml"))
        for error in validators[schema_of(file)].iter_errors(yaml.load(file.read_text(encoding="utf-8"), Loader=Core))
    ]


@pytest.mark.whole
def test_every_record_is_right_by_its_schema(catalog: Catalog, project: Path):
    made = schemas(catalog)
    for schema in made.values():
        Draft7Validator.check_schema(schema)
    assert wrong(dict(made), REPO) == []
    assert wrong(dict(schemas(load(project).catalog)), project) == []


def test_the_committed_schemas_are_those_of_the_records(catalog: Catalog):
    made = {name: written(schema) for name, schema in schemas(catalog).items()}
    there = {file.name: file.read_bytes() for file in (EDITOR / "schema").glob("*.json")}
    assert there.keys() == made.keys()
    assert [name for name in made if made[name] != there[name]] == [], "run: make schema"


def test_the_site_gives_the_same_schemas_to_others(catalog: Catalog):
    release = Release("1.2.3", "2026-11-26", "https://kennisbank.example/", lambda path: path)
    made = files(catalog, release)
    listed = {entry["pad"] for entry in json.loads(made["data/v1/index.json"])["bestanden"]}
    for name, schema in schemas(catalog).items():
        assert made[f"data/v1/schema/{name}"] == written(schema)
        assert f"schema/{name}" in listed


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("pilots/voorbeeldstad-buurtbaan", "status: afgerond", "status: klaar"),
        ("pilots/voorbeeldstad-buurtbaan", "gemeenten: [voorbeeldstad]", "gemeenten: [elders]"),
        ("pilots/voorbeeldstad-buurtbaan", "  loon:", "  vrijlating:"),
        ("pilots/voorbeeldstad-buurtbaan", "start: 2019-10", "start: 2019-13"),
        ("pilots/voorbeeldstad-buurtbaan", "naam:", "titel:"),
        ("pilots/voorbeeldstad-buurtbaan", "[@stadsbrief", "[stadsbrief"),
        ("bronnen/stadsbrief", "url: http", "zonder_url: De site is weg.\nurl: http"),
        ("bronnen/stadsbrief", "url: http", "url: ftp"),
        ("bronnen/stadsbrief", "titel: ", "titel: www.voorbeeldstad.nl "),
        ("lessen/bel-mensen-op", "belang: ", "belang: 1"),
    ],
)
def test_a_schema_sees_what_the_check_sees(file: str, old: str, new: str, project: Path):
    path = project / f"data/{file}.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    loaded = load(project)
    assert loaded.problems
    assert wrong(dict(schemas(load(project).catalog)), project)


@pytest.mark.alone
def test_no_text_takes_long_to_refuse(catalog: Catalog):
    """A pattern that can match in many ways tries all of them, on every key that an editor presses."""
    many = "\n".join(["Een [@bron], twee [@bron], drie [@bron], vier [@bron] en vijf [@bron]."] * 40 + ["Zonder."])
    schema = schemas(catalog)["instrumenten.schema.json"]
    start = time.perf_counter()
    errors = list(Draft7Validator(schema).iter_errors({"kern": many}))
    assert time.perf_counter() - start < 2
    assert any("Zonder." in error.message for error in errors)

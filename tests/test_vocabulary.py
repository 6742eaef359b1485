"""The values of vocabularies that the code names: an editor who renames one is told, and no page changes in silence."""

import ast
from pathlib import Path

import pytest
from cases import replace_once
from conftest import REPO

from macros.records.catalog import Catalog
from macros.records.dictionary import Veld, velden
from macros.records.kinds import KINDS
from macros.records.loading import load
from macros.records.vocabulary import NEEDED, VOCABULARIES

# Words of the code that are a value by chance.
OTHERWISE = {
    "baan": "the look of a row of a picture",
    "begrip": "a kind of record, as a look and on a page",
    "hoogte": "the height of the map",
    "jaar": "a unit of time, and a sentence of the form",
    "overzicht": "a setting of a kind, and the look of a table",
    "proef": "a part of the data of a paper",
    "uitspraak": "a noun",
}


def named_fields(fields: tuple[Veld, ...]) -> set[str]:
    return {name for one in fields for name in (one.naam, *named_fields(one.velden))}


def literals(file: Path) -> set[str]:
    """The texts in a module, but those of the examples for editors."""
    tree = ast.parse(file.read_text("utf-8"))
    calls = [one for one in ast.walk(tree) if isinstance(one, ast.Call) and getattr(one.func, "id", "") == "veld"]
    examples = {id(part) for call in calls for part in ast.walk(call)}
    texts = (one for one in ast.walk(tree) if isinstance(one, ast.Constant) and id(one) not in examples)
    return {one.value for one in texts if isinstance(one.value, str)}


def test_every_value_that_the_code_names_is_needed(catalog: Catalog):
    fields = {"ja", "nee"} | {name for kind in KINDS for name in named_fields(tuple(velden(kind)))}
    values = {id for one in catalog.vocabularies.values() for id in one.waarden} - fields
    files = [file for file in (REPO / "macros").rglob("*.py") if file.name != "vocabulary.py"]
    named = values & {text for file in files for text in literals(file)}
    needed = {id for ids in NEEDED.values() for id in ids}
    assert named - needed - set(OTHERWISE) == set(), "put it in NEEDED, or say in OTHERWISE what else it is"
    assert set(OTHERWISE) <= named - needed, "an exception that is no longer one"


@pytest.mark.parametrize("name", NEEDED)
def test_who_renames_a_needed_value_is_told(name: str, project: Path):
    assert name in VOCABULARIES
    file = project / f"data/vocabulaires/{name}.yml"
    for id in NEEDED[name]:
        replace_once(file, f"\n  {id}:", f"\n  {id}-anders:")
    told = {one.wrong for one in load(project).problems if one.path == f"data/vocabulaires/{name}.yml"}
    assert {f"de waarde '{id}' ontbreekt" for id in NEEDED[name]} <= told

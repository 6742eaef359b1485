"""The open data by the standards that they name, as the tools of others read them.

Those take a while to load, and are so only by the tests that need them.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import TESTS

from macros.data.files import files
from macros.data.package import Release
from macros.data.tables import FOLDER, TABLES
from macros.records.catalog import Catalog

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(catalog: Catalog) -> Mapping[str, bytes]:
    release = Release(
        "1.2.3", "2026-11-26", "https://kennisbank.example/", lambda path: f"https://kennisbank.example{path}"
    )
    return {path.removeprefix(f"{FOLDER}/"): content for path, content in files(catalog, release).items()}


def test_the_package_describes_the_files_as_frictionless_wants(made: Mapping[str, bytes], tmp_path: Path):
    from frictionless import Package

    for path, content in made.items():
        if "/" not in path:
            (tmp_path / path).write_bytes(content)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["resource", "rowNumber", "fieldName", "message"])
    assert len(report.tasks) == len(TABLES)


def test_the_package_says_in_which_table_an_id_is_found(made: Mapping[str, bytes]):
    told = {one["name"]: one["schema"] for one in json.loads(made["datapackage.json"])["resources"]}
    assert told["onderzoeken"]["primaryKey"] == ["id"]
    assert {"fields": "onderzoek", "reference": {"resource": "onderzoeken", "fields": "id"}} in told["bevindingen"][
        "foreignKeys"
    ]
    for name, schema in told.items():
        columns = {field["name"] for field in schema["fields"]}
        for key in schema.get("foreignKeys", []):
            assert key["fields"] in columns, name
            assert told[key["reference"]["resource"]]["primaryKey"] == [key["reference"]["fields"]]
    assert "foreignKeys" not in told["bronnen"], "it refers to nothing"


@pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")
@pytest.mark.parametrize("shapes", sorted(path.name for path in (TESTS / "dcat").glob("*.ttl")))
def test_the_catalogue_passes_the_public_shapes(made: Mapping[str, bytes], shapes: str):
    import pyshacl
    from rdflib import Graph, URIRef

    told = Graph().parse(data=made["catalog.ttl"].decode(), format="turtle")
    # By RDF Schema everything is a resource, which the shapes leave to the reader.
    conforms, _, report = pyshacl.validate(told, shacl_graph=str(TESTS / "dcat" / shapes), inference="rdfs")
    assert conforms, report
    tables = set(told.objects(None, URIRef("http://www.w3.org/ns/dcat#downloadURL")))
    assert len(tables) == len(TABLES) + 1

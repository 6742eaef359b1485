"""Every file of the open data, by its path below the site."""

from collections.abc import Iterator, Mapping

from macros.data.citing import of_studies
from macros.data.dcat import catalogue
from macros.data.formats import comma_separated, database, for_excel
from macros.data.package import Release, as_json, data_package, index
from macros.data.records import moved_data, record_data
from macros.data.schema import schemas, written
from macros.data.tables import FOLDER, MAJOR, filled
from macros.records.catalog import Catalog


def files(catalog: Catalog, release: Release) -> Mapping[str, bytes]:
    """The tables as CSV, for Excel and as a database, the records as JSON with their schemas, and what describes them.

    The index names each of them but the JSON of single records, which the JSON of their kind holds too, and the references
    for who cites a study or a finding.
    """
    tables = filled(catalog)
    kinds: dict[str, bytes] = {}
    records: dict[str, bytes] = {}
    for kind, folder in catalog.records.items():
        told = {id: as_json(record_data(catalog, record, release.url)) for id, record in folder.items()}
        kinds[f"json/{kind}.json"] = b"[\n" + b",\n".join(one.rstrip() for one in told.values()) + b"\n]\n"
        records |= {f"json/{kind}/{id}.json": one for id, one in told.items()}
    for place, record in catalog.former.items():
        records[f"json/{place}.json"] = as_json(moved_data(place, record, release.url))
    described = {f"schema/{name}": written(schema) for name, schema in schemas(catalog).items()}
    named = dict(_tables(catalog, release)) | kinds | described
    named["index.json"] = as_json(index(catalog, named, tables, release))
    alone = records | dict(of_studies(catalog, release))
    return {f"{FOLDER}/{path}": content for path, content in (named | alone).items()}


def _tables(catalog: Catalog, release: Release) -> Iterator[tuple[str, bytes]]:
    tables = filled(catalog)
    for one in tables:
        yield f"{one.table.name}.csv", comma_separated(one)
        yield f"excel/{one.table.name}.csv", for_excel(one)
    yield "kennisbank.sqlite", database(tables, MAJOR)
    yield "catalog.ttl", catalogue(catalog.kennisbank, tables, release).encode()
    yield "datapackage.json", as_json(data_package(catalog, tables, release))

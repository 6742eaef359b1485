"""What says of the data files what is in them: a Frictionless data package and an index with checksums."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from macros.data.formats import Filled
from macros.data.table import BETWEEN, Column
from macros.data.tables import TABLES
from macros.records.catalog import Catalog


@dataclass(frozen=True)
class Release:
    """Which data these files hold: the version of the site, the day of the data, and where the site stands.

    `url` gives the address of a page, by its path from the root of `docs/`.
    """

    version: str
    date: str
    address: str
    url: Callable[[str], str]


def data_package(catalog: Catalog, tables: Sequence[Filled], release: Release) -> dict[str, Any]:
    """The description of all tables as `datapackage.json`. Source: Data Package v1, specs.frictionlessdata.io."""
    settings = catalog.kennisbank
    licence = settings.licentie
    return {
        "profile": "tabular-data-package",
        "name": "kennisbank",
        "title": settings.naam,
        "description": settings.omschrijving,
        "version": release.version,
        "created": f"{release.date}T00:00:00Z",
        "homepage": release.address,
        "licenses": [{"name": licence.id, "title": licence.titel, "path": licence.uitleg}],
        "contributors": [{"title": settings.afzender, "role": "publisher"}],
        "resources": [_resource(catalog, one) for one in tables],
    }


def _resource(catalog: Catalog, filled: Filled) -> dict[str, Any]:
    table = filled.table
    keys = [column for column in table.columns if column.key and column.key in _first_columns()]
    schema: dict[str, Any] = {"fields": [_field(catalog, column) for column in table.columns], "missingValues": [""]}
    if table.ids:
        schema["primaryKey"] = [column.name for column in table.columns[: table.ids]]
    if keys:
        schema["foreignKeys"] = [
            {"fields": key.name, "reference": {"resource": key.key, "fields": _first_columns()[key.key]}} for key in keys
        ]  # fmt: skip
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.meaning,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _first_columns() -> Mapping[str, str]:
    return {table.name: table.columns[0].name for table in TABLES if table.ids == 1}


def _field(catalog: Catalog, column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.options and not column.many:
        constraints["enum"] = list(catalog.ids(f"vocabulaires/{column.options}"))
    told = (
        f"{column.meaning} Meer waarden staan achter elkaar, met '{BETWEEN}' ertussen."
        if column.many
        else column.meaning
    )
    return {"name": column.name, "type": column.type, "description": told, **({"constraints": constraints} if constraints else {})}  # fmt: skip


def index(catalog: Catalog, files: Mapping[str, bytes], tables: Sequence[Filled], release: Release) -> dict[str, Any]:
    """What there is to download: every file with its size and checksum, the tables also with their number of rows."""
    rows = {f"{one.table.name}.csv": len(one.rows) for one in tables}
    return {
        "versie": release.version,
        "datum": release.date,
        "licentie": catalog.kennisbank.licentie.id,
        "bestanden": [_entry(path, content, rows.get(path)) for path, content in sorted(files.items())],
    }


def _entry(path: str, content: bytes, rows: int | None) -> dict[str, Any]:
    entry = {"pad": path, "bytes": len(content), "sha256": sha256(content).hexdigest()}
    return entry if rows is None else {**entry, "rijen": rows}


def as_json(value: Any) -> bytes:
    """A value as one line of JSON."""
    return f"{json.dumps(value, ensure_ascii=False)}\n".encode()

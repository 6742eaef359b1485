"""Reading `data/` into a catalog: every file, every problem, nothing half."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.catalog import Catalog, reading_order
from macros.fields import Model, Record
from macros.problem import Problem, did_you_mean, dotted
from macros.records import KINDS
from macros.verwijzing import VOCABULAIRES, is_id
from macros.vocabulary import VOCABULARIES, Vocabulaire
from macros.yamlfile import Loc, YamlFile, read

ROOT = Path(__file__).resolve().parent.parent

_BLOCK = (
    "hier hoort een blok met sleutels",
    "'sleutel: waarde' op de regels eronder",
    "vergelijk met een bestaand record",
)
_LIST = ("hier hoort een lijst", "[een, twee] of regels met '- '", "zet er haken omheen of begin elke regel met '- '")
_SCHEMA = {
    "model_type": _BLOCK,
    "model_attributes_type": _BLOCK,
    "mapping_type": _BLOCK,
    "dict_type": _BLOCK,
    "tuple_type": _LIST,
    "too_short": ("deze lijst is leeg", "minstens één waarde", "vul de lijst aan"),
    "literal_error": ("deze waarde kan hier niet", "ja of nee", "schrijf ja of nee"),
}


@dataclass(frozen=True)
class Loaded:
    """What was read: the catalog of the records that are well-formed, their files, and all problems of form.

    `stems` holds the id of every file, also of those that could not be read, so that one broken record
    does not make every reference to it look wrong.
    """

    catalog: Catalog
    files: Mapping[tuple[str, str], YamlFile]
    stems: Mapping[str, frozenset[str]]
    problems: tuple[Problem, ...]


def load(root: Path = ROOT) -> Loaded:
    """Read every file in `root/data`. Finds problems of syntax and schema; those of meaning are for `check`."""
    data = root / "data"
    problems: list[Problem] = []
    files: dict[tuple[str, str], YamlFile] = {}
    records: dict[str, dict[str, Record]] = {}
    stems: dict[str, frozenset[str]] = {}
    models = {kind.map: kind for kind in KINDS}
    for stray in (
        sorted(entry for entry in data.iterdir() if entry.name not in {*models, VOCABULAIRES}) if data.is_dir() else []
    ):
        problems.append(_misplaced(stray, root, f"een map met een bekende naam: {', '.join(sorted(models))}"))
    for folder in (VOCABULAIRES, *models):
        found: dict[str, Record] = {}
        entries = sorted((data / folder).glob("*"))
        stems[folder] = frozenset(entry.stem for entry in entries if entry.suffix == ".yml")
        for entry in entries:
            if entry.suffix != ".yml" or not entry.is_file() or not is_id(entry.stem):
                problems.append(
                    _misplaced(entry, root, "een bestandsnaam in kleine letters met streepjes, die eindigt op .yml")
                )
                continue
            model = VOCABULARIES.get(entry.stem) if folder == VOCABULAIRES else models[folder]
            if model is None:
                problems.append(_misplaced(entry, root, f"een bekende woordenlijst: {', '.join(sorted(VOCABULARIES))}"))
                continue
            file, wrong = read(entry, root)
            problems.extend(wrong)
            if file is None:
                continue
            files[folder, entry.stem] = file
            record, wrong = _validate(model, entry.stem, file)
            problems.extend(wrong)
            if record is not None:
                found[entry.stem] = record
        records[folder] = dict(sorted(found.items(), key=lambda item: reading_order(item[1])))
    vocabularies = {id: record for id, record in records.pop(VOCABULAIRES).items() if isinstance(record, Vocabulaire)}
    problems.extend(_missing(stems[VOCABULAIRES]))
    return Loaded(Catalog(records, vocabularies), files, stems, tuple(problems))


def _misplaced(entry: Path, root: Path, expected: str) -> Problem:
    return Problem(
        entry.relative_to(root).as_posix(),
        1,
        "",
        "dit bestand hoort hier niet",
        expected,
        "hernoem, verplaats of verwijder het",
    )


def _missing(present: frozenset[str]) -> Iterator[Problem]:
    for name in sorted(set(VOCABULARIES) - present):
        yield Problem(
            f"data/{VOCABULAIRES}/{name}.yml",
            1,
            "",
            "deze woordenlijst ontbreekt",
            "een bestand met naam, uitleg en waarden",
            "zet het bestand terug",
        )


def _validate(model: type[Record], id: str, file: YamlFile) -> tuple[Record | None, list[Problem]]:
    if not isinstance(file.value, dict):
        return None, [
            file.problem(
                (),
                "dit bestand is geen record",
                "sleutels met waarden",
                "vergelijk met een bestaand record in dezelfde map",
            )
        ]
    if "id" in file.value:
        return None, [
            file.problem(
                ("id",),
                "onbekende sleutel 'id'",
                "geen id in het bestand",
                "haal de regel weg: de bestandsnaam is het id",
            )
        ]
    try:
        return model.model_validate({**file.value, "id": id}), []
    except ValidationError as invalid:
        return None, [_schema_problem(model, file, error) for error in invalid.errors(include_url=False)]


def _schema_problem(model: type[Record], file: YamlFile, error: ErrorDetails) -> Problem:
    loc, kind, context = tuple(error["loc"]), error["type"], error.get("ctx", {})
    if kind == "nl":
        return file.problem(loc, context["wrong"], context["expected"], context["remedy"])
    if kind == "missing":
        return file.problem(
            loc,
            "dit verplichte veld ontbreekt",
            "een waarde, of 'onbekend' als het een feit is",
            f"voeg '{loc[-1]}:' toe",
        )
    if kind == "extra_forbidden":
        keys = _keys_at(model, loc[:-1])
        return file.problem(
            loc,
            f"onbekende sleutel '{loc[-1]}'",
            "een sleutel die bij dit soort record hoort",
            did_you_mean(str(loc[-1]), keys),
        )
    return file.problem(
        loc,
        *_SCHEMA.get(
            kind,
            (
                "deze waarde kan hier niet",
                "een waarde van een ander type",
                f"vergelijk '{dotted(loc)}' met een bestaand record",
            ),
        ),
    )


def _keys_at(model: type[Model], loc: Loc) -> set[str]:
    """The keys that are allowed at a place in a record."""
    for part in loc:
        if isinstance(part, str) and part in model.model_fields:
            model = _nested(model.model_fields[part].annotation) or model
    return set(model.model_fields) - {"id"}


def _nested(annotation: Any) -> type[Model] | None:
    """The model inside an annotation such as `tuple[Groep, ...]` or `Deelnemers | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((model for part in get_args(annotation) if (model := _nested(part))), None)

"""Reading `data/` into a catalog: every file, every problem, nothing half."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.records import messages
from macros.records.catalog import Catalog, reading_order
from macros.records.dictionary import velden
from macros.records.fields import Bestand, Model, Record
from macros.records.ids import is_id
from macros.records.junk import is_junk
from macros.records.kennisbank import Kennisbank
from macros.records.kinds import MODELS
from macros.records.known import Known
from macros.records.messages import Message
from macros.records.naslag import Gemeente
from macros.records.problem import Problem, did_you_mean, dotted, nearest
from macros.records.verwijzing import VOCABULAIRES
from macros.records.vocabulary import VOCABULARIES, Vocabulaire
from macros.records.yamlfile import Loc, YamlFile, read

# MkDocs makes the address of a folder from pages with these names.
RESERVED = ("index", "readme")

# The file with the settings of an instance, in data/.
SETTINGS = "kennisbank.yml"

ROOT = Path(__file__).resolve().parents[2]

# What Pydantic says, and what that means to an editor.
_SCHEMA = {
    "model_type": messages.NO_BLOCK,
    "model_attributes_type": messages.NO_BLOCK,
    "mapping_type": messages.NO_BLOCK,
    "dict_type": messages.NO_BLOCK,
    "tuple_type": messages.NO_LIST,
    "too_short": messages.EMPTY_LIST,
    "literal_error": messages.NO_YES_OR_NO,
}


@dataclass(frozen=True)
class Loaded:
    """What was read: the catalog of the records that are in order, their files, and every problem so far."""

    catalog: Catalog
    files: Mapping[tuple[str, str], YamlFile]
    problems: tuple[Problem, ...]


def load(root: Path = ROOT) -> Loaded:
    """Read and validate every file in `root/data`; what needs the whole catalog is left to `check`."""
    models: dict[tuple[str, str], type[Bestand]] = {}
    problems = []
    for entry, model in _entries(root):
        if isinstance(model, Message):
            problems.append(Problem(entry.relative_to(root).as_posix(), 1, "", *model))
        else:
            models[entry.parent.name, entry.stem] = model
    problems.extend(
        Problem(f"data/{VOCABULAIRES}/{name}.yml", 1, "", *messages.NO_VOCABULARY)
        for name in VOCABULARIES
        if (VOCABULAIRES, name) not in models
    )
    files = {}
    for folder, id in models:
        file, wrong = read(root / "data" / folder / f"{id}.yml", root)
        problems.extend(wrong)
        if file is not None:
            files[folder, id] = file
    known = _known(models, files)
    settings, wrong = _settings(root)
    problems.extend(wrong)
    records: dict[str, dict[str, Record]] = {folder: {} for folder in MODELS}
    vocabularies: dict[str, Vocabulaire] = {}
    for (folder, id), file in files.items():
        record, wrong = _validate(models[folder, id], id, file, known)
        problems.extend(wrong)
        if isinstance(record, Vocabulaire):
            vocabularies[id] = record
        elif isinstance(record, Record):
            records[folder][id] = record
    ordered = {
        folder: dict(sorted(found.items(), key=lambda item: reading_order(item[1])))
        for folder, found in records.items()
    }
    return Loaded(Catalog(ordered, vocabularies, settings), files, tuple(problems))


def _settings(root: Path) -> tuple[Kennisbank | None, list[Problem]]:
    """The settings of this instance."""
    path = root / "data" / SETTINGS
    if not path.is_file():
        return None, [Problem(f"data/{SETTINGS}", 1, "", *messages.NO_SETTINGS)]
    file, wrong = read(path, root)
    if file is None:
        return None, list(wrong)
    settings, wrong = _validate(Kennisbank, path.stem, file, Known())
    return (settings if isinstance(settings, Kennisbank) else None), list(wrong)


def _entries(root: Path) -> Iterator[tuple[Path, type[Bestand] | Message]]:
    """Everything in `data/` with the model of its record, or with what is wrong with it."""
    data = root / "data"
    for folder in sorted(data.iterdir()) if data.is_dir() else []:
        if folder.name == SETTINGS or is_junk(folder.name):
            continue
        if folder.name not in {*MODELS, VOCABULAIRES} or not folder.is_dir():
            yield folder, messages.UNKNOWN_FOLDER.about(known=", ".join(sorted(MODELS)))
            continue
        for entry in sorted(entry for entry in folder.iterdir() if not is_junk(entry.name)):
            model = VOCABULARIES.get(entry.stem) if folder.name == VOCABULAIRES else MODELS[folder.name]
            if entry.suffix != ".yml" or not entry.is_file() or not is_id(entry.stem):
                yield entry, messages.WRONG_FILE_NAME
            elif entry.stem in RESERVED:
                yield entry, messages.RESERVED_FILE_NAME.about(name=entry.stem)
            else:
                yield entry, model or messages.UNKNOWN_VOCABULARY.about(known=", ".join(sorted(VOCABULARIES)))


def _known(models: Iterable[tuple[str, str]], files: Mapping[tuple[str, str], YamlFile]) -> Known:
    """The ids of all files and of all values in vocabularies, and the names of towns, as far as those can be read."""
    ids: dict[str, set[str]] = {folder: set() for folder in MODELS}
    for folder, id in models:
        ids.setdefault(folder, set()).add(id)
    kenmerken = {}
    for (folder, id), file in files.items():
        values = file.value.get("waarden") if folder == VOCABULAIRES and isinstance(file.value, dict) else None
        if isinstance(values, dict):
            ids[f"{VOCABULAIRES}/{id}"] = set(values)
            if id == "soort":
                kenmerken = {
                    soort: value["kenmerken"]
                    for soort, value in values.items()
                    if isinstance(value, dict) and _are_texts(value.get("kenmerken"))
                }
    towns = {
        id: naam
        for (folder, id), file in files.items()
        if folder == Gemeente.map and isinstance(file.value, dict) and isinstance(naam := file.value.get("naam"), str)
    }
    return Known(ids, kenmerken, towns)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _validate(model: type[Bestand], id: str, file: YamlFile, known: Known) -> tuple[Bestand | None, list[Problem]]:
    if not isinstance(file.value, dict):
        return None, [file.problem((), *messages.NO_RECORD)]
    if "id" in file.value:
        return None, [file.problem(("id",), *messages.ID_IN_FILE)]
    try:
        return model.model_validate({**file.value, "id": id}, context=known), []
    except ValidationError as invalid:
        return None, [_schema_problem(model, file, error) for error in _one_per_mistake(model, invalid)]


def _one_per_mistake(model: type[Bestand], invalid: ValidationError) -> Iterator[ErrorDetails]:
    """The errors, without those that follow from another: the key that a mistyped one stands for, the list emptied by its only value."""
    errors = invalid.errors(include_url=False)
    mistyped = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    meant = {(*parent, nearest(str(key), _keys_at(model, tuple(parent)))) for *parent, key in mistyped}
    places = [error["loc"] for error in errors]
    for error in errors:
        loc = error["loc"]
        missing = error["type"] == "missing" and loc in meant
        emptied = error["type"] == "too_short" and any(place[: len(loc)] == loc and place != loc for place in places)
        if not missing and not emptied:
            yield error


def _schema_problem(model: type[Bestand], file: YamlFile, error: ErrorDetails) -> Problem:
    loc, kind, context = tuple(error["loc"]), error["type"], error.get("ctx", {})
    if kind == "nl":
        return file.problem(loc, context["wrong"], context["expected"], context["remedy"])
    if kind == "missing":
        return file.problem(loc, *messages.MISSING.about(key=loc[-1]))
    if kind == "extra_forbidden":
        where = f"sleutels die hier kunnen; zie {file.path.rpartition('/')[0]}"
        meant = did_you_mean(str(loc[-1]), _keys_at(model, loc[:-1]), where)
        return file.problem(loc, *messages.UNKNOWN_KEY.about(key=loc[-1], meant=meant))
    return file.problem(loc, *_SCHEMA.get(kind, messages.OTHER_TYPE.about(field=dotted(loc))))


def _keys_at(model: type[Model], loc: Loc) -> set[str]:
    """The keys that are allowed at a place in a record."""
    fields = velden(model)
    for part in loc:
        fields = next((veld.velden for veld in fields if veld.naam == part and veld.velden), fields)
    return {veld.naam for veld in fields}

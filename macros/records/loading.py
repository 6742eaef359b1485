"""Reading `data/` into a catalog: every file, every problem, nothing half."""

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from macros.records import messages
from macros.records.adressen import Adressen
from macros.records.catalog import NO_SEARCH_WORDS, NOTHING_GONE, Catalog, reading_order
from macros.records.diagnosis import explained
from macros.records.fields import Bestand, Record
from macros.records.ids import is_id
from macros.records.junk import is_junk
from macros.records.kennisbank import Kennisbank
from macros.records.kinds import MODELS
from macros.records.known import Known
from macros.records.messages import Message
from macros.records.naslag import Bron, Gemeente
from macros.records.problem import Problem
from macros.records.project import ROOT
from macros.records.readings import READINGS, Reading
from macros.records.vervallen import Vervallen
from macros.records.verwijzing import VOCABULAIRES
from macros.records.vocabulary import VOCABULARIES, Vocabulaire
from macros.records.yamlfile import YamlFile
from macros.records.zoekwoorden import Zoekwoorden

# MkDocs makes the address of a folder from pages with these names.
RESERVED = ("index", "readme")

# The files in data/ of which there is one: the settings of an instance, what readers type when they search, which addresses of
# sources did not answer, and what was removed.
SETTINGS = "kennisbank.yml"
SEARCH_WORDS = "zoekwoorden.yml"
GONE = "vervallen.yml"
ADDRESSES = "adressen.yml"
_SINGLES = (SETTINGS, SEARCH_WORDS, GONE, ADDRESSES)

# Where what was read is kept for a next process.
_KEPT = ".cache/records"

B = TypeVar("B", bound=Bestand)


@dataclass(frozen=True)
class Loaded:
    """What was read: the catalog of the records that are in order, their files, and every problem so far.

    `kept` is true when what is read may be left for a next process.
    """

    catalog: Catalog
    files: Mapping[tuple[str, str], YamlFile]
    problems: tuple[Problem, ...]
    read: tuple[tuple[YamlFile, Bestand], ...] = ()
    ids: Mapping[str, Collection[str]] = field(default_factory=dict)
    kept: bool = False

    def are_sound(self, *kinds: type[Record]) -> bool:
        """True when every file of these kinds holds a record without mistakes of its own."""
        return self._not_in(self.catalog.records).keys().isdisjoint(kind.map for kind in kinds)

    def _not_in(self, records: Mapping[str, Collection[str]]) -> dict[str, set[str]]:
        """The ids by folder of the records that are there, whatever is wrong with their files, and not among these."""
        missing = {folder: set(self.ids.get(folder, ())) - set(found) for folder, found in records.items()}
        return {folder: ids for folder, ids in missing.items() if ids}

    @cached_property
    def whole(self) -> Catalog:
        """The records that refer to no record or value with mistakes, sources aside, nor to one that does."""
        if not self.problems:
            return self.catalog
        records = {folder: dict(found) for folder, found in self.catalog.records.items()}
        known = {f"{VOCABULAIRES}/{name}": set(found.waarden) for name, found in self.catalog.vocabularies.items()}
        dropped = True
        while dropped:
            ids = {**known, **{folder: set(found) for folder, found in records.items()}}
            dropped = False
            for found in records.values():
                for id, record in list(found.items()):
                    others = (one for _, one in self.catalog.references(record) if one.naar != Bron.map)
                    if any(one not in ids.get(one.naar, ()) for one in others):
                        del found[id]
                        dropped = True
        return replace(self.catalog, records=records, left_out=self._not_in(records), _derived={})


def load(root: Path = ROOT, *, kept: bool = False) -> Loaded:
    """Read and validate every file in `root/data`; what needs the whole catalog is left to `check`.

    With `kept`, what did not change since an earlier process is not read again.
    """
    if kept:
        READINGS.restore(root / _KEPT)
    models, misnamed, problems = _named(root)
    readings = {(folder, id): READINGS.read(f"data/{folder}/{id}.yml", root) for folder, id in models}
    problems += (problem for reading in readings.values() for problem in reading.contents[1])
    files = {name: file for name, reading in readings.items() if (file := reading.contents[0])}
    read_in: list[tuple[YamlFile, Bestand]] = []
    settings = _single(root, SETTINGS, Kennisbank, read_in, problems)
    search_words = _single(root, SEARCH_WORDS, Zoekwoorden, read_in, problems)
    addresses = _single(root, ADDRESSES, Adressen, read_in, problems)
    gone = _single(root, GONE, Vervallen, read_in, problems)
    days = {one.plaats: str(one.datum) for one in (gone.records if gone else ())}
    known = replace(_known([*models, *misnamed], files), gone=days)
    records: dict[str, dict[str, Record]] = {folder: {} for folder in MODELS}
    vocabularies: dict[str, Vocabulaire] = {}
    for (folder, id), file in files.items():
        record, found = _validate(models[folder, id], id, readings[folder, id], known)
        problems.extend(found)
        if record is not None:
            read_in.append((file, record))
        if isinstance(record, Vocabulaire):
            vocabularies[id] = record
        elif isinstance(record, Record):
            records[folder][id] = record
    if kept:
        singles = (READINGS.read(f"data/{name}", root) for name in _SINGLES)
        READINGS.keep(root / _KEPT, [*readings.values(), *singles])
    ordered = _in_reading_order(records)
    catalog = Catalog(ordered, vocabularies, settings, search_words or NO_SEARCH_WORDS, addresses, gone or NOTHING_GONE)
    return Loaded(catalog, files, tuple(problems), tuple(read_in), known.ids, kept)


def _named(root: Path) -> tuple[dict[tuple[str, str], type[Bestand]], list[tuple[str, str]], list[Problem]]:
    """The model of every file by its folder and id, the ids of files of which the name is wrong, and what is wrong."""
    models: dict[tuple[str, str], type[Bestand]] = {}
    misnamed: list[tuple[str, str]] = []
    problems = []
    for path, model in _entries(root):
        folder, name = path.split("/")[-2:]
        id = name.rpartition(".")[0] or name
        if isinstance(model, Message):
            problems.append(Problem(path, 1, "", *model))
            misnamed.append((folder, id.casefold()))
        else:
            models[folder, id] = model
    problems.extend(
        Problem(f"data/{VOCABULAIRES}/{name}.yml", 1, "", *messages.NO_VOCABULARY)
        for name in VOCABULARIES
        if (VOCABULAIRES, name) not in models
    )
    return models, misnamed, problems


def _in_reading_order(records: Mapping[str, Mapping[str, Record]]) -> dict[str, dict[str, Record]]:
    in_order = {folder: sorted(found.values(), key=reading_order) for folder, found in records.items()}
    return {folder: {record.id: record for record in found} for folder, found in in_order.items()}


def _single(
    root: Path, name: str, model: type[B], read_in: list[tuple[YamlFile, Bestand]], problems: list[Problem]
) -> B | None:
    """The record of a file of which there is one, of which only the settings can't be missed."""
    if not (root / "data" / name).is_file():
        problems.extend([Problem(f"data/{name}", 1, "", *messages.NO_SETTINGS)] if name == SETTINGS else [])
        return None
    reading = READINGS.read(f"data/{name}", root)
    file, wrong = reading.contents
    problems.extend(wrong)
    if file is None:
        return None
    record, found = _validate(model, name.removesuffix(".yml"), reading, Known())
    problems.extend(found)
    if not isinstance(record, model):
        return None
    read_in.append((file, record))
    return record


def _entries(root: Path) -> Iterator[tuple[str, type[Bestand] | Message]]:
    """Everything in `data/`: its path, with the model of its record or with what is wrong with it."""
    data = root / "data"
    for folder in sorted(data.iterdir()) if data.is_dir() else []:
        if folder.name in _SINGLES or is_junk(folder.name):
            continue
        if folder.name not in {*MODELS, VOCABULAIRES} or not folder.is_dir():
            yield f"data/{folder.name}", messages.UNKNOWN_FOLDER.about(known=", ".join(sorted(MODELS)))
            continue
        found = ((entry.name, entry.is_file()) for entry in os.scandir(folder) if not is_junk(entry.name))
        for name, is_file in sorted(found):
            yield f"data/{folder.name}/{name}", _model(folder.name, name, is_file=is_file)


def _model(folder: str, name: str, *, is_file: bool) -> type[Bestand] | Message:
    """The model of what has this name in a folder of records, or what is wrong with the name."""
    id = name.removesuffix(".yml")
    if id == name or not is_file or not is_id(id):
        return messages.WRONG_FILE_NAME
    if id in RESERVED:
        return messages.RESERVED_FILE_NAME.about(name=id)
    model = VOCABULARIES.get(id) if folder == VOCABULAIRES else MODELS[folder]
    return model or messages.UNKNOWN_VOCABULARY.about(known=", ".join(sorted(VOCABULARIES)))


def _known(models: Iterable[tuple[str, str]], files: Mapping[tuple[str, str], YamlFile]) -> Known:
    """The ids of all files and of all values in vocabularies, and the names of towns, as far as those can be read."""
    ids: dict[str, set[str]] = {folder: set() for folder in MODELS}
    words: dict[str, dict[str, str]] = {folder: {} for folder in MODELS}
    for folder, id in models:
        ids.setdefault(folder, set()).add(id)
        value = files[folder, id].value if (folder, id) in files else None
        if folder in MODELS and isinstance(value, dict):
            words[folder][id] = str(value.get(MODELS[folder].naamveld, ""))
    kenmerken = {}
    for (folder, id), file in files.items():
        values = file.value.get("waarden") if folder == VOCABULAIRES and isinstance(file.value, dict) else None
        if isinstance(values, dict):
            ids[f"{VOCABULAIRES}/{id}"] = set(values)
            words[f"{VOCABULAIRES}/{id}"] = {
                key: f"{value.get('naam')} {value.get('definitie')}"
                for key, value in values.items()
                if isinstance(value, dict)
            }
            if id == "soort":
                kenmerken = {
                    soort: value["kenmerken"]
                    for soort, value in values.items()
                    if isinstance(value, dict) and _are_texts(value.get("kenmerken"))
                }
    return Known(ids, kenmerken, words[Gemeente.map], words)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _validate(
    model: type[Bestand], id: str, reading: Reading, known: Known
) -> tuple[Bestand | None, tuple[Problem, ...]]:
    if record := reading.record_of(model, known):
        return record, ()
    file, _ = reading.contents
    if file is None or not isinstance(file.value, dict):
        return None, () if file is None or file.broken else (file.problem((), *messages.NO_RECORD),)
    if "id" in file.value:
        return None, (file.problem(("id",), *messages.ID_IN_FILE),)
    try:
        reading.record = model.model_validate({**file.value, "id": id}, context=known)
    except ValidationError as invalid:
        # Not remembered: what is said of a mistake may name records that have another name by now.
        return None, tuple(explained(model, file, invalid))
    reading.against = known.key
    return reading.record, ()

"""A record under another id: every file in which its old id stands, as it must read afterwards."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.records.catalog import references, values
from macros.records.fields import Record
from macros.records.ids import is_id
from macros.records.junk import is_junk
from macros.records.kinds import MODELS
from macros.records.loading import RESERVED, Loaded
from macros.records.naslag import Bron
from macros.records.problem import RequestError, did_you_mean, quoted
from macros.records.yamlfile import YamlFile


def find(loaded: Loaded, name: str) -> Record:
    """The record with this id, or this folder and id; raises `RequestError` when there is none, or more than one."""
    folder, _, id = name.rpartition("/")
    records = loaded.catalog.records
    found = [records[kind][id] for kind in records if id in records[kind] and folder in ("", kind)]
    if len(found) == 1:
        return found[0]
    if found:
        paths = ", ".join(f"{record.map}/{id}" for record in found)
        raise RequestError(f"{quoted(id)} is een id van meer records — verwacht een map en een id — kies uit: {paths}")
    known = {id for kind, ids in records.items() if folder in ("", kind) for id in ids}
    meant = did_you_mean(id, known, f"id's in data/{folder}".rstrip("/"))
    raise RequestError(f"{quoted(name)} bestaat niet — verwacht het id van een record — {meant}")


def new_id(kind: type[Record], id: str, root: Path) -> Path:
    """The file for a new record; raises `RequestError` when it can't have this id."""
    file = root / "data" / kind.map / f"{id}.yml"
    if not is_id(id) or id in RESERVED:
        raise RequestError(
            f"{quoted(id)} kan geen id zijn — verwacht kleine letters en cijfers, met streepjes — kies een ander id"
        )
    if file.exists():
        raise RequestError(
            f"data/{kind.map}/{id}.yml bestaat al — verwacht een nieuw id — bedoelt u dit? Dan kunt u er"
            f" met {quoted(id)} naar verwijzen; kies anders een ander id"
        )
    return file


def renamed(loaded: Loaded, record: Record, id: str, root: Path) -> Mapping[Path, str]:
    """The new text of every file that changes; that of the record itself stands under its new path."""
    old = root / "data" / record.map / f"{record.id}.yml"
    changed = dict(_in_pages(loaded, record, id, root))
    for other in (other for found in loaded.catalog.records.values() for other in found.values()):
        file = loaded.files[other.map, other.id]
        text = _in_record(file, other, record, id)
        if text != file.text:
            changed[root / file.path] = text
    own = changed.pop(old, loaded.files[record.map, record.id].text)
    return {**changed, new_id(type(record), id, root): _remembered(own, record)}


def added(text: str, gone: Mapping[str, str]) -> str:
    """The text of the file of what was removed, with one more; what is JSON is YAML."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in gone.items()]
    return f"{text.rstrip() or 'records:'}\n  - " + "\n    ".join(lines) + "\n"


def _in_record(file: YamlFile, other: Record, record: Record, id: str) -> str:
    lines, starts = file.text.split("\n"), sorted({*file.lines.values()})
    for loc, verwijzing in references(values(other)):
        if (verwijzing.naar, str(verwijzing)) != (record.map, record.id):
            continue
        start = file.line(loc)
        end = next((line for line in starts if line > start), len(lines) + 1)
        # A source may stand in a text between other words, a reference stands alone.
        before = "@" if record.map == Bron.map and f"@{record.id}" in "\n".join(lines[start - 1 : end - 1]) else ""
        pattern = re.compile(rf"(?<![\w/-]){before}{re.escape(record.id)}(?![\w-])(?!\s*:)")
        lines[start - 1 : end - 1] = [pattern.sub(f"{before}{id}", line) for line in lines[start - 1 : end - 1]]
    return "\n".join(lines)


def _remembered(text: str, record: Record) -> str:
    """The text of a record with the place where it stood."""
    place = f"{record.map}/{record.id}"
    if record.vroeger:
        text = re.sub(r"^(vroeger:\s*)\[", rf"\g<1>[{place}, ", text, count=1, flags=re.MULTILINE)
        return re.sub(r"^vroeger:\s*\n(\s*- )", f"vroeger:\n\\g<1>{place}\n\\g<1>", text, count=1, flags=re.MULTILINE)
    return f"{text.rstrip()}\nvroeger: [{place}]\n"


def _in_pages(loaded: Loaded, record: Record, id: str, root: Path) -> Iterator[tuple[Path, str]]:
    """Hand-written pages that name the record in a macro."""
    alone = sum(record.id in loaded.catalog.ids(kind) for kind in MODELS) == 1
    for page in sorted((root / "docs").rglob("*.md")):
        if is_junk(page.name):
            continue
        text = page.read_text(encoding="utf-8")
        made = re.sub(rf"([\"']){record.map}/{re.escape(record.id)}\1", rf"\g<1>{record.map}/{id}\g<1>", text)
        if alone:
            made = re.sub(rf"([\"']){re.escape(record.id)}\1", rf"\g<1>{id}\g<1>", made)
        if made != text:
            yield page, made

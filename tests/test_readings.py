"""What an earlier process read of the records is what this one would read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.records import readings
from macros.records.loading import Loaded, load
from macros.records.readings import Readings
from macros.records.yamlfile import Contents


def in_a_new_process(project: Path, monkeypatch: pytest.MonkeyPatch, *, kept: bool = True) -> tuple[Loaded, list[str]]:
    """What is loaded, and the paths of the files that were read for it."""
    read: list[str] = []

    def parse(path: str, raw: bytes) -> Contents:
        read.append(path)
        return original(path, raw)

    original = readings.parse
    with monkeypatch.context() as patched:
        patched.setattr("macros.records.loading.READINGS", Readings())
        patched.setattr(readings, "parse", parse)
        return load(project, kept=kept), read


def edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        file = project / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return change


# Each with the file that must be read again; of the last none is there any more.
CHANGES = {
    "a text": (
        edit("data/gemeenten/voorbeeldstad.yml", "Voorbeeldstad", "Voorbeeldoord"),
        "data/gemeenten/voorbeeldstad.yml",
    ),
    "a reference to nothing": (
        edit("data/pilots/voorbeeldstad-buurtbaan.yml", "[voorbeeldstad]", "[nergens]"),
        "data/pilots/voorbeeldstad-buurtbaan.yml",
    ),
    "what is no YAML": (edit("data/bronnen/stadsbrief.yml", "titel:", "titel: 'x"), "data/bronnen/stadsbrief.yml"),
    "a record that others refer to is gone": (lambda project: (project / "data/bronnen/stadsbrief.yml").unlink(), None),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_only_what_changed_is_read_again_and_all_is_as_if_nothing_was_kept(
    kind: str, project: Path, monkeypatch: pytest.MonkeyPatch
):
    change, path = CHANGES[kind]
    _, first = in_a_new_process(project, monkeypatch)
    assert len(first) > 10
    change(project)
    kept, read = in_a_new_process(project, monkeypatch)
    anew, _ = in_a_new_process(project, monkeypatch, kept=False)
    assert read == ([path] if path else [])
    assert kept.problems == anew.problems
    assert kept.catalog.records == anew.catalog.records
    assert [one.kop for one in kept.catalog.records["pilots"].values()] == [
        one.kop for one in anew.catalog.records["pilots"].values()
    ], "with the names of towns"
    assert [(file.path, file.value, file.lines) for file in kept.files.values()] == [
        (file.path, file.value, file.lines) for file in anew.files.values()
    ]
    _, third = in_a_new_process(project, monkeypatch)
    assert third == [], "what was read then is kept too"


@pytest.mark.parametrize("content", [b"", b"rommel", b"cos\nsystem\n(S'false'\ntR."])
def test_what_something_else_left_is_not_used(content: bytes, project: Path, monkeypatch: pytest.MonkeyPatch):
    whole, first = in_a_new_process(project, monkeypatch)
    for kept in (project / ".cache/records").iterdir():
        kept.write_bytes(content)
    again, read = in_a_new_process(project, monkeypatch)
    assert read == first
    assert again.catalog.records == whole.catalog.records


def test_as_long_as_few_files_changed_only_those_are_left_apart(project: Path, monkeypatch: pytest.MonkeyPatch):
    for number in range(40):
        copy = project / f"data/bronnen/kopie-{number}.yml"
        copy.write_text((project / "data/bronnen/stadsbrief.yml").read_text("utf-8"), "utf-8")
    in_a_new_process(project, monkeypatch)

    def left() -> dict[str, int]:
        return {file.name: file.stat().st_size for file in (project / ".cache/records").iterdir()}

    (most,) = (name for name, size in left().items() if size > 10_000)
    for number in range(2):
        edit(f"data/bronnen/kopie-{number}.yml", "titel: ", "titel: Over ")(project)
        in_a_new_process(project, monkeypatch)
        assert most in left(), "it is not written again"
        loaded, read = in_a_new_process(project, monkeypatch)
        assert read == []
        assert loaded.catalog.records["bronnen"][f"kopie-{number}"].kop.startswith("Over ")
    for number in range(20):
        edit(f"data/bronnen/kopie-{number}.yml", "titel: ", "titel: Nog eens ")(project)
    in_a_new_process(project, monkeypatch)
    assert most not in left()
    assert len(left()) == 2


def test_a_record_that_is_new_lets_none_of_the_others_be_checked_again_at_each_start(
    project: Path, monkeypatch: pytest.MonkeyPatch
):
    in_a_new_process(project, monkeypatch)
    brief = project / "data/bronnen/stadsbrief.yml"
    brief.with_name("kopie.yml").write_text(brief.read_text("utf-8"), "utf-8")
    in_a_new_process(project, monkeypatch)
    with monkeypatch.context() as patched:
        patched.setattr("macros.records.fields.Model.model_validate", None)
        loaded, read = in_a_new_process(project, monkeypatch)
    assert read == []
    assert "kopie" in loaded.catalog.records["bronnen"]

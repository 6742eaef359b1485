"""Mistakes to try on the small project: each a name, a few changes to its files, and what an editor is then told.

A case stands in a file of `tests/fout`:

    - naam: een bron heeft geen adres en zegt niet waarom
      wijzig:
        - bestand: data/bronnen/stadsbrief.yml
          zonder: "url:"
      verwacht: |
        data/bronnen/stadsbrief.yml:1  'url' ontbreekt en er staat geen reden bij — verwacht …

Each change names a `bestand` of the project, and what happens to it:

- `van` and `naar`: the first text becomes the second;
- `zonder`: the line with this text goes;
- `inhoud`: the file holds this and nothing else;
- `kopie`: the file becomes a copy of the one that is named here;
- `weg: ja`: the file goes.

`<U+200B>` stands for the character with that code, and `<JAAR+25>` for the year that is so far ahead. A text to change must occur exactly once, so that no case tests something else than it says. To add a case,
leave `verwacht:` empty and run `UPDATE_GOLDEN=1 make test`, which fills in that part of the file and touches nothing else.
"""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.records.readings import READINGS

Change = Mapping[str, str]

_UNSEEN = re.compile(r"<U\+([0-9A-F]{4,5})>")

# The last year that a date of a plan can have, which moves on with the clock.
LAST_YEAR, AHEAD = "<JAAR+25>", str(date.today().year + 25)


@dataclass(frozen=True)
class Case:
    """One mistake. `verwacht` is all that the check prints of it; `number` is its place in `file`, from 0."""

    file: Path
    number: int
    naam: str
    wijzig: tuple[Change, ...]
    verwacht: str

    def __str__(self) -> str:
        return f"{self.file.stem}: {self.naam}"

    def apply(self, project: Path) -> None:
        """Make the mistake in a project; raises `AssertionError` for a change that can't be made."""
        for change in self.wijzig:
            _apply(project, change)

    def renew(self, told: str) -> None:
        """Write what was told in the place of `verwacht`."""
        told = told.replace(AHEAD, LAST_YEAR)
        lines = self.file.read_text(encoding="utf-8").split("\n")
        start = end = _read(self.file).line((self.number, "verwacht"))
        while lines[end : end + 1] and lines[end].startswith("    "):
            end += 1
        lines[start - 1 : end] = ["  verwacht: |", *(f"    {line}" for line in told.rstrip("\n").split("\n"))]
        self.file.write_text("\n".join(lines), encoding="utf-8")


def cases(file: Path) -> list[Case]:
    """The cases in a file, in order."""
    return [Case(file, number, **_parts(file, case)) for number, case in enumerate(_read(file).value)]


def _parts(file: Path, case: dict) -> dict:
    assert set(case) == {"naam", "wijzig", "verwacht"}, f"{file.name}: a case has other keys: {', '.join(case)}"
    return {**case, "wijzig": tuple(case["wijzig"]), "verwacht": case["verwacht"].replace(LAST_YEAR, AHEAD)}


def _read(file: Path):
    """With the reader of records: `no` stays text, a key that is written twice is refused, and each line is known."""
    read_file, problems = READINGS.read(file.name, file.parent).contents
    assert read_file is not None, "\n".join(str(problem) for problem in problems)
    return read_file


def _apply(project: Path, change: Change) -> None:
    how = {key: _UNSEEN.sub(lambda found: chr(int(found[1], 16)), text) for key, text in change.items()}
    name = how.pop("bestand")
    file = project / name
    # A small project links to the code itself.
    assert file.resolve().is_relative_to(project.resolve()), f"{name} is not in the project"
    file.parent.mkdir(parents=True, exist_ok=True)
    match sorted(how):
        case ["naar", "van"]:
            replace_once(file, how["van"], how["naar"])
        case ["zonder"]:
            replace_once(file, _line_with(file, how["zonder"]), "")
        case ["inhoud"]:
            file.write_text(how["inhoud"], encoding="utf-8")
        case ["kopie"]:
            shutil.copyfile(project / how["kopie"], file)
        case ["weg"]:
            file.unlink()
        case keys:
            raise AssertionError(f"{name}: no change is written with {', '.join(keys)}")


def replace_once(file: Path, old: str, new: str) -> None:
    """Change a text in a file; raises `AssertionError` unless it occurs there exactly once."""
    text = file.read_text(encoding="utf-8")
    _must_occur_once(file, text, old)
    file.write_text(text.replace(old, new), encoding="utf-8")


def _line_with(file: Path, part: str) -> str:
    text = file.read_text(encoding="utf-8")
    _must_occur_once(file, text, part)
    return next(line for line in text.splitlines(keepends=True) if part in line)


def _must_occur_once(file: Path, text: str, part: str) -> None:
    found = text.count(part)
    assert found == 1, f"{file.name}: {part!r} occurs {found} times; a case must name a text that occurs once"

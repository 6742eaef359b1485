"""What an editor is told of slips of the pen in the shape of a record, line by line: each message is read as a whole.

Where `test_fuzz.py` holds that no slip passes unseen, this holds what is said of it.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import assert_golden

from macros.records.fields import Record
from macros.records.known import Known
from macros.records.loading import _validate, load
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.problem import quoted
from macros.records.readings import READINGS

FILES: dict[str, type[Record]] = {
    "data/pilots/voorbeeldstad-buurtbaan.yml": Pilot,
    "data/onderzoeken/hogeschool-proefdam-2021.yml": Onderzoek,
}

# A key with what stands behind it.
_VALUE = re.compile(r"(?<=\w)(: ).*$")

# A line with its slip; the same line where it can't be made.
SLIPS: dict[str, Callable[[str], str]] = {
    "zonder regel": lambda _: "",
    "twee spaties verder": lambda line: f"  {line}",
    "een spatie verder": lambda line: f" {line}",
    "twee spaties minder": lambda line: line.removeprefix("  "),
    "een spatie minder": lambda line: line.removeprefix(" "),
    "zonder dubbele punt": lambda line: line.replace(":", "", 1),
    "zonder spatie na de dubbele punt": lambda line: line.replace(": ", ":", 1),
    "met nog een dubbele punt": lambda line: f"{line}: ja",
    "twee keer": lambda line: f"{line}\n{line}",
    "met een streepje": lambda line: re.sub(r"^( *)", r"\1- ", line),
    "zonder streepje": lambda line: re.sub(r"^( *)- ", r"\1  ", line),
    "zonder haakje open": lambda line: line.replace("[", "", 1),
    "zonder haakje dicht": lambda line: line.replace("]", "", 1),
    "met een aanhalingsteken": lambda line: re.sub(r": (?=\w)", ': "', line, count=1),
    "met twee aanhalingstekens ergens": lambda line: re.sub(r": (\w+)", r': "\1"', line, count=1),
    "met een tab": lambda line: re.sub(r"^ +", "\t", line),
    "halverwege afgebroken": lambda line: line[: len(line) // 2],
    "met een lijst als waarde": lambda line: _VALUE.sub(r"\1[een, twee, een]", line),
    "met een blok als waarde": lambda line: _VALUE.sub(r"\1{een: twee}", line),
    "met een getal als waarde": lambda line: _VALUE.sub(r"\g<1>12,5", line),
    "met een getal onder nul": lambda line: _VALUE.sub(r"\1-1", line),
    "met een dag die er niet is": lambda line: _VALUE.sub(r"\g<1>2044-02-30", line),
    "zonder waarde": lambda line: _VALUE.sub(r"\1", line),
    "met onbekend als waarde": lambda line: _VALUE.sub(r"\1onbekend (het staat nergens)", line),
    "met een ander woord": lambda line: _VALUE.sub(r"\1afgrond", line),
    "met veel woorden": lambda line: _VALUE.sub(lambda found: found[1] + "woord " * 300 + "[@stadsbrief].", line),
    "met een bron die er niet is": lambda line: _VALUE.sub(r"\1Iets nieuws [@stadsbrif; @stadsbrief].", line),
    "zonder bron": lambda line: re.sub(r" \[@[^]]*\]", "", line),
}


def vocabularies(project: Path) -> dict[str, set[str]]:
    """The values that a field may hold."""
    found = load(project).catalog.vocabularies
    return {f"vocabulaires/{name}": set(one.waarden) for name, one in found.items()}


@pytest.mark.parametrize("slip", SLIPS)
def test_what_is_told_of_a_slip(slip: str, project: Path):
    """On a third of the lines, another third for each slip."""
    known = Known({**load(project).ids, **vocabularies(project)})
    told = []
    for path, kind in FILES.items():
        lines = (project / path).read_text(encoding="utf-8").splitlines()
        for number in range(list(SLIPS).index(slip) % 3, len(lines), 3):
            if (changed := SLIPS[slip](lines[number])) == lines[number]:
                continue
            text = "\n".join([*lines[:number], changed, *lines[number + 1 :], ""])
            (project / path).write_text(text, encoding="utf-8")
            reading = READINGS.read(path, project)
            found = [*reading.contents[1], *_validate(kind, Path(path).stem, reading, known)[1]]
            told += [
                f"{number + 1}: {quoted(changed, 60)}",
                *(f"    {str(one).removeprefix(path)}" for one in sorted(found)),
                "",
            ]
    assert_golden(f"gouden/verschreven/{slip.replace(' ', '-')}.txt", "\n".join(told))

"""Seeded changes to the records of the site: none may pass unseen, be told on another line, or give a traceback.

Each change is one that an editor can make by accident and that leaves a record nobody can mean. Which records there are
does not matter: every change looks for a line that it can be made on.
"""

import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import REPO

from macros.records.catalog import Catalog
from macros.records.kinds import MODELS
from macros.records.known import Known
from macros.records.loading import _known, _validate
from macros.records.readings import READINGS
from macros.records.yamlfile import YamlFile

SEED = 20261126

# What a line must look like, and what becomes of it; `None` when it can't be made there after all.
Change = tuple[str, Callable[[re.Match[str], random.Random], str | None]]

CITED = r"^(?P<before>.*\w+ )\[@(?P<id>[a-z0-9-]+)\](?P<after>.*)$"
PLAIN = r"^(?P<key> *(?:- )?[a-z_]+: )(?P<text>[A-Z][\w ]+ \w[\w ,.]*)(?P<after>.*)$"
FLOW = r"^(?P<key> *[a-z_]+: )\[(?P<first>[a-z0-9-]+)(?P<others>(?:, [a-z0-9-]+)*)\]$"
DATE = r"^(?P<key> *(?:- )?(?:datum|start|eind|gecontroleerd_op|peildatum): )(?P<date>\d{4}[\d-]*)$"


def put(text: str) -> Callable[[re.Match[str], random.Random], str]:
    """The same line with a text in the place of its groups."""
    return lambda found, _: found.expand(text)


def _in_word(character: str) -> Callable[[re.Match[str], random.Random], str | None]:
    def change(found: re.Match[str], dice: random.Random) -> str | None:
        places = [
            at for at in range(1, len(found[0])) if found[0][at - 1 : at + 1].isalpha() and at > found.start("text")
        ]
        return f"{found[0][: (at := dice.choice(places))]}{character}{found[0][at:]}" if places else None

    return change


def _homoglyph(found: re.Match[str], dice: random.Random) -> str | None:
    places = [at for at, letter in enumerate(found[0]) if letter == "a" and at > found.start("text")]
    return f"{found[0][: (at := dice.choice(places))]}а{found[0][at + 1 :]}" if places else None


def _misspelt(found: re.Match[str], _: random.Random) -> str:
    return f"{found['key']}[{found['first'][:-1]}q{found['others']}]"


CHANGES: dict[str, Change] = {
    "a year to come": (DATE, put(r"\g<key>3019")),
    "a year long past": (DATE, put(r"\g<key>0219")),
    "month 00": (DATE, put(r"\g<key>2019-00")),
    "month 13": (DATE, put(r"\g<key>2019-13")),
    "other digits": (DATE, put(r"\g<key>٢٠١٩")),
    "a date in words": (DATE, put(r"\g<key>vorig jaar")),
    "checked in the future": (r"^gecontroleerd_op: .*$", put("gecontroleerd_op: 2044-01-01")),
    "a negative count": (r"^(?P<key> *(?:- )?(?:aantal|deelnemers|in_analyse|n): )\d+$", put(r"\g<key>-5")),
    "an endless count": (r"^(?P<key> *(?:- )?(?:aantal|deelnemers|in_analyse): )\d+$", put(r"\g<key>160000000")),
    "a count with a word": (r"^(?P<key> *(?:- )?(?:aantal|waarde|bedrag): )\d+$", put(r"\g<key>ruim 7")),
    "an amount of nothing": (r"^(?P<key> *(?:- )?bedrag: )[\d.]+$", put(r"\g<key>0")),
    "a misspelt id": (FLOW, _misspelt),
    "an id twice": (FLOW, put(r"\g<key>[\g<first>, \g<first>\g<others>]")),
    "a zero-width space": (PLAIN, _in_word("\u200b")),
    "a direction override": (PLAIN, _in_word("\u202e")),
    "a soft hyphen": (PLAIN, _in_word("\u00ad")),
    "a letter of another alphabet": (PLAIN, _homoglyph),
    "a citation that is not closed": (CITED, put(r"\g<before>[@\g<id>")),
    "a citation in round brackets": (CITED, put(r"\g<before>(@\g<id>)\g<after>")),
    "a citation without its sign": (CITED, put(r"\g<before>[\g<id>]\g<after>")),
    "a citation as a link": (CITED, put(r"\g<before>[bron](\g<id>)\g<after>")),
    "a source twice": (CITED, put(r"\g<before>[@\g<id>; @\g<id>]\g<after>")),
    "a source that is not there": (CITED, put(r"\g<before>[@\g<id>-qq]\g<after>")),
    "a sign that cuts off": (PLAIN, put(r"\g<key>\g<text> #woord en meer")),
    "an endless word": (CITED, put(r"\g<before>" + "x" * 80 + r" [@\g<id>]\g<after>")),
    "an address in a text": (CITED, put(r"\g<before>https://voorbeeld.nl/x [@\g<id>]\g<after>")),
    "an e-mail address": (CITED, put(r"\g<before>jan@voorbeeld.nl [@\g<id>]\g<after>")),
    "a number of a citizen": (CITED, put(r"\g<before>111222333 [@\g<id>]\g<after>")),
    "a telephone number": (CITED, put(r"\g<before>06-12345678 [@\g<id>]\g<after>")),
    "text of the template": (PLAIN, put(r"\g<key>VERVANG DIT, \g<text>\g<after>")),
    "a misspelt key": (r"^(?P<key>[a-z_]+)(?P<after>:.*)$", put(r"\g<key>qq\g<after>")),
    "a key without its colon": (r"^(?P<key>[a-z_]+): (?P<text>\w+)$", put(r"\g<key> \g<text>")),
    "a tab": (r"^ +(?P<line>[a-z_]+: .+)$", put(r"\t\g<line>")),
    "a quote that is not closed": (PLAIN, put(r'\g<key>"\g<text>\g<after>')),
    "text behind a quote": (PLAIN, put(r'\g<key>"\g<text>" en meer')),
    "a colon in a text": (PLAIN, put(r"\g<key>\g<text>: ja")),
    "a bracket that is not closed": (FLOW, put(r"\g<key>[\g<first>\g<others>")),
    "a broken address": (r"^(?P<key>url: ).*$", put(r"\g<key>https://[x")),
    "an address without a site": (r"^(?P<key>url: ).*$", put(r"\g<key>https:///x")),
    "an empty value": (r"^(?P<key> *(?:- )?[a-z_]+: )[A-Za-z].+$", put(r'\g<key>""')),
}  # fmt: skip


@pytest.fixture(scope="module")
def known(catalog: Catalog) -> Known:
    """What the fields of a record of the site are checked against."""
    files: dict[tuple[str, str], YamlFile] = {}
    models = []
    for folder in ("vocabulaires", *MODELS):
        for path in sorted((REPO / "data" / folder).glob("*.yml")):
            models.append((folder, path.stem))
            if folder == "vocabulaires":
                file, _ = READINGS.read(path.relative_to(REPO).as_posix(), REPO).contents
                assert file is not None
                files[folder, path.stem] = file
    return _known(models, files)


def told(file: Path, root: Path, known: Known) -> list[tuple[int, str]]:
    """The line and the text of every problem with one record."""
    model = MODELS[file.parent.name]
    reading = READINGS.read(file.relative_to(root).as_posix(), root)
    problems = [*reading.contents[1], *_validate(model, file.stem, reading, known)[1]]
    return [(problem.line, str(problem)) for problem in problems]


def changed(dice: random.Random) -> tuple[str, Path, str, set[int]] | None:
    """A change of a record of the site: its name, the file, its new text, and the lines on which it may be told."""
    name = dice.choice(list(CHANGES))
    pattern, change = CHANGES[name]
    folder = dice.choice(
        ["pilots", "onderzoeken", "bronnen", "lessen", "themas", "raadsstukken", "regelingen", "signalen"]
    )
    path = dice.choice(sorted((REPO / "data" / folder).glob("*.yml")))
    lines = path.read_text(encoding="utf-8").split("\n")
    places = [(at, found) for at, line in enumerate(lines) if (found := re.match(pattern, line))]
    if not places:
        return None
    at, found = dice.choice(places)
    line = change(found, dice)
    original, _ = READINGS.read(path.relative_to(REPO).as_posix(), REPO).contents
    assert original is not None
    # In the middle of a text that runs on, other rules hold.
    own = max(start for start in original.lines.values() if start <= at + 1)
    if line is None or line == lines[at] or ("key" in found.groupdict() and own != at + 1):
        return None
    lines[at] = line
    return name, path, "\n".join(lines), {at + 1, own}


def fuzz(number: int, seed: int, folder: Path, known: Known) -> Counter[str]:
    """Make so many changes; gives how many of each kind. Fails at the end with all that went wrong."""
    dice, tried, wrong = random.Random(seed), Counter[str](), []
    while tried.total() < number:
        made = changed(dice)
        if made is None:
            continue
        name, path, text, lines = made
        tried[name] += 1
        file = folder / path.relative_to(REPO)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        problems = told(file, folder, known)
        if not problems:
            wrong.append(f"accepted: {name}, {path.name}:{min(lines)}")
        elif not lines & {line for line, _ in problems}:
            wrong.append(f"another line: {name}, {path.name}:{sorted(lines)}: {problems[:2]}")
        file.unlink()
    assert not wrong, f"{len(wrong)} of {number}:\n" + "\n".join(wrong[:40])
    return tried


def test_a_change_that_nobody_can_mean_is_told_on_its_line(tmp_path: Path, known: Known):
    fuzz(100, SEED, tmp_path, known)


@pytest.mark.slow
def test_two_thousand_changes_that_nobody_can_mean_are_told_on_their_lines(tmp_path: Path, known: Known):
    tried = fuzz(2000, SEED + 1, tmp_path, known)
    assert set(tried) == set(CHANGES)

"""What a build leaves for a next one beside its pages and papers: it changes nothing, and rubbish in it does no harm."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from conftest import REPO
from test_style import restyle

from macros.documents.edition import Edition
from macros.pictures.style import read_style
from macros.records.digest import digest
from macros.records.loading import load
from macros.site.own_briefing_word import data_file
from macros.site.search import Search
from macros.site.search_words import Stems, stem
from macros.site.share_picture import pictures

_PAGE = '<h1 id="a">Banen</h1><p>Wie een plek heeft, krijgt van de gemeente loon, en geen uitkering meer.</p>'

Files = Mapping[str, bytes | str]


def drawn(project: Path, cache: Path) -> Files:
    return pictures(load(project).catalog.kennisbank, read_style(project)[0], cache)


def packed(project: Path, cache: Path) -> Files:
    return data_file(Edition(load(project).catalog, read_style(project)[0]), cache)


def indexed(project: Path, cache: Path, page: str = _PAGE) -> Files:
    search = Search(load(project).catalog, cache)
    search.add("a.md", "a/", [], {}, page)
    return search.files()


def files_in(cache: Path) -> list[Path]:
    return sorted(file for file in cache.rglob("*") if file.is_file())


@pytest.mark.parametrize("made", [drawn, packed, indexed])
def test_what_was_kept_is_the_same_and_rubbish_in_it_does_no_harm(
    project: Path, tmp_path: Path, made: Callable[[Path, Path], Files]
):
    first = made(project, tmp_path)
    kept = {file: file.read_bytes() for file in files_in(tmp_path)}
    assert kept
    assert made(project, tmp_path) == first
    for number, file in enumerate(kept):
        file.write_bytes(b"rommel" if number % 2 else kept[file][:-1])
    assert made(project, tmp_path) == first
    assert {file: file.read_bytes() for file in files_in(tmp_path)} == kept


@pytest.mark.parametrize("made", [drawn, packed])
def test_another_colour_gives_other_files(project: Path, tmp_path: Path, made: Callable[[Path, Path], Files]):
    first = made(project, tmp_path)
    restyle(project, "--kb-merk", "#010203")
    other = made(project, tmp_path)
    assert all(other[path] != first[path] for path in first)


def test_another_page_gives_another_index_and_leaves_no_page_that_is_gone(project: Path, tmp_path: Path):
    first = indexed(project, tmp_path)
    before = files_in(tmp_path / "sections")
    other = indexed(project, tmp_path, _PAGE.replace("loon", "salaris"))
    assert "salaris" not in "".join(map(str, first.values()))
    assert "salaris" in "".join(map(str, other.values()))
    assert len(files_in(tmp_path / "sections")) == len(before)
    assert files_in(tmp_path / "sections") != before


def test_the_stems_of_a_last_build_are_known_and_words_that_are_new_get_theirs(tmp_path: Path):
    before = Stems(tmp_path)
    assert before.of("banen") == stem("banen")
    before.keep()
    (kept,) = files_in(tmp_path)
    told = json.dumps({"banen": "van toen"}).encode()
    kept.rename(kept.with_name(f"{kept.name.partition('.')[0]}.{digest(told)}.json")).write_bytes(told)
    now = Stems(tmp_path)
    assert [now.of(word) for word in ("banen", "lotingen")] == ["van toen", stem("lotingen")]
    now.keep()
    assert [Stems(tmp_path).of(word) for word in ("banen", "lotingen")] == ["van toen", stem("lotingen")]


def test_a_build_that_needs_no_library_for_papers_or_stems_does_not_start_it():
    asked = "import sys, macros.mkdocs_hook; print(sorted({'docx', 'pikepdf', 'snowballstemmer'} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", asked], cwd=REPO, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"

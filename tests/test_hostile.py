"""Texts that would act if they were not text: in every text field of every kind of file, and inert in all that is made of it.

The project of `hostile.py` is built twice, with the payloads and with words in their place: what the one has and the other
has not, a payload made.
"""

import csv
import io
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree
from zipfile import ZipFile

import pikepdf
import pytest
from conftest import build, findable, until
from hostile import ALL, CALL, HOST, REFUSED, Filler, hostile_project, scalars, text_fields
from pdf import squeezed, text_of
from playwright.sync_api import Browser
from pydantic import ValidationError

from macros.data.formats import FORMULA
from macros.records.diagnosis import explained
from macros.records.dictionary import velden
from macros.records.fields import Bestand
from macros.records.kennisbank import Kennisbank
from macros.records.kinds import KINDS, MODELS
from macros.records.known import Known
from macros.records.problem import Problem
from macros.records.readings import READINGS
from macros.records.vervallen import Vervallen
from macros.records.vocabulary import VOCABULARIES
from macros.records.yamlfile import YamlFile
from macros.records.zoekwoorden import Zoekwoorden

pytestmark = pytest.mark.slow

# What does something by being there; all else only shows.
_ACTING = {
    "script",
    "iframe",
    "object",
    "embed",
    "form",
    "base",
    "meta",
    "link",
    "style",
    "img",
    "svg",
    "video",
    "audio",
}
_ADDRESSES = {"href", "src", "srcset", "action", "formaction", "data", "poster", "xlink:href", "cite", "ping"}


@dataclass
class Page(HTMLParser):
    """What a browser finds in a page: how many of each element with its attributes, comments, addresses, scripts and text."""

    elements: Counter[tuple[str, ...]] = field(default_factory=Counter)
    comments: list[str] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)
    scripts: list[tuple[str, str]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._script = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag, *sorted(name for name, _ in attrs)] += 1
        self.addresses |= {(value or "").strip() for name, value in attrs if name in _ADDRESSES}
        self._script = dict(attrs).get("type") or tag if tag == "script" else ""

    def handle_endtag(self, tag: str) -> None:
        self._script = ""

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def handle_data(self, data: str) -> None:
        if self._script:
            self.scripts.append((self._script, data))
        else:
            self.text.append(data)


@dataclass(frozen=True)
class Site:
    """A built project, and what was put in its files."""

    folder: Path
    filler: Filler

    def files(self, ending: str) -> dict[str, Path]:
        found = sorted(self.folder.rglob(f"*.{ending}"))
        return {file.relative_to(self.folder).as_posix(): file for file in found}

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {path: _page(file) for path, file in self.files("html").items()}

    def read(self, output: str) -> str:
        """All that the pages or the papers say, without the spaces."""
        match output:
            case "pages":
                return "\n".join(squeezed("".join(page.text)) for page in self.pages.values())
            case "pdf":
                return "\n".join(squeezed(text_of(file)) for file in self.files("pdf").values())
            case _:
                parts = (parts_of(file) for file in self.files("docx").values())
                texts = (xml(part).itertext() for made in parts for name, part in made.items() if "word/" in name)
                return "\n".join(squeezed("".join(text)) for text in texts)


@dataclass(frozen=True)
class Both:
    hostile: Site
    neutral: Site


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Both:
    folder = tmp_path_factory.mktemp("kwaad")

    def make(name: str, neutral: bool) -> Site:
        filler = hostile_project(folder / name, neutral=neutral)
        return Site(build(folder / name), filler)

    with ThreadPoolExecutor() as pool:
        return Both(*pool.map(make, ("kwaad", "gewoon"), (False, True)))


def _page(file: Path) -> Page:
    page = Page()
    page.feed(file.read_text(encoding="utf-8"))
    page.close()
    return page


def xml(content: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(content)  # noqa: S314 - our own files


def parts_of(file: Path) -> dict[str, bytes]:
    """The parts of a Word file that hold texts of records, or lead elsewhere."""
    with ZipFile(file) as parts:
        names = [name for name in parts.namelist() if re.search(r"document|notes|footer|header|core|rels", name)]
        return {name: parts.read(name) for name in names}


def test_every_text_field_of_every_kind_holds_every_payload(sites: Both):
    kinds = [(kind.map, kind) for kind in KINDS] + [("vocabulaires", kind) for kind in set(VOCABULARIES.values())]
    kinds += [("zoekwoorden", Zoekwoorden), ("vervallen", Vervallen), ("kennisbank", Kennisbank)]
    placed = sites.hostile.filler.placed
    fields = {(name, path) for name, kind in kinds for path, _ in text_fields(kind)}
    assert set(placed) == fields
    assert len(ALL) > 20
    assert len(fields) > 150
    for place in fields:
        # The settings are one file of three texts, which have room for a part of them.
        assert placed[place] == set(ALL) or place[0] == "kennisbank", place


def test_no_page_has_an_element_attribute_or_comment_that_a_text_made(sites: Both):
    assert sites.hostile.pages.keys() == sites.neutral.pages.keys()
    for path, page in sites.hostile.pages.items():
        other = sites.neutral.pages[path]
        # How many parts a list has may follow from the length and the first letter of its texts.
        assert set(page.elements) <= set(other.elements), f"{path}: {set(page.elements) - set(other.elements)}"
        assert acting(page) == acting(other), path
        assert page.comments == other.comments, path


def acting(page: Page) -> Mapping[tuple[str, ...], int]:
    return {element: count for element, count in page.elements.items() if element[0] in _ACTING}


def test_no_page_runs_or_leads_to_what_a_text_names(sites: Both):
    for path, page in sites.hostile.pages.items():
        names = {name for _, *names in page.elements for name in names}
        assert not [name for name in names if name.startswith("on") or name == "style"], path
        for address in page.addresses:
            assert urlsplit(address).hostname != HOST, f"{path}: {address}"
            assert urlsplit(address).scheme in ("", "http", "https", "mailto"), f"{path}: {address}"
        for kind, script in page.scripts:
            if "json" in kind:
                json.loads(script)
            else:
                assert CALL not in script, path


@pytest.mark.parametrize("output", ["pages", "pdf", "word"])
def test_what_was_written_is_what_a_reader_reads(output: str, sites: Both):
    """All that a reader of the neutral site reads, letter for letter."""
    mine, other = sites.hostile.read(output), sites.neutral.read(output)
    texts = zip(sites.hostile.filler.texts, sites.neutral.filler.texts, strict=True)
    # A neutral text without a number may stand there by chance.
    shown = [one for one, (_, words) in texts if words[-1].isdigit() and squeezed(words) in other]
    assert len(shown) > 300
    assert [payload for payload in ALL if squeezed(payload) not in mine] == []
    assert [(place, text) for place, text in shown if squeezed(text) not in mine] == []


def test_the_open_data_holds_the_texts_as_they_are(sites: Both):
    folders = {kind.map for kind in KINDS}
    texts = {text for (folder, _), text in sites.hostile.filler.texts if folder in folders}
    made = [json.loads(file.read_bytes()) for file in sites.hostile.files("json").values()]
    held = {text.rstrip(".") for data in made for text in strings(data)}
    assert [text for text in texts if text not in held] == []
    names = {text for (folder, path), text in sites.hostile.filler.texts if (folder, path) == ("pilots", ("naam",))}
    with closing(sqlite3.connect(sites.hostile.folder / "data/v1/kennisbank.sqlite")) as database:
        assert names <= {name for (name,) in database.execute("SELECT naam FROM pilots")}


def strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            yield from (text for item in value.values() for text in strings(item))
        case list():
            yield from (text for item in value for text in strings(item))


def test_no_cell_of_a_table_is_a_formula(sites: Both):
    tables = sites.hostile.files("csv")
    assert len(tables) > 20
    for path, file in tables.items():
        delimiter = ";" if "/excel/" in path else ","
        rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline=""), delimiter=delimiter))
        assert len({len(row) for row in rows}) == 1, path
        cells = [cell for row in rows for cell in row if cell.startswith(FORMULA)]
        assert [cell for cell in cells if not re.fullmatch(r"-\d+([.,]\d+)?", cell)] == [], path


def test_feeds_and_other_xml_have_no_element_that_a_text_made(sites: Both):
    files = sites.hostile.files("xml") | sites.hostile.files("svg")
    assert "feed.xml" in files
    for path, file in files.items():
        mine, other = xml(file.read_bytes()), xml((sites.neutral.folder / path).read_bytes())
        assert tags(mine) == tags(other), path


def tags(element: ElementTree.Element) -> Counter[str]:
    return Counter(one.tag for one in element.iter())


def test_the_search_finds_the_texts_as_they_are(sites: Both):
    things = findable(sites.hostile.folder)
    headings = " ".join(heading for heading, *_ in things)
    assert [payload for payload in ALL if payload not in headings] == []
    assert [place for *_, place in things if HOST in place or ":" in place] == []
    # A part of a record is still found by its heading; some lists have more headings than the neutral ones.
    assert without_place(things) == without_place(findable(sites.neutral.folder))


def without_place(things: list[tuple[str, str, str, str]]) -> set[str]:
    return {place for *_, place in things if "#" not in place}


def test_no_paper_runs_or_leads_to_what_a_text_names(sites: Both):
    others = set().union(*map(actions, sites.neutral.files("pdf").values()))
    for path, file in sites.hostile.files("pdf").items():
        assert actions(file) <= others, path
    known = {
        name
        for file in sites.neutral.files("docx").values()
        for part in parts_of(file).values()
        for name in tags(xml(part))
    }
    for path, file in sites.hostile.files("docx").items():
        for name, part in parts_of(file).items():
            assert set(tags(xml(part))) <= known, f"{path}: {name}"
            assert "rels" not in name or HOST.encode() not in part, f"{path}: {name}"


def actions(file: Path) -> set[str]:
    """What a reader of a PDF can be led to by it, and what it does by itself."""
    with pikepdf.open(file) as pdf:
        own = {key for key in ("/OpenAction", "/AA", "/AcroForm") if key in pdf.Root}
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        return own | {str(note.A.get("/URI", note.A.S)) for note in notes if "/A" in note}


def test_nothing_runs_and_nothing_is_asked_of_another_host(sites: Both, serve: Callable[[Path], str], browser: Browser):
    """Also without the policy of the page, which would stop it."""
    address = serve(sites.hostile.folder)
    asked, said = list[str](), list[str]()
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(f"window.{CALL} = () => {{ window.geraakt = true; }}")
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: said.append(str(error)))
    # Pages of which a script writes a part.
    for path, shown in {
        "pilots/nieuw-0/": f"<script>{CALL}()</script>",
        "macro-aanvulformulier/?soort=pilots": "Voorbeeldstad",
        "macro-eigenbriefing/?pilots=nieuw-0,nieuw-1,nieuw-2&themas=nieuw-3": f"<svg/onload={CALL}()>",
        "vergelijken/zelf/?pilots=nieuw-3,nieuw-4": f"<base/href=//{HOST}/>",
        "zoeken/?q=buurtbaan": f"<script>{CALL}()</script>",
    }.items():
        page.goto(f"{address}{path}")
        until(page, "text => document.querySelector('main').innerText.includes(text)", shown)
        assert not page.evaluate("window.geraakt"), path
        assert not page.query_selector(f"[onclick], [onload], [onerror], [href*='//{HOST}'], [src*='//{HOST}']"), path
    context.close()
    assert said == []
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


@pytest.mark.parametrize(
    "folder", [kind.map for kind in KINDS] + ["vocabulaires", "zoekwoorden", "vervallen", "kennisbank"]
)
def test_what_is_refused_is_told_in_one_message_in_every_text_field(folder: str, sites: Both):
    project = sites.neutral.folder.parent
    # Those that were made for this have each field filled in.
    files = sorted((project / "data" / folder).glob("*.yml"), key=lambda file: not file.stem.startswith("nieuw"))
    files = files or [project / f"data/{folder}.yml"]
    done, wrong = set(), []
    for path in files:
        model = {**MODELS, **VOCABULARIES, "zoekwoorden": Zoekwoorden, "vervallen": Vervallen, "kennisbank": Kennisbank}
        kind = model[path.stem if folder == "vocabulaires" or folder not in MODELS else folder]
        file, problems = READINGS.read(path.relative_to(project).as_posix(), project).contents
        assert file is not None
        assert problems == ()
        for place, holder, key in scalars(velden(kind), file.value):
            if (kind, place) in done:
                continue
            done.add((kind, place))
            old = holder[key]
            for text, words in REFUSED.items():
                holder[key] = f"{text} {old}"
                told = problems_of(kind, file, path.stem)
                if len(told) != 1 or words not in told[0].wrong:
                    wrong.append((place, text, [str(problem) for problem in told]))
            holder[key] = old
    assert done
    assert wrong == []


def problems_of(kind: type[Bestand], file: YamlFile, id: str) -> list[Problem]:
    try:
        kind.model_validate({**file.value, "id": id}, context=Known())
    except ValidationError as invalid:
        return list(explained(kind, file, invalid))
    return []


@pytest.mark.parametrize("character", ["\u2028", "\u202e", "\x00", "\u200b", "\x1b"])
@pytest.mark.parametrize("written", ["{}", '"{}"'], ids=["plain", "as an escape"])
def test_a_character_that_nobody_sees_is_told_once_wherever_it_stands(
    written: str, character: str, sites: Both, tmp_path: Path
):
    """The file is looked at as a whole, before anybody knows of fields."""
    shown = json.dumps(character).strip('"') if '"' in written else character
    path = tmp_path / "nieuw.yml"
    path.write_text(f"naam: {written.format(f'een{shown}twee')}\n", encoding="utf-8")
    file, problems = READINGS.read(path.name, tmp_path).contents
    assert [f"U+{ord(character):04X}" in problem.wrong for problem in problems] == [True]
    assert file is not None
    assert file.value == {"naam": "eentwee"}

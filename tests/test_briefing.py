"""The briefings: the real files, text that must not act, an order on the command line, and Word."""

import io
import json
import re
import shutil
from collections.abc import Iterator
from functools import partial
from html import escape
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pdfua
import pikepdf
import pytest
import yaml
from cases import replace_once
from conftest import REPO, assert_golden
from pdf import ends_of_columns, free, page_count, pages_of, squeezed, text_of
from test_build import fill_with, page
from test_markdown import IN_RECORDS

from macros.content.blocks import Chapter, Kop, Lijst, Tekst, citaties, lines_of, tabel
from macros.content.parts import plain_text
from macros.content.results import studied
from macros.derived.headline import headline
from macros.derived.results import of_pilot
from macros.documents import answer, comparison, council, factsheet, law, motion, theme
from macros.documents.build import jobs, write_all
from macros.documents.cache import typeset_changed, written_changed
from macros.documents.download import all_paths, compared
from macros.documents.edition import Edition, _fills
from macros.pictures.style import Style, read_style
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.feit import parse_feit
from macros.records.handboek import Les, Thema
from macros.records.loading import load
from macros.records.motiedossier import Motiedossier
from macros.records.naslag import Bron
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.vocabulary import VRAGENBANK
from macros.writers.document import Document
from macros.writers.glyphs import missing
from macros.writers.typeset import Job, Paper, TooLongError, TypesetError, paper, typeset
from macros.writers.typst_data import typst_data
from macros.writers.word import word

pytestmark = pytest.mark.whole

THINNEST, RICHEST = "amsterdam-deeltijdondernemen", "wageningen-vertrouwen-werkt"


@pytest.fixture(scope="module")
def style() -> Style:
    return read_style(REPO)[0]


@pytest.fixture(scope="session")
def made(site: Path) -> Path:
    """Every document of the real site, as it was built for all tests."""
    return site / "briefings"


def test_every_file_that_a_page_links_to_is_made_and_no_other(catalog: Catalog, site: Path):
    files = {file.relative_to(site).as_posix() for file in (site / "briefings").iterdir()}
    assert files == set(all_paths(catalog))


def small(project: Path) -> Edition:
    return Edition(load(project).catalog, read_style(project)[0])


def used(job: Job) -> dict[str, Any]:
    """The data of the version that was printed."""
    chosen = next(version for version in job.versions if fits(Job(job.name, (version,), job.moment)))
    return json.loads(chosen.data)


def marks(data: Any) -> Iterator[int]:
    """The number of every mark of a source, in reading order."""
    match data:
        case {"d": "nummer", "n": int() as number}:
            yield number
        case dict():
            for value in data.values():
                yield from marks(value)
        case list():
            for value in data:
                yield from marks(value)


def test_no_document_is_too_long_or_too_large(made: Path):
    for file in made.glob("*.pdf"):
        pages = page_count(file)
        # A comparison, the question bank and what is allowed take what they need: nothing of them may be left out.
        kinds = {"factsheet": 2, "antwoord": 2, "motiedossier": 2, "handboek": 200, "vergelijking": 20, "wat": 8}
        most = 8 if file.stem == "raad-vragenbank" else kinds.get(file.stem.partition("-")[0], 4)
        assert pages <= most, file.name
        if file.name.startswith("factsheet"):
            assert file.stat().st_size <= 150_000, file.name


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every element of the structure that a screen reader follows, in no order."""
    return [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/P" in one]


@pytest.mark.slow
def test_a_second_checker_finds_nothing_against_accessibility(made: Path):
    """What Typst promises of PDF/UA-1, looked at by a checker of other makers: the part that a machine can decide."""
    found = [
        f"{file.name}: {finding.rule_id} {finding.message}"
        for file in sorted(made.glob("*.pdf"))
        for finding in pdfua.validate(file).findings
    ]
    assert found == []


def test_every_document_is_accessible(made: Path):
    for file in made.glob("*.pdf"):
        with pikepdf.open(file) as pdf, pdf.open_metadata() as metadata:
            assert str(pdf.Root.Lang).startswith("nl"), file.name
            assert pdf.Root.MarkInfo.Marked
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            assert pdf.docinfo["/Title"]
            assert metadata["pdfuaid:part"] == "1", file.name
            with pdf.open_outline() as outline:
                assert outline.root, f"{file.name} has no bookmarks"
            kinds = {str(one.S) for one in elements(pdf)}
            # A checklist holds advice of the editors, so it has nothing to cite.
            notes = set() if file.stem == "checklist" else {"/Link", "/L", "/LI"}
            assert {"/H1", "/P", *notes} <= kinds, file.name
            assert "/Note" not in kinds, f"{file.name} has a footnote"


def test_every_column_and_every_row_of_a_table_has_a_header(made: Path):
    for file in made.glob("*.pdf"):
        with pikepdf.open(file) as pdf:
            rows = [one for one in elements(pdf) if one.S == "/TR"]
            for row in rows:
                first, *others = row.K
                assert first.S == "/TH", file.name
                told = first.A[0] if isinstance(first.A, pikepdf.Array) else first.A
                header = bool(others) and all(other.S == "/TH" for other in others)
                assert told.Scope == ("/Column" if header else "/Row"), file.name


def test_pictures_are_vectors_with_words(made: Path):
    for name in ("thema-gezondheid", "handboek"):
        with pikepdf.open(made / f"{name}.pdf") as pdf:
            figures = [one for one in elements(pdf) if one.S == "/Figure"]
            assert len(figures) > 4, name
            assert all(str(one.Alt) for one in figures), name
            assert not any(page.get_images() for page in pdf.pages), f"{name} has a picture of pixels"


def test_a_factsheet_says_in_words_which_way_every_finding_points(catalog: Catalog, made: Path):
    with pikepdf.open(made / f"factsheet-{RICHEST}.pdf") as pdf:
        assert not any(one.S == "/Figure" for one in elements(pdf)), "signs that nothing explains"
    text = squeezed(text_of(made / f"factsheet-{RICHEST}.pdf"))
    found = of_pilot(catalog, catalog[Pilot][RICHEST])
    for one in found:
        assert squeezed(catalog.naam(one.bevinding.uitkomst)) in text
        direction = catalog.naam(one.bevinding.richting)
        # Of the others the way they were studied comes first, and what that lacks is not said twice.
        told = direction if one in headline(found) else direction.lower().removesuffix(", zonder vergelijking")
        assert squeezed(told) in text
        assert squeezed(studied(one)) in text


def test_the_basis_of_a_lesson_stands_in_brackets(catalog: Catalog, made: Path):
    text = squeezed(text_of(made / "factsheet-groningen-basisbaan.pdf"))
    assert any(squeezed(f"{les.les} ({catalog.naam(les.basis).lower()})") in text for les in catalog[Les].values())


def test_a_theme_asks_the_college_what_leans_on_its_lessons(project: Path):
    bank = project / "data/raadsstukken/vragen-2020.yml"
    replace_once(bank, "soort: schriftelijke-vragen", "soort: vragenbank")
    replace_once(bank, "    pilots: [voorbeeldstad-buurtbaan]\n", "")
    catalog = load(project).catalog
    paper = theme.briefing(catalog, catalog[Thema]["werving"], 0)
    said = ["".join(map(plain_text, line)) for blok in paper.blokken for line in lines_of(blok)]
    assert "Werkt de buurtbaan? Vraag naar het aantal plekken." in said


def test_a_comparison_asks_the_college_what_leans_on_its_pilots(project: Path):
    bank = project / "data/raadsstukken/vragen-2020.yml"
    replace_once(bank, "soort: schriftelijke-vragen", "soort: vragenbank")
    replace_once(bank, "    lessen: [bel-mensen-op]\n", "")
    catalog = load(project).catalog
    for id, asks in (("voorbeeldstad-buurtbaan", True), ("proefdam-loting", False)):
        paper = comparison.comparison(catalog, [catalog[Pilot][id]], name="x", title="X")
        said = ["".join(map(plain_text, line)) for blok in paper.blokken for line in lines_of(blok)]
        assert ("Werkt de buurtbaan? Vraag naar het aantal plekken." in said) is asks, id


def test_only_our_fonts_are_used_and_all_are_embedded(made: Path):
    for file in made.glob("*.pdf"):
        with pikepdf.open(file) as pdf:
            names = {
                str(one.BaseFont) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/BaseFont" in one
            }
        assert names, file.name
        assert all(re.match(r"/[A-Z]{6}\+SourceSans3", name) for name in names), file.name


def test_the_last_page_is_never_nearly_empty(made: Path):
    for file in made.glob("*.pdf"):
        last = pages_of(file)[-1]
        assert len(last.splitlines()) > 6, file.name


def test_no_page_but_the_last_is_free_for_a_third(made: Path):
    for file in (file for file in made.glob("*.pdf") if page_count(file) > 4):
        assert [number for number, part in enumerate(free(file)[:-1], 1) if part > 1 / 3] == [], file.name


def test_the_name_of_a_column_stays_out_of_the_next_and_breaks_only_for_that(made: Path):
    text = "\n".join(pages_of(made / "handboek.pdf"))
    assert "Deeltijdonder-\nnemen\nBeloonde \nbuurtklussen\n" in text


@pytest.mark.parametrize(("more", "told"), [(0, ""), (1, ""), (2, "Op de site staat nog 1 bedrag.")])
def test_an_amount_among_the_key_facts_is_not_told_to_be_elsewhere(more: int, told: str, project: Path):
    record = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    amount = "  - {{wat: begeleiding, bedrag: {0}, per: plek-per-jaar, aard: raming, datum: 2018, zin: 'Het was {0} euro [@stadsbrief].'}}\n"
    added = "".join(amount.format(100 + number) for number in range(more))
    record.write_text(record.read_text("utf-8").replace("bedragen:\n", f"bedragen:\n{added}"), encoding="utf-8")
    catalog = load(project).catalog
    paper = factsheet.factsheet(catalog, catalog[Pilot]["voorbeeldstad-buurtbaan"], len(factsheet.LIMITS) - 1)
    said = [
        "".join(part if isinstance(part, str) else getattr(part, "text", "") for part in line)
        for blok in paper.blokken
        if isinstance(blok, Tekst) and blok.aside
        for line in blok.lines
    ]
    assert [line for line in said if "Op de site" in line and "bedrag" in line] == ([told] if told else [])


@pytest.mark.parametrize("pilot", [THINNEST, RICHEST, "groningen-basisbaan", "oss-zelf-aan-het-stuur"])
def test_every_citation_of_a_factsheet_is_in_its_list_of_sources(
    pilot: str, catalog: Catalog, style: Style, made: Path
):
    job = Edition(catalog, style, "https://kennisbank.example.org/").job(
        lambda step: factsheet.factsheet(catalog, catalog[Pilot][pilot], step), len(factsheet.LIMITS)
    )
    assert_notes(job, made)


@pytest.mark.slow
def test_every_citation_of_every_document_is_in_its_list_of_sources(catalog: Catalog, style: Style, made: Path):
    for job in jobs(Edition(catalog, style, "https://kennisbank.example.org/")):
        assert_notes(job, made)


def test_a_paper_tells_how_many_sources_only_its_page_has(catalog: Catalog, site: Path):
    papers = [
        # The leanest leave most to the page.
        *(factsheet.factsheet(catalog, one, len(factsheet.LIMITS) - 1) for one in catalog[Pilot].values()),
        *(theme.briefing(catalog, one, len(theme.LIMITS) - 1) for one in catalog[Thema].values()),
        *(council.antwoord(catalog, one, len(council.LIMITS) - 1) for one in catalog[Raadsstuk].values()),
        *(comparison.of_soort(catalog, soort) for soort in compared(catalog)),
        *(motion.dossier(catalog, one, len(motion.LIMITS) - 1) for one in catalog[Motiedossier].values()),
        law.wat_mag(catalog),
    ]
    for one in papers:
        notes = page(site, one.page.strip("/").removesuffix(".md")).select("li[id^='fn:']")
        cited = {str(note["id"]).split(":")[1] for note in notes}
        others = cited - {citatie.bron for citatie in citaties(one.blokken)}
        assert cited, one.page
        told = "".join(plain_text(part) for part in next(lines_of(one.whole[-1])))
        assert (told == f"Op de site staan nog {len(others)} andere bronnen.") == (len(others) > 1), (
            one.page,
            others,
            told,
        )


def test_the_paper_of_a_verdict_says_how_many_sources_only_its_page_has(catalog: Catalog, site: Path):
    for oordeel in catalog[Oordeel].values():
        paper = answer.sheet(catalog, oordeel, 0)
        notes = page(site, paper.page.strip("/").removesuffix(".md")).select("li[id^='fn:']")
        named = {citatie.bron for citatie in citaties(paper.blokken)}
        others = {str(note["id"]).split(":")[1] for note in notes} - named
        told = "".join(plain_text(part) for part in next(lines_of(paper.blokken[-1])))
        assert (f"{len(others)} andere bron" in told) == bool(others), (oordeel.id, len(others), told)


def test_a_factsheet_names_the_sources_of_what_a_study_quotes(project: Path):
    shutil.copyfile(project / "data/bronnen/stadsbrief.yml", project / "data/bronnen/stadsblad.yml")
    study = project / "data/onderzoeken/instituut-landelijk-2022.yml"
    replace_once(study, "het vertrouwen groeide [@stadsbrief]", "het vertrouwen groeide [@stadsblad]")
    catalog = load(project).catalog
    assert "stadsblad" in factsheet.factsheet(catalog, catalog[Pilot]["proefdam-loting"], 0).bronnen


def assert_notes(job: Job, made: Path) -> None:
    data = used(job)
    # What goes on to a next page has the foot of this one in it.
    foot = squeezed(f"{data['site']} · {data['soort']}: {data['titel']}")
    text = re.sub(rf"{re.escape(foot)}\d+/\d+", "", squeezed(text_of(made / f"{job.name}.pdf")))
    numbered, named = data["genummerd"], list(marks(data["groepen"]))
    # What the editors advise rests on no source.
    assert numbered or job.name == "checklist", job.name
    assert list(dict.fromkeys(named)) == list(range(1, len(numbered) + 1)), f"{job.name}: numbered as they are named"
    assert links_inside(made / f"{job.name}.pdf") >= len(named), f"{job.name}: a mark leads to its source"
    for bron in numbered:
        for part in ("uitgever", "titel", "datum", "url", "plaats"):
            assert squeezed(bron[part]) in text, (job.name, bron)


def links_inside(file: Path) -> int:
    """How many links of a PDF lead to a place in it."""
    with pikepdf.open(file) as pdf:
        found = [one for page in pdf.pages for one in page.get("/Annots", []) if one.Subtype == "/Link"]
        return sum("/Dest" in one or ("/A" in one and one.A.S == "/GoTo") for one in found)


@pytest.mark.slow
def test_the_estimate_of_pages_is_mostly_right(catalog: Catalog, style: Style):
    """Else every document is set several times, and a change of the template went past the estimate."""
    chosen = list(jobs(Edition(catalog, style)))
    first = [Job(job.name, job.versions[:1], job.moment) for job in chosen]
    failed = [job.name for job in first if not fits(job)]
    assert len(failed) < len(chosen) / 4, failed


@pytest.mark.slow
def test_no_document_falls_back_to_its_last_resort(catalog: Catalog, style: Style):
    """The template refuses others, until nothing else is left to try."""
    for job in jobs(Edition(catalog, style, "https://kennisbank.example.org/")):
        chosen = next(version for version in job.versions if fits(Job(job.name, (version,), job.moment)))
        assert chosen.min_fill > 0, job.name


def fits(job: Job) -> bool:
    try:
        typeset(job)
    except TooLongError:
        return False
    return True


def test_what_is_left_out_is_counted(catalog: Catalog, made: Path):
    text = text_of(made / f"factsheet-{RICHEST}.pdf")
    shown = int(re.search(r"Op de site staan nog (\d+) bevindingen", text)[1])
    assert 0 < shown < len(of_pilot(catalog, catalog[Pilot][RICHEST]))


def test_figures_without_a_comparison_are_marked(made: Path):
    assert "zonder vergelijking" in text_of(made / "vergelijking-basisbaan.pdf")


def test_the_same_records_give_the_same_bytes(catalog: Catalog, style: Style, made: Path):
    edition = Edition(catalog, style, "https://kennisbank.example.org/")
    job = edition.job(lambda step: factsheet.factsheet(catalog, catalog[Pilot][RICHEST], step), len(factsheet.LIMITS))
    assert typeset(job) == (made / f"{job.name}.pdf").read_bytes()
    for soort in compared(catalog):
        document = comparison.of_soort(catalog, soort)
        assert edition.word(document) == (made / f"{document.name}.docx").read_bytes()


def set_again(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that are set from now on."""
    names = []

    def set_and_tell(job: Job) -> Paper:
        names.append(job.name)
        return paper(job)

    monkeypatch.setattr("macros.writers.typeset.paper", set_and_tell)
    # In this process, where they can be counted.
    monkeypatch.setattr("macros.writers.typeset._WORTH_A_PROCESS", 99)

    def write_and_tell(catalog: Catalog, document: Document, *others: Any) -> bytes:
        names.append(f"{document.name}.docx")
        return word(catalog, document, *others)

    monkeypatch.setattr("macros.documents.edition.word", write_and_tell)
    return names


def kept(cache: Path) -> list[Path]:
    """The documents in a cache; beside them it notes which versions of one take more room than they may."""
    return sorted(file for file in cache.rglob("*") if file.is_file() and file.read_bytes() != b"past niet")


def test_a_document_that_did_not_change_comes_from_the_cache(project: Path, monkeypatch: pytest.MonkeyPatch):
    catalog, style, cache = load(project).catalog, read_style(project)[0], project / ".cache"
    sizes = write_all(catalog, style, project / "een", cache=cache)
    assert len(kept(cache)) == len(sizes)
    names = set_again(monkeypatch)
    (cache / "pdf/van-een-vorige-bouw.pdf").write_bytes(b"%PDF")
    assert write_all(catalog, style, project / "twee", cache=cache) == sizes
    assert not names
    assert len(kept(cache)) == len(sizes)
    for path in sizes:
        assert (project / "een" / path).read_bytes() == (project / "twee" / path).read_bytes()


def test_a_damaged_file_in_the_cache_is_set_again_and_never_published(project: Path, monkeypatch: pytest.MonkeyPatch):
    catalog, style, cache = load(project).catalog, read_style(project)[0], project / ".cache"
    sizes = write_all(catalog, style, project / "een", cache=cache)
    for folder in ("pdf", "word"):
        first, second, *_ = kept(cache / folder)
        first.write_bytes(b"rommel!")
        second.write_bytes(second.read_bytes()[:-1])
    names = set_again(monkeypatch)
    for _ in range(2):
        assert write_all(catalog, style, project / "twee", cache=cache) == sizes
        assert len(names) == 4, "all of them, and only once"
    for path in sizes:
        assert (project / "een" / path).read_bytes() == (project / "twee" / path).read_bytes()


def test_a_changed_word_makes_only_its_own_documents_again(project: Path, monkeypatch: pytest.MonkeyPatch):
    cache = project / ".cache"
    write_all(load(project).catalog, read_style(project)[0], project / "een", cache=cache)
    names = set_again(monkeypatch)
    pilot = project / "data/pilots/proefdam-loting.yml"
    text = pilot.read_text(encoding="utf-8")
    assert "naam: Meer ruimte" in text
    pilot.write_text(text.replace("naam: Meer ruimte", "naam: Meer lucht"), encoding="utf-8")
    write_all(load(project).catalog, read_style(project)[0], project / "twee", cache=cache)
    assert "factsheet-proefdam-loting" in names
    assert "factsheet-proefdam-loting.docx" in names
    assert not any("voorbeeldstad" in name for name in names)
    word_file = docx.Document(str(project / "twee/briefings/factsheet-proefdam-loting.docx"))
    assert word_file.paragraphs[0].text == "Factsheet"
    assert "Meer lucht" in word_file.paragraphs[1].text


def test_another_typesetter_or_writer_of_word_makes_its_documents_again(project: Path, monkeypatch: pytest.MonkeyPatch):
    edition = Edition(load(project).catalog, read_style(project)[0])
    job = edition.job(partial(factsheet.factsheet, edition.catalog, edition.catalog[Pilot]["proefdam-loting"]), 1)
    made: list[str] = []

    def word() -> bytes:
        made.append("word")
        return b"docx"

    names = set_again(monkeypatch)
    for tools in ("one", "one", "other"):
        monkeypatch.setattr("macros.documents.cache.typesetter", lambda tools=tools: tools)
        monkeypatch.setattr("macros.documents.cache.word_writer", lambda tools=tools: tools)
        assert list(typeset_changed([job], project / "pdf")) == [job.name]
        assert written_changed([("tekst", word)], project / "word") == [b"docx"]
    assert names == [job.name, job.name]
    assert made == ["word", "word"]


def test_without_a_place_for_a_cache_every_document_is_set(project: Path):
    catalog, style = load(project).catalog, read_style(project)[0]
    (project / ".cache").write_text("geen map")
    sizes = write_all(catalog, style, project / "een", cache=project / ".cache" / "briefings")
    assert set(sizes) == set(all_paths(catalog))
    assert (project / ".cache").read_text() == "geen map"


@pytest.mark.parametrize("pilot", ["voorbeeldstad-buurtbaan", "proefdam-loting"])
def test_the_text_of_a_factsheet_in_reading_order(pilot: str, project: Path):
    edition = small(project)
    chosen = edition.catalog[Pilot][pilot]
    job = edition.job(lambda step: factsheet.factsheet(edition.catalog, chosen, step), len(factsheet.LIMITS))
    assert_golden(f"gouden/factsheet-{pilot}.txt", text_of(typeset(job)) + "\n")


def test_another_place_in_a_source_is_told_by_the_number_of_that_source(project: Path):
    record = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    replace_once(record, "vergelijkingsgroep [@onderzoek-2021]", "vergelijkingsgroep [@onderzoek-2021, p. 3]")
    edition = small(project)
    paper = factsheet.factsheet(edition.catalog, edition.catalog[Pilot]["voorbeeldstad-buurtbaan"], 0)
    text = " ".join(text_of(typeset(edition.job(lambda _: paper, 1))).split())
    assert text.count("Twee jaar proef") == 1
    assert "Zie bron 1" in text


@pytest.mark.parametrize("text", [text for text in IN_RECORDS if len(text) < 80])
def test_hostile_text_comes_out_literally(text: str, project: Path):
    file = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    record = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    hostile = f"{text} #strong[x] $x^2$ <label> \\ \\u{{41}} // weg /* weg */ = kop"
    file.write_text(yaml.safe_dump(fill_with(record, hostile), allow_unicode=True, width=10_000), encoding="utf-8")
    edition = small(project)
    pilot = edition.catalog[Pilot]["voorbeeldstad-buurtbaan"]
    made = typeset(edition.job(lambda step: factsheet.factsheet(edition.catalog, pilot, step), 15))
    assert squeezed(text_of(made)).count(squeezed(hostile)) > 5
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert str(pdf.docinfo.Title).startswith(f"Voorbeeldstad – {' '.join(hostile.split())[:20]}")


@pytest.mark.parametrize("word", ["woord" * 60, "x" * 500, "/a" * 200])
def test_a_very_long_word_stays_on_the_page(word: str, project: Path):
    edition = small(project)
    table = tabel(["Een", "Twee"], [["kop", word]], (1, 1))
    document = Document("lang", "Proef", word[:60], "", "", (Tekst(((word,),)), table))
    made = typeset(edition.job(lambda _: document, 1))
    assert squeezed(text_of(made)).count(word) == 2
    # A line holds fewer letters than this, however narrow they are; what runs off the page is one long line.
    lines = [line for page in pages_of(made) for line in page.splitlines()]
    assert max(map(len, lines)) < 150


@pytest.mark.parametrize("count", [7, 30, 31, 90, 200])
@pytest.mark.parametrize("title", ["Kort", "Een langere titel van een onderzoek " * 4, "Donaudampfschiff" * 9])
def test_sources_end_at_about_the_same_height_in_both_columns(project: Path, count: int, title: str):
    document = Document("proef", "Proef", "Titel", "", "", (Tekst((("Tekst.",),)),), max_pages=0)
    job = small(project).job(lambda _: document, 1)
    data = json.loads(job.versions[0].data)
    source = {"uitgever": "Gemeente", "datum": "mei 2020", "plaats": "", "opmerking": "", "zonder_url": "", "eerder": 0}
    data["genummerd"] = [
        {
            **source,
            "titel": title[: len(title) - number % 40 or None],
            "url": f"https://x.example/{'stuk/' * (number % 9)}",
        }
        for number in range(count)
    ]
    made = typeset(Job("proef", (job.versions[0]._replace(data=json.dumps(data)),), job.moment))
    left, right = ends_of_columns(made)
    assert min(left, right) > 20, "above the foot"
    assert abs(left - right) < 90, "an eighth of a page"


def test_what_does_not_fill_its_pages_is_tried_in_each_of_the_next_leaner_steps_and_then_in_the_leanest(project: Path):
    def made(step: int) -> Document:
        return Document("proef", "Proef", "Titel", "", "", (Tekst(((f"stap {step}",),)),), max_pages=1)

    versions = small(project).job(made, 9).versions
    tried = [re.search(r"stap (\d)", version.data)[1] for version in versions]
    assert list(dict.fromkeys(tried)) == ["0", "1", "2", "3", "4", "8"]


def test_larger_letters_are_tried_last_when_it_seems_not_to_fit_with_them(project: Path):
    def paragraphs(count: int) -> Document:
        told = tuple(Tekst((("Een zin over de buurtbaan. " * 4,),)) for _ in range(count))
        return Document("proef", "Proef", "Titel", "", "", told, max_pages=3)

    def sizes(count: int) -> list[float]:
        return [version.scale for version in small(project).job(lambda _: paragraphs(count), 1).versions]

    assert sizes(120)[:4] == [1.0, 0.95, 1.08, 0.91], "it seems to fill two and a half pages"
    assert sizes(136)[:4] == [1.0, 0.95, 0.91, 1.08], "with larger letters it would seem to be more than three"


def test_a_page_never_ends_between_a_heading_a_short_text_and_the_remark_below_it(project: Path):
    short, long = Tekst((("Kort.",),)), Tekst((("Lang. " * 200,),))
    aside, list_ = Tekst((("Een opmerking.",),), aside=True), Lijst((("Een punt.",),))
    together = {
        (Kop(1, "Kop"), short, aside): 1,
        (short, aside): 1,
        (aside, short): 2,
        (short, short): 2,
        (aside, aside): 2,
        (Kop(1, "Kop"), aside): 2,
        (Kop(1, "Kop"), long): 2,
        (long, aside): 2,
        (list_, aside): 2,
        (Kop(1, "Kop"), list_): 2,
        (Chapter(1, "Hoofdstuk"), short): 2,
        (aside,): 1,
    }
    for blokken, groups in together.items():
        document = Document("proef", "Proef", "Titel", "", "", blokken)
        assert len(typst_data(small(project).catalog, document)["groepen"]) == groups, blokken


def test_a_character_that_the_font_lacks_is_named(project: Path):
    edition = small(project)
    document = Document("proef", "Proef", "Titel", "", "", (Tekst((("Een 😀",),)),))
    with pytest.raises(TypesetError, match="proef: de PDF kan het teken"):
        typeset(edition.job(lambda _: document, 1))


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("a\u0301 ½²→ …", ""),
        ('"😀a', "😀"),
        ("1\ufe0f\u20e3", "\u20e3"),
        ("\ue000", "\ue000"),
        ("a\u00ad\u200bb\x80\u0600\u1680", ""),
    ],
)
def test_the_characters_that_can_not_be_printed_are_found(text: str, absent: str):
    assert missing(text) == set(absent)


def test_a_site_offers_its_documents_with_their_size(small_site: Path):
    link = page(small_site, "pilots/voorbeeldstad-buurtbaan").select_one("p.download a")
    file = small_site / "briefings/factsheet-voorbeeldstad-buurtbaan.pdf"
    assert link["href"] == "../../briefings/factsheet-voorbeeldstad-buurtbaan.pdf"
    pages = page_count(file)
    told = "1 bladzijde" if pages == 1 else f"{pages} bladzijden"
    assert link.get_text() == f"factsheet (pdf, {told}, {round(file.stat().st_size / 1000)} kB)"


def test_one_page_lists_every_document_with_its_pages_and_size(site: Path, catalog: Catalog):
    found = page(site, "papieren").select('article a[href*="briefings/"]')
    told = {link["href"].removeprefix("../"): link.get_text() for link in found}
    assert sorted(told) == sorted(all_paths(catalog))
    for path, text in told.items():
        file = site / path
        size = f"{max(1, round(file.stat().st_size / 1000))} kB)"
        pages = f"{page_count(file)} bladzijde" if path.endswith(".pdf") else ""
        assert text.endswith(size), path
        assert pages in text, path


def test_word_has_headings_header_rows_and_endnotes(catalog: Catalog, made: Path):
    for soort in compared(catalog):
        file = made / f"vergelijking-{soort}.docx"
        document = docx.Document(str(file))
        assert document.core_properties.language == "nl-NL"
        assert [one.style.name for one in document.paragraphs[:2]] == ["Soort", "Title"]
        assert any(paragraph.style.name == "Heading 1" for paragraph in document.paragraphs)
        assert document.tables
        assert all("w:tblHeader" in table.rows[0]._tr.xml for table in document.tables)
        rows = [(max(len(cell.text) for cell in row.cells), row) for table in document.tables for row in table.rows]
        assert all("w:cantSplit" in row._tr.xml for letters, row in rows if letters < 20), "short rows stay whole"
        assert not any("w:cantSplit" in row._tr.xml for letters, row in rows if letters > 900), "long ones may split"
        assert 'w:numFmt w:val="decimal"' in document.sections[0]._sectPr.xml, "Word would number with Roman numerals"
        assert document.paragraphs[-1].text == "Bronnen", "the notes come below this heading"
        foot = document.sections[0].footer
        assert document.core_properties.title in foot.paragraphs[0].text
        assert re.findall(r'instr=" (\w+) "', foot._element.xml) == ["PAGE", "NUMPAGES"]
        with ZipFile(file) as parts:
            endnotes = parts.read("word/endnotes.xml").decode()
            body = parts.read("word/document.xml").decode()
        numbers = re.findall(r'<w:endnoteReference w:id="(\d+)"', body)
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
        assert endnotes.count("<w:endnote ") == len(numbers) + 2
        for number in re.findall(r"NOTEREF (_noot\d+)", body):
            assert f'w:name="{number}"' in body
        everything = squeezed(endnotes + body)
        told = comparison.of_soort(catalog, soort)
        for bron in {citatie.bron for citatie in citaties(told.blokken)}:
            assert squeezed(escape(catalog[Bron][bron].titel, quote=False)) in everything, bron


@pytest.mark.slow
def test_a_comparison_that_outgrows_its_pages_becomes_longer_and_stops_no_build(catalog: Catalog, style: Style):
    pilot = catalog[Pilot]["groningen-basisbaan"]
    copies = {f"kopie-{n}": pilot.model_copy(update={"id": f"kopie-{n}", "naam": f"Kopie {n}"}) for n in range(40)}
    crowded = Catalog(
        {**catalog.records, "pilots": {**catalog[Pilot], **copies}}, catalog.vocabularies, catalog.settings
    )
    job = next(job for job in jobs(Edition(crowded, style)) if job.name == "vergelijking-basisbaan")
    assert len(pages_of(typeset(job))) > 4


def test_a_paper_about_a_document_of_the_council_can_not_be_taken_for_that_document(catalog: Catalog, made: Path):
    for stuk in catalog[Raadsstuk].values():
        paper = council.antwoord(catalog, stuk, 0)
        assert paper.title == (stuk.titel if stuk.soort == VRAGENBANK else f"Achtergrond bij: {stuk.titel}")
        first, *others = map(squeezed, pages_of(made / f"{paper.name}.pdf"))
        assert squeezed("Dit is geen antwoord en geen standpunt van een college.") in first
        assert squeezed("standpunt van een college") not in "".join([first.partition("vaneencollege")[2], *others])


def test_a_document_of_the_council_marks_the_answers_that_it_cuts_short_and_no_others(project: Path):
    catalog = load(project).catalog
    document = catalog[Raadsstuk]["vragen-2020"]
    answers = [
        parse_feit("\n".join(f"{word} [@stadsbrief]." for word in words))
        for words in (("Een",), ("Een", "Twee"), ("Een", "Twee", "Drie"))
    ]
    asked = tuple(document.vragen[0].model_copy(update={"antwoord": antwoord}) for antwoord in answers)
    made = council.antwoord(catalog, document.model_copy(update={"vragen": asked}), len(council.LIMITS) - 2)
    told = ["".join(map(plain_text, line)) for blok in made.blokken for line in lines_of(blok)]
    assert [line for line in told if line.endswith("[…]")] == ["Twee. […]"]
    assert not any(line.startswith("Drie") for line in told)
    whole = council.antwoord(catalog, document.model_copy(update={"vragen": asked}), 0)
    assert not any(" […]" in line for blok in whole.blokken for line in lines_of(blok))


@pytest.mark.parametrize(
    ("pages", "most", "well"),
    [
        (0.1, 2, True),
        (1, 2, True),
        (1.1, 2, False),
        (1.25, 2, True),
        (1.9, 2, True),
        (2, 2, False),
        (2.1, 2, False),
        (2, 3, False),
    ],
)
def test_a_paper_fills_its_pages_well_when_the_last_of_several_is_full_enough(pages: float, most: float, *, well: bool):
    assert _fills(pages, most) == well

"""What a council needs for a motion: short answers from one place, earlier motions, and papers to fill in."""

import io
import re
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

import docx
import pytest
from conftest import REPO
from playwright.sync_api import Browser
from test_build import page

from macros.content import motions
from macros.content.blocks import Lijst, Tabel, citaties
from macros.derived.answers import certainty
from macros.documents.edition import Edition
from macros.documents.motion import cover_note, fact_sheet
from macros.pictures.style import read_style
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.debat import Argument
from macros.records.loading import load
from macros.records.motiedossier import Motiedossier
from macros.records.naslag import Bron
from macros.records.oordeel import Oordeel
from macros.records.wens import Wens
from macros.writers.document import Document
from macros.writers.estimate import _NOTE, pages
from macros.writers.typst_data import typst_data


def file_of(catalog: Catalog, document: Document) -> bytes:
    return Edition(catalog, read_style(REPO)[0], "https://kennisbank.hilversum.nl/").word(document)


def words_of(catalog: Catalog, document: Document) -> str:
    made = docx.Document(io.BytesIO(file_of(catalog, document)))
    cells = (cell for table in made.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in made.paragraphs), *(cell.text for cell in cells)])


def test_a_dossier_repeats_answers_and_wishes_from_where_they_stand(catalog: Catalog):
    for dossier in catalog[Motiedossier].values():
        rows = motions.questions(catalog, dossier).rows
        for vraag, row in zip(dossier.vragen, rows, strict=True):
            told = "".join(
                part if isinstance(part, str) else getattr(part, "text", "") for line in row.cells[1] for part in line
            )
            many = len(vraag.antwoorden) > 2
            if many:
                (verdict,) = (one for one in catalog[Oordeel].values() if one.soort == dossier.soort)
                assert verdict.kort.tekst[:40] in told
            for antwoord in (catalog[Antwoord][id] for id in vraag.antwoorden):
                assert antwoord.vraag in told
                assert (antwoord.kort.tekst[:40] in told) != many
                assert (f"Hoe zeker: {certainty(catalog, antwoord)}" in told) != many
            for wens in (catalog[Wens][id] for id in vraag.wensen):
                assert catalog.naam(wens.oordeel) in told
                assert wens.mag.tekst[:20] in told


def test_motions_with_an_outcome_come_first_and_then_the_newest(catalog: Catalog):
    for soort in ("basisbaan", "regelluwe-bijstand"):
        found = motions.earlier(catalog, soort)
        assert {stuk.soort for stuk in found} <= {"motie", "initiatiefvoorstel", "burgerinitiatief"}
        known = [bool(stuk.afloop and stuk.afloop.uitslag != "onbekend") for stuk in found]
        assert known == sorted(known, reverse=True)
        dates = [stuk.datum.iso for stuk, is_known in zip(found, known, strict=True) if is_known and stuk.datum]
        assert dates == sorted(dates, reverse=True)
    newest = motions.earlier(catalog, "basisbaan")[0]
    assert newest.id == "amstelveen-motie-experiment-basisbanen"


@pytest.mark.parametrize("id", ["basisbaan", "regelluwe-bijstand"])
def test_a_pair_holds_the_heaviest_argument_of_each_side_on_one_subject(id: str, catalog: Catalog):
    rows = motions.pairs(catalog, catalog[Motiedossier][id]).rows
    assert len(rows) >= 4
    for row in rows:
        subject, *sides = ("".join(str(getattr(part, "text", part)) for part in cell[0]) for cell in row.cells)
        for kant, told in zip(("voor", "tegen"), sides, strict=True):
            same = [
                one
                for one in catalog[Argument].values()
                if (one.over, one.kant, catalog.naam(one.onderwerp)) == (id, kant, subject)
            ]
            heaviest = max(one.belang for one in same)
            assert any(told.startswith(one.argument) for one in same if one.belang == heaviest), (subject, kant)


@pytest.mark.parametrize("id", ["basisbaan", "regelluwe-bijstand"])
def test_the_fact_sheet_cites_every_line_and_leaves_the_request_empty(id: str, catalog: Catalog):
    dossier = catalog[Motiedossier][id]
    text = words_of(catalog, fact_sheet(catalog, dossier))
    for feit in dossier.constaterende:
        assert feit.citaties, feit.tekst
        assert re.sub(r"\W+", "", feit.tekst)[:60] in re.sub(r"\W+", "", text)
    request, _, after = text.partition("Verzoekt het college")[2].partition("en gaat over")
    assert re.findall(r"\w+", request) == ["Termijn"], "the request, and by when, is for the reader"
    assert "Ondertekening" in after
    assert "Geen standpunt van een college" in text


@pytest.mark.parametrize("id", ["basisbaan", "regelluwe-bijstand"])
def test_the_cover_note_says_what_is_known_what_is_not_and_what_to_ask(id: str, catalog: Catalog):
    dossier = catalog[Motiedossier][id]
    text = words_of(catalog, cover_note(catalog, dossier))
    assert all(vraag in text for vraag in (*dossier.technisch, *dossier.politiek, dossier.niet_gevonden[0]))
    assert motions.earlier(catalog, id)[0].titel in text


def crowded(dossier: Motiedossier) -> Motiedossier:
    """The dossier with so much in it that most can't stand on a page."""
    lists = ("constaterende", "technisch", "politiek", "niet_gevonden")
    return dossier.model_copy(update={name: getattr(dossier, name) * 5 for name in lists})


# What a cover note has some of, in its order: one of it or more.
COUNTED = ("motie of voorstel|moties en voorstellen", "feit|feiten", "open vraag|open vragen",
    "technische vraag|technische vragen", "politieke vraag|politieke vragen")  # fmt: skip


@pytest.mark.parametrize("id", ["basisbaan", "regelluwe-bijstand"])
@pytest.mark.parametrize("full", [False, True])
def test_the_cover_note_counts_what_it_leaves_out_and_says_where_that_is(id: str, *, full: bool, catalog: Catalog):
    dossier = crowded(catalog[Motiedossier][id]) if full else catalog[Motiedossier][id]
    note = cover_note(catalog, dossier)
    (asked,) = (blok.rows[0].cells for blok in note.blokken if isinstance(blok, Tabel))
    here = [*(len(blok.items) for blok in note.blokken if isinstance(blok, Lijst)), *map(len, asked)]
    ((place, told),) = note.blokken[-1].lines
    assert place.path == dossier.pagina
    found = (re.search(rf"(\d+) (?:{names})\b", told) for names in COUNTED)
    elsewhere = [int(one[1]) if one else 0 for one in found]
    lists = (
        motions.earlier(catalog, id),
        dossier.constaterende,
        dossier.niet_gevonden,
        dossier.technisch,
        dossier.politiek,
    )
    assert [sum(both) for both in zip(here, elsewhere, strict=True)] == [*map(len, lists)]
    assert (elsewhere[-1] > 0) == full


def test_a_cover_note_that_holds_all_says_nothing_of_the_site(project: Path):
    catalog = load(project).catalog
    (dossier,) = catalog[Motiedossier].values()
    assert "Op de site" not in words_of(catalog, cover_note(catalog, dossier))


@pytest.mark.parametrize("most", [1, 3, 8])
def test_what_is_known_tells_something_that_is_not_favourable(most: int, catalog: Catalog):
    for id, tells in (("basisbaan", ("geld toelegt",)), ("regelluwe-bijstand", ("geen effect", "minder geluk"))):
        items = motions.both_sides_known(catalog, catalog[Motiedossier][id], most).items
        lines = ["".join(part for part in line if isinstance(part, str)) for line in items]
        assert len(lines) == most
        assert any(words in line for line in lines for words in tells), (id, lines)


@pytest.mark.parametrize("id", ["basisbaan", "regelluwe-bijstand"])
@pytest.mark.parametrize("full", [False, True])
def test_the_cover_note_seems_to_fit_on_a_page(id: str, *, full: bool, catalog: Catalog):
    """Nothing here sets Word, so this holds the estimate, with room for a title and a recipient of 120 letters.

    Set by hand with LibreOffice in letters of the measures of Calibri, notes that seem to fill 0.98 to 1.00 of their page
    leave 49 to 80 points of it free with such a title and recipient: room for what a clerk fills in, and for Word.
    """
    dossier = catalog[Motiedossier][id]
    note = cover_note(catalog, crowded(dossier) if full else dossier)
    assert note.one_page
    assert 0.85 < pages(typst_data(catalog, note)) <= 1


def test_the_estimate_of_a_cover_note_is_of_the_page_that_word_sets(catalog: Catalog):
    note = cover_note(catalog, catalog[Motiedossier]["basisbaan"])
    file = file_of(catalog, note)
    made = docx.Document(io.BytesIO(file))
    (section,) = made.sections
    assert section.page_width.pt - section.left_margin.pt - section.right_margin.pt >= _NOTE.width
    assert section.page_height.pt - section.top_margin.pt - section.bottom_margin.pt >= _NOTE.height
    sizes = {name: made.styles[name].font.size.pt for name in ("Normal", "List Bullet", "Tabeltekst", "Noottekst")}
    assert sizes == {
        "Normal": _NOTE.text[0],
        "List Bullet": _NOTE.text[0],
        "Tabeltekst": _NOTE.table[0],
        "Noottekst": _NOTE.source[0],
    }
    assert min(_NOTE.text[0], _NOTE.table[0]) >= 9, "that can be read"
    assert _NOTE.source[0] >= 8


def test_the_sources_of_a_cover_note_stand_at_the_foot_of_its_page(catalog: Catalog):
    """Below all text LibreOffice would put them on a page of their own."""
    note = cover_note(catalog, catalog[Motiedossier]["basisbaan"])
    with ZipFile(io.BytesIO(file_of(catalog, note))) as parts:
        body = parts.read("word/document.xml").decode()
        notes = parts.read("word/footnotes.xml").decode()
        assert "word/endnotes.xml" not in parts.namelist()
    numbers = re.findall(r'<w:footnoteReference w:id="(\d+)"', body)
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert "endnoteReference" not in body
    assert notes.count("<w:footnote ") == len(numbers) + 2
    for citatie in citaties(note.blokken):
        assert escape(catalog[Bron][citatie.bron].titel) in notes, citatie.bron
    assert "Bronnen" not in re.findall(r">([^<]+)</w:t>", body)


@pytest.mark.whole
@pytest.mark.parametrize("id", ["basisbaan", "regelluwe-bijstand"])
def test_the_page_offers_its_papers_and_what_to_ask(id: str, site, catalog: Catalog):
    found = page(site, f"motiedossiers/{id}")
    links = [link["href"].rpartition("/")[2] for link in found.select("p.download a")]
    papers = [
        f"motiedossier-{id}.pdf",
        f"motiedossier-{id}.docx",
        f"oplegger-{id}.docx",
        f"feitenblad-bij-een-motie-{id}.docx",
    ]
    assert links == papers
    text = found.article.get_text(" ", strip=True)
    for line in motions.to_the_college(catalog, catalog[Motiedossier][id]):
        assert (line[0] if isinstance(line[0], str) else line[0].text) in text
    assert "Geen standpunt van een college" in text


@pytest.mark.slow
@pytest.mark.parametrize("id", ["basisbaan", "regelluwe-bijstand"])
def test_the_questions_of_a_motion_and_a_motion_stand_on_the_first_two_screens(
    id: str,
    browser: Browser,
    address: str,
    catalog: Catalog,
):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    found = context.new_page()
    found.goto(f"{address}motiedossiers/{id}/")
    dossier = catalog[Motiedossier][id]
    for words in (*(vraag.vraag for vraag in dossier.vragen), motions.earlier(catalog, dossier.soort)[0].titel):
        place = found.get_by_text(words, exact=True).first.bounding_box()
        assert place, words
        assert place["y"] + place["height"] <= 1800, words
    context.close()

"""What a council needs for a motion: short answers from one place, earlier motions, and papers to fill in."""

import io
import re

import docx
import pytest
from conftest import REPO
from playwright.sync_api import Browser
from test_build import page

from macros.content import motions
from macros.derived.answers import certainty
from macros.documents.edition import Edition
from macros.documents.motion import cover_note, fact_sheet
from macros.pictures.style import read_style
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.debat import Argument
from macros.records.motiedossier import Motiedossier
from macros.records.oordeel import Oordeel
from macros.records.wens import Wens


def words_of(catalog: Catalog, document) -> str:
    made = docx.Document(io.BytesIO(Edition(catalog, read_style(REPO)[0]).word(document)))
    return "\n".join(paragraph.text for paragraph in made.paragraphs)


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
        assert {stuk.soort for stuk in found} <= {"motie", "initiatiefvoorstel"}
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
    # As it is published: with an example as its sender it says so in a sentence more.
    published = catalog.set_by({"REDACTIE": "griffie@hilversum.nl", "SITE_URL": "https://kennisbank.hilversum.nl/"})
    text = words_of(published, cover_note(published, dossier))
    assert all(vraag in text for vraag in (*dossier.technisch, *dossier.politiek, dossier.niet_gevonden[0]))
    assert len(text.split()) <= 450, "more does not fit on a page"


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

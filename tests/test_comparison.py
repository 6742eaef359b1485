"""Pilots compared question by question: the same on the page, in the PDF and in Word."""

from pathlib import Path

import docx
import pytest
from bs4 import BeautifulSoup
from conftest import REPO, make_project
from pdf import pages_of, squeezed, text_of

from macros.content.blocks import Kop, Tabel, Tekst
from macros.content.by_question import summaries
from macros.content.lessons import council_order
from macros.content.outcomes import NOTHING_FOUND
from macros.content.parts import feit_lines, first_line, plain_text
from macros.derived.answers import certainty_of_verdict
from macros.derived.comparison import MORE
from macros.derived.questions import compare, town_names
from macros.documents import comparison, side_by_side
from macros.documents.download import compared
from macros.documents.edition import Edition
from macros.pictures.style import read_style
from macros.records.catalog import Catalog
from macros.records.debat import Argument
from macros.records.feit import Feit
from macros.records.loading import load
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.vergelijkpagina import Vergelijkpagina
from macros.writers.typeset import typeset


@pytest.fixture
def small(tmp_path: Path) -> Catalog:
    return load(make_project(tmp_path / "project")).catalog


def question(catalog: Catalog, id: str, soort: str | None = None):
    found = compare(catalog, catalog[Pilot].values(), soort)
    return next(one for one in found.questions if one.row.id == id)


def test_the_newest_amount_of_a_place_comes_first_with_its_date_and_what_it_is(small: Catalog):
    ((_, cell),) = question(small, "kosten_per_plek").known
    assert [alinea.tekst for alinea in cell.alineas] == [
        "2021, uitspraak: De wethouder noemde 32.000 euro per plek per jaar.",
        "2019, raming: De raming was 28.000 euro per plek per jaar.",
    ]


def test_a_place_in_groningen_costs_first_what_was_said_last(catalog: Catalog):
    known = {pilot.id: cell for pilot, cell in question(catalog, "kosten_per_plek", "basisbaan").known}
    told = known["groningen-basisbaan"].tekst
    assert told.startswith("19 december 2023, uitspraak: ")
    assert told.index("32.000") < told.index("28.000")


def test_who_has_no_answer_is_told_apart_from_who_is_not_asked(small: Catalog):
    asked = question(small, "uren")
    assert [pilot.id for pilot, _ in asked.known] == ["voorbeeldstad-buurtbaan"]
    assert [pilot.id for pilot in asked.other_kind] == ["proefdam-loting"]
    assert [pilot.id for pilot in question(small, "begeleiding").unknown] == ["proefdam-loting"]
    assert [pilot.id for pilot in question(small, "looptijd").unknown] == ["proefdam-loting"], "no date is no answer"


def test_a_pilot_of_which_nothing_is_known_is_named_once(small: Catalog):
    pilot = small[Pilot]["voorbeeldstad-buurtbaan"]
    unknown = Feit((), onbekend=True)
    empty = {"kenmerken": dict.fromkeys(pilot.kenmerken, unknown), "bedragen": (), "doelgroep": unknown}
    gone = {"looptijd": pilot.looptijd.model_copy(update={"start": None, "eind": None})}
    nobody = {"deelnemers": pilot.deelnemers.model_copy(update={"aantal": None, "van": None})}
    silent = pilot.model_copy(update={"id": "stil", **empty, **gone, **nobody})
    found = compare(small, [pilot, silent])
    assert [one.id for one in found.silent] == ["stil"]
    assert all("stil" not in [one.id for one in asked.unknown] for asked in found.questions)


@pytest.mark.parametrize("soort", ["basisbaan", "regelluwe-bijstand"])
def test_a_comparison_on_paper_has_the_heaviest_arguments_of_each_side(soort: str, catalog: Catalog):
    paper = comparison.of_soort(catalog, soort).blokken
    (table,) = (blok for blok in paper if isinstance(blok, Tabel) and blok.id == "voor-en-tegen")
    told = [catalog[Argument][row.id.removeprefix("argumenten-")] for row in table.rows]
    for kant in ("voor", "tegen"):
        found = sorted(one.belang for one in catalog[Argument].values() if (one.over, one.kant) == (soort, kant))
        assert [one.belang for one in told if one.kant == kant] == found[::-1][: comparison.ARGUMENTS]


@pytest.mark.parametrize("soort", ["basisbaan", "regelluwe-bijstand"])
def test_a_comparison_on_paper_has_the_lessons_on_the_most_of_its_pilots(soort: str, catalog: Catalog):
    pilots = {pilot.id for pilot in catalog[Pilot].values() if soort in pilot.soorten}
    paper = list(comparison.of_soort(catalog, soort).blokken)
    (place,) = (
        place for place, blok in enumerate(paper) if isinstance(blok, Kop) and blok.text == "Lessen voor de raad"
    )
    told = [line[0].record for line in paper[place + 1].items]
    assert len(told) == comparison.LESSONS
    order = [(*council_order(les), -len(pilots & {*les.pilots})) for les in told]
    assert order == sorted(order)


def contradictions_of(catalog: Catalog, soort: str) -> list[str]:
    """The points on which sources disagree in the comparison of all pilots of a kind."""
    paper = list(comparison.of_soort(catalog, soort).blokken)
    places = [
        place
        for place, blok in enumerate(paper)
        if isinstance(blok, Kop) and blok.text == "Waar bronnen elkaar tegenspreken"
    ]
    return ["".join(map(plain_text, line)) for place in places for line in paper[place + 1].items]


def test_a_point_on_another_kind_of_a_pilot_of_two_kinds_is_left_out(catalog: Catalog):
    told = contradictions_of(catalog, "premie")
    assert any("ruimer bijverdienen helpt" in line for line in told)
    assert not any("zes experimenten" in line or "egenprestatie nodig" in line for line in told)
    assert any("gezonder werden" in line for line in contradictions_of(catalog, "regelluwe-bijstand"))


def outcome_of(catalog: Catalog, soort: str) -> list[str]:
    """What the comparison of all pilots of a kind says first of what came of them, line by line."""
    told = comparison.of_soort(catalog, soort).blokken[1]
    assert isinstance(told, Tekst)
    return ["".join(map(plain_text, line)) for line in told.lines]


def verdict_on(catalog: Catalog, soort: str) -> Oordeel:
    return next(one for one in catalog[Oordeel].values() if one.soort == soort)


def test_a_comparison_on_paper_begins_with_the_verdict_and_how_sure_it_is(catalog: Catalog):
    for soort in compared(catalog):
        verdict = verdict_on(catalog, soort)
        told, sure = outcome_of(catalog, soort)
        assert told == f"{verdict.vraag} {verdict.kort.tekst}"
        # Both halves, as on the sheet of the answer: how it was studied, and how much of that was read.
        assert sure == f"Hoe zeker: {certainty_of_verdict(catalog, verdict)}"
        assert "geheel gelezen" in sure


def test_where_the_first_page_is_full_the_verdict_is_a_sentence_that_says_where_the_rest_is(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(comparison, "_FULL", 0.5)
    (told,) = outcome_of(catalog, "regelluwe-bijstand")
    verdict = verdict_on(catalog, "regelluwe-bijstand")
    assert told.startswith(f"{verdict.vraag} Op uitstroom naar werk")
    assert f"Hoe zeker: {certainty_of_verdict(catalog, verdict)}" in told
    assert told.endswith("Het hele antwoord staat op de site.")


def test_a_kind_without_a_verdict_has_the_findings_to_name_first(small: Catalog):
    alone = Catalog({**small.records, "oordelen": {}}, small.vocabularies, small.settings)
    told = outcome_of(alone, "basisbaan")
    assert any(line.startswith("Welzijn: ") and "zonder vergelijking" in line for line in told)
    nothing = Catalog({**alone.records, "onderzoeken": {}}, small.vocabularies, small.settings)
    assert outcome_of(nothing, "basisbaan") == [NOTHING_FOUND]


@pytest.mark.whole
def test_the_first_page_of_a_comparison_says_what_came_of_it_and_has_a_row_for_every_pilot(
    catalog: Catalog, site: Path
):
    (explained,) = side_by_side.explained().lines
    for soort in compared(catalog):
        first = squeezed(pages_of(site / f"briefings/vergelijking-{soort}.pdf")[0])
        verdict = verdict_on(catalog, soort)
        told = (part for line in feit_lines(verdict.kort) for part in line)
        parts = [*told, "Hoe zeker:", certainty_of_verdict(catalog, verdict), *explained]
        assert in_order([squeezed(part) for part in parts if isinstance(part, str)], first), soort
    of_basisbanen = squeezed(pages_of(site / "briefings/vergelijking-basisbaan.pdf")[0])
    for feit in summaries(catalog, "basisbaan").values():
        assert in_order([squeezed(part) for part in first_line(feit) if isinstance(part, str)], of_basisbanen)


def test_pilots_of_one_town_are_told_apart_by_their_name(catalog: Catalog):
    pilots = [
        catalog[Pilot][id] for id in ("groningen-basisbaan", "amsterdam-werkbrigade", "amsterdam-bijverdienpremie")
    ]
    names = town_names(catalog, compare(catalog, pilots).pilots)
    assert list(names.values()) == ["Amsterdam – Bijverdienpremie", "Amsterdam – Werkbrigade", "Groningen"]


def test_every_kind_with_two_pilots_has_a_page_with_its_comparison(catalog: Catalog):
    pages = {str(page.soort): page.id for page in catalog[Vergelijkpagina].values()}
    assert set(compared(catalog)) <= set(pages)
    for soort, page in pages.items():
        text = (REPO / f"docs/vergelijken/{page}.md").read_text(encoding="utf-8")
        assert f'vergelijking(soort="{soort}")' in text


def claims(cell: Feit) -> list[str]:
    """What stands between the sources of an answer; the first letter of a paragraph may become a capital."""
    return [
        deel[1:] if place == 0 else deel
        for alinea in cell.alineas
        for place, deel in enumerate(alinea.delen)
        if isinstance(deel, str) and deel != MORE
    ]


def values(catalog: Catalog, soort: str | None) -> list[tuple[str, list[str]]]:
    """Each question with all that is said on it, in order."""
    pilots = [pilot for pilot in catalog[Pilot].values() if soort is None or soort in pilot.soorten]
    found = compare(catalog, pilots, soort)
    return [(asked.row.name, [part for _, cell in asked.known for part in claims(cell)]) for asked in found.questions]


def in_order(parts: list[str], text: str) -> bool:
    place = 0
    for part in parts:
        place = text.find(part, place)
        if place < 0:
            return False
    return True


def in_one_or_two(told: str, text: str) -> bool:
    """True when a text has this, if need be with the foot of a page in between."""
    return told in text or any(told[:cut] in text and told[cut:] in text for cut in range(1, len(told)))


def assert_same(catalog: Catalog, soort: str | None, pdf: str, word: str) -> None:
    for name, cells in values(catalog, soort):
        for text in (pdf, word):
            # What none of the pilots answers, paper names in a line of its own.
            assert (squeezed(name) if cells else squeezed(name.lower())) in text, name
            for cell in cells:
                # A row may run on over the foot of a page.
                told = squeezed(cell)
                assert in_one_or_two(told[:40], text), (name, cell)
                assert in_one_or_two(told[-40:], text), (name, cell)
    assert in_order([squeezed(name) for name, cells in values(catalog, soort) if cells], word)


def of_word(file: Path) -> str:
    """The text of a Word document in reading order, tables included."""
    body = docx.Document(str(file)).element.body
    return squeezed("".join(node.text or "" for node in body.iter() if node.tag.endswith("}t")))


@pytest.mark.whole
def test_page_pdf_and_word_say_the_same(catalog: Catalog, site: Path):
    for page in catalog[Vergelijkpagina].values():
        soort = str(page.soort)
        soup = BeautifulSoup((site / f"vergelijken/{page.id}/index.html").read_text(encoding="utf-8"), "html.parser")
        for mark in soup.select("sup, .headerlink"):
            mark.decompose()
        heads = [head.get_text() for head in soup.select("section.vraag > h2")]
        asked = [name for name, _ in values(catalog, soort)]
        assert [head for head in heads if head in asked] == asked, page.id
        text = squeezed(soup.select_one("article").get_text())
        for name, cells in values(catalog, soort):
            for cell in cells:
                assert squeezed(cell) in text, (page.id, name, cell)
        papers = site / "briefings"
        pdf = squeezed(text_of(papers / f"vergelijking-{soort}.pdf"))
        assert_same(catalog, soort, pdf, of_word(papers / f"vergelijking-{soort}.docx"))


def test_a_briefing_of_the_small_project_says_all_that_its_page_says(small: Catalog, tmp_path: Path):
    edition = Edition(small, read_style(REPO)[0])
    document = comparison.comparison(small, list(small[Pilot].values()), name="proef", title="Proef")
    file = tmp_path / "proef.docx"
    file.write_bytes(edition.word(document))
    pdf = typeset(edition.job(lambda _: document, 1))
    assert_same(small, None, squeezed(text_of(pdf)), of_word(file))


@pytest.mark.whole
@pytest.mark.parametrize("count", [1, 2, 6, *(pytest.param(count, marks=pytest.mark.slow) for count in (5, 11, 37))])
def test_any_number_of_pilots_fits_and_no_page_is_empty(count: int, catalog: Catalog):
    edition = Edition(catalog, read_style(REPO)[0])
    pilots = list(catalog[Pilot].values())[:count]
    document = comparison.comparison(catalog, pilots, name="proef", title="Proef")
    pages = pages_of(typeset(edition.job(lambda _: document, 1)))
    assert all(len(page) > 400 for page in pages)
    # Each stands on the first page, in a row of its own or on the line of those of which nothing is known.
    assert "Gemeente en pilot" in pages[0] or "onderzoek niet gevonden" in pages[0]
    told = squeezed("".join(pages))
    assert all(squeezed(town) in told for town in town_names(catalog, pilots).values())


def test_of_more_pilots_than_a_paper_sets_side_by_side_it_names_all_and_where_they_stand(
    small: Catalog, tmp_path: Path
):
    edition = Edition(small, read_style(REPO)[0])
    pilots = list(small[Pilot].values())
    few, many = (
        comparison.comparison(small, pilots, name="proef", title="Proef", most=most)
        for most in (len(pilots), len(pilots) - 1)
    )
    assert not [blok for blok in many.blokken if isinstance(blok, Tabel)]
    assert [blok for blok in few.blokken if isinstance(blok, Tabel)]
    told = squeezed(text_of(typeset(edition.job(lambda _: many, 1))))
    file = tmp_path / "proef.docx"
    file.write_bytes(edition.word(many))
    for text in (told, of_word(file)):
        assert all(squeezed(town) in text for town in town_names(small, pilots).values())
        assert squeezed(f"Dit zijn {len(pilots)} pilots. Op papier staan er hoogstens {len(pilots) - 1}") in text
        assert "naastelkaar," not in text, "the subtitle promises no more than there is"


@pytest.mark.parametrize("soort", ["regelluwe-bijstand", "premie"])
def test_of_too_many_pilots_of_a_kind_a_paper_still_gives_the_verdict_and_how_sure_it_is(soort: str, catalog: Catalog):
    pilots = [pilot for pilot in catalog[Pilot].values() if soort in pilot.soorten]
    document = comparison.comparison(catalog, pilots, soort, name="proef", title="Proef", most=len(pilots) - 1)
    pdf = squeezed("".join(pages_of(typeset(Edition(catalog, read_style(REPO)[0]).job(lambda _: document, 1)))))
    verdict = next(one for one in catalog[Oordeel].values() if one.soort == soort)
    assert squeezed(certainty_of_verdict(catalog, verdict)) in pdf
    for feit in summaries(catalog, soort).values():
        # In between stand the marks of sources.
        assert all(squeezed(part) in pdf for part in first_line(feit) if isinstance(part, str))

"""The page of a pilot or study: the answer first, the same on its factsheet, and all else in layers."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from conftest import height, until
from pdf import pages_of, squeezed, text_of
from playwright.sync_api import Browser
from test_build import page

from macros.content.blocks import Blok, lines_of
from macros.content.first_screen import facts_table
from macros.content.layers import of_one_pilot
from macros.content.parts import plain_text
from macros.derived.certainty import how_sure
from macros.derived.headline import headline
from macros.derived.key_facts import key_facts
from macros.derived.results import best_design, compared_with, of_pilot
from macros.records.catalog import Catalog
from macros.records.loading import load
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.problem import RequestError
from macros.site.pages import paper_at

# At 1280 px, with the layers closed.
HIGHEST = 6000
MOST_PAGES = 8


def test_something_that_is_not_favourable_is_among_the_first_findings(catalog: Catalog):
    bad = {"ongunstig", "geen-verschil", "gemengd", "bronnen-verschillen", "slechter-dan-ervoor", "gelijk-gebleven"}
    for pilot in catalog[Pilot].values():
        found = of_pilot(catalog, pilot)
        chosen = headline(found)
        assert len(chosen) <= 4
        directions = {str(one.bevinding.richting) for one in found}
        if directions & bad:
            assert bad & {str(one.bevinding.richting) for one in chosen}, pilot.id


def test_a_count_does_not_push_out_a_difference_between_groups(catalog: Catalog):
    for pilot in catalog[Pilot].values():
        found = of_pilot(catalog, pilot)
        chosen = headline(found)
        if any(not one.is_difference for one in chosen):
            left_out = [one for one in found if one not in chosen and one.is_difference]
            outcomes_shown = {one.bevinding.uitkomst for one in chosen}
            assert all(one.bevinding.uitkomst in outcomes_shown for one in left_out), pilot.id


def test_a_study_that_only_mentions_a_pilot_does_not_say_how_it_was_studied(catalog: Catalog):
    """Oss drew lots; whether Apeldoorn and Epe did is not known, though the study of Oss tells something of them."""
    pilot = catalog[Pilot]["apeldoorn-epe-zelf-aan-het-stuur"]
    assert best_design(catalog, pilot) == "gematcht"
    assert "Wel is er ook vergeleken met niet-deelnemers." in how_sure(catalog, pilot)


def test_a_study_says_in_how_many_findings_it_compares_with_others(catalog: Catalog):
    told = compared_with(catalog, catalog[Onderzoek]["gemeente-wageningen-2019"])
    assert told == "geen vergelijking, bij 3 van de 7 bevindingen gelote controlegroep, bij 1 voor en na"


def test_the_newest_amount_stands_first_among_the_key_facts(project: Path):
    catalog = load(project).catalog
    (cell,) = (
        cell for row, cell in key_facts(catalog, catalog[Pilot]["voorbeeldstad-buurtbaan"]).known if row.id == "kosten"
    )
    assert cell.alineas[0].tekst == "Een plek: 32.000 euro per plek per jaar (uitspraak, 2021)."
    assert "28.000" in cell.alineas[1].tekst


def test_what_is_not_known_stands_on_one_line_without_headings(project: Path):
    catalog = load(project).catalog
    pilot = catalog[Pilot]["voorbeeldstad-buurtbaan"]
    *_, missing = facts_table(catalog, pilot)
    assert plain(missing) == "Niet gevonden: wie betaalt."
    folds = of_one_pilot(catalog, pilot)
    (unknown,) = (fold for fold in folds if fold.id == "niet-bekend")
    told = " ".join(plain(blok) for blok in unknown.blokken)
    assert "Ook niet gevonden: kosten per plek; wie betaalt (in de brief staat geen bedrag)" in told
    headings = [blok.text for fold in folds for blok in fold.blokken if hasattr(blok, "text")]
    assert "Juridische basis" not in headings
    assert "Vervolg" not in headings


def plain(blok: Blok) -> str:
    return " ".join("".join(map(plain_text, line)) for line in lines_of(blok))


def test_a_pilot_of_which_little_is_known_hides_nothing(catalog: Catalog):
    assert all(fold.opened for fold in of_one_pilot(catalog, catalog[Pilot]["geldrop-mierlo-bijstandsexperiment"]))
    assert not any(fold.opened for fold in of_one_pilot(catalog, catalog[Pilot]["groningen-basisbaan"]))


def test_how_sure_it_is_says_how_it_was_studied_and_what_was_read(project: Path):
    catalog = load(project).catalog
    loting = how_sure(catalog, catalog[Pilot]["proefdam-loting"])
    assert "Loting bepaalde wie wat kreeg" in loting
    buurtbaan = how_sure(catalog, catalog[Pilot]["voorbeeldstad-buurtbaan"])
    assert "Hoe de redactie de 2 onderzoeken las:" in buurtbaan


@pytest.mark.whole
def test_the_factsheet_says_what_the_first_screen_says_in_the_same_order(catalog: Catalog, site: Path):
    for id in catalog[Pilot]:
        first = page(site, f"pilots/{id}").article
        text = squeezed(text_of(site / f"briefings/factsheet-{id}.pdf"))
        findings = [parts(item) for item in first.select(".naast-elkaar li")]
        facts = [parts(cell) for row in first.select(".tabel.kern tbody tr") for cell in row.find_all(["th", "td"])]
        for said in (findings, facts):
            missing = [part for one in said for part in one if squeezed(part) not in text]
            assert missing == [], id
        places = [text.find(squeezed(one[0] + one[1])) for one in findings]
        assert places == sorted(places), id


def parts(element: Tag) -> list[str]:
    """What stands in an element between the marks of its sources, which paper numbers in its own way."""
    copy = BeautifulSoup(str(element), "html.parser")
    for mark in copy.select("sup, .noot, br, .badge"):
        mark.replace_with("|")
    return [part for part in map(str.strip, copy.get_text().split("|")) if part]


@pytest.mark.whole
def test_a_pilot_is_named_town_first_in_its_title_its_bookmark_and_its_paper(catalog: Catalog, site: Path):
    soup = page(site, "pilots/wageningen-vertrouwen-werkt")
    assert soup.h1.get_text().strip().startswith("Wageningen – Vertrouwen Werkt")
    assert soup.title.get_text().startswith("Wageningen – Vertrouwen Werkt")
    assert "Wageningen – Vertrouwen Werkt" in text_of(site / "briefings/factsheet-wageningen-vertrouwen-werkt.pdf")
    assert "Wageningen – Vertrouwen Werkt" in page(site, "pilots").get_text()


@pytest.mark.whole
def test_every_layer_is_in_the_contents_list_and_says_how_much_is_in_it(catalog: Catalog, site: Path):
    for id in catalog[Pilot]:
        soup = page(site, f"pilots/{id}")
        listed = {link["href"] for link in soup.select(".md-nav--secondary a")}
        for heading in soup.select("details.laag > summary h2"):
            assert f"#{heading['id']}" in listed, (id, heading["id"])
            if heading["id"] != "opzet":
                assert re.search(r"\(\d+.*\)", heading.get_text()), (id, heading.get_text())


@pytest.mark.slow
def test_no_page_of_a_record_is_higher_than_can_be_read(browser: Browser, address: str, site: Path):
    # Without its script a page is as high, and loads faster.
    context = browser.new_context(viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    shown = context.new_page()
    high = []
    for kind in (
        "pilots",
        "onderzoeken",
        "themas",
        "gemeenten",
        "signalen",
        "werkt-het",
        "motiedossiers",
        "regelingen",
    ):
        for folder in sorted((site / kind).iterdir()):
            if folder.is_dir() and 'http-equiv="refresh' not in (folder / "index.html").read_text(encoding="utf-8"):
                shown.goto(f"{address}{kind}/{folder.name}/")
                if (now := height(shown)) > HIGHEST:
                    high.append((f"{kind}/{folder.name}", now))
    context.close()
    assert high == []


@pytest.mark.slow
def test_a_link_into_a_closed_layer_opens_it_with_and_without_a_script(browser: Browser, address: str):
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script, viewport={"width": 1280, "height": 800})
        shown = context.new_page()
        shown.goto(f"{address}pilots/groningen-basisbaan/")
        assert not shown.locator("#bedragen").is_visible()
        shown.goto(f"{address}pilots/groningen-basisbaan/#bedragen")
        shown.locator("#bedragen").wait_for(state="visible", timeout=5000)
        context.close()


@pytest.mark.slow
def test_all_layers_open_at_once_and_close_again(browser: Browser, address: str):
    shown = browser.new_page(viewport={"width": 1280, "height": 800})
    shown.goto(f"{address}pilots/groningen-basisbaan/")
    layers, button = shown.locator("details.laag"), shown.locator(".openen button")
    assert layers.count() == 8
    button.click()
    assert shown.locator("details.laag[open]").count() == 8
    assert button.inner_text() == "Alles sluiten"
    button.click()
    assert shown.locator("details.laag[open]").count() == 0
    shown.close()


@pytest.mark.slow
def test_a_pilot_prints_what_the_reader_opened_and_names_its_paper(browser: Browser, address: str):
    shown = browser.new_page()
    shown.goto(f"{address}pilots/groningen-basisbaan/")
    closed = shown.pdf(format="A4")
    shown.get_by_text("Waar bronnen verschillen").last.click()
    until(shown, "!document.querySelector('details[open].dicht')")
    opened = text_of(shown.pdf(format="A4"))
    shown.close()
    text = text_of(closed)
    assert squeezed("briefings/factsheet-groningen-basisbaan.pdf") in squeezed(text)
    assert "Beter op papier: factsheet, " in text
    assert "Waar bronnen verschillen (13)" in text
    contradiction = "Een handreiking van 24 mei 2022"
    assert contradiction not in text
    assert contradiction in opened
    # Of the sources stand there those of what is printed, so not as many as the page has.
    assert "Bronnen" in text
    assert "Bronnen (" not in text


@pytest.mark.slow
def test_no_pilot_prints_on_more_pages_than_anyone_asks_for(browser: Browser, address: str, catalog: Catalog):
    shown = browser.new_page()
    long = []
    for id in catalog[Pilot]:
        shown.goto(f"{address}pilots/{id}/")
        count = len(pages_of(shown.pdf(format="A4")))
        if count > MOST_PAGES:
            long.append((id, count))
    shown.close()
    assert long == []


# Pages with the most that they may print and what they must name: the paper that says the same, or the data.
PRINTED = [
    ("", 1, ""),
    ("werkt-het/regelluwe-bijstand/", 10, "antwoord, {}briefings/antwoord-regelluwe-bijstand.pdf"),
    ("vergelijken/basisbanen/", 10, "vergelijking, {}briefings/vergelijking-basisbaan.pdf"),
    ("vergelijken/regelluwe-bijstand/", 10, "vergelijking, {}briefings/vergelijking-regelluwe-bijstand.pdf"),
    ("wat-mag/", 10, "wat mag nu, {}briefings/wat-mag-nu.pdf"),
    ("aan-de-slag/", 10, "checklist van alle stappen, {}briefings/checklist.pdf"),
    ("motiedossiers/basisbaan/", 10, "motiedossier, {}briefings/motiedossier-basisbaan.pdf"),
    ("themas/gezondheid/", 10, "briefing, {}briefings/thema-gezondheid.pdf"),
    ("raadsstukken/hilversum-vragen-2020-05/", 10, "achtergrond, {}briefings/raad-hilversum-vragen-2020-05.pdf"),
    ("vergelijken/bevindingen/", 10, "{}data/v1/bevindingen.csv"),
    ("eigen-briefing/?pilots=groningen-basisbaan", 20, ""),
]


@pytest.mark.slow
@pytest.mark.parametrize(("path", "most", "named"), PRINTED)
def test_a_page_prints_briefly_and_names_what_is_better_on_paper(
    browser: Browser, address: str, path: str, most: int, named: str
):
    shown = browser.new_page()
    shown.goto(address + path)
    if "pilots=" in path:
        shown.wait_for_selector(".colofon")
    pdf = shown.pdf(format="A4")
    shown.close()
    text = squeezed(text_of(pdf))
    assert 0 < len(pages_of(pdf)) <= most
    assert squeezed(named.format("https://kennisbank.example.org/")) in text
    for useless in ("BibTeX", "Deze pagina noemen", "Verbeter", "Vergelijk met"):
        assert squeezed(useless) not in text


@pytest.mark.slow
def test_the_list_of_sources_on_paper_holds_those_of_what_is_printed_by_their_numbers(browser: Browser, address: str):
    shown = browser.new_page()
    shown.goto(f"{address}vergelijken/regelluwe-bijstand/")
    shown.evaluate("dispatchEvent(new Event('beforeprint'))")
    shown.emulate_media(media="print")
    sources = shown.locator(".footnote > ol > li")
    printed = shown.locator(".footnote > ol > li:not(.ongenoemd)")
    assert 0 < printed.count() < sources.count()
    assert sources.last.get_attribute("value") == str(sources.count())
    shown.close()


def test_a_page_that_names_a_paper_which_is_not_made_is_told(catalog: Catalog):
    with pytest.raises(RequestError, match="papier: 'vergelijken/weg' heeft geen document"):
        paper_at(catalog, "vergelijken/weg", "docs/x.md")
    assert paper_at(catalog, "", "docs/x.md") is None

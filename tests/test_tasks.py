"""What five kinds of reader come for: each task from home, by clicking, with the answer in sight after so many screens."""

import re
from pathlib import Path

import pytest
from pdf import page_count, pages_of, squeezed, text_of
from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.slow

# Width and height of a screen and of a phone.
SCREEN, PHONE = (1280, 900), (390, 800)

# Per task what is clicked from home (a link, or the line of a fold), what must be in sight at the end, and within how
# many screens: on a screen, and on a phone.
TASKS = {
    "a1 wage and cao": (["raadslid"], "is het loon het minimumloon", 1, 2),
    "a2 displacement": (["Verdringt dit gewone banen?"], "Dat is niet bekend", 1, 1),
    "a3 cost per place": (["raadslid"], "ruim 32.000 euro per baan per jaar", 2, 4),
    "a3 who pays": (["raadslid"], "Groningen betaalde in 2023 de meeste basisbanen zelf", 2, 4),
    "a4 what came out": (["Het antwoord: basisbaan"], "55 procent van 1.239 mensen", 2, 3),
    "a5 an example motion": (
        ["Een motie voorbereiden", "Motiedossier basisbaan", "Motie experiment met basisbanen (Amstelveen)"],
        "29 september 2021",
        1,
        1,
    ),
    "b2 a comparison on paper": (["griffier"], "vergelijking (pdf, ", 1, 3),
    "b4 which papers there are": (["Iets op papier"], "Een kort antwoord", 1, 1),
    "c1 what we may do": (["Weten wat mag"], "Mensen niet laten solliciteren", 1, 2),
    "c2 earnings exemption": (["Weten wat mag", "de bedragen"], "273 euro per maand", 2, 2),
    "c2 a newer amount": (["Weten wat mag", "de bedragen"], "€ 285 per maand, zonder datum", 2, 3),
    "c2 which part, for how long": (
        ["Weten wat mag", "de bedragen"],
        "12,5 procent van de inkomsten, hoogstens 30 maanden",
        2,
        3,
    ),
    "c3 how to start": (["Zelf beginnen"], "Zorg voor politieke steun", 1, 2),
    "c4 who did it without permission": (["Weten wat mag"], "Oss en Geldrop-Mierlo", 1, 2),
    "d1 health": (["beleid gezondheid"], "vaak geen effect gevonden", 1, 1),
    "d2 how sure": (["beleid gezondheid"], "Hoe zeker:", 1, 1),
    "d3 control groups": (["beleid gezondheid"], "vergeleken met gelote controlegroep", 3, 5),
    "d4 what public health can do": (["beleid gezondheid"], "Wat u kunt doen", 2, 3),
    "e1 did it work": ([], "Op uitstroom naar werk en voltijdwerk is meestal geen effect gevonden", 1, 1),
    "e1 did it work, in two minutes": (
        ["wethouder"],
        "op uitstroom naar werk en voltijdwerk is meestal geen effect gevonden",
        1,
        1,
    ),
    "e2 what it costs": (["wethouder"], "ruim 32.000 euro per plek per jaar", 1, 1),
    "e2 what regelluwe bijstand costs": (["wethouder"], "1,8 miljoen euro", 2, 4),
    "e3 critics, in two minutes": (["wethouder"], "Kamerleden van CDA en VVD", 1, 2),
    "e3 critics": (["wethouder"], "De proef is onwettig", 4, 8),
    "e4 the State, in two minutes": (["wethouder"], "Ruimte voor nieuwe proeven", 1, 1),
    "e4 the State now": (["wethouder"], "Een nieuw besluit is niet gevonden", 2, 5),
    "e4 the State": (["wethouder"], "vervallen per 1 april 2021", 3, 6),
}


@pytest.mark.parametrize("window", [SCREEN, PHONE], ids=["screen", "phone"])
@pytest.mark.parametrize("task", TASKS)
def test_a_reader_finds_the_answer_from_home(task: str, window: tuple[int, int], browser: Browser, address: str):
    clicks, told, screens, on_phone = TASKS[task]
    context = browser.new_context(viewport={"width": window[0], "height": window[1]}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    start = scrolled(page)
    for name in clicks:
        before = page.url
        target(page, name).click()
        page.wait_for_load_state()
        start = scrolled(page) if page.url != before else start
    seen = (
        page.locator("article")
        .get_by_text(re.compile(re.escape(told).replace(r"\ ", r"\s+")))
        .locator("visible=true")
        .first
    )
    seen.scroll_into_view_if_needed()
    box = seen.bounding_box()
    assert box, told
    down = (scrolled(page) + box["y"] - start) / window[1]
    assert down <= (screens if window == SCREEN else on_phone), f"{down:.1f} screens"
    context.close()


def scrolled(page: Page) -> float:
    """How far down the window is, in pixels."""
    return page.evaluate("scrollY")


def target(page: Page, name: str) -> Locator:
    """A link, or the line of a fold, that is called so."""
    article = page.locator("article")
    link = article.get_by_role("link", name=name, exact=True).locator("visible=true")
    return link.first if link.count() else article.locator("summary", has_text=name).first


def test_search_leads_to_a_pilot_and_to_what_needs_no_permission(browser: Browser, address: str):
    page = browser.new_page()
    for query, wanted in (
        ("Groningen basisbaan", "pilots/groningen-basisbaan/"),
        ("artikel 83", "experimenteerartikel-83"),
    ):
        page.goto(f"{address}zoeken/?q={query}")
        page.wait_for_selector(".zoek-treffer")
        page.locator(".zoek-treffer").first.click()
        page.wait_for_load_state()
        assert wanted in page.url
    page.close()


def test_the_clerk_has_two_pages_on_groningen_with_the_unfavourable_finding(site: Path):
    paper = site / "briefings/factsheet-groningen-basisbaan.pdf"
    assert page_count(paper) == 2
    first = squeezed(pages_of(paper)[0])
    assert squeezed("Kosten en baten: Ongunstig") in first
    assert squeezed("32.000 euro per plek per jaar") in first


def test_the_comparison_on_paper_holds_what_a_council_asks(site: Path):
    text = text_of(site / "briefings/vergelijking-basisbaan.pdf")
    for question in ("Loon", "Kosten per plek", "Wie betaalt", "Tegen verdringing", "Doorstroom", "Wat eruit kwam"):
        assert question in text, question


def test_a_bundle_of_ones_own_has_its_title_and_counts_sources_from_one(browser: Browser, address: str):
    page = browser.new_page()
    page.goto(f"{address}eigen-briefing/?pilots=groningen-basisbaan,rotterdam-wijkbasisbaan")
    page.fill("input[name=titel]", "Bundel voor de commissie")
    page.keyboard.press("Tab")
    page.wait_for_selector(".colofon")
    text = text_of(page.pdf(format="A4"))
    assert "Bundel voor de commissie" in text
    # That its sources count from 1 is held by `test_own_briefing.py`.
    page.close()

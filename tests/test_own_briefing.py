"""A briefing that a reader makes on the site says, line by line, what `make briefing` says of the same choice."""

from collections.abc import Iterator
from typing import Any

import pytest
from conftest import axe_violations
from playwright.sync_api import Browser, Page, expect

from macros.content.blocks import Kop, Lijst, Tabel
from macros.content.on_paper import unfolded
from macros.content.parts import Line, on_paper, plain_text
from macros.derived.questions import kinds_of
from macros.documents.edition import colofon
from macros.documents.order import briefing
from macros.records.catalog import Catalog
from macros.records.handboek import Thema
from macros.records.pilot import Pilot
from macros.writers.document import Document
from macros.writers.typst_data import typst_data

pytestmark = pytest.mark.slow

LINES = """place => {
  const copy = place.cloneNode(true);
  copy.querySelectorAll("sup, .footnote-backref").forEach(mark => mark.remove());
  return [...copy.querySelectorAll("h2, h3, h4, h5, p, ul > li, thead th")].map(one => one.textContent);
}"""


def words(line: Line) -> str:
    return "".join(map(plain_text, line))


def of_paper(catalog: Catalog, document: Document) -> Iterator[str]:
    """The lines of a paper, its numbered sources and its colophon."""
    yield document.title
    yield document.subtitle
    if trial := catalog.kennisbank.proefversie:
        yield trial
    for blok in unfolded(document.blokken):
        match blok:
            case Kop():
                yield blok.text
            case Lijst():
                yield from map(words, blok.items)
            case Tabel():
                yield from (words(line) for column in blok.columns for line in on_paper(column))
                yield from (words(line) for row in blok.rows for cell in row.cells for line in on_paper(cell))
            case _:
                yield from map(words, blok.lines)
    yield "Bronnen"
    yield from map(named, typst_data(catalog, document)["genummerd"])
    yield colofon(catalog)


def named(bron: dict[str, Any]) -> str:
    """A source as the paper names it: what the template makes of its data."""
    place = f", {bron['plaats']}" if bron["plaats"] else ""
    if bron["eerder"]:
        return f"Zie bron {bron['eerder']}{place}."
    told = f"{bron['uitgever']}, {bron['titel']}, {bron['datum']}{place}."
    told += f" {ended(bron['opmerking'])}" if bron["opmerking"] else ""
    return f"{told} {bron['url']}" if bron["url"] else f"{told} Geen link: {ended(bron['zonder_url'])}"


def ended(text: str) -> str:
    return text if text[-1] in ".?!" else f"{text}."


def made(page: Page, address: str, query: str) -> list[str]:
    page.goto(f"{address}eigen-briefing/?{query}")
    expect(page.locator(".colofon")).to_be_visible(timeout=20_000)
    return [" ".join(line.split()) for line in page.eval_on_selector(".eigen-resultaat", LINES)]


@pytest.mark.parametrize(
    ("pilots", "themas"),
    [
        (["groningen-basisbaan", "heerlen-pilot-basisbanen"], []),
        (["wageningen-vertrouwen-werkt", "groningen-bijstand-op-maat", "groningen-basisbaan"], ["inkomen"]),
        ([], ["werving", "gezondheid"]),
        (["amsterdam-deeltijdondernemen"], []),
    ],
)
def test_a_briefing_on_the_site_is_that_on_paper(
    pilots: list[str], themas: list[str], page: Page, address: str, catalog: Catalog
):
    document = briefing(catalog, pilots, themas, [])
    expected = [" ".join(line.split()) for line in of_paper(catalog, document)]
    assert made(page, address, f"pilots={','.join(pilots)}&themas={','.join(themas)}") == expected


def test_a_briefing_of_a_kind_of_approach_on_the_site_is_that_on_paper(page: Page, address: str, catalog: Catalog):
    for soort in kinds_of(catalog, catalog[Pilot].values()):
        document = briefing(catalog, [], ["werving"], [soort])
        expected = [" ".join(line.split()) for line in of_paper(catalog, document)]
        assert made(page, address, f"aanpak={soort}&themas=werving") == expected, soort


def test_a_briefing_of_all_pilots_on_the_site_is_that_on_paper(page: Page, address: str, catalog: Catalog):
    document = briefing(catalog, catalog[Pilot], catalog[Thema], [])
    expected = [" ".join(line.split()) for line in of_paper(catalog, document)]
    query = f"pilots={','.join(catalog[Pilot])}&themas={','.join(catalog[Thema])}"
    assert made(page, address, query) == expected


CHOICE = "pilots=groningen-basisbaan,groningen-bijstand-op-maat&themas=inkomen&titel=Bundel&voor=raad"


def test_the_choice_and_what_stands_above_it_are_in_the_address(page: Page, address: str):
    page.goto(f"{address}eigen-briefing/?pilots=oss-zelf-aan-het-stuur")
    page.check("input[name=themas][value=werving]")
    page.fill("input[name=titel]", "Een <b>eigen</b> titel")
    page.fill("input[name=voor]", "raad van Oss")
    page.keyboard.press("Tab")
    assert "pilots=oss-zelf-aan-het-stuur" in page.url
    assert "themas=werving" in page.url
    page.goto(page.url)
    expect(page.locator(".eigen-titel")).to_have_text("Een <b>eigen</b> titel")
    expect(page.locator(".eigen-voor")).to_have_text("Voor: raad van Oss")
    assert page.title().startswith("Een <b>eigen</b> titel - Eigen briefing")
    assert "pilots=oss-zelf-aan-het-stuur" in str(page.text_content(".alleen-print .adres"))
    page.click(".kies-briefing button[type=reset]")
    expect(page.locator(".eigen-titel")).to_have_count(0)
    assert page.url == f"{address}eigen-briefing/"


def test_a_mark_shows_its_sources_and_leads_to_them_and_back(page: Page, address: str):
    made(page, address, CHOICE)
    mark = page.locator("a.footnote-ref").first
    assert mark.inner_text().startswith("1")
    mark.hover()
    expect(page.locator("#noot-venster li").first).to_be_visible()
    mark.click()
    source = page.locator(".footnote li:target")
    expect(source).to_be_visible()
    source.locator(".footnote-backref").click()
    expect(page.locator("sup:target")).to_be_visible()


def test_without_its_data_no_briefing_is_shown(page: Page, address: str):
    page.route("**/eigen-briefing/pilots/heerlen-heitje.js", lambda route: route.abort())
    page.goto(f"{address}eigen-briefing/?pilots=groningen-basisbaan,heerlen-heitje")
    expect(page.locator(".kies-briefing [role=status]")).to_contain_text("niet te laden")
    assert page.locator(".eigen-resultaat > *").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_a_briefing_of_ones_own_can_be_read_by_everyone(width: int, scheme: Any, browser: Browser, address: str):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    made(page, address, CHOICE)
    assert axe_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()

"""The list of findings and the copying of it, in Chromium."""

import csv
import io
from pathlib import Path

import pytest
from conftest import height, until
from playwright.sync_api import Browser, Page

from macros.derived.results import all_results
from macros.records.catalog import Catalog

pytestmark = pytest.mark.slow

STATUS = ".kies-lijst [role=status]"
# A finding in its fold on the page of its study.
STUDY = "onderzoeken/tilburg-universiteit-wageningen-2020/#bevinding-voltijd-controlegroep"
SHOWN = ".tabel.lijst tbody tr:not([hidden])"


def open_page(browser: Browser, address: str, width: int = 1280) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address)
    return page


def test_findings_are_chosen_sorted_and_kept_in_the_address(browser: Browser, address: str, catalog: Catalog):
    found = all_results(catalog)
    page = open_page(browser, address + "vergelijken/bevindingen/")
    assert page.locator(SHOWN).count() == len(found)
    assert page.locator(f"{SHOWN}:visible").count() == 0, "the list opens in layers"
    page.select_option("select[name=domein]", "gezondheid")
    page.select_option("select[name=groep]", "ja")
    expected = [one for one in found if one.domein == "gezondheid" and not one.without_comparison]
    assert page.inner_text(STATUS) == f"{len(expected)} van {len(found)} bevindingen"
    assert page.locator(f"{SHOWN}:visible").count() == len(expected)
    page.select_option("select[name=sorteer]", "naam")
    page.goto(page.url)
    assert page.locator(f"{SHOWN}:visible").count() == len(expected), "the address holds the choice"
    names = page.eval_on_selector_all(
        "#bevindingen-gezondheid tbody tr:not([hidden])", "rows => rows.map(row => row.dataset.naam)"
    )
    assert len(names) > 2
    assert names == sorted(names)
    page.select_option("select[name=richting]", "niet-gelezen")
    page.select_option("select[name=gelezen]", "titelblad")
    assert page.locator(f"{SHOWN}").count() == 0
    assert "Wis een of meer keuzes" in page.inner_text(STATUS)
    assert page.locator(".keuzegroep:visible").count() == 0, "no subject without anything below it"
    page.click(".kies-lijst button[type=reset]")
    until(page, "document.querySelectorAll('.keuzegroep:not([hidden])').length === 7")
    page.context.close()


def test_a_cell_of_the_matrix_opens_its_findings(browser: Browser, address: str):
    page = open_page(browser, address + "vergelijken/bewijs/")
    link = page.locator(".tabel.matrix a", has_text="Verschilt geloot").first
    link.click()
    page.wait_for_url("**/vergelijken/bevindingen/?**")
    assert page.locator(f"{SHOWN}:visible").count() == page.locator(SHOWN).count() > 1
    page.context.close()


def test_studies_on_health_with_a_comparison_group_are_two_clicks_from_the_menu(
    browser: Browser, address: str, catalog: Catalog
):
    page = open_page(browser, address + "gezondheid/")
    page.click("text=Onderzoeken over gezondheid met een vergelijkingsgroep")
    page.wait_for_url("**/onderzoeken/?domein=gezondheid&groep=ja")
    with_group = {
        one.onderzoek.kort for one in all_results(catalog) if one.domein == "gezondheid" and not one.without_comparison
    }
    shown = page.eval_on_selector_all(f"{SHOWN} th", "cells => cells.map(cell => cell.innerText.trim())")
    assert sorted(shown) == sorted(with_group)
    page.context.close()


def test_what_is_shown_can_be_taken_along_as_a_table(browser: Browser, address: str, tmp_path: Path):
    page = open_page(browser, address + "vergelijken/bevindingen/?uitkomst=gezondheid&onderzocht=gerandomiseerd")
    # What a spreadsheet would take for a formula.
    page.evaluate("""document.querySelector('#bevindingen-gezondheid tr:not([hidden]) td').textContent = '=1+1; "x"'""")
    with page.expect_download() as download:
        page.click("[data-download]")
    download.value.save_as(tmp_path / "gekozen.csv")
    raw = (tmp_path / "gekozen.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "Excel reads it as UTF-8"
    heads, *lines = csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";")
    assert len(lines) == page.locator(SHOWN).count() > 2
    assert heads[:2] == ["Onderzoek", "Bevinding"]
    assert heads[-2:] == ["Bronnen", "Adres"]
    assert lines[0][1] == """'=1+1; "x\""""
    for line in lines:
        assert line[heads.index("Hoe onderzocht")] == "Geloot"
        assert "#bevinding-" in line[-1]
    assert all("http" in line[-2] for line in lines[1:])
    page.context.close()


def test_address_citation_and_table_can_be_copied(browser: Browser, address: str):
    page = open_page(browser, address + STUDY)
    row = page.locator("tr[data-citaat]").first
    there = row.locator("span[id]").get_attribute("id")
    clipboard = "navigator.clipboard.readText()"
    row.get_by_role("button", name="Kopieer link").click()
    until(page, "document.querySelector('.gedaan').textContent === 'Gekopieerd.'")
    assert page.evaluate(clipboard) == f"{address}onderzoeken/tilburg-universiteit-wageningen-2020/#{there}"
    row.get_by_role("button", name="Kopieer bronvermelding").click()
    until(page, "document.querySelector('.gedaan').textContent === 'Gekopieerd.'")
    cited = page.evaluate(clipboard)
    assert cited.startswith("Tilburg University")
    assert cited.endswith(f"#{there}")
    page.get_by_role("button", name="Kopieer tabel met bronnen").first.click()
    until(page, f"{clipboard}.then(text => text.includes('[1] '))")
    text = page.evaluate(clipboard)
    table, _, sources = text.partition("\n\n")
    assert table.startswith("Uitkomst\tBevinding\t")
    assert "[1]" in table
    assert sources.startswith("Bronnen\n[1] ")
    assert "http" in sources
    html = page.evaluate("""async () => {
        const [item] = await navigator.clipboard.read();
        return (await item.getType('text/html')).text();
    }""")
    assert "<table" in html
    assert "[1]" in html
    page.context.close()


def test_on_a_narrow_screen_a_row_is_a_block(browser: Browser, address: str):
    page = open_page(browser, address + "vergelijken/bevindingen/?uitkomst=gezondheid", 320)
    assert page.locator(f"{SHOWN}:visible").count() > 5
    inner = page.evaluate("""[...document.querySelectorAll('.tabel.blokken')].filter(box =>
        box.offsetParent && (box.scrollWidth > box.clientWidth + 1 || getComputedStyle(box).overflowX !== 'visible')).length""")
    assert inner == 0
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.context.close()


def test_without_a_script_a_cell_leads_to_all_findings_on_its_outcome(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "vergelijken/bevindingen/?uitkomst=welzijn&soort=basisbaan#bevindingen-welzijn")
    assert page.locator("#bevindingen-welzijn").is_visible()
    assert not page.locator("form.kies-lijst").is_visible()
    page.goto(address + STUDY)
    assert page.get_by_role("link", name="Link naar deze bevinding").first.is_visible()
    context.close()


@pytest.mark.parametrize(
    "path",
    [
        "wat-mag/", "aan-de-slag/", "papieren/", "vergelijken/bewijs/", "vergelijken/bevindingen/", "vergelijken/uitspraken/", "onderzoeken/", "debat/", "tegenspraken/", "bronnen/", "begrippen/",
        "lessen/", "kerncijfers/", "raadsstukken/", "gemeenten/", "tijdlijn/", "instrumenten/", "gezondheid/",
    ],
)  # fmt: skip
def test_a_page_opens_in_layers(browser: Browser, address: str, path: str):
    """Down to its sources at most 6,000 px at 1280 px wide; and all of it is there."""
    page = open_page(browser, address + path)
    whole = height(page)
    sources = page.evaluate("document.querySelector('#bronnen')?.getBoundingClientRect().top")
    assert (sources or whole) <= 6000
    page.context.close()


def test_a_link_to_what_is_folded_opens_it(browser: Browser, address: str):
    for path, id in [
        ("bronnen/", "bronnen-cpb-2022-01"),
        ("begrippen/", "begrippen-verdringing"),
        ("debat/", "argumenten-geen-fopjob"),
    ]:
        page = open_page(browser, f"{address}{path}#{id}")
        assert page.locator(f"#{id}").is_visible(), path
        page.context.close()


def test_for_and_against_stand_side_by_side_on_the_first_screen(browser: Browser, address: str):
    tops = """[...document.querySelectorAll('.paar')].find(pair => pair.querySelectorAll('h4').length === 2)"""
    for width, beside in ((1280, True), (320, False)):
        page = open_page(browser, address + "debat/", width)
        first, second = page.evaluate(f"[...{tops}.children].map(side => side.getBoundingClientRect().top)")
        assert (first == second) is beside
        bottom = page.evaluate(f"{tops}.getBoundingClientRect().bottom")
        assert not beside or bottom <= 900
        page.context.close()


def test_a_browser_finds_what_a_closed_row_says_on_a_narrow_screen(browser: Browser, address: str):
    page = open_page(browser, address + "wat-mag/", width=390)
    row = page.locator(".tabel.wensen tr.rij").first
    words = row.locator("td").first
    assert words.bounding_box()["height"] == 0
    # What a browser does with the element in which it found something.
    assert words.evaluate("cell => cell.hidden") == "until-found"
    words.evaluate("cell => cell.dispatchEvent(new Event('beforematch', {bubbles: true}))")
    assert words.bounding_box()["height"] > 20
    assert row.locator(".rij-knop").get_attribute("aria-expanded") == "true"
    wide = open_page(browser, address + "wat-mag/")
    assert wide.locator(".tabel.wensen td").first.bounding_box()["height"] > 20


# The words in tables that stand on more than one line, and the tables that are wider than the page.
_BROKEN = r"""() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    const found = [];
    for (const cell of document.querySelectorAll(".md-content :is(td, th)")) {
        if (cell.getBoundingClientRect().width < 3 || cell.closest(".velden")) continue;
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            for (const word of walker.currentNode.data.matchAll(/[\p{L}\d]{4,}/gu)) {
                const range = document.createRange();
                range.setStart(walker.currentNode, word.index);
                range.setEnd(walker.currentNode, word.index + word[0].length);
                const lines = [...range.getClientRects()].filter((box) => box.width > 1);
                if (new Set(lines.map((box) => Math.round(box.top / 6))).size > 1) found.push(word[0]);
            }
        }
    }
    const edge = document.querySelector(".md-content__inner").getBoundingClientRect().right + 1;
    for (const table of document.querySelectorAll(".tabel.blokken table")) {
        if (table.getBoundingClientRect().right > edge) found.push(`too wide: ${table.parentElement.className}`);
    }
    return [...new Set(found)];
}"""


@pytest.mark.parametrize("width", [960, 1100, 1240, 1280])
def test_words_in_tables_stay_whole(browser: Browser, address: str, width: int):
    page = browser.new_page(viewport={"width": width, "height": 900})
    for path in (
        "vergelijken/bewijs/", "vergelijken/basisbanen/", "vergelijken/premies/", "werkt-het/regelluwe-bijstand/", "werkt-het/premie/", "wat-mag/", "onderzoeken/", "instrumenten/",
        "motiedossiers/basisbaan/", "onderzoeken/tilburg-universiteit-wageningen-2020/", "pilots/wageningen-vertrouwen-werkt/", "pilots/",
    ):  # fmt: skip
        page.goto(address + path)
        assert page.evaluate(_BROKEN) == [], path
    page.close()


def test_on_a_narrow_screen_the_button_says_what_was_chosen_and_the_list_comes_first(browser: Browser, address: str):
    page = open_page(browser, address + "onderzoeken/?domein=gezondheid&groep=ja", width=390)
    button = page.locator(".filterknop")
    assert button.inner_text() == "Filters: Gezondheid en welzijn · met vergelijkingsgroep"
    assert not page.locator("select[name=domein]").is_visible()
    assert page.locator(SHOWN).first.bounding_box()["y"] < 900
    button.click()
    page.select_option("select[name=groep]", "")
    assert button.inner_text() == "Filters: Gezondheid en welzijn"
    assert page.locator("select[name=domein]").is_visible(), "a choice does not close what the reader opened"
    page.go_back()
    assert button.inner_text().endswith("met vergelijkingsgroep")
    page.context.close()

"""What a page remembers and says of itself: each choice a step back, an own title, and its age."""

import pytest
from conftest import until
from playwright.sync_api import Page

pytestmark = pytest.mark.slow

ROWS = ".overzicht tbody tr:not([hidden]) th"


def rows(page: Page) -> list[str]:
    return page.eval_on_selector_all(ROWS, "cells => cells.map(cell => cell.textContent.trim())")


def test_back_undoes_a_filter_and_a_sort_one_at_a_time(page: Page, address: str):
    page.goto(address + "pilots/")
    everything = rows(page)
    page.select_option("select[name=soort]", "regelluwe-bijstand")
    filtered = rows(page)
    page.click("th[data-sorteer=start] button")
    sorted_ = rows(page)
    assert sorted_ != filtered
    assert sorted(sorted_) == sorted(filtered)
    page.go_back()
    until(page, "!location.search.includes('sorteer')")
    assert rows(page) == filtered
    assert page.locator("th[aria-sort]").count() == 0
    page.go_back()
    until(page, "location.search === ''")
    assert rows(page) == everything
    assert page.input_value("select[name=soort]") == ""
    page.go_forward()
    until(page, "location.search === '?soort=regelluwe-bijstand'")
    assert rows(page) == filtered


def test_a_title_of_the_readers_own_is_marked_as_such(page: Page, address: str):
    page.goto(address + "eigen-briefing/?pilots=oss-zelf-aan-het-stuur&titel=De%20redactie%20vindt%20dit")
    assert page.inner_text(".eigen-titel") == "De redactie vindt dit"
    assert "niet door de redactie" in page.inner_text(".eigen-tekst")
    page.fill("input[name=titel]", "")
    page.keyboard.press("Tab")
    assert page.locator(".eigen-tekst").is_hidden()


@pytest.mark.parametrize(
    ("path", "now", "old"),
    [
        ("pilots/groningen-basisbaan/", "2026-12-01", False),
        ("pilots/groningen-basisbaan/", "2029-06-01", True),
        ("regelingen/banenafspraak/", "2027-07-01", True),
        ("onderzoeken/", "2029-06-01", False),
        ("onderzoeken/", "2030-06-01", True),
    ],
)
def test_a_page_older_than_its_term_says_so(page: Page, address: str, path: str, now: str, *, old: bool):
    page.clock.set_fixed_time(f"{now}T12:00:00")
    page.goto(address + path)
    notice = page.locator("p.verouderd")
    assert notice.is_visible() == old
    assert "maanden geleden" in notice.text_content()
    assert "2026" in notice.text_content()

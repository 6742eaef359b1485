"""What a page remembers and says of itself: each choice a step back, an own title, and its age."""

from collections.abc import Callable

import pytest
from conftest import until
from playwright.sync_api import Page, Route

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


@pytest.mark.parametrize(
    ("path", "choose", "done"),
    [
        (
            "pilots/",
            lambda page: page.select_option("[name=soort]", "basisbaan"),
            "location.search === '?soort=basisbaan'",
        ),
        (
            "eigen-briefing/",
            lambda page: page.check("input[value=groningen-basisbaan]"),
            "location.search === '?pilots=groningen-basisbaan' && document.querySelector('.colofon')",
        ),
        (
            "vergelijken/zelf/",
            lambda page: page.click(".zelf-vergelijken summary"),
            "document.querySelector('.zelf-vergelijken input[type=checkbox]')",
        ),
        ("aanvullen/", lambda page: page.check("input[value=pilots]"), "document.querySelector('.invullen .groep')"),
        (
            "pilots/",
            lambda page: page.fill(".md-search__input", "basisbaan"),
            "document.querySelector('.md-search-result__list a') && document.getElementById('__search').checked",
        ),
        (
            "zoeken/",
            lambda page: page.fill("form.zoekpagina input", "basisbaan"),
            "location.search === '?q=basisbaan' && document.querySelector('.zoekuitslag ol a')",
        ),
    ],
)
def test_what_is_chosen_before_the_script_is_there_counts(
    page: Page, address: str, path: str, choose: Callable[[Page], object], done: str
):
    """On a slow line a reader sees the form before the script that makes it work."""
    held: list[Route] = []
    page.route("**/assets/kennisbank.js*", lambda route: held.append(route))
    with page.expect_request("**/assets/kennisbank.js*"):
        page.goto(address + path, wait_until="commit")
        choose(page)
    while not held:
        page.wait_for_timeout(20)
    assert page.evaluate(f"!({done})")
    held[0].continue_()
    until(page, f"Boolean({done})")


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

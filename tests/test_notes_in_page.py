"""Sources where a reader meets them: beside the mark, in a list that opens when it is asked for, and not in what is copied."""

from collections.abc import Iterator

import pytest
from conftest import until
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

PATH = "pilots/groningen-basisbaan/"
BOX = ".noot-venster"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900},
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    yield context.new_page()
    context.close()


def sources(page: Page, mark: str) -> list[str]:
    """What the list says of the sources of a mark."""
    return page.eval_on_selector(
        mark,
        """mark => (mark.dataset.noten ?? mark.hash.slice(1)).split(' ').map(id =>
            document.getElementById(id).querySelector('p').firstChild.textContent.trim())""",
    )


def test_pointing_shows_the_sources_until_the_reader_leaves_or_presses_escape(page: Page, address: str):
    page.goto(address + PATH)
    mark = "a.footnote-ref[data-noten]"
    page.locator(mark).first.scroll_into_view_if_needed()
    page.locator(mark).first.hover()
    box = page.locator(BOX)
    box.wait_for()
    for source in sources(page, mark):
        assert source in box.inner_text()
    box.locator("a").first.hover()
    page.wait_for_timeout(500)
    assert box.is_visible(), "the pointer may go to what is shown"
    page.mouse.move(5, 5)
    box.wait_for(state="hidden")
    page.locator(mark).first.hover()
    box.wait_for()
    page.keyboard.press("Escape")
    assert box.is_hidden()


def test_the_keyboard_meets_the_sources_and_comes_back_to_the_same_mark(page: Page, address: str):
    page.goto(address + PATH)
    fold = page.locator("details.bronnenlijst")
    assert fold.get_attribute("open") is None
    assert page.text_content("#bronnen").startswith("Bronnen (")
    # A mark that is not the first of its source, so that the way back has to be remembered.
    page.evaluate(
        """() => {
            const marks = [...document.querySelectorAll('article a.footnote-ref:not([id])')].filter(mark => mark.checkVisibility());
            marks[0].previous = true;
            window.chosen = marks[0];
            document.body.tabIndex = -1;
            marks[0].focus({focusVisible: true});
        }"""
    )
    page.locator(BOX).wait_for()
    assert page.evaluate("window.chosen.getAttribute('aria-describedby')") == "noot-venster"
    page.keyboard.press("Enter")
    until(page, "document.querySelector('details.bronnenlijst').open")
    assert page.locator(BOX).is_hidden()
    note = page.locator("li:target")
    assert note.bounding_box()["y"] >= page.locator(".md-header").bounding_box()["height"]
    note.locator(".footnote-backref").click()
    until(page, "document.activeElement === window.chosen")
    assert page.evaluate("window.chosen.getBoundingClientRect().top") >= 48


def test_a_touch_shows_the_sources_and_a_touch_elsewhere_hides_them(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + PATH)
    mark = page.locator("article > p a.footnote-ref, article li a.footnote-ref").first
    mark.tap()
    box = page.locator(BOX)
    box.wait_for()
    assert "#" not in page.url
    edges = box.bounding_box()
    assert edges["x"] >= 0
    assert edges["x"] + edges["width"] <= 390
    page.locator("h1").tap()
    box.wait_for(state="hidden")
    context.close()


def test_a_number_of_a_source_is_not_copied_and_not_part_of_a_figure(page: Page, address: str):
    page.goto(address + "pilots/tilburg-vertrouwensexperiment/")
    page.evaluate(
        """() => {
            const cell = document.querySelector('td:has(.footnote-ref)');
            getSelection().selectAllChildren(cell);
        }"""
    )
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    whole, alone = page.evaluate(
        """() => {
            const cell = document.querySelector('td:has(.footnote-ref)').cloneNode(true);
            const whole = cell.textContent;
            cell.querySelectorAll('sup').forEach(mark => mark.remove());
            return [whole, cell.textContent];
        }"""
    )
    assert " ".join(copied.split()) == " ".join(alone.split())
    assert whole != alone
    # Who reads the text of the page, such as a search engine, gets a space before the number.
    assert all(
        before in ("\u202f",)
        for before in page.eval_on_selector_all(".noot", "marks => marks.map(mark => mark.textContent[0])")
    )


def test_without_a_script_every_mark_leads_to_the_list_and_back(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PATH)
    page.locator("article a.footnote-ref:visible").first.click()
    note = page.locator("li:target")
    assert note.is_visible(), "the browser opens the fold"
    note.locator(".footnote-backref").click()
    assert page.locator(".footnote-ref:target").is_visible()
    context.close()

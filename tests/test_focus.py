"""What has focus, and what a link leads to, is in sight: nothing that sticks to the window or a table covers it."""

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

# Pages with the most links, and with tables, folds, pictures and forms.
RICH = ["werkt-het/", "werkt-het/regelluwe-bijstand/", "pilots/groningen-basisbaan/", "pilots/"]
# Width, height and pixels per pixel: a screen, a phone, and a screen of 1280 by 900 at 200 %.
WINDOWS = [(1280, 900, 1), (390, 800, 1), (640, 450, 2)]

# Of the element with focus: its words when it is out of sight, or covered by something that sticks. What is larger than
# the window is in sight when a part of it is. Of a box drawn by its label, the label counts.
COVERED = """() => {
    let element = document.activeElement;
    if (element === document.body) return 'done';
    if (element.name === '__palette') element = element.nextElementSibling;
    window.sticky ??= [...document.body.querySelectorAll('*')].filter(node =>
        ['sticky', 'fixed'].includes(getComputedStyle(node).position));
    const sticks = there => window.sticky.some(node => node.contains(there) && !node.contains(element));
    let seen = 0, covered = 0, high = false;
    for (const box of element.getClientRects()) {
        high ||= box.height > innerHeight - 100;
        const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
        const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
        if (right - left < 1 || bottom - top < 1) continue;
        for (const x of [0.1, 0.5, 0.9]) for (const y of [0.1, 0.5, 0.9]) {
            const there = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
            if (there && !element.contains(there) && sticks(there)) covered += 1;
            else seen += 1;
        }
    }
    return seen === 0 || (covered > 0 && !high) ? `${element.tagName} ${element.textContent.trim().slice(0, 40)}` : '';
}"""


def walk(page: Page, key: str) -> list[str]:
    """Presses a key until the focus leaves the page; gives what was covered on the way."""
    wrong, steps = [], 0
    while (found := page.evaluate(COVERED)) != "done":
        wrong += [found] if found else []
        page.keyboard.press(key)
        steps += 1
        assert steps < 3000, "the focus goes round"
    assert steps > 20, "the keyboard found hardly anything"
    return wrong


@pytest.mark.parametrize("window", WINDOWS, ids=["1280", "390", "200 %"])
@pytest.mark.parametrize("path", RICH)
def test_nothing_covers_what_has_focus_on_the_way_back(
    browser: Browser, address: str, path: str, window: tuple[int, int, int]
):
    width, height, scale = window
    context = browser.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=scale, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address + path)
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    page.evaluate("[...document.querySelectorAll('a[href]')].findLast(link => link.offsetParent).focus()")
    assert walk(page, "Shift+Tab") == []
    context.close()


@pytest.mark.parametrize("window", WINDOWS, ids=["1280", "390", "200 %"])
def test_nothing_covers_where_a_link_leads(browser: Browser, address: str, window: tuple[int, int, int]):
    """The heading or entry of an address lies below the header, and not so far below it that it seems another's."""
    width, height, scale = window
    context = browser.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=scale, reduced_motion="reduce"
    )
    page = context.new_page()
    wrong = []
    for target in [
        "bronnen/#bronnen-nijmegen-proef-faq",
        "begrippen/#begrippen-loting",
        "over/methode/#hoe-onderzocht",
    ]:
        page.goto(address + target)
        page.wait_for_timeout(200)
        top, header = page.evaluate(
            """() => [document.querySelector(':target').getBoundingClientRect().top,
                      document.querySelector('.md-header').getBoundingClientRect().bottom]"""
        )
        if not header <= top < header + 40:
            wrong.append(f"{target}: {top:.0f}, header to {header:.0f}")
    assert wrong == []
    context.close()

"""The site as a reader meets it, in Chromium: accessible, fitting, private, and whole without JavaScript."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

pytestmark = pytest.mark.slow

# One of every kind of page.
KINDS = [
    "", "pilots/", "pilots/groningen-basisbaan/", "pilots/amsterdam-deeltijdondernemen/", "gemeenten/", "gemeenten/groningen/", "tijdlijn/", "vergelijken/",
    "vergelijken/basisbanen/", "vergelijken/bevindingen/", "instrumenten/", "lessen/", "themas/", "themas/werving/", "gezondheid/", "aan-de-slag/",
    "stappen/werf-deelnemers/", "regelingen/", "regelingen/banenafspraak/", "kerncijfers/", "raadsstukken/", "raadsstukken/hilversum-vragen-2020-05/", "debat/",
    "tegenspraken/", "begrippen/", "bronnen/", "rollen/raadslid/", "rollen/bestuurder/", "over/", "over/methode/", "meedoen/", "404.html",
]  # fmt: skip

AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = (
        os.environ.get("CHROMIUM")
        or shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )
    assert chromium, "geen Chromium gevonden; installeer met: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


def test_every_kind_of_page_in_light_and_dark(browser: Browser, address: str):
    """No axe violation, nothing from another host, no error in the console, and no sideways scrolling at 320 px."""
    axe = Path(AXE_FILE_PATH).read_text(encoding="utf-8")
    found: list[str] = []
    requests: list[str] = []
    messages: list[ConsoleMessage] = []
    errors: list[str] = []
    for scheme in ("light", "dark"):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
        page = context.new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: messages.append(message))
        page.on("pageerror", lambda error: errors.append(str(error)))
        for path in KINDS:
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(address + path)
            page.evaluate(axe)
            result = page.evaluate(
                "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", AXE_RULES
            )
            found += [
                f"{scheme} {path}: {violation['id']} at {node['target']}"
                for violation in result["violations"]
                for node in violation["nodes"][:2]
            ]
            page.set_viewport_size({"width": 320, "height": 700})
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 320:
                found.append(f"{path}: {width} px wide at 320 px")
        context.close()
    found += [f"other host: {url}" for url in requests if not url.startswith((address, "data:", "blob:"))]
    found += [f"console: {message.text}" for message in messages if message.type == "error"]
    found += [f"script error: {error}" for error in errors]
    assert found == []


def test_without_javascript_every_text_table_and_link_is_there(browser: Browser, address: str):
    def content(page: Page) -> list[object]:
        return page.evaluate(
            "[document.querySelector('article').innerText.replace(/\\s+/g, ' '), document.querySelectorAll('article table').length, document.querySelectorAll('article a').length]"
        )

    for path in ["", "pilots/", "vergelijken/basisbanen/", "pilots/groningen-basisbaan/", "lessen/"]:
        seen = []
        for enabled in (True, False):
            context = browser.new_context(java_script_enabled=enabled)
            page = context.new_page()
            page.goto(address + path)
            seen.append(content(page))
            context.close()
        assert seen[0] == seen[1], path


def test_a_first_visit_is_light(browser: Browser, address: str, site: Path):
    """At most 250 KB over the wire (gzip) and 12 requests, everything included."""
    import gzip

    heavy = []
    for path in KINDS:
        context = browser.new_context()
        page = context.new_page()
        asked: list[str] = []
        page.on(
            "request",
            lambda request, asked=asked: asked.append(request.url) if request.url.startswith(address) else None,
        )
        page.goto(address + path, wait_until="networkidle")
        context.close()
        size = 0
        for url in dict.fromkeys(asked):
            file = site / url.removeprefix(address).partition("?")[0].partition("#")[0]
            file = file / "index.html" if file.is_dir() else file
            size += len(gzip.compress(file.read_bytes(), 6)) if file.is_file() else 0
        if size > 250_000 or len(asked) > 12:
            heavy.append(f"{path}: {size:,} bytes, {len(asked)} requests")
    assert heavy == []


def test_the_keyboard_reaches_skip_link_search_and_table(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + "vergelijken/basisbanen/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("md-skip")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('role')") == "region":
            break
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"
    before = page.evaluate("document.activeElement.scrollLeft")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("before => document.activeElement.scrollLeft > before", arg=before)
    context.close()


def test_a_term_of_the_field_is_found_by_search(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address)
    page.click(".md-search__input")
    page.keyboard.type("basisbaan groningen")
    page.wait_for_selector(".md-search-result__item a")
    hrefs = [
        link.get_attribute("href") or ""
        for link in page.query_selector_all(".md-search-result__item a.md-search-result__link")
    ][:3]
    assert any("pilots/groningen-basisbaan/" in href for href in hrefs), hrefs
    context.close()

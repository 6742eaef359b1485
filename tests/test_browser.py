"""The site as a reader meets it, in Chromium: accessible, fitting, private, and whole without JavaScript."""

import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import axe_violations, height, until
from playwright.sync_api import Browser, ConsoleMessage, Page

from macros.derived.results import all_results
from macros.records.catalog import Catalog

pytestmark = pytest.mark.slow

# One of every kind of page.
KINDS = [
    "", "pilots/", "pilots/groningen-basisbaan/", "pilots/amsterdam-deeltijdondernemen/", "gemeenten/", "gemeenten/groningen/", "tijdlijn/", "vergelijken/",
    "vergelijken/basisbanen/", "vergelijken/zelf/", "vergelijken/bewijs/", "vergelijken/bevindingen/", "instrumenten/", "lessen/", "themas/", "themas/werving/", "gezondheid/", "aan-de-slag/",
    "stappen/werf-deelnemers/", "wat-mag/", "motiedossiers/basisbaan/", "regelingen/", "regelingen/banenafspraak/", "kerncijfers/", "raadsstukken/", "raadsstukken/hilversum-vragen-2020-05/", "debat/",
    "tegenspraken/", "begrippen/", "bronnen/", "rollen/raadslid/", "rollen/bestuurder/", "papieren/", "werkt-het/", "werkt-het/regelluwe-bijstand/", "onderzoeken/", "onderzoeken/tilburg-universiteit-wageningen-2020/", "signalen/alkmaar-premies/", "data/", "eigen-briefing/", "over/", "over/methode/", "meedoen/", "aanvullen/", "zoeken/", "404.html",
]  # fmt: skip

# Adds up what the browser counts as cumulative layout shift (CLS).
LAYOUT_SHIFT = """
window.shifted = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) window.shifted += entry.value; }))
    .observe({type: 'layout-shift', buffered: true});
"""


def test_every_kind_of_page_in_light_and_dark(browser: Browser, address: str):
    """No axe violation, nothing from another host, no error in the console, and no sideways scrolling at 320 px."""
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
            for width in (1280, 320) if scheme == "light" else (1280,):
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(address + path)
                found += [f"{scheme} {width} {path}: {violation}" for violation in axe_violations(page)]
                wide = page.evaluate("document.documentElement.scrollWidth")
                if wide > width:
                    found.append(f"{path}: {wide} px wide at {width} px")
        context.close()
    found += [f"other host: {url}" for url in requests if not url.startswith((address, "data:", "blob:"))]
    found += [f"console: {message.text}" for message in messages if message.type == "error"]
    found += [f"script error: {error}" for error in errors]
    assert found == []


def test_without_javascript_every_text_table_and_link_is_there(browser: Browser, address: str):
    def content(page: Page) -> list[object]:
        # Forms and buttons to copy only exist for the script; everything else must be the same without it.
        return page.evaluate("""() => {
            const article = document.querySelector('article').cloneNode(true);
            article.querySelectorAll('form, .kopieer, .md-content__button').forEach(element => element.remove());
            const count = selector => article.querySelectorAll(selector).length;
            return [article.textContent.replace(/\\s+/g, ' '), count('table'), count('a'), count('svg')];
        }""")

    for path in [
        "",
        "pilots/",
        "vergelijken/basisbanen/",
        "vergelijken/zelf/",
        "pilots/groningen-basisbaan/",
        "tijdlijn/",
        "lessen/",
    ]:
        seen = []
        for enabled in (True, False):
            context = browser.new_context(java_script_enabled=enabled)
            page = context.new_page()
            page.goto(address + path)
            seen.append(content(page))
            context.close()
        assert seen[0] == seen[1], path


@pytest.mark.alone  # how much a page moves depends on what else the machine does
def test_a_first_visit_is_light_and_steady(browser: Browser, address: str, site: Path):
    """At most 250 KB over the wire (gzip) and 12 requests, everything included; and nothing moves while it loads.

    Whoever goes to the page of the search asks for its index too, which counts apart.
    """
    heavy = []
    for path in KINDS:
        context = browser.new_context()
        context.add_init_script(LAYOUT_SHIFT)
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto(address + path, wait_until="networkidle")
        shift = page.evaluate("window.shifted")
        context.close()
        size = 0
        for url in dict.fromkeys(asked):
            file = site / urlsplit(url).path.lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            size += len(gzip.compress(file.read_bytes(), 6)) if file.is_file() else 0
        asked = [url for url in asked if "/assets/zoek" not in url]
        if size > 250_000 or len(asked) > 12 or shift >= 0.02:
            heavy.append(f"{path}: {size:,} bytes, {len(asked)} requests, shift {shift:.3f}")
    assert heavy == []


def test_the_keyboard_reaches_skip_link_search_and_table(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 320, "height": 900})
    page = context.new_page()
    page.goto(address + "onderzoeken/zonmw-fit4work/")
    page.eval_on_selector_all("details", "all => all.forEach((one) => { one.open = true; })")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("md-skip")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('role')") == "region":
            break
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"
    before = page.evaluate("document.activeElement.scrollLeft")
    page.keyboard.press("ArrowRight")
    until(page, "before => document.activeElement.scrollLeft > before", arg=before)
    context.close()


def shown(page: Page) -> list[str]:
    return page.eval_on_selector_all(
        ".overzicht tbody tr:not([hidden]) th", "cells => cells.map(cell => cell.innerText.trim())"
    )


def test_the_overview_narrows_sorts_and_keeps_the_choice_in_the_address(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + "pilots/")
    everything = shown(page)
    page.select_option("select[name=soort]", "basisbaan")
    page.select_option("select[name=provincie]", "limburg")
    assert shown(page) == ["Heerlen – Pilot Basisbanen"]
    assert page.inner_text(".filters [role=status]") == f"1 van {len(everything)} pilots"
    page.goto(page.url)
    assert shown(page) == ["Heerlen – Pilot Basisbanen"], "the address holds the choice"
    page.select_option("select[name=richting]", "ongunstig")
    assert shown(page) == []
    assert "Geen pilot past" in page.inner_text(".filters [role=status]")
    page.click(".filters button[type=reset]")
    until(page, "document.querySelectorAll('.overzicht tbody tr:not([hidden])').length > 5")
    assert sorted(shown(page)) == sorted(everything)
    page.click("th[data-sorteer=aantal] button")
    assert page.get_attribute("th[data-sorteer=aantal]", "aria-sort") == "ascending"
    numbers = page.eval_on_selector_all(".overzicht tbody tr", "rows => rows.map(row => row.dataset.aantal)")
    known = [int(number) for number in numbers if number]
    assert known == sorted(known)
    assert "" not in numbers[: len(known)], "what is not known comes last"
    context.close()


def test_who_goes_back_finds_the_overview_as_it_was(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + "pilots/")
    page.select_option("select[name=soort]", "regelluwe-bijstand")
    by_name = shown(page)
    for direction in ("ascending", "descending"):
        page.click("th[data-sorteer=start] button")
        assert page.get_attribute("th[data-sorteer=start]", "aria-sort") == direction
    before = shown(page)
    assert sorted(before) == sorted(by_name)
    assert before != by_name
    assert page.url == address + "pilots/?soort=regelluwe-bijstand&sorteer=-start"
    page.click(".overzicht tbody tr:not([hidden]) th a")
    page.wait_for_url("**/pilots/*/")
    page.go_back()
    assert shown(page) == before
    assert page.get_attribute("th[data-sorteer=start]", "aria-sort") == "descending"
    page.click(".filters button[type=reset]")
    page.wait_for_url("**/pilots/?sorteer=-start")
    context.close()


def test_an_address_that_asks_for_nothing_known_does_no_harm(browser: Browser, address: str):
    context = browser.new_context()
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address + "pilots/?length=1&elements=a&__proto__=b&sorteer=geen-kolom&status=")
    everything = shown(page)
    assert len(everything) > 5
    page.select_option("select[name=provincie]", "limburg")
    assert 0 < len(shown(page)) < len(everything)
    page.goto(address + "pilots/?provincie=limburg&soort=oude-soort")
    assert page.input_value("select[name=provincie]") == "limburg"
    assert "niet gevonden: oude-soort." in page.inner_text(".filters [role=status]")
    assert errors == []
    context.close()


STATUS = ".zelf-vergelijken [role=status]"


def side_by_side(page: Page, count: int) -> list[str]:
    """Waits until so many pilots stand side by side; gives their names."""
    until(page, f"document.querySelectorAll('.eigen-resultaat section:first-child .naast > li').length === {count}")
    names = page.locator(".eigen-resultaat section:first-child .naast > li > p:first-child")
    return [names.nth(place).inner_text() for place in range(count)]


def test_pilots_of_an_address_that_are_not_there_are_named(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    asked = address + "vergelijken/zelf/?pilots=groningen-basisbaan,oude-id,heerlen-heitje,Wij%20zijn%20gestopt!"
    page.goto(asked)
    side_by_side(page, 2)
    assert page.url == asked, "who reloads or shares the page is told again"
    assert page.inner_text(STATUS).startswith("Uit het adres niet gevonden: oude-id. ")
    assert "2 pilots naast elkaar" in page.inner_text(STATUS)
    assert "gestopt" not in page.inner_text(STATUS), "an address puts no sentence on the page"
    page.uncheck("input[value=heerlen-heitje]")
    side_by_side(page, 0)
    assert "oude-id" not in page.inner_text(STATUS)
    assert "nog minstens een" in page.inner_text(STATUS), "one pilot has nothing beside it"
    assert page.url == address + "vergelijken/zelf/?pilots=groningen-basisbaan"
    boxes = page.locator(".zelf-vergelijken input[type=checkbox]")
    every = [boxes.nth(place).get_attribute("value") for place in range(6)]
    last = boxes.nth(5).locator("xpath=..").inner_text().strip().partition(" (")[0]
    page.goto(f"{address}vergelijken/zelf/?pilots={','.join(map(str, every))}")
    side_by_side(page, 5)
    assert boxes.locator(":scope:checked").count() == 5
    assert last in page.inner_text(STATUS), "the sixth is named"
    page.goto(address + "eigen-briefing/?pilots=oude-id&themas=werving,oud-thema")
    page.wait_for_selector(".colofon")
    assert "niet gevonden: oude-id, oud-thema." in page.inner_text(".kies-briefing [role=status]")
    context.close()


def test_no_choice_is_shown_without_its_data(browser: Browser, address: str):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/vergelijken/pilots/heerlen-heitje.js", lambda route: route.abort())
    page.goto(address + "vergelijken/zelf/?pilots=groningen-basisbaan,heerlen-heitje")
    until(page, f"document.querySelector('{STATUS}').textContent.includes('niet te laden')")
    assert page.locator(".eigen-resultaat section").count() == 0
    context.close()


def test_every_sentence_of_the_forms_comes_from_the_page(browser: Browser, address: str):
    """Whoever translates or rewords the pages need not touch the script."""
    reword = """() => document.querySelectorAll('.keuze [role=status]').forEach(element =>
        Object.keys(element.dataset).forEach(key => { element.dataset[key] = `${key}: {aantal}`; }))"""
    context = browser.new_context()
    page = context.new_page()
    status = page.locator(".keuze [role=status]")
    for path, choose, said in [
        ("pilots/", lambda: page.select_option("select[name=soort]", "basisbaan"), "meer: "),
        ("eigen-briefing/", lambda: page.check("input[value=groningen-basisbaan]"), "een: 1"),
    ]:
        page.goto(address + path)
        page.evaluate(reword)
        choose()
        assert status.inner_text().startswith(said), path
    context.close()


def test_an_outcome_and_a_direction_mean_that_outcome_in_that_direction(
    browser: Browser, address: str, catalog: Catalog
):
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + "pilots/?uitkomst=kosten-baten&richting=ongunstig")
    found = [one for one in all_results(catalog) if one.bevinding.uitkomst == "kosten-baten"]
    expected = {pilot.kop for one in found if one.bevinding.richting == "ongunstig" for pilot in one.pilots}
    assert expected
    assert expected < {pilot.kop for one in found for pilot in one.pilots}
    assert sorted(shown(page)) == sorted(expected)
    context.close()


def test_pilots_of_ones_own_choice_stand_side_by_side(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + "pilots/groningen-basisbaan/")
    # As a reader does: first go there, since what comes into sight may still move, and then press.
    link = page.locator("a[href*='vergelijken/zelf/?pilots=groningen-basisbaan']").first
    link.scroll_into_view_if_needed()
    link.click()
    page.wait_for_url("**/vergelijken/zelf/?pilots=groningen-basisbaan**")
    assert "Groningen – Basisbaan" in side_by_side(page, 2)
    assert page.locator(".eigen-resultaat h2", has_text="Kosten per plek").is_visible()
    # Another kind shares fewer questions; what it has nothing to say about is named below.
    page.check("input[value=oss-zelf-aan-het-stuur]")
    side_by_side(page, 3)
    assert page.url.endswith(",oss-zelf-aan-het-stuur")
    numbers = page.eval_on_selector_all(
        ".eigen-resultaat a.footnote-ref", "marks => marks.map(mark => mark.textContent)"
    )
    assert numbers[0].startswith("1"), "the sources count from 1"
    notes = page.locator(".eigen-resultaat .footnote li").count()
    assert notes == max(int(number) for mark in numbers for number in re.findall(r"\d+", mark))
    page.go_back()
    side_by_side(page, 2)
    assert not page.is_checked("input[value=oss-zelf-aan-het-stuur]"), "each change is a step in the history"
    for pilot in ("oss-zelf-aan-het-stuur", "heerlen-heitje", "amsterdam-werkbrigade"):
        page.check(f"input[value={pilot}]")
    side_by_side(page, 5)
    assert page.locator("input[value=utrecht-weten-wat-werkt]").is_disabled(), "five is the most"
    context.close()


def test_a_comparison_of_one_kind_can_be_narrowed_by_keyboard(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + "vergelijken/basisbanen/")
    everything = page.locator("section.vraag:visible").count()
    page.focus(".zelf-vergelijken summary")
    page.keyboard.press("Enter")
    page.wait_for_selector(".zelf-vergelijken input[type=checkbox]")
    assert page.locator("input[value=oss-zelf-aan-het-stuur]").count() == 0, "only pilots of this kind"
    page.keyboard.press("Tab")
    page.keyboard.type("groning")
    assert page.locator(".zelf-vergelijken input[type=checkbox]").count() == 1
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.fill(".zelf-vergelijken input[type=search]", "")
    page.check("input[value=den-haag-stip-banen]")
    assert side_by_side(page, 2) == ["Den Haag – STiP-banen", "Groningen – Basisbaan"]
    # In the order of the page, in which what came out stands after what most readers ask.
    headings = page.locator("section.vraag:not(.eigen) :is(h2, h3):not(.vouw *)").all_inner_texts()
    ready = [heading.rstrip("¶") for heading in headings]
    own = page.locator("section.eigen h2").all_inner_texts()
    assert [name for name in own if name in ready] == [name for name in ready if name in own]
    assert len({*own} & {*ready}) > 5
    page.click(".naar-resultaat a")
    assert page.evaluate("document.querySelector('section.eigen').getBoundingClientRect().top < innerHeight")
    assert page.locator("section.vraag:not(.eigen):visible").count() == 0
    page.click(".zelf-vergelijken button")
    side_by_side(page, 0)
    assert page.locator("section.vraag:visible").count() == everything
    context.close()


def test_a_page_that_compares_holds_all_of_a_question_without_a_box_that_scrolls(browser: Browser, address: str):
    for width in (1280, 320):
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        for path in ("basisbanen", "regelluwe-bijstand", "premies", "giften"):
            page.goto(f"{address}vergelijken/{path}/")
            inner = page.evaluate("""() => [...document.querySelectorAll('section.vraag, section.vraag *')].filter(one =>
                    ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowY) && !one.closest('.alleen-stem, .tabel-titel, thead, details') &&
                    one.scrollHeight > one.clientHeight + 1).length""")
            assert inner == 0, path
            assert width < 1280 or height(page) <= 6000, f"{path}: {height(page)}"
        context.close()


def test_before_a_choice_no_heading_stands_empty(browser: Browser, address: str):
    context = browser.new_context()
    page = context.new_page()
    for path in ["vergelijken/zelf/", "eigen-briefing/"]:
        page.goto(address + path)
        assert page.locator("article :is(h2, .tabel-titel, .footnote):visible").count() == 0, path
    context.close()


def test_a_wide_table_fits_on_paper(browser: Browser, address: str):
    """On a landscape A4 no table is wider than the paper, cut off or in a box that scrolls."""
    context = browser.new_context(viewport={"width": 1031, "height": 700})
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto(f"{address}vergelijken/bewijs/")
    assert page.evaluate("getComputedStyle(document.body).page") == "breed"
    cut = page.evaluate("""() => [...document.querySelectorAll('.tabel')].filter(box =>
        box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1).length""")
    assert cut == 0
    context.close()


def test_a_comparison_prints_what_is_open_and_one_s_own_whole(browser: Browser, address: str):
    context = browser.new_context(viewport={"width": 700, "height": 990})
    page = context.new_page()
    page.emulate_media(media="print")
    for path in ("basisbanen/", "zelf/?pilots=groningen-basisbaan,heerlen-heitje,oss-zelf-aan-het-stuur"):
        page.goto(f"{address}vergelijken/{path}")
        if "?" in path:
            side_by_side(page, 3)
            assert page.locator("section.vraag summary:visible").count() == 0
            assert page.locator(".eigen-resultaat .naast p:visible").count() > 3
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert page.locator("form:visible").count() == 0, path
    page.goto(f"{address}vergelijken/basisbanen/")
    assert page.locator("section.vraag details.vouw > summary:visible").count() > 0
    assert page.locator("section.vraag details.vouw .naast:visible").count() == 0, "what is shut stays shut"
    context.close()


def test_a_table_is_a_table_on_paper(browser: Browser, address: str):
    """An A4 is narrower than the screen on which a row becomes a block, a column of words over pages."""
    context = browser.new_context(viewport={"width": 700, "height": 990})
    page = context.new_page()
    for path in ("wat-mag/", "motiedossiers/basisbaan/"):
        page.goto(address + path)
        looks = "cells => [...new Set(cells.map(cell => getComputedStyle(cell).display))]"
        assert "block" in page.eval_on_selector_all(".tabel.blokken td", looks), path
        page.emulate_media(media="print")
        assert page.eval_on_selector_all(".tabel.blokken td", looks) == ["table-cell"], path
        assert page.locator(".tabel.blokken thead th:visible").count() > 2, path
        page.emulate_media(media="screen")
    context.close()


def test_the_keyboard_sees_where_it_is_in_both_schemes(browser: Browser, address: str):
    for scheme, name in (("light", "Naar de donkere weergave"), ("dark", "Naar de lichte weergave")):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
        page = context.new_page()
        page.goto(address)
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.name") == "__palette":
                break
        assert page.evaluate("document.activeElement.getAttribute('aria-label')") == name
        assert not page.evaluate("document.activeElement.nextElementSibling.hidden"), scheme
        context.close()

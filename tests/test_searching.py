"""Searching as a reader does it, in Chromium: in the box at the top and on the page of results, with mouse and keyboard."""

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from conftest import REPO, TESTS, axe_violations, run, until
from playwright.sync_api import Browser, Page, expect

from macros.records.catalog import Catalog
from macros.site.search_words import words

pytestmark = pytest.mark.slow

INPUT = ".md-search__input"
HITS = ".md-search-result__list .zoek-treffer"
STATUS = ".md-search-result [role=status]"


def search(page: Page, text: str, selector: str = INPUT) -> None:
    page.fill(selector, text)
    page.wait_for_selector(".md-search-result__list > li")


def right_addresses(catalog: Catalog, wanted: str | list[str]) -> list[str]:
    """The addresses of records (`folder/id`, or `folder/*` for any) and pages (`folder/page.md`) that are right."""
    found = []
    for one in [wanted] if isinstance(wanted, str) else wanted:
        kind, _, id = one.partition("/")
        if one.endswith(".md"):
            paths = [one]
        else:
            chosen = catalog.records[kind].values() if id == "*" else [catalog.record(kind, id)]
            paths = [record.pagina.lstrip("/") for record in chosen]
        for path in paths:
            file, hash, anchor = path.partition("#")
            found.append(
                f"{file.removesuffix('.md').removesuffix('index')}/".lstrip("/").replace("//", "/") + hash + anchor
            )
    return found


def is_right(address: str, right: list[str]) -> bool:
    """True for the very place, or for any place on a page that is right as a whole."""
    return any(address == one if "#" in one or not one else address.partition("#")[0] == one for one in right)


def test_readers_find_what_they_search_for(page: Page, address: str, catalog: Catalog):
    """At least 95 in every 100 searches of all kinds give what they should among the first three hits; none gives nothing."""
    groups = yaml.safe_load((TESTS / "zoekvragen.yml").read_text(encoding="utf-8"))
    page.goto(f"{address}zoeken/")
    until(page, "window.zoeken")
    missed, empty, asked = [], [], 0
    for group, queries in groups.items():
        for query, wanted in queries.items():
            asked += 1
            hits = page.evaluate(
                """async query => Promise.all((await zoeken.search(query)).hits.slice(0, 3)
                    .map(async ({thing}) => (await zoeken.shown(thing)).address))""",
                str(query),
            )
            if not hits:
                empty.append(query)
            if not any(is_right(hit, right_addresses(catalog, wanted)) for hit in hits):
                missed.append(f"{group}: {query}: {hits}")
    print(f"\n{asked - len(missed)} van {asked} gevonden ({100 - 100 * len(missed) / asked:.1f} %)", *missed, sep="\n")
    assert asked >= 120
    assert empty == []
    assert len(missed) <= asked * 0.05, "\n".join(missed)


def test_what_is_typed_is_read_as_what_is_indexed(page: Page, address: str):
    """The script and the builder of the index make the same words of a text."""
    texts = [
        "Thema's, één café",
        "€ 1.200,- in 2020",
        "artikel 31, lid 2 (n)",
        "12,5 procent",
        "'s-Gravenhage",
        "Ĳsselstreek",
        "1twente GM0014",
    ]
    texts += [path.read_text(encoding="utf-8") for path in sorted((REPO / "data/lessen").glob("*.yml"))[:20]]
    page.goto(f"{address}zoeken/")
    until(page, "window.zoeken")
    for text in texts:
        plain = text.replace("-", " ")
        assert page.evaluate("text => zoeken.wordsOf(text)", plain) == list(words(plain)), text[:80]
    assert page.evaluate("zoeken.wordsOf('re-integratie')") == ["reintegratie"]


def test_a_hit_opens_at_the_very_spot_with_the_words_marked(page: Page, address: str):
    page.goto(f"{address}over/")
    page.keyboard.press("/")
    search(page, "melkertbaan")
    hit = page.locator(HITS, has_text="Begrip").first
    expect(hit.locator("mark").first).to_have_text("Melkertbaan")
    hit.click()
    page.wait_for_url("**/begrippen/?h=melkertbaan#begrippen-melkertbaan")
    expect(page.locator("#begrippen-melkertbaan mark")).to_have_text("Melkertbaan")
    expect(page.locator("#begrippen-melkertbaan")).to_be_in_viewport()
    # Who folds something open from a hit sees what was searched for.
    page.goto(f"{address}vergelijken/bevindingen/?h=vertrouwen")
    expect(page.locator("article mark").first).to_be_attached()


def test_nothing_of_the_search_is_fetched_before_a_reader_goes_to_search(page: Page, address: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}over/", wait_until="networkidle")
    assert not any("zoek" in urlsplit(url).path.rpartition("/")[2] for url in asked)
    before = len(asked)
    page.click(INPUT)
    search(page, "hoe voorkom je verdringing")
    page.wait_for_selector(HITS)
    fetched = asked[before:]
    assert any(url.endswith("/assets/zoeken/kern.js") for url in fetched)
    assert all(url.startswith(address) for url in fetched), "nothing from another host"


def test_the_box_works_by_keyboard_and_says_how_many(page: Page, address: str):
    page.goto(f"{address}over/")
    for key in ("/", "s", "f"):
        page.keyboard.press(key)
        expect(page.locator(INPUT)).to_be_focused()
        expect(page.locator(INPUT)).to_have_value("")
        page.keyboard.press("Escape")
        assert not page.is_checked("#__search")
        page.evaluate("document.activeElement.blur()")
    page.keyboard.press("s")
    page.wait_for_selector(".md-search-result__list .zoek-vraag")
    expect(page.locator(STATUS)).to_have_text("Probeer bijvoorbeeld:")
    page.keyboard.type("groningen")
    page.wait_for_selector(HITS)
    expect(page.locator(STATUS)).to_contain_text("treffers.")
    page.keyboard.press("ArrowDown")
    expect(page.locator(HITS).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(INPUT)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=groningen")
    expect(page.locator(".zoek-treffers .zoek-treffer").first).to_be_visible()


def test_an_answer_that_comes_late_leaves_the_reader_on_a_hit(page: Page, address: str):
    page.goto(f"{address}over/")
    page.keyboard.press("/")
    search(page, "gronin")
    page.keyboard.press("ArrowDown")
    expect(page.locator(HITS).first).to_be_focused()
    for query in ("basisbaan groningen", "qqqqqqq"):
        before = page.locator(STATUS).inner_text()
        page.evaluate(
            "([box, query]) => { const input = document.querySelector(box); input.value = query;"
            " input.dispatchEvent(new Event('input')); }",
            [INPUT, query],
        )
        expect(page.locator(STATUS)).not_to_have_text(before)
        expect(page.locator(".md-search-result__list a").first).to_be_focused()


def test_a_word_in_a_field_is_not_a_key_of_the_search(page: Page, address: str):
    page.goto(f"{address}eigen-briefing/")
    page.click("input[name=titel]")
    page.keyboard.type("fris/s")
    expect(page.locator("input[name=titel]")).to_have_value("fris/s")


def test_the_page_of_results_narrows_to_a_kind_and_keeps_all_in_the_address(page: Page, address: str):
    page.goto(f"{address}zoeken/?q=verdringing")
    kinds = page.locator(".zoek-soorten button")
    expect(kinds.first).to_have_attribute("aria-pressed", "true")
    lessons = page.locator(".zoek-soorten button[value=Les]")
    count = int(lessons.inner_text().partition("(")[2].rstrip(")"))
    lessons.click()
    expect(page.locator(".zoek-melding")).to_have_text(f"{count} treffers.")
    expect(lessons).to_have_attribute("aria-pressed", "true")
    assert set(page.locator(".zoek-treffers b").all_inner_texts()) == {"Les"}
    assert parse_qs(urlsplit(page.url).query) == {"q": ["verdringing"], "soort": ["Les"]}
    assert page.title().startswith("verdringing - Zoeken")
    page.reload()
    expect(page.locator(".zoek-melding")).to_have_text(f"{count} treffers.")
    page.fill("form.zoekpagina input", "bijstand")
    expect(page.locator(".zoek-treffers > li")).to_have_count(20)
    page.click(".zoek-verder button")
    expect(page.locator(".zoek-treffers > li")).to_have_count(40)
    expect(page.locator(".zoek-treffers a").nth(20)).to_be_focused()


def test_who_finds_nothing_is_helped_on(page: Page, address: str):
    page.goto(f"{address}over/")
    page.click(INPUT)
    search(page, "verdrxnqxng")
    expect(page.locator(STATUS)).to_have_text("Geen treffers.")
    help = page.locator(".md-search-result__list")
    expect(help.locator("a[href*='q=verdringing']")).to_be_visible()
    expect(help.locator("a[href*='raadsstukken/vragenbank']")).to_be_visible()
    expect(help.locator("a[href^='mailto:']")).to_be_visible()
    page.fill(INPUT, "Gronigen")
    expect(page.locator(STATUS)).to_contain_text("Gezocht op groningen.")
    page.fill(INPUT, "groningen qqqqqq")
    expect(page.locator(STATUS)).to_contain_text("Niet gevonden: qqqqqq.")


def test_what_is_typed_stays_text(page: Page, address: str):
    page.goto(f"{address}zoeken/?q=%3Cimg%20src=x%20onerror=alert(1)%3E%20basisbaan&soort=%3Cb%3E")
    expect(page.locator(".zoek-melding")).to_contain_text("Geen treffers.")
    assert page.locator("article img").count() == 0


def test_open_results_are_accessible_and_fit(browser: Browser, address: str):
    found = []
    for scheme in ("light", "dark"):
        for width in (1280, 320):
            context = browser.new_context(viewport={"width": width, "height": 700}, color_scheme=scheme)
            page = context.new_page()
            for path, text in [("over/", ""), ("over/", "basisbaan"), ("over/", "qqqq"), ("zoeken/?q=basisbaan", None)]:
                page.goto(address + path)
                if text is None:
                    page.wait_for_selector(".zoek-treffer")
                else:
                    page.evaluate("document.querySelector('.md-search__input').focus()")
                    search(page, text)
                page.evaluate("Promise.all(document.getAnimations().map(one => one.finished))")
                found += [f"{scheme} {width} {path} {text}: {violation}" for violation in axe_violations(page)]
                if page.evaluate("document.documentElement.scrollWidth") > width:
                    found.append(f"{path} {text}: wider than {width} px")
            context.close()
    assert found == []


def test_without_a_script_the_box_leads_to_a_page_that_says_how_to_search(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}over/")
    page.fill(INPUT, "basisbaan")
    page.press(INPUT, "Enter")
    page.wait_for_url("**/zoeken/?q=basisbaan")
    expect(page.get_by_text("werkt alleen met JavaScript")).to_be_visible()
    expect(page.locator("article a[href$='begrippen/']").first).to_be_visible()
    expect(page.locator("form.zoekpagina")).to_be_hidden()
    context.close()


STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; form-action 'self'; base-uri 'none'"


def test_it_needs_no_more_than_scripts_of_its_own(page: Page, address: str):
    """Under a strict policy for scripts, with no other connection, the search works."""

    def strict(route):
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": STRICT})

    page.route("**/*", strict)
    page.goto(f"{address}zoeken/?q=verdringing")
    page.wait_for_selector(".zoek-treffer")
    page.goto(f"{address}over/")
    page.click(INPUT)
    search(page, "loonkostensubsidie")
    page.wait_for_selector(HITS)


@pytest.fixture(scope="module")
def flat_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site with an address for every file instead of every folder."""
    folder = tmp_path_factory.mktemp("plat")
    config = (REPO / "mkdocs.yml").read_text(encoding="utf-8")
    project = folder / "project"
    project.mkdir()
    for name in ("data", "docs", "macros", "package.json"):
        (project / name).symlink_to(REPO / name)
    (project / "mkdocs.yml").write_text(f"use_directory_urls: false\n{config}", encoding="utf-8")
    shutil.copytree(REPO / ".cache", project / ".cache", dirs_exist_ok=True) if (REPO / ".cache").is_dir() else None
    result = run("mkdocs", "build", "--site-dir", str(folder / "site/onder/pad"), cwd=project)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


def test_it_works_on_a_subpath_with_flat_addresses_and_from_a_folder(
    page: Page, flat_site: Path, serve: Callable[[Path], str]
):
    for start in (f"{serve(flat_site)}onder/pad/", (flat_site / "onder/pad").as_uri() + "/"):
        page.goto(f"{start}pilots/groningen-basisbaan.html")
        page.click(INPUT)
        search(page, "melkertbaan")
        page.locator(HITS, has_text="Begrip").first.click()
        page.wait_for_url("**/begrippen.html?h=melkertbaan#begrippen-melkertbaan")
        expect(page.locator("#begrippen-melkertbaan mark")).to_have_text("Melkertbaan")
        page.goto(f"{start}zoeken.html?q=verdringing")
        page.wait_for_selector(".zoek-treffer")

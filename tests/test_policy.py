"""What a page may load and run: all of ours, and nothing else."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page
from test_browser import KINDS, side_by_side

from macros.site.policy import policy_of_site, with_policy

# The checksum of "f()", by: printf 'f()' | openssl dgst -sha256 -binary | base64
CHECKSUM = "sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo="


def test_a_script_in_a_page_may_run_and_data_needs_no_leave():
    page = with_policy(
        '<meta charset="utf-8"><script src="a.js"></script><script>f()</script>'
        '<script id="x" type="application/json">{"a": 1}</script><script type="application/ld+json">{}</script>'
    )
    assert page.startswith('<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src')
    assert re.findall("sha256-[^']+", page) == [CHECKSUM]
    assert with_policy("<urlset></urlset>") == "<urlset></urlset>"


def test_a_script_in_the_content_of_a_page_may_not_run():
    content = "<article><p></article></main><script>kwaad()</script></article>"
    page = with_policy(f'<meta charset="utf-8"><main>{content}</main><script>f()</script>')
    assert re.findall("sha256-[^']+", page) == [CHECKSUM]


@pytest.mark.whole
def test_every_page_says_it_before_anything_that_it_is_about_and_acts_nowhere_else(small_site: Path):
    allowed = policy_of_site(small_site)
    assert "unsafe" not in allowed
    for file in small_site.rglob("*.html"):
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert policy, file
        assert not policy.find_previous(["script", "link", "style"]), file
        assert set(re.findall("sha256-[^']+", policy["content"])) <= set(re.findall("sha256-[^']+", allowed))
        for tag in page.find_all(True):
            assert not [name for name in tag.attrs if name == "style" or name.startswith("on")], f"{file}: {tag.name}"


@contextmanager
def refusals(browser: Browser, **options: object) -> Iterator[tuple[Page, list[str]]]:
    """A page, and all that a browser says in it: what it refused, and what is wrong."""
    context = browser.new_context(**options)
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: told.append(f"{page.url}: {error}"))
    yield page, told
    context.close()


@pytest.mark.slow
def test_nothing_of_ours_is_refused_on_any_kind_of_page(browser: Browser, address: str):
    with refusals(browser, viewport={"width": 1280, "height": 900}) as (page, told):
        for path in KINDS:
            page.goto(address + path)
        page.goto(address + "pilots/")
        page.select_option("select[name=soort]", "basisbaan")
        page.locator("label[for=__palette_1]").first.click()
        page.wait_for_selector("body[data-md-color-scheme=slate]")
        page.reload()
        page.wait_for_selector("body[data-md-color-scheme=slate]")
        page.fill(".md-search__input", "basisbaan")
        page.wait_for_selector(".md-search-result__list a")
        page.goto(address + "zoeken/?q=basisbaan")
        page.wait_for_selector("article a[href*=basisbaan]")
        page.goto(address + "vergelijken/zelf/?pilots=groningen-basisbaan,heerlen-heitje")
        side_by_side(page, 2)
        page.goto(address + "eigen-briefing/?pilots=groningen-basisbaan&themas=werving&titel=Eigen")
        with page.expect_download():
            page.click(".als-word")
        page.goto(address + "aanvullen/")
        page.check("input[name=soort][value=bronnen]")
        page.wait_for_selector(".invoer label:visible")
    assert told == []


@pytest.mark.slow
def test_what_is_not_ours_is_refused(browser: Browser, small_site: Path, serve: Callable[[Path], str]):
    with refusals(browser) as (page, told):
        page.goto(serve(small_site))
        page.evaluate(
            """() => {
                const script = document.createElement("script");
                script.textContent = "document.title = 'overgenomen'";
                document.body.append(script);
                document.body.insertAdjacentHTML("beforeend", '<p style="color: red" onclick="f()">x</p>');
                document.body.append(Object.assign(new Image(), {src: "https://voorbeeld.example/volg.png"}));
            }"""
        )
        page.wait_for_timeout(200)
        assert page.title() != "overgenomen"
    assert len([one for one in told if "Content Security Policy" in one]) >= 3

"""`make site BUILDER=zensical`: beside the same project as MkDocs builds it, every page is there and says the same."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import build, make_project, run
from links import dead_links
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.slow, pytest.mark.whole]

ADDRESS = "https://kennisbank.example.org/"
# What the theme of a builder brings itself, and the map of the site, which each writes in its own form.
OWN = re.compile(r"assets/(javascripts|stylesheets|images|_mkdocstrings)|sitemap\.xml|assets/zensical\.css")


@dataclass(frozen=True)
class Sites:
    """A project with the site that each builder made of it."""

    project: Path
    mkdocs: Path
    zensical: Path

    @property
    def pages(self) -> list[str]:
        return [path for path in files(self.mkdocs) if path.endswith(".html")]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    project = make_project(tmp_path_factory.mktemp("zensical") / "project")
    nav = [{"Home": ["index.md"]}, {"Pilots": ["pilots/index.md", {"Alle gemeenten": "gemeenten.md"}]}]
    named = {"index.md", "pilots/index.md", "gemeenten.md"}
    others = sorted(path for path in files(project / "docs") if path.endswith(".md") and path not in named)
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(f"nav: {json.dumps([*nav, {'Naslag': others}])}\n")
    result = run("macros", "site", "--root", str(project), "--bouwer", "zensical", "--naar", "zensical", cwd=project)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Zensical maakt elke pagina steeds opnieuw." in result.stdout
    return Sites(project, build(project), project / "zensical")


def files(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


@cache
def parsed(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def test_every_page_and_every_file_beside_them_is_there(sites: Sites):
    expected, made = ([path for path in files(site) if not OWN.match(path)] for site in (sites.mkdocs, sites.zensical))
    assert len(sites.pages) > 30
    assert made == expected


def test_what_stands_beside_the_pages_is_the_same(sites: Sites):
    """Data, feeds, papers, what scripts read, and the index of the search."""
    beside = [path for path in files(sites.mkdocs) if not OWN.match(path) and path not in sites.pages]
    assert any(path.startswith("assets/zoeken/") for path in beside)
    assert [one for one in beside if (sites.mkdocs / one).read_bytes() != (sites.zensical / one).read_bytes()] == []


def test_every_page_says_the_same(sites: Sites):
    def says(site: Path, path: str) -> str:
        soup = parsed(site / path)
        return " ".join((soup.find("article") or soup).get_text(" ").split())

    assert [path for path in sites.pages if says(sites.mkdocs, path) != says(sites.zensical, path)] == []


def test_no_link_is_dead(sites: Sites):
    assert dead_links(sites.zensical, ADDRESS) == []


@pytest.mark.parametrize(
    "what",
    ["title", "link[rel=canonical]", "meta[name=description]", "meta[property]", "script[type='application/ld+json']"],
)
def test_a_page_tells_programs_the_same(sites: Sites, what: str):
    def told(site: Path, path: str) -> list[str]:
        return [str(tag) for tag in parsed(site / path).select(f"head > {what}")]

    assert any(told(sites.mkdocs, path) for path in sites.pages)
    assert [path for path in sites.pages if told(sites.mkdocs, path) != told(sites.zensical, path)] == []


def test_a_page_has_its_language_and_our_style_sheets_and_scripts(sites: Sites):
    for path in sites.pages:
        made = parsed(sites.zensical / path)
        assert made.html
        assert made.html["lang"] == "nl", path
        if made.find("article"):
            ours = [Path(str(link["href"])).name for link in made.select("link[rel=stylesheet]")][-5:]
            assert ours == ["zensical.css", "tokens.css", "kennisbank.css", "figuren.css", "print.css"], path
            scripts = {Path(str(script["src"])).name for script in made.select("script[src]")}
            assert {"early.js", "kennisbank.js"} <= scripts, path
            assert made.select("meta[http-equiv=Content-Security-Policy]"), path


@pytest.mark.parametrize(
    "part", [".md-tabs", ".md-sidebar--primary", ".md-sidebar--secondary", ".kruimelpad", ".reeks"]
)
def test_the_ways_around_a_page_are_the_same(sites: Sites, part: str):
    def ways(site: Path, path: str) -> list[str]:
        return [" ".join(tag.get_text(" ").split()) for tag in parsed(site / path).select(part)]

    assert any(ways(sites.mkdocs, path) for path in sites.pages)
    assert [path for path in sites.pages if ways(sites.mkdocs, path) != ways(sites.zensical, path)] == []


def test_the_page_of_a_record_stands_in_the_menu_and_is_edited_where_its_record_is(sites: Sites):
    made = parsed(sites.zensical / "pilots/proefdam-loting/index.html")
    assert [tag.get_text(strip=True) for tag in made.select(".md-tabs__item--active")] == ["Pilots"]
    active = made.select_one(".md-sidebar--primary a.md-nav__link--active")
    assert active
    assert active.get_text(strip=True) == "Proefdam – Meer ruimte"
    pencil = made.select_one("a[rel=edit]")
    assert pencil
    assert str(pencil["href"]).endswith("/data/pilots/proefdam-loting.yml")


def test_the_map_of_the_site_names_the_same_pages_with_the_same_days(sites: Sites):
    def named(site: Path) -> set[tuple[str, ...]]:
        text = (site / "sitemap.xml").read_text(encoding="utf-8")
        return set(re.findall(r"<loc>(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", text))

    assert len(named(sites.mkdocs)) > 30
    assert named(sites.zensical) == named(sites.mkdocs)


@pytest.mark.parametrize("width", [1280, 375])
def test_our_own_search_finds_a_record(sites: Sites, page: Page, serve: Callable[[Path], str], width: int):
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(serve(sites.zensical))
    if width < 960:
        page.locator("label.md-header__button[for=__search]").click()
    page.locator(".md-search__input").click()
    page.keyboard.type("meer ruimte")
    hit = page.locator(".md-search-result__list .zoek-treffer").first
    expect(hit).to_contain_text("Proefdam – Meer ruimte")
    hit.click()
    expect(page.locator("h1")).to_have_text(re.compile("Proefdam – Meer ruimte"))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert told == []


def test_a_link_that_leads_nowhere_stops_the_build(sites: Sites, tmp_path: Path):
    project = make_project(tmp_path / "project")
    page = project / "docs/index.md"
    page.write_text(f"{page.read_text('utf-8')}\n[Weg](/pilots/weg.md)\n", "utf-8")
    result = run("macros", "site", "--root", str(project), "--bouwer", "zensical", cwd=project)
    assert result.returncode == 1
    assert "index.html: " in result.stderr
    assert "pilots/weg" in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stderr.endswith("In site is niets gewijzigd.\n")
    assert not (project / "site/index.html").exists()

"""What a record page has in place of an entry in the navigation: a tab, a menu, the way to it, and what is on it."""

import posixpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from conftest import REPO, build, make_project

pytestmark = pytest.mark.slow

NAV = """
nav:
  - Begin: index.md
  - Pilots: [pilots/index.md, gemeenten.md]
  - Zelf beginnen: [lessen.md, aan-de-slag.md, themas.md]
  - Raad: raadsstukken.md
"""


@pytest.fixture(scope="module", params=["folders", "flat"])
def small(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a navigation, built with either kind of address."""
    project = make_project(tmp_path_factory.mktemp("menu") / "project")
    flat = "use_directory_urls: false\n" if request.param == "flat" else ""
    step = (project / "data/stappen/begin.yml").read_text(encoding="utf-8")
    step = step.replace("volgorde: 1\n", "volgorde: 2\n").replace("naam: ", "naam: Daarna ")
    (project / "data/stappen/daarna.yml").write_text(step, encoding="utf-8")
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(f"{config}{flat}{NAV}", encoding="utf-8")
    return build(project)


def page(site: Path, name: str) -> BeautifulSoup:
    file = site / name / "index.html"
    file = file if file.is_file() else site / f"{name}.html"
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def words(tag: Tag) -> str:
    return " ".join(tag.get_text().split())


def test_every_link_of_breadcrumb_contents_and_menu_leads_somewhere(small: Path):
    """Relative to the page, so that it also does under a path of a host and from a folder."""
    dead, crumbs = [], 0
    for file in small.rglob("*.html"):
        soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
        crumbs += len(soup.select(".kruimelpad a"))
        ids = {tag["id"] for tag in soup.select("[id]")}
        for link in (
            soup.select(".kruimelpad a, .inhoud a, .md-tabs a, .md-nav--primary a") if file.name != "404.html" else ()
        ):
            parts = urlsplit(link["href"])
            if parts.scheme:
                continue
            target = file if not parts.path else Path(posixpath.normpath(file.parent / unquote(parts.path)))
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file() or (target == file and parts.fragment and unquote(parts.fragment) not in ids):
                dead.append(f"{file.relative_to(small)}: {link['href']}")
    assert dead == []
    assert crumbs > 10


def test_a_record_page_has_its_tab_its_section_and_the_way_to_it(small: Path):
    soup = page(small, "pilots/proefdam-loting")
    assert [words(tab) for tab in soup.select(".md-tabs__item--active")] == ["Pilots"]
    section = soup.select_one(".md-nav__item--section.md-nav__item--active")
    names = [words(link) for link in section.select(":scope > nav > ul > li > a .md-ellipsis")]
    assert names[0] == "Pilots"
    assert names[2] == "Gemeenten", "the page stands below its overview, and no other page of its kind"
    marked = [words(item.select_one(".md-ellipsis")) for item in section.select("li.md-nav__item--active")]
    assert marked == ["Pilots", names[1]], "the overview and the page"
    way = soup.select(".kruimelpad li")
    assert words(way[0]) == "Alle pilots"
    assert way[-1].select_one("[aria-current=page]")
    assert words(way[-1]) == words(soup.h1).removesuffix("¶").strip()
    # The navigation of the next page is as it was.
    assert "Loting" not in words(page(small, "gemeenten").select_one(".md-nav--primary"))
    assert not page(small, "gemeenten").select(".kruimelpad")


def test_a_section_stands_in_the_way_when_the_overview_is_not_its_first_page(small: Path):
    way = [words(step) for step in page(small, "themas/werving").select(".kruimelpad li")]
    assert way[:2] == ["Zelf beginnen", "Thema's"]


def test_a_step_lists_all_steps_and_marks_the_one_it_is(small: Path):
    for name in ("begin", "daarna"):
        soup = page(small, f"stappen/{name}")
        fold = soup.select_one(".inhoud.reeks")
        assert len(fold.select("li")) == 2
        assert len(fold.select("[aria-current=page]")) == 1
        menu = soup.select(".md-nav[data-md-level='2'] > ul > li")
        assert len(menu) == len(fold.select("li"))
        assert len([item for item in menu if item.select_one(".md-nav__link--active")]) == 1


def test_a_page_with_more_than_two_parts_lists_them_below_its_heading(small: Path):
    soup = page(small, "pilots/proefdam-loting")
    fold = soup.select_one("h1 ~ nav.inhoud:not(.reeks) details")
    assert fold.summary.get_text() == "Op deze pagina"
    assert [link["href"] for link in fold.select("a")] == [
        f"#{heading['id']}" for heading in soup.select("article h2[id]")
    ]


def test_every_page_stands_in_the_menu_once():
    menu = yaml.safe_load((REPO / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[2].join(["nav:", ""]))

    def pages(item: object) -> list[str]:
        if isinstance(item, str):
            return [item]
        values = item.values() if isinstance(item, dict) else item
        return [page for value in values for page in pages(value)]

    written = sorted(str(file.relative_to(REPO / "docs")) for file in (REPO / "docs").rglob("*.md"))
    assert sorted(pages(menu["nav"])) == written

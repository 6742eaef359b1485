"""Another instance than ours, and the ways in which a site can be published: each whole, and each with all its links."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import REPO, make_project, run
from links import dead_links
from playwright.sync_api import Browser
from pypdf import PdfReader
from test_policy import refusals

pytestmark = [pytest.mark.whole, pytest.mark.slow]

ADDRESS = "https://www.voorbeeldstad.nl/proeven/"

SETTINGS = f"""\
naam: Proeven in Voorbeeldstad
omschrijving: Wat Voorbeeldstad en Proefdam leerden van hun proeven.
afzender: de griffie van Proefdam
redactie: griffie@voorbeeldstad.nl
adres: {ADDRESS}
adressen: bestanden
broncode: https://code.voorbeeldstad.nl/groep/proeven
forge: gitlab
tak: hoofd
licentie: CC0-1.0
kleuren: {{merk: "#5a1f6b", link: "#6b1f5a"}}
kleuren_donker: {{link: "#e7b3f5"}}
"""

# What only our own settings and colours hold.
OURS = ("Bijstandsproeven", "example.org", "#14454f", "CC BY 4.0", "CC-BY-4.0")
# The icons and shapes of others, under a licence of their own that they name.
NOT_OURS = re.compile(r"Icons: CC BY 4\.0|Beide CC BY 4\.0")


@pytest.fixture(scope="module")
def second_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an instance with its own name, sender, addresses, licence and colours, below a path, and of files."""
    project = make_project(tmp_path_factory.mktemp("tweede") / "project")
    (project / "data/kennisbank.yml").write_text(SETTINGS, encoding="utf-8")
    pilot = project / "data/pilots/proefdam-loting.yml"
    pilot.write_text(f"{pilot.read_text('utf-8').rstrip()}\nvroeger: [pilots/oude-loting]\n", encoding="utf-8")
    icon = project / "docs/assets/favicon.svg"
    icon.write_text(icon.read_text(encoding="utf-8").replace("#14454f", "#5a1f6b"), encoding="utf-8")
    result = run("macros", "site", "--openbaar", "--root", str(project), cwd=project)
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "site"


def words(file: Path) -> str:
    """What can be read in a file, or what it is made of."""
    if file.suffix == ".pdf":
        paper = PdfReader(file)
        return "\n".join([str(paper.metadata), *(page.extract_text() for page in paper.pages)])
    if file.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(file) as parts:
            return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return file.read_bytes().decode("utf-8", "replace")


def test_nothing_of_ours_stands_in_another_instance(second_site: Path):
    # The schema of the settings names every licence that there is to choose from; and below the colours of an instance's own
    # stand those that the site comes with.
    shared = {second_site / "data/v1/schema/kennisbank.schema.json", second_site / "assets/tokens.css"}
    own = [file for file in second_site.rglob("*") if file.is_file() and file.suffix not in (".png", ".gz")]
    own = [file for file in own if file not in shared]
    assert {".html", ".pdf", ".docx", ".csv", ".ttl", ".json", ".sqlite", ".xml", ".txt"} <= {one.suffix for one in own}
    found = [f"{file.name}: {word}" for file in own for word in OURS if word in NOT_OURS.sub("", words(file))]
    assert found == []
    assert "griffie van Proefdam" in words(second_site / "briefings/factsheet-proefdam-loting.pdf")
    page = (second_site / "pilots/proefdam-loting.html").read_text(encoding="utf-8")
    assert "https://code.voorbeeldstad.nl/groep/proeven/-/edit/hoofd/data/pilots/proefdam-loting.yml" in page
    assert "CC0 1.0" in page


def test_its_own_colours_come_before_ours_on_pages_papers_and_share_pictures(
    browser: Browser, second_site: Path, small_site: Path, serve: Callable[[Path], str]
):
    read = """(name) => getComputedStyle(document.body).getPropertyValue(name)"""
    with refusals(browser) as (page, told):
        page.goto(f"{serve(second_site)}pilots/proefdam-loting.html")
        assert page.locator(".md-header").evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(90, 31, 107)"
        assert page.evaluate(read, "--kb-link") == "#6b1f5a"
        assert page.evaluate(read, "--kb-tekst") == "#1c2426", "what it does not set stays"
        page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
        assert page.evaluate(read, "--kb-link") == "#e7b3f5"
        assert page.evaluate(read, "--kb-merk") == "#12363e", "its light colours are not for the dark"
    assert told == []
    with zipfile.ZipFile(second_site / "briefings/factsheet-proefdam-loting.docx") as paper:
        styles = paper.read("word/styles.xml").decode()
    assert "5A1F6B" in styles
    assert "14454F" not in styles
    for picture in second_site.glob("assets/delen/*.png"):
        assert picture.read_bytes() != (small_site / "assets/delen" / picture.name).read_bytes()
    assert not (small_site / "assets/kleuren.css").exists(), "one file less to fetch for who changes nothing"


def test_a_site_below_a_path_with_addresses_of_files_has_no_dead_link(second_site: Path):
    assert dead_links(second_site, ADDRESS) == []
    for data in ("feed.xml", "sitemap.xml", "data/v1/catalog.ttl", "data/v1/json/pilots.json"):
        text = (second_site / data).read_text(encoding="utf-8")
        for path in re.findall(rf"{re.escape(ADDRESS)}([^\"'<>#\s]+)", text):
            assert (second_site / path).exists(), f"{data}: {path}"


def test_all_that_a_script_does_works_below_a_path_with_addresses_of_files(
    browser: Browser, second_site: Path, serve: Callable[[Path], str], tmp_path: Path
):
    (tmp_path / "proeven").symlink_to(second_site)
    address = f"{serve(tmp_path)}proeven/"
    with refusals(browser, viewport={"width": 1280, "height": 900}) as (page, told):
        page.goto(f"{address}pilots/proefdam-loting.html")
        page.fill(".md-search__input", "buurtbaan")
        page.locator(".md-search-result__list a[href*='voorbeeldstad-buurtbaan.html']").first.click()
        page.wait_for_url("**/proeven/pilots/voorbeeldstad-buurtbaan.html**")
        page.locator(".kruimelpad a").first.click()
        page.select_option("select[name=soort]", "basisbaan")
        page.wait_for_url("**/proeven/pilots/index.html?soort=basisbaan")
        page.locator("label[for=__palette_1]").first.click()
        page.wait_for_selector("body[data-md-color-scheme=slate]")
        page.goto(f"{address}vergelijken/zelf.html?pilots=oude-loting,voorbeeldstad-buurtbaan")
        page.locator(".eigen-resultaat a[href$='proefdam-loting.html']").first.click()
        page.wait_for_url("**/proeven/pilots/proefdam-loting.html")
        page.fill(".md-search__input", "oude loting")
        page.wait_for_selector(".md-search-result__list a[href*='proefdam-loting.html']")
        # A link to a place on a page that moved arrives at that place.
        page.goto(f"{address}regelingen/twee-proeven.html#alle-bevindingen")
        page.wait_for_url("**/proeven/onderzoeken/instituut-landelijk-2022.html#alle-bevindingen")
    assert told == []


def test_the_small_site_has_no_dead_link(small_site: Path):
    assert dead_links(small_site, "https://kennisbank.example.org/") == []


@pytest.fixture(scope="module")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_project(tmp_path_factory.mktemp("offline") / "project")
    # The page of results without what it says of pages that the small project has not.
    results = (REPO / "docs/zoeken.md").read_text(encoding="utf-8").partition("\n## ")[0]
    (project / "docs/zoeken.md").write_text(results, encoding="utf-8")
    (project / "docs/eigen-briefing.md").write_text("# Eigen briefing\n\n{{ eigenbriefing() }}\n", encoding="utf-8")
    # As on the real site the first page stands in a tab, and not beside the tabs.
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("nav:\n  - Home:\n      - Startpagina: index.md\n      - Begrippen: begrippen.md\n")
    result = run("macros", "site", "--offline", "--naar", "offline", "--root", str(project), cwd=project)
    assert result.returncode == 0, result.stdout + result.stderr
    return project / "offline"


def test_a_copy_without_a_server_has_no_dead_link_and_names_the_published_page(offline_site: Path, small_site: Path):
    # No server shows the index of a folder.
    inside = [link for link in dead_links(offline_site, "file:///kopie/", index="") if not link.startswith("404")]
    assert inside == []
    name = '<link rel="canonical" href="https://kennisbank.example.org/pilots/proefdam-loting/">'
    for page in (offline_site / "pilots/proefdam-loting.html", small_site / "pilots/proefdam-loting/index.html"):
        assert name in page.read_text(encoding="utf-8")
    paper = "briefings/factsheet-proefdam-loting.pdf"
    assert (offline_site / paper).read_bytes() == (small_site / paper).read_bytes()


def test_a_copy_without_a_server_compares_and_makes_a_word_file(browser: Browser, offline_site: Path):
    chosen = "?pilots=proefdam-loting,voorbeeldstad-buurtbaan"
    with refusals(browser, viewport={"width": 1280, "height": 900}) as (page, told):
        page.goto((offline_site / "vergelijken/zelf.html").as_uri() + chosen)
        page.wait_for_selector(".eigen-resultaat h2:has-text('Bronnen')", state="attached")
        page.goto((offline_site / "eigen-briefing.html").as_uri() + chosen)
        with page.expect_download() as download:
            page.click(".als-word")
        with zipfile.ZipFile(download.value.path()) as parts:
            links = re.findall('Target="([^"]+)" TargetMode', parts.read("word/_rels/document.xml.rels").decode())
    assert told == []
    assert "https://kennisbank.example.org/pilots/proefdam-loting/" in links
    assert not [link for link in links if ".html" in link or not link.startswith("https://")]


def test_a_copy_without_a_server_searches(browser: Browser, offline_site: Path):
    with refusals(browser, viewport={"width": 1280, "height": 900}) as (page, told):
        page.goto((offline_site / "pilots/proefdam-loting.html").as_uri())
        page.fill(".md-search__input", "buurtbaan")
        page.wait_for_selector(".md-search-result__list a")
        page.press(".md-search__input", "Enter")
        page.wait_for_url("**/zoeken.html?q=buurtbaan*")
        page.locator("article a[href*='voorbeeldstad-buurtbaan.html']").first.click()
        page.wait_for_url("**/pilots/voorbeeldstad-buurtbaan.html**")
        assert page.inner_text("h1").startswith("Voorbeeldstad")
    assert told == []

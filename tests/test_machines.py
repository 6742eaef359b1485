"""What only machines read: the map of the site, robots.txt, security.txt, and what the repository says of itself."""

import json
import re
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from conftest import REPO, start
from pdf import text_of

from macros.__main__ import main
from macros.documents.edition import package_version
from macros.records.catalog import Catalog
from macros.records.project import ENVIRONMENT as SETTINGS


@pytest.mark.whole
def test_the_map_of_the_site_tells_when_each_page_was_checked(small_site: Path):
    told = dict(re.findall(r"<loc>(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", (small_site / "sitemap.xml").read_text()))
    pilot = next(day for address, day in told.items() if address.endswith("pilots/voorbeeldstad-buurtbaan/"))
    record = (small_site.parent / "data/pilots/voorbeeldstad-buurtbaan.yml").read_text(encoding="utf-8")
    assert f"gecontroleerd_op: {pilot}" in record
    robots = (small_site / "robots.txt").read_text().splitlines()
    assert robots[-1].endswith("/sitemap.xml")


@pytest.mark.whole
def test_security_txt_names_the_editors_and_ends_within_a_year(small_site: Path):
    told = dict(line.split(": ", 1) for line in (small_site / ".well-known/security.txt").read_text().splitlines())
    settings = yaml.safe_load((small_site.parent / "data/kennisbank.yml").read_text(encoding="utf-8"))
    assert told["Contact"] == f"mailto:{settings['redactie']}"
    assert told["Canonical"] == f"{settings['adres']}.well-known/security.txt"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00.000Z", told["Expires"])


@pytest.mark.whole
def test_a_page_tells_how_to_cite_it_and_what_it_is(small_site: Path):
    page = BeautifulSoup(
        (small_site / "pilots/voorbeeldstad-buurtbaan/index.html").read_text(encoding="utf-8"), "html.parser"
    )
    title = page.h1.find(string=True)
    article, trail = (json.loads(one.string) for one in page.find_all("script", type="application/ld+json"))
    assert (article["@type"], article["headline"], article["inLanguage"]) == ("Article", title, "nl")
    assert article["dateModified"] == page.select_one(".noemen pre").find_next("pre").string.split("DA  - ")[1][
        :10
    ].replace("/", "-")
    assert [step["position"] for step in trail["itemListElement"]] == [1, 2, 3]
    assert trail["itemListElement"][2]["item"] == article["url"] == page.find(rel="canonical")["href"]
    told = page.select_one(".noemen").text
    assert f'title = "{{{title}}}"' in told
    assert f'url = "{{{article["url"]}}}"' in told
    assert f"TI  - {title}" in told
    (item,) = json.loads(page.select(".noemen pre")[2].text)
    assert (item["title"], item["URL"], item["type"]) == (title, article["url"], "webpage")
    study = BeautifulSoup(
        (small_site / "onderzoeken/hogeschool-proefdam-2021/index.html").read_text(encoding="utf-8"), "html.parser"
    )
    for link in study.select(".noemen a[download]"):
        assert (small_site / "onderzoeken/hogeschool-proefdam-2021" / link["href"]).is_file(), link["href"]
    assert len(study.select(".noemen a[download]")) == 3


def test_the_page_for_reusers_says_what_changed_in_the_newest_version():
    assert f"| {package_version()} |" in (REPO / "docs/data.md").read_text(encoding="utf-8")


@pytest.mark.whole
def test_what_is_published_leads_to_no_example(project: Path, capsys: pytest.CaptureFixture[str]):
    settings = project / "data/kennisbank.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("redactie@", "redactie@mail."), encoding="utf-8")
    assert main(["site", "--openbaar", "--root", str(project)]) == 1
    told = capsys.readouterr().err
    assert "data/kennisbank.yml" in told
    assert "- adres (SITE_URL in de omgeving)" in told
    assert "- redactie (REDACTIE in de omgeving)" in told
    assert not (project / "site").exists()


@pytest.mark.whole
@pytest.mark.parametrize("example", ["SITE_URL", "REPO_URL", "REDACTIE"])
def test_each_address_that_is_an_example_is_refused(
    example: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    own = {"SITE_URL": "https://voorbeeld.nl/", "REPO_URL": "https://git.voorbeeld.nl/x", "REDACTIE": "a@voorbeeld.nl"}
    for name in set(own) - {example}:
        monkeypatch.setenv(name, own[name])
    assert main(["site", "--openbaar", "--root", str(project)]) == 1
    (named,) = [line for line in capsys.readouterr().err.splitlines() if line.startswith("- ")]
    assert example in named


def test_an_address_of_its_own_is_no_example(catalog: Catalog):
    own = {"SITE_URL": "https://voorbeeld.nl/", "REPO_URL": "https://git.voorbeeld.nl/x", "REDACTIE": "a@voorbeeld.nl"}
    assert catalog.kennisbank.replaced_by(own).examples() == []
    assert catalog.kennisbank.replaced_by({**own, "REDACTIE": "a@b.example"}).examples() == ["redactie"]
    assert catalog.kennisbank.replaced_by({**own, "AFZENDER": "griffie van Voorbeeldstad"}).examples() == ["afzender"]


def test_a_setting_that_the_environment_leaves_empty_stays(catalog: Catalog):
    """An unset variable of a pipeline often comes through as an empty one."""
    settings = catalog.kennisbank
    assert settings.replaced_by(dict.fromkeys(SETTINGS.values(), "")) == settings
    assert settings.replaced_by({"SITE_URL": "", "AFZENDER": "griffie"}).afzender == "griffie"


@pytest.mark.whole
def test_pages_data_and_papers_have_the_sender_and_address_of_one_setting(project: Path):
    address = "https://kennisbank.hilversum.nl/"
    own = {"REDACTIE": "griffie@hilversum.nl", "AFZENDER": "griffie van Hilversum"}
    building = start(project, "site", "--openbaar", SITE_URL=address, REPO_URL=address, **own)
    told, _ = building.communicate()
    assert building.returncode == 0, told
    for path in ("index.html", "data/v1/catalog.ttl", "data/v1/datapackage.json"):
        assert "griffie van Hilversum" in (project / "site" / path).read_text(encoding="utf-8"), path
    text = text_of(project / "site/briefings/factsheet-voorbeeldstad-buurtbaan.pdf")
    assert "Gemaakt door griffie van Hilversum. Contact: griffie@hilversum.nl." in " ".join(text.split())
    assert "Proefversie" not in text


def test_the_repository_says_of_itself_what_the_site_says(catalog: Catalog):
    settings = catalog.kennisbank
    citation = yaml.safe_load((REPO / "CITATION.cff").read_text(encoding="utf-8"))
    code = yaml.safe_load((REPO / "publiccode.yml").read_text(encoding="utf-8"))
    assert citation["version"] == code["softwareVersion"] == package_version()
    assert citation["title"] == code["name"] == settings.naam
    assert citation["authors"][0]["name"] == code["maintenance"]["contacts"][0]["name"] == settings.afzender
    assert (code["url"], code["maintenance"]["contacts"][0]["email"]) == (settings.broncode, settings.redactie)

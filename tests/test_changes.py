"""What changed: the page of changes and the feeds, from what editors said in the records."""

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from bs4 import BeautifulSoup
from conftest import build

from macros.records.loading import load
from macros.site.feeds import ALL, feeds

ATOM = {"a": "http://www.w3.org/2005/Atom"}
CHANGE = """
gewijzigd:
  - datum: 2026-10-02
    wat: Het aantal deelnemers <b>toegevoegd</b>.
  - datum: 2026-09
    wat: Nieuw in de kennisbank.
"""
SAME = "\ngewijzigd:\n  - datum: 2026-10-03\n    wat: Nieuw in de kennisbank.\n"


@pytest.fixture
def changed_site(project: Path) -> Path:
    for path, text in (
        ("pilots/voorbeeldstad-buurtbaan", CHANGE),
        ("regelingen/proefwet", CHANGE.replace("10-02", "10-01")),
        ("onderzoeken/hogeschool-proefdam-2021", SAME),
        ("onderzoeken/hogeschool-voorbeeldstad-2021", SAME),
    ):
        record = project / f"data/{path}.yml"
        record.write_text(record.read_text(encoding="utf-8").rstrip() + text, encoding="utf-8")
    (project / "docs/wijzigingen.md").write_text(
        "# Wijzigingen\n\n{{ feedlijst() }}\n\n{{ wijzigingen() }}\n\n## Nieuw\n\n{{ nieuw(2) }}\n", encoding="utf-8"
    )
    return build(project)


def ids_of(project: Path) -> list[str]:
    (pilots,) = (
        content
        for path, content in feeds(load(project).catalog, "https://x.example/", lambda page: page).items()
        if path == "feeds/pilots.xml"
    )
    return [one.findtext("a:id", "", ATOM) for one in fromstring(pilots).findall("a:entry", ATOM)]  # noqa: S314 - our own


def test_a_change_keeps_its_id_when_a_newer_one_is_added_above_it(project: Path):
    record = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    text = record.read_text("utf-8").rstrip()
    record.write_text(text + CHANGE, "utf-8")
    before = ids_of(project)
    # On the same day as the newest, so that only their place tells them apart.
    newer = CHANGE.replace("gewijzigd:\n", "gewijzigd:\n  - datum: 2026-10-02\n    wat: De kosten zijn toegevoegd.\n")
    record.write_text(text + newer, "utf-8")
    after = ids_of(project)
    assert len(set(after)) == 3
    assert after[1:] == before


def test_a_feed_is_as_new_as_its_newest_change(project: Path):
    for path, text in (("pilots/voorbeeldstad-buurtbaan", CHANGE), ("onderzoeken/hogeschool-proefdam-2021", SAME)):
        record = project / f"data/{path}.yml"
        record.write_text(record.read_text("utf-8").rstrip() + text, "utf-8")
    made = feeds(load(project).catalog, "https://x.example/", lambda page: page)
    updated = {path: fromstring(content).findtext("a:updated", "", ATOM) for path, content in made.items()}  # noqa: S314 - our own
    assert updated == {
        ALL: "2026-10-03T12:00:00Z",
        "feeds/pilots.xml": "2026-10-02T12:00:00Z",
        "feeds/onderzoeken.xml": "2026-10-03T12:00:00Z",
    }


@pytest.mark.slow
def test_changes_stand_on_a_page_and_in_feeds_the_newest_first(changed_site: Path):
    feed = fromstring((changed_site / ALL).read_text(encoding="utf-8"))  # noqa: S314 - our own
    told = [
        (one.findtext("a:title", "", ATOM), one.findtext("a:updated", "", ATOM))
        for one in feed.findall("a:entry", ATOM)
    ]
    assert told == [
        ("Onderzoek: Proefdam, eindverslag hogeschool (2021)", "2026-10-03T12:00:00Z"),
        ("Onderzoek: Voorbeeldstad, tussenverslag (2021)", "2026-10-03T12:00:00Z"),
        ("Pilot: Voorbeeldstad – Buurtbaan", "2026-10-02T12:00:00Z"),
        ("Regeling: Proefwet", "2026-10-01T12:00:00Z"),
        ("Pilot: Voorbeeldstad – Buurtbaan", "2026-09-30T12:00:00Z"),
        ("Regeling: Proefwet", "2026-09-30T12:00:00Z"),
    ]
    assert feed.findall("a:entry/a:summary", ATOM)[2].text == "Het aantal deelnemers <b>toegevoegd</b>."
    ids = [one.findtext("a:id", "", ATOM) for one in feed.findall("a:entry", ATOM)]
    assert len(set(ids)) == len(ids)
    pilots = fromstring((changed_site / "feeds/pilots.xml").read_text(encoding="utf-8"))  # noqa: S314 - our own
    assert [one.findtext("a:id", "", ATOM) for one in pilots.findall("a:entry", ATOM)] == [ids[2], ids[4]]
    page = BeautifulSoup((changed_site / "wijzigingen/index.html").read_text(encoding="utf-8"), "html.parser")
    assert [one.get_text().removesuffix("¶") for one in page.article.find_all("h2")] == [
        "Oktober 2026",
        "September 2026",
        "Nieuw",
    ]
    newest = page.find(id="nieuw").find_next("ul")
    together, alone = newest.find_all("li")
    assert together.get_text() == "2 onderzoeken: Nieuw in de kennisbank. (3 oktober 2026)"
    assert together.a["href"] == "../onderzoeken/", "what is told of several leads to all of that kind"
    assert alone.get_text(" ", strip=True).endswith("(2 oktober 2026)")
    listed = {link["href"]: link.get_text() for link in page.select("a[href$='.xml']") if "feed" in link["href"]}
    assert {name for name in listed.values() if name} == {"alles", "onderzoeken", "pilots", "regelingen"}
    assert all((changed_site / "wijzigingen" / href).is_file() for href in listed)
    assert "<b>" not in str(newest)

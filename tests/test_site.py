"""The real site as it is published: whole, linked, readable by machine."""

import gc
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import docx
import pikepdf
import pytest
from bs4 import BeautifulSoup
from conftest import REPO, findable
from pdf import squeezed, text_of

from macros.content.fields import FILES
from macros.derived.findable import vindplaatsen
from macros.derived.results import all_results
from macros.records.catalog import Catalog
from macros.records.handboek import Les
from macros.records.kinds import MODELS
from macros.records.naslag import Bron
from macros.records.pilot import Pilot

pytestmark = pytest.mark.whole

ROOT = "http://site/"


@cache
def parsed(site: Path) -> dict[str, BeautifulSoup]:
    """Every page by its address below the root of the site."""
    pages = {}
    gc.disable()  # it would walk through millions of objects that stay, which takes longer than reading the pages
    for file in sorted(site.rglob("*.html")):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        pages[address] = BeautifulSoup(file.read_bytes(), "lxml")
    gc.freeze()
    gc.enable()
    return pages


@pytest.fixture
def pages(site: Path, catalog: Catalog) -> dict[str, BeautifulSoup]:
    """All pages that readers find; those that only lead on are tested apart."""
    moved = {f"{path}/" for records in catalog.records.values() for one in records.values() for path in one.vroeger}
    return {address: soup for address, soup in parsed(site).items() if address != "404.html" and address not in moved}


def test_nothing_is_left_of_templates_or_missing_values(pages: dict[str, BeautifulSoup]):
    wrong = re.compile(r"\{\{|\{%|\[\^|\[@|\bNone\b|\bnan\b|markdown=\"|&#\d+;|<macros|Undefined")
    for address, soup in pages.items():
        if address == "meedoen/":
            continue  # shows how a citation is written
        for text in soup.article.stripped_strings:
            assert not wrong.search(text), f"{address}: {text[:100]}"


def test_every_page_has_one_h1_and_a_title_and_description_of_its_own(pages: dict[str, BeautifulSoup]):
    for address, soup in pages.items():
        assert len(soup.find_all("h1")) == 1, address
        assert soup.find("meta", attrs={"name": "description"})["content"].strip(), address
    titles = [" ".join(soup.title.get_text().split()) for soup in pages.values()]
    assert sorted(titles) == sorted(set(titles))
    descriptions = [soup.find("meta", attrs={"name": "description"})["content"] for soup in pages.values()]
    assert sorted(descriptions) == sorted(set(descriptions))


def test_every_link_and_anchor_inside_the_site_arrives(site: Path):
    pages = parsed(site)
    ids = {address: {tag["id"] for tag in soup.find_all(id=True)} for address, soup in pages.items()}
    for address, soup in pages.items():
        for tag, name in [("a", "href"), ("link", "href"), ("script", "src"), ("img", "src")]:
            for element in soup.find_all(tag, attrs={name: True}):
                target = urlsplit(urljoin(ROOT + ("" if address == "404.html" else address), element[name]))
                if target.netloc != "site" or "canonical" in (element.get("rel") or []):
                    continue
                path, fragment = unquote(target.path).lstrip("/"), unquote(target.fragment)
                file = site / (path + "index.html" if path.endswith("/") or not path else path)
                assert file.is_file(), f"{address} -> {element[name]}"
                if fragment and path in ids and not fragment.startswith("__"):
                    assert fragment in ids[path], f"{address} -> {element[name]}"


def test_no_id_is_used_twice_on_a_page(pages: dict[str, BeautifulSoup]):
    for address, soup in pages.items():
        ids = [tag["id"] for tag in soup.find_all(id=True)]
        assert sorted(ids) == sorted(set(ids)), f"{address}: {sorted({id for id in ids if ids.count(id) > 1})}"


def test_a_reader_can_click_to_every_page_from_home(pages: dict[str, BeautifulSoup]):
    reached, ahead = set(), [""]
    while ahead:
        address = ahead.pop()
        if address in reached or address not in pages:
            continue
        reached.add(address)
        ahead += [
            urlsplit(urljoin(ROOT + address, link["href"])).path.lstrip("/")
            for link in pages[address].find_all("a", href=True)
        ]
    assert reached == set(pages)


def test_every_record_has_its_place(pages: dict[str, BeautifulSoup], catalog: Catalog):
    ids = {tag["id"] for soup in pages.values() for tag in soup.find_all(id=True)}
    for kind, records in catalog.records.items():
        for id, record in records.items():
            address = record.pagina.strip("/").removesuffix(".md") + "/"
            assert address in pages if MODELS[kind].eigen_pagina else record.anker in ids or address in pages, (
                f"{kind}/{id}"
            )


def test_the_page_for_editors_describes_every_kind_of_file(pages: dict[str, BeautifulSoup]):
    page = pages["meedoen/"]
    for name, kind in FILES.items():
        fold = page.find("details", id=f"velden-{name}")
        assert kind.betekenis in " ".join(fold.get_text().split()), name
        assert len(fold.find_all("tr")) > 3, name
    links = {link["href"] for link in page.article.find_all("a", href=True)}
    assert {"../assets/sjabloon-pilot.yml", "../assets/sjabloon-onderzoek.yml"} <= links
    assert all(f"data/{folder}/<id>.yml" in page.article.get_text() for folder in MODELS)


def test_every_relation_is_a_link_on_both_sides(pages: dict[str, BeautifulSoup], catalog: Catalog):
    """Pilot and gemeente, pilot and les, pilot and regeling, pilot and bron."""
    hrefs = {
        address: {
            urljoin(ROOT + address, link["href"]).removeprefix(ROOT) for link in soup.article.find_all("a", href=True)
        }
        for address, soup in pages.items()
    }
    for pilot in catalog[Pilot].values():
        here = f"pilots/{pilot.id}/"
        for _, verwijzing in catalog.references(pilot):
            if verwijzing.naar in ("gemeenten", "regelingen"):
                there = f"{verwijzing.naar}/{verwijzing}/"
                assert there in hrefs[here], f"{here} -> {there}"
                assert here in hrefs[there], f"{there} -> {here}"
            elif verwijzing.naar == "bronnen":
                assert f"bronnen/#bronnen-{verwijzing}" in hrefs[here]
        for les in catalog[Les].values():
            if pilot.id in les.pilots:
                assert f"themas/{les.thema}/#lessen-{les.id}" in hrefs[here]
                assert here in hrefs[f"themas/{les.thema}/"]
    entries = {
        entry["id"]: {
            urljoin(ROOT + "bronnen/", link["href"]).removeprefix(ROOT) for link in entry.find_all("a", href=True)
        }
        for entry in pages["bronnen/"].select("div.bron")
    }
    for bron in catalog[Bron].values():
        for pilot in catalog.users(bron, type(next(iter(catalog[Pilot].values())))):
            assert f"pilots/{pilot.id}/" in entries[f"bronnen-{bron.id}"]


def test_every_citation_has_a_footnote_and_every_footnote_a_way_back(pages: dict[str, BeautifulSoup]):
    for address, soup in pages.items():
        notes = {note["id"]: note for note in soup.select("div.footnote > ol > li")}
        marks = soup.select("a.footnote-ref")
        cited = {id for mark in marks for id in mark.get("data-noten", mark["href"].lstrip("#")).split()}
        assert cited == set(notes), address
        ids = {mark["id"] for mark in marks if mark.get("id")}
        for note in notes.values():
            assert note.find("a", class_="footnote-backref")["href"].lstrip("#") in ids, address
            assert note.find("a", href=re.compile(r"bronnen/#bronnen-|^#bronnen-")), address
        if notes:
            heading = soup.select_one("details > summary > h2#bronnen")
            assert heading.get_text() == f"Bronnen ({len(notes)})", address


def test_every_table_has_headers_and_a_name_and_can_be_scrolled_by_keyboard(pages: dict[str, BeautifulSoup]):
    for address, soup in pages.items():
        for table in soup.article.find_all("table"):
            assert table.find("th", scope="col") or table.thead.find("th"), address
            region = table.find_parent("div", class_="tabel")
            if table.find("th", scope="row"):
                assert region["tabindex"] == "0", address
                assert region["role"] == "region", address
                assert soup.find(id=region["aria-labelledby"]).get_text(strip=True), address
                assert all(row.find("th", scope="row") for row in table.tbody.find_all("tr")), address


def test_nothing_comes_from_another_host(pages: dict[str, BeautifulSoup], site: Path):
    for address, soup in pages.items():
        for element in soup.find_all(["script", "img", "link", "iframe", "source", "video"]):
            source = (
                element.get("src")
                or (
                    element.get("href")
                    if "stylesheet" in (element.get("rel") or []) or "preconnect" in (element.get("rel") or [])
                    else ""
                )
                or ""
            )
            assert not urlsplit(source).netloc, f"{address}: {source}"
    for style in site.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(https?:)?//", style.read_text(encoding="utf-8", errors="replace")), (
            style.name
        )


def test_our_templates_hold_no_script():
    """A strict policy for scripts allows files only; what is only data for search engines no browser runs."""
    for template in (REPO / "macros" / "site" / "theme").rglob("*.html"):
        soup = BeautifulSoup(template.read_text(encoding="utf-8"), "html.parser")
        scripts = [script for script in soup.find_all("script") if script.get("type") != "application/ld+json"]
        assert all(script.get("src") for script in scripts), template
        assert not soup.find(lambda tag: any(name.startswith("on") for name in tag.attrs)), template


def test_every_record_and_part_can_be_found_and_is_where_the_search_says(site: Path, catalog: Catalog):
    addresses = [address for *_, address in findable(site)]
    anchors = {page: {tag["id"] for tag in soup.find_all(id=True)} for page, soup in parsed(site).items()}
    things = list(vindplaatsen(catalog))
    assert len(addresses) > len(things), "and the pages that are written by hand"
    assert {f"pilots/{id}/" for id in catalog[Pilot]} <= set(addresses)
    for address in addresses:
        page, _, anchor = address.partition("#")
        assert page in anchors, address
        assert not anchor or anchor in anchors[page], address
    parts = [thing for thing in things if thing.kopje]
    with_anchor = sum(bool(re.match(r"(raadsstukken|regelingen)/[^#]+/#", address)) for address in addresses)
    assert 0 < with_anchor == len(parts), "a heading leads to every part"


def test_no_person_is_named_by_a_source_that_is_not_to_be_linked(catalog: Catalog):
    for bron in catalog[Bron].values():
        if bron.zonder_url:
            assert bron.url is None


def test_every_page_says_what_to_show_when_it_is_shared(pages: dict[str, BeautifulSoup], site: Path):
    for address, soup in pages.items():
        shared = {tag["property"]: tag["content"] for tag in soup.find_all("meta", property=True)}
        assert shared["og:title"], address
        assert shared["og:description"] == soup.find("meta", attrs={"name": "description"})["content"], address
        assert (site / urlsplit(shared["og:image"]).path.lstrip("/")).is_file(), address


def addresses_in(pdf: Path) -> set[str]:
    """Every address that a PDF leads to."""
    with pikepdf.open(pdf) as document:
        links = [link for page in document.pages for link in page.get("/Annots", [])]
        return {str(link.A.URI) for link in links if "/A" in link and "/URI" in link.A}


def test_every_source_of_a_page_is_in_its_document_or_counted_there(
    site: Path, pages: dict[str, BeautifulSoup], catalog: Catalog
):
    bronnen = catalog[Bron]
    told = 0
    for address, soup in pages.items():
        links = soup.select("p.download a[href$='.pdf']")
        # Overviews offer documents that are about something else, and the page about other pilots that on premiums. The
        # paper of a verdict says how many sources only its page has.
        if (
            not links
            or address.count("/") < 2
            or address.startswith(("vergelijken/andere-pilots/", "werkt-het/", "rollen/", "stappen/"))
        ):
            continue
        file = site / urljoin(ROOT + address, links[0]["href"]).removeprefix(ROOT)
        words, addresses = squeezed(text_of(file)).casefold(), addresses_in(file)
        cited = {
            bronnen[link["href"].partition("#bronnen-")[2]] for link in soup.select(".footnote li a[href*='#bronnen-']")
        }
        named = {one for one in cited if one.url in addresses or squeezed(one.titel).casefold() in words}
        counted = re.search(r"nog(\d+)anderebron", words)
        assert len(cited - named) <= (int(counted[1]) if counted else 0), f"{address}: {cited - named}"
        told += len(named)
    assert told > 500


def test_a_demand_of_a_council_is_never_a_heading_that_reads_as_advice(pages: dict[str, BeautifulSoup]):
    headings = [
        " ".join(heading.stripped_strings)
        for address, soup in pages.items()
        if re.fullmatch("raadsstukken/.+/", address)
        for heading in soup.select("article h3")
    ]
    assert len(headings) > 50
    assert [text for text in headings if "?" not in text and not text.startswith(("Gevraagd: ", "Bewering: "))] == []


# A number, but no year, before the name of a direction: then findings were counted per direction, which says nothing.
_COUNTED = re.compile(
    r"\b(?!(?:19|20)\d\d\b)\d+ (?:× |x )?(?:gunstig|ongunstig|geen verschil|gemengd|bronnen verschillen)\b",
    re.IGNORECASE,
)


def test_nothing_counts_how_many_findings_point_which_way(pages: dict[str, BeautifulSoup], site: Path):
    for address, soup in pages.items():
        told = " ".join(
            " ".join(text for text in soup.article.stripped_strings if not re.fullmatch(r"\d[\d, –]*", text)).split()
        )
        labels = " ".join(tag.get("aria-label", "") for tag in soup.article.find_all(True))
        assert not _COUNTED.search(told), f"{address}: {_COUNTED.search(told)}"
        assert not _COUNTED.search(labels), address
    for file in sorted((site / "briefings").glob("*.pdf")):
        assert not _COUNTED.search(" ".join(text_of(file).split())), file.name
        with pikepdf.open(file) as pdf:
            alts = [str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
        assert not any(map(_COUNTED.search, alts)), file.name
    for file in sorted((site / "briefings").glob("*.docx")):
        told = " ".join(paragraph.text for paragraph in docx.Document(str(file)).paragraphs)
        assert not _COUNTED.search(told), file.name


def test_green_is_only_for_a_difference_from_a_comparison_group_that_was_named(pages: dict[str, BeautifulSoup]):
    green = 0
    for address, soup in pages.items():
        for badge in soup.select(".richting-gunstig, .richting-ongunstig"):
            green += 1
            row, around = badge.find_parent("tr"), [badge.find_parent("p"), badge.find_parent("li")]
            if row:
                told = [text.strip() for text in row.find_all("td")[2].stripped_strings]
            else:
                ends = [re.findall(r"\(([^()]*)\)", tag.get_text()) for tag in around if tag]
                told = next((end[-1].split(", ") for end in ends if end), [])
            assert "zonder vergelijking" not in told, f"{address}: {told}"
            assert "vergelijking niet genoemd" not in told, f"{address}: {told}"
        for mark in soup.select(".teken-gunstig, .teken-ongunstig"):
            title = mark.find("title")
            assert "hol" not in mark["class"]
            assert title is None or "niet genoemd" not in title.get_text(), address
    assert green > 20


def test_a_finding_stands_in_one_study_and_every_study_has_its_page(pages: dict[str, BeautifulSoup], catalog: Catalog):
    found = all_results(catalog)
    contrasts = [
        (citatie.bron, one.bevinding.uitkomst, one.onderzoek.id)
        for one in found
        for citatie in one.bevinding.zin.citaties
    ]
    of_source: dict[tuple[str, str], set[str]] = {}
    for bron, uitkomst, onderzoek in contrasts:
        of_source.setdefault((bron, uitkomst), set()).add(onderzoek)
    assert [key for key, studies in of_source.items() if len(studies) > 1] == []
    for one in found:
        assert pages[f"onderzoeken/{one.onderzoek.id}/"].find(id=one.anker), one.pagina

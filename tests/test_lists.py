"""The lists of the real site: a finding has one address, and a cell of the matrix leads to exactly its findings."""

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from bs4 import BeautifulSoup

from macros.derived.results import all_results
from macros.records.catalog import Catalog
from macros.records.debat import Argument
from macros.records.onderzoek import Onderzoek

pytestmark = pytest.mark.whole


def read(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html.parser")


def test_every_finding_has_one_address_which_is_its_id_on_the_page_of_its_study(site: Path, catalog: Catalog):
    found = 0
    for study in catalog[Onderzoek].values():
        there = [tag["id"] for tag in read(site, f"onderzoeken/{study.id}").find_all(id=True)]
        addresses = sorted(id for id in there if id.startswith("bevinding-"))
        assert addresses == sorted(f"bevinding-{bevinding.id}" for bevinding in study.bevindingen), study.id
        found += len(addresses)
    assert found == len(all_results(catalog))


def test_every_row_of_findings_leads_to_its_address(site: Path, catalog: Catalog):
    addresses = {f"onderzoeken/{one.onderzoek.id}/#{one.anker}" for one in all_results(catalog)}
    listed = [
        row.find("a", href=lambda href: href and "#bevinding-" in href)["href"].removeprefix("../../")
        for row in read(site, "vergelijken/bevindingen").select("tr[data-citaat]")
    ]
    assert sorted(listed) == sorted(addresses), "every finding stands in the list once"
    for path in ("pilots/groningen-basisbaan", "rollen/beleid-gezondheid", "themas/gezondheid"):
        for row in read(site, path).select("tr[data-citaat]"):
            links = row.find_all("a", href=lambda href: href and "#bevinding-" in href)
            assert [link["href"].removeprefix("../../") in addresses for link in links] == [True], path


def test_a_cell_of_the_matrix_leads_to_exactly_its_findings(site: Path, catalog: Catalog):
    rows: list[Mapping[str, str]] = [
        row.attrs for row in read(site, "vergelijken/bevindingen").select("tr[data-citaat]")
    ]
    page = read(site, "vergelijken/bewijs")
    links = [urlsplit(link["href"]) for link in page.select(".tabel.matrix a")]
    chosen = [(link.fragment, dict(parse_qsl(link.query))) for link in links if link.query]
    assert len(chosen) > 50
    total = 0
    for fragment, query in chosen:
        assert list(query) == ["uitkomst", "soort", "onderzocht"]
        assert fragment == f"bevindingen-{query['uitkomst']}", "where it leads without a script"
        fitting = [row for row in rows if all(value in row[f"data-{name}"].split() for name, value in query.items())]
        expected = [
            one
            for one in all_results(catalog)
            if (str(one.bevinding.uitkomst), str(one.onderzocht)) == (query["uitkomst"], query["onderzocht"])
            and query["soort"] in one.soorten
        ]
        assert len(fitting) == len(expected) > 0, query
        total += len(fitting)
    assert total == sum(len(one.soorten) for one in all_results(catalog))
    narrow = [link["href"] for link in page.select(".matrix-smal a")]
    assert sorted(narrow) == sorted(link["href"] for link in page.select(".tabel.matrix a")), (
        "the list per kind holds the same"
    )


def test_a_link_that_asks_for_a_choice_asks_for_what_the_form_there_offers(site: Path):
    forms = {
        site / path / "index.html": {
            (field["name"], option["value"])
            for field in read(site, path).select("select[name]")
            for option in field.select("option")
        }
        for path in ("vergelijken/bevindingen", "onderzoeken", "pilots")
    }
    asked = 0
    for file in site.rglob("*.html"):
        for link in set(re.findall(r'href="([^":]*\?[^"]+)"', file.read_text(encoding="utf-8"))):
            parts = urlsplit(unescape(link))
            target = (file.parent / parts.path).resolve() if parts.path else file.parent
            target = target / "index.html" if target.is_dir() else target
            if target in forms:
                asked += 1
                unknown = [one for one in parse_qsl(parts.query, keep_blank_values=True) if one not in forms[target]]
                assert unknown == [], f"{file.relative_to(site)}: {link}"
    assert asked > 50


def test_the_sides_of_a_subject_stand_in_a_pair_the_heaviest_first(site: Path, catalog: Catalog):
    page = read(site, "debat")
    arguments = catalog[Argument]
    found: list[str] = []
    for pair in page.select(".paar"):
        sides = [
            [arguments[heading["id"].removeprefix("argumenten-")] for heading in side.find_all(["h3", "h4"])]
            for side in pair.find_all("div", recursive=False)
        ]
        assert [
            {str(one.kant) for one in side} <= {kant} for side, kant in zip(sides, ("voor", "tegen"), strict=True)
        ] == [True, True]
        assert len({(one.over, one.onderwerp) for side in sides for one in side}) == 1
        assert all([one.belang for one in side] == sorted((one.belang for one in side), reverse=True) for side in sides)
        found += [one.id for side in sides for one in side]
    assert sorted(found) == sorted(arguments), "every argument stands there once"
    for argument in arguments.values():
        side = page.find(id=argument.anker).find_parent("div")
        assert argument.afzender in " ".join(side.get_text().split()), argument.id

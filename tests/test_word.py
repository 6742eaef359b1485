"""A Word file holds all that it names, and nothing that no reader asked for."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import REPO
from lxml import etree

from macros.content.blocks import tabel, tabel_row
from macros.documents import checklist, comparison, factsheet
from macros.documents.edition import Edition
from macros.pictures.style import read_style
from macros.records.catalog import Catalog
from macros.records.loading import load
from macros.records.pilot import Pilot
from macros.writers.document import Document

TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def parts_of(catalog: Catalog, document: Document) -> Mapping[str, bytes]:
    made = Edition(catalog, read_style(REPO)[0], "https://kennisbank.example.org/").word(document)
    with ZipFile(BytesIO(made)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.fixture(params=[False, True], ids=["as long as it is", "on one page"])
def parts(project: Path, request: pytest.FixtureRequest) -> Mapping[str, bytes]:
    catalog = load(project).catalog
    document = comparison.comparison(catalog, list(catalog[Pilot].values()), name="proef", title="Proef")
    return parts_of(catalog, replace(document, one_page=request.param))


def test_every_part_has_a_type_and_every_relation_its_part(parts: Mapping[str, bytes]):
    types = etree.fromstring(parts["[Content_Types].xml"])
    endings = {one.get("Extension") for one in types.iter(f"{TYPES}Default")}
    named = {one.get("PartName").lstrip("/") for one in types.iter(f"{TYPES}Override")}
    assert named <= set(parts)
    assert {name.rpartition(".")[2] for name in parts} <= endings
    reached = {"[Content_Types].xml"}
    for name in (name for name in parts if name.endswith(".rels")):
        folder, _, file = name.partition("_rels/")
        used = parts.get(f"{folder}{file.removesuffix('.rels')}", b"").decode()
        relations = list(etree.fromstring(parts[name]).iter(RELATION))
        assert set(re.findall('r:id="([^"]+)"', used)) <= {one.get("Id") for one in relations}
        inside = (one.get("Target") for one in relations if one.get("TargetMode") != "External")
        reached |= {name, *(posixpath.normpath(posixpath.join(folder, target)) for target in inside)}
    assert reached == set(parts)


def test_a_name_leads_to_its_page_on_the_site(parts: Mapping[str, bytes]):
    relations = etree.fromstring(parts["word/_rels/document.xml.rels"]).iter(RELATION)
    outside = {one.get("Target") for one in relations if one.get("TargetMode") == "External"}
    assert "https://kennisbank.example.org/pilots/proefdam-loting/" in outside
    assert "https://kennisbank.example.org/onderzoeken/hogeschool-proefdam-2021/" in outside


def test_it_holds_no_picture_and_no_look_that_it_does_not_use(parts: Mapping[str, bytes]):
    assert {name.rpartition(".")[2] for name in parts} == {"xml", "rels"}
    tables = re.findall(r'w:type="table"[^>]* w:styleId="(\w+)"', parts["word/styles.xml"].decode())
    assert set(tables) == {"TableNormal", "TableGrid"}


def test_the_page_is_described_in_the_order_that_word_reads(parts: Mapping[str, bytes]):
    section = etree.fromstring(parts["word/document.xml"])[0][-1]
    told = [etree.QName(one).localname for one in section]
    assert told == ["footerReference", "endnotePr", "pgSz", "pgMar", "cols", "docGrid"]


@pytest.mark.whole
def test_a_checklist_has_boxes_to_tick(catalog: Catalog):
    body = etree.fromstring(parts_of(catalog, checklist.checklist(catalog))["word/document.xml"])
    boxes = list(body.iter("{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"))
    assert len(boxes) > 20


def test_a_short_row_of_a_table_stays_on_one_page_and_a_long_one_may_run_on(project: Path):
    document = Document(
        name="proef", kind="Proef", title="Proef", subtitle="", page="/lessen.md",
        blokken=(tabel(["Wat", "Gevonden"], [tabel_row("Kort", "Een zin."), tabel_row("Lang", "Een zin. " * 200)]),),
    )  # fmt: skip
    body = etree.fromstring(parts_of(load(project).catalog, document)["word/document.xml"])
    whole = [one.find(f"{WORD}trPr/{WORD}cantSplit") is not None for one in body.iter(f"{WORD}tr")]
    assert whole == [True, True, False]


def test_two_sources_of_one_claim_are_two_numbers(project: Path):
    catalog = load(project).catalog
    paper = factsheet.factsheet(catalog, catalog[Pilot]["voorbeeldstad-buurtbaan"], 0)
    body = etree.fromstring(parts_of(catalog, paper)["word/document.xml"])
    marks = {f"{WORD}t": lambda one: one.text, f"{WORD}endnoteReference": lambda one: one.get(f"{WORD}id")}
    lines = ["".join(marks[one.tag](one) for one in line.iter() if one.tag in marks) for line in body.iter(f"{WORD}p")]
    (line,) = (line for line in lines if "Wij volgen het onderzoek" in line)
    first, second = re.search(r"het onderzoek\.(\d),(\d)$", line).groups()
    assert first != second

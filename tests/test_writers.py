"""One document with every kind of block and part: what each writer makes of it, as a whole."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import assert_golden
from test_larger import make_larger

from macros.content.blocks import (
    Beeld,
    BeeldGroup,
    BeeldRow,
    Blok,
    Chapter,
    Kader,
    Kop,
    Legend,
    Lijst,
    Naast,
    Paar,
    Sectie,
    Tekst,
    Vouw,
    tabel,
    tabel_row,
)
from macros.content.parts import Explanation, Kolom, Link, Merk, Missing, Nadruk, PageLink, Teken
from macros.pictures.style import read_style
from macros.pictures.svg import element
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.loading import load
from macros.records.pilot import Pilot
from macros.writers.document import Document
from macros.writers.estimate import pages
from macros.writers.markdown import write_blok
from macros.writers.part_data import PartData
from macros.writers.typst_data import in_parts, typst_data
from macros.writers.word import word
from macros.writers.word_template import package

CITED, AGAIN, ELSEWHERE = Citatie("stadsbrief"), Citatie("stadsbrief", "p. 2"), Citatie("verderop-verslag")
DRAWN = Teken(element("svg", {"width": "10"}, element("circle", {"r": 5, "class": "punt"})), "een rondje", 2)
PLAIN = Teken(element("svg", {"width": "10"}))


def blokken(catalog: Catalog) -> list[Blok]:
    pilot = catalog[Pilot]["verderop-premie"]
    legend = Legend(((PLAIN, "Een rondje"), (PLAIN, "Nog een")), "Tekens")
    rows = (BeeldRow(("Eerste",), DRAWN, ("twee dingen", CITED)), BeeldRow((Link("Tweede", pilot),), DRAWN))
    return [
        Kop(1, "Een kop & meer", "kop", record=pilot),
        Tekst((("Een alinea met ", Nadruk("nadruk"), ", ", Link("een pilot", pilot), " en bronnen.", CITED, AGAIN),)),
        Tekst((("Een opmerking.", ELSEWHERE), ("Nog een [haak] en *ster*.",)), aside=True),
        Kop(2, "Lager", searchable=False),
        Kader((("In een kader ", PageLink("een plek", "/lessen.md#bel"), "."), (Missing(), " en ", Missing("n.v.t.", "nvt")))),
        Lijst((("Een punt.", CITED), (Merk("Gunstig", "richting", "gunstig"), " iets."))),
        Lijst((("Te doen.",),), checkboxes=True),
        Lijst((("Herhaald.",),), repeats=True),
        tabel(
            ["Wat", (("Hoeveel",), (Explanation("in euro"),))],
            [
                tabel_row("Eén", (("10",), ("en meer", CITED)), id="rij", data={"naam": "een"}),
                tabel_row((Link("Twee", pilot),), "x" * 45),
                tabel_row("Drie", (("woord " * 120,),)),
            ],
            (2, 1),
            title="Een tabel",
            id="tabel",
            look=["blokken"],
            column_data=[{"sorteer": "tekst"}, {"sorteer": "getal"}],
            repeats=True,
            copies=True,
        ),
        tabel(["Kaal", "Tabel"], [["a", "b"]]),
        Chapter(1, "Een hoofdstuk"),
        Beeld(("Wat", "Beeld"), (BeeldGroup(rows, "Groep", ("Niet getekend: iets.",)), BeeldGroup(rows[:1])), (legend,), scale=("2020", "2021"), stretches=True, title="Een beeld", id="beeld", explanation=("Uitleg.",), look=("breed", "jaren")),
        Beeld(("Wat", "Beeld"), (BeeldGroup((*rows, *rows)),), (Legend(((PLAIN, "Iets"),)), legend), side_by_side=2, title="Een ander", id="ander"),
        Vouw("Een vouw", (Tekst((("In de vouw.", CITED),)),), "vouw"),
        Vouw("Een laag", (Tekst((("In de laag.",),)),), "laag", layer=True, opened=True),
        Vouw("Zonder plek", (Lijst((("Iets.",),)),), level=3),
        Paar((Tekst((("Links.",),)),), (Tekst((("Rechts.",),)),)),
        Paar((Tekst((("Alleen links.",),)),), ()),
        Sectie(Kop(2, "Een sectie", "sectie"), (Tekst((("In de sectie.",),)),), "vraag"),
        Naast((Kolom((Link("Hier", pilot),), (("Dit.", CITED),), (("En dat.",),), "Meer", "hier"), Kolom(("Daar",), (("Niets.",),))), (("Geen: elders.",),)),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    return load(make_larger(tmp_path_factory.mktemp("schrijvers") / "project")).catalog


def document(catalog: Catalog, *, landscape: bool = False) -> Document:
    return Document(
        name="proef",
        kind="Proef",
        title="Een papier",
        subtitle="Onder de titel",
        page="/pilots/verderop-premie.md",
        blokken=tuple(blokken(catalog)),
        recipient="de raad",
        landscape=landscape,
        bronnen=("stadsbrief", "onderzoek-2021"),
    )


def test_what_is_written_for_a_page(catalog: Catalog):
    assert_golden("gouden/schrijvers/pagina.md", "\n\n".join(map(write_blok, blokken(catalog))) + "\n")


@pytest.mark.parametrize("landscape", [False, True])
def test_what_is_written_for_the_typesetter(*, landscape: bool, catalog: Catalog):
    data = typst_data(catalog, document(catalog, landscape=landscape))
    if not landscape:
        assert_golden("gouden/schrijvers/papier.json", json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    assert f"{pages(data):.4f}" == {False: "1.6416", True: "2.0127"}[landscape]


def paragraphs(file: bytes) -> Iterator[str]:
    """What a Word file holds that is its own, one element a line."""
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        for name in (
            "word/document.xml",
            "word/endnotes.xml",
            "word/_rels/document.xml.rels",
            "word/_rels/endnotes.xml.rels",
        ):
            text = parts.read(name).decode("utf-8")
            yield f"== {name}"
            yield re.sub(
                r"(?=<w:(?:p|tbl|tr|tc)[ >])|(?=<Relationship )", "\n", re.sub(r' xmlns:\w+="[^"]*"', "", text)
            )


def test_what_is_written_for_word(catalog: Catalog):
    style, moment = read_style(Path(__file__).parent.parent)[0], datetime(2026, 11, 1, tzinfo=UTC)
    around = package(style, catalog.kennisbank.naam, moment, landscape=document(catalog).landscape)
    made = word(catalog, document(catalog), around, "herkomst", "colofon", moment, "https://x.example/")
    assert_golden("gouden/schrijvers/word.txt", "\n".join([*paragraphs(made), ""]))


def test_what_is_written_for_a_script(catalog: Catalog):
    data = PartData(
        catalog, lambda page: f"adres:{page}", lambda bron, place: {"bron": " | ".join(in_parts(bron, place))}
    )
    told = []
    for blok in blokken(catalog):
        try:
            told.append(json.dumps(data.blok(blok), ensure_ascii=False))
        except TypeError as refused:
            told.append(str(refused))
    assert_golden(
        "gouden/schrijvers/script.txt", "\n".join([*told, json.dumps(data.sources, ensure_ascii=False, indent=1), ""])
    )

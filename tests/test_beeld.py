"""A picture is made once: the site writes it as a figure, a document as rows with drawings, Word as their words."""

import io
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import docx
import pikepdf
import pytest
from docx.document import Document as WordDocument
from pdf import pages_of

from macros.content.blocks import Beeld, BeeldRow, citaties
from macros.content.parts import Link
from macros.content.periods import looptijden, timeline_picture
from macros.content.targets import target_chart
from macros.documents.edition import Edition
from macros.pictures.style import read_style
from macros.records.bestuur import Kerncijfer
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.loading import load
from macros.records.pilot import Pilot
from macros.writers.document import Document
from macros.writers.figure import figure
from macros.writers.typeset import typeset

pytestmark = pytest.mark.whole

PICTURES = {
    "timeline": timeline_picture,
    "target": lambda catalog: target_chart(catalog[Kerncijfer]["banen-in-voorbeeldstad"]),
    "periods": lambda catalog: looptijden(catalog, list(catalog[Pilot].values())),
}


@pytest.fixture
def catalog(project: Path) -> Catalog:
    """The small project, in which both pilots have a date."""
    file = project / "data/pilots/proefdam-loting.yml"
    text = file.read_text(encoding="utf-8")
    assert "looptijd:\n" in text
    file.write_text(text.replace("looptijd:\n", "looptijd:\n  start: 2018-03\n", 1), encoding="utf-8")
    loaded = load(project)
    assert loaded.problems == ()
    return loaded.catalog


def printed(project: Path, beeld: Beeld) -> tuple[bytes, WordDocument]:
    """A picture alone in a document, as PDF and for Word."""
    edition = Edition(load(project).catalog, read_style(project)[0])
    document = Document("proef", "Proef", "Proef", "", "", (beeld,))
    pdf = typeset(edition.job(lambda _: document, 1))
    return pdf, docx.Document(io.BytesIO(edition.word(document)))


def said(beeld: Beeld) -> list[str]:
    """What the rows of a picture say, without citations, and the words of its legend."""
    parts = [part for group in beeld.groups for row in group.rows for part in (*row.name, *row.words)]
    told = [part if isinstance(part, str) else part.text for part in parts if not hasattr(part, "bron")]
    return [text.strip() for text in told if text.strip(" ,:")]


def squeezed(text: str) -> str:
    return "".join(text.replace("\u00ad", "").replace("-\n", "").split())


@pytest.mark.parametrize("make", PICTURES.values(), ids=PICTURES)
def test_every_output_says_what_the_rows_of_a_picture_say(
    make: Callable[[Catalog], Beeld], catalog: Catalog, project: Path
):
    beeld = make(catalog)
    pdf, word = printed(project, beeld)
    outputs = {
        "site": "".join(ElementTree.fromstring(figure(beeld)).itertext()),  # noqa: S314 - what we made ourselves
        "paper": "".join(pages_of(pdf)),
        "word": "".join(paragraph.text for paragraph in word.paragraphs),
    }
    assert len(said(beeld)) >= 3
    for output, text in outputs.items():
        for words in said(beeld):
            assert squeezed(words) in squeezed(text), output
    for meaning in (text for legend in beeld.legends for _, text in legend.entries):
        assert squeezed(meaning) in squeezed(outputs["site"])
        assert squeezed(meaning) in squeezed(outputs["paper"])


def test_the_words_of_each_drawing_are_in_the_pdf(catalog: Catalog, project: Path):
    beeld = timeline_picture(catalog)
    pdf, _ = printed(project, beeld)
    with pikepdf.open(io.BytesIO(pdf)) as made:
        found = [
            str(one.Alt) for one in made.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
    assert sorted(found) == sorted(row.drawing.words for group in beeld.groups for row in group.rows)


def test_a_figure_leaves_sources_to_the_table_beside_it_and_paper_has_them_once_a_row(catalog: Catalog, project: Path):
    beeld = timeline_picture(catalog)
    assert list(citaties([beeld]))
    assert "[" not in figure(beeld)
    one, other = Citatie("stadsbrief"), Citatie("onderzoek-2021")
    assert BeeldRow(("Naam",), beeld.groups[0].rows[0].drawing, ("woorden", one, other)).line[-2:] == ("woorden", one)
    pdf, _ = printed(project, beeld)
    assert "Brief over de buurtbaan" in "".join(pages_of(pdf))


def test_names_in_a_figure_lead_to_their_records(catalog: Catalog):
    beeld = timeline_picture(catalog)
    linked = {
        part.record.pagina
        for group in beeld.groups
        for row in group.rows
        for part in row.name
        if isinstance(part, Link)
    }
    links = {a.get("href") for a in ElementTree.fromstring(figure(beeld)).iter("a")}  # noqa: S314
    assert linked == links
    assert len(links) == 3


@pytest.mark.parametrize("make", PICTURES.values(), ids=PICTURES)
def test_writing_a_picture_leaves_it_as_it_was(make: Callable[[Catalog], Beeld], catalog: Catalog, project: Path):
    beeld = make(catalog)
    first, paper = figure(beeld), printed(project, beeld)[0]
    assert figure(beeld) == first
    assert printed(project, beeld)[0] == paper


def test_periods_name_the_kind_of_a_pilot_only_when_there_are_several(catalog: Catalog):
    buurtbaan, loting = catalog[Pilot].values()
    both = looptijden(catalog, [buurtbaan, loting])
    assert [row.words[0] for row in both.groups[0].rows] == ["Regelluwe bijstand, ", "Basisbaan, "]
    one_kind = loting.model_copy(update={"soorten": buurtbaan.soorten})
    alike = looptijden(catalog, [buurtbaan, one_kind])
    assert [row.words[0] for row in alike.groups[0].rows] == [
        "vanaf maart 2018; eind niet gevonden",
        "oktober 2019 tot en met 2021",
    ]
    assert looptijden(catalog, [buurtbaan]) is None, "nothing to compare with"


def test_without_any_date_there_is_no_timeline(project: Path):
    catalog = load(project).catalog
    undated = {id: pilot for id, pilot in catalog[Pilot].items() if not pilot.looptijd.start}
    assert undated
    without = Catalog({**catalog.records, "pilots": undated, "regelingen": {}}, catalog.vocabularies, catalog.settings)
    assert timeline_picture(without) is None
    assert figure(None) == ""


@pytest.mark.parametrize(("gone", "told"), [("regelingen", "Buurtbaan"), ("pilots", "Proefwet")])
def test_pilots_or_laws_alone_are_a_timeline_too(gone: str, told: str, project: Path):
    catalog = load(project).catalog
    some = Catalog({**catalog.records, gone: {}}, catalog.vocabularies, catalog.settings)
    assert told in figure(timeline_picture(some))

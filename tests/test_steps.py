"""The steps of the handbook: who, when and what, and a checklist that can be ticked off."""

import io
import re
import zipfile

import pikepdf
import pytest
from test_build import page

from macros.documents.checklist import checklist
from macros.documents.edition import Edition
from macros.pictures.style import read_style
from macros.records.catalog import Catalog
from macros.records.handboek import Stap
from macros.records.loading import load
from macros.writers.typeset import typeset


def edition(project) -> Edition:
    return Edition(load(project).catalog, read_style(project)[0])


def points(catalog: Catalog) -> list[str]:
    return [point for stap in catalog[Stap].values() for point in stap.checklist]


def test_a_screen_reader_says_every_box_of_the_printed_checklist(project):
    made = edition(project)
    pdf = typeset(made.job(lambda _: checklist(made.catalog), 1))
    with pikepdf.open(io.BytesIO(pdf)) as read:
        pictures = [one for one in read.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
    said = [str(one.get("/Alt", "")) for one in pictures]
    assert said == ["Vakje om aan te vinken"] * len(points(made.catalog))


def test_every_point_in_word_has_a_box_that_can_be_ticked(project):
    made = edition(project)
    with zipfile.ZipFile(io.BytesIO(made.word(checklist(made.catalog)))) as word:
        text = word.read("word/document.xml").decode()
    boxes = re.findall(r"<w14:checkbox.*?</w:sdt>.*?</w:p>", text, re.DOTALL)
    assert len(boxes) == len(points(made.catalog))
    for point, box in zip(points(made.catalog), boxes, strict=True):
        assert point in re.sub(r"<[^>]+>", "", box)


@pytest.mark.whole
def test_a_step_shows_what_to_do_before_its_background_and_leads_on(site, catalog: Catalog):
    stappen = list(catalog[Stap].values())
    for before, stap, after in zip([None, *stappen], stappen, [*stappen[1:], None], strict=False):
        found = page(site, f"stappen/{stap.id}").article
        headings = [heading.get_text() for heading in found.find_all("h2")]
        assert headings[0].startswith("Checklist"), stap.id
        links = [link["href"] for link in found.find("h2").find_all_previous("a", href=True)]
        for beside in filter(None, (before, after)):
            assert any(beside.id in link for link in links), f"{stap.id} → {beside.id}"
        assert all(not fold.has_attr("open") for fold in found.select("details.vouw"))


@pytest.mark.whole
def test_the_overview_says_of_every_step_who_when_and_what(site, catalog: Catalog):
    rows = page(site, "aan-de-slag").select("#stappen ~ .tabel tbody tr")
    told = [[cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])] for row in rows]
    assert [row[1:] for row in told] == [[stap.wie, stap.wanneer, stap.resultaat] for stap in catalog[Stap].values()]

"""How large the letters on paper are: text at least 8 points and sources at least 7.5, however small a paper is set."""

import io
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pdf import pages_of, squeezed
from pypdf import PdfReader
from test_briefing import made, small

from macros.content.blocks import Kader, Kop, Tekst, tabel
from macros.content.periods import timeline_picture
from macros.records.feit import Citatie
from macros.records.loading import load
from macros.writers.document import Document
from macros.writers.typeset import typeset

__all__ = ["made"]

TEXT, SOURCES = 8, 7.5
# What rounding in a PDF may take from a size.
ROUNDED = 0.05


def sizes(pdf: bytes) -> list[tuple[str, float]]:
    """Every text with the size of its letters, in the order of the file."""
    found: list[tuple[str, float]] = []

    def visit(text: str, outer: list[float], inner: list[float], _: object, size: float) -> None:
        if text.strip():
            found.append((text.strip(), abs(outer[3] * inner[3]) * size))

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=visit)
    return found


def assert_legible(pdf: bytes, name: str) -> None:
    told = sizes(pdf)
    end = max((place for place, (text, _) in enumerate(told) if text == "Bronnen"), default=len(told))
    assert [one for one in told[:end] if one[1] < TEXT - ROUNDED] == [], name
    assert [one for one in told[end:] if one[1] < SOURCES - ROUNDED] == [], name


@pytest.mark.whole
@pytest.mark.parametrize("scale", [1.0, 0.9, 0.5])
def test_however_small_a_paper_is_set_its_letters_can_be_read(scale: float, project: Path):
    edition, source = small(project), Citatie("stadsbrief", "p. 3")
    for landscape in (False, True):
        blokken = (
            Kop(1, "Een"),
            Kop(2, "Twee"),
            Kader((("In het kort.", source),)),
            Tekst((("Terzijde.",),), aside=True),
            tabel(["Wat", "Hoe"], [["Kop", ("Cel", Citatie("onderzoek-2021"), source)]], (1, 1)),
            timeline_picture(load(project).catalog),
        )
        document = Document(
            "klein",
            "Proef",
            "Proef",
            "Ook klein",
            "",
            blokken,
            scale=scale,
            landscape=landscape,
            bronnen=("stadsbrief",),
        )
        pdf = typeset(edition.job(lambda _, made=document: made, 1))  # type: ignore[misc]
        assert min(size for _, size in sizes(pdf)) == pytest.approx(SOURCES, abs=ROUNDED)
        assert_legible(pdf, f"{scale}, landscape: {landscape}")


@pytest.mark.whole
def test_no_letters_of_a_paper_of_the_site_are_too_small(made: Path):
    for start in (
        "factsheet-g",
        "factsheet-w",
        "antwoord-",
        "motiedossier-",
        "thema-w",
        "raad-h",
        "vergelijking-p",
        "wat",
    ):
        for file in made.glob(f"{start}*.pdf"):
            assert_legible(file.read_bytes(), file.name)


@pytest.mark.slow
def test_no_line_lies_over_another(made: Path):
    """Lines that begin at one place have at least the height of their letters between them; raised marks are smaller."""
    for file in made.glob("*.pdf"):
        for number, page in enumerate(PdfReader(file).pages, 1):
            begins: dict[int, list[float]] = defaultdict(list)

            def visit(
                text: str, outer: list[float], inner: list[float], _: object, size: float, begins: Any = begins
            ) -> None:
                if text.strip() and size > SOURCES - ROUNDED:
                    begins[round(outer[4] + inner[4])].append(outer[5] + inner[5])

            page.extract_text(visitor_text=visit)
            for heights in begins.values():
                gaps = [one - other for one, other in pairwise(sorted(heights, reverse=True))]
                assert not any(1 < gap < SOURCES for gap in gaps), (file.name, number)


@pytest.mark.slow
def test_no_heading_stands_alone_at_the_end_of_a_page(made: Path):
    for file in made.glob("*.pdf"):
        with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
            titles = {squeezed(title) for title in titles_of(outline.root)}
        for number, page in enumerate(pages_of(file), 1):
            *_, last, _footer = page.splitlines()
            assert squeezed(last) not in titles, (file.name, number)


def titles_of(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield str(item.title)
        yield from titles_of(item.children)

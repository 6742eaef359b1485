"""Marks of notes: one per claim, with the numbers in short, and one way back per source."""

import markdown
import pytest
from bs4 import BeautifulSoup

from macros.records.loading import load
from macros.writers.notes import numbers_in_short


@pytest.mark.parametrize(
    ("numbers", "short"),
    [([3], "3"), ([2, 1], "1, 2"), ([3, 1, 2], "1–3"), ([9, 2, 4, 3, 11, 10, 20, 20], "2–4, 9–11, 20"), ([], "")],
)
def test_three_numbers_in_a_row_are_a_range(numbers: list[int], short: str):
    assert numbers_in_short(numbers) == short


def page(project, text: str) -> BeautifulSoup:
    catalog = load(project).catalog
    extensions = ["attr_list", "md_in_html", "toc", "footnotes", "macros.extensions"]
    html = markdown.markdown(text, extensions=extensions, extension_configs={"macros.extensions": {"catalog": catalog}})
    return BeautifulSoup(html, "html.parser")


def test_marks_that_follow_each_other_are_one_and_a_word_between_parts_them(project):
    soup = page(project, "Een.[^stadsbrief]\n\nTwee[^onderzoek-2021][^stadsbrief] en drie.[^onderzoek-2021]")
    marks = soup.select("a.footnote-ref")
    assert [mark.string for mark in marks] == ["1", "1, 2", "2"]
    assert marks[1]["href"] == "#fn:stadsbrief"
    assert marks[1]["data-noten"] == "fn:stadsbrief fn:onderzoek-2021"
    assert "Twee\u202f1, 2 en drie." in soup.get_text(), "never part of a figure before it"
    back = {note["id"]: note.select_one(".footnote-backref")["href"] for note in soup.select(".footnote li")}
    assert back == {"fn:stadsbrief": f"#{marks[0]['id']}", "fn:onderzoek-2021": f"#{marks[1]['id']}"}
    assert len(soup.select(".footnote-backref")) == 2


def test_the_list_is_folded_under_its_number_and_a_page_without_sources_has_none(project):
    soup = page(project, "Een.[^stadsbrief]\n\nTwee.[^onderzoek-2021]")
    assert soup.select_one("details > summary > h2#bronnen").get_text() == "Bronnen (2)"
    assert soup.select_one("details > .footnote > ol")
    assert not page(project, "Zonder bron.").select("details, .footnote")

"""Marks of notes: one per claim, with the numbers in short, and one way back per source."""

import markdown
import pytest
from bs4 import BeautifulSoup
from conftest import assert_golden

from macros.records.loading import load
from macros.site.authoring import Macros
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


PAGE = """
# Een pagina[^stadsbrief]

Een buurtbaan en verdringing, en nog een buurtbaan.[^onderzoek-2021][^stadsbrief] Meer **buurtbanen (VRD)**, en *nog* meer verdringing.

[Een pilot](/pilots/proefdam-loting.md#kosten), [de eerste](/index.md), [hier](/pilots/zelf.md), [een bestand](/assets/x.pdf),
[elders](https://elders.example/), [zonder soort](//elders.example/), [naast](naast.md), [anker](#hier).
![Beeld](/assets/beeld.svg) ![Ander](https://elders.example/x.png)

<details markdown="1">
<summary markdown="block">

## Een laag[^stadsbrief:p._2]

</summary>

In de laag staat een [link](/lessen.md).[^eigen][^stadsbrief]

</details>

FIGUUR

| Wat | Waar |
|---|---|
| buurtbaan[^stadsbrief] | [hier](/gemeenten.md) |

[^eigen]: Een noot van de pagina zelf, met een [link](/themas.md).
"""


def test_what_becomes_of_links_terms_pictures_and_notes(project):
    catalog = load(project).catalog
    picture = Macros(catalog, lambda: None).strip("voorbeeldstad-buurtbaan")  # noqa: B005 - a macro
    settings = {"macros.extensions": {"catalog": catalog, "page": "pilots/zelf.md"}, "toc": {"permalink": True}}
    extensions = ["attr_list", "md_in_html", "tables", "toc", "footnotes", "macros.extensions"]
    text = PAGE.replace("FIGUUR", picture)
    assert_golden(
        "gouden/pagina.html", markdown.markdown(text, extensions=extensions, extension_configs=settings) + "\n"
    )


def test_a_list_of_sources_without_its_own_heading_is_not_folded(project):
    for heading in ("", "### Bronnen {#bronnen}", "## Bronnen {#anders}"):
        text = f"Zelf.[^eigen]\n\n{heading}\n\n[^eigen]: Een noot."
        assert not page(project, text).select("details"), heading
    assert page(project, "Zelf.[^eigen]\n\n## Bronnen {#bronnen}\n\n[^eigen]: Een noot.").select("details")

"""Record text comes out as the characters that it is, whatever it looks like."""

import html

import markdown
import pytest
from bs4 import BeautifulSoup

from macros.content.blocks import tabel
from macros.derived.headline import headline
from macros.derived.results import Resultaat, all_results, of_pilot
from macros.derived.statements import about
from macros.derived.words import number
from macros.records import prose
from macros.records.bestuur import Regeling
from macros.records.handboek import Les
from macros.records.loading import load
from macros.records.naslag import Begrip, Bron, Gemeente
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.verwijzing import Verwijzing
from macros.site.view import View
from macros.writers.markdown import Markdown, escape, write_blok

HOSTILE = [
    "<script>alert(1)</script>",
    "{{ 7*7 }} {% raw %} {# x #}",
    "[x](javascript:alert(1)) ![y](z.png) [^noot] [^noot]: tekst",
    "a | b | c",
    "*nadruk* **vet** _cursief_ `code` ~~weg~~ ^op^ ==geel==",
    "# kop",
    "- lijst",
    "1. lijst",
    "> citaat",
    "&amp; &lt; &#60; \\* \\\\",
    "{: #id .class } { .x }",
    "http://voorbeeld.example www.voorbeeld.example mail@voorbeeld.example",
    "'enkel' \"dubbel\" „laag” – — … €",
    "+++ === --- ***",
    "a  b\tc",
    "!!! note",
    "<!-- weg --> <b>vet</b> </td></table>",
    "woord" * 60,
]
# What the check lets through: links and addresses are refused in a record.
IN_RECORDS = [text for text in HOSTILE if not any(prose.mistakes(text))]
EXTENSIONS = ["attr_list", "md_in_html", "tables", "admonition", "footnotes", "toc"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("before", ["", "Tekst "])
def test_text_survives_in_a_paragraph_and_in_a_table(text: str, before: str):
    expected = " ".join((before + text).split())
    paragraph = markdown.markdown(escape(before + text), extensions=EXTENSIONS)
    assert paragraph.startswith("<p>")
    assert BeautifulSoup(paragraph, "html.parser").p.get_text() == expected
    cells = markdown.markdown(
        write_blok(tabel(["Kop", "Twee"], [[before + text, text]], title=text, id="t")), extensions=EXTENSIONS
    )
    soup = BeautifulSoup(cells, "html.parser")
    assert soup.tbody.th.get_text() == expected
    assert not soup.find(["script", "b", "em", "strong", "a", "code", "img"])
    assert "alert" not in html.unescape(str(soup.find_all(href=True)))


@pytest.mark.parametrize(
    ("value", "shown"), [(6551, "6.551"), (3.6, "3,6"), (7.0, "7"), (-2.25, "-2,25"), (1_700_000, "1.700.000")]
)
def test_numbers_are_written_as_dutch_writes_them(value: float, shown: str):
    assert number(value) == shown


@pytest.fixture
def catalog(project):
    return load(project).catalog


def test_a_view_gives_markdown_for_every_field_and_is_false_when_absent(catalog):
    pilot = View(Markdown(catalog), catalog[Pilot]["voorbeeldstad-buurtbaan"])
    assert str(pilot.status) == "Afgerond"
    assert str(pilot.gemeenten) == "[Voorbeeldstad](/gemeenten/voorbeeldstad.md)"
    assert str(pilot.deelnemers.aantal) == "20"
    assert str(pilot.looptijd.start) == "oktober 2019"
    assert str(pilot.aanleiding).split("\n\n")[1] == "Verdringing mocht niet.[^stadsbrief][^onderzoek-2021]"
    assert not pilot.partners
    assert not pilot.groepen


def test_a_whole_record_can_not_be_printed_by_mistake(catalog):
    with pytest.raises(TypeError):
        str(View(Markdown(catalog), catalog[Pilot]["voorbeeldstad-buurtbaan"]))


def test_relations_are_found_from_both_sides(catalog):
    pilot, les = catalog[Pilot]["voorbeeldstad-buurtbaan"], catalog[Les]["bel-mensen-op"]
    assert catalog.users(pilot, type(les)) == [les]
    assert pilot in catalog.users(catalog[Gemeente]["voorbeeldstad"], type(pilot))
    assert pilot in catalog.users(catalog[Regeling]["proefwet"], type(pilot))
    assert pilot in catalog.users(catalog[Bron]["stadsbrief"], type(pilot))
    assert pilot in catalog.users(catalog[Begrip]["verdringing"], type(pilot)), "a term in running text counts as use"
    assert catalog.users(les, type(pilot)) == [], "a pilot does not name its lessons"


@pytest.mark.parametrize(
    ("opzet", "vergelijking", "onderzocht"),
    [
        ("gerandomiseerd", "controlegroep", "gerandomiseerd"),
        ("gerandomiseerd", "gematchte-groep", "gematcht"),
        ("gerandomiseerd", "geen", "beschrijvend"),
        ("gerandomiseerd", "niet-vermeld", "beschrijvend"),
        ("voor-na", "controlegroep", "voor-na"),
        ("geen", "voor-na", "beschrijvend"),
        ("plaats-of-tijd", "andere-plaats-of-tijd", "gematcht"),
        ("rekenmodel", "niet-vermeld", "beschrijvend"),
    ],
)
def test_the_weakest_link_decides_how_it_was_studied(catalog, opzet: str, vergelijking: str, onderzocht: str):
    onderzoek = catalog[Onderzoek]["hogeschool-proefdam-2021"]
    changed = onderzoek.model_copy(
        update={
            "opzet": Verwijzing(opzet, "vocabulaires/opzet"),
            "vergelijking": Verwijzing(vergelijking, "vocabulaires/vergelijking"),
        }
    )
    assert Resultaat(catalog, changed, onderzoek.bevindingen[0]).onderzocht == onderzocht


def test_only_a_difference_from_a_named_comparison_group_is_one(catalog):
    found = {one.bevinding.id: one for one in all_results(catalog)}
    assert found["voltijd"].is_difference
    assert not found["deeltijd"].is_difference, "the comparison was not named for this outcome"
    assert not found["welzijn"].is_difference, "there is no comparison group"
    assert found["welzijn"].without_comparison


def test_a_pilot_has_the_results_of_every_study_that_names_it(catalog):
    ids = [one.bevinding.id for one in of_pilot(catalog, catalog[Pilot]["voorbeeldstad-buurtbaan"])]
    assert ids == ["werk-telling", "deeltijd", "welzijn"], "by outcome"
    assert len(all_results(catalog)) == 4, "one of two pilots is entered once"


def test_what_is_named_first_is_best_studied_and_holds_what_is_not_favourable(catalog):
    found = all_results(catalog)
    assert [one.bevinding.id for one in headline(found, 2)] == ["voltijd", "welzijn"], "of another domain"
    assert [one.bevinding.id for one in headline(found, 1)] == ["voltijd"]
    without = [one for one in found if one.bevinding.id != "voltijd"]
    assert [one.bevinding.id for one in headline(without, 1)] == ["deeltijd"]


def test_statements_are_about_the_pilots_that_they_name(catalog):
    said = {id: [one.over for one in about(catalog, pilot)] for id, pilot in catalog[Pilot].items()}
    assert said == {"proefdam-loting": ["vertrouwen"], "voorbeeldstad-buurtbaan": ["participatie"]}

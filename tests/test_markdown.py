"""Record text comes out as the characters that it is, whatever it looks like."""

import html

import markdown
import pytest
from bs4 import BeautifulSoup

from macros.derived.strength import strength
from macros.derived.words import number
from macros.records.bestuur import Regeling
from macros.records.handboek import Les
from macros.records.loading import load
from macros.records.naslag import Begrip, Bron, Gemeente
from macros.records.pilot import Pilot
from macros.site.view import View
from macros.writers.markdown import Markdown, escape
from macros.writers.tables import table

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
EXTENSIONS = ["attr_list", "md_in_html", "tables", "admonition", "footnotes", "toc"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("before", ["", "Tekst "])
def test_text_survives_in_a_paragraph_and_in_a_table(text: str, before: str):
    expected = " ".join((before + text).split())
    paragraph = markdown.markdown(escape(before + text), extensions=EXTENSIONS)
    assert paragraph.startswith("<p>")
    assert BeautifulSoup(paragraph, "html.parser").p.get_text() == expected
    cells = markdown.markdown(
        table("t", escape(text), ["Kop"], [[escape(before + text), escape(text)]]), extensions=EXTENSIONS
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
    assert (
        str(pilot.aanleiding).split("\n\n")[1]
        == 'Verdringing mocht niet.[^stadsbrief]<sup class="komma">,</sup>[^onderzoek-2021]'
    )
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
    ("opzet", "vergelijking", "volgens", "kracht"),
    [
        ("gerandomiseerd", "controlegroep", "onderzoek", "gerandomiseerd"),
        ("gerandomiseerd", "gematchte-groep", "onderzoek", "gematcht"),
        ("gerandomiseerd", "geen", "onderzoek", "beschrijvend"),
        ("gerandomiseerd", "niet-vermeld", "onderzoek", "beschrijvend"),
        ("gerandomiseerd", "controlegroep", "gemeente", "beschrijvend"),
        ("gerandomiseerd", "controlegroep", "bestuurder", "ervaring"),
        ("voor-na", "controlegroep", "onderzoek", "voor-na"),
        ("geen", "voor-na", "onderzoek", "beschrijvend"),
    ],
)
def test_the_weakest_link_decides_the_strength(catalog, opzet: str, vergelijking: str, volgens: str, kracht: str):
    pilot = catalog[Pilot]["voorbeeldstad-buurtbaan"]
    ref = type(pilot.status)
    onderzoek = pilot.onderzoek.model_copy(update={"opzet": ref(opzet, "vocabulaires/opzet")})
    bevinding = pilot.bevindingen[0].model_copy(
        update={
            "vergelijking": ref(vergelijking, "vocabulaires/vergelijking"),
            "volgens": ref(volgens, "vocabulaires/volgens"),
        }
    )
    assert strength(catalog, pilot.model_copy(update={"onderzoek": onderzoek}), bevinding) == kracht

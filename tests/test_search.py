"""What the search finds: the words of a text, the sections of a page, the things of the records."""

import gzip
from pathlib import Path

import pytest
from conftest import assert_golden, handed_over

from macros.derived.findable import Vindplaats, vindplaatsen
from macros.records.catalog import Catalog
from macros.records.kinds import KINDS
from macros.records.loading import load
from macros.records.onderzoek import Onderzoek
from macros.records.zoekwoorden import Zoekwoorden
from macros.site.search import Search
from macros.site.search_index import _DIGITS, _HALF, _numbers, _packed, files
from macros.site.search_sections import sections
from macros.site.search_words import stem, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thema's, één café", ["themas", "een", "cafe"]),
        ("28.000 euro", ["28000", "euro"]),
        ("€ 1.200,-", ["1200"]),
        ("12,5 procent in 2020", ["12,5", "procent", "in", "2020"]),
        ("artikel 31, lid 2 (n)", ["artikel", "31", "lid", "2"]),
        ("re-integratie", ["reintegratie", "re", "integratie"]),
        ("reïntegratie", ["reintegratie"]),
        ("'s-Hertogenbosch", ["shertogenbosch", "hertogenbosch"]),
        ("2019-2022", ["2019", "2022"]),
        ("basisbaan?!", ["basisbaan"]),
    ],
)
def test_words_are_compared_without_case_accents_and_punctuation(text: str, expected: list[str]):
    assert list(words(text)) == expected


def test_forms_of_a_word_are_one():
    for one, other in [
        ("basisbaan", "basisbanen"),
        ("gemeente", "gemeenten"),
        ("loting", "lotingen"),
        ("werkt", "werken"),
    ]:
        assert stem(one) == stem(other)
    assert stem("2020") == "2020"


def test_sections_leave_out_what_is_found_as_a_record():
    html = """
    <h1 id="lijst">Lijst<a class="headerlink" href="#lijst">¶</a></h1><p>Over <b>banen</b>.</p>
    <table><tr><th><span id="argumenten-goed"></span>Een argument</th></tr></table>
    <table><tr><th>Kosten</th><td>200 euro</td></tr></table>
    <div data-search-exclude><p>Nog eens.</p></div>
    <h2 id="begrippen-loting">Loting</h2><p>Toeval beslist.</p>
    <!-- <p>Niet te zien.</p> --><script>"<p>Code.</p>"</script>
    <h2 id="meer">Meer<!-- weg --></h2><ul><li>Wel<br>dit</li><li id="bronnen-x">Een bron</li></ul><svg><text>tekening</text></svg>
    """
    found = [(section.id, section.kop, " ".join(section.text), section.names) for section in sections(html)]
    assert found == [
        ("lijst", "Lijst", "Over banen . 200 euro", ["Een argument", "Kosten"]),
        ("meer", "Meer", "Wel dit", []),
    ]


@pytest.mark.parametrize("element", ["svg", "form", "script", "style", "nav", "sup"])
def test_what_is_no_running_text_is_not_found_also_when_it_is_not_closed(element: str):
    for end in (f"</{element}>", ""):
        (section,) = sections(f'<h2 id="kop">Kop</h2><p>Wel.</p><{element} class="x">Niet.{end}')
        assert section.text == ["Wel."]


def test_every_record_is_found_by_its_kind_and_place(catalog: Catalog):
    found = list(vindplaatsen(catalog))
    for kind in KINDS:
        named = [thing for thing in found if thing.soort == kind.enkelvoud.capitalize()]
        assert len(named) == len(catalog[kind]), kind
    pilot = next(thing for thing in found if thing.pagina == "/pilots/groningen-basisbaan.md")
    assert (pilot.kop, pilot.plaats) == ("Groningen – Basisbaan", "Groningen")
    assert "28.000" in pilot.tekst or "32.000" in pilot.tekst, "amounts are words too"
    finding = next(thing for thing in found if thing.soort == "Bevinding")
    assert "#bevinding-" in finding.pagina
    assert finding.plaats
    rule = next(thing for thing in found if thing.soort == "Bepaling" and "artikel 10b" in thing.plaats)
    assert "Beschut werk" in rule.plaats


def test_a_part_is_not_found_twice(catalog: Catalog):
    """What a study says in a finding is not also text of the study."""
    study = next(study for study in catalog[Onderzoek].values() if study.bevindingen)
    thing = next(thing for thing in vindplaatsen(catalog) if thing.pagina == study.pagina)
    assert study.toelichting.tekst in thing.tekst
    assert study.bevindingen[0].zin.tekst not in thing.tekst


def test_a_page_says_how_it_is_found(project: Path):
    search = Search(load(project).catalog)
    html = '<h1 id="a">Banen naast elkaar</h1><p>Tekst.</p><h2 id="loon">Loon</h2><p>Wie een plek heeft, krijgt het minimumloon of het loon van een cao, en geen uitkering.</p><h2 id="leeg">Leeg</h2>'
    search.add("a.md", "a/", [], {"title": "Banen", "zoeken": {"soort": "Vergelijking"}}, html)
    search.add("b.md", "b/", [], {"zoeken": {"niet": True}}, '<h1 id="b">Verborgen</h1>')
    index = "".join(search.files().values())
    assert '["Banen","","Tekst.","a/"]' in index
    assert (
        '["Loon","Banen","Wie een plek heeft, krijgt het minimumloon of het loon van een cao, en geen uitkering.","a/#loon"]'
        in index
    )
    assert "Verborgen" not in index
    assert '"Leeg"' not in index


def test_a_key_figure_is_found_with_its_newest_amount(project: Path):
    record = next((project / "data/kerncijfers").glob("*.yml"))
    text = record.read_text("utf-8")
    older = "  - datum: 2018\n    waarde: 900\n    zin: Eerder telde de gemeente er 900 [@stadsbrief].\n"
    newest = next(line for line in text.splitlines() if "telde 1.059" in line)
    for order in (
        text.replace("metingen:\n", f"metingen:\n{older}"),
        text.replace(f"{newest}\n", f"{newest}\n{older}"),
    ):
        assert order != text
        record.write_text(order, encoding="utf-8")
        (found,) = (one for one in vindplaatsen(load(project).catalog) if one.soort == "Kerncijfer")
        assert found.kort == "De gemeente telde 1.059 banen."


def test_parts_of_an_index_are_small_and_know_their_version():
    things = [
        Vindplaats("Pilot", f"Proef {number}", f"/p{number}.md", tekst=f"woord{number} " * 20) for number in range(3000)
    ]
    made = files(things, Zoekwoorden(id="zoekwoorden"), lambda thing: thing.pagina, stem)
    versions = {text.split(",", 2)[1] for text in made.values()}
    assert len(versions) == 1
    assert max(map(len, made.values())) < 80_000, "one first letter is never split"
    assert sum(name.startswith("assets/zoeken/dingen") for name in made) > 50


def test_every_word_is_indexed_but_those_that_say_nothing(tmp_path: Path):
    things = [Vindplaats("Pilot", "De buurtbaan", "/a.md", tekst="Werk in de wijk.")]
    made = files(things, Zoekwoorden(id="zoekwoorden", stopwoorden=("de", "in")), lambda thing: thing.pagina, stem)
    (tmp_path / "woorden.js").write_text(made["assets/zoeken/woorden-0.js"], encoding="utf-8")
    assert handed_over(tmp_path / "woorden.js")[0].split(" ") == ["buurtbaan", "pilot", "werk", "wijk"]


def test_what_a_script_is_handed_to_search_in(tmp_path: Path):
    """Things by weight and kind; of each word in which of them it stands: in the heading, a name, often, or once."""
    long = "werk " * 4 + "buurt " * 3 + "Proefdam"
    things = [
        Vindplaats("Les", "Bel mensen op", "/les.md", kort="Bel.", gewicht=0.5, tekst="Bel mensen. Werk."),
        Vindplaats(
            "Pilot", "De buurtbaan", "/b.md", plaats="Proefdam", bijnamen="wijkbaan", namen="Kosten", tekst=long
        ),
        Vindplaats("Pilot", "Banen", "/a.md", tekst="buurtbaan " * 40),
        Vindplaats("Antwoord", "Werkt het?", "/w.md", gewicht=2, beantwoordt=True),
        Vindplaats("Gemeente", "De Voorbeeldstad", "/g.md", is_plaats=True),
    ]
    extra = Zoekwoorden.model_validate(
        {
            "id": "zoekwoorden",
            "woorden": [{"typt": ["bb"], "bedoelt": ["buurtbaan"]}],
            "stopwoorden": ["de", "het", "op"],
            "wijzers": [{"typt": ["les"], "soorten": ["Les"]}],
            "voorstellen": ["werk"],
        }
    )
    made = files(things, extra, lambda thing: f"adres{thing.pagina}", stem)
    told = "".join(f"{name}: {text}" for name, text in made.items())
    version = made["assets/zoeken/kern.js"].split(",")[1]
    assert_golden("gouden/zoeken.txt", told.replace(version, "VERSIE"))


@pytest.mark.parametrize(
    ("sizes", "lists"),
    [
        ([], []),
        ([3, 4, 5], [[3, 4], [5]]),
        ([8, 1], [[8], [1]]),
        ([6, 1, 1], [[6, 1], [1]]),
        ([2, 6, 1], [[2], [6, 1]]),
    ],
)
def test_a_part_of_the_index_is_full_before_the_next_begins(sizes: list[int], lists: list[list[int]]):
    assert _packed(sizes, lambda size: size, 7) == lists


def test_numbers_of_things_are_written_as_the_steps_between_them():
    """In the lower half of the digits a number ends; one of the upper half has the lowest part, and more follows."""
    half = _HALF
    steps = [0, 1, half - 1, half, half + 1, half * half - 1, half * half, 12345]
    things = [sum(steps[: place + 1]) + place for place in range(len(steps))]
    read, value, weight = [], 0, 1
    for digit in map(_DIGITS.index, _numbers(things)):
        value += (digit - half if digit >= half else digit) * weight
        weight *= half
        if digit < half:
            read.append(value)
            value, weight = 0, 1
    assert read == steps
    assert _numbers(things[:3]) == _DIGITS[0] + _DIGITS[1] + _DIGITS[half - 1], "one character for a small step"


@pytest.mark.whole
def test_the_index_is_light(site: Path):
    """What is needed to find anything stays below 150 KB (gzip); what is shown of hits comes in small parts."""
    sizes = {file.name: len(gzip.compress(file.read_bytes())) for file in (site / "assets/zoeken").glob("*.js")}
    shown = {name: size for name, size in sizes.items() if name.startswith("dingen")}
    assert sum(sizes.values()) - sum(shown.values()) < 150_000
    assert max(shown.values()) < 6_000


@pytest.mark.whole
def test_words_that_editors_explain_lead_somewhere(site: Path, catalog: Catalog):
    written: set[str] = set()
    for file in (site / "assets/zoeken").glob("woorden-*.js"):
        written.update(handed_over(file)[0].split(" "))
    for entry in catalog.search_words.woorden:
        for phrase in entry.bedoelt:
            telling = [word for word in phrase.split() if word not in catalog.search_words.stopwoorden]
            assert telling, phrase
            for word in telling:
                assert next(words(word)) in written, f"'{word}' staat nergens op de site"

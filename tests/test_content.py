"""What is said first and what is left out, before it is written as a page or a paper."""

from collections.abc import Iterator

import pytest

from macros.content import council
from macros.content.arguments import by_subject
from macros.content.blocks import Kop, Lijst, Naast, Tekst, tabel
from macros.content.lessons import for_council
from macros.content.parts import plain_text
from macros.content.passages import limited, more, picture, section
from macros.derived.results import all_results
from macros.records.bestuur import Afloop
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.debat import Argument
from macros.records.feit import parse_feit
from macros.records.handboek import Les
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot
from macros.records.verwijzing import Verwijzing
from macros.records.zoekronde import Zoekronde
from macros.site.pages import _description


def test_a_council_reads_its_own_lessons_first_and_of_those_the_weightiest(catalog: Catalog):
    lessen = list(catalog[Les].values())
    own = [les for les in lessen if "raadslid" in les.rollen]
    assert 0 < len(own) < len(lessen)
    told = for_council(lessen)
    assert {les.id for les in told[: len(own)]} == {les.id for les in own}
    for part in (told[: len(own)], told[len(own) :]):
        assert [les.belang for les in part] == sorted((les.belang for les in part), reverse=True)


def test_a_subject_on_which_both_sides_have_a_heavy_argument_comes_first(catalog: Catalog):
    example = next(iter(catalog[Argument].values()))

    def arguments() -> Iterator[Argument]:
        for onderwerp, kant, belang in (
            ("gezondheid", "voor", 3),
            ("geld", "voor", 3),
            ("geld", "tegen", 1),
            ("verdringing", "voor", 2),
            ("verdringing", "tegen", 2),
            ("werk", "tegen", 2),
        ):
            about = {"onderwerp": Verwijzing(onderwerp, example.onderwerp.naar), "kant": kant, "belang": belang}
            yield example.model_copy(update=about)

    told = by_subject(catalog, list(arguments()))
    assert list(told) == ["verdringing", "geld", "gezondheid", "werk"]
    assert [one.kant for one in told[Verwijzing("geld", example.onderwerp.naar)]] == ["voor", "tegen"]


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"datum": Datum(2020, 5), "voor": 20, "tegen": 15}, " (mei 2020, 20 stemmen voor en 15 tegen). "),
        ({"datum": Datum(2020, 5), "voor": 20}, " (mei 2020). "),
        ({"datum": Datum(2020, 5), "tegen": 15}, " (mei 2020). "),
        ({"datum": Datum(2020, 5), "voor": 37, "tegen": 0}, " (mei 2020, 37 stemmen voor en 0 tegen). "),
        ({"voor": 20, "tegen": 15}, " (20 stemmen voor en 15 tegen). "),
        ({}, ". "),
    ],
)
def test_votes_are_told_when_both_sides_are_known(known, told: str, catalog: Catalog):
    uitslag = Verwijzing("aangenomen", "vocabulaires/uitslag")
    afloop = Afloop.model_construct(
        **{"datum": None, "voor": None, "tegen": None, **known},
        uitslag=uitslag,
        toelichting=parse_feit("De raad nam hem aan [@x]."),
    )
    (line,) = council.outcome(catalog, afloop).lines
    assert "".join(map(plain_text, line)).startswith(f"Afloop: Aangenomen{told}De raad nam hem aan.")


def test_findings_have_a_picture_from_five_on_or_when_their_table_leaves_some_out(catalog: Catalog):
    found = all_results(catalog)
    assert picture(catalog, found[:4], found[:4]) is None
    for all_of_them, in_the_table in ((5, 5), (4, 3)):
        drawn = picture(catalog, found[:all_of_them], found[:in_the_table])
        assert drawn is not None


def test_a_page_says_what_its_record_is_unless_that_is_not_known(catalog: Catalog):
    pilot = next(iter(catalog[Pilot].values()))
    assert _description(pilot) == pilot.samenvatting.tekst
    assert _description(pilot.model_copy(update={"samenvatting": parse_feit("onbekend (niet gelezen)")})) == ""
    assert _description(next(iter(catalog[Zoekronde].values()))) == "", "a kind that has no such field"
    town = next(iter(catalog[Gemeente].values()))
    assert _description(town) == f"Pilots en stukken over {town.naam} in deze kennisbank."


@pytest.mark.parametrize(
    ("count", "shown", "told"),
    [
        (3, 3, None),
        (2, 3, None),
        (4, 3, "Op de site staat nog 1 les."),
        (5, 3, "Op de site staan nog 2 lessen."),
    ],
)
def test_what_is_left_out_is_counted_with_its_place(count: int, shown: int, told: str | None):
    for path in ("", "/lessen.md"):
        said = more(count, shown, "les", "lessen", path)
        assert (said and "".join(map(plain_text, said.lines[0]))) == told
        assert not said or said.aside


def test_a_section_of_nothing_is_no_section():
    remark = Tekst((("Een opmerking.",),), aside=True)
    assert section("Kop", None, Lijst(()), tabel(["A"], []), Naast(())) == ()
    assert section("Kop", remark) == (), "a remark about nothing"
    assert section("Kop", None, Lijst((("Iets.",),)), remark) == (Kop(1, "Kop"), Lijst((("Iets.",),)), remark)
    assert limited("Kop", Lijst(()), left_out=remark) == (remark,), "what was left out is said all the same"
    assert limited("Kop", Lijst(()), left_out=None) == ()

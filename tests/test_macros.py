"""The macros for authors: their tables against golden files, and clear words for wrong use."""

import inspect
import re

import pytest
from conftest import assert_golden

from macros.authoring import Macros, names
from macros.loading import load
from macros.selection import MacroError


@pytest.fixture
def macros(project) -> Macros:
    return Macros(load(project).catalog, lambda: "pilots/voorbeeldstad-buurtbaan")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("vergelijking-basisbaan", lambda macros: macros.vergelijking(soort="basisbaan")),
        (
            "vergelijking-twee-pilots",
            lambda macros: macros.vergelijking(
                pilots=["proefdam-loting", "voorbeeldstad-buurtbaan"], rijen=["deelnemers", "uren", "uitkomst-werk"]
            ),
        ),
        ("bevindingen", lambda macros: macros.bevindingen()),
        ("bevindingen-van-een-pilot", lambda macros: macros.bevindingen(pilot="proefdam-loting")),
        ("lessen-uitgebreid", lambda macros: macros.lessen(thema="werving", uitgebreid=True)),
        ("tijdlijn", lambda macros: macros.tijdlijn()),
        ("bronnenlijst", lambda macros: macros.bronnenlijst()),
        ("begrippenlijst", lambda macros: macros.begrippenlijst()),
        ("kerncijfers", lambda macros: macros.kerncijfers()),
        ("pilotoverzicht", lambda macros: macros.pilotoverzicht()),
    ],
)
def test_what_a_macro_makes(name: str, made, macros: Macros):
    assert_golden(f"gouden/{name}.md", made(macros) + "\n")


def test_many_pilots_become_rows_and_few_become_columns(macros: Macros, monkeypatch: pytest.MonkeyPatch):
    few = macros.vergelijking(pilots=["proefdam-loting", "voorbeeldstad-buurtbaan"], rijen=["looptijd"])
    assert few.count('<th scope="col"') == 3
    assert few.count('<th scope="row"') == 1
    monkeypatch.setattr("macros.pilot_tables.MAX_COLUMNS", 1)
    many = macros.vergelijking(pilots=["proefdam-loting", "voorbeeldstad-buurtbaan"], rijen=["looptijd"])
    assert many.count('<th scope="col"') == 2
    assert many.count('<th scope="row"') == 2


def test_links_citations_terms_and_counts(macros: Macros):
    assert macros.verwijzing("gemeenten/voorbeeldstad") == "[Voorbeeldstad](/gemeenten/voorbeeldstad.md)"
    assert macros.verwijzing("lessen/bel-mensen-op", "bellen") == "[bellen](/themas/werving.md#lessen-bel-mensen-op)"
    assert macros.bron("stadsbrief", "p. 3") == "[^stadsbrief:p._3]"
    assert macros.begrip("verdringing", "verdrongen") == "[verdrongen](/begrippen.md#begrippen-verdringing)"
    assert macros.aantal("pilots") == 2
    assert macros.aantal("pilots", status="afgerond") == 1
    assert macros.aantal("bevindingen", soort="basisbaan") == 2
    assert "- [Buurtbaan Voorbeeldstad](/pilots/voorbeeldstad-buurtbaan.md)" in macros.lijst(
        "pilots", gemeenten="voorbeeldstad"
    )


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda macros: macros.verwijzing("pilots/voorbeeldstad-buurtban"), "bedoelde je 'voorbeeldstad-buurtbaan'?"),
        (lambda macros: macros.verwijzing("pilot/x"), "bedoelde je 'pilots'?"),
        (lambda macros: macros.bron("stadsbref"), "bedoelde je 'stadsbrief'?"),
        (lambda macros: macros.begrip("verdringng"), "bedoelde je 'verdringing'?"),
        (lambda macros: macros.vergelijking(soort="basisban"), "bedoelde je 'basisbaan'?"),
        (lambda macros: macros.vergelijking(soort="basisbaan", rijen=["urn"]), "bedoelde je 'uren'?"),
        (lambda macros: macros.bevindingen(domein="wrk"), "bedoelde je 'werk'?"),
        (lambda macros: macros.lessen(rol="raadlid"), "bedoelde je 'raadslid'?"),
        (lambda macros: macros.lijst("pilots", kleur="rood"), "geen veld 'kleur'"),
        (lambda macros: macros.woordenlijst("krach"), "bedoelde je 'kracht'?"),
    ],
)
def test_wrong_use_says_what_was_meant(wrong, words: str, macros: Macros):
    with pytest.raises(MacroError, match=re.escape(words)):
        wrong(macros)


@pytest.mark.parametrize("name", names())
def test_every_macro_is_explained_with_an_example(name: str):
    doc = inspect.getdoc(getattr(Macros, name)) or ""
    assert re.search(r"`\{[{%].*" + name + r"\(.*[%}]\}`", doc), f"the docstring of {name} has no example of its use"

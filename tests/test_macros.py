"""The macros for authors: their tables against golden files, and clear words for wrong use."""

import html
import inspect
import re
from pathlib import Path

import pytest
from conftest import assert_golden, with_many_pilots

from macros.derived.selection import Selection
from macros.derived.weight import by_weight
from macros.records.catalog import Catalog
from macros.records.handboek import Les
from macros.records.loading import load
from macros.records.pilot import Pilot
from macros.records.problem import RequestError
from macros.site.authoring import Macros, names
from macros.site.own_comparison import most_alike


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
        ("uitspraken", lambda macros: macros.uitspraken(pilot="proefdam-loting")),
        ("kerngegevens", lambda macros: macros.kerngegevens("voorbeeldstad-buurtbaan")),
        ("lagen", lambda macros: macros.lagen("voorbeeldstad-buurtbaan")),
        ("onderzoeken", lambda macros: macros.onderzoekenlijst()),
        ("bevindingen-van-een-onderzoek", lambda macros: macros.bevindingen(onderzoek="hogeschool-voorbeeldstad-2021")),
        ("signalen", lambda macros: macros.signalen()),
        ("hoezeker", lambda macros: macros.hoezeker("voorbeeldstad-buurtbaan")),
        ("wensen", lambda macros: macros.wensen()),
        ("wensen-zonder-aanwijzing", lambda macros: macros.wensen_zonder_aanwijzing()),
        ("wensen-bedragen", lambda macros: macros.wensen_bedragen()),
    ],
)
def test_what_a_macro_makes(name: str, made, macros: Macros):
    assert_golden(f"gouden/{name}.md", made(macros) + "\n")


def test_links_citations_terms_and_counts(macros: Macros):
    assert macros.verwijzing("gemeenten/voorbeeldstad") == "[Voorbeeldstad](/gemeenten/voorbeeldstad.md)"
    assert macros.verwijzing("lessen/bel-mensen-op", "bellen") == "[bellen](/themas/werving.md#lessen-bel-mensen-op)"
    assert macros.bron("stadsbrief", "p. 3") == "[^stadsbrief:p._3]"
    assert macros.begrip("verdringing", "verdrongen") == "[verdrongen](/begrippen.md#begrippen-verdringing)"
    assert macros.aantal("pilots") == 2
    assert macros.aantal("pilots", status="afgerond") == 1
    assert macros.aantal("bevindingen") == 4
    assert macros.aantal("uitspraken") == 2
    assert "- [Voorbeeldstad – Buurtbaan](/pilots/voorbeeldstad-buurtbaan.md)" in macros.lijst(
        "pilots", gemeenten="voorbeeldstad"
    )


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda macros: macros.verwijzing("pilots/voorbeeldstad-buurtban"), "bedoelt u 'voorbeeldstad-buurtbaan'?"),
        (lambda macros: macros.verwijzing("pilot/x"), "bedoelt u 'pilots'?"),
        (lambda macros: macros.bron("stadsbref"), "bedoelt u 'stadsbrief'?"),
        (lambda macros: macros.begrip("verdringng"), "bedoelt u 'verdringing'?"),
        (lambda macros: macros.vergelijking(soort="basisban"), "bedoelt u 'basisbaan'?"),
        (lambda macros: macros.vergelijking(soort="basisbaan", rijen=["urn"]), "bedoelt u 'uren'?"),
        (lambda macros: macros.bevindingen(domein="wrk"), "bedoelt u 'werk'?"),
        (lambda macros: macros.lessen(rol="raadlid"), "bedoelt u 'raadslid'?"),
        (lambda macros: macros.lijst("pilots", kleur="rood"), "pilots zijn niet te kiezen op 'kleur'"),
        (lambda macros: macros.lijst("stappen", volgorde=1), "stappen zijn niet te kiezen op 'volgorde'"),
        (lambda macros: macros.aantal("pilots", status="loop"), "bedoelt u 'loopt'?"),
        (lambda macros: macros.aantal("pilots", status="lopt"), "bedoelt u 'loopt'?"),
        (lambda macros: macros.lijst("pilots", gemeenten="proefdm"), "bedoelt u 'proefdam'?"),
        (lambda macros: macros.lijst("pilots", gemeenten=["proefdam"]), "verwacht een van de gemeenten"),
        (lambda macros: macros.lijst("regelingen", soort="basisbaan"), "verwacht een van de waarden van regelingsoort"),
        (lambda macros: macros.vergelijking("basisban", ["proefdam-loting"]), "bedoelt u 'basisbaan'?"),
        (lambda macros: macros.waarde("domin", "werk"), "'domin' bestaat niet — verwacht een van de vocabulaires"),
        (lambda macros: macros.download("pilots/proefdam-lotng"), "bedoelt u 'pilots/proefdam-loting'?"),
        (lambda macros: macros.woordenlijst("onderzoch"), "bedoelt u 'onderzocht'?"),
    ],
)
def test_wrong_use_says_what_was_meant(wrong, words: str, macros: Macros):
    with pytest.raises(RequestError, match=re.escape(words)):
        wrong(macros)


def test_a_macro_about_the_record_of_the_page_says_so_when_there_is_none(project):
    macros = Macros(load(project).catalog, lambda: None)
    for wrong in (macros.record, lambda: macros.van("pilots")):
        with pytest.raises(RequestError, match="deze pagina hoort niet bij een record"):
            wrong()
    assert [view.id for view in macros.van("lessen", "pilots/voorbeeldstad-buurtbaan")] == ["bel-mensen-op"]


def test_every_condition_counts(macros: Macros):
    assert macros.aantal("lessen", thema="werving", pilots="proefdam-loting") == 0
    assert macros.aantal("lessen", thema="werving", pilots="voorbeeldstad-buurtbaan") == 1
    both = macros.vergelijking(pilots=["proefdam-loting", "voorbeeldstad-buurtbaan"], rijen=["looptijd"])
    one = macros.vergelijking("basisbaan", ["proefdam-loting", "voorbeeldstad-buurtbaan"], rijen=["looptijd"])
    assert "Proefdam" in both
    assert "Proefdam" not in one
    assert "Voorbeeldstad" in one


def test_nothing_found_is_nothing_so_that_a_page_can_leave_out_its_heading(macros: Macros):
    assert macros.lessen(pilot="proefdam-loting") == ""
    assert macros.lessen(pilot="proefdam-loting", uitgebreid=True) == ""
    assert macros.bevindingen(pilot="proefdam-loting", domein="kosten") == ""
    assert macros.lijst("pilots", status="loopt") == ""


def test_a_download_does_not_list_every_document_again(macros: Macros, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delattr("macros.site.authoring.known")
    assert "factsheet" in macros.download("pilots/proefdam-loting")


def test_the_lessons_of_a_pilot_stay_in_order(catalog: Catalog):
    for pilot in catalog[Pilot]:
        expected = by_weight(les for les in catalog[Les].values() if pilot in les.pilots)
        assert Selection(catalog).find_lessen(None, None, pilot, None) == expected


def test_the_pilots_most_alike_are_of_the_same_kind_as_long_as_there_are_any(catalog: Catalog):
    soorten = [pilot.soort for pilot in catalog[Pilot].values()]
    for pilot in catalog[Pilot].values():
        alike = most_alike(catalog, pilot)
        own = min(3, soorten.count(pilot.soort) - 1)
        assert len({other.id for other in alike} - {pilot.id}) == 3
        assert [other.soort == pilot.soort for other in alike] == [True] * own + [False] * (3 - own)


def test_a_pilot_with_enough_others_just_like_it_is_compared_with_those(project: Path):
    catalog = load(with_many_pilots(project)).catalog
    for pilot in (one for id, one in catalog[Pilot].items() if id.startswith("nummer-")):
        alike = {other.id for other in most_alike(catalog, pilot)} - {pilot.id}
        assert len(alike) == 3
        assert all(id.startswith("nummer-") for id in alike), pilot.id


def test_a_shared_law_makes_pilots_more_alike_than_a_shared_status(project: Path):
    record = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    for id, status, law in (("a", "gestopt", ""), ("b", "afgerond", ""), ("c", "gestopt", "proefwet")):
        text = record.read_text("utf-8").replace("naam: Buurtbaan Voorbeeldstad", f"naam: Baan {id}")
        text = text.replace("status: afgerond", f"status: {status}")
        text = text.replace("regelingen: [proefwet]", f"regelingen: [{law}]" if law else "")
        (project / f"data/pilots/baan-{id}.yml").write_text(text, "utf-8")
    catalog = load(project).catalog
    alike = most_alike(catalog, catalog[Pilot]["voorbeeldstad-buurtbaan"])
    assert [other.id for other in alike] == ["baan-c", "baan-b", "baan-a"]


@pytest.mark.parametrize("name", names())
def test_every_macro_is_explained_with_an_example(name: str):
    doc = inspect.getdoc(getattr(Macros, name)) or ""
    assert re.search(r"`\{[{%].*" + name + r"\(.*[%}]\}`", doc), f"the docstring of {name} has no example of its use"


def test_an_answer_says_how_sure_it_is_and_what_it_rests_on(macros: Macros):
    page = " ".join(html.unescape(macros.werkt_het("regelluwe-bijstand")).split())
    assert page.index("Vinden mensen vaker werk zonder sollicitatieplicht?") < page.index("van de vrije groep werkte")
    assert "**Maar:** In beide gemeenten werkten iets meer mensen in deeltijd" in page
    sure = "geloot in 1 onderzoek. Geen verslag is geheel gelezen; van het sterkste wel samenvattingen"
    assert f"Hoe zeker: {sure} (1 bevinding)" in page
    assert "Voltijdwerk, groep Vrij" in page
    short = html.unescape(macros.antwoord("vrij-en-werk"))
    assert "van de vrije groep werkte 12 procent voltijds" in short
    assert "**Hoe zeker:**" in short
    assert "Maar:" not in short


def test_the_list_of_answers_can_be_of_one_kind(macros: Macros):
    assert "[Vinden mensen vaker werk zonder sollicitatieplicht?]" in macros.antwoordlijst(soort="regelluwe-bijstand")
    assert "sollicitatieplicht" not in macros.antwoordlijst(soort="basisbaan")


def test_the_list_of_verdicts_leaves_out_the_one_that_stands_above_it(macros: Macros):
    verdict = "](/werkt-het/regelluwe-bijstand.md)"
    assert verdict in macros.oordeellijst()
    assert verdict in macros.oordeellijst(zonder="basisbaan")
    assert verdict not in macros.oordeellijst(zonder="regelluwe-bijstand")
    with pytest.raises(RequestError, match="bedoelt u 'regelluwe-bijstand'"):
        macros.oordeellijst(zonder="regelluwe-bijstan")


def test_a_short_answer_on_what_is_allowed_says_how_old_it_is(project: Path):
    def listed() -> list[str]:
        told = Macros(load(project).catalog, lambda: None).wensenlijst()
        return [line for line in told.splitlines() if line.startswith("- ")]

    first, second = listed()
    assert first.endswith("(juni 2021; of dat nu nog zo is, is niet bekend)")
    assert second.endswith("(datum onbekend)")
    record = project / "data/wensen/premie.yml"
    record.write_text(record.read_text("utf-8").replace("stand: 2021-06", "stand: 2023-06"), "utf-8")
    assert listed()[0].endswith("(juni 2023)"), "three years is not old"


def test_studies_without_findings_have_a_part_of_their_own_and_no_study_has_none(project: Path):
    for study in (project / "data/onderzoeken").glob("*.yml"):
        text = study.read_text(encoding="utf-8")
        study.write_text(re.sub(r"(?ms)^bevindingen:\n.*?^(?=\w)", "", text), encoding="utf-8")
    told = Macros(load(project).catalog, lambda: None).lagen("proefdam-loting")
    assert '<h2 id="onderzoeken" markdown="span">Onderzoeken (2)</h2>' in told
    assert "Proefdam, eindverslag hogeschool (2021)" in told
    assert "bevinding" not in told.partition("</summary>")[0]
    for study in (project / "data/onderzoeken").glob("*.yml"):
        study.unlink()
    assert 'id="onderzoeken"' not in Macros(load(project).catalog, lambda: None).lagen("proefdam-loting")


def test_a_list_of_studies_says_how_outcomes_were_read_and_not_the_method(project: Path):
    record = project / "data/onderzoeken/hogeschool-voorbeeldstad-2021.yml"

    def read() -> str:
        rows = Macros(load(project).catalog, lambda: None).onderzoekenlijst().splitlines()
        (row,) = (row for row in rows if "hogeschool-voorbeeldstad-2021.md" in row)
        return row

    assert 'data-gelezen="passage"' in read(), "one finding was read itself"
    text = record.read_text("utf-8").replace("    gelezen: tweede-hand\n", "")
    record.write_text(re.sub(r"(?m)^    richting:", "    gelezen: tweede-hand\n    richting:", text), encoding="utf-8")
    assert 'data-gelezen="tweede-hand"' in read()
    assert "Uit de tweede hand" in read()


@pytest.mark.parametrize(("kind", "told"), [("raadsstuk", "het stuk zelf"), ("nieuws", "bericht over het stuk")])
def test_a_link_from_a_council_document_says_whether_it_leads_to_the_document(kind: str, told: str, project: Path):
    source = project / "data/bronnen/stadsbrief.yml"
    source.write_text(source.read_text("utf-8").replace("soort: gemeente", f"soort: {kind}"), encoding="utf-8")
    page = Macros(load(project).catalog, lambda: "raadsstukken/vragen-2020").pagina()
    assert f"[{told}](<https://" in page


def test_the_list_of_papers_says_that_they_are_a_trial_as_long_as_the_sender_is_an_example(project: Path):
    catalog = load(project).catalog
    assert "Proefversie, niet om te delen" in Macros(catalog, lambda: None).papieren()
    real = {"REDACTIE": "griffie@hilversum.nl", "SITE_URL": "https://kennisbank.hilversum.nl/", "AFZENDER": "griffie"}
    assert "Proefversie" not in Macros(catalog.set_by(real), lambda: None).papieren()

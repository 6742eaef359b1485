"""Verdicts and answers: what stands on a page, what a paper says of the same, and that both agree."""

import html
import re
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from cases import replace_once
from conftest import REPO
from pdf import pages_of, squeezed, text_of

from macros.content.blocks import Kader, Kop, Lijst, lines_of
from macros.content.parts import first_line, first_sentence, plain_text
from macros.content.studies import compared
from macros.content.verdicts import in_short, per_pilot, per_study
from macros.derived.answers import answers_of, basis_of_verdict, findings_on, how_studied, named
from macros.derived.results import all_results
from macros.documents import answer
from macros.documents.edition import Edition
from macros.pictures.style import read_style
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.feit import Citatie, parse_feit
from macros.records.loading import load
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.verwijzing import Verwijzing
from macros.records.vocabulary import KOSTEN
from macros.site.authoring import Macros
from macros.writers.markdown import write_blok
from macros.writers.typeset import typeset


@pytest.fixture
def macros(project: Path) -> Macros:
    return Macros(load(project).catalog, lambda: None)


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>|\*\*", " ", html.unescape(page)).split())


def on_domain(catalog: Catalog, domein: str) -> Oordeel:
    """A verdict on one domain of outcomes, of any kind of approach."""
    about = {"soort": None, "domein": Verwijzing(domein, "vocabulaires/domein")}
    return catalog[Oordeel]["regelluwe-bijstand"].model_copy(update=about)


def test_the_overview_keeps_the_places_that_each_answer_had(macros: Macros):
    page = macros.oordelen()
    assert "#antwoorden-over-regelluwe-bijstand" in page
    assert '<span id="antwoorden-vrij-en-werk"></span>' in page
    assert "(/werkt-het/regelluwe-bijstand.md#antwoorden-vrij-en-werk)" in page


def test_of_the_findings_that_an_answer_rests_on_the_best_studied_comes_first(project: Path):
    replace_once(
        project / "data/antwoorden/vrij-en-werk.yml",
        "steunt_op:\n",
        "steunt_op:\n  - {onderzoek: hogeschool-voorbeeldstad-2021, bevindingen: [werk-telling, welzijn]}\n"
        "  - {onderzoek: instituut-landelijk-2022, bevindingen: [deeltijd]}\n",
    )
    # In the order of the outcomes a count of people who found work stands before part-time work that was compared.
    catalog = load(project).catalog
    steunt_op = catalog[Antwoord]["vrij-en-werk"].steunt_op
    assert [one.bevinding.id for one in named(catalog, steunt_op)] == ["voltijd", "deeltijd", "welzijn", "werk-telling"]


def test_a_direction_names_its_studies_by_way_of_studying_and_is_never_counted(macros: Macros):
    page = words(macros.werkt_het("regelluwe-bijstand"))
    table = page[page.index("Wat is gevonden, per manier") : page.index("Per vraag")]
    assert "Geloot: Geen verschil [Proefdam]" in table
    assert not re.search(r"(Gunstig|Ongunstig|Geen verschil)\W+\d+\b", table)


def test_what_has_no_group_to_compare_with_is_marked_and_explained(project: Path):
    study = project / "data/onderzoeken/hogeschool-proefdam-2021.yml"
    text = study.read_text(encoding="utf-8")
    study.write_text(
        text.replace("    volgens: onderzoek\n", "    volgens: onderzoek\n    vergelijking_genoemd: nee\n"), "utf-8"
    )
    page = words(Macros(load(project).catalog, lambda: None).werkt_het("regelluwe-bijstand"))
    assert "Geen verschil° [Proefdam]" in page
    assert "° Een vergelijkingsgroep is er niet" in page


def test_where_nothing_was_measured_the_answer_says_so(project: Path):
    (project / "data/antwoorden/verdringing.yml").write_text(
        "vraag: Verdringt een buurtbaan gewoon werk?\nnaam: Verdringing\nsoort: regelluwe-bijstand\ndomein: werk\n"
        "uitkomst: verdringing\nvolgorde: 2\nkort: Dat is niet bekend [@stadsbrief].\n"
        "betekent: Kijk zelf.\nzonder_bevinding: Niet gemeten, voor zover bekend.\ngecontroleerd_op: 2026-11-01\n",
        encoding="utf-8",
    )
    macros = Macros(load(project).catalog, lambda: None)
    assert "Hoe zeker: Niet gemeten, voor zover bekend." in words(macros.antwoord("verdringing"))
    # And the verdict above it too, beside how the others were studied.
    assert (
        "geloot in 1 onderzoek. Geen verslag is geheel gelezen; van het sterkste wel samenvattingen. Niet gemeten"
        in words(macros.oordeel("regelluwe-bijstand"))
    )


def test_a_theme_has_the_answers_on_its_outcomes_only(macros: Macros, project: Path):
    assert "zonder sollicitatieplicht?" in macros.antwoorden_bij_thema("werving")
    theme = project / "data/themas/werving.yml"
    text = theme.read_text(encoding="utf-8")
    assert "uitkomsten: [" in text
    theme.write_text(re.sub(r"(?m)^uitkomsten: .*$", "uitkomsten: [leefbaarheid]", text), encoding="utf-8")
    assert Macros(load(project).catalog, lambda: None).antwoorden_bij_thema("werving") == ""


def test_each_pilot_has_one_sentence_and_the_silent_ones_share_a_line(macros: Macros):
    told = words(macros.per_gemeente("loon", soort="basisbaan"))
    assert told.count("Voorbeeldstad – Buurtbaan") == 1
    silent = words(macros.per_gemeente("plichten", soort="basisbaan"))
    assert silent.startswith("Niets gevonden bij: [Voorbeeldstad – Buurtbaan]")


def test_a_rule_of_a_pilot_is_not_what_it_costs(project: Path):
    replace_once(
        project / "data/pilots/voorbeeldstad-buurtbaan.yml",
        "aard: uitspraak\n    datum: 2021",
        "aard: regel\n    datum: 2021",
    )
    catalog = load(project).catalog
    oordeel = on_domain(catalog, KOSTEN)
    first, others = (words(write_blok(blok)) for blok in per_pilot(catalog, oordeel, list(catalog[Pilot].values())))
    assert "De raming was 28.000 euro" in first
    assert "32.000" not in first
    assert others.startswith("Niets gevonden bij: [Proefdam")


def test_no_finding_stands_for_all_that_a_town_found_and_none_of_another_kind_is_told(project: Path):
    study = project / "data/onderzoeken/hogeschool-proefdam-2021.yml"
    text = study.read_text(encoding="utf-8")
    start, end = text.index("  - id: voltijd"), text.index("kanttekeningen:")
    first = text[start:end]
    more = "".join(
        first.replace("id: voltijd", f"id: {uitkomst}").replace("uitkomst: werk-voltijd", f"uitkomst: {uitkomst}")
        for uitkomst in ("uitstroom-werk", "welzijn", "gezondheid")
    )
    study.write_text(text[:end] + more + text[end:], encoding="utf-8")
    catalog = load(project).catalog
    oordeel = catalog[Oordeel]["regelluwe-bijstand"]
    pilots = [catalog[Pilot]["proefdam-loting"]]
    told = " ".join(words(write_blok(blok)) for blok in per_pilot(catalog, oordeel, pilots))
    assert told.count("Van de vrije groep werkte 12 procent voltijds") == 2
    assert told.count("Geen verschil") == 4
    assert re.search(r"Ook: [^.]+: Geen verschil ; [^.]+: Geen verschil \.", told)
    other = oordeel.model_copy(update={"soort": Verwijzing("premie", "vocabulaires/soort")})
    assert words(write_blok(next(iter(per_pilot(catalog, other, pilots))))).startswith("Niets gevonden bij")


def test_of_what_a_pilot_costs_the_newest_is_told(project: Path):
    catalog = load(project).catalog
    oordeel = on_domain(catalog, KOSTEN)
    told = words(write_blok(next(iter(per_pilot(catalog, oordeel, list(catalog[Pilot].values()))))))
    assert "De wethouder noemde 32.000 euro" in told
    assert "28.000" not in told


def test_where_sources_differ_on_a_study_is_told_beside_its_findings(project: Path):
    folder = project / "data/tegenspraken"
    folder.mkdir()
    point = "over: de loting\ntekst: Twee kanten [@stadsbrief].\n{}belang: 2\ngecontroleerd_op: 2026-11-01\n"
    (folder / "loting.yml").write_text(point.format("onderzoeken: [hogeschool-proefdam-2021]\n"), "utf-8")
    other = point.replace("de loting", "iets anders")
    (folder / "anders.yml").write_text(other.format("onderzoeken: [hogeschool-voorbeeldstad-2021]\n"), "utf-8")
    page = Macros(load(project).catalog, lambda: None).werkt_het("regelluwe-bijstand")
    told = page[page.index("Waar bronnen verschillen") : page.index("Wat we niet weten")]
    assert "de loting" in told.casefold()
    assert "iets anders" not in told.casefold()


def test_of_a_pilot_is_told_what_was_found_there_before_what_was_found_in_more_together(project: Path):
    """The study of two municipalities compared groups, and that of the town itself only counted."""
    replace_once(
        project / "data/onderzoeken/instituut-landelijk-2022.yml",
        "vergelijking_genoemd: nee",
        "vergelijking_genoemd: ja",
    )
    catalog = load(project).catalog
    oordeel = on_domain(catalog, "werk")
    pilots = list(catalog[Pilot].values())
    told = words(write_blok(next(iter(per_pilot(catalog, oordeel, pilots)))))
    assert "Volgens de gemeente vonden twee mensen werk" in told
    assert "In beide gemeenten" not in told


@pytest.mark.parametrize("step", range(len(answer.LIMITS)))
def test_the_paper_leaves_to_the_site_what_it_does_not_say_itself(step: int, catalog: Catalog):
    for oordeel in catalog[Oordeel].values():
        paper = answer.sheet(catalog, oordeel, step).blokken
        headings = [blok.text for blok in paper if isinstance(blok, Kop)]
        left = "".join(map(plain_text, paper[-1].lines[0]))
        assert ("een zin per gemeente" in left) != ("Per gemeente" in headings), oordeel.id
        assert ("waar bronnen verschillen" in left) == bool(oordeel.soort)
        said = "".join(
            plain_text(part) for blok in paper if isinstance(blok, Lijst) for line in blok.items for part in line
        )
        whole = all(one.betekent in said for one in answers_of(catalog, oordeel))
        assert ("wat dit voor uw gemeente betekent" in left) != whole, oordeel.id


def test_every_paper_answers_its_questions(catalog: Catalog):
    edition = Edition(catalog, read_style(REPO)[0], "https://kennisbank.example.org/")
    for oordeel in catalog[Oordeel].values():
        pdf = typeset(edition.job(partial(answer.sheet, catalog, oordeel), len(answer.LIMITS)))
        told = squeezed(text_of(pdf))
        for one in answers_of(catalog, oordeel):
            start = "".join(plain_text(part) for part in first_sentence(first_line(one.kort)) if isinstance(part, str))
            assert squeezed(start[:40]) in told, f"{oordeel.id}: {one.id}"


def test_the_paper_says_what_the_page_says_and_its_first_page_stands_alone(project: Path):
    catalog = load(project).catalog
    oordeel = catalog[Oordeel]["regelluwe-bijstand"]
    edition = Edition(catalog, read_style(project)[0], "https://kennisbank.example.org/")
    pdf = typeset(edition.job(partial(answer.sheet, catalog, oordeel), len(answer.LIMITS)))
    told = verdict(catalog, oordeel)
    first = squeezed(pages_of(pdf)[0])
    for line in told:
        assert squeezed(line) in squeezed(words(Macros(catalog, lambda: None).werkt_het(oordeel.id)))
    # On paper a number stands at the end of a sentence.
    assert all(squeezed(sentence) in first for line in told for sentence in re.split(r"(?<=[.;])\s*", line) if sentence)
    assert "Reken niet op meer voltijdwerk" in text_of(pdf)
    assert "1." in text_of(pdf).rpartition("Bronnen")[2]


def verdict(catalog: Catalog, oordeel: Oordeel) -> list[str]:
    """The paragraphs of a verdict as words."""
    return ["".join(plain_text(part) for part in line) for line in in_short(catalog, oordeel).lines]


def test_a_study_and_an_overview_of_the_same_pilots_are_not_told_as_two_trials(project: Path):
    study = project / "data/onderzoeken/hogeschool-proefdam-2021.yml"
    overview = study.with_name("overzicht-2022.yml")
    overview.write_text(study.read_text("utf-8").replace("titel: ", "titel: Overzicht van ", 1), "utf-8")
    found = basis_of_verdict(*of_rules(project))
    assert how_studied(found[0].catalog, found) == "geloot in 1 onderzoek"
    both = [*found, *(one for one in all_results(found[0].catalog) if one.onderzoek.id == overview.stem)]
    assert how_studied(found[0].catalog, both) == "geloot in 2 onderzoeken (1 pilot)"


def test_what_was_only_counted_is_not_told_as_a_comparison(project: Path):
    catalog, _ = of_rules(project)
    counted = [one for one in all_results(catalog) if one.onderzocht in ("beschrijvend", "voor-na")]
    assert how_studied(catalog, counted).endswith("; bij geen uitkomst is een vergelijkingsgroep genoemd")


def test_a_group_of_which_nobody_knows_how_it_was_chosen_is_told_so(project: Path):
    study = project / "data/onderzoeken/instituut-landelijk-2022.yml"
    replace_once(study, "vergelijking: gematchte-groep", "vergelijking: niet-deelnemers")
    replace_once(study, "opzet: gematcht", "opzet: beschrijvend")
    replace_once(study, "vergelijking_genoemd: nee", "vergelijking_genoemd: ja")
    catalog, _ = of_rules(project)
    found = [one for one in all_results(catalog) if one.onderzoek.id == study.stem]
    told = how_studied(catalog, found)
    assert told.endswith("; een vergelijkingsgroep is bij 1 onderzoek genoemd, maar niet hoe die is gekozen")


def test_a_verdict_does_not_count_what_was_found_about_stricter_rules(project: Path):
    answer_ = project / "data/antwoorden/vrij-en-werk.yml"
    study = project / "data/onderzoeken/hogeschool-proefdam-2021.yml"
    for file in (answer_, study):
        file.write_text(file.read_text("utf-8").replace("ingreep: minder-plichten", "ingreep: strenger"), "utf-8")
    assert basis_of_verdict(*of_rules(project)) == []


def test_findings_with_another_comparison_do_not_share_a_row(project: Path):
    study = project / "data/onderzoeken/hogeschool-proefdam-2021.yml"
    text = study.read_text("utf-8")
    first = re.search(r"(?m)^  - id: .*(?:\n    .*|\n      .*)*", text[text.index("bevindingen:") :])
    assert first
    other = re.sub(r"id: .*", "id: tegen-anderen", first[0], count=1)
    other = re.sub(r"richting: .*", "richting: gunstig\n    vergelijking: niet-deelnemers", other)
    study.write_text(text.replace(first[0], f"{first[0]}\n{other}"), "utf-8")
    table = per_study(findings_on(*of_rules(project)), {study.stem})
    rows = [words(write_blok(replace(table, rows=(row,)))) for row in table.rows]
    told = [row for row in rows if "Proefdam, eindverslag" in row]
    assert len(told) == 2
    assert "Gelote controlegroep geloot Voltijdwerk: Geen verschil Van" in told[0]
    assert "Niet-deelnemers beschrijvend Voltijdwerk: Gunstig Van" in told[1]
    assert not any("Telt niet mee in het antwoord" in row for row in told)
    assert all("Telt niet mee in het antwoord" in row for row in rows if row not in told)
    assert len(rows) > len(told)


def test_the_studies_that_were_compared_stand_by_how_well_whatever_they_are_about(project: Path):
    """The outcome of the study of two towns comes later in its vocabulary, and that study was read better."""
    replace_once(project / "data/onderzoeken/hogeschool-proefdam-2021.yml", "gelezen: samenvatting", "gelezen: passage")
    study = project / "data/onderzoeken/instituut-landelijk-2022.yml"
    for old, new in (
        ("opzet: gematcht", "opzet: gerandomiseerd"),
        ("vergelijking: gematchte-groep", "vergelijking: controlegroep"),
        ("gelezen: tweede-hand", "gelezen: samenvatting"),
        ("vergelijking_genoemd: nee", "vergelijking_genoemd: ja"),
    ):
        replace_once(study, old, new)
    told = [words(write_blok(blok)) for blok in compared(load(project).catalog, "werk")]
    assert told[0] == "Vergeleken met een groep:"
    assert told[1].index("Twee proeven, landelijk") < told[1].index("Proefdam, eindverslag")


def of_rules(project: Path) -> tuple[Catalog, Oordeel]:
    """The catalog of a project, and its verdict on fewer rules."""
    catalog = load(project).catalog
    return catalog, catalog[Oordeel]["regelluwe-bijstand"]


@pytest.mark.whole
def test_every_verdict_is_short_and_the_same_on_its_page_and_its_paper(catalog: Catalog, site: Path):
    assert catalog[Oordeel]
    for oordeel in catalog[Oordeel].values():
        told = verdict(catalog, oordeel)
        assert len(" ".join(told).split()) <= 150, oordeel.id
        boxes = [blok for blok in answer.sheet(catalog, oordeel, 0).blokken if isinstance(blok, Kader)]
        on_paper = ["".join(plain_text(part) for part in line) for line in lines_of(boxes[0])]
        assert on_paper == told
        page = re.sub(
            r"<sup.*?</sup>", "", (site / f"werkt-het/{oordeel.id}/index.html").read_text("utf-8"), flags=re.S
        )
        for line in told:
            assert squeezed(line) in squeezed(words(page)), oordeel.id
        assert f"briefings/antwoord-{oordeel.id}.pdf" in page
        assert f"briefings/antwoord-{oordeel.id}.docx" in page


def test_a_question_without_room_for_its_answer_keeps_the_first_sentence_with_its_sources():
    kort = parse_feit("In Utrecht e.o. is dat 1.200 keer gebeurd [@een]. Elders niet [@twee].\nEn meer [@drie].")
    assert first_sentence(first_line(kort)) == ("In Utrecht e.o. is dat 1.200 keer gebeurd.", Citatie("een"))
    assert first_sentence(first_line(parse_feit("Alleen dit [@een; @twee]."))) == (
        "Alleen dit.",
        Citatie("een"),
        Citatie("twee"),
    )

"""The form for who has no git, in a browser: what it makes passes the check, and everyone can use it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import axe_violations, build, make_project, until
from playwright.sync_api import Browser, Page

from macros.check import check
from macros.records.catalog import Catalog
from macros.records.forge import forge
from macros.records.loading import load
from macros.records.readings import READINGS
from macros.site.contribution import form, places

slow = pytest.mark.slow

PAGE = """# Aanvullen

Het kan ook anders.
{ .zonder-script }

{{ aanvulformulier() }}
"""


@pytest.fixture(scope="module")
def form_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with the form, built."""
    folder = make_project(tmp_path_factory.mktemp("aanvullen") / "project")
    (folder / "docs/aanvullen.md").write_text(PAGE, encoding="utf-8")
    settings = folder / "data/kennisbank.yml"
    text = re.sub("(?m)^broncode: .*$", "broncode: https://github.com/stad/kennisbank", settings.read_text("utf-8"))
    settings.write_text(text, "utf-8")
    build(folder)
    return folder


@pytest.fixture(scope="module")
def form_address(form_project: Path, serve: Callable[[Path], str]) -> str:
    return serve(form_project / "site") + "aanvullen/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield context.new_page()
    context.close()


def opened(page: Page, address: str, kind: str) -> None:
    page.goto(f"{address}?soort={kind}")
    page.wait_for_selector(".invoer > .groep")


def fill(page: Page, label: str, text: str, within: str = ".invoer") -> None:
    """Type in the field with this label; leaves it, as a reader does."""
    field = page.locator(within).get_by_label(label, exact=True).first
    field.fill(text)
    field.blur()


def finished(page: Page) -> tuple[str, str]:
    """The path and the text of the file that the form made."""
    page.click("button[type=submit]")
    assert page.locator(".overzicht-fouten li").all_inner_texts() == []
    return page.inner_text(".klaar h2"), page.input_value(".klaar textarea")


def source(page: Page, address: str) -> tuple[str, str]:
    opened(page, address, "bronnen")
    fill(page, "Titel", "Brief: de 'tuinbaan' #1 van Proefdam")
    fill(page, "Uitgever", "Gemeente Proefdam")
    fill(page, "Datum (dit of 'Zonder datum')", "2020-06")
    fill(page, "Url (dit of 'Zonder url')", "https://proefdam.example/tuinbaan")
    page.locator(".invoer").get_by_label("Soort", exact=True).select_option("gemeente")
    page.locator(".invoer").get_by_label("Gelezen", exact=True).select_option("geheel")
    return finished(page)


def cite(page: Page, field: str, search: str, place: str = "") -> None:
    page.get_by_role("button", name=f"Noem een bron bij {field}", exact=True).first.click()
    page.locator("dialog input[type=search]").fill(search)
    page.locator("dialog input[type=text]").fill(place)
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog:not([open])", state="attached")


def pilot(page: Page, address: str) -> tuple[str, str]:
    opened(page, address, "pilots")
    fill(page, "Naam", "Tuinbaan Proefdam")
    page.check(".invoer input[value=basisbaan]")
    page.check(".invoer input[value=proefdam]")
    page.locator(".invoer").get_by_label("Status", exact=True).select_option("afgerond")
    fill(page, "Start (mag leeg)", "2020-06")
    for name in ("Toelichting", "Samenvatting", "Aanleiding", "Doelgroep", "Aanpak", "Organisatie"):
        for place, field in enumerate(page.locator(".invoer").get_by_label(name, exact=True).all()):
            if field.input_value() == "":
                field.fill(
                    f"Dit staat in de brief over {name.lower()}, deel {place}, met genoeg woorden voor een regel die te lang is - en dus wordt gevouwen."
                )
    page.locator(".invoer").get_by_label("Aanleiding", exact=True).fill("Eerst dit.")
    cite(page, "Aanleiding", "tuinbaan", "p. 2")
    assert page.locator(".invoer").get_by_label("Aanleiding", exact=True).input_value() == (
        "Eerst dit [@brief-de-tuinbaan-1-van-proefdam, p. 2]."
    )
    for field in page.locator(".invoer textarea").all():
        text = field.input_value()
        if text.startswith("Dit staat"):
            field.fill(f"{text} [@brief-de-tuinbaan-1-van-proefdam]")
    fill(page, "Aantal (mag leeg)", "12")
    fill(page, "Eenheid", "mensen met een tuinbaan")
    for field in page.locator("fieldset.groep:has(> legend:text-is('Kenmerken')) textarea:visible").all():
        field.fill("onbekend (niet gezocht)")
    fill(page, "Juridische basis", "onbekend")
    fill(page, "Kosten", "onbekend (er is geen rekening gevonden)")
    fill(page, "Vervolg", "onbekend")
    page.get_by_role("button", name="Voeg toe: bedragen").click()
    amount = "fieldset.groep:has(> legend:text-is('Bedragen 1'))"
    fill(page, "Wat", "een plek", amount)
    fill(page, "Bedrag", "28000", amount)
    page.locator(amount).get_by_label("Per", exact=True).select_option("plek-per-jaar")
    page.locator(amount).get_by_label("Aard", exact=True).select_option("raming")
    fill(page, "Zin", "De raming was 28.000 euro per plek [@stadsbrief].", amount)
    return finished(page)


@slow
def test_a_source_and_a_pilot_of_the_form_pass_the_check(page: Page, form_address: str, project: Path):
    for path, text in (source(page, form_address), pilot(page, form_address)):
        assert not (project / path).exists()
        (project / path).write_text(text, encoding="utf-8")
    assert check(load(project), project) == []
    catalog = load(project).catalog
    made = catalog.record("pilots", "tuinbaan-proefdam")
    assert made.deelnemers.aantal == 12
    assert made.bedragen[0].bedrag == 28000
    assert catalog.record("bronnen", "brief-de-tuinbaan-1-van-proefdam").titel == "Brief: de 'tuinbaan' #1 van Proefdam"


def wrong(page: Page) -> list[str]:
    return [text for text in page.locator(".invoer .fout:visible").all_inner_texts() if text]


@slow
def test_it_says_what_is_wrong_while_a_reader_types(page: Page, form_address: str):
    opened(page, form_address, "bronnen")
    assert wrong(page) == [], "nobody has typed anything yet"
    date = page.get_by_label("Datum (dit of 'Zonder datum')", exact=True)
    for text, told in (
        ("2020-13", "Verwacht: datum"),
        ("2021-02-30", "Verwacht: datum"),
        ("2999", "Verwacht een jaar van 1950"),
        ("1066", "Verwacht een jaar van 1950"),
        ("2020-03", ""),
    ):
        date.fill(text)
        date.blur()
        assert ([one[: len(told)] for one in wrong(page)] or [""]) == [told], text
    fill(page, "Zonder datum (dit of 'Datum')", "De bron noemt geen datum.")
    fill(page, "Titel", "Zie www.proefdam.nl")
    assert wrong(page) == [
        "Verwacht gewone tekst, zonder bronvermelding of webadres.",
        "Vul 'Datum' of 'Zonder datum' in, niet allebei.",
    ]
    opened(page, form_address, "lessen")
    for text, told in (
        ("Zonder bron.", "Verwacht in elke alinea een bron"),
        ("Goed [@stadsbrief].\n\nMaar dit niet.", "Verwacht in elke alinea een bron"),
        (f"{'woord ' * 81}[@stadsbrief]", "Hoogstens 80 woorden in een alinea. Het zijn er nu 81."),
        ("Iets [@bestaat-niet].", "Niet op deze site gevonden: bestaat-niet."),
        ("onbekend (niet gezocht)", ""),
        ("Een [@stadsbrief, p. 3; @onderzoek-2021].", ""),
    ):
        fill(page, "Waarom", text)
        assert ([one[: len(told)] for one in wrong(page)] or [""]) == [told], text
    page.click("button[type=submit]")
    assert page.locator(".overzicht-fouten:focus").count() == 1
    page.locator(".overzicht-fouten a", has_text="Les: Vul dit in.").press("Enter")
    assert page.evaluate("document.activeElement.labels[0].textContent") == "Les"


@slow
def test_a_draft_stays_in_the_browser_until_it_is_thrown_away(page: Page, form_address: str):
    opened(page, form_address, "raadsstukken")
    assert page.locator(".concept").is_hidden()
    fill(page, "Titel", "Motie tuinbaan")
    fill(page, "Vraag", "Wil het college een tuinbaan?")
    page.wait_for_selector(".concept:not([hidden])")
    opened(page, form_address, "raadsstukken")
    assert page.get_by_label("Titel", exact=True).input_value() == "Motie tuinbaan"
    assert page.get_by_label("Vraag", exact=True).input_value() == "Wil het college een tuinbaan?"
    page.on("dialog", lambda dialog: dialog.accept())
    page.click(".concept button")
    assert page.get_by_label("Titel", exact=True).input_value() == ""
    opened(page, form_address, "raadsstukken")
    assert page.get_by_label("Titel", exact=True).input_value() == ""


@slow
def test_a_correction_knows_its_record_and_can_be_handed_on(page: Page, form_address: str):
    page.goto(f"{form_address}?record=pilots/proefdam-loting")
    page.wait_for_selector(".invoer > .groep")
    assert page.get_by_label("Waar staat het?", exact=True).input_value() == "pilots/proefdam-loting"
    fill(page, "Wat staat er nu?", "Het begon in 2019.")
    fill(page, "Wat moet er staan?", "Het begon in 2020.")
    fill(page, "Waar staat dat?", "https://proefdam.example/brief")
    title, text = finished(page)
    assert title == "Correctie: pilots/proefdam-loting"
    assert text == (
        "record: pilots/proefdam-loting\ner_staat: Het begon in 2019.\nmoet_zijn: Het begon in 2020.\n"
        "bron: https://proefdam.example/brief\n"
    )
    page.click("[data-doe=kopieer]")
    until(page, "document.querySelector('.klaar [role=status]').textContent === 'Gekopieerd.'")
    assert page.evaluate("navigator.clipboard.readText()") == text
    with page.expect_download() as download:
        page.click("[data-doe=download]")
    assert download.value.suggested_filename == "correctie-pilots-proefdam-loting.yml"
    assert Path(download.value.path()).read_text(encoding="utf-8") == text
    mail = page.get_attribute("[data-doe=mail]", "href")
    assert mail.startswith("mailto:")
    lines = text.replace("\n", "\r\n")
    assert unquote(mail).endswith(f"?subject={title}&body={lines}")
    issue = page.get_attribute("[data-doe=open]", "href")
    assert unquote(issue) == f"https://github.com/stad/kennisbank/issues/new?title={title}&body={text}"


@slow
def test_a_lesson_is_too_long_for_a_mail_and_passes_the_check(page: Page, form_address: str, project: Path):
    opened(page, form_address, "lessen")
    fill(page, "Les", "Begin op tijd")
    fill(
        page,
        "Waarom",
        "\n\n".join(f"{f'Een lange alinea {number} over werving. ' * 12}[@stadsbrief]" for number in range(6)),
    )
    page.locator("input[list=lijst-pilots]").first.fill("proefdam-loting")
    page.locator("input[list=lijst-themas]").fill("werving")
    page.check(".invoer input[value=beleid-werk]")
    page.locator(".invoer").get_by_label("Basis", exact=True).select_option("ervaring")
    fill(page, "Belang", "2")
    path, text = finished(page)
    assert path == "data/lessen/begin-op-tijd.yml"
    assert len(text) > 1900
    mail = unquote(page.get_attribute("[data-doe=mail]", "href"))
    assert "Voeg begin-op-tijd.yml als bijlage toe" in mail
    new = unquote(page.get_attribute("[data-doe=open]", "href"))
    assert new == f"https://github.com/stad/kennisbank/new/main/data/lessen?filename=begin-op-tijd.yml&value={text}"
    (project / path).write_text(text, encoding="utf-8")
    assert check(load(project), project) == []


def choose(page: Page, label: str, value: str, within: str = ".invoer") -> None:
    page.locator(within).get_by_label(label, exact=True).first.select_option(value)


@slow
def test_a_council_document_and_a_study_pass_the_check(page: Page, form_address: str, project: Path):
    opened(page, form_address, "raadsstukken")
    fill(page, "Titel", "Motie tuinbaan")
    choose(page, "Soort", "motie")
    fill(page, "Samenvatting", "Twee fracties vragen om een tuinbaan [@stadsbrief].")
    if page.locator(".invoer").get_by_label("Vraag", exact=True).count() == 0:
        page.get_by_role("button", name="Voeg toe: vragen").click()
    fill(page, "Vraag", "Wil het college een tuinbaan?")
    fill(page, "Antwoord", "In Voorbeeldstad kregen twintig mensen zo'n baan [@stadsbrief].")
    path, text = finished(page)
    (project / path).write_text(text, encoding="utf-8")

    opened(page, form_address, "onderzoeken")
    for label, value in (
        ("Titel", "De tuinbaan"),
        ("Kort", "Proefdam, eindverslag tuinbaan (2021)"),
        ("Uitvoerder", "Hogeschool Voorbeeld"),
        ("Datum (dit of 'Zonder datum')", "2021"),
        ("Toelichting", "De onderzoekers spraken met deelnemers [@stadsbrief]."),
        ("Vergelijking toelichting", "Er is niet vergeleken [@stadsbrief]."),
        ("Gelezen toelichting", "Alleen de samenvatting [@stadsbrief]."),
        ("Zonder volledige tekst (dit of 'Volledige tekst')", "Het verslag is niet gevonden."),
    ):
        fill(page, label, value)
    for label, value in (
        ("Stand", "afgerond"),
        ("Opzet", "beschrijvend"),
        ("Vergelijking", "geen"),
        ("Gelezen", "samenvatting"),
    ):
        choose(page, label, value)
    page.click("button[type=submit]")
    assert page.locator(".overzicht-fouten li").all_inner_texts() == [
        "Pilots: Vul 'Pilots' of 'Zonder pilot + Soorten' in."
    ], "a study must say why it is here"
    page.get_by_role("button", name="Voeg toe: pilots").click()
    fill(page, "Pilots 1", "proefdam-loting")
    path, text = finished(page)
    (project / path).write_text(text, encoding="utf-8")
    assert check(load(project), project) == []


@slow
def test_everyone_can_use_it(browser: Browser, form_address: str):
    """No axe violation and no sideways scrolling: empty, with mistakes, in the list of sources and when it is done."""
    found = []
    for scheme in ("light", "dark"):
        for width in (1280, 320):
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page = context.new_page()

            def look(what: str, page: Page = page, width: int = width, scheme: str = scheme) -> None:
                found.extend(f"{scheme} {width} {what}: {one}" for one in axe_violations(page))
                wide = page.evaluate("document.documentElement.scrollWidth")
                found.extend([f"{width} {what}: {wide} px wide"] if wide > width else [])

            opened(page, form_address, "pilots")
            page.check(".invoer input[value=basisbaan]")
            page.get_by_role("button", name="Voeg toe: bedragen").click()
            look("begun")
            page.click("button[type=submit]")
            look("with mistakes")
            page.get_by_role("button", name="Noem een bron bij Aanleiding", exact=True).click()
            look("the sources")
            page.keyboard.press("Escape")
            assert page.evaluate("document.activeElement.textContent") == "Noem een bron"
            source(page, form_address)
            look("done")
            context.close()
    assert found == []


@slow
def test_it_works_by_keyboard(page: Page, form_address: str):
    page.goto(form_address)
    page.focus(".wat input")
    page.keyboard.press("ArrowDown")
    page.wait_for_selector(".invoer > .groep")
    page.keyboard.press("Tab")
    page.keyboard.type("Een titel")
    assert page.get_by_label("Titel", exact=True).input_value() == "Een titel"
    assert page.get_by_label("Naam van het bestand", exact=True).input_value() == "een-titel"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Een uitgever")
    page.keyboard.press("Enter")
    assert page.locator(".overzicht-fouten:focus").count() == 1


STRICT = "default-src 'self'; object-src 'none'; base-uri 'none'"


def typed(page: Page, label: str, text: str, within: str = ".invoer") -> str:
    """Type letter after letter in the field with this label, as a reader does; gives what stands in it."""
    field = page.locator(within).get_by_label(label, exact=True).first
    field.press_sequentially(text)
    return field.input_value()


@slow
def test_every_letter_comes_in_every_field_and_leads_nowhere(page: Page, form_address: str):
    """Real keystrokes in all kinds of fields: the cursor stays, and no letter is one for the theme or the search."""
    text = "spannen, pf.s/n"
    for kind in ("correctie", "bronnen", "pilots", "onderzoeken", "lessen", "raadsstukken"):
        opened(page, form_address, kind)
        for box in page.locator(".invoer input[value=basisbaan]:visible").all():
            box.check()
        for field in page.locator(".invoer :is(input[type=text], textarea):visible").all():
            field.fill("")
            field.press_sequentially(text)
            assert field.input_value() == text, (kind, field.get_attribute("id"))
    assert page.url == f"{form_address}?soort=raadsstukken"


@slow
def test_a_letter_beside_a_field_of_the_form_leads_nowhere(page: Page, form_address: str):
    opened(page, form_address, "pilots")
    for away in ("document.activeElement.blur()", "document.querySelector('.invoer button').focus()"):
        page.evaluate(away)
        page.keyboard.type("pn,.fs/")
        assert page.url == f"{form_address}?soort=pilots"
        assert page.locator(".md-search__input:focus").count() == 0
    page.focus(".md-header a")
    page.keyboard.press("/")
    assert page.locator(".md-search__input:focus").count() == 1, "outside the form the search still opens"


@slow
def test_the_name_of_the_file_is_what_a_reader_types(page: Page, form_address: str):
    opened(page, form_address, "bronnen")
    assert typed(page, "Titel", "Brief van Proefdam") == "Brief van Proefdam"
    name = page.get_by_label("Naam van het bestand", exact=True)
    assert name.input_value() == "brief-van-proefdam"
    name.press("End")
    assert typed(page, "Naam van het bestand", "-2020").endswith("-2020")
    name.press("Control+a")
    name.press("Delete")
    assert typed(page, "Naam van het bestand", "eigen-naam") == "eigen-naam"
    typed(page, "Titel", "Nog iets: ")
    assert name.input_value() == "eigen-naam", "a name that was typed stays"


@slow
def test_the_last_letters_before_a_reload_are_kept(page: Page, form_address: str):
    opened(page, form_address, "pilots")
    typed(page, "Naam", "De Tuinbaan")
    page.reload()
    page.wait_for_selector(".invoer > .groep")
    assert page.get_by_label("Naam", exact=True).input_value() == "De Tuinbaan"


def drafts(page: Page) -> list[str]:
    return page.locator(".concepten:visible button").all_inner_texts()


@slow
def test_who_comes_back_is_told_of_every_draft_and_goes_on_with_it(page: Page, form_address: str):
    page.goto(form_address)
    page.check(".wat input[value=pilots]")
    page.wait_for_selector(".invoer > .groep")
    typed(page, "Naam", "De Tuinbaan")
    assert page.url == f"{form_address}?soort=pilots"
    page.check(".wat input[value=bronnen]")
    page.wait_for_selector(".invoer legend:text-is('Bron')")
    assert drafts(page) == ["Pilot: De Tuinbaan"]
    page.goto(form_address)
    until(page, "document.querySelector('.concepten button') !== null")
    assert page.locator(".invoer > .groep").count() == 0
    page.get_by_role("button", name="Pilot: De Tuinbaan").click()
    page.wait_for_selector(".invoer > .groep")
    assert page.get_by_label("Naam", exact=True).input_value() == "De Tuinbaan"
    assert page.is_checked(".wat input[value=pilots]")
    assert drafts(page) == []


@slow
def test_two_sources_are_made_one_after_the_other(page: Page, form_address: str):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept()))
    source(page, form_address)
    with page.expect_download():
        page.click("[data-doe=download]")
    page.get_by_role("button", name="Maak nog een bron", exact=True).click()
    assert asked == [], "the first one is at home with the reader"
    assert page.get_by_label("Titel", exact=True).input_value() == ""
    assert page.locator(".klaar").is_hidden()
    typed(page, "Titel", "Brief: de 'tuinbaan' #1 van Proefdam")
    page.click("button[type=submit]")
    told = page.locator(".overzicht-fouten li").all_inner_texts()
    assert "Naam van het bestand: Deze naam bestaat al. Kies een andere." in told, "that is the name of the first"
    page.get_by_role("button", name="Maak nog een bron", exact=True).click()
    assert len(asked) == 1, "nothing was done with this one"


@slow
def test_a_file_that_was_made_again_keeps_its_name_or_leaves_it(page: Page, form_address: str):
    source(page, form_address)
    page.reload()
    page.wait_for_selector(".invoer > .groep")
    assert finished(page)[0] == "data/bronnen/brief-de-tuinbaan-1-van-proefdam.yml"
    fill(page, "Naam van het bestand", "tuinbaan-brief")
    assert finished(page)[0] == "data/bronnen/tuinbaan-brief.yml"
    opened(page, form_address, "lessen")
    page.get_by_role("button", name="Noem een bron bij Waarom", exact=True).click()
    page.locator("dialog input[type=search]").fill("van u")
    assert page.locator("dialog li").count() == 1


@slow
def test_all_files_go_along_that_a_new_one_refers_to(page: Page, form_address: str):
    _, cited = source(page, form_address)
    pilot(page, form_address)
    assert page.locator(".ook button").all_inner_texts() == ["data/bronnen/brief-de-tuinbaan-1-van-proefdam.yml"]
    mail = unquote(page.get_attribute("[data-doe=mail]", "href"))
    assert "Voeg tuinbaan-proefdam.yml en brief-de-tuinbaan-1-van-proefdam.yml als bijlage toe." in mail
    with page.expect_download() as download:
        page.click(".ook button")
    assert Path(download.value.path()).read_text(encoding="utf-8") == cited
    opened(page, form_address, "lessen")
    fill(page, "Les", "Begin op tijd")
    fill(page, "Waarom", "Het duurde lang [@stadsbrief].")
    page.locator("input[list=lijst-pilots]").first.fill("tuinbaan-proefdam")
    page.click("button[type=submit]")
    assert page.locator(".ook li").count() == 2, "the pilot, and the source that the pilot cites"


def correct(page: Page, address: str, record: str, text: str) -> None:
    page.goto(f"{address}?record={record}")
    page.wait_for_selector(".invoer > .groep")
    typed(page, "Wat staat er nu?", text)
    page.wait_for_selector(".concept:not([hidden])")


@slow
def test_a_correction_of_a_second_page_leaves_the_first(page: Page, form_address: str):
    first, second = "pilots/proefdam-loting", "pilots/voorbeeldstad-buurtbaan"
    correct(page, form_address, first, "Het begon in 2019.")
    correct(page, form_address, second, "Het duurde een jaar.")
    assert drafts(page) == [f"Een fout melden: {first}"]
    page.goto(f"{form_address}?record={first}")
    page.wait_for_selector(".invoer > .groep")
    assert page.get_by_label("Wat staat er nu?", exact=True).input_value() == "Het begon in 2019."
    page.reload()
    page.wait_for_selector(".invoer > .groep")
    assert page.get_by_label("Waar staat het?", exact=True).input_value() == first
    # Another record in a draft takes it along, but never over one that is there.
    fill(page, "Waar staat het?", "gemeenten/proefdam")
    until(page, "location.search === '?record=gemeenten/proefdam'")
    assert drafts(page) == [f"Een fout melden: {second}"]
    fill(page, "Waar staat het?", second)
    page.reload()
    page.wait_for_selector(".invoer > .groep")
    page.goto(f"{form_address}?record={second}")
    page.wait_for_selector(".invoer > .groep")
    assert page.get_by_label("Wat staat er nu?", exact=True).input_value() == "Het duurde een jaar."


@slow
def test_a_click_is_not_lost_to_a_message_that_comes(page: Page, form_address: str):
    """What is wrong with the field that a reader leaves is said after the click, which it would move away."""
    opened(page, form_address, "bronnen")
    typed(page, "Datum (dit of 'Zonder datum')", "2020-13")
    # The box is below the message that comes.
    place = page.get_by_text("Zonder datum", exact=False).locator("visible=true").last.bounding_box()
    page.mouse.move(place["x"] + 5, place["y"] + 5)
    page.mouse.down()
    assert wrong(page) == []
    page.mouse.up()
    until(page, "[...document.querySelectorAll('.invoer .fout')].some((one) => !one.hidden)")
    assert wrong(page)[0].startswith("Verwacht: datum")
    assert page.evaluate("document.activeElement.labels[0].textContent").startswith("Zonder datum")


@slow
def test_it_says_what_the_check_says_of_a_status_an_amount_and_an_address(page: Page, form_address: str):
    opened(page, form_address, "pilots")
    status = page.locator(".invoer").get_by_label("Status", exact=True)
    status.select_option("loopt")
    fill(page, "Eind (mag leeg)", "2021-06")
    (told,) = wrong(page)
    assert told.startswith("De status zegt dat de pilot nog niet voorbij is (Loopt), en hij eindigde in 2021-06.")
    assert "'toelichting'" in told
    status.select_option("afgerond")
    assert wrong(page) == []
    fill(page, "Eind (mag leeg)", "2045")
    assert wrong(page)[0].startswith("De status zegt dat de pilot voorbij is (Afgerond), en het eind is 2045.")
    fill(page, "Eind (mag leeg)", "")
    page.get_by_role("button", name="Voeg toe: bedragen").click()
    amount = "fieldset.groep:has(> legend:text-is('Bedragen 1'))"
    fill(page, "Bedrag", "26.000", amount)
    assert wrong(page) == ["Verwacht: bedrag in cijfers, zoals 28000 of 12.50."]
    fill(page, "Bedrag", "26000.50", amount)
    assert wrong(page) == []
    page.get_by_role("button", name="Voeg toe: regelingen").click()
    fill(page, "Regelingen 1", "bestaat-niet")
    assert "schrijf het de redactie" in wrong(page)[0], "there is no form for it"
    opened(page, form_address, "bronnen")
    fill(page, "Url (dit of 'Zonder url')", "www.proefdam.nl")
    assert "begint met https://" in wrong(page)[0]


@slow
def test_a_label_says_what_may_stay_empty_or_be_another(page: Page, form_address: str):
    opened(page, form_address, "bronnen")
    labels = [label.strip() for label in page.locator(".invoer :is(label, legend)").all_inner_texts()]
    assert "Datum (dit of 'Zonder datum')" in labels
    assert "Zonder url (dit of 'Url')" in labels
    opened(page, form_address, "pilots")
    legends = page.locator(".invoer legend").all_inner_texts()
    assert "Niet gevonden (mag leeg)" in legends


@slow
def test_one_thing_that_must_still_be_done_is_one(page: Page, form_address: str):
    correct(page, form_address, "pilots/proefdam-loting", "Het begon in 2019.")
    fill(page, "Wat moet er staan?", "Het begon in 2020.")
    page.click("button[type=submit]")
    assert page.inner_text(".open-punten").startswith("Nog niet af: 1 punt staat hierboven.")


@slow
def test_it_needs_no_more_than_this_site(page: Page, form_address: str):
    """Under a strict policy it makes a file, and asks nothing of another host."""
    asked = []

    def strict(route):
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": STRICT})

    page.route("**/*", strict)
    page.on("request", lambda request: asked.append(request.url))
    path, _ = source(page, form_address)
    assert path == "data/bronnen/brief-de-tuinbaan-1-van-proefdam.yml"
    assert page.evaluate("getComputedStyle(document.querySelector('.invullen fieldset')).display") == "block"
    origin = form_address.removesuffix("aanvullen/")
    assert [url for url in asked if not url.startswith((origin, "data:", "blob:"))] == []


@slow
def test_every_page_leads_to_the_form(form_project: Path):
    """That of a record with the record, one with more of them to choose it; the form itself not."""
    found = {}
    for file in (form_project / "site").rglob("*.html"):
        link = re.search(r'geef-door.*?<a href="([^"]*)">Klopt hier iets niet\?', file.read_text("utf-8"))
        found[file.relative_to(form_project / "site").as_posix()] = link and link[1]
    assert found["pilots/proefdam-loting/index.html"] == "../../aanvullen/?record=pilots/proefdam-loting"
    for page in ("bronnen", "lessen", "onderzoeken", "begrippen"):
        assert found[f"{page}/index.html"] == "../aanvullen/?soort=correctie", page
    assert found["aanvullen/index.html"] is None


@slow
def test_without_a_script_or_from_a_disk_it_says_how_else(browser: Browser, form_project: Path, form_address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(form_address)
    assert page.get_by_text("Het kan ook anders.").is_visible()
    assert page.locator("form.invullen").is_hidden()
    context.close()
    context = browser.new_context()
    page = context.new_page()
    page.goto((form_project / "site/aanvullen/index.html").as_uri())
    page.check(".wat input[value=bronnen]")
    until(page, "document.querySelector('.aanvullen .melding').textContent.includes('USB-stick')")
    context.close()


@pytest.mark.parametrize(
    ("repo", "kind", "branch", "file"),
    [
        ("https://github.com/stad/kb", "github", "main", "https://github.com/stad/kb/new/main/{map}?filename={naam}&value={tekst}"),
        ("https://gitlab.stad.nl/kb/", "gitlab", "trunk", "https://gitlab.stad.nl/kb/-/new/trunk/{map}?file_name={naam}"),
        ("https://codeberg.org/stad/kb", "forgejo", "main", "https://codeberg.org/stad/kb/_new/main/{map}?filename={naam}&value={tekst}"),
        ("https://github.example.org/kb", "github", "main", None),
    ],
)  # fmt: skip
def test_a_new_file_opens_only_where_the_address_is_no_example(
    repo: str, kind: str, branch: str, file: str | None, catalog: Catalog
):
    settings = catalog.kennisbank.model_copy(update={"broncode": repo, "forge": forge(kind), "tak": branch})
    assert places(settings).get("nieuw-bestand") == file
    assert ("Open het bij" in form(settings)) is (file is not None)


@slow
def test_every_text_of_a_reader_is_read_from_its_file_as_it_was_typed(page: Page, form_address: str, tmp_path: Path):
    texts = [
        *("plaats #1 in de rij", "#1", "een: twee", "twee:", "- streepje", "[haken]", "{accolade}", "'aanhaling", '"aanhaling"'),
        *("*ster", "&anker", "!uitroep", "%deel", "@naam", "`code`", "> pijl", "| streep", "? vraag", "yes", "null", "nee", "2020"),
        *("back\\slash", "eén\ntwee #2 en: drie", "- een\n- twee", "woord " * 40 + "- #1: einde", "~", "x - y", "(ja)"),
    ]  # fmt: skip
    values = {f"veld{number}": text.strip() for number, text in enumerate(texts)}
    values["lijst"] = [text.strip() for text in texts]
    page.goto(form_address)
    made = page.evaluate(
        "([place, values]) => import(place).then(({ written }) => written(values))",
        [f"{form_address.removesuffix('aanvullen/')}assets/aanvullen-yaml.js", values],
    )
    (tmp_path / "x.yml").write_text(made, encoding="utf-8")
    file, problems = READINGS.read("x.yml", tmp_path).contents
    assert problems == ()
    assert file.value == values

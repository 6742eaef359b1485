"""A Word file that a reader makes on the site is, part by part, the one that `make briefing UIT=….docx` makes."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from urllib.parse import urlencode
from zipfile import ZipFile

import docx
import pytest
from conftest import REPO
from lxml import etree
from playwright.sync_api import Page, expect

from macros.documents.edition import Edition
from macros.documents.order import briefing
from macros.pictures.style import read_style
from macros.records.catalog import Catalog
from macros.records.handboek import Thema
from macros.records.pilot import Pilot

pytestmark = pytest.mark.slow

BUTTON = ".als-word"
STATUS = "form.kies-briefing [role=status]"


def downloaded(page: Page) -> bytes:
    """The file that the button gives, once there is something to make it of."""
    expect(page.locator(BUTTON)).to_be_enabled(timeout=20_000)
    with page.expect_download() as download:
        page.click(BUTTON)
    return Path(download.value.path()).read_bytes()


def parts(file: bytes) -> dict[str, bytes]:
    """The parts of a file, each as XML in one form, apart from which of them came first."""
    with ZipFile(BytesIO(file)) as packed:
        assert packed.testzip() is None
        return {name: etree.tostring(etree.fromstring(packed.read(name)), method="c14n") for name in packed.namelist()}


# Kinds of approach, pilots, themes, a title and for whom it is.
ORDERS = {
    "two pilots and a theme": (
        [], ["wageningen-vertrouwen-werkt", "groningen-basisbaan"], ["inkomen"], "", "raad van Hilversum",
    ),
    "an approach": (["basisbaan"], [], [], 'Briefing <b>&amp; "echt"</b> {titel} \U0001f600', "wie & wat"),
    "an approach and a pilot of another": (["basisbaan"], ["heerlen-heitje"], [], "", ""),
    "themes alone": ([], [], ["werving", "gezondheid"], "Thema's \x07zonder pilots", ""),
    "all there is": ([], None, None, "Alles", ""),
}  # fmt: skip


@pytest.mark.parametrize("order", ORDERS)
def test_a_word_file_made_on_the_site_is_that_of_the_command_line(
    order: str, page: Page, address: str, catalog: Catalog
):
    soorten, pilots, themas, title, recipient = ORDERS[order]
    pilots, themas = (
        list(catalog[Pilot] if pilots is None else pilots),
        list(catalog[Thema] if themas is None else themas),
    )
    document = briefing(catalog, pilots, themas, soorten)
    document = replace(document, title=title.replace("\x07", "") or document.title, recipient=recipient)
    expected = Edition(catalog, read_style(REPO)[0], catalog.kennisbank.adres).word(document)
    chosen = {"aanpak": soorten, "pilots": pilots, "themas": themas, "titel": [title], "voor": [recipient]}
    query = urlencode({name: ",".join(asked) for name, asked in chosen.items() if asked})
    page.goto(f"{address}eigen-briefing/?{query}")
    made = downloaded(page)
    told, wanted = parts(made), parts(expected)
    assert told.keys() == wanted.keys()
    for name, xml in wanted.items():
        assert told[name] == xml, name
    word = docx.Document(BytesIO(made))
    above = [] if document.title.startswith("Briefing") else ["Briefing"]
    assert [one.text for one in word.paragraphs][: len(above) + 1] == [*above, document.title]
    assert word.core_properties.title == document.title
    assert word.core_properties.language == "nl-NL"
    assert word.sections[0].footer.paragraphs[0].text.startswith(f"{catalog.kennisbank.naam} · Briefing")


def test_nothing_of_it_is_fetched_before_it_is_asked_for(page: Page, address: str):
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(address)))
    page.goto(f"{address}eigen-briefing/?pilots=groningen-basisbaan")
    expect(page.locator(BUTTON)).to_be_enabled(timeout=20_000)
    assert not [one for one in fetched if "word" in one]
    fetched.clear()
    downloaded(page)
    downloaded(page)
    assert sorted(one for one in fetched if not one.startswith("blob:")) == ["assets/word.js", "eigen-briefing/word.js"]


def test_the_file_comes_with_the_keyboard_and_that_is_said(page: Page, address: str):
    page.goto(f"{address}eigen-briefing/")
    expect(page.locator(BUTTON)).to_be_disabled()
    page.check("input[name=themas][value=werving]")
    expect(page.locator(BUTTON)).to_be_enabled(timeout=20_000)
    # What is still being typed in counts too.
    page.focus("input[name=titel]")
    page.keyboard.type("Werving: hoe dan?")
    page.focus(BUTTON)
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "Briefing-Werving-hoe-dan.docx"
    expect(page.locator(STATUS)).to_contain_text("is gedownload: Briefing-Werving-hoe-dan.docx")
    assert page.evaluate("document.activeElement.matches('.als-word')")
    assert docx.Document(download.value.path()).core_properties.title == "Werving: hoe dan?"
    page.click(".kies-briefing button[type=reset]")
    expect(page.locator(BUTTON)).to_be_disabled()


def test_a_file_that_can_not_be_made_is_said_and_can_be_asked_for_again(page: Page, address: str):
    page.route("**/eigen-briefing/word.js", lambda route: route.abort())
    page.goto(f"{address}eigen-briefing/?themas=werving")
    expect(page.locator(BUTTON)).to_be_enabled(timeout=20_000)
    page.click(BUTTON)
    expect(page.locator(STATUS)).to_contain_text("lukte niet")
    page.unroute("**/eigen-briefing/word.js")
    downloaded(page)

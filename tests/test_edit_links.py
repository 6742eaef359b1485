"""The way from an entry on a shared page to the file that holds it."""

import pytest

from macros.records.loading import load
from macros.site.edit_links import with_edit_links

BASE = "https://git.example.org/kennisbank/edit/main/"


@pytest.mark.parametrize(
    ("html", "path"),
    [
        ('<h2 id="begrippen-buurtbaan">Buurtbaan<a class="headerlink" href="#x">¶</a></h2>', "begrippen/buurtbaan"),
        ('<th><span id="bronnen-stadsbrief"></span>Brief</th>', "bronnen/stadsbrief"),
        ('<div class="bron" id="bronnen-stadsbrief">\n<p>Brief</p>\n</div>', "bronnen/stadsbrief"),
        ('<h3 id="lessen-bel-mensen-op">Bel</h3>', "lessen/bel-mensen-op"),
        ('<h2 id="pilots-proefdam-loting">Een record met een eigen pagina</h2>', ""),
        ('<h2 id="begrippen-onbekend">Geen record</h2>', ""),
    ],
)
def test_each_entry_of_a_shared_page_opens_its_own_file(html: str, path: str, project):
    made = with_edit_links(html, load(project).catalog, BASE)
    if path:
        assert made.count(f'href="{BASE}data/{path}.yml"') == 1
        assert made.count('class="verbeter"') == 1
    else:
        assert made == html


def test_an_entry_is_found_under_its_former_id_also_where_nothing_can_be_edited(project):
    file = project / "data/begrippen/buurtbaan.yml"
    file.write_text(f"{file.read_text('utf-8')}vroeger: [begrippen/wijkbaan]\n", "utf-8")
    made = with_edit_links('<h2 id="begrippen-buurtbaan">Buurtbaan</h2>', load(project).catalog, "")
    assert made == '<h2 id="begrippen-buurtbaan">Buurtbaan<span id="begrippen-wijkbaan"></span></h2>'


@pytest.mark.parametrize(
    ("forge", "edited", "made"),
    [
        ("github", "edit/main/", "new/main/"),
        ("gitlab", "-/edit/main/", "-/new/main/"),
        ("forgejo", "_edit/main/", "_new/main/"),
    ],
)
def test_each_place_for_code_has_addresses_of_its_own(forge: str, edited: str, made: str, project):
    settings = project / "data/kennisbank.yml"
    settings.write_text(settings.read_text("utf-8").replace("forge: github", f"forge: {forge}"), "utf-8")
    settings = load(project).catalog.kennisbank
    assert (settings.bewerken, settings.nieuw) == (edited, made)

"""Building: adding a pilot, mistakes that must not be published, and text that must not act."""

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from cases import replace_once
from conftest import assert_golden, build, findable, run
from markdown import Markdown
from mkdocs.structure.files import File
from test_markdown import IN_RECORDS

from macros.extensions import PageLinks
from macros.rebuild import one_page
from macros.records.loading import load
from macros.site.calls import _checked
from macros.writers.sources import cited

pytestmark = pytest.mark.whole


def page(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html.parser")


def article(site: Path, path: str) -> str:
    # How many kilobytes a document is depends on the typesetter, not on the page.
    return re.sub(r"\d+ kB", "0 kB", page(site, path).article.prettify())


def runs(script: Tag) -> bool:
    """True for a script; what is data for a search engine must be JSON, and then no browser runs it."""
    if script.get("type") != "application/ld+json":
        return True
    json.loads(script.string or "")
    return False


@pytest.mark.parametrize(
    "path",
    [
        "pilots/voorbeeldstad-buurtbaan",
        "gemeenten/voorbeeldstad",
        "gemeenten/proefdam",
        "themas/werving",
        "regelingen/proefwet",
        "raadsstukken/vragen-2020",
        "stappen/begin",
        "onderzoeken/hogeschool-voorbeeldstad-2021",
        "signalen/proefdam-tuin",
    ],
)
def test_record_pages_look_like_this(small_site: Path, path: str):
    assert_golden(f"gouden/{path.replace('/', '-')}.html", article(small_site, path))


def test_one_page_is_made_without_the_search_and_keeps_all_that_a_build_left(small_site: Path, tmp_path: Path):
    """Else the build that follows would have to convert every page again, and what is found would be of one page."""
    project = shutil.copytree(small_site.parent, tmp_path / "project", symlinks=True)
    kept = set((project / ".cache/pages").iterdir())
    # The files that the last build had: those that are there by themselves are not added again.
    paths = [file.relative_to(small_site).as_posix() for file in small_site.rglob("*.*") if file.suffix != ".html"]
    others = [File(path, str(small_site), "", use_directory_urls=True) for path in paths]
    made = one_page(project, tmp_path / "eerst", "http://127.0.0.1/", "pilots/proefdam-loting/index.html", others)
    assert made
    assert [file for file in (tmp_path / "eerst").rglob("*") if file.is_file()] == [made]
    assert set() < kept <= set((project / ".cache/pages").iterdir())


def test_one_yaml_file_is_all_that_a_new_pilot_needs(project: Path):
    record = (project / "data/pilots/voorbeeldstad-buurtbaan.yml").read_text(encoding="utf-8")
    (project / "data/pilots/nieuw.yml").write_text(
        record.replace("naam: Buurtbaan Voorbeeldstad", "naam: Splinternieuw\nanders_dan: [voorbeeldstad-buurtbaan]"),
        encoding="utf-8",
    )
    (project / "data/lessen/nieuw.yml").write_text(
        (project / "data/lessen/bel-mensen-op.yml")
        .read_text()
        .replace("Bel mensen", "Schrijf mensen")
        .replace("[voorbeeldstad-buurtbaan]", "[nieuw]")
    )
    site = build(project)
    for path in [
        "",
        "pilots/nieuw",
        "gemeenten/voorbeeldstad",
        "vergelijken",
        "themas/werving",
        "bronnen",
        "begrippen",
        "regelingen/proefwet",
    ]:
        assert "Splinternieuw" in page(site, path).article.get_text(), path
    assert any("Splinternieuw" in thing[0] for thing in findable(site))


def test_the_edit_link_of_a_record_page_opens_its_yaml_file(small_site: Path):
    assert (
        page(small_site, "pilots/proefdam-loting")
        .select_one("a.md-content__button")["href"]
        .endswith("/data/pilots/proefdam-loting.yml")
    )
    assert page(small_site, "bronnen").select_one("a.md-content__button")["href"].endswith("/docs/bronnen.md")


def test_a_source_is_one_footnote_with_publisher_title_date_link_and_a_way_back(small_site: Path):
    notes = page(small_site, "pilots/voorbeeldstad-buurtbaan").select_one("div.footnote")
    brief = notes.find("li", id="fn:stadsbrief")
    assert "Gemeente Voorbeeldstad, Brief over de buurtbaan, maart 2020." in " ".join(brief.get_text().split())
    assert brief.find("a", href="https://voorbeeldstad.example/brief")
    assert brief.find("a", href="../../bronnen/#bronnen-stadsbrief")
    assert len(brief.select("a.footnote-backref")) == 1, "one way back, however often it is cited"
    report = " ".join(notes.find("li", id="fn:onderzoek-2021").get_text().split())
    assert "zonder datum (de bron noemt geen datum)" in report
    assert "Geen link: er is geen webadres bekend" in report
    assert "Voorlopige versie" in report


def test_a_note_that_a_page_writes_itself_is_no_source():
    assert cited("Zo [^stadsbrief], zo [^eigen] en zo [^stadsbrief].\n\n[^eigen]: Een eigen noot.\n") == ["stadsbrief"]


def test_only_the_first_use_of_a_term_links_to_the_glossary(small_site: Path):
    links = page(small_site, "pilots/voorbeeldstad-buurtbaan").select("article a.begrip")
    assert [link["href"] for link in links].count("../../begrippen/#begrippen-buurtbaan") == 1
    assert page(small_site, "").find("a", class_="begrip", string="verdrongen"), "hand-written pages get links too"


def test_a_term_within_a_longer_term_is_no_link_of_its_own(project: Path):
    replace_once(
        project / "data/begrippen/verdringing.yml",
        "[verdrongen, VRD]",
        "[verdrongen, VRD, verdringing door een buurtbaan]",
    )
    links = PageLinks()
    links.setConfig("catalog", load(project).catalog)
    article = BeautifulSoup(
        Markdown(extensions=[links]).convert("Er was verdringing door een buurtbaan."), "html.parser"
    )
    assert article.get_text() == "Er was verdringing door een buurtbaan."
    assert [link.get_text() for link in article.find_all("a")] == ["verdringing door een buurtbaan"]


@pytest.mark.parametrize(
    ("written", "linked"),
    [
        ("Een buurtbaan.", True),
        ("De `buurtbaan`.", False),
        ("    buurtbaan", False),
        ("# Buurtbaan", False),
        ("## Buurtbaan", False),
        ("###### Buurtbaan", False),
        ("[buurtbaan](https://buurt.example/)", False),
        ("| Buurtbaan |\n|---|\n| x |", False),
        ("| x |\n|---|\n| Buurtbaan |", True),
        ('<summary markdown="span">Buurtbaan</summary>', False),
        ('<figure markdown="span">Buurtbaan</figure>', False),
        ('<p class="geen-begrippen" markdown="span">Buurtbaan</p>', False),
        ('<p class="tabel-titel" markdown="span">Buurtbaan</p>', False),
        ('<p class="kort" markdown="span">Buurtbaan</p>', True),
    ],
)
def test_a_term_is_no_link_where_that_would_be_wrong_or_distract(written: str, *, linked: bool, project: Path):
    links = PageLinks()
    links.setConfig("catalog", load(project).catalog)
    made = BeautifulSoup(Markdown(extensions=["md_in_html", "tables", links]).convert(written), "html.parser")
    assert bool(made.find("a", class_="begrip")) is linked


def test_without_a_comparison_group_a_finding_says_so(small_site: Path):
    rows = page(small_site, "pilots/voorbeeldstad-buurtbaan").select("table[aria-labelledby='bevindingen'] tbody tr")
    told = {row.th.get_text(): row.get_text() for row in rows}
    assert len(told) == 3
    assert "zonder vergelijking" in told["Welzijn"]
    assert "zonder vergelijking" in told["Uitstroom naar werk"]
    assert "vergelijking niet genoemd" in told["Deeltijdwerk"]
    assert "samen met Proefdam – Meer ruimte" in told["Deeltijdwerk"]
    rows = page(small_site, "onderzoeken/hogeschool-proefdam-2021").select(
        "table[aria-labelledby='bevindingen'] tbody tr"
    )
    (row,) = (row for row in rows if "Voltijdwerk" in row.th.get_text())
    assert "zonder vergelijking" not in row.get_text()
    assert "Geloot" in row.get_text()
    assert "eindmeting: 12 procent tegen 11 (interval 9 tot 15)" in row.get_text()


def test_the_address_that_a_record_had_leads_to_where_it_is(small_site: Path):
    moved = BeautifulSoup(
        (small_site / "regelingen/twee-proeven/index.html").read_text(encoding="utf-8"), "html.parser"
    )
    assert moved.a["href"] == "../../onderzoeken/instituut-landelijk-2022/"
    assert moved.find("meta", attrs={"http-equiv": "refresh"})["content"].endswith(f"url={moved.a['href']}")


def fill_with(record: object, text: str) -> object:
    """The record with text put into every plain text and Feit."""
    if isinstance(record, dict):
        return {key: fill_with(value, text) if key not in _NO_TEXT else value for key, value in record.items()}
    if isinstance(record, list):
        return [fill_with(value, text) for value in record]
    if not isinstance(record, str) or record.startswith("onbekend"):
        return record
    return f"{text} {record}"


_NO_TEXT = {
    "soorten", "ingreep", "belang", "door", "over", "datum", "bedrag", "per", "aard", "gemeenten", "partners", "status", "start", "eind", "peildatum", "regelingen", "opzet", "uitkomst", "groep", "richting", "waarde", "vergelijkwaarde",
    "interval", "significantie", "vergelijking", "volgens", "aantal", "van", "gecontroleerd_op",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("text", [text for text in IN_RECORDS if len(text) < 80 and "[^" not in text])
def test_hostile_text_in_every_field_comes_out_literally(text: str, project: Path):
    file = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    record = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    file.write_text(yaml.safe_dump(fill_with(record, text), allow_unicode=True, width=10_000), encoding="utf-8")
    site = build(project)
    shown = " ".join(text.split())
    for path in ["pilots/voorbeeldstad-buurtbaan", "vergelijken", "", "gemeenten/voorbeeldstad", "bronnen"]:
        soup = page(site, path)
        assert shown in " ".join(soup.article.get_text().split()), path
        assert not any("alert(1)" in script.get_text() for script in soup.find_all("script") if runs(script))
        assert not soup.find_all(href=re.compile("^javascript:alert"))
        assert "49" not in soup.h1.get_text()
    head = page(site, "pilots/voorbeeldstad-buurtbaan")
    assert shown in " ".join(head.title.get_text().split())
    assert head.h1.find(["script", "a", "b"], class_=lambda name: name != "headerlink") is None


def test_a_title_with_markup_stays_text_in_the_head_in_attributes_and_in_the_search_index(project: Path):
    title = """Baan "><script>alert(1)</script><b onclick='alert(2)'>&amp; 'q\'"""
    for kind, id, key in [("pilots", "voorbeeldstad-buurtbaan", "naam"), ("themas", "werving", "kern")]:
        file = project / f"data/{kind}/{id}.yml"
        text = file.read_text(encoding="utf-8")
        quoted = (title if key == "naam" else f"{title} [@stadsbrief].").replace("'", "''")
        file.write_text(re.sub(f"(?m)^{key}: .*$", f"{key}: '{quoted}'", text), encoding="utf-8")
    site = build(project)
    soup = page(site, "pilots/voorbeeldstad-buurtbaan")
    assert soup.find("meta", property="og:title")["content"] == f"Voorbeeldstad – {title}"
    assert title in soup.title.get_text()
    assert title in page(site, "themas/werving").find("meta", property="og:description")["content"]
    for file in site.rglob("*.html"):
        for tag in BeautifulSoup(file.read_bytes(), "html.parser").find_all(True):
            assert not any(name.startswith("on") for name in tag.attrs), f"{file}: {tag.name}"
            assert tag.name != "script" or not runs(tag) or "alert(" not in tag.get_text(), file
    assert any(heading == f"Voorbeeldstad – {title}" for heading, *_ in findable(site))


@pytest.mark.parametrize(
    "mistake",
    [
        ("start: 2019-10", "start: 2019-99"),
        *(
            pytest.param(mistake, marks=pytest.mark.slow)
            for mistake in (
                ("[@stadsbrief]", "[@staadsbrief]"),
                ("status: afgerond", "status: afgerond\nstatus: loopt"),
                ("naam: Buurtbaan", "naam: [[[ {{{ \n%%% Buurtbaan"),
            )
        ),
    ],
)
def test_a_mistake_stops_the_build_and_leaves_the_last_site_as_it_was(
    mistake: tuple[str, str], project: Path, small_site: Path
):
    site = shutil.copytree(small_site, project / "site")
    before = {file: file.read_bytes() for file in site.rglob("*") if file.is_file()}
    record = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    record.write_text(record.read_text(encoding="utf-8").replace(*mistake, 1), encoding="utf-8")
    result = run("mkdocs", "build", cwd=project)
    told = result.stdout + result.stderr
    assert result.returncode == 1
    assert "data/pilots/voorbeeldstad-buurtbaan.yml:" in told
    assert "Traceback" not in told
    assert {file: file.read_bytes() for file in site.rglob("*") if file.is_file()} == before


@pytest.mark.slow
def test_a_mistake_is_told_as_one_list_by_code_that_reads_the_records_beside_it(own_project: Path):
    record = own_project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("status: afgerond", "status: afgrond"), "utf-8")
    result = run("mkdocs", "build", cwd=own_project)
    assert result.returncode == 1
    assert result.stdout.startswith(
        "\nDe gegevens zijn niet in orde; er is niets gebouwd.\n\ndata/pilots/voorbeeldstad"
    )
    assert "Traceback" not in result.stderr
    assert "markdown_extensions" not in result.stderr


def test_a_mistake_of_ours_inside_a_macro_keeps_its_traceback():
    def macro(name: str) -> None:
        raise TypeError("ours")

    with pytest.raises(TypeError, match="ours"):
        _checked(macro, "aantal", lambda error: error)("pilots")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("{% for x in %}", ["een macro op deze pagina is niet te lezen"]),
        ("[weg](weg.md) [anker](begrippen.md#weg)", ["'weg.md'", "'#weg'"]),
    ],
)
def test_a_broken_page_stops_the_build(wrong: str, words: list[str], project: Path):
    (project / "docs/fout.md").write_text(f"# Fout\n\n{wrong}\n", encoding="utf-8")
    result = run("mkdocs", "build", cwd=project)
    told = result.stdout + result.stderr
    assert result.returncode == 1
    for word in ["fout.md", *words]:
        assert word in told
    assert "Traceback" not in told

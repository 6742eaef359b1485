"""What comes of a larger set of records, that of `tests/ruim` beside `tests/klein`, against golden files.

It has what the small project has not: more of everything, findings in every direction, phases, ranges, votes, changes,
and what is planned. A macro, a page, a paper or a file of data that says something else of it than it did shows here.
"""

import csv
import difflib
import json
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from bs4 import BeautifulSoup
from conftest import TESTS, assert_golden, build, findable, made_once, make_project
from docx.enum.section import WD_ORIENT
from docx.table import Table
from pdf import text_of

from macros.current import Build
from macros.documents.build import jobs
from macros.documents.edition import Edition, package_version
from macros.pictures.style import read_style
from macros.records.loading import load
from macros.records.problem import RequestError
from macros.records.renaming import find, renamed
from macros.site.about_page import ABOUT
from macros.site.authoring import Macros
from macros.site.whole_pages import _page, whole_pages
from macros.writers.estimate import pages
from macros.zensical_build import _Site

pytestmark = pytest.mark.whole


def make_larger(folder: Path) -> Path:
    shutil.copytree(TESTS / "ruim", make_project(folder), copy_function=shutil.copyfile, dirs_exist_ok=True)
    (folder / "docs/vergelijken.md").unlink()  # in its place comes a page with comparisons below it
    return folder


@pytest.fixture(scope="session")
def larger_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    return made_once(tmp_path_factory, worker_id, "ruim", lambda folder: build(make_larger(folder))) / "site"


@pytest.fixture(scope="module")
def macros(tmp_path_factory: pytest.TempPathFactory) -> Macros:
    project = make_larger(tmp_path_factory.mktemp("ruim") / "project")
    return Macros(load(project).catalog, lambda: "pilots/verderop-premie")


# Each study of these records, as a macro is asked for it.
STUDIES = [
    ("instituut-verderop-2024",),
    ("hogeschool-verderop-2023",),
    ("instituut-land-2025",),
    ("bureau-verderop-2025",),
    ("bureau-verderop-2022",),
    ("hogeschool-voorbeeldstad-2021",),
    ("instituut-landelijk-2022",),
]

# Each macro with the calls of it that say something of their own.
CALLS: dict[str, list[tuple[object, ...]]] = {
    "alle_uitspraken": [()],
    "antwoord": [("premie-en-werk",), ("vrij-en-werk",), ("buurtbaan-en-verdringing",)],
    "antwoorden_bij_thema": [("geld",), ("werving",)],
    "antwoordlijst": [(), ("premie",), ("basisbaan",), (None, "werk"), ("premie", "kosten")],
    "argumenten": [("basisbaan",), ("premie",)],
    "argumentenlijst": [("basisbaan", "voor", 1), ("basisbaan", "tegen", 3)],
    "bepalingen": [()],
    "beweringen": [("motie-premie",), ("vragenbank",)],
    "bevindingen": [
        (),
        ("verderop-premie",),
        ("voorbeeldstad-buurtbaan",),
        (None, "premie"),
        (None, None, "werk"),
        (None, None, None, "geld"),
        (None, None, None, None, "bureau-verderop-2025"),
    ],
    "bevindingen_per_uitkomst": [("werk",), ("inkomen",), ("gezondheid",), ("vertrouwen",), ("meedoen",)],
    "bewaarde_kopieen": [()],
    "bewijs_per_soort": [()],
    "bewijsmatrix": [()],
    "bronnenlijst": [()],
    "buitenland": [()],
    "buren": [("begin",), ("meet",)],
    "checklist": [("meet",)],
    "feedlijst": [()],
    "gebruikers": [("bronnen/verderop-brief",), ("regelingen/proefwet",), ("lessen/vanzelf",)],
    "gemeenten_met_pilot": [()],
    "gemeenten_per_provincie": [()],
    "kaart": [()],
    "gemeenteoverzicht": [()],
    "gevonden": STUDIES,
    "hoeonderzocht": STUDIES,
    "hoeveel_cijfers": [()],
    "hoezeker": [
        ("verderop-premie",),
        ("verderop-gift",),
        ("voorbeeldstad-buurtbaan",),
        ("proefdam-loting",),
        ("proefdam-bonus",),
        ("voorbeeldstad-bonus",),
    ],
    "instrumenten": [()],
    "kerncijferfiguur": [("premies-in-het-land",)],
    "kerncijfers": [()],
    "kerngegevens": [
        ("verderop-premie",),
        ("verderop-gift",),
        ("voorbeeldstad-buurtbaan",),
        ("proefdam-loting",),
        ("proefdam-bonus",),
        ("voorbeeldstad-bonus",),
    ],
    "kiesbevindingen": [()],
    "kopregel": [
        ("verderop-premie",),
        ("verderop-gift",),
        ("voorbeeldstad-buurtbaan",),
        ("proefdam-loting",),
        ("proefdam-bonus",),
        ("voorbeeldstad-bonus",),
    ],
    "lagen": [
        ("verderop-premie",),
        ("verderop-gift",),
        ("voorbeeldstad-buurtbaan",),
        ("proefdam-loting",),
        ("proefdam-bonus",),
        ("voorbeeldstad-bonus",),
    ],
    "lessen": [
        ("geld",),
        (None, "beleid-werk"),
        (None, None, "verderop-premie"),
        (None, None, None, "verderop", True, 1),
    ],
    "lessen_per_rol": [()],
    "lessen_per_thema": [("geld",)],
    "motiecollege": [("premie",), ("regelluwe",)],
    "moties": [("premie",), ("basisbaan",), ("premie", 1)],
    "motietweetallen": [("premie",)],
    "motievragen": [("premie",)],
    "nieuw": [(1,), (5,)],
    "onderzoekenlijst": [()],
    "onderzoekslagen": STUDIES,
    "oordeel": [("premie",), ("basisbaan",), ("werk",), ("verdringing",)],
    "oordeel_kort": [("premie",), ("kosten",), ("regelluwe-bijstand",)],
    "oordelen": [()],
    "papieren": [()],
    "per_gemeente": [
        ("hoogte", "premie"),
        ("toeslagen", "gift"),
        ("duur", "regelluwe-bijstand"),
        ("loon", "basisbaan"),
    ],
    "periode": [
        ("verderop-premie",),
        ("verderop-gift",),
        ("voorbeeldstad-buurtbaan",),
        ("proefdam-loting",),
        ("proefdam-bonus",),
        ("voorbeeldstad-bonus",),
    ],
    "pilotoverzicht": [(), ("premie",), ("basisbaan",)],
    "puntgrafiek": [("werk",), ("inkomen",), ("gezondheid",)],
    "samengevat": [("premie", "hoogte")],
    "signalen": [()],
    "stap_in_kort": [("meet",)],
    "stappen": [()],
    "strip": [
        ("verderop-premie",),
        ("verderop-gift",),
        ("voorbeeldstad-buurtbaan",),
        ("proefdam-loting",),
        ("proefdam-bonus",),
        ("voorbeeldstad-bonus",),
    ],
    "studiegroepen": [
        ("instituut-verderop-2024",),
        ("hogeschool-proefdam-2021",),
        ("bureau-verderop-2025",),
        ("bureau-verderop-2022",),
    ],
    "stukken_per_soort": [()],
    "te_lezen": [()],
    "tegenspraken": [()],
    "tegenspraken_per_pilot": [()],
    "themalagen": [("geld",), ("werving",)],
    "tijdlijn": [()],
    "tijdlijn_figuur": [()],
    "uitkomsten": [
        ("verderop-premie",),
        ("verderop-gift",),
        ("voorbeeldstad-buurtbaan",),
        ("proefdam-loting",),
        ("proefdam-bonus",),
        ("voorbeeldstad-bonus",),
    ],
    "uitspraken": [
        ("verderop-premie",),
        ("voorbeeldstad-buurtbaan",),
        ("proefdam-loting",),
        (None, "hogeschool-verderop-2023"),
        (None, "instituut-landelijk-2022"),
    ],
    "vergeleken": [("werk",), ("gezondheid",), ("vertrouwen",), ("inkomen",)],
    "vergelijking": [
        ("premie",),
        ("basisbaan",),
        ("gift",),
        (None, ["verderop-premie", "proefdam-loting"]),
        ("premie", None, ["hoogte", "duur"]),
        (None, None, ["loon", "duur"]),
    ],
    "vergelijkmet": [
        ("verderop-premie",),
        ("verderop-gift",),
        ("voorbeeldstad-buurtbaan",),
        ("proefdam-loting",),
        ("proefdam-bonus",),
        ("voorbeeldstad-bonus",),
    ],
    "vragen": [("vragenbank",), ("motie-premie",)],
    "wensen": [()],
    "wensen_bedragen": [()],
    "wensen_onbekend": [()],
    "wensen_uitleg": [()],
    "wensen_zonder_aanwijzing": [()],
    "werkt_het": [("premie",), ("basisbaan",), ("regelluwe-bijstand",), ("werk",), ("kosten",), ("verdringing",)],
    "wijzigingen": [()],
    "woordenlijst": [("onderzocht",), ("mag",)],
    "zoekronden": [()],
}


@pytest.mark.parametrize("name", CALLS)
def test_what_a_macro_makes_of_more_records(name: str, macros: Macros):
    made = []
    for arguments in CALLS[name]:
        made += [f"{name}({', '.join(map(repr, arguments))}):", "", getattr(macros, name)(*arguments), ""]
    assert_golden(f"gouden/ruim/{name}.md", "\n".join(map(str, made)))


def read_out(site: Path, path: str) -> str:
    """The words of a page with where its links lead; how many kilobytes a document is depends on the typesetter."""
    article = BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "html.parser").article
    for link in article.select("a[href]"):
        link.append(f" <{link['href']}>")
    lines = (re.sub(r"\s+", " ", line).strip() for line in article.get_text("\n").splitlines())
    return re.sub(r"\d+ kB", "0 kB", "\n".join(filter(None, lines))) + "\n"


@pytest.mark.parametrize(
    "path",
    [
        "gemeenten/verderop",
        "gemeenten/proefdam",
        "motiedossiers/premie",
        "onderzoeken/bureau-verderop-2025",
        "onderzoeken/instituut-verderop-2024",
        "onderzoeken/instituut-land-2025",
        "pilots/proefdam-bonus",
        "pilots/verderop-gift",
        "pilots/verderop-premie",
        "raadsstukken/motie-premie",
        "raadsstukken/motie-proefdam",
        "regelingen/nieuwe-regels",
        "signalen/verderop-klussen",
        "stappen/meet",
        "themas/geld",
    ],
)
def test_what_a_page_says(path: str, larger_site: Path):
    assert_golden(f"gouden/ruim/pagina-{path.replace('/', '-')}.txt", read_out(larger_site, path))


def test_each_page_has_a_title_and_a_description_of_its_own(larger_site: Path):
    told = []
    for file in sorted(larger_site.rglob("index.html")):
        head = BeautifulSoup(file.read_text(encoding="utf-8").partition("</head>")[0], "html.parser")
        about = head.select_one("meta[name=description]")
        told.append(
            f"{file.parent.relative_to(larger_site)}: {head.title.string} | {about['content'] if about else ''}"
        )
    assert_golden("gouden/ruim/koppen.txt", "\n".join([*told, ""]))


@pytest.mark.parametrize(
    "name",
    [
        "antwoord-kosten",
        "antwoord-premie",
        "antwoord-regelluwe-bijstand",
        "antwoord-verdringing",
        "antwoord-werk",
        "checklist",
        "factsheet-proefdam-bonus",
        "factsheet-verderop-gift",
        "factsheet-verderop-premie",
        "factsheet-voorbeeldstad-bonus",
        "factsheet-voorbeeldstad-buurtbaan",
        "handboek",
        "motiedossier-premie",
        "motiedossier-regelluwe",
        "raad-motie-premie",
        "raad-vragen-2020",
        "raad-vragenbank",
        "thema-geld",
        "thema-werving",
        "vergelijking-premie",
        "wat-mag-nu",
    ],
)
def test_what_a_paper_says(name: str, larger_site: Path):
    assert_golden(f"gouden/ruim/{name}.pdf.txt", text_of(larger_site / f"briefings/{name}.pdf") + "\n")


@pytest.mark.parametrize(
    "name",
    [
        "antwoord-premie",
        "checklist",
        "factsheet-verderop-premie",
        "feitenblad-bij-een-motie-premie",
        "motiedossier-premie",
        "oplegger-premie",
        "raad-motie-premie",
        "raad-vragenbank",
        "vergelijking-premie",
        "wat-mag-nu",
    ],
)
def test_what_a_file_for_word_says(name: str, larger_site: Path):
    lines = []
    for part in docx.Document(str(larger_site / f"briefings/{name}.docx")).iter_inner_content():
        if isinstance(part, Table):
            lines += [" | ".join(cell.text.replace("\n", " / ") for cell in row.cells) for row in part.rows]
        else:
            lines.append(f"{part.style.name}: {part.text}")
    assert_golden(f"gouden/ruim/{name}.docx.txt", "\n".join([*lines, ""]))


def test_a_page_of_word_is_set_the_way_it_lies(larger_site: Path):
    lying = set()
    for file in sorted((larger_site / "briefings").glob("*.docx")):
        (page,) = docx.Document(str(file)).sections
        wide = page.page_width > page.page_height
        assert (page.orientation == WD_ORIENT.LANDSCAPE) == wide, file.name
        lying |= {file.stem} if wide else set()
    assert lying == {"vergelijking-premie", "wat-mag-nu"}


def test_what_the_tables_of_data_hold(larger_site: Path):
    told = []
    for file in sorted((larger_site / "data/v1").glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as rows:
            told += [f"== {file.stem}", *(" | ".join(row) for row in csv.reader(rows))]
    assert_golden("gouden/ruim/tabellen.txt", "\n".join([*told, ""]))


@pytest.mark.parametrize(
    "path",
    ["pilots/verderop-premie", "onderzoeken/instituut-verderop-2024", "raadsstukken/motie-premie", "themas/geld"],
)
def test_what_a_record_is_as_json(path: str, larger_site: Path):
    data = json.loads((larger_site / f"data/v1/json/{path}.json").read_text(encoding="utf-8"))
    assert_golden(
        f"gouden/ruim/json-{path.replace('/', '-')}.json", json.dumps(data, indent=1, ensure_ascii=False) + "\n"
    )


def test_what_machines_are_told_of_the_pages(larger_site: Path):
    """The data in each page for search engines and libraries, and the map of the site."""
    told = [re.sub(r"\s+", " ", (larger_site / "sitemap.xml").read_text(encoding="utf-8"))]
    for path in (
        "pilots/verderop-premie",
        "onderzoeken/instituut-verderop-2024",
        "regelingen/nieuwe-regels",
        "themas/geld",
    ):
        page = BeautifulSoup((larger_site / path / "index.html").read_text(encoding="utf-8"), "html.parser")
        told += [
            path,
            *(
                str(meta)
                for meta in page.head.select("meta[name]:not([name=generator]), meta[property], link[rel=alternate]")
            ),
        ]
        told += [script.string.strip() for script in page.select("script[type='application/ld+json']")]
    assert_golden("gouden/ruim/machines.txt", re.sub(r"0\.\d+\.\d+", "0.0.0", "\n".join([*told, ""])))


def test_what_can_be_found(larger_site: Path):
    things = (" | ".join(map(str, thing)) for thing in findable(larger_site))
    assert_golden("gouden/ruim/vindbaar.txt", "\n".join([*sorted(things), ""]))


def handed(file: Path) -> list[Any]:
    """What a file hands over to a script, with the names of it."""
    written = file.read_text(encoding="utf-8")
    return json.loads(f"[{written[written.index('(') + 1 : written.rindex(')')]}]")


@pytest.mark.parametrize(
    "path",
    [
        "eigen-briefing/keuze",
        "eigen-briefing/aanpak/premie",
        "eigen-briefing/pilots/proefdam-loting",
        "eigen-briefing/pilots/verderop-premie",
        "eigen-briefing/themas/geld",
        "eigen-briefing/pilots/proefdam-bonus",
        "vergelijken/pilots",
        "vergelijken/pilots/proefdam-loting",
        "vergelijken/pilots/verderop-premie",
    ],
)
def test_what_a_script_of_a_page_is_handed(path: str, larger_site: Path):
    data = handed(larger_site / f"{path}.js")
    assert_golden(
        f"gouden/ruim/script-{path.replace('/', '-')}.json", json.dumps(data, indent=1, ensure_ascii=False) + "\n"
    )


def test_a_script_that_makes_a_word_file_is_handed_no_part_twice(larger_site: Path):
    held = handed(larger_site / "eigen-briefing/word.js")[-1]
    for page in ("staand", "liggend"):
        assert held[page]["delen"], "what differs with the way the paper lies"
        assert not held["delen"].keys() & held[page]["delen"].keys()


@pytest.mark.parametrize("name", ["pilots", "onderzoeken"])
def test_what_a_feed_tells(name: str, larger_site: Path):
    assert_golden(f"gouden/ruim/feed-{name}.xml", (larger_site / f"feeds/{name}.xml").read_text(encoding="utf-8"))


def test_how_many_pages_each_paper_seems_to_fill_in_what_is_tried_of_it(macros: Macros, project: Path):
    """In order, from roomy to lean, with the size of its letters and between brackets how much of its last page must be full."""
    told = []
    for job in jobs(Edition(macros._catalog, read_style(project)[0], "https://kennisbank.example.org/")):
        seems = cache(lambda data: pages(json.loads(data)))
        tried = (f"{seems(one.data):.3f} × {one.scale:.2f} ({one.min_fill})" for one in job.versions)
        told += [f"{job.name}, at most {job.versions[0].max_pages or 'as many as it takes'}:", *tried, ""]
    assert_golden("gouden/ruim/hoe-vol.txt", "\n".join(told))


def test_what_files_a_site_has(larger_site: Path):
    """But for those of the theme, and the parts of the search."""
    paths = (file.relative_to(larger_site).as_posix() for file in larger_site.rglob("*") if file.is_file())
    told = (path for path in paths if not re.match(r"assets/(javascripts|stylesheets|zoeken|images)/|sitemap", path))
    assert_golden("gouden/ruim/bestanden.txt", "\n".join([*sorted(told), ""]))


# What is asked of the records, by the method that chooses.
CHOICES: dict[str, list[dict[str, Any]]] = {
    "results": [
        {},
        {"pilot": "verderop-premie"},
        {"pilot": "verderop-gift"},
        {"soort": "premie"},
        {"soort": "basisbaan", "domein": "werk"},
        {"domein": "inkomen"},
        {"thema": "geld"},
        {"thema": "geld", "soort": "premie"},
        {"onderzoek": "bureau-verderop-2025"},
        {"onderzoek": "bureau-verderop-2025", "pilot": "proefdam-loting"},
        {"onderzoek": "bureau-verderop-2025", "thema": "geld"},
        {"pilot": "verderop-premi"},
        {"soort": "premi"},
        {"domein": "wrk"},
        {"thema": "gld"},
        {"onderzoek": "bureau-verderop-2052"},
    ],
    "pilots": [
        {"soort": None, "pilots": None},
        {"soort": "premie", "pilots": None},
        {"soort": "premie", "pilots": ["proefdam-loting", "verderop-premie"]},
        {"soort": None, "pilots": ["proefdam-loting", "verderop-premie"]},
        {"soort": "gft", "pilots": None},
        {"soort": None, "pilots": ["proefdam"]},
    ],
    "find_lessen": [
        {"thema": thema, "rol": rol, "pilot": pilot, "gemeente": gemeente}
        for thema, rol, pilot, gemeente in (
            (None, None, None, None),
            ("geld", None, None, None),
            ("werving", "raadslid", None, None),
            (None, "raadslid", None, None),
            (None, None, "verderop-premie", None),
            (None, None, None, "verderop"),
            (None, None, None, "naastdorp"),
            ("gld", None, None, None),
            (None, "raadslit", None, None),
            (None, None, "verderop", None),
            (None, None, None, "verder"),
        )
    ],
    "where": [
        {"kind": "pilots", "conditions": {"status": "loopt"}},
        {"kind": "pilots", "conditions": {"soorten": "premie"}},
        {"kind": "pilots", "conditions": {"soorten": "premie", "gemeenten": "proefdam"}},
        {"kind": "onderzoeken", "conditions": {}},
        {"kind": "lessen", "conditions": {"pilots": "verderop-premie"}},
        {"kind": "pilots", "conditions": {"statu": "loopt"}},
        {"kind": "pilots", "conditions": {"status": "lopt"}},
        {"kind": "pilots", "conditions": {"gemeenten": "proefdm"}},
        {"kind": "pilot", "conditions": {}},
    ],
}


@pytest.mark.parametrize("method", CHOICES)
def test_which_records_meet_what_is_asked(method: str, macros: Macros):
    told = []
    for asked in CHOICES[method]:
        try:
            found = getattr(macros._select, method)(**asked)
            names = [getattr(one, "anker", None) or one.id for one in found]
        except RequestError as refused:
            names = [str(refused)]
        told += [f"{asked}:", *(f"    {name}" for name in names), ""]
    assert_golden(f"gouden/ruim/keuze-{method}.txt", "\n".join(told))


@pytest.mark.parametrize(
    ("asked", "number"),
    [(("bevindingen",), 20), (("uitspraken",), 6), (("pilots",), 6), (("pilots", {"status": "loopt"}), 1)],
)
def test_how_many_there_are(asked: tuple[Any, ...], number: int, macros: Macros):
    soort, *where = asked
    assert macros.aantal(soort, **(where[0] if where else {})) == number


NAV = """
nav:
  - Begin: index.md
  - Pilots: [pilots/index.md, {Gemeenten: gemeenten.md}]
  - Zelf beginnen: [aan-de-slag.md, {Meer: [lessen.md, themas.md]}]
  - Raad: raadsstukken.md
"""


@pytest.mark.parametrize("folders", [True, False])
def test_what_the_theme_is_told_of_pages_that_are_written_out(*, folders: bool, tmp_path: Path):
    """Of each page its place in the menu, and of some pages all of it."""
    project = make_larger(tmp_path / "project")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + NAV, encoding="utf-8")
    build_ = Build.of(project)
    site = _Site(build_, config, tmp_path / "werk", folders=folders)
    try:
        made = whole_pages(build_.catalog, site._texts, site._config, site._release, site._places)
    finally:
        build_.documents.close()
    told = []
    for one in made:
        about = one.meta[ABOUT]
        told += [
            f"{one.path}: {one.title} | {one.url} | {about['date']} | {json.dumps(about['menu'], ensure_ascii=False)}"
        ]
        if one.path in ("index.md", "stappen/meet.md", "themas/geld.md", "lessen.md"):
            told.append(json.dumps(about, ensure_ascii=False, indent=1))
    assert_golden(
        f"gouden/ruim/hele-paginas{'' if folders else '-plat'}.txt",
        "\n".join([*told, ""]).replace(package_version(), "0.0.0"),
    )


@pytest.mark.parametrize(
    ("text", "title", "meta", "markdown"),
    [
        ("# Begin { #top }\n\nTekst.\n", "Begin", {}, "# Begin { #top }\n\nTekst.\n"),
        ("---\ntitle: 2024\n---\n# Begin\n", "2024", {"title": 2024}, "# Begin\n"),
        ("---\n# Hier komt nog iets.\n---\n# Begin\n", "Begin", {}, "# Begin\n"),
        ("---\n\n---\nTekst.\n", "begin", {}, "Tekst.\n"),
        ("---\nhide: [toc]\n---\nTekst.\n", "begin", {"hide": ["toc"]}, "Tekst.\n"),
        ("Tekst.\n\n---\n\nMeer.\n", "begin", {}, "Tekst.\n\n---\n\nMeer.\n"),
    ],
)
def test_a_page_that_is_written_out_may_say_nothing_of_itself(
    text: str, title: str, meta: dict[str, Any], markdown: str
):
    made = _page("map/begin.md", text, "map/begin/")
    assert (made.title, made.meta, made.markdown) == (title, meta, markdown)


@pytest.mark.parametrize(
    "name",
    [
        "verderop-premie",
        "bronnen/verderop-brief",
        "bronnen/motie-premie",
        "gemeenten/verderop",
        "themas/geld",
        "instituut-verderop-2024",
        "stappen/meet",
    ],
)
def test_which_lines_change_when_a_record_gets_another_id(name: str, tmp_path: Path):
    project = make_larger(tmp_path / "project")
    (project / "docs/eigen.md").write_text(
        f"# Eigen\n\n{{{{ verwijzing(\"{name}\") }}}} {{{{ bron('{name.rpartition('/')[2]}') }}}}\n", encoding="utf-8"
    )
    loaded = load(project)
    record = find(loaded, name)
    told = []
    for file, text in sorted(renamed(loaded, record, "nieuw-id", project).items()):
        before = file if file.exists() else project / "data" / record.map / f"{record.id}.yml"
        lines = difflib.unified_diff(
            before.read_text(encoding="utf-8").splitlines(), text.splitlines(), n=0, lineterm=""
        )
        told += [f"{file.relative_to(project)}:", *list(lines)[2:], ""]
    assert_golden(f"gouden/ruim/hernoemd-{name.replace('/', '-')}.txt", "\n".join(told))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("premie", "'premie' is een id van meer records — verwacht een map en een id — kies uit: "),
        ("pilots/premie", "'pilots/premie' bestaat niet — verwacht het id van een record — "),
        (
            "verderop-premi",
            "'verderop-premi' bestaat niet — verwacht het id van een record — bedoelt u 'verderop-premie'?",
        ),
    ],
)
def test_a_record_that_is_not_one_is_told(name: str, told: str, tmp_path: Path):
    with pytest.raises(RequestError) as refused:
        find(load(make_larger(tmp_path / "project")), name)
    assert str(refused.value).startswith(told)

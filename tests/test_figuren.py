"""The pictures: what they look like, that they are whole and safe, and that their links arrive."""

import itertools
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from bs4 import BeautifulSoup
from cases import replace_once
from conftest import assert_golden, build
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from macros.pictures.labels import Rectangle, place_labels, spread
from macros.pictures.svg import element, render
from macros.pictures.timeline import pilot_bar, scale_of
from macros.records.bestuur import Kerncijfer
from macros.records.catalog import Catalog
from macros.records.loading import load
from macros.records.pilot import Pilot
from macros.records.problem import RequestError
from macros.site.authoring import Macros

pytestmark = pytest.mark.whole

MAX_BYTES = 40_000
HOSTILE = '<script>alert(1)</script> & "q" {{ 7*7 }} [a] (javascript:x) *b*'


@pytest.fixture
def macros(project: Path) -> Macros:
    return Macros(load(project).catalog, lambda: None)


def pictures(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Every picture that the site has, with a name for it."""
    macros = Macros(catalog, lambda: None)
    yield "kaart", macros.kaart()
    yield "tijdlijn", macros.tijdlijn_figuur()
    yield "matrix", macros.bewijsmatrix()
    yield from ((f"strip {id}", macros.strip(id)) for id in catalog[Pilot])
    yield from ((f"punten {id}", macros.puntgrafiek(id)) for id in catalog.ids("vocabulaires/domein"))
    yield from ((f"doel {id}", macros.kerncijferfiguur(id)) for id in catalog[Kerncijfer])


def parsed(picture: str) -> Element:
    return ElementTree.fromstring(picture)  # noqa: S314 - what we made ourselves


def edit(project: Path, file: str, old: str, new: str) -> Macros:
    path = project / "data" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return Macros(load(project).catalog, lambda: None)


def on_lines(picture: str) -> str:
    """A picture with one element per line, so that a change can be read."""
    return picture.replace("><", ">\n<") + "\n"


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("figuur-tijdlijn", lambda macros: macros.tijdlijn_figuur()),
        ("figuur-strip", lambda macros: macros.strip("voorbeeldstad-buurtbaan")),  # noqa: B005 - a macro
        ("figuur-doel", lambda macros: macros.kerncijferfiguur("banen-in-voorbeeldstad")),
    ],
)
def test_what_a_picture_looks_like(name: str, made, macros: Macros):
    assert_golden(f"gouden/{name}.html", on_lines(made(macros)))


def test_every_picture_is_whole_small_and_named(catalog: Catalog):
    for name, picture in pictures(catalog):
        if not picture:
            continue
        assert len(picture.encode()) <= MAX_BYTES, name
        assert "\n" not in picture, name
        figure = parsed(picture)
        ids = [part.get("id") for part in figure.iter() if part.get("id")]
        assert len(ids) == len(set(ids)), name
        named = [part.get("aria-labelledby") for part in figure.iter() if part.get("aria-labelledby")]
        assert figure.tag == "figure", name
        assert figure.get("aria-labelledby") in ids, name
        assert set(named) <= set(ids), name


def test_no_picture_has_a_colour_of_its_own_or_a_mark_without_words(catalog: Catalog):
    for name, picture in pictures(catalog):
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b(?=[\";])|rgb\(|(?:fill|stroke)=", picture), name
        for part in parsed(picture).iter("svg") if picture else ():
            silent = part.get("aria-hidden") == "true" or part.get("class") == "punt"
            assert silent or part.get("aria-label") or part.get("aria-labelledby"), name


def test_links_in_a_drawing_are_not_hidden_from_a_screen_reader(catalog: Catalog):
    def check(part: Element, hidden: bool, name: str) -> None:
        hidden = hidden or part.get("role") == "img" or part.get("aria-hidden") == "true"
        if part.tag == "a":
            assert not hidden or part.get("tabindex") == "-1", name
        for child in part:
            check(child, hidden, name)

    for name, picture in pictures(catalog):
        if picture:
            check(parsed(picture), False, name)


@pytest.mark.slow
def test_hostile_text_comes_out_as_text(project: Path):
    quoted = HOSTILE.replace("'", "''")
    edit(project, "pilots/voorbeeldstad-buurtbaan.yml", "naam: Buurtbaan Voorbeeldstad", f"naam: '{quoted}'")
    macros = edit(project, "kerncijfers/banen-in-voorbeeldstad.yml", "eenheid: banen", f"eenheid: '{quoted}'")
    for picture in (macros.tijdlijn_figuur(), macros.kerncijferfiguur("banen-in-voorbeeldstad")):
        assert HOSTILE in "".join(parsed(picture).itertext())
        assert "<script" not in picture
        html = Markdown(extensions=["md_in_html", "attr_list", "footnotes", "macros.extensions"]).convert(picture)
        assert HOSTILE in BeautifulSoup(html, "html.parser").get_text()
        assert "<script" not in html


def test_text_and_attributes_are_escaped_once_and_lose_control_characters():
    made = render(
        element("a", {"href": 'x"&<', "n": 0.5, "absent": None}, "a\x02b <i> & [^1]", None, element("b"), " c")
    )
    assert made == '<a href="x&quot;&amp;&lt;" n="0.5">ab &lt;i&gt; &amp; &#91;^1]<b /> c</a>'


def test_other_html_is_left_alone():
    html = '<figure class="foto"><a href="/x.md">x</a></figure>'
    assert Markdown(extensions=["macros.extensions"]).convert(html) == html


@pytest.mark.slow
def test_every_link_of_every_picture_arrives(project: Path):
    """On a page in a folder, so that a link from the root would miss."""
    folder = project / "docs" / "vergelijken"
    folder.mkdir(exist_ok=True)
    (folder / "beeld.md").write_text(
        "---\ntitle: Beeld\n---\n# Beeld\n\n{{ kaart() }}\n\n{{ tijdlijn_figuur() }}\n\n{{ bewijsmatrix() }}\n\n{{ bewijs_per_soort() }}\n\n"
        '{{ kerncijferfiguur("banen-in-voorbeeldstad") }}\n\n{{ strip("proefdam-loting") }}\n',
        encoding="utf-8",
    )
    (folder / "bevindingen.md").write_text(
        "---\ntitle: Bevindingen\n---\n# Bevindingen\n\n"
        '{% for id in ["werk", "gezondheid"] %}\n## {{ id }}\n\n{{ bevindingen_per_uitkomst(domein=id) }}\n\n{% endfor %}\n',
        encoding="utf-8",
    )
    (folder / "uitspraken.md").write_text(
        "---\ntitle: Uitspraken\n---\n# Uitspraken\n\n{{ alle_uitspraken() }}\n", encoding="utf-8"
    )
    site = build(project)
    soup = BeautifulSoup((site / "vergelijken/beeld/index.html").read_text(encoding="utf-8"), "html.parser")
    links = [link["href"] for link in soup.select("figure.figuur a") if not urlsplit(link["href"]).netloc]
    assert len(links) >= 10
    for href in links:
        target = urlsplit(urljoin("/vergelijken/beeld/", href))
        file = site / unquote(target.path).lstrip("/") / "index.html"
        assert file.is_file(), href
        if target.fragment:
            page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
            assert page.find(id=unquote(target.fragment)), href


def test_a_picture_in_a_fold_is_whole_too():
    picture = '<figure class="figuur"><a href="/x.md">x</a><p class="klein">y</p></figure>'
    for page in (picture, f'<details markdown="1"><summary>Beeld</summary>\n\n{picture}\n\n</details>'):
        seen: list[str] = []

        class Links(Treeprocessor):
            def run(self, root: Element) -> None:
                seen.extend(str(link.get("href")) for link in root.iter("a"))  # noqa: B023 - used at once

        md = Markdown(extensions=["md_in_html", "macros.extensions"])
        # MkDocs rewrites links last.
        md.treeprocessors.register(Links(md), "links", 0)
        assert picture in md.convert(page)
        assert seen == ["/x.md"]


def test_the_map_names_what_it_does_not_know_and_places_a_merged_gemeente_in_its_successor(project: Path):
    macros = edit(project, "gemeenten/voorbeeldstad.yml", "GM9901", "GM0344")
    svg = next(parsed(macros.kaart()).iter("svg"))
    assert sorted(part.text or "" for part in svg.iter("text")) == ["Proefdam", "Voorbeeldstad"]
    unknown = edit(project, "gemeenten/voorbeeldstad.yml", "GM0344", "GM9901").kaart()
    assert "Niet op de kaart: Proefdam, Voorbeeldstad." in unknown


def test_the_map_has_a_mark_per_kind_and_a_line_to_a_name_that_stands_apart(project: Path):
    """Places that lie close together, one with pilots of two kinds, and a town that has none."""
    towns = project / "data/gemeenten"
    replace_once(towns / "voorbeeldstad.yml", "GM9901", "GM0344")
    with_pilot = {
        "bunnik": "GM0312",
        "de-bilt": "GM0310",
        "houten": "GM0321",
        "nieuwegein": "GM0356",
        "zeist": "GM0355",
    }
    for id, code in {**with_pilot, "zonder": "GM0307"}.items():
        told = f"naam: De grote gemeente {id}\nprovincie: utrecht\ncode: {code}\ngecontroleerd_op: 2026-11-01\n"
        (towns / f"{id}.yml").write_text(told, encoding="utf-8")
    both = f"gemeenten: [proefdam, voorbeeldstad, {', '.join(with_pilot)}]"
    macros = edit(project, "pilots/proefdam-loting.yml", "gemeenten: [proefdam]\npartners: [voorbeeldstad]", both)
    made = on_lines(macros.kaart())
    drawn = [line for line in made.splitlines() if not line.startswith("<path d=")]
    assert "zonder" not in made
    assert_golden("gouden/figuur-kaart.html", "\n".join([*drawn, ""]))


@pytest.mark.parametrize(
    ("name", "status", "looptijd"),
    [
        ("zonder-eind", "gestopt", "start: 2019-10"),
        ("zonder-begin", "afgerond", "eind: 2021"),
        ("loopt", "loopt", "start: 2019"),
        ("een-dag", "afgerond", "start: 2020-05-01\n  eind: 2020-05-01"),
        ("twee-jaren", "afgerond", "start: 2019\n  eind: 2021"),
    ],
)
def test_the_bar_of_a_pilot_shows_what_is_known_of_its_period(name: str, status: str, looptijd: str, project: Path):
    pilot = project / "data/pilots/voorbeeldstad-buurtbaan.yml"
    replace_once(pilot, "start: 2019-10\n  eind: 2021", looptijd)
    replace_once(pilot, "status: afgerond", f"status: {status}")
    catalog = load(project).catalog
    one = catalog[Pilot]["voorbeeldstad-buurtbaan"]
    bar = render(pilot_bar(catalog, scale_of(catalog, [one], (), 2), one))
    assert_golden(f"gouden/balk-{name}.html", on_lines(bar))


@contextmanager
def stopped_after(seconds: int) -> Iterator[None]:
    """What goes round and round fails instead."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_the_map_is_made_when_each_of_two_gemeenten_became_part_of_the_other(project: Path):
    merged = (
        "code: GM9901\nopgegaan_in:\n  gemeente: proefdam\n  datum: 2022\n  toelichting: Zo staat het er [@stadsbrief]."
    )
    with stopped_after(5):
        assert (
            "Niet op de kaart: Proefdam, Voorbeeldstad."
            in edit(project, "gemeenten/voorbeeldstad.yml", "code: GM9901", merged).kaart()
        )


def test_every_gemeente_with_a_pilot_is_on_the_map(catalog: Catalog):
    assert "Niet op de kaart" not in Macros(catalog, lambda: None).kaart()


def test_names_on_the_map_do_not_cover_each_other():
    field = Rectangle(0, 0, 600, 700)
    marks = spread(Rectangle(300 + 3 * n, 300 + 5 * (n % 4), 36, 18) for n in range(20))
    assert not any(one.overlaps(other) for one, other in itertools.combinations(marks, 2))
    labels = place_labels([(f"Gemeente {n}", mark) for n, mark in enumerate(marks)], field)
    told = (f"{one.name}: {one.rectangle.x:.1f} {one.rectangle.y:.1f} ({one.distance})" for one in labels)
    placed = (f"{mark.x:.1f} {mark.y:.1f}" for mark in marks)
    assert_golden("gouden/namen-op-kaart.txt", "\n".join([*placed, *told, ""]))
    assert not any(one.rectangle.overlaps(other.rectangle) for one, other in itertools.combinations(labels, 2))


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        ((5, 5, 10, 10), True),
        ((9, 9, 10, 10), True),
        ((-9, -9, 10, 10), True),
        ((2, 2, 1, 1), True),
        ((10, 0, 10, 10), False),
        ((-10, 0, 10, 10), False),
        ((0, 10, 10, 10), False),
        ((0, -10, 10, 10), False),
        ((5, 20, 10, 10), False),
        ((20, 5, 10, 10), False),
    ],
)
def test_what_shares_no_more_than_an_edge_does_not_overlap(other: tuple[int, int, int, int], *, overlaps: bool):
    assert Rectangle(0, 0, 10, 10).overlaps(Rectangle(*other)) == overlaps
    assert Rectangle(*other).overlaps(Rectangle(0, 0, 10, 10)) == overlaps


def test_a_name_that_just_fits_on_the_map_stands_beside_its_mark():
    mark = Rectangle(100, 100, 10, 10)
    # At the right edge of the map only the left side of the mark is free.
    (left,) = place_labels([("Verderop", mark)], Rectangle(0, 0, 112, 200))
    assert left.rectangle.x < mark.x
    for edge in (left.rectangle, Rectangle(left.rectangle.x, 0, 112 - left.rectangle.x, 200)):
        (fits,) = place_labels([("Verderop", mark)], edge)
        assert fits.rectangle == left.rectangle


def test_a_pilot_without_findings_or_a_figure_alone_has_no_picture(project: Path, macros: Macros):
    assert macros.puntgrafiek("werk") == ""
    for study in ("hogeschool-proefdam-2021", "instituut-landelijk-2022"):
        (project / f"data/onderzoeken/{study}.yml").unlink()
    assert Macros(load(project).catalog, lambda: None).strip("proefdam-loting") == ""  # noqa: B005 - a macro
    alone = edit(project, "kerncijfers/banen-in-voorbeeldstad.yml", "    doel: 1200\n", "")
    assert alone.kerncijferfiguur("banen-in-voorbeeldstad") == ""


def test_measurements_stand_oldest_first_wherever_they_stand_in_a_record(project: Path):
    name = "banen-in-voorbeeldstad"
    file = f"kerncijfers/{name}.yml"
    older = "  - datum: 2018\n    waarde: 900\n    zin: Eerder telde de gemeente er 900 [@stadsbrief].\n"
    newest = "    zin: De gemeente telde 1.059 banen [@stadsbrief].\n"
    in_order = edit(project, file, "metingen:\n", f"metingen:\n{older}")
    edit(project, file, older, "")
    turned = edit(project, file, newest, f"{newest}{older}")
    for macros in (in_order, turned):
        rows = re.findall(r'"regel-naam">(.+?)<span', macros.kerncijferfiguur(name))
        assert rows == ["2018: <strong>900</strong> banen", "2020: <strong>1.059</strong> banen"]
    assert turned.kerncijferfiguur(name) == in_order.kerncijferfiguur(name)
    assert turned.kerncijfers() == in_order.kerncijfers(), "nor in the table below the picture"


def test_findings_with_a_comparison_are_points_on_one_scale(project: Path):
    text = (project / "data/onderzoeken/hogeschool-proefdam-2021.yml").read_text(encoding="utf-8")
    (project / "data/onderzoeken/tweede.yml").write_text(text.replace("eindverslag", "vervolg"), encoding="utf-8")
    picture = Macros(load(project).catalog, lambda: None).puntgrafiek("werk")
    figure = parsed(picture)
    assert picture.count('class="interval"') == 3  # two findings and the legend
    assert [text.text for text in figure.iter("text")] == ["0%", "5%", "10%", "15%", "11", "12", "11", "12"]
    assert "12% tegen 11% (gelote controlegroep)" in "".join(figure.itertext())


@pytest.mark.parametrize(
    ("highest", "marks"),
    [
        (0.5, [0, 1]),
        (6, [0, 1, 2, 3, 4, 5, 6]),
        (7, [0, 2, 4, 6, 8]),
        (12, [0, 2, 4, 6, 8, 10, 12]),
        (13, [0, 5, 10, 15]),
        (31, [0, 10, 20, 30, 40]),
        (60, [0, 10, 20, 30, 40, 50, 60]),
        (61, [0, 20, 40, 60, 80]),
        (100, [0, 20, 40, 60, 80, 100]),
    ],
)
def test_a_scale_has_few_and_round_marks(highest: float, marks: list[int], project: Path):
    study = project / "data/onderzoeken/hogeschool-proefdam-2021.yml"
    replace_once(study, "waarde: 12, vergelijkwaarde: 11, interval: [9, 15]", f"waarde: {highest}, vergelijkwaarde: 0")
    text = study.read_text(encoding="utf-8")
    (project / "data/onderzoeken/tweede.yml").write_text(text.replace("eindverslag", "vervolg"), encoding="utf-8")
    figure = parsed(Macros(load(project).catalog, lambda: None).puntgrafiek("werk"))
    assert [str(text.text) for text in figure.iter("text")][: len(marks) + 1] == [*(f"{mark}%" for mark in marks), "0"]


def test_of_one_study_and_outcome_the_first_group_and_its_last_moment_are_shown(project: Path):
    study = project / "data/onderzoeken/hogeschool-proefdam-2021.yml"
    replace_once(study, "momenten: [eindmeting]", "momenten: [halverwege, eindmeting, later]")
    replace_once(
        study,
        "      - {moment: eindmeting,",
        "      - {moment: halverwege, waarde: 3, vergelijkwaarde: 4}\n      - {moment: eindmeting,",
    )
    replace_once(study, "interval: [9, 15]}", "interval: [9, 15]}\n      - {moment: later, waarde: 5}")
    text = study.read_text(encoding="utf-8")
    start, end = text.index("  - id: voltijd"), text.index("kanttekeningen:")
    other = text[start:end].replace("id: voltijd", "id: voltijd-samen").replace("groep: Vrij", "groep: alle deelnemers")
    study.write_text(text[:end] + other.replace("waarde: 12", "waarde: 14") + text[end:], encoding="utf-8")
    text = study.read_text(encoding="utf-8")
    (project / "data/onderzoeken/tweede.yml").write_text(text.replace("eindverslag", "vervolg"), encoding="utf-8")
    figure = parsed(Macros(load(project).catalog, lambda: None).puntgrafiek("werk"))
    numbers = [text.text for text in figure.iter("text") if not str(text.text).endswith("%")]
    assert numbers == ["11", "12", "11", "12"], "the last moment at which they were compared"


def test_only_percentages_stand_on_the_scale_of_percentages(project: Path):
    text = (project / "data/onderzoeken/hogeschool-proefdam-2021.yml").read_text(encoding="utf-8")
    other = text.replace("eindverslag", "vervolg").replace("eenheid: procent", "eenheid: uur per week")
    (project / "data/onderzoeken/tweede.yml").write_text(other, encoding="utf-8")
    assert Macros(load(project).catalog, lambda: None).puntgrafiek("werk") == "", "one of two is none to compare"


def test_the_matrix_shows_gaps_and_one_verdict_per_way_of_studying(macros: Macros):
    table = BeautifulSoup(macros.bewijsmatrix(), "html.parser").table
    header = [cell.get_text() for cell in table.thead.find_all("th")]
    rows = {row.th.find(string=True, recursive=False): row.find_all("td") for row in table.tbody.find_all("tr")}
    cell = rows["Voltijdwerk"][header.index("Regelluwe bijstand") - 1]
    assert cell.a.get_text() == "Geen verschil geloot, 1 onderzoek"
    assert rows["Voltijdwerk"][header.index("Basisbaan") - 1].get_text() == "geen"
    assert "Premie bij werk" not in header
    assert "is niets gevonden: premie bij werk, " in macros.bewijsmatrix(), "what has no column is named"
    said = rows["Vertrouwen"][header.index("Regelluwe bijstand") - 1]
    assert said.get_text() == "Alleen gezegd, 1 uitspraak"


def test_a_cell_of_the_matrix_never_chooses_between_findings_that_differ(project: Path):
    text = (project / "data/onderzoeken/hogeschool-proefdam-2021.yml").read_text(encoding="utf-8")
    other = text.replace("richting: geen-verschil", "richting: gunstig").replace("eindverslag", "vervolg")
    assert other != text
    (project / "data/onderzoeken/tweede.yml").write_text(other, encoding="utf-8")
    picture = BeautifulSoup(Macros(load(project).catalog, lambda: None).bewijsmatrix(), "html.parser")
    told = {link.get_text() for link in picture.find_all("a") if "uitkomst=werk-voltijd&" in link["href"]}
    assert told == {"Verschilt geloot, 2 onderzoeken"}


def test_a_cell_of_the_matrix_says_which_studies_are_about_no_pilot(project: Path):
    """What was found among other people is not read as what was found in a pilot."""
    study = project / "data/onderzoeken/hogeschool-proefdam-2021.yml"
    elsewhere = study.read_text("utf-8").replace(
        "pilots: [proefdam-loting]\n", "soorten: [regelluwe-bijstand]\nzonder_pilot: Het gaat over een andere groep.\n"
    )
    second = project / "data/onderzoeken/tweede.yml"

    def told() -> set[str]:
        picture = BeautifulSoup(Macros(load(project).catalog, lambda: None).bewijsmatrix(), "html.parser")
        return {link.get_text() for link in picture.find_all("a") if "uitkomst=werk-voltijd&" in link["href"]}

    second.write_text(elsewhere.replace("eindverslag", "vervolg"), encoding="utf-8")
    assert told() == {"Geen verschil geloot, 2 onderzoeken (1 buiten de pilots)"}
    study.unlink()
    assert told() == {"Geen verschil geloot, 1 onderzoek buiten de pilots"}
    second.write_text(second.read_text("utf-8").replace("ingreep: minder-plichten", "ingreep: strenger"), "utf-8")
    assert told() == {"Geen verschil geloot, 1 onderzoek naar méér plichten"}


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda macros: macros.strip("proefdam-lotng"), "bedoelt u 'proefdam-loting'?"),  # noqa: B005
        (lambda macros: macros.puntgrafiek("wrk"), "bedoelt u 'werk'?"),
        (lambda macros: macros.kerncijferfiguur("banen-in-voorbelstad"), "bedoelt u 'banen-in-voorbeeldstad'?"),
    ],
)
def test_wrong_use_says_what_was_meant(wrong, words: str, macros: Macros):
    with pytest.raises(RequestError, match=re.escape(words)):
        wrong(macros)

"""The colours and shapes of the style sheets, on paper and in the share picture; and what is wrong with a style sheet."""

import io
import re
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pikepdf
import pytest
from conftest import REPO
from test_beeld import printed

from macros import current
from macros.__main__ import main
from macros.content.periods import timeline_picture
from macros.content.targets import target_chart
from macros.documents.comparison import comparison
from macros.documents.edition import Edition
from macros.pictures import css
from macros.pictures.style import ON_PAPER, Style, read_style
from macros.records.bestuur import Kerncijfer
from macros.records.loading import load
from macros.records.pilot import Pilot
from macros.records.problem import DataError
from macros.site.share_picture import pictures
from macros.writers.typeset import typeset

TOKENS, FIGURES = "docs/assets/tokens.css", "docs/assets/figuren.css"


def restyle(project: Path, token: str, value: str | None) -> int:
    """Give a token of the light scheme another value, or take it away; gives its line."""
    file = project / TOKENS
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    number = next(number for number, line in enumerate(lines) if line.startswith(f"  {token}:"))
    lines[number] = "\n" if value is None else f"  {token}: {value};\n"
    file.write_text("".join(lines), encoding="utf-8")
    return number + 1


def style_of(project: Path) -> Style:
    style, problems = read_style(project)
    assert problems == []
    return style


@pytest.mark.parametrize(
    ("written", "colour"),
    [
        ("#048", "#004488"),
        ("#00448880", "#7fa1c3"),
        ("#14454F", "#14454f"),
        ("rgb(0 68 136)", "#004488"),
        ("rgb(0, 68, 136)", "#004488"),
        ("RGBA(0% 0% 0% / 50%)", "#808080"),
        ("rgb(400 -5 none)", "#ff0000"),
        ("hsl(120deg 100% 25%)", "#008000"),
        ("hwb(0 0% 0%)", "#ff0000"),
        ("teal", "#008080"),
        ("transparent", "#ffffff"),
        ("var(--kb-link)", "#0b5a6e"),
        ("var(--weg, var(--kb-link))", "#0b5a6e"),
        ("rgb(var(--rood, 255) 0 0)", "#ff0000"),
        ("/* was blauw */ teal /* nu groen */", "#008080"),
    ],
)
def test_a_token_holds_any_colour_that_css_knows(written: str, colour: str, project: Path):
    restyle(project, "--kb-merk", written)
    assert style_of(project).colours["merk"] == colour


@pytest.mark.parametrize(
    "written", ["#0488f", "1rem", "", "teal teal", "currentColor", "var(--kb-weg)", "var(--kb-merk)", "color()", "lab(50 0 0)", "rgb(1 2)", "14454f"]
)  # fmt: skip
def test_a_token_that_is_no_colour_is_one_problem_with_its_line(
    written: str, project: Path, capsys: pytest.CaptureFixture[str]
):
    line = restyle(project, "--kb-merk", written)
    assert main(["check", "--root", str(project)]) == 1
    assert capsys.readouterr().out == (
        f"{TOKENS}:{line}  --kb-merk: '{written}' is geen kleur die op papier kan — verwacht een kleur zoals #048, "
        "rgb(0 68 136) of teal, of var() met een ander token — schrijf de kleur op een van deze manieren\n"
    )


@pytest.mark.parametrize("token", ["--kb-merk", "--kb-gunstig"])
def test_a_token_that_is_missing_is_told_with_the_rule_it_belongs_in(
    token: str, project: Path, capsys: pytest.CaptureFixture[str]
):
    """The first is used by the documents themselves, the other only by shapes; the dark scheme has both."""
    restyle(project, token, None)
    assert main(["check", "--root", str(project)]) == 1
    told = capsys.readouterr().out
    assert told.startswith(f"{TOKENS}:4  {token}: dit token ontbreekt — verwacht een kleur zoals ")
    assert told.endswith(f" — voeg '{token}: …;' toe onder :root\n")
    assert told.count("\n") == 1


def test_a_token_for_room_need_not_be_a_colour(project: Path):
    restyle(project, "--kb-ruimte", "onzin")
    style_of(project)


@pytest.mark.parametrize("path", [TOKENS, FIGURES])
def test_a_style_sheet_that_is_missing_is_told(path: str, project: Path, capsys: pytest.CaptureFixture[str]):
    (project / path).unlink()
    assert main(["check", "--root", str(project)]) == 1
    assert capsys.readouterr().out == (
        f"{path}:1  dit bestand ontbreekt — verwacht de stijl van de site — zet het bestand terug\n"
    )


@pytest.mark.parametrize(
    "content", [b"", b"}}}{{{", b"\xff\xfe\x00", b"@media {", b":root { --kb-merk: url(", b"\0" * 99]
)
def test_a_damaged_style_sheet_gives_problems_and_no_traceback(content: bytes, project: Path):
    for path in (TOKENS, FIGURES):
        good = (project / path).read_bytes()
        (project / path).write_bytes(content)
        _, problems = read_style(project)
        assert all(str(problem).startswith(f"{TOKENS}:") for problem in problems)
        assert bool(problems) == (path == TOKENS)
        (project / path).write_bytes(good)


def test_a_build_stops_at_a_wrong_colour_and_sees_that_it_was_mended(project: Path):
    current.Build.of(project).documents.close()
    restyle(project, "--kb-lijn", "grijs")
    with pytest.raises(DataError, match=r"docs/assets/tokens\.css:.*'grijs' is geen kleur"):
        current.Build.of(project)
    restyle(project, "--kb-lijn", "gray")
    build = current.Build.of(project)
    build.documents.close()
    assert build.style.colours["lijn"] == "#808080"


@pytest.mark.parametrize(
    ("colours", "told"),
    [
        ('kleuren: {link: "#777777"}', "kleuren.link: link '#777777' is op vlak '#f2f6f6' slecht te lezen: het contrast is 4,1"),
        ('kleuren: {merk: "#7799aa"}', "kleuren.merk: op-merk '#ffffff' is op merk '#7799aa' slecht te lezen: het contrast is 3,0"),
        ('kleuren_donker: {nadruk: "#8a3d0c"}', "kleuren_donker.nadruk: nadruk '#8a3d0c' is op vlak '#1d2527' slecht te lezen: het contrast is 2,0"),
    ],
)  # fmt: skip
def test_an_own_colour_in_which_text_can_not_be_read_is_told_with_its_contrast(
    colours: str, told: str, project: Path, capsys: pytest.CaptureFixture[str]
):
    line = set_colours(project, colours)
    assert main(["check", "--root", str(project)]) == 1
    first, *others = capsys.readouterr().out.splitlines()
    assert first.startswith(f"data/kennisbank.yml:{line}  {told} — verwacht een contrast van ten minste 4,5")
    assert others == [], "one colour, one message"


@pytest.mark.parametrize("colour", ["#777", "teal", "#14454g", "#1445 4f", "var(--kb-link)", "#14454f00"])
def test_an_own_colour_is_written_in_six_signs(colour: str, project: Path, capsys: pytest.CaptureFixture[str]):
    line = set_colours(project, f'kleuren: {{merk: "{colour}"}}')
    assert main(["check", "--root", str(project)]) == 1
    assert capsys.readouterr().out.startswith(
        f"data/kennisbank.yml:{line}  kleuren.merk: '{colour}' is geen kleur die hier kan — verwacht een kleur van zes tekens"
    )


def test_own_colours_are_those_of_papers_and_leave_the_others_as_they_are(project: Path):
    before = style_of(project).colours
    set_colours(project, 'kleuren: {merk: "#5a1f6b"}\nkleuren_donker: {op_merk: "#ffffff"}')
    after = read_style(project, load(project).catalog.settings)[0].colours
    assert after == {**before, "merk": "#5a1f6b"}


def set_colours(project: Path, colours: str) -> int:
    """Give the instance colours of its own; gives the line on which they stand."""
    file = project / "data/kennisbank.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}{colours}\n", encoding="utf-8")
    return text.count("\n") + 1


def test_only_the_light_scheme_counts_and_its_own_rule_comes_before_that_of_the_page(project: Path):
    file = project / TOKENS
    file.write_text(
        "[data-md-color-scheme='default'] { --kb-merk: red }\n" + file.read_text(encoding="utf-8")
        + "\n:root { --kb-vlak: teal }\n@media print { :root { --kb-lijn: blue } }\n",
        encoding="utf-8",
    )  # fmt: skip
    before, after = style_of(REPO).colours, style_of(project).colours
    assert after["merk"] == before["merk"], "the last rule for the scheme"
    assert after["lijn"] == before["lijn"], "what holds in some media only"
    assert after["vlak"] == before["vlak"], "a rule for the page is weaker than one for its scheme"


def test_the_templates_use_no_other_colours():
    used = {
        name for file in (REPO / "macros").rglob("*.typ") for name in re.findall(r"kleuren\.([\w-]+)", file.read_text(encoding="utf-8"))
    }  # fmt: skip
    assert used == set(ON_PAPER)


def test_every_output_has_the_colours_of_its_own_project(project: Path):
    restyle(project, "--kb-merk", "var(--kb-mijn, rgb(1 2 3))")
    style = style_of(project)
    catalog = load(project).catalog
    edition = Edition(catalog, style)
    document = comparison(catalog, list(catalog[Pilot].values()), name="proef", title="Proef")
    word = docx.Document(io.BytesIO(edition.word(document)))
    assert str(word.styles["Heading 1"].font.color.rgb) == "010203"
    assert (1, 2, 3) in fills(typeset(edition.job(lambda _: document, 1)), text=True)
    for picture in pictures(catalog.kennisbank, style).values():
        assert first_pixel(picture) == (1, 2, 3)


@pytest.mark.whole
def test_a_briefing_to_order_has_the_colours_of_its_project(project: Path):
    restyle(project, "--kb-merk", "#123")
    file = project / "mijn.docx"
    assert main(["briefing", "--root", str(project), "proefdam-loting", "--proef", "--uit", str(file)]) == 0
    assert str(docx.Document(str(file)).styles["Title"].font.color.rgb) == "112233"


def first_pixel(png: bytes) -> tuple[int, ...]:
    """The colour of the upper left corner, which no filter of PNG changes."""
    place, packed = 8, b""
    while place < len(png):
        length, kind = int.from_bytes(png[place : place + 4]), png[place + 4 : place + 8]
        packed += png[place + 8 : place + 8 + length] if kind == b"IDAT" else b""
        place += length + 12
    return tuple(zlib.decompress(packed)[1:4])


def fills(made: bytes, *, text: bool = False) -> set[tuple[int, ...]]:
    """The colours, from 0 to 255, in which shapes are filled; those of text when that is asked for."""
    found, colour = set(), (0.0,)
    wanted = ("Tj", "TJ") if text else ("f", "f*", "B", "B*", "b", "b*")
    with pikepdf.open(io.BytesIO(made)) as pdf:
        for page in pdf.pages:
            kept = []
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "scn" | "sc" | "rg" | "g":
                        colour = tuple(float(one) for one in operands)
                    case "q":
                        kept.append(colour)
                    case "Q":
                        colour = kept.pop()
                    case name if name in wanted:
                        found.add(tuple(round(255 * one) for one in (colour if len(colour) == 3 else colour * 3)))
    return found


def one_per_line(sheet: str) -> str:
    return re.sub(r"([{;])\s*", r"\1\n    ", sheet).replace(",", ",\n")


def minified(sheet: str) -> str:
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    return re.sub(r"\s*([{};:,])\s*", r"\1", re.sub(r"\s+", " ", sheet)).replace(";}", "}")


def full_of_comments(sheet: str) -> str:
    return re.sub(r"([{};])", r"/* a; b { c: d } */\1/**/\n", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))


def tabs_and_windows(sheet: str) -> str:
    return sheet.replace(" { ", "\t{\r\n\t").replace("; ", " ;\r\n\t").replace(": ", "  :\t").replace("\n", "\r\n")


@pytest.mark.parametrize("laid_out", [one_per_line, minified, full_of_comments, tabs_and_windows])
def test_the_layout_of_a_style_sheet_does_not_matter(laid_out: Callable[[str], str], project: Path):
    for path in (TOKENS, FIGURES):
        text = (project / path).read_text(encoding="utf-8")
        changed = laid_out(text)
        assert changed != text
        (project / path).write_text(changed, encoding="utf-8", newline="")
    assert style_of(project) == style_of(REPO)


def test_rules_of_the_page_are_no_rules_of_shapes(project: Path):
    with (project / FIGURES).open("a", encoding="utf-8") as file:
        file.write(
            ".md-typeset .balk { fill: red } .balk:hover { fill: red } svg.balk { fill: red } .balk > * { fill: red }"
            ".balk { margin: 1px } @media print { .balk { fill: red } } .balk, p { opacity: .5 }"
        )
    assert style_of(project).shapes == style_of(REPO).shapes + ".balk{opacity:.5}"


def test_a_token_that_only_a_shape_uses_has_to_be_a_colour_too(project: Path):
    with (project / FIGURES).open("a", encoding="utf-8") as file:
        file.write(
            ".balk { fill: var(--kb-nieuw); stroke-width: var(--kb-dik) } .geldig { stroke-width: var(--kb-ronding) }"
        )
    style, (problem,) = read_style(project)
    assert str(problem).startswith(f"{TOKENS}:4  --kb-nieuw: dit token ontbreekt")
    assert style.shapes.endswith("}.geldig{stroke-width:0.35rem}"), "as in CSS, what has no value is left out"


def test_shapes_are_painted_in_colours_that_every_output_knows(project: Path):
    restyle(project, "--kb-nadruk", "hsl(120deg 100% 25%)")
    assert ".balk.soort-basisbaan{color:#008000}" in style_of(project).shapes


def test_rules_for_a_screen_are_those_within_its_braces():
    sheet = b'@charset "utf-8"; @media screen; @layer screen { a { top: 0 } } @media print { b { top: 0 } } @media screen { i { top: 0 } }'
    assert [rule.selectors for rule in css.rules(sheet, "screen")] == [("i",)]


def test_selectors_are_as_short_as_they_can_be_written():
    (rule,) = css.rules(b"""[ data-x = 'a b' ] /* c */ .x,\n .y\n.z , a[b=c]{}""")
    assert rule.selectors == ("[data-x=a b] .x", ".y .z", "a[b=c]")


BLACK = (0, 0, 0)


def test_a_bar_on_paper_has_its_colour_however_its_style_is_laid_out(project: Path):
    file = project / FIGURES
    file.write_text(one_per_line(file.read_text(encoding="utf-8")), encoding="utf-8")
    pdf, _ = printed(project, timeline_picture(load(project).catalog))
    painted = fills(pdf)
    assert (0x8A, 0x3D, 0x0C) in painted, "the bar of a basisbaan"
    assert (0x35, 0x46, 0x4A) in painted, "how long a law holds"
    assert BLACK not in painted
    pdf, _ = printed(project, target_chart(load(project).catalog[Kerncijfer]["banen-in-voorbeeldstad"]))
    assert (0x0B, 0x5A, 0x6E) in fills(pdf)
    assert BLACK not in fills(pdf)


def test_without_its_style_a_bar_would_be_black(project: Path):
    """So that the test above can fail."""
    (project / FIGURES).write_text(".geen { fill: none }", encoding="utf-8")
    pdf, _ = printed(project, timeline_picture(load(project).catalog))
    assert BLACK in fills(pdf)

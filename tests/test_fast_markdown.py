"""What is read in one go means the same as to Python-Markdown, step by step; and so do whole pages."""

import filecmp
import random
import re
from pathlib import Path

import pytest
from conftest import REPO, build, copy_code, make_project
from markdown import Markdown
from markdown.extensions.md_in_html import HtmlBlockPreprocessor
from markdown.treeprocessors import InlineProcessor

from macros.writers.html_blocks import HtmlBlocks
from macros.writers.inline import Inline

EXTENSIONS = ["attr_list", "md_in_html", "footnotes"]
SOURCES = "\n\n[^bron]: Een bron\n\n[^bron:p._2]: Dezelfde bron, [*Titel*](<https://voorbeeld.example/a_b>)"

# What texts are made of: our own markup, that of others, and what looks like it.
PIECES = [
    *("woord", " ", " ", ". ", "\n", "é", "3 + 4", "&#58;", "&ensp;", "&", "!", "(", ")", "'", '"', "{ .x }"),
    *(
        "[^bron]",
        "[^bron:p._2]",
        "[^onbekend]",
        "[tekst](/pad.md)",
        "[a_b *c*](/pad_x.md#y)",
        "[*t*](<https://x.nl/a_b>)",
    ),
    *(
        "*schuin*",
        "**vet**",
        "**vet [^bron] en [meer](/x.md)**",
        "_onder_",
        "***allebei***",
        "`code`",
        "\\*",
        "~~weg~~",
    ),
    *(
        "<br>",
        '<span class="uitleg">',
        "</span>",
        '<span data-x="a*b_c">',
        "<",
        ">",
        "<https://x.nl>",
        "<a@b.nl>",
        "<!-- x -->",
    ),
    *(
        "[",
        "]",
        "*",
        "**",
        "_",
        "`",
        "\\",
        "  \n",
        "![beeld](x.png)",
        "[x][y]",
        "[x]",
        '[x](y "titel")',
        "[a [b] c](/d.md)",
    ),
]

# HTML among it: as we write it, as others do, and with a tag too few.
BLOCKS = [
    *(
        '<div markdown="1">',
        '<div class="a  b" id="c" markdown="1">',
        "<div>",
        "</div>",
        "</div>",
        "</div>",
        "\n",
        "\n\n",
        "\n\n",
    ),
    *(
        '<p class="x" markdown="span">',
        '<p markdown="block">',
        "<p>",
        "</p>",
        "<hr>",
        "<hr />",
        '<hr markdown="1">',
        "<br />",
    ),
    *(
        '<details open markdown="1"><summary markdown="span">',
        "</summary>",
        "</details>",
        '<li markdown="block">',
        "</li>",
    ),
    *('<table markdown="1"><tr markdown="1">', '<td data-x="&#58; &quot;" markdown="span">', "</td>", "</tr></table>"),
    *('<button type="button" data-x>', "</button>", '<svg viewBox="0 0 1 1"><title>a</title><path d="M0 0" /></svg>'),
    *(
        "<pre>",
        "</pre>",
        "<script>",
        "</script>",
        "<!-- ",
        " -->",
        "<DIV>",
        "<div class=x>",
        "<p",
        "&#x27;",
        "&#58",
        "<?",
        "   ",
        "    ",
    ),
    *("- ", "# ", "> ", "1. ", "| a | b |\n|---|---|\n| c | d |", "tekst { .k }", "# Kop { #id data-search-exclude }"),
]


def converted(text: str, *, slowly: bool) -> str:
    markdown = Markdown(extensions=EXTENSIONS)
    markdown.preprocessors.register((HtmlBlockPreprocessor if slowly else HtmlBlocks)(markdown), "html_block", 20)
    markdown.treeprocessors.register((InlineProcessor if slowly else Inline)(markdown), "inline", 20)
    return markdown.convert(text)


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 5))])
def test_any_text_comes_out_as_from_python_markdown(seed: int):
    chance = random.Random(seed)
    for _ in range(200):
        text = "".join(chance.choices(PIECES, k=chance.randint(1, 9))) + SOURCES
        assert converted(text, slowly=False) == converted(text, slowly=True), text


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 5))])
def test_any_html_comes_out_as_from_python_markdown(seed: int):
    chance = random.Random(seed)
    for _ in range(200):
        text = "".join(chance.choices([*BLOCKS, *PIECES[:20]], k=chance.randint(2, 16))) + SOURCES
        assert converted(text, slowly=False) == converted(text, slowly=True), text


def test_citations_are_counted_in_the_same_order():
    text = "- Een[^bron]\n\n    Twee[^bron]\n\n- Drie[^bron]\n\n> Vier[^bron]\n\nVijf[^bron]" + SOURCES
    assert converted(text, slowly=False) == converted(text, slowly=True)


def slow(project: Path) -> Path:
    """A project whose pages are converted by Python-Markdown alone."""
    extensions = copy_code(project) / "macros/extensions.py"
    text, count = re.subn(
        r"\n *md\.\w+\.register\((?:Inline|HtmlBlocks)\(md\).*", "", extensions.read_text(encoding="utf-8")
    )
    assert count == 2
    extensions.write_text(text, encoding="utf-8")
    return project


def differences(one: Path, other: Path) -> list[str]:
    paths = {str(file.relative_to(one)) for file in one.rglob("*.html")}
    assert paths == {str(file.relative_to(other)) for file in other.rglob("*.html")}
    return sorted(path for path in paths if not filecmp.cmp(one / path, other / path, shallow=False))


@pytest.mark.slow
def test_pages_of_the_small_project_are_the_same(small_site: Path, tmp_path: Path):
    assert differences(small_site, build(slow(make_project(tmp_path / "traag")))) == []


@pytest.mark.slow
def test_pages_of_the_real_site_are_the_same(site: Path, tmp_path: Path):
    for name in ("data", "docs", "macros", "mkdocs.yml"):
        (tmp_path / name).symlink_to(REPO / name)
    assert differences(site, build(slow(tmp_path))) == []

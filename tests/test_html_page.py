"""A page that is written in one go is what Python-Markdown makes of it, in all its steps; and so are whole sites."""

import filecmp
import posixpath
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import REPO, TESTS, build, copy_code, make_project, run
from markdown import Markdown

from macros.records.catalog import Catalog
from macros.records.loading import load
from macros.records.naslag import Begrip
from macros.writers.html_line import Surroundings
from macros.writers.html_page import html_page
from macros.writers.html_tree import OtherMarkupError
from macros.writers.sources import footnotes

FOLDER = "/map"
_SETTINGS = yaml.safe_load((REPO / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""))["markdown_extensions"]
OPTIONS: Mapping[str, Mapping[str, Any]] = {
    name: options for one in _SETTINGS if isinstance(one, dict) for name, options in one.items()
}
EXTENSIONS = [one if isinstance(one, str) else next(iter(one)) for one in _SETTINGS]

# What texts are made of: our own markup, that of others, and what looks like it.
PIECES = [
    *(
        "woord",
        "verdringing",
        " ",
        " ",
        ". ",
        "\n",
        "é",
        "3 + 4",
        "&#58;",
        "&ensp;",
        "&",
        "!",
        "(",
        ")",
        "'",
        '"',
        "{ .x }",
    ),
    *(
        "[^stadsbrief]",
        "[^onderzoek-2021:p._2]",
        "[^onbekend]",
        "[tekst](/pad.md)",
        "[a_b *c*](/pad_x.md#y)",
        "[*t*](<https://x.nl/a_b>)",
    ),
    *(
        "*schuin*",
        "**vet**",
        "**vet [^stadsbrief] en [meer](/x.md)**",
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

# What our own writers write, in blocks.
OURS = [
    "# Kop\n\n",
    "## Kop over verdringing[^stadsbrief] { #eigen data-search-exclude }\n\n",
    "### Kop\n\n",
    "Een zin over verdringing.[^stadsbrief][^onderzoek-2021:p._2] En nog een[^stadsbrief] & meer > minder.\n\n",
    "**Vet [schuin](/pilots/x.md#y)[^onderzoek-2021]**&ensp;*schuin*\nop twee regels\n\n",
    '- Een[^stadsbrief]\n- Een buurtbaan en <span class="badge">verdringing</span>\n\n',
    "- Los\n\n",
    "1. Een[^stadsbrief] met `make check`\n2. **Twee `*ster*`** en [`code`](/pilots/x.md)\n\n",
    "1. Los\n\n",
    "```yaml\nnaam: 'a' & \"b\" <c>\n\n  - punt\n```\n\n",
    "Met `code_van *een* buurtbaan & meer`.\n\n",
    '<p class="x geen-begrippen" data-search-exclude markdown="span">Een buurtbaan[^stadsbrief]</p>\n\n',
    '<p class="los"><button type="button" data-x>Verdringing</button></p>\n\n',
    '<div class="b" id="c" markdown="1">\n\nEen buurtbaan.\n\n- Een\n- Twee\n\n</div>\n\n',
    '<div markdown="1">\n<p class="los">Los <b>vet</b> &amp; &#58; verdringing</p>\n\nDaarna\n</div>\n\n',
    '<details class="vouw laag" markdown="1"><summary markdown="block"><h2 id="h" markdown="span">Laag</h2></summary>'
    "\n\nTekst.[^onderzoek-2021]\n\n</details>\n\n",
    '<table class="r" markdown="1">\n<thead markdown="1"><tr markdown="1"><th scope="col" markdown="span">Buurtbaan</th></tr>'
    '</thead>\n<tbody markdown="1">\n<tr markdown="1"><td data-kolom="A &quot;b&quot;" markdown="span">Een<br>twee[^stadsbrief]'
    "</td></tr>\n</tbody>\n</table>\n\n",
    '<ul markdown="1">\n<li data-pilot="x" markdown="block">\n\n**Naam**&ensp;Iets\n\n</li>\n</ul>\n\n',
    '<figure class="figuur x" aria-labelledby="f"><a href="/pilots/x.md">Een buurtbaan</a><svg viewBox="0 0 1 1"><path d="M0 0"'
    " /></svg></figure>\n\n",
    '<form class="k" markdown="0"><label>Zoek <input type="search"></label><fieldset><legend>Wie</legend><ul></ul></fieldset>'
    "</form>\n\n",
    "Slot\n{ .niet-op-papier }\n\n",
    "   \n\n",
]


def slowly(catalog: Catalog, text: str) -> tuple[str, list[Any]]:
    """A page as Python-Markdown makes it, with the extensions of the site; and its contents list."""
    options = {**OPTIONS, "macros.extensions": {"catalog": catalog, "page": f"{FOLDER[1:]}/pagina.md"}}
    markdown = Markdown(extensions=EXTENSIONS, extension_configs=options)
    html = markdown.convert(text)
    return html, [_token(one) for one in markdown.toc_tokens]


def _token(one: Any) -> list[Any]:
    return [one["name"], one["id"], one["level"], [_token(child) for child in one["children"]]]


def at_once(catalog: Catalog, text: str) -> tuple[str, list[Any]] | None:
    """The same page by our own writer; nothing when it leaves it to Python-Markdown."""

    def follow(link: str) -> str:
        path, mark, anchor = link.partition("#")
        return f"{posixpath.relpath(path, FOLDER)}{mark}{anchor}" if path.startswith("/") else link

    around = Surroundings(
        sources=footnotes(catalog, text),
        terms=catalog.glossary.matches,
        entry=lambda id: catalog[Begrip][id].pagina,
        follow=follow,
        heading_title=OPTIONS["toc"]["permalink_title"],
        back_title=OPTIONS["footnotes"]["BACKLINK_TITLE"],
        depth=OPTIONS["toc"]["toc_depth"],
    )
    try:
        made = html_page(text, around)
    except OtherMarkupError:
        return None
    return made.html, made.contents


SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 7))]


@pytest.fixture(scope="module")
def small_catalog() -> Catalog:
    return load(TESTS / "klein").catalog


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("pieces", "most"), [(PIECES, 7), ([*BLOCKS, *PIECES[:20]], 9), (OURS, 12)])
def test_any_page_comes_out_as_from_python_markdown(small_catalog: Catalog, pieces: list[str], most: int, seed: int):
    chance = random.Random(seed)
    written = 0
    for _ in range(200):
        text = "".join(chance.choices(pieces, k=chance.randint(1, most)))
        made = at_once(small_catalog, text)
        written += made is not None
        assert made in (None, slowly(small_catalog, text)), text
    # Most of the markup of others is left to it; ours is not.
    assert written > (150 if pieces is OURS else 5)


def slow(project: Path) -> Path:
    """A project whose pages are converted by Python-Markdown alone."""
    module = copy_code(project) / "macros/mkdocs_page.py"
    text = module.read_text(encoding="utf-8")
    without = text.replace('    "attr_list",\n', "")
    assert without != text
    module.write_text(without, encoding="utf-8")
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


@pytest.mark.slow
def test_a_link_that_leads_nowhere_is_told_of_in_the_same_words(tmp_path: Path):
    def told(project: Path) -> list[str]:
        (project / "docs/nieuw.md").write_text(
            "# Nieuw\n\nEen [a](#nergens), [b](begrippen.md#nergens) en [c](/begrippen.md#ook-niet).\n",
            encoding="utf-8",
        )
        made = run("mkdocs", "build", "-d", "nieuw", cwd=project)
        assert made.returncode == 1
        return sorted(line for line in made.stderr.splitlines() if line.startswith("WARNING"))

    at_once = told(copy_code(make_project(tmp_path / "ineens")))
    assert len(at_once) == 3
    assert at_once == told(slow(make_project(tmp_path / "traag")))

"""A new kind of record is one class, one template and one overview page; whoever forgets one is told."""

import shutil
from pathlib import Path

import pytest
from conftest import REPO, build, findable, make_project, run
from test_build import page

CLASS = '''
from typing import ClassVar

from macros.records.fields import FeitTekst, KortFeit, Record, Tekst, veld


class Wijk(Record):
    """A neighbourhood."""

    map: ClassVar[str] = "wijken"
    kortveld: ClassVar[str] = "kern"
    enkelvoud: ClassVar[str] = "wijk"
    meervoud: ClassVar[str] = "wijken"
    betekenis: ClassVar[str] = "Een deel van een gemeente."
    overzicht: ClassVar[str] = "wijken.md"
    overzicht_naam: ClassVar[str] = "Alle wijken"
    eigen_pagina: ClassVar[bool] = True
    deelplaat: ClassVar[str] = "Wijk"

    naam: Tekst = veld("De naam van de wijk.", "De Oeverhoek")
    kern: KortFeit = veld("Wat voor wijk het is.")
    verhaal: FeitTekst = veld("Wat er gebeurde.")
'''
TEMPLATE = "{% set wijk = record() %}\n# {{ wijk.naam }}\n\n{{ wijk.verhaal }}\n"
OVERVIEW = '---\ntitle: Wijken\n---\n# Wijken\n\n{{ lijst("wijken") }}\n'
RECORD = """
naam: De Oeverhoek
kern: Een wijk aan het water [@stadsbrief].
verhaal: Hier begon de buurtbaan, aldus de brief [@stadsbrief, p. 4].
gecontroleerd_op: 2026-11-01
"""

# Each runs the check with code of its own.
pytestmark = pytest.mark.whole


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.lstrip("\n"), encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project with code of its own, in which there is another kind."""
    folder = make_project(tmp_path / "project")
    (folder / "macros").unlink()
    shutil.copytree(REPO / "macros", folder / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    kinds = folder / "macros/records/kinds.py"
    text = kinds.read_text(encoding="utf-8")
    text = text.replace("    Pilot,\n", "    Wijk,\n    Pilot,\n", 1)
    write(kinds, text.replace("\nfrom macros", "\nfrom macros.records.wijk import Wijk\nfrom macros", 1))
    write(folder / "macros/records/wijk.py", CLASS)
    write(folder / "macros/site/templates/wijken.md", TEMPLATE)
    write(folder / "docs/wijken.md", OVERVIEW)
    write(folder / "data/wijken/oeverhoek.yml", RECORD)
    with (folder / "docs/index.md").open("a", encoding="utf-8") as home:
        home.write("- [Wijken](wijken.md)\n")
    return folder


def check(project: Path) -> str:
    return run("macros", "check", "--root", str(project), cwd=project).stdout


@pytest.mark.slow
def test_the_rest_follows_from_the_class(project: Path):
    assert check(project) == "Alle records zijn in orde.\n"
    site = build(project)
    found = page(site, "wijken/oeverhoek")
    assert found.h1.get_text().startswith("De Oeverhoek")
    assert found.select_one("nav.kruimelpad a").get_text() == "Alle wijken"
    assert found.select_one("nav.kruimelpad a")["href"] == "../"
    assert found.find("meta", attrs={"name": "description"})["content"] == "Een wijk aan het water."
    assert found.find("meta", property="og:image")["content"].endswith("/assets/delen/wijken.png")
    assert (site / "assets/delen/wijken.png").is_file()
    assert found.find("li", id="fn:stadsbrief:p._4"), "its citations are notes"
    assert "De Oeverhoek" in page(site, "wijken").get_text()
    assert ("De Oeverhoek", "", "Een wijk aan het water.", "wijken/oeverhoek/") in findable(site)
    assert "wijken: De Oeverhoek" in page(site, "bronnen").find(id="bronnen-stadsbrief").get_text()
    template = run("macros", "sjabloon", "wijk", "--root", str(project), cwd=project).stdout
    assert "\n# De naam van de wijk.\nnaam: VERVANG DIT, De Oeverhoek\n" in template
    write(project / "data/wijken/oeverhoek.yml", RECORD.replace("@stadsbrief]", "@stadsbref]"))
    assert "data/wijken/oeverhoek.yml:2  kern: 'stadsbref' bestaat niet" in check(project)


@pytest.mark.parametrize(
    ("forgotten", "told"),
    [
        ("macros/site/templates/wijken.md", "macros/site/templates/wijken.md:1  deze pagina ontbreekt: het sjabloon voor de pagina's van wijken"),
        ("docs/wijken.md", "docs/wijken.md:1  deze pagina ontbreekt: het overzicht van wijken"),
    ],
)  # fmt: skip
def test_a_page_that_is_forgotten_is_told_in_one_line(forgotten: str, told: str, project: Path):
    (project / forgotten).unlink()
    lines = check(project).strip().splitlines()
    assert lines[0].startswith(told)
    assert " — " in lines[0]
    assert len([line for line in lines if line.startswith(("macros", "docs/wijken", "data"))]) == 1


def test_a_class_that_is_forgotten_is_told_in_one_line(project: Path):
    kinds = project / "macros/records/kinds.py"
    write(kinds, kinds.read_text(encoding="utf-8").replace("    Wijk,\n", ""))
    write(project / "docs/wijken.md", "# Wijken\n")
    lines = check(project).strip().splitlines()
    assert lines[0].startswith("data/wijken:1  dit bestand hoort hier niet — verwacht een map met een bekende naam:")

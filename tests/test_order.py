"""Papers to order on the command line: what may be asked, what it gives, and what is refused in one line."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from conftest import REPO, assert_golden
from pdf import squeezed, text_of

from macros.__main__ import main
from macros.content.blocks import lines_of
from macros.content.parts import plain_text
from macros.documents.order import briefing, of_a_motion
from macros.documents.typed import typed
from macros.records.catalog import Catalog
from macros.records.loading import load
from macros.records.pilot import Pilot
from macros.records.problem import RequestError

pytestmark = pytest.mark.whole


@dataclass
class Told:
    """What a command ended with and printed, as of a process."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def order(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:
    """A command in the folder of the small project, whose addresses are examples."""
    for name in ("AFZENDER", "REDACTIE", "SITE_URL"):
        monkeypatch.delenv(name, raising=False)

    def run_here(command: str, *arguments: str) -> Told:
        monkeypatch.chdir(project)
        code = main([command, "--root", str(project), *arguments])
        return Told(code, *capsys.readouterr())

    return run_here


def words_of(file: Path) -> str:
    return "\n".join(one.text for one in docx.Document(str(file)).paragraphs)


def test_a_briefing_to_order(project: Path, order: Callable[..., Told]):
    result = order(
        "briefing",
        "--proef",
        "proefdam-loting",
        "voorbeeldstad-buurtbaan",
        "--voor=raad van #Hilversum",
        "--uit=mijn.pdf",
    )
    assert result.returncode == 0, result.stderr
    text = text_of(project / "mijn.pdf")
    assert "Voor: raad van #Hilversum" in text
    assert "Proefdam – Meer ruimte en Voorbeeldstad – Buurtbaan" in text
    assert_golden("gouden/briefing-twee-pilots.txt", text + "\n")


def test_a_briefing_of_all_pilots_of_a_kind_and_a_theme(project: Path, order: Callable[..., Told]):
    result = order("briefing", "--proef", "--aanpak=basisbaan", "--themas=werving", "--uit=mijn.docx")
    assert result.returncode == 0, result.stderr
    text = words_of(project / "mijn.docx")
    assert text.startswith("Briefing\nVoorbeeldstad – Buurtbaan en Werving\n")
    assert "Thema: Werving" in text


def test_a_briefing_of_a_kind_and_a_pilot_of_another_asks_the_questions_of_both(project: Path):
    document = briefing(load(project).catalog, ["proefdam-loting"], [], ["basisbaan"])
    said = " ".join("".join(map(plain_text, line)) for blok in document.blokken for line in lines_of(blok))
    assert "Geen sollicitatieplicht" in said, "of the pilot that is named"
    assert "32 uur per week" in said, "of those of the kind"


def test_a_briefing_says_how_many_pilots_when_it_can_not_name_them(catalog: Catalog):
    kinds = catalog.ids("vocabulaires/soort")
    with_pilots = [soort for soort in kinds if any(soort in pilot.soorten for pilot in catalog[Pilot].values())]
    document = briefing(catalog, catalog[Pilot], ["inkomen"], with_pilots)
    assert document.title == f"{len(catalog[Pilot])} pilots en 1 thema"


@pytest.mark.parametrize("paper", ["oplegger", "feitenblad"])
def test_a_paper_for_a_motion(paper: str, project: Path, order: Callable[..., Told]):
    result = order(
        paper, "--proef", "regelluwe-bijstand", "--titel=Motie 12", "--voor=raad van Hilversum", "--uit=m.docx"
    )
    assert result.returncode == 0, result.stderr
    text = words_of(project / "m.docx")
    # With a title that does not say so, what stands above it says what kind of paper it is.
    assert (
        text.partition("\nMotie 12\n")[0] == {"oplegger": "Oplegger", "feitenblad": "Feitenblad bij een motie"}[paper]
    )
    assert text.index("Proefversie, niet om te delen") < text.index("Onderwerp")
    assert text.count("standpunt van een college") == 1
    assert "Voor: raad van Hilversum" in text
    assert "dat Proefdam lootte" in text


def test_without_a_title_a_paper_for_a_motion_is_that_of_the_site(catalog: Catalog):
    assert of_a_motion(catalog, "oplegger", "basisbaan").title == "Oplegger: basisbaan"


REFUSED = [
    (
        "briefing proefdam-lotng",
        "'proefdam-lotng' bestaat niet — verwacht een van de pilots — bedoelt u 'proefdam-loting'?",
    ),
    ("briefing --themas=wervng", "'wervng' bestaat niet — verwacht een van de themas — bedoelt u 'werving'?"),
    ("briefing --aanpak=basisban", "bedoelt u 'basisbaan'?"),
    ("briefing", "kies pilots, thema's of een aanpak"),
    ("briefing proefdam-loting --uit=x.html", "verwacht een bestand dat eindigt op .pdf of .docx"),
    ("briefing proefdam-loting --uit=", "'zonder extensie' kan niet"),
    ("briefing proefdam-loting --uit=weg/x.pdf", "weg/x.pdf kan niet worden geschreven: deze map bestaat niet"),
    (f"briefing proefdam-loting --uit={'x' * 300}.pdf", "kan niet worden geschreven: de naam is te lang"),
    ("briefing proefdam-loting --titel=Welkom😀", "TITEL: het teken '😀' (U+1F600) kan niet in een PDF"),
    ("briefing proefdam-loting --titel=مرحبا", "TITEL: het teken 'م' (U+0645) kan niet in een PDF"),
    ("briefing proefdam-loting --voor=raad\x07", "VOOR: hier staat een onzichtbaar teken (U+0007)"),
    ("briefing proefdam-loting --titel=\udcff", "TITEL: hier staat een onzichtbaar teken (U+DCFF)"),
    (
        f"briefing proefdam-loting --titel={'x' * 300}",
        "TITEL: de tekst is 300 tekens lang — verwacht hoogstens 120 tekens",
    ),
    (
        "oplegger premie",
        "'premie' heeft geen motiedossier — verwacht een aanpak met een motiedossier — kies uit: regelluwe-bijstand",
    ),
    ("feitenblad regelluwe-bijstand --uit=x.pdf", "verwacht een bestand dat eindigt op .docx"),
]


@pytest.mark.parametrize(("command", "words"), REFUSED)
def test_an_order_that_can_not_be_is_one_clear_line(
    command: str, words: str, project: Path, order: Callable[..., Told]
):
    before = set(project.iterdir())
    result = order(*command.split(" "), "--proef")
    assert result.returncode == 1
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert set(project.iterdir()) == before


def test_an_example_as_sender_or_address_is_not_printed(
    project: Path, order: Callable[..., Told], monkeypatch: pytest.MonkeyPatch
):
    result = order("briefing", "proefdam-loting")
    assert result.returncode == 1
    assert "vul in: redactie (REDACTIE in de omgeving), adres (SITE_URL in de omgeving)" in result.stderr
    assert not (project / "briefing.pdf").exists()
    assert order("briefing", "--proef", "proefdam-loting").returncode == 0
    trial = " ".join(text_of(project / "briefing.pdf").split())
    # Before anything else that it says, since who is given the first page alone must know it too.
    assert trial.index("Proefversie, niet om te delen") < trial.index("De pilots in het kort")
    assert trial.count("Proefversie") == 1
    assert "U mag dit document delen" not in trial
    assert "https://kennisbank.example.org" not in text_of(project / "briefing.pdf")
    monkeypatch.setenv("REDACTIE", "griffie@hilversum.nl")
    monkeypatch.setenv("SITE_URL", "https://hilversum.nl/")
    assert order("briefing", "proefdam-loting", "--uit=echt.pdf").returncode == 0
    text = text_of(project / "echt.pdf")
    assert squeezed("Contact: griffie@hilversum.nl.") in squeezed(text)
    assert "https://hilversum.nl/" in text
    assert "Proefversie" not in text
    assert "U mag dit document delen" in " ".join(text.split())


def test_what_is_typed_behind_make_comes_through_as_it_is(tmp_path: Path):
    (tmp_path / "toon.py").write_text("import json, sys; print(json.dumps(sys.argv[3:]))")
    title = "-50% \"kost\" * `id` 'zo'"
    shown = f"PY={sys.executable} {tmp_path / 'toon.py'}"
    told = subprocess.run(
        ["make", "-s",  # noqa: S607
         "-o", ".venv/installed", "briefing", shown, f"TITEL={title}", "PILOTS=a * -b", "THEMAS=c d"],
        cwd=REPO, capture_output=True, text=True, check=True,
    )  # fmt: skip
    words = ["--themas=c d", "--aanpak=", f"--titel={title}", "--voor=", "--uit=briefing.pdf", "--", "a", "*", "-b"]
    assert json.loads(told.stdout) == ["briefing", *words]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Een 😀 en een ☃", "'😀'"),
        ("Een ☃ en een 😀", "'☃'"),
        ("Een\u200btitel", "U+200B"),
        ("x" * 121, "121 tekens"),
        ("x" * 120, ""),
        ("  Een \n\t titel\u00a0 ", ""),
    ],
)
def test_of_what_is_typed_on_a_paper_the_first_that_can_not_be_printed_is_told(text: str, told: str):
    if told:
        with pytest.raises(RequestError, match="TITEL: ") as refused:
            typed(text, "TITEL")
        assert told in str(refused.value)
    else:
        assert typed(text, "TITEL") == " ".join(text.split())

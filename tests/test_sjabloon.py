"""The templates for editors: fresh, refused as long as they are not filled in, and in order when they are."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import assert_golden

from macros.__main__ import main
from macros.check import check
from macros.records.catalog import Catalog
from macros.records.dictionary import Veld, velden
from macros.records.kinds import KINDS
from macros.records.known import Known
from macros.records.loading import load
from macros.records.readings import READINGS
from macros.records.sjabloon import sjabloon
from macros.records.yamlbuilder import Loc
from macros.records.yamlfile import YamlFile

INVENTED = re.compile(r"VERVANG|vul-uw-.*-in")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load().catalog


def write(project: Path, catalog: Catalog, *, ids: bool, texts: bool) -> None:
    """A new record of every kind from its template, as it is or with its `ids`, and its `texts`, filled in."""
    for kind in KINDS:
        text = sjabloon(kind, catalog)
        text = re.sub(r"vul-uw-[a-z]+-in", "nieuw", text) if ids else text
        text = re.sub("VERVANG (?!DIT)", "", text.replace("VERVANG DIT", "Wat u schreef")) if texts else text
        (project / "data" / kind.map).mkdir(exist_ok=True)
        (project / "data" / kind.map / "nieuw.yml").write_text(text, encoding="utf-8")
        overview = project / "docs" / kind.overzicht
        overview.parent.mkdir(exist_ok=True)
        overview.touch()


def told(project: Path) -> list[str]:
    return [str(problem) for problem in check(load(project), project)]


@pytest.mark.parametrize("name", ["pilot", "onderzoek"])
def test_the_file_that_editors_copy_is_fresh(name: str, capsys: pytest.CaptureFixture[str]):
    assert main(["sjabloon", name]) == 0
    assert_golden(f"../docs/assets/sjabloon-{name}.yml", capsys.readouterr().out)


def test_all_that_is_invented_is_refused(project: Path, catalog: Catalog):
    write(project, catalog, ids=False, texts=False)
    named = {line.partition("  ")[0] for line in told(project)}
    for kind in KINDS:
        file = opened(project, kind.map)
        for loc, text in scalars(file.value):
            if INVENTED.search(text):
                assert f"{file.path}:{file.line(loc)}" in named, text


def test_real_ids_alone_do_not_make_the_invented_text_publishable(project: Path, catalog: Catalog):
    write(project, catalog, ids=True, texts=False)
    texts = [text for kind in KINDS for _, text in scalars(opened(project, kind.map).value) if "VERVANG" in text]
    refused = told(project)
    assert len(texts) > 100
    assert len(refused) == len(texts)
    assert all("dit is nog tekst van het sjabloon" in line for line in refused)


def test_every_template_is_a_good_record_once_it_is_filled_in(project: Path, catalog: Catalog):
    write(project, catalog, ids=True, texts=True)
    assert told(project) == []


def test_a_field_that_an_editor_may_leave_out_can_be_used_as_it_stands(project: Path, catalog: Catalog):
    """Without its `#` it has the right key, at the right place, and is refused until it is filled in."""
    write(project, catalog, ids=True, texts=True)
    gemeente = project / "data/gemeenten/nieuw.yml"
    text = re.sub(r"^#(?! )|^#(?=  \w)", "", gemeente.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert "\nopgegaan_in:\n" in text
    gemeente.write_text(text, encoding="utf-8")
    assert [line.partition(":")[2].partition(" ")[2].strip() for line in told(project)] == [
        "opgegaan_in.datum: 'Wat u schreef' is geen datum — verwacht 2017, 2017-10 of 2017-10-01"
        " — schrijf jaar, maand en dag met streepjes, en controleer of de dag bestaat"
    ]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.map)
def test_a_field_is_called_required_when_the_check_demands_it(kind, project: Path, catalog: Catalog):
    write(project, catalog, ids=True, texts=True)
    record = {**opened(project, kind.map).value, "id": "nieuw"}
    for loc, veld in places(velden(kind), record):
        missing = {error["loc"] for error in mistakes(kind, without(record, loc)) if error["type"] == "missing"}
        assert (loc in missing) == veld.verplicht, loc


def opened(project: Path, folder: str) -> YamlFile:
    file, problems = READINGS.read(f"data/{folder}/nieuw.yml", project).contents
    assert file is not None, problems
    return file


def scalars(value, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    else:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from scalars(item, (*loc, key))


def places(fields: tuple[Veld, ...], value, loc: Loc = ()) -> Iterator[tuple[Loc, Veld]]:
    """Every field of a record, with its place in it."""
    for veld in fields:
        if veld.naam in value:
            yield (*loc, veld.naam), veld
            inner, below = value[veld.naam], (*loc, veld.naam)
            yield from places(veld.velden, inner[0] if veld.lijst else inner, (*below, 0) if veld.lijst else below)


def without(value, loc: Loc):
    """A copy of a value without what stands at a place in it."""
    first, *rest = loc
    copy = value.copy()
    if rest:
        copy[first] = without(value[first], tuple(rest))
    else:
        del copy[first]
    return copy


def mistakes(kind, record):
    try:
        kind.model_validate(record, context=Known())
    except ValueError as wrong:
        return wrong.errors()
    return []


@pytest.mark.parametrize(
    ("kind", "words"),
    [("pilt", "bedoelt u 'pilot'?"), ("vakantiehuis", "kies een van de soorten: oordeel, antwoord, stap,")],
)
def test_an_unknown_kind_says_what_was_meant(kind: str, words: str, capsys: pytest.CaptureFixture[str]):
    assert main(["sjabloon", kind]) == 1
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("command", "broken", "what"),
    [
        (["sjabloon", "pilot"], "vocabulaires/soort", "woordenlijsten"),
        (["schema"], "vocabulaires/soort", "woordenlijsten"),
        (["nieuw", "pilot", "een-stad"], "vocabulaires/soort", "woordenlijsten"),
        (["links"], "kennisbank", "instellingen"),
        (["briefing", "proefdam-loting", "--uit", "weg.pdf"], "lessen/bel-mensen-op", "gegevens"),
        (["oplegger", "regelluwe-bijstand", "--uit", "weg.docx"], "lessen/bel-mensen-op", "gegevens"),
    ],
)
def test_from_data_that_can_not_be_read_nothing_is_made(
    command: list[str],
    broken: str,
    what: str,
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.chdir(project)
    (project / f"data/{broken}.yml").write_text("naam: [\n", encoding="utf-8")
    before = sorted(project.rglob("*"))
    assert main([*command, "--root", str(project)]) == 1
    assert capsys.readouterr().err == f"De {what} zijn niet in orde; 'make check' zegt wat er mis is.\n"
    assert sorted(project.rglob("*")) == before


def test_an_example_that_a_vocabulary_no_longer_has_gives_way_to_its_first_value(project: Path):
    status = project / "data/vocabulaires/status.yml"
    status.write_text(status.read_text(encoding="utf-8").replace("afgerond:", "klaar:"), encoding="utf-8")
    pilot = next(kind for kind in KINDS if kind.enkelvoud == "pilot")
    assert "\nstatus: VERVANG gepland\n" in sjabloon(pilot, load(project).catalog)

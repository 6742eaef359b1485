"""The open data: what re-users read in the files, and that they hold what the site holds."""

import csv
import io
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from cases import replace_once
from conftest import assert_golden

from macros.data.citing import Reference, reference
from macros.data.dcat import catalogue
from macros.data.files import files
from macros.data.formats import Filled, comma_separated, for_excel
from macros.data.package import Release
from macros.data.table import Table, column
from macros.data.tables import FOLDER, TABLES, filled
from macros.derived.results import all_results
from macros.records.catalog import Catalog, citations
from macros.records.kinds import KINDS
from macros.records.loading import load
from macros.records.onderzoek import Onderzoek

RELEASE = Release(
    "1.2.3", "2026-11-26", "https://kennisbank.example/", lambda path: f"https://kennisbank.example{path}"
)


@pytest.fixture(scope="module")
def made(catalog: Catalog) -> Mapping[str, bytes]:
    return {path.removeprefix(f"{FOLDER}/"): content for path, content in files(catalog, RELEASE).items()}


def read(content: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_names_of_files_and_columns_are_a_promise():
    told = [f"{table.name}.csv: {', '.join(one.name for one in table.columns)}" for table in TABLES]
    assert_golden("gouden/kolommen.txt", "\n".join([*told, ""]))


def test_every_table_has_a_row_for_each_thing_of_the_site(catalog: Catalog, made: Mapping[str, bytes]):
    for kind in KINDS:
        if f"{kind.map}.csv" in made and kind.map != "kerncijfers":
            assert [row["id"] for row in read(made[f"{kind.map}.csv"])] == list(catalog[kind]), kind.map
    found = all_results(catalog)
    assert len(read(made["bevindingen.csv"])) == len(found)
    assert len(read(made["metingen.csv"])) == sum(len(one.bevinding.tijdstippen) for one in found)
    every = [
        citation for folder in catalog.records.values() for record in folder.values() for citation in citations(record)
    ]
    assert len(read(made["citaties.csv"])) == len(every)


def test_a_figure_without_a_comparison_says_so_in_its_own_row(catalog: Catalog, made: Mapping[str, bytes]):
    warned = {(one.onderzoek.id, one.bevinding.id) for one in all_results(catalog) if one.without_comparison}
    rows = read(made["metingen.csv"])
    assert {row["waarschuwing"] for row in rows if (row["onderzoek"], row["bevinding"]) in warned} == {
        "zonder vergelijking"
    }
    assert all(row["verschil_tussen_groepen"] == "nee" for row in read(made["bevindingen.csv"]) if row["waarschuwing"])


def test_a_text_that_would_be_a_formula_is_harmless_in_a_spreadsheet_and_whole_in_the_database(
    made: Mapping[str, bytes],
):
    table = Table("proef", "Proef", "", lambda _: (), (column("tekst", "", lambda row: row), column("getal", "", lambda row: row)))  # fmt: skip
    one = Filled(table, [["=1+1", -2.5], ['gewoon; met "tekens"', 1000.0]])
    assert comma_separated(one).decode() == 'tekst,getal\r\n\'=1+1,-2.5\r\n"gewoon; met ""tekens""",1000\r\n'
    assert for_excel(one).decode("utf-8-sig") == 'tekst;getal\r\n\'=1+1;-2,5\r\n"gewoon; met ""tekens""";1000\r\n'
    assert for_excel(one).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "\t", "\r"])
def test_each_mark_that_begins_a_formula_is_text(mark: str):
    table = Table("proef", "Proef", "", lambda _: (), (column("tekst", "", lambda row: row),))
    for made in (comma_separated, for_excel):
        ((cell,),) = [row.values() for row in read(made(Filled(table, [[f"{mark}SUM(A1)"]])))]
        assert cell == f"'{mark}SUM(A1)"


def test_a_moment_says_what_was_tested_of_itself_and_between_which_limits_it_lies(project: Path):
    replace_once(
        project / "data/onderzoeken/hogeschool-proefdam-2021.yml",
        "interval: [9, 15]}",
        "interval: [9, 15], significantie: significant}\n      - {moment: eindmeting, waarde: 12.5}",
    )
    table = next(one for one in filled(load(project).catalog) if one.table.name == "metingen")
    names = [one.name for one in table.table.columns]
    told = [dict(zip(names, row, strict=True)) for row in table.rows if row[names.index("bevinding")] == "voltijd"]
    assert [(one["significantie"], one["interval_van"], one["interval_tot"]) for one in told] == [
        ("significant", 9, 15),
        ("niet-significant", None, None),
    ]


@pytest.mark.parametrize("name", ['De "beste" kennisbank', "Proef\\bank", "Regel een"])
def test_the_catalogue_names_the_site_as_it_is_called(name: str, project: Path):
    import rdflib  # here, since it takes a while to load

    settings = load(project).catalog.kennisbank.model_copy(update={"naam": name, "afzender": name})
    graph = rdflib.Graph().parse(data=catalogue(settings, [], RELEASE), format="turtle")
    assert {str(told) for told in graph.objects(None, rdflib.FOAF.name)} == {name}
    titles = {str(told) for told in graph.objects(rdflib.URIRef(RELEASE.address), rdflib.DCTERMS.title)}
    assert titles == {name}


def test_excel_csv_and_database_hold_the_same(catalog: Catalog, made: Mapping[str, bytes]):
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(made["kennisbank.sqlite"])
        for one in filled(catalog):
            name = one.table.name
            plain, excel = read(made[f"{name}.csv"]), read(made[f"excel/{name}.csv"], ";")
            stored = database.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 - our own name
            assert len(plain) == len(excel) == len(stored) == len(one.rows)
            assert [tuple(row) for row in one.rows] == stored


def test_a_record_as_json_leads_to_its_page_and_says_what_follows(catalog: Catalog, made: Mapping[str, bytes]):
    result = next(one for one in all_results(catalog) if one.without_comparison)
    told = json.loads(made[f"json/onderzoeken/{result.onderzoek.id}.json"])
    assert told["pagina"] == f"https://kennisbank.example{result.onderzoek.pagina}"
    finding = told["afgeleid"]["bevindingen"][result.bevinding.id]
    assert finding["waarschuwing"] == "zonder vergelijking"
    assert finding["pagina"] == f"https://kennisbank.example{result.pagina}"
    kind = json.loads(made["json/onderzoeken.json"])
    assert len(kind) == len(catalog.records["onderzoeken"])
    assert told in kind


def test_each_finding_can_be_cited_with_what_is_missing_from_its_comparison(
    catalog: Catalog, made: Mapping[str, bytes]
):
    for study in catalog[Onderzoek].values():
        items = json.loads(made[f"noemen/{study.id}.json"])
        assert len(items) == 1 + len(study.bevindingen)
        for format, start in (("bib", "@misc{"), ("ris", "TY  - ")):
            assert made[f"noemen/{study.id}.{format}"].decode().count(start) == len(items)
    result = next(one for one in all_results(catalog) if one.comparison_caveat == "vergelijking niet genoemd")
    address = f"https://kennisbank.example{result.pagina}"
    (item,) = [one for one in json.loads(made[f"noemen/{result.onderzoek.id}.json"]) if one["URL"] == address]
    assert item["note"] == f"{result.bevinding.zin.tekst} {result.verdict}."
    assert "vergelijking niet genoemd" in item["note"]


def test_a_reference_is_safe_for_the_program_that_reads_it():
    one = Reference("x", "Stad & Land", "50% van {A}_b", "Site", "2026-11-26")
    assert one.bibtex == (
        '@misc{x,\n  author = "{Stad \\& Land}",\n  title = "{50\\% van \\{A\\}\\_b}",\n  howpublished = "{Site}",\n  year = "{2026}"\n}'
    )
    assert one.ris.splitlines()[1:3] == ["AU  - Stad & Land", "TI  - 50% van {A}_b"]


@pytest.mark.parametrize(
    "page", ["onderzoeken/proefdam/#bevinding-voltijd", "onderzoeken/proefdam.html#bevinding-voltijd"]
)
def test_a_page_has_one_key_however_its_address_ends(page: str, catalog: Catalog):
    one = reference(catalog, RELEASE, "Voltijdwerk", "2026-11-26", f"https://kennisbank.example/{page}")
    assert one.sleutel == "kennisbank-onderzoeken-proefdam-bevinding-voltijd"


def test_a_record_that_moved_is_found_under_its_old_id(project: Path):
    record = project / "data/onderzoeken/hogeschool-proefdam-2021.yml"
    record.write_text(f"{record.read_text('utf-8').rstrip()}\nvroeger: [onderzoeken/proef-oud]\n", "utf-8")
    made = files(load(project).catalog, RELEASE)
    told = json.loads(made[f"{FOLDER}/json/onderzoeken/proef-oud.json"])
    assert told["verplaatst_naar"] == {"soort": "onderzoeken", "id": "hogeschool-proefdam-2021"}
    assert told["pagina"] == "https://kennisbank.example/onderzoeken/hogeschool-proefdam-2021.md"
    row = {"oude_soort": "onderzoeken", "oud_id": "proef-oud", "soort": "onderzoeken", "id": "hogeschool-proefdam-2021"}
    assert row in read(made[f"{FOLDER}/verplaatst.csv"])


def test_the_index_tells_size_rows_and_checksum_of_each_file(made: Mapping[str, bytes]):
    index = json.loads(made["index.json"])
    assert (index["versie"], index["datum"], index["licentie"]) == ("1.2.3", "2026-11-26", "CC-BY-4.0")
    for entry in index["bestanden"]:
        content = made[entry["pad"]]
        assert (entry["bytes"], entry["sha256"]) == (len(content), sha256(content).hexdigest())
    rows = {entry["pad"]: entry.get("rijen") for entry in index["bestanden"]}
    assert rows["bevindingen.csv"] == len(read(made["bevindingen.csv"]))
    alone = {path for path in made if (path.startswith("json/") and path.count("/") == 2) or path.startswith("noemen/")}
    assert {entry["pad"] for entry in index["bestanden"]} == set(made) - alone - {"index.json"}


def test_each_column_has_a_meaning():
    assert all(one.meaning.endswith(".") for table in TABLES for one in table.columns)

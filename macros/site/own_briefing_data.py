"""What the script of a briefing of one's own fetches: what all pilots share, and a small file per pilot, kind of
approach and theme.

Each part is made by the same functions as a briefing on paper (`documents.order`); the script chooses from them.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from macros.content.blocks import Blok, Tekst
from macros.content.by_question import OUTCOME_NAME, SHORT_NAME, blank_pilot, page_of
from macros.content.council import bank_questions
from macros.content.debate import by_side
from macros.content.lessons import council_order, for_council
from macros.content.on_paper import unfolded
from macros.content.outcomes import SHOWN
from macros.content.overview import columns, is_blank
from macros.content.parts import PageLink
from macros.content.passages import contradictions, lessons, questions
from macros.content.results import COUNTED, FINDING
from macros.derived.comparison import MORE, NOT_OF_THIS_KIND, Row
from macros.derived.disagreements import kinds
from macros.derived.headline import headline
from macros.derived.questions import COMMON, FIRST, ask, asked_of, compare, kinds_of, town_order
from macros.derived.results import Resultaat, all_results, of_pilot
from macros.derived.selection import Selection
from macros.derived.weight import by_weight
from macros.derived.words import places
from macros.documents import comparison, order, side_by_side, theme
from macros.documents.edition import FOR, colofon
from macros.records.catalog import Catalog
from macros.records.debat import AlgemeneTegenspraak, Argument
from macros.records.handboek import Les, Thema
from macros.records.naslag import Bron
from macros.records.pilot import Pilot
from macros.site.own_briefing import FOLDER, INDEX
from macros.writers.part_data import Address, PartData, handing_over
from macros.writers.typst_data import in_parts

_WORDS = {
    "bevinding": FINDING[0], "bevindingen": FINDING[1],
    "onderzoek": "onderzoek", "onderzoeken": "onderzoeken",
    "voor": FOR, "en": "en",
    "bronnen": "Bronnen", "zieBron": "Zie bron",
}  # fmt: skip

# A number in a sentence about two of them, for which the script puts another.
_TWO = "2"


def data_files(catalog: Catalog, address_from: Callable[[str], Address]) -> Iterator[tuple[str, str]]:
    """Path and content of every file; `address_from` gives for the path of a file how it names the address of a page."""
    yield INDEX, handing_over(_index(catalog, PartData(catalog, address_from(INDEX), _source)))
    rows = asked_of(catalog, list(catalog[Pilot].values()))
    for pilot in catalog[Pilot].values():
        path = f"{FOLDER}/pilots/{pilot.id}.js"
        yield path, handing_over(_pilot(catalog, pilot, rows, PartData(catalog, address_from(path), _source)))
    for id in kinds_of(catalog, catalog[Pilot].values()):
        path = f"{FOLDER}/aanpak/{id}.js"
        yield path, handing_over(_soort(catalog, id, PartData(catalog, address_from(path), _source)))
    for thema in catalog[Thema].values():
        path = f"{FOLDER}/themas/{thema.id}.js"
        data = PartData(catalog, address_from(path), _source)
        blokken = [data.blok(blok) for blok in theme.part(catalog, thema)]
        yield path, handing_over({"naam": thema.kop, "blokken": blokken, "bronnen": data.sources})


def _source(bron: Bron, place: str) -> dict[str, str]:
    """A source as it stands on paper: before its title, the title, after it, its address, and the place in it."""
    before, title, after, url = in_parts(bron, place)
    return {"v": before, "t": title, "n": after, "u": url, "p": place}


def _index(catalog: Catalog, data: PartData) -> dict[str, Any]:
    pilots = town_order(catalog, catalog[Pilot].values())
    wanted = columns(catalog, pilots)
    return {
        "pilots": [
            {"id": one.id, "kop": one.kop, "stad": places(catalog, one), "soorten": list(map(str, one.soorten))}
            | ({"leeg": data.line(blank_pilot(catalog, one, one.kop))} if is_blank(catalog, one) else {})
            for one in pilots
        ],
        "soorten": [
            {
                "id": id,
                "regel": data.line(comparison.meaning(catalog, id)),
                "kenmerken": list(map(str, waarde.kenmerken)),
                "pilots": [pilot.id for pilot in Selection(catalog).pilots(id, None)],
                "alle": _all_findings(data, comparison.findings_page(page_of(catalog, id))),
            }
            for id, waarde in catalog.ids("vocabulaires/soort").items()
        ],
        "vast": COMMON,
        "vragen": {row.id: row.name for row in asked_of(catalog, pilots)},
        "kolommen": [{"id": one.id, "naam": one.name, "altijd": not one.domein} for one in wanted],
        "grenzen": {"naast": side_by_side.BESIDE, "eerst": FIRST, "genoemd": order.NAMED},
        "uitleg": data.blok(side_by_side.explained()),
        "citaten": {"kolommen": side_by_side.QUOTED, "breedtes": side_by_side.QUOTED_WIDTHS},
        "argumenten": _arguments(catalog, data),
        "lijsten": list(_lists(catalog, data)),
        "zinnen": _words(catalog),
        "alle": _all_findings(data, comparison.findings_page(None)),
        "bronnen": data.sources,
    }


def _words(catalog: Catalog) -> dict[str, str]:
    """What stands between and around what records say."""
    return {
        **side_by_side.WORDS,
        **order.WORDS,
        **_WORDS,
        "inHetKort": SHORT_NAME,
        "getoond": SHOWN.format(getoond="{getoond}", gevonden=COUNTED),
        "verder": MORE,
        "uitkomsten": f"{OUTCOME_NAME}, in zinnen",
        "proef": catalog.kennisbank.proefversie,
        "colofon": colofon(catalog),
    }


def _all_findings(data: PartData, page: str) -> list[object]:
    return data.line((PageLink(side_by_side.WORDS["alle"], page),))


def _soort(catalog: Catalog, id: str, data: PartData) -> dict[str, Any]:
    """What a briefing says besides of all pilots of one kind."""
    compared = compare(catalog, Selection(catalog).pilots(id, None), id)
    parts = ((comparison.outcome(catalog, compared, id),), *comparison.in_short(catalog, compared, id))
    outcome, questions, outcomes = ([*map(data.blok, unfolded(part))] for part in parts)
    return {"uitkomst": outcome, "vragenKort": questions, "uitkomstenKort": outcomes, "bronnen": data.sources}


def _arguments(catalog: Catalog, data: PartData) -> dict[str, Any]:
    """All arguments with the kind that they are about and their side; of each side the first so many are told."""
    found = by_side(catalog, catalog[Argument].values())
    if not found:
        return {"rijen": []}
    heading, table, *_ = map(data.blok, comparison.debate(catalog, found, found))
    rows = zip(found, table["rijen"], strict=True)
    return {
        "kop": heading["kop"],
        "kolommen": table["kolommen"],
        "breedtes": table["breedtes"],
        "rijen": [{"soort": one.over, "kant": one.kant, "cellen": cells} for one, cells in rows],
        "per_kant": comparison.ARGUMENTS,
        "meer": [_left(data, comparison.debate(catalog, found, found[:-left])) for left in (1, 2)],
    }


def _lists(catalog: Catalog, data: PartData) -> Iterator[dict[str, Any]]:
    """The lists of which a briefing has the first few that are about its pilots."""
    disagreements = by_weight(catalog[AlgemeneTegenspraak].values())
    lessen = for_council(catalog[Les].values())
    asked = list(bank_questions(catalog))
    for about, most, make in (
        ([(one.pilots, (), kinds(catalog, one)) for one in disagreements], comparison.CONTRADICTIONS,
         lambda most: contradictions(disagreements, most)),
        ([(les.pilots, council_order(les), ()) for les in lessen], comparison.LESSONS,
         lambda most: lessons(catalog, lessen, most)),
        ([(vraag.pilots, (), ()) for vraag, _ in asked], comparison.QUESTIONS,
         lambda most: questions([line for _, line in asked], most)),
    ):  # fmt: skip
        if about:
            yield _list(data, about, most, make)


def _list(
    data: PartData,
    about: Sequence[tuple[Sequence[str], Sequence[int], Sequence[str]]],
    most: int,
    make: Callable[[int], tuple[Blok, ...]],
) -> dict[str, Any]:
    """Lines with the pilots that they are about, and the kinds if not all; those of one order go by the number of chosen pilots."""
    heading, written = make(len(about))[:2]
    lines = data.blok(written)["lijst"]
    return {
        "kop": data.blok(heading)["kop"],
        "regels": [
            {"pilots": list(map(str, pilots)), "orde": order, "soorten": list(soorten), "regel": line}
            for (pilots, order, soorten), line in zip(about, lines, strict=True)
        ],
        "hoogstens": most,
        "meer": [_left(data, make(len(about) - left)) for left in (1, 2)],
    }


def _left(data: PartData, blokken: Sequence[Blok]) -> list[object] | None:
    """What a paper says of what it left out, with a place for the number; nothing when it could leave out none."""
    last = blokken[-1] if blokken else None
    if not isinstance(last, Tekst):
        return None
    return [one.replace(_TWO, "{aantal}") if isinstance(one, str) else one for one in data.line(last.lines[0])]


def _pilot(catalog: Catalog, pilot: Pilot, rows: Sequence[Row], data: PartData) -> dict[str, Any]:
    """All that a briefing can say of one pilot, of the questions in `rows`."""
    told, unknown = {}, []
    for row in rows:
        if row.cell(pilot) is NOT_OF_THIS_KIND:
            continue
        known = ask(row, [pilot]).known
        if known:
            told[row.id] = data.lines(side_by_side.paper_cell(known[0][1]))
        else:
            unknown.append(row.id)
    quoted = headline(of_pilot(catalog, pilot))
    return {
        "naam": pilot.naam,
        "link": data.line((PageLink(pilot.kop, pilot.pagina),)),
        "kort": {one.id: data.lines(cell) for one in columns(catalog, [pilot]) if (cell := one.cell(pilot))},
        "antwoorden": told,
        "onbekend": unknown,
        "groepen": bool(pilot.groepen),
        "zwijgt": bool(compare(catalog, [pilot]).silent),
        "bevindingen": [_finding(catalog, one, data, quoted) for one in of_pilot(catalog, pilot)],
        "bronnen": data.sources,
    }


def _finding(catalog: Catalog, one: Resultaat, data: PartData, quoted: Sequence[Resultaat]) -> dict[str, Any]:
    """A finding by its place among all, with what decides its order; with its cells when it is one to quote."""
    found = {
        "plaats": catalog.derived(_places)[id(one)],
        "onderzoek": one.onderzoek.id,
        "rang": one.rank,
    }
    if not any(one is other for other in quoted):
        return found
    cells = [data.lines(cell) for cell in side_by_side.quoted_cells(catalog, one)]
    return {**found, "pilots": [pilot.id for pilot in one.pilots], "cellen": cells}


def _places(catalog: Catalog) -> dict[int, int]:
    return {id(one): place for place, one in enumerate(all_results(catalog))}

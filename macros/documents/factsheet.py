"""The factsheet of one pilot: what a council member reads before a debate, on two pages."""

from macros.content.blocks import Document, Kader, Tabel, een_bron, eerste, met_hoofdletter, regels
from macros.content.passages import (
    bronnen_van,
    contradictions,
    council_questions,
    findings_table,
    lessons,
    lessons_for_council,
    more,
    not_found,
    paragraphs,
    picture,
    questions,
    section,
    varied,
)
from macros.derived.comparison import rows
from macros.derived.findings import findings
from macros.derived.words import places
from macros.documents.download import naam
from macros.records.catalog import Catalog
from macros.records.handboek import Les
from macros.records.pilot import Pilot

# How many findings, contradictions, open questions, lessons and questions to ask, and the size of letters: from roomy
# to lean. Slightly smaller letters are better than hardly any text.
RUIMTES = (
    (14, 4, 8, 6, 4, 1), (13, 4, 7, 6, 4, 1), (12, 3, 7, 5, 3, 1), (11, 3, 6, 5, 3, 1), (10, 3, 6, 5, 2, 1),
    (9, 3, 5, 4, 2, 1), (8, 2, 5, 4, 2, 1), (8, 2, 4, 3, 2, 1), (7, 2, 4, 3, 2, 1), (7, 1, 3, 3, 1, 1), (6, 1, 3, 3, 1, 1),
    (6, 1, 2, 2, 1, 1), (5, 1, 2, 2, 0, 1), (5, 1, 2, 2, 0, .95), (4, 1, 2, 2, 0, .95), (3, 1, 2, 1, 0, .95),
    (3, 1, 2, 1, 0, .9),
)  # fmt: skip

# The rows of the comparison that every factsheet shows; the second group only where there is room.
_KORT = ("status", "looptijd", "deelnemers", "doelgroep")
_MEER = ("juridische_basis", "onderzoek")
_ROOMY = 5


def factsheet(catalog: Catalog, pilot: Pilot, ruimte: int) -> Document:
    """The factsheet, with as much as fits in this step of `RUIMTES`."""
    most_findings, most_contradictions, most_open, most_lessons, most_questions, schaal = RUIMTES[ruimte]
    found = findings(catalog, [pilot])
    shown = varied(found, most_findings)
    blokken = (
        Kader(regels(pilot.samenvatting)),
        *section("In het kort", _facts(catalog, pilot, roomy=ruimte < _ROOMY)),
        *section("Wat deze pilot deed", paragraphs([eerste(pilot.aanpak)])),
        *section(
            "Wat eruit kwam",
            picture(catalog, found, shown),
            findings_table(shown, with_pilot=False)
            if shown
            else paragraphs([("Over deze pilot zijn geen bevindingen gevonden.",)]),
            more(len(found), len(shown), "bevinding", "bevindingen"),
        ),
        *section("Kosten", paragraphs([eerste(pilot.kosten)])),
        *section("Vervolg", paragraphs([eerste(pilot.vervolg)])),
        *contradictions(pilot.tegenspraak, most_contradictions),
        *not_found(pilot.niet_gevonden, most_open),
        *lessons(catalog, lessons_for_council(catalog.users(pilot, Les)), most_lessons),
        *questions(council_questions(catalog, pilots=[pilot.id]), most_questions),
    )
    return Document(
        naam=naam(pilot.map, pilot.id),
        soort="Factsheet",
        titel=pilot.naam,
        ondertitel=f"{catalog.naam(pilot.soort)} in {places(catalog, pilot)}",
        adres=f"pilots/{pilot.id}/",
        blokken=blokken,
        paginas=2,
        schaal=schaal,
        bronnen=bronnen_van(pilot),
    )


def _facts(catalog: Catalog, pilot: Pilot, *, roomy: bool) -> Tabel:
    """The key facts, as in the comparison of its kind."""
    known = {row.id: row for row in rows(catalog, [pilot])}
    wanted = (*_KORT, *(_MEER if roomy else ()), "opzet", *pilot.kenmerken)
    rijen = [
        (((known[id].naam,),), tuple(met_hoofdletter(een_bron(line)) for line in regels(known[id].cell(pilot))))
        for id in wanted
        if id in known
    ]
    if pilot.groepen:
        groups = ", ".join(groep.naam for groep in pilot.groepen)
        rijen.insert(len(_KORT), ((("Groepen",),), ((groups,),)))
    return Tabel(("Wat", "Antwoord"), tuple(rijen), (1, 4.2))

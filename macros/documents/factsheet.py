"""The factsheet of one pilot: what a council member reads before a debate, on two pages."""

from macros.content.blocks import Blok, Kader, Tabel, Tekst, tabel, tabel_row
from macros.content.council import to_ask
from macros.content.lessons import for_council
from macros.content.parts import capitalize_line, feit_lines, first_line, one_source
from macros.content.passages import (
    contradictions,
    lessons,
    more,
    not_found,
    picture,
    questions,
    results,
    section,
    varied,
)
from macros.content.results import amounts
from macros.derived.amounts import newest_amounts
from macros.derived.comparison import rows, sources_of
from macros.derived.results import of_pilot
from macros.derived.words import places
from macros.documents.download import document_name
from macros.records.catalog import Catalog
from macros.records.handboek import Les
from macros.records.pilot import Pilot
from macros.writers.document import Document

# How many findings, contradictions, open questions, lessons and questions to ask, and the size of letters: from roomy
# to lean. Slightly smaller letters are better than hardly any text.
LIMITS = (
    (14, 4, 8, 6, 4, 1), (13, 4, 7, 6, 4, 1), (12, 3, 7, 5, 3, 1), (11, 3, 6, 5, 3, 1), (10, 3, 6, 5, 2, 1),
    (9, 3, 5, 4, 2, 1), (8, 2, 5, 4, 2, 1), (8, 2, 4, 3, 2, 1), (7, 2, 4, 3, 2, 1), (7, 1, 3, 3, 1, 1), (6, 1, 3, 3, 1, 1),
    (6, 1, 2, 2, 1, 1), (5, 1, 2, 2, 0, 1), (5, 1, 2, 2, 0, .95), (4, 1, 2, 2, 0, .95), (3, 1, 2, 1, 0, .95),
    (3, 1, 2, 1, 0, .9),
)  # fmt: skip

# The rows of the comparison that every factsheet shows; the second group only where there is room.
_ALWAYS = ("status", "looptijd", "deelnemers", "doelgroep")
_WHEN_ROOMY = ("juridische_basis", "onderzoek")
_ROOMY = 5

_NOTHING_FOUND = ("Over deze pilot zijn geen bevindingen gevonden.",)

# So many amounts, the newest.
_AMOUNTS = 3


def factsheet(catalog: Catalog, pilot: Pilot, step: int) -> Document:
    """The factsheet, with as much as fits in this step of `LIMITS`."""
    most_findings, most_contradictions, most_open, most_lessons, most_questions, scale = LIMITS[step]
    found = of_pilot(catalog, pilot)
    shown = varied(found, most_findings)
    blokken = (
        Kader(feit_lines(pilot.samenvatting)),
        *section("In het kort", _facts(catalog, pilot, roomy=step < _ROOMY)),
        *section("Wat deze pilot deed", Tekst((first_line(pilot.aanpak),))),
        *section(
            "Wat eruit kwam",
            picture(catalog, found, shown),
            *(results(found, shown, pilot) if shown else [Tekst((_NOTHING_FOUND,))]),
        ),
        *section("Kosten", *_costs(catalog, pilot, roomy=step < _ROOMY)),
        *section("Vervolg", Tekst((first_line(pilot.vervolg),))),
        *contradictions(pilot.tegenspraak, most_contradictions),
        *not_found(pilot.niet_gevonden, most_open),
        *lessons(catalog, for_council(catalog.users(pilot, Les)), most_lessons),
        *questions(to_ask(catalog, pilots=[pilot.id]), most_questions),
    )
    return Document(
        name=document_name(pilot.map, pilot.id),
        kind="Factsheet",
        title=pilot.kop,
        subtitle=f"{catalog.naam(pilot.soort)} in {places(catalog, pilot)}",
        page=f"pilots/{pilot.id}/",
        blokken=blokken,
        max_pages=2,
        scale=scale,
        bronnen=tuple(sources_of(catalog, pilot)),
    )


def _costs(catalog: Catalog, pilot: Pilot, *, roomy: bool) -> list[Blok | None]:
    """The newest amounts, and what is known beside them; without room only the newest amount, if there is one."""
    known = newest_amounts(pilot.bedragen)
    shown = known[: _AMOUNTS if roomy else 1]
    beside = None if shown and not roomy else Tekst((first_line(pilot.kosten),))
    table = amounts(catalog, shown, "bedragen", "Bedragen") if shown else None
    return [table, beside, more(len(known), len(shown), "bedrag", "bedragen")]


def _facts(catalog: Catalog, pilot: Pilot, *, roomy: bool) -> Tabel:
    """The key facts, as in the comparison of its kind."""
    known = {row.id: row for row in rows(catalog, [pilot])}
    wanted = (*_ALWAYS, *(_WHEN_ROOMY if roomy else ()), "opzet", *pilot.kenmerken)
    table_rows = [
        tabel_row(
            known[id].name, tuple(capitalize_line(one_source(line)) for line in feit_lines(known[id].cell(pilot)))
        )
        for id in wanted
        if id in known
    ]
    if pilot.groepen:
        groups = ", ".join(groep.naam for groep in pilot.groepen)
        table_rows.insert(len(_ALWAYS), tabel_row("Groepen", groups))
    return tabel(["Wat", "Antwoord"], table_rows, (1, 4.2))

"""What a reader sees first on the page of a pilot, and on the first page of its factsheet."""

from macros.content.blocks import Blok, Lijst, Tekst, tabel, tabel_row
from macros.content.parts import Cell, Line, Missing, Nadruk, feit_lines, first_line, one_source
from macros.content.results import direction, studied
from macros.content.values import merk, verwijzingen
from macros.derived.certainty import how_sure
from macros.derived.headline import headline
from macros.derived.key_facts import key_facts
from macros.derived.results import Resultaat, of_pilot
from macros.derived.statements import about
from macros.derived.words import capitalize, join_names, participants, period, pluralize
from macros.records.catalog import Catalog
from macros.records.feit import Feit
from macros.records.pilot import Pilot

NOTHING_FOUND = "Over deze pilot zijn geen bevindingen gevonden."


def head_line(catalog: Catalog, pilot: Pilot) -> Line:
    """What kind it is and where, how far it is, when it ran and with how many people."""
    kinds = join_names([catalog.naam(soort).lower() for soort in pilot.soorten])
    told: Line = (f"{capitalize(kinds)} in ", *verwijzingen(catalog, pilot.gemeenten))
    if pilot.partners:
        told = (*told, " met ", *verwijzingen(catalog, pilot.partners))
    people = () if pilot.deelnemers.aantal is None else (f" · {participants(pilot)}",)
    status = Missing("status onbekend") if pilot.status == "onbekend" else merk(catalog, pilot.status)
    return (*told, " · ", status, f" · {period(catalog, pilot)}", *people)


def outcomes(catalog: Catalog, pilot: Pilot) -> tuple[Blok, ...]:
    """What came out: at most four findings, or in a line that nothing was found."""
    chosen = headline(of_pilot(catalog, pilot))
    if chosen:
        return (Lijst(tuple(map(outcome, chosen))),)
    said = len(about(catalog, pilot))
    beside = f" Wel zeiden betrokkenen er iets over: {pluralize(said, 'uitspraak', 'uitspraken')}." if said else ""
    return (Tekst(((f"{NOTHING_FOUND}{beside}",),)),)


def outcome(one: Resultaat) -> Line:
    """A finding that can be quoted, behind the name of its outcome."""
    name = one.catalog.naam
    # Some directions say themselves what is missing from the comparison.
    said = one.comparison_caveat and one.comparison_caveat in name(one.bevinding.richting).lower()
    how = name(one.onderzocht).lower() if said else studied(one)
    # What was found in several towns together need not hold in this one.
    together = f"over {len(one.pilots)} pilots; " if len(one.pilots) > 1 else ""
    told = f" ({together}{how}, {name(one.gelezen).lower()})"
    return (Nadruk(f"{name(one.bevinding.uitkomst)}:"), " ", direction(one), ". ", *first_line(one.bevinding.zin), told)


def sureness(catalog: Catalog, pilot: Pilot) -> Tekst:
    """How sure that is, in one or two sentences."""
    return Tekst(((how_sure(catalog, pilot),),))


def facts_table(catalog: Catalog, pilot: Pilot, *, in_short: bool = False) -> tuple[Blok, ...]:
    """The key facts of its kind, and on one line those of which nothing was found; `in_short` with one source at each place."""

    def told(cell: Feit) -> Cell:
        return tuple(map(one_source, feit_lines(cell))) if in_short else feit_lines(cell)

    found = key_facts(catalog, pilot)
    table = tabel(
        ["Wat", "In deze pilot"],
        [tabel_row(row.name, told(cell)) for row, cell in found.known],
        (1, 4.2),
        title=f"Kerngegevens van {pilot.kop}",
        id="kerngegevens-tabel",
        look=["feiten", "kern", "blokken"],
        repeats=True,
    )
    missing = Tekst((("Niet gevonden: ", ", ".join(found.unknown), "."),), aside=True)
    return (*([table] if found.known else []), *([missing] if found.unknown else []))

"""The pictures of findings on paper, from the shapes of the site: the strip and the matrix."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from xml.etree.ElementTree import Element

from macros.content.blocks import Beeld, Beeldgroep, Beeldrij, Legenda, Tabel, Tekst, tabel
from macros.content.parts import Cel, Regel, Teken
from macros.derived.results import Resultaat, by_outcome, of_pilot, of_pilots
from macros.derived.words import en
from macros.pictures.marks import onderzocht_legenda, richting_legenda
from macros.pictures.matrix import Vak, vakken
from macros.pictures.strip import in_words, tekens
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot

# So many marks stand side by side in the strip, when it has two columns and when it has one; a row of more lines than
# this asks for one. And in a column of a table, at least and at most.
_PER_LINE, _PER_LINE_WIDE, _LINES_BESIDE = 10, 30, 2
_NARROW, _BROAD = 5, 14

# The width of a column of names, in marks.
_NAME = 14

# What a cell without findings says, and what that means.
_NOTHING, _NOTHING_MEANS = "–", "– betekent: geen bevindingen gevonden. Dat zegt niets over het effect."


def rij(found: Sequence[Resultaat], per_line: int) -> Teken:
    """The marks of results in lines of so many."""
    return Teken(tekens(found, per_line), in_words(found), -(-len(found) // per_line))


def strip(catalog: Catalog, found: Sequence[Resultaat]) -> Beeld:
    """All results at a glance: a row per outcome, a mark per result, the best studied first."""
    groups = by_outcome(found)
    beside = max(map(len, groups)) <= _PER_LINE * _LINES_BESIDE
    per_line = _PER_LINE if beside else _PER_LINE_WIDE
    rijen = tuple(Beeldrij((catalog.naam(group[0].bevinding.uitkomst),), rij(group, per_line)) for group in groups)
    return Beeld(("Uitkomst", "Bevindingen"), (Beeldgroep(rijen),), legenda(catalog, found), naast=2 if beside else 1)


def legenda(catalog: Catalog, found: Iterable[Resultaat]) -> tuple[Legenda, Legenda]:
    """What the marks of results mean."""
    found = list(found)
    return (
        _legenda("Richting", richting_legenda(catalog, found)),
        _legenda("Hoe onderzocht", onderzocht_legenda(catalog, found)),
    )


def per_onderwerp(catalog: Catalog, pilots: Sequence[Pilot]) -> tuple[Tabel, Tekst]:
    """Pilots against domains, a mark per result, the best studied first; and what the marks mean."""
    cells: dict[tuple[str, str], list[Resultaat]] = defaultdict(list)
    for pilot in pilots:
        for one in sorted(of_pilot(catalog, pilot), key=lambda one: one.rang):
            cells[pilot.id, one.domein].append(one)
    present = {domein for _, domein in cells}
    domains = {id: waarde.naam for id, waarde in catalog.ids("vocabulaires/domein").items() if id in present}
    longest = {domein: max(len(group) for key, group in cells.items() if key[1] == domein) for domein in domains}
    per_line = [min(max(_NARROW, longest[domein]), _BROAD) for domein in domains]

    def cell(pilot: Pilot, domein: str, width: int) -> Regel:
        of_cell = cells.get((pilot.id, domein))
        return (rij(of_cell, width),) if of_cell else (_NOTHING,)

    rijen = [[(pilot.kop,), *map(partial(cell, pilot), domains, per_line)] for pilot in pilots]
    return (
        tabel(["Pilot", *domains.values()], rijen, (_NAME, *per_line)),
        Tekst(
            (*(one.regel for one in legenda(catalog, of_pilots(catalog, pilots))), (_NOTHING_MEANS,)), bijschrift=True
        ),
    )


def matrix(catalog: Catalog) -> tuple[Tabel, Tekst]:
    """Outcomes against the kinds of pilots, per way of studying one verdict, the gaps shown."""
    cells = vakken(catalog)
    soorten = catalog.ids("vocabulaires/soort")
    studied = [soort for soort in soorten if any(soort == kind for _, kind in cells)]
    rijen = [
        [(waarde.naam,), *(_vak(cells.get((id, soort))) for soort in studied)]
        for id, waarde in catalog.ids("vocabulaires/uitkomst").items()
    ]
    others = en([waarde.naam.lower() for id, waarde in soorten.items() if id not in studied])
    notes = [f"Over deze soorten zijn geen bevindingen gevonden: {others}.", _NOTHING_MEANS]
    return (
        tabel(["Uitkomst", *(soorten[soort].naam for soort in studied)], rijen, (1.3, *(1 for _ in studied))),
        Tekst(tuple((note,) for note in notes[0 if others else 1 :]), bijschrift=True),
    )


def _vak(vak: Vak | None) -> Cel:
    return tuple((text,) for _, text in vak.regels) if vak else ((_NOTHING,),)


def _legenda(title: str, entries: Iterable[tuple[Element, str]]) -> Legenda:
    return Legenda(tuple((Teken(mark), text) for mark, text in entries), title)

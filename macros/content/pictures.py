"""The pictures of findings on paper, from the shapes of the site: the strip and the matrix."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, partial
from xml.etree.ElementTree import Element

from macros.content.blocks import Beeld, Beeldgroep, Beeldrij, Legenda, Regel, Tabel, Teken, Tekst
from macros.derived.findings import Finding, by_outcome, findings, strongest_first
from macros.derived.words import en
from macros.pictures.marks import kracht_legenda, los, richting_legenda, richting_teken
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


def teken(finding: Finding) -> Teken:
    """The mark of one finding."""
    return _mark(str(finding.bevinding.richting), finding.rang)


def rij(catalog: Catalog, found: Sequence[Finding], per_line: int) -> Teken:
    """The marks of findings in lines of so many."""
    return Teken(tekens(catalog, found, per_line), in_words(catalog, found), -(-len(found) // per_line))


def strip(catalog: Catalog, found: Sequence[Finding]) -> Beeld:
    """All findings at a glance: a row per outcome, a mark per finding, the strongest first."""
    groups = by_outcome(found)
    beside = max(map(len, groups)) <= _PER_LINE * _LINES_BESIDE
    rijen = tuple(
        Beeldrij(
            (group[0].name(group[0].bevinding.uitkomst),),
            rij(catalog, group, _PER_LINE if beside else _PER_LINE_WIDE),
        )
        for group in groups
    )
    return Beeld(("Uitkomst", "Bevindingen"), (Beeldgroep(rijen),), legenda(catalog, found), naast=2 if beside else 1)


def legenda(catalog: Catalog, found: Iterable[Finding]) -> tuple[Legenda, Legenda]:
    """What the marks of findings mean."""
    found = list(found)
    return (
        _legenda("Richting", richting_legenda(catalog, found)),
        _legenda("Kracht van het bewijs", kracht_legenda(catalog, found)),
    )


def per_onderwerp(catalog: Catalog, pilots: Sequence[Pilot]) -> tuple[Tabel, Tekst]:
    """Pilots against domains, a mark per finding, the strongest first; and what the marks mean."""
    found = strongest_first(findings(catalog, pilots))
    cells: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in found:
        cells[finding.pilot.id, finding.domein].append(finding)
    present = {domein for _, domein in cells}
    domains = {id: waarde.naam for id, waarde in catalog.ids("vocabulaires/domein").items() if id in present}
    longest = {domein: max(len(group) for key, group in cells.items() if key[1] == domein) for domein in domains}
    per_line = [min(max(_NARROW, longest[domein]), _BROAD) for domein in domains]

    def cell(pilot: Pilot, domein: str, width: int) -> tuple[Regel, ...]:
        of_cell = cells.get((pilot.id, domein))
        return ((rij(catalog, of_cell, width),),) if of_cell else ((_NOTHING,),)

    rijen = tuple((((pilot.kop,),), *map(partial(cell, pilot), domains, per_line)) for pilot in pilots)
    return (
        Tabel(("Pilot", *domains.values()), rijen, (_NAME, *per_line)),
        Tekst((*(one.regel for one in legenda(catalog, found)), (_NOTHING_MEANS,)), bijschrift=True),
    )


def matrix(catalog: Catalog) -> tuple[Tabel, Tekst]:
    """Outcomes against the kinds of pilots, the gaps shown, and what the marks mean."""
    cells = vakken(catalog)
    found = [finding for vak in cells.values() for finding in vak.found]
    soorten = catalog.ids("vocabulaires/soort")
    studied = [soort for soort in soorten if any(soort == kind for _, kind in cells)]
    rijen = tuple(
        (((waarde.naam,),), *(_vak(cells.get((id, soort))) for soort in studied))
        for id, waarde in catalog.ids("vocabulaires/uitkomst").items()
    )
    others = en([waarde.naam.lower() for id, waarde in soorten.items() if id not in studied])
    notes = [f"Over deze soorten zijn geen bevindingen gevonden: {others}.", _NOTHING_MEANS]
    marks = _legenda("Richting", richting_legenda(catalog, found)).regel
    return (
        Tabel(("Uitkomst", *(soorten[soort].naam for soort in studied)), rijen, (1.3, *(1 for _ in studied))),
        Tekst((marks, *((note,) for note in notes[0 if others else 1 :])), bijschrift=True),
    )


def _vak(vak: Vak | None) -> tuple[Regel, ...]:
    if vak is None:
        return ((_NOTHING,),)
    marks = (part for id, naam, count in vak.richtingen for part in (_mark(id, 0, naam), f"\u00a0{count} "))
    return (tuple(marks), (vak.bewijs,))


@cache
def _mark(richting: str, rang: int, woorden: str = "") -> Teken:
    return Teken(los(richting_teken(richting, rang)), woorden)


def _legenda(title: str, entries: Iterable[tuple[Element, str]]) -> Legenda:
    return Legenda(tuple((Teken(mark), text) for mark, text in entries), title)

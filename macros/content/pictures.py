"""The pictures of the site on paper, from the same shapes: the strip of findings, the timeline and the matrix."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from xml.etree.ElementTree import Element

from macros.content.blocks import Beeld, Blok, Cel, Regel, Tabel, Teken, Tekst, een_bron, eerste, tabel
from macros.derived.comparison import rows
from macros.derived.results import Resultaat, by_outcome, of_pilot, of_pilots
from macros.derived.words import en
from macros.pictures.figure import baan, monster
from macros.pictures.marks import los, onderzocht_legenda, resultaat_teken, richting_legenda, soort_groep
from macros.pictures.matrix import Vak, vakken
from macros.pictures.strip import in_words, tekens
from macros.pictures.style import kleuren, tekening
from macros.pictures.svg import element, procent
from macros.pictures.timeline import balk, gedateerd, schaal_van, uitleg
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot

# So many marks stand side by side in the strip, when it has two columns and when it has one; a row of more lines than
# this asks for one. And in a column of a table, at least and at most.
_PER_LINE, _PER_LINE_WIDE, _LINES_BESIDE = 10, 30, 2
_NARROW, _BROAD = 5, 14

# The width of the drawing of a period in pixels, on an upright and a wide page. There it is made as wide as there is
# room; the more pixels, the smaller its shapes. This makes them as high as a line of text.
_LANE, _LANE_WIDE = 480, 830

# The width of a column of names, in marks.
_NAME = 14

# What a cell without findings says, and what that means.
_NOTHING, _NOTHING_MEANS = "–", "– betekent: geen bevindingen gevonden. Dat zegt niets over het effect."

# The row of the comparison that a timeline shows.
LOOPTIJD = "looptijd"


def teken(one: Resultaat) -> Teken:
    """The mark of one result."""
    return Teken(tekening(los(resultaat_teken(one))))


def rij(found: Sequence[Resultaat], per_line: int) -> Teken:
    """The marks of results in lines of so many."""
    drawing = tekening(tekens(found, per_line))
    return Teken(drawing, in_words(found), -(-len(found) // per_line))


def strip(catalog: Catalog, found: Sequence[Resultaat]) -> Beeld:
    """All results at a glance: a row per outcome, a mark per result, the best studied first."""
    groups = by_outcome(found)
    beside = max(map(len, groups)) <= _PER_LINE * _LINES_BESIDE
    rijen = tuple(
        ((catalog.naam(group[0].bevinding.uitkomst),), rij(group, _PER_LINE if beside else _PER_LINE_WIDE))
        for group in groups
    )
    return Beeld(
        ("Uitkomst", "Bevindingen"),
        tuple(((name[0],), mark) for name, mark in rijen),
        legenda(catalog, found),
        naast=2 if beside else 1,
    )


def legenda(catalog: Catalog, found: Iterable[Resultaat]) -> tuple[Regel, Regel]:
    """What the marks of results mean."""
    found = list(found)
    return (
        _told("Richting", richting_legenda(catalog, found)),
        _told("Hoe onderzocht", onderzocht_legenda(catalog, found)),
    )


def tijdlijn(catalog: Catalog, pilots: Sequence[Pilot], *, liggend: bool = False) -> tuple[Blok, ...]:
    """The periods of pilots on one scale, the earliest first; nothing when there are not two to compare."""
    dated, undated = gedateerd(pilots)
    if len(dated) < 2:
        return ()
    schaal = schaal_van(catalog, dated)
    looptijd = next(row for row in rows(catalog, pilots) if row.id == LOOPTIJD)
    line = {"width": 0.6, "height": 24, "fill": kleuren()["lijn"]}
    years = [element("rect", {"x": procent(place / len(schaal.jaren)), **line}) for place in range(len(schaal.jaren))]
    groups = list(dict.fromkeys(soort_groep(pilot.soort) for pilot in dated))

    def row(pilot: Pilot) -> tuple[Regel, Teken]:
        kind = f" ({catalog.naam(pilot.soort).lower()})" if len(groups) > 1 else ""
        cell = looptijd.cell(pilot)
        drawing = tekening(baan(*years, *balk(catalog, schaal, pilot)), _LANE_WIDE if liggend else _LANE)
        return (f"{pilot.kop}{kind}: ", *een_bron(eerste(cell))), Teken(drawing, cell.tekst)

    marks = _told("", ((monster(shape), text) for shape, text in uitleg(f"balk soort-{groups[0]}")))
    names = en([pilot.kop for pilot in undated]) if undated else ""
    missing = [Tekst(((f"Zonder gevonden begin en eind: {names}.",),), bijschrift=True)] if names else []
    return (Beeld(("Pilot", "Looptijd"), tuple(map(row, dated)), (marks,), tuple(map(str, schaal.jaren))), *missing)


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
        Tekst((*legenda(catalog, of_pilots(catalog, pilots)), (_NOTHING_MEANS,)), bijschrift=True),
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


def _told(title: str, entries: Iterable[tuple[Element, str]]) -> Regel:
    """A line with marks and what they mean."""
    told = [part for mark, text in entries for part in (Teken(tekening(mark)), f" {text}   ")]
    return (f"{title}: ", *told) if title else tuple(told)

"""The pictures of the site on paper, from the same shapes: the strip of findings, the timeline and the matrix."""

from collections.abc import Iterable, Sequence
from functools import cache, partial
from xml.etree.ElementTree import Element

from macros.briefing.document import Beeld, Blok, Regel, Tabel, Teken, Tekst, een_bron, regels
from macros.catalog import Catalog
from macros.comparison import rows
from macros.figuren.figuur import baan, monster
from macros.figuren.matrix import GEEN, Vak, vakken
from macros.figuren.papier import kleuren, tekening
from macros.figuren.strip import in_words, per_uitkomst, tekens
from macros.figuren.svg import element, procent
from macros.figuren.tekens import kracht_legenda, los, richting_legenda, richting_teken
from macros.figuren.tijdlijn import balk, gedateerd, schaal_van, uitleg
from macros.findings import Finding, findings
from macros.pilot import Pilot

# So many marks stand side by side in the strip, and at least and at most in a column of a table.
_PER_LINE, _NARROW, _BROAD = 10, 5, 14

# The width of the drawing of a period in pixels, on an upright and a wide page. There it is made as wide as there is
# room; the more pixels, the smaller its shapes. This makes them as high as a line of text.
_LANE, _LANE_WIDE = 480, 830

# The width of a column of names, in marks.
_NAME = 14

# The row of the comparison that a timeline shows.
LOOPTIJD = "looptijd"


def teken(finding: Finding) -> Teken:
    """The mark of one finding."""
    return _mark(str(finding.bevinding.richting), finding.rang)


def rij(catalog: Catalog, found: Sequence[Finding], per_line: int) -> Teken:
    """The marks of findings in lines of so many."""
    drawing = tekening(tekens(catalog, found, per_line))
    return Teken(drawing, in_words(catalog, found), -(-len(found) // per_line))


def strip(catalog: Catalog, found: Sequence[Finding]) -> Beeld:
    """All findings at a glance: a row per outcome, a mark per finding, the strongest first."""
    rijen = tuple(
        ((group[0].name(group[0].bevinding.uitkomst),), rij(catalog, group, _PER_LINE)) for group in per_uitkomst(found)
    )
    return Beeld(("Uitkomst", "Bevindingen"), rijen, legenda(catalog, found))


def legenda(catalog: Catalog, found: Iterable[Finding]) -> tuple[Regel, Regel]:
    """What the marks of findings mean."""
    found = list(found)
    return (
        _told("Richting", richting_legenda(catalog, found)),
        _told("Kracht van het bewijs", kracht_legenda(catalog, found)),
    )


def tijdlijn(catalog: Catalog, pilots: Sequence[Pilot], *, liggend: bool = False) -> tuple[Blok, ...]:
    """The periods of pilots on one scale, the earliest first; nothing when there are not two to compare."""
    dated = gedateerd(pilots)
    if len(dated) < 2:
        return ()
    schaal = schaal_van(dated)
    looptijd = next(row for row in rows(catalog, pilots) if row.id == LOOPTIJD)
    years = [
        element(
            "rect", {"x": procent(place / len(schaal.jaren)), "width": 0.6, "height": 24, "fill": kleuren()["lijn"]}
        )
        for place in range(len(schaal.jaren))
    ]
    rijen = tuple(
        (
            (pilot.kop, ": ", *een_bron(regels(looptijd.cell(pilot))[0])),
            Teken(
                tekening(baan(*years, *balk(schaal, pilot)), _LANE_WIDE if liggend else _LANE),
                looptijd.cell(pilot).tekst,
            ),
        )
        for pilot in dated
    )
    marks = _told("", ((monster(shape), text) for shape, text in uitleg()))
    undated = ", ".join(pilot.kop for pilot in pilots if pilot not in dated)
    missing = [Tekst(((f"Zonder gevonden begin en eind: {undated}.",),), bijschrift=True)] if undated else []
    return (Beeld(("Pilot", "Looptijd"), rijen, (marks,), tuple(map(str, schaal.jaren))), *missing)


def per_onderwerp(catalog: Catalog, pilots: Sequence[Pilot]) -> tuple[Tabel, Tekst]:
    """Pilots against domains, a mark per finding, the strongest first; and what the marks mean."""
    found = findings(catalog, pilots)
    domains = {
        id: waarde.naam
        for id, waarde in catalog.ids("vocabulaires/domein").items()
        if any(finding.domein == id for finding in found)
    }

    cells = {
        (pilot.id, domein): sorted(
            (finding for finding in found if finding.pilot is pilot and finding.domein == domein),
            key=lambda finding: finding.rang,
        )
        for pilot in pilots
        for domein in domains
    }
    per_line = [min(max(_NARROW, *(len(cells[pilot.id, domein]) for pilot in pilots)), _BROAD) for domein in domains]

    def cell(pilot: Pilot, domein: str, width: int) -> tuple[Regel, ...]:
        of_cell = cells[pilot.id, domein]
        return ((rij(catalog, of_cell, width),),) if of_cell else ((GEEN,),)

    rijen = tuple((((pilot.kop,),), *map(partial(cell, pilot), domains, per_line)) for pilot in pilots)
    return (
        Tabel("Uitkomsten", ("Pilot", *domains.values()), rijen, (_NAME, *per_line)),
        Tekst(legenda(catalog, found), bijschrift=True),
    )


def matrix(catalog: Catalog) -> tuple[Tabel, Tekst]:
    """Outcomes against the kinds of pilots, the gaps shown, and what the marks mean."""
    cells = vakken(catalog)
    soorten = catalog.ids("vocabulaires/soort")
    rijen = tuple(
        (((waarde.naam,),), *(_vak(cells.get((id, soort))) for soort in soorten))
        for id, waarde in catalog.ids("vocabulaires/uitkomst").items()
    )
    # A kind without any finding only has to hold that word.
    widths = (1.8 if any(soort == kind for _, kind in cells) else 1 for soort in soorten)
    found = [finding for vak in cells.values() for finding in vak.found]
    return (
        Tabel("Bewijs", ("Uitkomst", *(waarde.naam for waarde in soorten.values())), rijen, (1.8, *widths)),
        Tekst((_told("Richting", richting_legenda(catalog, found)),), bijschrift=True),
    )


def _vak(vak: Vak | None) -> tuple[Regel, ...]:
    if vak is None:
        return ((GEEN,),)
    marks = (part for id, naam, count in vak.richtingen for part in (_mark(id, 0, naam), f"\u00a0{count} "))
    return (tuple(marks), (vak.bewijs,))


@cache
def _mark(richting: str, rang: int, woorden: str = "") -> Teken:
    return Teken(tekening(los(richting_teken(richting, rang))), woorden)


def _told(title: str, entries: Iterable[tuple[Element, str]]) -> Regel:
    """A line with marks and what they mean."""
    told = [part for mark, text in entries for part in (Teken(tekening(mark)), f" {text}   ")]
    return (f"{title}: ", *told) if title else tuple(told)

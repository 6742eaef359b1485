"""The timeline: a bar per pilot and a line per regeling, on one scale of years."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast
from xml.etree.ElementTree import Element

from macros.derived.words import goes_on, period
from macros.pictures.figure import baan, figuur, klein, lane_row, legenda, link, monster, regels
from macros.pictures.marks import soort_groep
from macros.pictures.svg import Child, element, op, procent
from macros.records.bestuur import Regeling
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.pilot import Pilot

# How much before the first pilot the scale of the site starts, so that the laws before it are seen, and how long a bar
# without a known end or start is drawn.
_YEARS_BEFORE = 2
_OPEN_YEARS = 1.5

_TOP, _THICK = 6, 12
_BAR: dict[str, object] = {"y": _TOP, "height": _THICK, "rx": 2}


@dataclass(frozen=True)
class Schaal:
    """The years from left to right; `eind` is the first that is not shown."""

    begin: int
    eind: int

    def place(self, day: date) -> float:
        """Where a day is, from 0 to 1."""
        year = day.year + (day.timetuple().tm_yday - 1) / 365.25
        return min(max((year - self.begin) / (self.eind - self.begin), 0), 1)

    @property
    def open(self) -> float:
        """The length of a bar whose other end is not known."""
        return _OPEN_YEARS / (self.eind - self.begin)

    @property
    def jaren(self) -> range:
        """The years that are shown."""
        return range(self.begin, self.eind)

    def regels(self, rows: Iterable[Element]) -> Element:
        """Rows on this scale."""
        labels = [((year + 0.5 - self.begin) / len(self.jaren), str(year)) for year in self.jaren]
        return regels(rows, labels, len(self.jaren), "jaren")


def tijdlijn(catalog: Catalog) -> str:
    """All pilots and regelingen with a date, the pilots without any by name; nothing when there is no date at all."""
    dated, undated = gedateerd(catalog[Pilot].values())
    if not dated and not any(regeling.tijdlijn for regeling in catalog[Regeling].values()):
        return ""
    schaal = schaal_van(catalog, dated, catalog[Regeling].values(), _YEARS_BEFORE)
    events = [regeling for regeling in catalog[Regeling].values() if _shown(regeling, schaal)]
    events.sort(key=lambda regeling: (_shown(regeling, schaal)[0], regeling.kop))
    return figuur(
        "tijdlijn-figuur",
        "Pilots en regelingen in de tijd",
        ["De tabel hieronder geeft van elke datum de bron en zegt wat er gebeurde."],
        legenda([*((monster(shape), text) for shape, text in uitleg()), (monster(_event(0.5, "")), "Gebeurtenis rond een regeling")]),
        element("p", {"class": "figuur-kop"}, "Pilots"),
        schaal.regels(_pilot(catalog, schaal, pilot) for pilot in dated),
        _undated(undated),
        element("p", {"class": "figuur-kop"}, "Regelingen"),
        schaal.regels(_regeling(schaal, regeling) for regeling in events),
        classes="breed",
    )  # fmt: skip


def uitleg(look: str = "balk") -> list[tuple[Element, str]]:
    """What the bars of pilots mean, in the look of a kind of pilot."""
    return [
        (_bar(0, 1, look), "Looptijd van een pilot"),
        (_bar(0, 1, f"{look} vaag"), "Datum niet precies bekend"),
        (_open(0, 1, look), "Begin of eind niet gevonden"),
        (_arrow(0.3, look), "Nog zonder eind, volgens de laatste bron"),
    ]


def gedateerd(pilots: Iterable[Pilot]) -> tuple[list[Pilot], list[Pilot]]:
    """The pilots of which a date is known, the earliest first, and the others."""
    parts: tuple[list[Pilot], list[Pilot]] = ([], [])
    for pilot in pilots:
        parts[_begin(pilot) is None].append(pilot)
    dated, undated = parts
    return sorted(dated, key=lambda pilot: (cast(Datum, _begin(pilot)).eerste_dag, pilot.kop)), undated


def _begin(pilot: Pilot) -> Datum | None:
    return pilot.looptijd.start or pilot.looptijd.eind


def schaal_van(
    catalog: Catalog, dated: Iterable[Pilot], regelingen: Iterable[Regeling] = (), before: int = 0
) -> Schaal:
    """The years in which these take place, from so many years before the first pilot; what still runs, runs until now."""
    of_pilots = [
        datum for pilot in dated for datum in (pilot.looptijd.start, pilot.looptijd.eind, _now(catalog, pilot)) if datum
    ]
    of_events = [event.datum for regeling in regelingen for event in regeling.tijdlijn]
    years = [datum.jaar for datum in of_pilots or of_events]
    return Schaal(min(years) - before, max([*years, *(datum.jaar for datum in of_events)]) + 1)


def _now(catalog: Catalog, pilot: Pilot) -> Datum | None:
    """The day until which a pilot without an end is known to run, if it does."""
    return pilot.gecontroleerd_op if goes_on(catalog, pilot) and not pilot.looptijd.eind else None


def _shown(regeling: Regeling, schaal: Schaal) -> list[date]:
    return sorted(event.datum.eerste_dag for event in regeling.tijdlijn if event.datum.jaar >= schaal.begin)


def _bar(start: float, end: float, look: str) -> Element:
    return element("rect", {**_BAR, "x": procent(start), "width": procent(max(end - start, 0)), "class": look})


def _open(start: float, end: float, look: str) -> Element:
    """A bar without ends, since where it starts or stops was not found."""
    edges = (
        element("line", {"x1": procent(start), "x2": procent(end), "y1": y, "y2": y})
        for y in (_TOP + 0.75, _TOP + _THICK - 0.75)
    )
    return element("g", {"class": f"{look} open"}, *edges)


def balk(catalog: Catalog, schaal: Schaal, pilot: Pilot) -> Element:
    """The drawing of the period of one pilot."""
    start, eind = pilot.looptijd.start, pilot.looptijd.eind
    look = f"balk soort-{soort_groep(pilot.soort)}"
    shapes: list[Child] = []
    if start and eind:
        sure = (schaal.place(start.laatste_dag), schaal.place(eind.eerste_dag))
        shapes = [
            _bar(schaal.place(start.eerste_dag), sure[0], f"{look} vaag"),
            _bar(*sure, look),
            _bar(sure[1], schaal.place(eind.laatste_dag), f"{look} vaag"),
        ]
    elif start:
        begin = schaal.place(start.laatste_dag)
        now = _now(catalog, pilot)
        until = schaal.place(now.eerste_dag) if now else begin + schaal.open
        shapes = [
            _bar(schaal.place(start.eerste_dag), begin, f"{look} vaag"),
            _open(begin, min(until, 1), look),
            _arrow(until, look) if now else None,
            op(begin, element("rect", {"x": -2, "y": 3, "width": 4, "height": 18, "class": look})),
        ]
    elif eind:
        end = schaal.place(eind.eerste_dag)
        shapes = [
            _open(max(end - schaal.open, 0), end, look),
            _bar(end, schaal.place(eind.laatste_dag), f"{look} vaag"),
        ]
    return baan(*shapes)


def _pilot(catalog: Catalog, schaal: Schaal, pilot: Pilot) -> Element:
    return lane_row(
        [link(pilot), klein(f"{catalog.naam(pilot.soort)}, {period(catalog, pilot)}")], balk(catalog, schaal, pilot)
    )


def _regeling(schaal: Schaal, regeling: Regeling) -> Element:
    van, tot = regeling.geldig.van, regeling.geldig.tot
    line = None
    if van:
        line = element(
            "rect",
            {
                "x": procent(schaal.place(van.eerste_dag)),
                "y": 11,
                "width": procent((schaal.place(tot.eerste_dag) if tot else 1) - schaal.place(van.eerste_dag)),
                "height": 2,
                "class": "geldig",
            },
        )
    shown = sorted(regeling.tijdlijn, key=lambda event: event.datum)
    marks = [
        _event(schaal.place(event.datum.eerste_dag), str(event.datum))
        for event in shown
        if event.datum.jaar >= schaal.begin
    ]
    earlier = len(shown) - len(marks)
    words = ["1 gebeurtenis" if len(marks) == 1 else f"{len(marks)} gebeurtenissen"]
    if van or tot:
        words.append(f"{f'vanaf {van}' if van else ''}{' ' if van and tot else ''}{f'tot {tot}' if tot else ''}")
    if earlier:
        words.append(f"nog {earlier} vóór {schaal.begin}")
    return lane_row([link(regeling), klein("; ".join(words))], baan(line, *marks))


def _event(place: float, title: str) -> Element:
    mark = element(
        "path", {"d": "M0 5l7 7-7 7-7-7z", "class": "gebeurtenis"}, element("title", {}, title) if title else None
    )
    return op(place, mark)  # fmt: skip


def _arrow(place: float, look: str = "balk") -> Element:
    return op(place, element("path", {"d": "M0 4l10 8-10 8z", "class": look}))


def _undated(pilots: list[Pilot]) -> Element | None:
    if not pilots:
        return None
    links = [part for pilot in pilots for part in (", ", link(pilot))]
    return element("p", {"class": "klein"}, "Zonder gevonden begin en eind: ", *links[1:], ".")

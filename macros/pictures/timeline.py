"""The shapes of a timeline: a bar for the period of a pilot, a line with marks for a regeling, on one scale of years."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast
from xml.etree.ElementTree import Element

from macros.derived.words import goes_on
from macros.pictures.figure import baan
from macros.pictures.marks import soort_groep
from macros.pictures.svg import Child, element, op, procent
from macros.records.bestuur import Regeling
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.pilot import Pilot

# How long a bar without a known end or start is drawn.
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
    def jaren(self) -> tuple[str, ...]:
        """The years that are shown."""
        return tuple(map(str, range(self.begin, self.eind)))


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


def balk(catalog: Catalog, schaal: Schaal, pilot: Pilot) -> Element:
    """The period of one pilot."""
    start, eind = pilot.looptijd.start, pilot.looptijd.eind
    look = f"balk soort-{soort_groep(pilot.soort)}"
    shapes: list[Child] = []
    if start and eind:
        sure = (schaal.place(start.laatste_dag), schaal.place(eind.eerste_dag))
        shapes = [
            periode(schaal.place(start.eerste_dag), sure[0], f"{look} vaag"),
            periode(*sure, look),
            periode(sure[1], schaal.place(eind.laatste_dag), f"{look} vaag"),
        ]
    elif start:
        begin = schaal.place(start.laatste_dag)
        now = _now(catalog, pilot)
        until = schaal.place(now.eerste_dag) if now else begin + schaal.open
        shapes = [
            periode(schaal.place(start.eerste_dag), begin, f"{look} vaag"),
            zonder_eind(begin, min(until, 1), look),
            pijl(until, look) if now else None,
            op(begin, element("rect", {"x": -2, "y": 3, "width": 4, "height": 18, "class": look})),
        ]
    elif eind:
        end = schaal.place(eind.eerste_dag)
        shapes = [
            zonder_eind(max(end - schaal.open, 0), end, look),
            periode(end, schaal.place(eind.laatste_dag), f"{look} vaag"),
        ]
    return baan(*shapes)


def periode(start: float, end: float, look: str) -> Element:
    """A bar from one place to another, each from 0 to 1."""
    return element("rect", {**_BAR, "x": procent(start), "width": procent(max(end - start, 0)), "class": look})


def zonder_eind(start: float, end: float, look: str) -> Element:
    """A bar without ends, since where it starts or stops was not found."""
    edges = (
        element("line", {"x1": procent(start), "x2": procent(end), "y1": y, "y2": y})
        for y in (_TOP + 0.75, _TOP + _THICK - 0.75)
    )
    return element("g", {"class": f"{look} open"}, *edges)


def pijl(place: float, look: str) -> Element:
    """An arrow: it goes on."""
    return op(place, element("path", {"d": "M0 4l10 8-10 8z", "class": look}))


def gebeurtenis(place: float, title: str = "") -> Element:
    """The mark of something that happened; `title` says when."""
    words = element("title", {}, title) if title else None
    return op(place, element("path", {"d": "M0 5l7 7-7 7-7-7z", "class": "gebeurtenis"}, words))


def lijn(schaal: Schaal, regeling: Regeling) -> Element:
    """How long a regeling holds, and what happened in the years of the scale, each with its date as title."""
    van, tot = regeling.geldig.van, regeling.geldig.tot
    line = None
    if van:
        start = schaal.place(van.eerste_dag)
        width = procent((schaal.place(tot.eerste_dag) if tot else 1) - start)
        line = element("rect", {"x": procent(start), "y": 11, "width": width, "height": 2, "class": "geldig"})
    marks = (gebeurtenis(schaal.place(datum.eerste_dag), str(datum)) for datum in gebeurd(schaal, regeling))
    return baan(line, *marks)


def gebeurd(schaal: Schaal, regeling: Regeling) -> list[Datum]:
    """When something happened to a regeling, in the years of the scale."""
    return sorted(event.datum for event in regeling.tijdlijn if event.datum.jaar >= schaal.begin)

"""The shapes of a timeline: a bar for the period of a pilot, a line with marks for a regeling, on one scale of years."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast
from xml.etree.ElementTree import Element

from macros.derived.words import goes_on
from macros.pictures.figure import row_drawing
from macros.pictures.marks import soort_group
from macros.pictures.svg import Child, at, element, percent
from macros.records.bestuur import Regeling
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.pilot import Pilot

# How long a bar without a known end or start is drawn.
_OPEN_YEARS = 1.5

_TOP, _THICK = 6, 12
_BAR: dict[str, object] = {"y": _TOP, "height": _THICK, "rx": 2}


@dataclass(frozen=True)
class Scale:
    """The years from left to right; `end` is the first that is not shown."""

    start: int
    end: int

    def place(self, day: date) -> float:
        """Where a day is, from 0 to 1."""
        year = day.year + (day.timetuple().tm_yday - 1) / 365.25
        return min(max((year - self.start) / (self.end - self.start), 0), 1)

    @property
    def open(self) -> float:
        """The length of a bar whose other end is not known."""
        return _OPEN_YEARS / (self.end - self.start)

    @property
    def years(self) -> tuple[str, ...]:
        """The years that are shown."""
        return tuple(map(str, range(self.start, self.end)))


def split_by_date(pilots: Iterable[Pilot]) -> tuple[list[Pilot], list[Pilot]]:
    """The pilots of which a date is known, the earliest first, and the others."""
    parts: tuple[list[Pilot], list[Pilot]] = ([], [])
    for pilot in pilots:
        parts[_first_date(pilot) is None].append(pilot)
    dated, undated = parts
    return sorted(dated, key=lambda pilot: (cast(Datum, _first_date(pilot)).eerste_dag, pilot.kop)), undated


def _first_date(pilot: Pilot) -> Datum | None:
    return pilot.looptijd.start or pilot.looptijd.eind


def scale_of(catalog: Catalog, dated: Iterable[Pilot], regelingen: Iterable[Regeling] = (), before: int = 0) -> Scale:
    """The years in which these take place, from so many years before the first pilot; what still runs, runs until now."""
    of_pilots = [
        datum for pilot in dated for datum in (pilot.looptijd.start, pilot.looptijd.eind, _now(catalog, pilot)) if datum
    ]
    of_events = [event.datum for regeling in regelingen for event in regeling.tijdlijn]
    years = [datum.jaar for datum in of_pilots or of_events]
    return Scale(min(years) - before, max([*years, *(datum.jaar for datum in of_events)]) + 1)


def _now(catalog: Catalog, pilot: Pilot) -> Datum | None:
    """The day until which a pilot without an end is known to run, if it does."""
    return pilot.gecontroleerd_op if goes_on(catalog, pilot) and not pilot.looptijd.eind else None


def pilot_bar(catalog: Catalog, scale: Scale, pilot: Pilot) -> Element:
    """The period of one pilot."""
    started, ended = pilot.looptijd.start, pilot.looptijd.eind
    look = f"balk soort-{soort_group(pilot.soort)}"
    shapes: list[Child] = []
    if started and ended:
        sure = (scale.place(started.laatste_dag), scale.place(ended.eerste_dag))
        shapes = [
            period_bar(scale.place(started.eerste_dag), sure[0], f"{look} vaag"),
            period_bar(*sure, look),
            period_bar(sure[1], scale.place(ended.laatste_dag), f"{look} vaag"),
        ]
    elif started:
        start = scale.place(started.laatste_dag)
        now = _now(catalog, pilot)
        until = scale.place(now.eerste_dag) if now else start + scale.open
        shapes = [
            period_bar(scale.place(started.eerste_dag), start, f"{look} vaag"),
            open_bar(start, min(until, 1), look),
            arrow(until, look) if now else None,
            at(start, element("rect", {"x": -2, "y": 3, "width": 4, "height": 18, "class": look})),
        ]
    elif ended:
        end = scale.place(ended.eerste_dag)
        shapes = [
            open_bar(max(end - scale.open, 0), end, look),
            period_bar(end, scale.place(ended.laatste_dag), f"{look} vaag"),
        ]
    return row_drawing(*shapes)


def period_bar(start: float, end: float, look: str) -> Element:
    """A bar from one place to another, each from 0 to 1."""
    return element("rect", {**_BAR, "x": percent(start), "width": percent(max(end - start, 0)), "class": look})


def open_bar(start: float, end: float, look: str) -> Element:
    """A bar without ends, since where it starts or stops was not found."""
    edges = (
        element("line", {"x1": percent(start), "x2": percent(end), "y1": y, "y2": y})
        for y in (_TOP + 0.75, _TOP + _THICK - 0.75)
    )
    return element("g", {"class": f"{look} open"}, *edges)


def arrow(place: float, look: str) -> Element:
    """An arrow: it goes on."""
    return at(place, element("path", {"d": "M0 4l10 8-10 8z", "class": look}))


def event_mark(place: float, title: str = "") -> Element:
    """The mark of something that happened; `title` says when."""
    words = element("title", {}, title) if title else None
    return at(place, element("path", {"d": "M0 5l7 7-7 7-7-7z", "class": "gebeurtenis"}, words))


def regeling_line(scale: Scale, regeling: Regeling) -> Element:
    """How long a regeling holds, and what happened in the years of the scale, each with its date as title."""
    van, tot = regeling.geldig.van, regeling.geldig.tot
    line = None
    if van:
        start = scale.place(van.eerste_dag)
        width = percent((scale.place(tot.eerste_dag) if tot else 1) - start)
        line = element("rect", {"x": percent(start), "y": 11, "width": width, "height": 2, "class": "geldig"})
    marks = (event_mark(scale.place(datum.eerste_dag), str(datum)) for datum in event_dates(scale, regeling))
    return row_drawing(line, *marks)


def event_dates(scale: Scale, regeling: Regeling) -> list[Datum]:
    """When something happened to a regeling, in the years of the scale."""
    return sorted(event.datum for event in regeling.tijdlijn if event.datum.jaar >= scale.start)

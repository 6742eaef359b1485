"""Pilots compared question by question: which questions there are, what each pilot answers, and of which nothing was found."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from macros.derived.comparison import NOT_OF_THIS_KIND, Row, rows
from macros.derived.results import of_pilot
from macros.derived.words import places
from macros.records.catalog import Catalog
from macros.records.feit import Feit
from macros.records.pilot import Pilot

# What answers these is no field: the key facts of a pilot, and what studies found in sentences.
KORT, OUTCOME = "kort", "uitkomsten"

# So many characteristics come before what came out; the others, that fewer readers ask for, after it.
FIRST = 7

# What every pilot has besides the characteristics of its kind, in the order in which readers ask for it.
COMMON = ("doelgroep", "deelnemers", "looptijd", "groepen", "kosten", "juridische_basis", "onderzoek", "vervolg")

# Rows that are never unknown by themselves, with when they do say something.
_SAYS_SOMETHING: dict[str, Callable[[Pilot], bool]] = {
    "deelnemers": lambda pilot: pilot.deelnemers.aantal is not None or pilot.deelnemers.van is not None,
    "looptijd": lambda pilot: bool(pilot.looptijd.start or pilot.looptijd.eind),
}


@dataclass(frozen=True)
class Question:
    """One question to all pilots: what is known of each, of which nothing was found, and for which it does not apply."""

    row: Row
    known: tuple[tuple[Pilot, Feit], ...]
    unknown: tuple[Pilot, ...]
    other_kind: tuple[Pilot, ...]


@dataclass(frozen=True)
class Comparison:
    """Pilots side by side: the questions before the one about outcomes, those after it, and the pilots of which nothing is known."""

    pilots: tuple[Pilot, ...]
    speaking: tuple[Pilot, ...]
    first: tuple[Question, ...]
    further: tuple[Question, ...]
    silent: tuple[Pilot, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the order in which they are asked."""
        return (*self.first, *self.further)


def compare(catalog: Catalog, pilots: Iterable[Pilot], soort: str | None = None) -> Comparison:
    """The comparison of these pilots, the towns in the order of the alphabet; with the questions of one kind, or of all theirs."""
    pilots = town_order(catalog, pilots)
    asked = asked_of(catalog, pilots, soort)
    of_kind = [row for row in asked if row.id not in COMMON]
    speaking: list[Pilot] = []
    silent: list[Pilot] = []
    for pilot in pilots:
        (silent if _is_silent(catalog, pilot, asked) else speaking).append(pilot)
    questions = [ask(row, speaking) for row in asked]
    first = min(FIRST, len(of_kind))
    further = tuple(question for question in questions[first:] if question.known)
    return Comparison(tuple(pilots), tuple(speaking), tuple(questions[:first]), further, tuple(silent))


def asked_of(catalog: Catalog, pilots: Sequence[Pilot], soort: str | None = None) -> list[Row]:
    """The questions to these pilots, those of their kinds or of one kind first and then what every pilot has."""
    known = {row.id: row for row in rows(catalog, pilots)}
    waarden = catalog.ids("vocabulaires/soort")
    soorten = [soort] if soort else kinds_of(catalog, pilots)
    traits = (str(kenmerk) for one in soorten for kenmerk in waarden[one].kenmerken)
    return [known[id] for id in dict.fromkeys((*traits, *COMMON)) if id in known]


def kinds_of(catalog: Catalog, pilots: Iterable[Pilot]) -> list[str]:
    """The kinds of these pilots, in the order of their vocabulary."""
    found = {str(soort) for pilot in pilots for soort in pilot.soorten}
    return [soort for soort in catalog.ids("vocabulaires/soort") if soort in found]


def ask(row: Row, pilots: Iterable[Pilot]) -> Question:
    """One question to these pilots."""
    known, unknown, other_kind = [], [], []
    for pilot in pilots:
        cell = row.cell(pilot)
        if cell is NOT_OF_THIS_KIND:
            other_kind.append(pilot)
        elif _is_known(row, pilot):
            known.append((pilot, cell))
        else:
            unknown.append(pilot)
    return Question(row, tuple(known), tuple(unknown), tuple(other_kind))


def _is_known(row: Row, pilot: Pilot) -> bool:
    cell = row.cell(pilot)
    if cell is NOT_OF_THIS_KIND or cell.onbekend:
        return False
    return row.id not in _SAYS_SOMETHING or _SAYS_SOMETHING[row.id](pilot)


def _is_silent(catalog: Catalog, pilot: Pilot, asked: Iterable[Row]) -> bool:
    """True when a pilot answers none of the questions and nothing was found about what came out."""
    answers = (row for row in asked if row.id != "groepen" or pilot.groepen)
    return not of_pilot(catalog, pilot) and not any(_is_known(row, pilot) for row in answers)


def town_order(catalog: Catalog, pilots: Iterable[Pilot]) -> list[Pilot]:
    """Pilots in the order in which a reader looks up their towns."""
    return sorted(pilots, key=lambda pilot: (places(catalog, pilot).casefold().lstrip("'’"), pilot.kop.casefold()))


def town_names(catalog: Catalog, pilots: Sequence[Pilot]) -> dict[str, str]:
    """How pilots are called beside each other, by id: the town, and the name of the pilot where a town has more of them."""
    counts = Counter(places(catalog, pilot) for pilot in pilots)
    return {pilot.id: pilot.kop if counts[places(catalog, pilot)] > 1 else places(catalog, pilot) for pilot in pilots}

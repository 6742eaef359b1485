"""Arguments for and against, in pairs per subject, with what research says about it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from macros.content.blocks import Blok, Kop, Paar, Tekst, Vouw
from macros.content.parts import Line, Nadruk, PageLink, feit_lines, first_line, joined
from macros.content.values import record_link
from macros.derived.grouping import grouped
from macros.derived.results import all_results, place
from macros.derived.weight import by_weight
from macros.derived.words import pluralize
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.debat import Argument
from macros.records.verwijzing import Verwijzing
from macros.records.vocabulary import Onderwerp

# So many subjects are read at once; the others are folded.
_OPEN = 2

# Where a reader finds what was found when no answer has been written.
_FINDINGS = "/vergelijken/bevindingen.md"


def by_subject(catalog: Catalog, argumenten: Sequence[Argument]) -> dict[Verwijzing, list[Argument]]:
    """Arguments per subject, the heaviest subject and in it the heaviest argument first."""
    subjects = grouped((argument.onderwerp, argument) for argument in by_weight(argumenten))
    return {one: subjects[one] for one in sorted(subjects, key=lambda one: _weight(catalog, one, subjects[one]))}


def in_subjects(catalog: Catalog, argumenten: Sequence[Argument]) -> Iterator[Blok]:
    """Arguments about one kind of approach: the heaviest subjects open, each with both sides; the others folded."""
    subjects = by_subject(catalog, argumenten)
    ordered = list(subjects)
    for onderwerp in ordered[:_OPEN]:
        yield Kop(3, catalog.naam(onderwerp), _anchor(onderwerp, argumenten), searchable=False)
        yield from _subject(catalog, onderwerp, subjects[onderwerp], 4)
    for onderwerp in ordered[_OPEN:]:
        count = pluralize(len(subjects[onderwerp]), "argument", "argumenten")
        inside = tuple(_subject(catalog, onderwerp, subjects[onderwerp], 3))
        yield Vouw(f"{catalog.naam(onderwerp)}: {count}", inside, _anchor(onderwerp, argumenten))


def _anchor(onderwerp: Verwijzing, argumenten: Sequence[Argument]) -> str:
    return f"over-{argumenten[0].over}-{onderwerp}"


def _weight(catalog: Catalog, onderwerp: Verwijzing, argumenten: Sequence[Argument]) -> tuple[int, int, int]:
    """Subjects on which both sides have a heavy argument come first, then those with the heaviest."""
    sides = grouped((argument.kant, argument.belang) for argument in argumenten)
    both = min(map(max, sides.values())) if len(sides) > 1 else 0
    return -both, -max(argument.belang for argument in argumenten), place(catalog, onderwerp)


def _subject(catalog: Catalog, onderwerp: Verwijzing, argumenten: Sequence[Argument], level: int) -> Iterator[Blok]:
    """The heaviest argument of each side with what research says; the others of both sides folded."""
    sides = {
        id: [argument for argument in argumenten if argument.kant == id] for id in catalog.ids("vocabulaires/kant")
    }
    names = {id: waarde.naam for id, waarde in catalog.ids("vocabulaires/kant").items()}
    yield _pair(names, {id: side[:1] for id, side in sides.items()}, level)
    yield from _research(catalog, onderwerp, argumenten[0].over)
    if rest := sum(len(side[1:]) for side in sides.values()):
        pair = _pair(names, {id: side[1:] for id, side in sides.items()}, level)
        yield Vouw(f"Nog {pluralize(rest, 'argument', 'argumenten')}", (pair,))


def _pair(names: Mapping[str, str], sides: Mapping[str, Sequence[Argument]], level: int) -> Paar:
    left, right = (tuple(_side(names[id], side, level)) for id, side in sides.items())
    return Paar(left, right)


def _side(name: str, argumenten: Sequence[Argument], level: int) -> Iterator[Blok]:
    yield Tekst(((Nadruk(name),),))
    for argument in argumenten:
        yield Kop(level, argument.argument, argument.anker)
        yield Tekst(feit_lines(argument.tekst))
        yield Tekst(((f"Wie zegt het: {argument.afzender}",),), aside=True)
    if not argumenten:
        yield Tekst((("Hier is geen argument gevonden.",),))


def _research(catalog: Catalog, onderwerp: Verwijzing, soort: Verwijzing) -> Iterator[Blok]:
    """The answer on the same kind and domain; of more answers only the questions, and without one where to look."""
    domein = cast(Onderwerp, catalog.waarde(onderwerp)).domein
    if domein is None:
        return
    answers = [one for one in catalog[Antwoord].values() if (one.soort, one.domein) == (soort, domein)]
    title: Line = (Nadruk("Wat onderzoek zegt:"), " ")
    if len(answers) == 1:
        yield Tekst(((*title, *first_line(answers[0].kort), " ", record_link(answers[0])),))
    elif answers:
        yield Tekst(((*title, *joined(((record_link(one),) for one in answers), " · ")),))
    elif any(one.domein == domein and soort in one.soorten for one in all_results(catalog)):
        where = f"{_FINDINGS}?domein={domein}&soort={soort}"
        yield Tekst(((*title, PageLink("de losse bevindingen", where), "; een antwoord is er nog niet."),))
    else:
        yield Tekst(((*title, "er zijn geen bevindingen gevonden."),))

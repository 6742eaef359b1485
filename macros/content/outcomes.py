"""What studies of several pilots found, in sentences, per study, and what came of a kind of approach as a whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from macros.content.blocks import Naast, Tekst
from macros.content.first_screen import outcome
from macros.content.parts import (
    Cell,
    Kolom,
    Line,
    Link,
    Nadruk,
    PageLink,
    feit_lines,
    first_line,
    first_sentence,
    joined,
)
from macros.content.results import counted, sentence
from macros.content.verdicts import how_sure
from macros.derived.headline import headline, untold
from macros.derived.questions import Comparison
from macros.derived.results import Resultaat, by_study, of_pilot, of_pilots, on_kind
from macros.derived.words import join_names, pluralize
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot

# How many findings paper quotes, of how many.
SHOWN = "Hier staan {getoond} van de {gevonden}."


NOTHING_FOUND = "Over deze aanpak zijn geen bevindingen gevonden."


def of_kind(catalog: Catalog, soort: str, *, in_full: bool = True) -> Tekst:
    """What came of a kind of approach: the verdict with how it was studied and read, or without one the results to name first.

    What is not favourable is named too when the verdict tells nothing of that. Where room is short only the first
    sentence of the verdict stands, and where the rest is.
    """
    found = on_kind(catalog, soort)
    verdict = next((one for one in catalog[Oordeel].values() if one.soort == soort), None)
    if not verdict:
        return Tekst(tuple(map(outcome, headline(found))) or ((NOTHING_FOUND,),))
    first, *others = feit_lines(verdict.kort) if in_full else (first_sentence(first_line(verdict.kort)),)
    beside = untold((part for line in (first, *others) for part in line if isinstance(part, Citatie)), found)
    lines = ((Nadruk(verdict.vraag), " ", *first), *others, *map(outcome, beside), how_sure(catalog, verdict))
    if in_full:
        return Tekst(lines)
    return Tekst(((*joined(lines, " "), " ", PageLink("Het hele antwoord", verdict.pagina), " staat op de site."),))


def studies(catalog: Catalog, comparison: Comparison, names: Mapping[str, str]) -> Naast:
    """A column per study, with its findings under a fold; and of which pilots none were found."""
    kolommen = tuple(_column(group, comparison, names) for group in of_studies(catalog, comparison.pilots))
    missing = [names[pilot.id] for pilot in comparison.speaking if not of_pilot(catalog, pilot)]
    gaps: tuple[Line, ...] = ((Nadruk("Niet gevonden: "), f"{', '.join(missing)}."),) if missing else ()
    return Naast(kolommen, gaps)


def of_studies(catalog: Catalog, pilots: Iterable[Pilot]) -> list[list[Resultaat]]:
    """The results for these pilots per study, the best studied first."""
    groups = by_study(of_pilots(catalog, pilots))
    return sorted(groups, key=lambda group: min(one.rank for one in group))


def to_quote(catalog: Catalog, pilots: Iterable[Pilot]) -> Iterator[Resultaat]:
    """The results that paper quotes: of each pilot those to name first, in the order of the studies."""
    pilots = list(pilots)
    chosen = {id(one) for pilot in pilots for one in headline(of_pilot(catalog, pilot))}
    return (one for group in of_studies(catalog, pilots) for one in group if id(one) in chosen)


def towns(one: Resultaat | Sequence[Pilot], names: Mapping[str, str]) -> str:
    """The pilots that something holds for, by town; those outside the comparison are named too."""
    pilots = one.pilots if isinstance(one, Resultaat) else one
    return join_names([names.get(pilot.id, pilot.naam) for pilot in pilots])


def _column(group: Sequence[Resultaat], comparison: Comparison, names: Mapping[str, str]) -> Kolom:
    study = group[0].onderzoek
    about_ids = {pilot.id for one in group for pilot in one.pilots}
    covered = [pilot for pilot in comparison.pilots if pilot.id in about_ids]
    return Kolom(
        (Link(study.kort, study),),
        ((f"Over {towns(covered, names)}.",),),
        tuple(_sentences(group, covered, names)),
        pluralize(len(group), "bevinding", "bevindingen"),
    )


def _sentences(found: Iterable[Resultaat], covered: Sequence[Pilot], names: Mapping[str, str]) -> Iterator[Line]:
    for one in found:
        ids = {pilot.id for pilot in one.pilots}
        here = [pilot for pilot in covered if pilot.id in ids]
        only: Line = (f" Geldt voor {towns(here, names)}.",) if len(here) < len(covered) else ()
        yield (*sentence(one), *only)


def left_out(found: Sequence[Resultaat], shown: Sequence[Resultaat]) -> Cell:
    """How many findings paper does not quote; nothing when it quotes all."""
    rest = [one for one in found if not any(one is other for other in shown)]
    return ((SHOWN.format(getoond=len(shown), gevonden=counted(found)),),) if rest else ()

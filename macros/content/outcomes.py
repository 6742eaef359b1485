"""What studies of several pilots found, in sentences, per study."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from macros.content.blocks import Naast
from macros.content.parts import Cell, Kolom, Line, Link, Nadruk
from macros.content.results import counted, sentence
from macros.derived.headline import headline
from macros.derived.questions import Comparison
from macros.derived.results import Resultaat, by_study, of_pilot, of_pilots
from macros.derived.words import join_names, pluralize
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot

# How many findings paper quotes, of how many.
SHOWN = "Hier staan {getoond} van de {gevonden}."


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

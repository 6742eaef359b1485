"""Results: the findings of all studies, each with what follows from the two together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from macros.derived.grouping import grouped
from macros.records.bevinding import Bevinding
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.handboek import Thema
from macros.records.onderzoek import ALLE_DEELNEMERS, Onderzoek
from macros.records.pilot import Pilot
from macros.records.verwijzing import VOCABULAIRES, Verwijzing
from macros.records.vocabulary import Grens, Richting, Uitkomst, Vergelijking

# The ways of studying, from strong to weak; no editor fills one in.
ONDERZOCHT = f"{VOCABULAIRES}/onderzocht"
_UITKOMST = f"{VOCABULAIRES}/uitkomst"

WITHOUT_COMPARISON, COMPARISON_NOT_NAMED = "zonder vergelijking", "vergelijking niet genoemd"


@dataclass(frozen=True)
class Resultaat:
    """A Bevinding together with its Onderzoek."""

    catalog: Catalog
    onderzoek: Onderzoek
    bevinding: Bevinding

    @property
    def vergelijking(self) -> Verwijzing:
        """What it compares with: its own, or else that of the study."""
        return self.bevinding.vergelijking or self.onderzoek.vergelijking

    @cached_property
    def onderzocht(self) -> Verwijzing:
        """How it was studied: the weaker of what the design and the comparison allow."""
        return _weakest(self.catalog, self.onderzoek.opzet, self.vergelijking)

    @property
    def gelezen(self) -> Verwijzing:
        """How much of it the editors read."""
        return self.bevinding.gelezen or self.onderzoek.gelezen

    @cached_property
    def rank(self) -> tuple[int, int]:
        """How it was studied and how much was read as places in their vocabularies: (0, 0) is the strongest."""
        return place(self.catalog, self.onderzocht), place(self.catalog, self.gelezen)

    @property
    def without_comparison(self) -> bool:
        """True when there is no comparison group, which is said each time the finding is shown."""
        return not is_group(self.catalog, self.vergelijking)

    @property
    def is_difference(self) -> bool:
        """True when its direction is that of a difference between groups, and the group it compares with was named."""
        compared = is_of_difference(self.catalog, self.bevinding.richting)
        return compared and not self.without_comparison and self.bevinding.vergelijking_genoemd == "ja"

    @property
    def pilots(self) -> Sequence[Pilot]:
        """The pilots that it holds for."""
        return [self.catalog[Pilot][id] for id in self.bevinding.pilots or self.onderzoek.pilots]

    @cached_property
    def soorten(self) -> frozenset[str]:
        """The kinds of approach that it is about: those that the study names, or else those of its pilots."""
        named = self.onderzoek.soorten or [pilot.soort for pilot in self.pilots]
        return frozenset(map(str, named))

    @property
    def ingreep(self) -> str:
        """What was changed for its group; empty for all participants together."""
        groups = {groep.naam: str(groep.ingreep) for groep in self.onderzoek.groepen}
        return groups.get(self.bevinding.groep, "")

    @property
    def domein(self) -> Verwijzing:
        """The domain of its outcome."""
        return cast(Uitkomst, self.catalog.waarde(self.bevinding.uitkomst)).domein

    @property
    def groep(self) -> str:
        """The name of its group; empty for all participants."""
        return "" if self.bevinding.groep == ALLE_DEELNEMERS else self.bevinding.groep

    @property
    def citaties(self) -> Iterator[Citatie]:
        """The citations of its sentence and its caveat."""
        yield from self.bevinding.zin.citaties
        if self.bevinding.let_op:
            yield from self.bevinding.let_op.citaties

    @property
    def anker(self) -> str:
        """The id of its row on the page of its study, which stays when its text changes."""
        return self.bevinding.anker

    @property
    def pagina(self) -> str:
        """Where a reader finds it, as a path from the root of `docs/`."""
        return f"{self.onderzoek.pagina}#{self.anker}"

    @property
    def verdict(self) -> str:
        """Its direction and how it was studied in words, with what is missing from the comparison."""
        naam = self.catalog.naam
        words = [naam(self.onderzocht).lower(), *([COMPARISON_NOT_NAMED] if self._not_named else [])]
        return f"{naam(self.bevinding.richting)} ({', '.join(words)})"

    @property
    def comparison_caveat(self) -> str:
        """What is missing from its comparison, if anything."""
        return WITHOUT_COMPARISON if self.without_comparison else COMPARISON_NOT_NAMED if self._not_named else ""

    @property
    def _not_named(self) -> bool:
        return self.bevinding.vergelijking_genoemd == "nee"


def is_group(catalog: Catalog, vergelijking: Verwijzing) -> bool:
    """True when a value of `vergelijking` names a group to compare with."""
    return cast(Vergelijking, catalog.waarde(vergelijking)).groep == "ja"


def is_of_difference(catalog: Catalog, richting: Verwijzing) -> bool:
    """True when a value of `richting` says something about a difference between groups."""
    return cast(Richting, catalog.waarde(richting)).met_vergelijking == "ja"


def _weakest(catalog: Catalog, *links: Verwijzing) -> Verwijzing:
    """The weaker of the ways of studying that these allow at most."""
    order = list(catalog.ids(ONDERZOCHT))
    return Verwijzing(max((cast(Grens, catalog.waarde(link)).hoogstens for link in links), key=order.index), ONDERZOCHT)


def place(catalog: Catalog, verwijzing: Verwijzing) -> int:
    """The place of a value in its vocabulary, 0 for the first."""
    return list(catalog.ids(verwijzing.naar)).index(verwijzing)


def all_results(catalog: Catalog) -> list[Resultaat]:
    """Every finding of every study, by outcome in the order of its vocabulary, the best studied and then best read first."""
    return catalog.derived(_all)


def _all(catalog: Catalog) -> list[Resultaat]:
    outcomes = {id: place for place, id in enumerate(catalog.ids(_UITKOMST))}
    made = (
        Resultaat(catalog, onderzoek, bevinding)
        for onderzoek in catalog[Onderzoek].values()
        for bevinding in onderzoek.bevindingen
    )
    return sorted(made, key=lambda one: (outcomes[one.bevinding.uitkomst], one.rank))


def of_study(catalog: Catalog, onderzoek: Onderzoek) -> Sequence[Resultaat]:
    """The results of one study, in the same order."""
    return catalog.derived(_by_study).get(onderzoek.id, [])


def _by_study(catalog: Catalog) -> Mapping[str, list[Resultaat]]:
    return grouped((one.onderzoek.id, one) for one in all_results(catalog))


def of_pilot(catalog: Catalog, pilot: Pilot) -> Sequence[Resultaat]:
    """The results that hold for one pilot, in the same order."""
    return catalog.derived(_by_pilot).get(pilot.id, [])


def _by_pilot(catalog: Catalog) -> Mapping[str, list[Resultaat]]:
    return grouped((pilot.id, one) for one in all_results(catalog) for pilot in one.pilots)


def of_pilots(catalog: Catalog, pilots: Iterable[Pilot]) -> list[Resultaat]:
    """The results that hold for any of these pilots, each once, in the same order."""
    chosen = {pilot.id for pilot in pilots}
    return [one for one in all_results(catalog) if any(pilot.id in chosen for pilot in one.pilots)]


def of_theme(catalog: Catalog, thema: Thema) -> list[Resultaat]:
    """The results on the outcomes of a theme."""
    return [one for one in all_results(catalog) if one.bevinding.uitkomst in thema.uitkomsten]


def on_kind(catalog: Catalog, soort: str) -> list[Resultaat]:
    """The results on a kind of approach."""
    return [one for one in all_results(catalog) if soort in one.soorten]


def by_outcome(found: Iterable[Resultaat]) -> list[list[Resultaat]]:
    """Results in a group per outcome; they come in the order of their outcomes."""
    return list(grouped((str(one.bevinding.uitkomst), one) for one in found).values())


def by_study(found: Iterable[Resultaat]) -> list[list[Resultaat]]:
    """Results in a group per study, the studies in the order in which their first result comes."""
    return list(grouped((one.onderzoek.id, one) for one in found).values())


def by_comparison(found: Iterable[Resultaat]) -> list[list[Resultaat]]:
    """Results in a group per comparison: what one of them is compared with says nothing of the direction of another."""
    return list(
        grouped(((str(one.vergelijking), str(one.onderzocht), one.comparison_caveat), one) for one in found).values()
    )


def studies_of(catalog: Catalog, pilot: Pilot) -> list[Onderzoek]:
    """The studies that name a pilot: the best designed and best read first."""
    return sorted(
        catalog.users(pilot, Onderzoek),
        key=lambda one: tuple(
            place(catalog, link) for link in (_weakest(catalog, one.opzet, one.vergelijking), one.opzet, one.gelezen)
        ),
    )


def best_design(catalog: Catalog, pilot: Pilot) -> Verwijzing | None:
    """The design of the strongest study of a pilot itself, an overview of others only without one; nothing without a study."""
    # One that only says something of it, in a statement, tells how another pilot was studied.
    own = [one for one in studies_of(catalog, pilot) if pilot.id in one.pilots]
    found = [one for one in own if not one.bundelt] or own
    return found[0].opzet if found else None


def compared_with(catalog: Catalog, onderzoek: Onderzoek) -> str:
    """What a study compares with, and in how many of its findings that is something else, without a capital."""
    others = Counter(one.vergelijking for one in onderzoek.bevindingen if one.vergelijking)
    del others[onderzoek.vergelijking]
    told, of_all = catalog.naam(onderzoek.vergelijking).lower(), f" van de {len(onderzoek.bevindingen)} bevindingen"
    for vergelijking, count in others.items():
        told += f", bij {count}{of_all} {catalog.naam(vergelijking).lower()}"
        of_all = ""
    return told

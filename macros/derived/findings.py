"""Findings, each with its outcome, direction, strength of evidence and comparison, for a table or a summary."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import cast

from macros.derived.strength import is_gross, strength
from macros.records.catalog import Catalog
from macros.records.feit import Alinea, Citatie
from macros.records.pilot import ALLE_DEELNEMERS, Bevinding, Pilot
from macros.records.verwijzing import Verwijzing
from macros.records.vocabulary import Uitkomst

BRUTO = "bruto"


@dataclass(frozen=True)
class Finding:
    """A Bevinding together with its pilot, and what can be derived from the two."""

    catalog: Catalog
    pilot: Pilot
    bevinding: Bevinding

    @cached_property
    def kracht(self) -> Verwijzing:
        """The strength of the evidence, a value of the vocabulary `kracht`."""
        return strength(self.catalog, self.pilot, self.bevinding)

    @cached_property
    def rang(self) -> int:
        """The place of its strength in the order of that vocabulary: 0 is the strongest."""
        return list(self.catalog.ids(self.kracht.naar)).index(self.kracht)

    @property
    def bruto(self) -> bool:
        """True when there is no comparison group."""
        return is_gross(self.catalog, self.bevinding)

    @property
    def domein(self) -> Verwijzing:
        """The domain of the outcome."""
        return cast(Uitkomst, self.catalog.waarde(self.bevinding.uitkomst)).domein

    def name(self, verwijzing: Verwijzing) -> str:
        """The name of a value of a vocabulary."""
        return self.catalog.naam(verwijzing)

    @property
    def judgement(self) -> str:
        """Direction and strength in words, with `bruto` where there is no comparison group."""
        words = [self.name(self.bevinding.richting), self.name(self.kracht).lower(), *([BRUTO] if self.bruto else [])]
        return f"{words[0]} ({', '.join(words[1:])})"

    def summary(self) -> Alinea:
        """One line for a cell: outcome, group, judgement and sources."""
        group = "" if self.bevinding.groep == ALLE_DEELNEMERS else f", {self.bevinding.groep}"
        text = f"{self.name(self.bevinding.uitkomst)}{group}: {self.judgement}"
        citations: Iterable[Citatie] = dict.fromkeys(self.bevinding.zin.citaties)
        return Alinea((text, *citations))


def findings(catalog: Catalog, pilots: Iterable[Pilot]) -> list[Finding]:
    """All findings of these pilots, by outcome in the order of its vocabulary, the strongest evidence first."""
    made = catalog.derived(_by_pilot)
    outcomes = list(catalog.ids("vocabulaires/uitkomst"))
    found = [finding for pilot in pilots for finding in made[pilot.id]]
    return sorted(found, key=lambda finding: (outcomes.index(finding.bevinding.uitkomst), finding.rang))


# Every page asks for findings, often of all pilots; what is derived from them is derived once.
def _by_pilot(catalog: Catalog) -> dict[str, list[Finding]]:
    return {
        id: [Finding(catalog, pilot, bevinding) for bevinding in pilot.bevindingen]
        for id, pilot in catalog[Pilot].items()
    }


def headline(found: Iterable[Finding], count: int = 3) -> list[Finding]:
    """The findings to name first: the strongest evidence, each about another outcome; a mere count comes last.

    Of equally strong ones, a direction and then a source that was not named yet comes first, so that no side is left out.
    """
    left, chosen = list(found), list[Finding]()
    while left and len(chosen) < count:
        directions = {finding.bevinding.richting for finding in chosen}
        sources = {source for finding in chosen for source in _sources(finding)}
        best = min(
            left,
            key=lambda one: (
                *_weight(one),
                one.bevinding.richting in directions,
                not sources.isdisjoint(_sources(one)),
            ),
        )
        chosen.append(best)
        left = [finding for finding in left if finding.bevinding.uitkomst != best.bevinding.uitkomst]
    return chosen


def _sources(finding: Finding) -> set[str]:
    return {citatie.bron for citatie in finding.bevinding.zin.citaties}


def _weight(finding: Finding) -> tuple[bool, int]:
    return finding.bevinding.richting == "stand", finding.rang


def by_outcome(found: Iterable[Finding]) -> list[list[Finding]]:
    """Findings in a group per outcome; they come in the order of their outcomes."""
    return [list(group) for _, group in groupby(found, key=lambda finding: str(finding.bevinding.uitkomst))]


def by_direction(found: Sequence[Finding]) -> list[tuple[Verwijzing, int]]:
    """How many findings there are of each direction that occurs, in the order of its vocabulary."""
    counts = Counter(finding.bevinding.richting for finding in found)
    order = list(found[0].catalog.ids("vocabulaires/richting")) if found else []
    return sorted(counts.items(), key=lambda one: order.index(one[0]))


def strongest_first(found: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of the strength of their evidence."""
    return sorted(found, key=lambda finding: finding.rang)

"""The macros about one pilot."""

from macros.content import debate, pilots
from macros.derived.comparison import rows
from macros.derived.weight import by_weight
from macros.derived.words import period
from macros.records.pilot import Pilot
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import escape, write_blok


class PilotMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def groepen(self, pilot: str) -> str:
        """The groups of an experiment: `{{ groepen("oss-zelf-aan-het-stuur") }}`."""
        return write_blok(pilots.groups(self._select.of(Pilot, pilot)))

    def fasen(self, pilot: str) -> str:
        """The phases of a pilot, if it has them: `{{ fasen("groningen-basisbaan") }}`."""
        return write_blok(pilots.phases(self._select.of(Pilot, pilot)))

    def kenmerken(self, pilot: str) -> str:
        """The characteristics of one pilot: `{{ kenmerken("groningen-basisbaan") }}`."""
        chosen = self._select.of(Pilot, pilot)
        return write_blok(pilots.traits(chosen, rows(self._catalog, [chosen])))

    def inhetkort(self, pilot: str) -> str:
        """The key facts of one pilot as a table: `{{ inhetkort("groningen-basisbaan") }}`."""
        return write_blok(pilots.facts(self._catalog, self._select.of(Pilot, pilot)))

    def periode(self, pilot: str) -> str:
        """When a pilot ran, in words: `{{ periode("groningen-basisbaan") }}`."""
        return escape(period(self._catalog, self._select.of(Pilot, pilot)))

    def tegenspraak(self, pilot: str) -> str:
        """The points on which sources about one pilot disagree, the weightiest first: `{{ tegenspraak("groningen-basisbaan") }}`."""
        chosen = self._select.of(Pilot, pilot)
        return write_blok(debate.points(by_weight(chosen.tegenspraak)))

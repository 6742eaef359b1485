"""The macros about one pilot."""

from macros.content import first_screen, layers
from macros.derived.words import period
from macros.records.pilot import Pilot
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import escape, write_blok, write_blokken, write_line


class PilotMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def kopregel(self, pilot: str) -> str:
        """What kind a pilot is, how far, since when and with how many people, on one line: `{{ kopregel("groningen-basisbaan") }}`."""
        return write_line(first_screen.head_line(self._catalog, self._select.of(Pilot, pilot)))

    def uitkomsten(self, pilot: str) -> str:
        """The findings to name first, four at most, or that there are none: `{{ uitkomsten("groningen-basisbaan") }}`."""
        return write_blokken(first_screen.outcomes(self._catalog, self._select.of(Pilot, pilot)))

    def hoezeker(self, pilot: str) -> str:
        """How a pilot was studied and how much of that was read, in a few words: `{{ hoezeker("groningen-basisbaan") }}`."""
        return write_blok(first_screen.sureness(self._catalog, self._select.of(Pilot, pilot)))

    def kerngegevens(self, pilot: str) -> str:
        """The key facts of one pilot, by its kind: `{{ kerngegevens("groningen-basisbaan") }}`."""
        return write_blokken(first_screen.facts_table(self._catalog, self._select.of(Pilot, pilot)))

    def lagen(self, pilot: str) -> str:
        """All else about one pilot, in parts that open on a click: `{{ lagen("groningen-basisbaan") }}`."""
        return write_blokken(layers.of_one_pilot(self._catalog, self._select.of(Pilot, pilot)))

    def periode(self, pilot: str) -> str:
        """When a pilot ran, in words: `{{ periode("groningen-basisbaan") }}`."""
        return escape(period(self._catalog, self._select.of(Pilot, pilot)))

"""The macros about what the law allows."""

from macros.content import wishes
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import write_blok


class LawMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def wensen(self) -> str:
        """What a municipality may do now, per wish: `{{ wensen() }}`."""
        return write_blok(wishes.overview(self._catalog))

    def wensenlijst(self) -> str:
        """Each wish with its answer in a word: `{{ wensenlijst() }}`."""
        return write_blok(wishes.in_short(self._catalog))

    def wensen_zonder_aanwijzing(self) -> str:
        """Who did it without being appointed: `{{ wensen_zonder_aanwijzing() }}`."""
        told = wishes.without_appointment(self._catalog)
        return write_blok(told) if told else ""

    def wensen_bedragen(self) -> str:
        """The newest amounts that wishes name, each with its day: `{{ wensen_bedragen() }}`."""
        return write_blok(wishes.amounts(self._catalog))

    def wensen_uitleg(self) -> str:
        """What the answers in a word mean: `{{ wensen_uitleg() }}`."""
        return write_blok(wishes.verdicts(self._catalog))

    def wensen_onbekend(self) -> str:
        """What is not known about wishes: `{{ wensen_onbekend() }}`."""
        return write_blok(wishes.not_found(self._catalog))

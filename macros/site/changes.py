"""The macros about what changed."""

from macros.content import changes
from macros.derived.changes import all_changes
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import write_blok, write_blokken


class ChangeMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def wijzigingen(self) -> str:
        """All changes by month, the newest first: `{{ wijzigingen() }}`."""
        return write_blokken(changes.by_month(all_changes(self._catalog)))

    def nieuw(self, aantal: int) -> str:
        """The newest changes in a list: `{{ nieuw(5) }}`."""
        return write_blok(changes.newest(all_changes(self._catalog), aantal))

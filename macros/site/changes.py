"""The macros about what changed."""

from macros.content import changes
from macros.derived.changes import all_changes
from macros.site.feeds import ALL, kinds
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import escape, write_blok, write_blokken


class ChangeMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def wijzigingen(self) -> str:
        """All changes by month, the newest first: `{{ wijzigingen() }}`."""
        return write_blokken(changes.by_month(all_changes(self._catalog)))

    def feedlijst(self) -> str:
        """Links to the feed of all changes and to that of each kind that changed: `{{ feedlijst() }}`."""
        links = {ALL: "alles", **kinds(self._catalog)}
        return " · ".join(f"[{escape(name)}](/{path})" for path, name in links.items())

    def nieuw(self, aantal: int) -> str:
        """The newest changes in a list: `{{ nieuw(5) }}`."""
        return write_blok(changes.newest(all_changes(self._catalog), aantal))

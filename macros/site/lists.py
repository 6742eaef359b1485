"""The macros that make long lists in layers: the weightiest or newest first, the rest folded."""

from macros.content import council, lessons
from macros.records.bestuur import Raadsstuk
from macros.records.handboek import Les
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import write_blokken


class ListMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def lessen_per_thema(self, thema: str) -> str:
        """The lessons of a theme, the weightiest open and the others folded: `{{ lessen_per_thema("werving") }}`."""
        found = self._select.find_lessen(thema, None, None, None)
        return write_blokken(lessons.by_theme(self._catalog, found)) or "Bij dit thema zijn geen lessen gevonden."

    def lessen_per_rol(self) -> str:
        """All lessons, folded per role: `{{ lessen_per_rol() }}`."""
        return write_blokken(lessons.by_role(self._catalog, self._catalog[Les].values()))

    def stukken_per_soort(self) -> str:
        """All council documents but the question bank, folded per kind: `{{ stukken_per_soort() }}`."""
        return write_blokken(council.documents_by_kind(self._catalog, self._catalog[Raadsstuk].values()))

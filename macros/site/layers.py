"""The macros for the layers of a page, each under a line that opens it."""

from macros.content import theme_layers
from macros.records.handboek import Thema
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import fold, write_blokken


class LayerMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def themalagen(self, thema: str) -> str:
        """The findings and lessons of a theme, in parts that open on a click: `{{ themalagen("werving") }}`."""
        return write_blokken(theme_layers.of_one_theme(self._catalog, self._select.of(Thema, thema)))

    def laag(self, titel: str, inhoud: str, id: str, open: bool = False) -> str:
        """A part of a page that opens on a click: `{{ laag("Lessen (3)", lessen(thema="werving"), "lessen") }}`; nothing without content."""
        return fold(titel, inhoud, id, layer=2, opened=open) if inhoud.strip() else ""

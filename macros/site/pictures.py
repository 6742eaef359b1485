"""The macros that make pictures; `authoring.Macros` offers them together with all others."""

from macros.content import periods, targets
from macros.content.pictures import matrix_per_kind
from macros.pictures import dots, matrix, strip
from macros.pictures.map import map_figure
from macros.records.bestuur import Kerncijfer
from macros.records.pilot import Pilot
from macros.site.macro_group import MacroGroup
from macros.writers.figure import figure
from macros.writers.markdown import write_blokken


class FigureMacros(MacroGroup):
    """What a page can ask to be drawn. A picture stands on a line of its own."""

    def kaart(self) -> str:
        """The map with all pilots, and the same as a table: `{{ kaart() }}`."""
        return map_figure(self._catalog)

    def tijdlijn_figuur(self) -> str:
        """Pilots and laws in time: `{{ tijdlijn_figuur() }}`; put the table `{{ tijdlijn() }}` below it."""
        return figure(periods.timeline_picture(self._catalog))

    def strip(self, pilot: str) -> str:
        """The findings of one pilot at a glance: `{{ strip("groningen-basisbaan") }}`; put its table below it."""
        return strip.strip(self._catalog, self._select.of(Pilot, pilot))

    def bewijsmatrix(self) -> str:
        """Kinds of pilot against outcomes, with the gaps: `{{ bewijsmatrix() }}`; put `{{ bewijs_per_soort() }}` below it."""
        return matrix.matrix(self._catalog)

    def bewijs_per_soort(self) -> str:
        """What the matrix says as a list per kind, which only a narrow screen shows: `{{ bewijs_per_soort() }}`."""
        return f'<div class="matrix-smal geen-begrippen" markdown="1">\n\n{write_blokken(matrix_per_kind(self._catalog))}\n\n</div>'

    def puntgrafiek(self, domein: str) -> str:
        """Findings in percentages with their comparison: `{{ puntgrafiek(domein="werk") }}`; nothing if there are fewer than two."""
        return dots.dot_plot(self._catalog, domein, self._select.results(domein=domein))

    def kerncijferfiguur(self, id: str) -> str:
        """A key figure against its target: `{{ kerncijferfiguur("banenafspraak-landelijk") }}`; nothing if there is only one figure."""
        return figure(targets.target_chart(self._select.of(Kerncijfer, id)))

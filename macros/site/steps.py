"""The macros about the steps of the handbook."""

from macros.content import steps
from macros.records.handboek import Stap
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import Markdown, write_blok


class StepMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def stappen(self) -> str:
        """All steps with who, when and result: `{{ stappen() }}`."""
        return write_blok(steps.overview(self._catalog))

    def stap_in_kort(self, stap: str) -> str:
        """Who, when and result of one step: `{{ stap_in_kort("financiering") }}`."""
        return write_blok(steps.in_short(self._select.of(Stap, stap)))

    def checklist(self, stap: str) -> str:
        """What must be done in a step: `{{ checklist("financiering") }}`."""
        return write_blok(steps.checklist(self._select.of(Stap, stap)))

    def buren(self, stap: str) -> str:
        """Links to the steps before and after a step, and to all: `{{ buren("financiering") }}`."""
        stappen = list(self._catalog[Stap].values())
        place = stappen.index(self._select.of(Stap, stap))
        link = Markdown(self._catalog).link
        links = [f"Vorige stap: {link(stappen[place - 1])}"] if place else []
        links += [f"Volgende stap: {link(stappen[place + 1])}"] if place + 1 < len(stappen) else []
        return " · ".join([*links, f"[Alle stappen](/{Stap.overzicht})"])

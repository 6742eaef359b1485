"""The macros with which a reader chooses: overviews to filter, pilots to put side by side, a briefing of one's own."""

from macros.content import law
from macros.content.fields import FILES, fields
from macros.records.kinds import MODELS
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot
from macros.records.sjabloon import sjabloon
from macros.site import contribution, overview, own_briefing, own_comparison
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import unsearched, write_blok, write_blokken


class ChoiceMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def pilotoverzicht(self, soort: str | None = None) -> str:
        """All pilots, or those of one kind, in one table with a form to choose from it: `{{ pilotoverzicht() }}`."""
        pilots = self._select.pilots(soort, None)
        table = overview.overview_table(self._catalog, pilots)
        return f"{overview.filter_form(self._catalog, pilots)}\n\n{write_blok(table)}"

    def gemeenten_met_pilot(self) -> int:
        """How many municipalities have a pilot, or took part in one: `{{ gemeenten_met_pilot() }}`."""
        return sum(bool(self._catalog.users(gemeente, Pilot)) for gemeente in self._catalog[Gemeente].values())

    def waardenlijst(self) -> str:
        """Every value that a field may have, by its id, for editors: `{{ waardenlijst() }}`."""
        return write_blok(overview.values_table(self._catalog))

    def velden(self, soort: str | None = None) -> str:
        """What editors fill in, for one kind of file or for every kind: `{{ velden("pilots") }}`."""
        kinds = FILES if soort is None else [soort]
        for kind in kinds:
            self._select.one(FILES, kind, "soorten bestanden", "in data")
        return write_blokken(map(fields, kinds))

    def sjabloon(self, soort: str) -> str:
        """The template for records of a kind, for editors to copy: `{{ sjabloon("bronnen") }}`."""
        kind = self._select.one(MODELS, soort, "soorten records", "in data")
        return unsearched(f"```yaml\n{sjabloon(kind, self._catalog)}```")

    def gemeenteoverzicht(self) -> str:
        """All municipalities with their pilots, in one table: `{{ gemeenteoverzicht() }}`."""
        return write_blok(overview.gemeente_table(self._catalog))

    def eigenvergelijking(self, soort: str | None = None) -> str:
        """A form to put pilots of one's own choice side by side, of one kind or of all: `{{ eigenvergelijking(soort="basisbaan") }}`."""
        if soort is not None:
            self._select.check_waarde("soort", soort)
        return own_comparison.choice(soort)

    def vergelijkmet(self, pilot: str) -> str:
        """Links that put a pilot beside the ones most like it: `{{ vergelijkmet("groningen-basisbaan") }}`."""
        return own_comparison.compare_links(self._catalog, self._select.of(Pilot, pilot))

    def bepalingen(self) -> str:
        """What the law allows, article by article: `{{ bepalingen() }}`."""
        return write_blok(law.rules(self._catalog))

    def aanvulformulier(self) -> str:
        """A form to add a record or mend a fact without git: `{{ aanvulformulier() }}`."""
        return contribution.form(self._catalog.kennisbank)

    def eigenbriefing(self) -> str:
        """A form to choose pilots and themes, and the document that it makes of them: `{{ eigenbriefing() }}`."""
        return f"{own_briefing.briefing_form(self._catalog)}\n\n{own_briefing.document()}"

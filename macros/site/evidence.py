"""The macros about evidence: studies, findings, statements, amounts, and where was looked."""

from macros.content import findings, results, searching, studies, study_page
from macros.derived.results import all_results
from macros.derived.statements import about, newest_statements
from macros.records.fields import Record
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.uitspraak import Uitspraak
from macros.site.list_form import FINDINGS, STUDIES
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import write_blok, write_blokken


class EvidenceMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def bevindingen(
        self,
        pilot: str | None = None,
        soort: str | None = None,
        domein: str | None = None,
        thema: str | None = None,
        onderzoek: str | None = None,
    ) -> str:
        """Findings, a row per study, outcome and group: `{{ bevindingen(domein="gezondheid") }}`; nothing if there are none.

        Of one pilot, kind, domain, theme or study; on the page of its study each has its own address.
        """
        found = self._select.results(pilot, soort, domein, thema, onderzoek)
        if not found:
            return ""
        here = self._catalog[Pilot].get(pilot or "") or self._catalog[Onderzoek].get(onderzoek or "")
        order = ", per uitkomst, het best onderzochte eerst" if len(found) > 1 else ""
        id = f"bevindingen-{pilot or onderzoek or soort or domein or thema or 'alle'}"
        title = f"{results.counted(found)}{order}"
        return write_blok(results.results_table(found, id, title, here=here, with_id=onderzoek is not None))

    def bevindingen_per_uitkomst(self, domein: str) -> str:
        """The findings of a domain, folded per outcome: `{{ bevindingen_per_uitkomst(domein="werk") }}`; the matrix leads here."""
        return (
            write_blokken(findings.folded_by_outcome(self._select.results(domein=domein)))
            or "Er zijn geen bevindingen gevonden."
        )

    def kiesbevindingen(self) -> str:
        """A form to choose from all findings on the page: `{{ kiesbevindingen() }}`."""
        return FINDINGS.html(self._catalog, map(findings.values, all_results(self._catalog)))

    def uitspraken(self, pilot: str | None = None, onderzoek: str | None = None) -> str:
        """What people say about outcomes: `{{ uitspraken(pilot="groningen-basisbaan") }}`, of a pilot with its studies or of one study."""
        if pilot is not None:
            said = about(self._catalog, self._select.of(Pilot, pilot))
        else:
            said = newest_statements(self._select.of(Onderzoek, onderzoek or "").uitspraken)
        table = results.statements(self._catalog, ((one, None) for one in said), "uitspraken", "Wat betrokkenen zeggen")
        return write_blok(table)

    def alle_uitspraken(self) -> str:
        """Every statement about all pilots and studies, folded per outcome: `{{ alle_uitspraken() }}`."""
        pilots, studies = self._catalog[Pilot].values(), self._catalog[Onderzoek].values()
        said: list[tuple[Uitspraak, Record | None]] = [(one, pilot) for pilot in pilots for one in pilot.uitspraken]
        said += [(one, study) for study in studies for one in study.uitspraken]
        return write_blokken(results.statements_by_outcome(self._catalog, said))

    def onderzoekenlijst(self) -> str:
        """Every study on a line, with a form to choose from them: `{{ onderzoekenlijst() }}`."""
        table = studies.overview(self._catalog)
        return f"{STUDIES.html(self._catalog, (row.data for row in table.rows))}\n\n{write_blok(table)}"

    def vergeleken(self, domein: str) -> str:
        """The studies that compared groups on something in a domain: `{{ vergeleken("gezondheid") }}`."""
        self._select.check_waarde("domein", domein)
        return write_blokken(studies.compared(self._catalog, domein))

    def studiegroepen(self, onderzoek: str) -> str:
        """The groups of one study: `{{ studiegroepen("cpb-vervolg-2022") }}`."""
        return write_blok(studies.groups(self._catalog, self._select.of(Onderzoek, onderzoek)))

    def hoeonderzocht(self, onderzoek: str) -> str:
        """What the researchers did and with whom they compared, in short: `{{ hoeonderzocht("cpb-vervolg-2022") }}`."""
        return write_blok(study_page.how_studied(self._catalog, self._select.of(Onderzoek, onderzoek)))

    def gevonden(self, onderzoek: str) -> str:
        """The findings of one study to name first, four at most: `{{ gevonden("cpb-vervolg-2022") }}`."""
        return write_blokken(study_page.found(self._catalog, self._select.of(Onderzoek, onderzoek)))

    def onderzoekslagen(self, onderzoek: str) -> str:
        """All else about one study, in parts that open on a click: `{{ onderzoekslagen("cpb-vervolg-2022") }}`."""
        return write_blokken(study_page.layers(self._catalog, self._select.of(Onderzoek, onderzoek)))

    def zoekronden(self) -> str:
        """With which words was searched and until when: `{{ zoekronden() }}`."""
        return write_blokken(searching.rounds(self._catalog))

    def te_lezen(self) -> str:
        """The reports that were not read in full, with their addresses: `{{ te_lezen() }}`."""
        return write_blok(searching.to_read(self._catalog))

    def signalen(self) -> str:
        """The schemes of which little is known, in one table: `{{ signalen() }}`."""
        return write_blok(studies.signals(self._catalog))

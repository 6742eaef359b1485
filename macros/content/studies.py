"""What is said about studies as a whole, and about schemes of which little is known."""

from macros.content.blocks import Tabel, tabel, tabel_row
from macros.content.parts import Explanation, Line, feit_lines, links
from macros.content.values import merk, record_link, verwijzingen
from macros.derived.words import number
from macros.records.catalog import Catalog
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.signaal import Signaal


def overview(catalog: Catalog) -> Tabel:
    """Every study: what it is about, how it was studied, compared with what, how much was read, how many findings."""
    rows = [
        tabel_row(
            ((record_link(one),), (Explanation(f"{one.uitvoerder}, {one.datum or 'zonder datum'}"),)),
            about(catalog, one),
            catalog.naam(one.opzet),
            catalog.naam(one.vergelijking),
            catalog.naam(one.gelezen),
            str(len(one.bevindingen)),
        )
        for one in catalog[Onderzoek].values()
    ]
    columns = ["Onderzoek", "Over", "Opzet", "Vergeleken met", "Gelezen", "Bevindingen"]
    return tabel(columns, rows, title="Alle onderzoeken", id="alle-onderzoeken", look=["vast"], repeats=True)


def about(catalog: Catalog, onderzoek: Onderzoek) -> Line:
    """The pilots of a study, or the kinds of approach on which it bears."""
    if onderzoek.pilots:
        return links(catalog[Pilot][id] for id in onderzoek.pilots)
    return ("geen pilot hier; over ", *verwijzingen(catalog, onderzoek.soorten))


def groups(catalog: Catalog, onderzoek: Onderzoek) -> Tabel:
    """The groups of a study, with how many people were in each."""

    def count(value: int | None) -> str:
        return "niet gevonden" if value is None else number(value)

    rows = [
        tabel_row(
            ((groep.naam,), (Explanation(catalog.naam(groep.ingreep)),)),
            feit_lines(groep.wat) if groep.wat else catalog.waarde(groep.ingreep).definitie,
            count(groep.start),
            count(groep.in_analyse),
        )
        for groep in onderzoek.groepen
    ]
    columns = ["Groep", "Wat anders was", "Mensen bij de start", "Mensen in de analyse"]
    return tabel(columns, rows, title="De groepen in dit onderzoek", id="groepen")


def signals(catalog: Catalog) -> Tabel:
    """Schemes that were found in one or two messages, the municipality first."""
    rows = [
        tabel_row(
            ((record_link(one),), verwijzingen(catalog, one.gemeenten)),
            catalog.naam(one.soort),
            ((merk(catalog, one.stand),), (one.periode,)),
            feit_lines(one.kort),
        )
        for one in catalog[Signaal].values()
    ]
    columns = ["Signaal", "Soort", "Stand", "Wat is gevonden"]
    return tabel(columns, rows, title="Signalen: weinig over bekend", id="signalen", look=["vast"], repeats=True)

"""What is said about studies as a whole, and about schemes of which little is known."""

from macros.content.blocks import Tabel, tabel
from macros.content.parts import Cel, Regel, Uitleg, cel, links, regels
from macros.content.values import merk, noem, verwijzingen
from macros.derived.words import number
from macros.records.catalog import Catalog
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.signaal import Signaal


def overview(catalog: Catalog) -> Tabel:
    """Every study: what it is about, how it was studied, compared with what, how much was read, how many findings."""
    rijen = [
        [
            ((noem(one),), (Uitleg(f"{one.uitvoerder}, {one.datum or 'zonder datum'}"),)),
            cel(about(catalog, one)),
            cel(catalog.naam(one.opzet)),
            cel(catalog.naam(one.vergelijking)),
            cel(catalog.naam(one.gelezen)),
            cel(str(len(one.bevindingen))),
        ]
        for one in catalog[Onderzoek].values()
    ]
    columns = ["Onderzoek", "Over", "Opzet", "Vergeleken met", "Gelezen", "Bevindingen"]
    return tabel(columns, rijen, titel="Alle onderzoeken", id="alle-onderzoeken", look=["vast"], herhaalt=True)


def about(catalog: Catalog, onderzoek: Onderzoek) -> Regel:
    """The pilots of a study, or the kinds of approach on which it bears."""
    if onderzoek.pilots:
        return links(catalog[Pilot][id] for id in onderzoek.pilots)
    return ("geen pilot hier; over ", *verwijzingen(catalog, onderzoek.soorten))


def groups(catalog: Catalog, onderzoek: Onderzoek) -> Tabel:
    """The groups of a study, with how many people were in each."""

    def count(value: int | None) -> Cel:
        return cel("niet gevonden" if value is None else number(value))

    rijen = [
        [
            ((groep.naam,), (Uitleg(catalog.naam(groep.ingreep)),)),
            regels(groep.wat) if groep.wat else cel(catalog.waarde(groep.ingreep).definitie),
            count(groep.start),
            count(groep.in_analyse),
        ]
        for groep in onderzoek.groepen
    ]
    columns = ["Groep", "Wat anders was", "Mensen bij de start", "Mensen in de analyse"]
    return tabel(columns, rijen, titel="De groepen in dit onderzoek", id="groepen")


def signals(catalog: Catalog) -> Tabel:
    """Schemes that were found in one or two messages, the municipality first."""
    rijen = [
        [
            ((noem(one),), verwijzingen(catalog, one.gemeenten)),
            cel(catalog.naam(one.soort)),
            ((merk(catalog, one.stand),), (one.periode,)),
            regels(one.kort),
        ]
        for one in catalog[Signaal].values()
    ]
    columns = ["Signaal", "Soort", "Stand", "Wat is gevonden"]
    return tabel(columns, rijen, titel="Signalen: weinig over bekend", id="signalen", look=["vast"], herhaalt=True)

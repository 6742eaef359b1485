"""What the law allows, article by article."""

from macros.content.blocks import Tabel, tabel, tabel_row
from macros.content.parts import feit_lines
from macros.content.values import record_link
from macros.records.bestuur import Regeling
from macros.records.catalog import Catalog


def rules(catalog: Catalog) -> Tabel:
    """Every rule that names its article: the topic, where it stands, until when that applied, and what it says."""
    rows = [
        tabel_row(
            bepaling.onderwerp,
            ((bepaling.artikel,), (record_link(regeling),)),
            f"vervallen per {regeling.geldig.tot}" if regeling.geldig.tot else "geen einddatum gevonden",
            feit_lines(bepaling.tekst),
        )
        for regeling in catalog[Regeling].values()
        for bepaling in regeling.bepalingen
        if bepaling.artikel
    ]
    columns = ["Onderwerp", "Artikel", "Geldt nog?", "Wat er staat"]
    title = "Wat mag, en op grond van welk artikel"
    return tabel(columns, rows, title=title, id="bepalingen", look=["blokken"], repeats=True)

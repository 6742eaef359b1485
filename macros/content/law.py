"""What the law allows, article by article."""

from macros.content.blocks import Tabel, tabel
from macros.content.parts import cel, regels
from macros.content.values import noem
from macros.records.bestuur import Regeling
from macros.records.catalog import Catalog


def rules(catalog: Catalog) -> Tabel:
    """Every rule that names its article: the topic, where it stands, until when that applied, and what it says."""
    rijen = [
        [
            cel(bepaling.onderwerp),
            ((bepaling.artikel,), (noem(regeling),)),
            cel(f"vervallen per {regeling.geldig.tot}" if regeling.geldig.tot else "geen einddatum gevonden"),
            regels(bepaling.tekst),
        ]
        for regeling in catalog[Regeling].values()
        for bepaling in regeling.bepalingen
        if bepaling.artikel
    ]
    columns = ["Onderwerp", "Artikel", "Geldt nog?", "Wat er staat"]
    titel = "Wat mag, en op grond van welk artikel"
    return tabel(columns, rijen, titel=titel, id="bepalingen", look=["vergelijking"], herhaalt=True)

"""The steps of the handbook: all of them at a glance, and what must be done in each."""

from collections.abc import Iterator

from macros.content.blocks import Blok, Kop, Lijst, Tabel, Tekst, tabel, tabel_row
from macros.content.parts import Line, Nadruk
from macros.content.values import record_link
from macros.records.catalog import Catalog
from macros.records.handboek import Stap


def overview(catalog: Catalog) -> Tabel:
    """One line per step: what, who, when and what there is at its end."""
    rows = [
        tabel_row((f"{stap.volgorde}. ", record_link(stap)), stap.wie, stap.wanneer, stap.resultaat, id=stap.anker)
        for stap in catalog[Stap].values()
    ]
    columns = ["Stap", "Wie", "Wanneer", "Wat er dan ligt"]
    return tabel(columns, rows, (2, 2, 1.6, 2.4), title="De stappen", id="stappen", look=["blokken"], repeats=True)


def in_short(stap: Stap) -> Tekst:
    """Who, when and result of one step."""
    told = (("Wie", stap.wie), ("Wanneer", stap.wanneer), ("Wat er dan ligt", stap.resultaat))
    return Tekst(tuple((Nadruk(f"{name}:"), f" {text}.") for name, text in told))


def checklist(stap: Stap) -> Lijst:
    """What must be done in a step, with boxes to tick."""
    return Lijst(tuple((point,) for point in stap.checklist), checkboxes=True)


def checklists(catalog: Catalog) -> Iterator[Blok]:
    """The checklists of all steps, one below the other."""
    for stap in catalog[Stap].values():
        yield Kop(1, f"{stap.volgorde}. {stap.naam}", stap.anker)
        yield Tekst((_one_line(stap),), aside=True)
        yield checklist(stap)


def _one_line(stap: Stap) -> Line:
    return (f"Wie: {stap.wie}. Wanneer: {stap.wanneer}. Wat er dan ligt: {stap.resultaat}.",)

"""The list of all findings: what a reader scans, with what a script can choose and sort on."""

from collections.abc import Iterator, Mapping, Sequence

from macros.content.blocks import Tabel, TabelRow, Vouw, tabel, tabel_row
from macros.content.parts import Explanation, Line, PageLink
from macros.content.results import certainty, citation, compared, counted, finding_cell
from macros.derived.results import Resultaat, by_outcome, place
from macros.derived.words import join_names
from macros.pictures.matrix import outcome_anchor
from macros.records.naslag import Gemeente

_COLUMNS = ("Onderzoek", "Bevinding", "Vergeleken met", "Hoe onderzocht, hoe gelezen")


def folded_by_outcome(found: Sequence[Resultaat]) -> Iterator[Vouw]:
    """Results in a table per outcome, each folded under a line to which the evidence matrix leads."""
    for group in by_outcome(found):
        uitkomst = group[0].bevinding.uitkomst
        title = f"{group[0].catalog.naam(uitkomst)}: {counted(group)}"
        yield Vouw(title, (_table(group, f"tabel-{uitkomst}", title),), outcome_anchor(uitkomst))


def _table(found: Sequence[Resultaat], id: str, title: str) -> Tabel:
    return tabel(
        _COLUMNS,
        map(_row, found),
        title=title,
        id=id,
        look=["bevindingen", "blokken", "lijst"],
        repeats=True,
        copies=True,
    )


def _row(one: Resultaat) -> TabelRow:
    return tabel_row(
        tuple(_which(one)), finding_cell(one), compared(one), tuple(certainty(one, one.onderzoek)), data=values(one)
    )


def _which(one: Resultaat) -> Iterator[Line]:
    """The study, which leads to the finding on its page, its group and the towns that it holds for."""
    yield (PageLink(one.onderzoek.kort, one.pagina),)
    if one.groep:
        yield (f"groep {one.groep}",)
    if towns := [one.catalog[Gemeente][id].naam for id in municipalities(one)]:
        yield (Explanation(f"geldt voor: {join_names(towns)}"),)


def municipalities(one: Resultaat) -> list[str]:
    """Where a result holds: the municipalities of its pilots, or those that a study without pilots names."""
    places = [place for pilot in one.pilots for place in pilot.gemeenten] or one.onderzoek.gemeenten
    return sorted(dict.fromkeys(map(str, places)), key=lambda id: one.catalog[Gemeente][id].naam)


def values(one: Resultaat) -> Mapping[str, str]:
    """What can be chosen and sorted on, and how the result is cited."""
    datum = one.onderzoek.datum
    studied, read = one.rank
    return {
        "domein": str(one.domein),
        "uitkomst": str(one.bevinding.uitkomst),
        "soort": " ".join(sorted(one.soorten)),
        "onderzocht": str(one.onderzocht),
        "groep": "nee" if one.without_comparison else "ja",
        "gelezen": str(one.gelezen),
        "gemeente": " ".join(municipalities(one)),
        "richting": str(one.bevinding.richting),
        "naam": one.onderzoek.kort.casefold(),
        "sterk": f"{studied}{read}",
        "kant": f"{place(one.catalog, one.bevinding.richting):02}",
        "datum": datum.iso if datum else "",
        "citaat": citation(one),
    }

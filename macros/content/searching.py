"""Where was looked: the rounds of searching, and the reports that nobody of the editors has read in full."""

from collections.abc import Iterator

from macros.content.blocks import Blok, Kop, Lijst, Tabel, Tekst, Vouw, tabel, tabel_row
from macros.content.parts import PageLink
from macros.content.values import record_link
from macros.derived.words import pluralize
from macros.records.catalog import Catalog
from macros.records.onderzoek import Onderzoek
from macros.records.zoekronde import Zoekronde

# How a study was read of which nothing is left to read.
_WHOLE = "geheel"


def rounds(catalog: Catalog) -> Iterator[Blok]:
    """Every round, the newest first: about what, until when, where, what was left out, and the words."""
    for ronde in sorted(catalog[Zoekronde].values(), key=lambda ronde: ronde.tot, reverse=True):
        yield Kop(3, ronde.naam, ronde.anker)
        yield Tekst(((f"{ronde.over} Gezocht tot en met {ronde.tot}. {ronde.waar}",),))
        if ronde.weggelaten:
            yield Lijst(tuple((line,) for line in ronde.weggelaten))
        if ronde.zonder_zoekvragen:
            yield Tekst(((ronde.zonder_zoekvragen,),))
        if ronde.zoekvragen:
            yield Vouw(pluralize(len(ronde.zoekvragen), "zoekvraag", "zoekvragen"), (_questions(catalog, ronde),))


def _questions(catalog: Catalog, ronde: Zoekronde) -> Tabel:
    rows = [tabel_row(vraag.woorden, catalog.naam(vraag.bruikbaar)) for vraag in ronde.zoekvragen]
    title = f"Zoekvragen: {ronde.naam.lower()}"
    return tabel(
        ["Zoekwoorden", "Bruikbaar?"], rows, title=title, id=f"zoekvragen-{ronde.id}", look=["vast"], repeats=True
    )


def to_read(catalog: Catalog) -> Lijst:
    """The studies that were not read in full and of which the full text can be found, with its address."""
    return Lijst(
        tuple(
            (
                record_link(one),
                f" ({catalog.naam(one.gelezen).lower()}): ",
                PageLink(one.volledige_tekst, f"<{one.volledige_tekst}>"),
            )
            for one in catalog[Onderzoek].values()
            if one.volledige_tekst and one.gelezen != _WHOLE
        ),
        repeats=True,
    )

"""The page of a study: how it was done and what it found first, and the layers below that."""

from collections.abc import Iterator

from macros.content.blocks import Blok, Kop, Lijst, Tekst, Vouw
from macros.content.first_screen import outcome
from macros.content.layers import not_found
from macros.content.parts import Line, Nadruk, feit_lines, first_line
from macros.content.results import counted, results_table, statements
from macros.content.values import verwijzingen
from macros.derived.grouping import grouped
from macros.derived.headline import headline
from macros.derived.results import compared_with, of_study
from macros.derived.statements import newest_statements
from macros.derived.words import number
from macros.records.catalog import Catalog
from macros.records.onderzoek import Onderzoek

# Where rules were changed in more than one way, so many findings of each are named first.
_OF_EACH = 2


def how_studied(catalog: Catalog, onderzoek: Onderzoek) -> Tekst:
    """What the researchers did, with how many people, and with whom they compared, in a few lines."""
    people = f" Gevolgd: {number(onderzoek.deelnemers)} mensen." if onderzoek.deelnemers is not None else ""
    compared: Line = (Nadruk("Vergeleken met:"), f" {compared_with(catalog, onderzoek)}.{people}")
    return Tekst((first_line(onderzoek.toelichting), compared))


def found(catalog: Catalog, onderzoek: Onderzoek) -> tuple[Blok, ...]:
    """The findings to name first, or that there are none: four at most, or two of each change of the rules that it tells apart."""
    results = of_study(catalog, onderzoek)
    by_change = grouped((one.ingreep, one) for one in results).values()
    chosen = (
        [one for group in by_change for one in headline(group, _OF_EACH)] if len(by_change) > 1 else headline(results)
    )
    if not chosen:
        return (Tekst((("Van dit onderzoek staan hier geen bevindingen.",),)),)
    return (Lijst(tuple(map(outcome, chosen)), repeats=True),)


def layers(catalog: Catalog, onderzoek: Onderzoek) -> Iterator[Vouw]:
    """All findings with their figures, how it was done, caveats, what others say, what is not known."""
    results = of_study(catalog, onderzoek)
    if results:
        order = "Per uitkomst, het best onderzochte eerst" if len(results) > 1 else counted(results)
        table = results_table(results, "bevindingen", order, here=onderzoek, with_id=True)
        yield Vouw(f"Alle bevindingen, met cijfers ({len(results)})", (table,), "alle-bevindingen", layer=True)
    yield Vouw("Opzet en vergelijking", tuple(_design(catalog, onderzoek)), "opzet", layer=True)
    if onderzoek.kanttekeningen:
        caveats = Lijst(tuple(line for feit in onderzoek.kanttekeningen for line in feit_lines(feit)))
        yield Vouw(f"Kanttekeningen ({len(onderzoek.kanttekeningen)})", (caveats,), "kanttekeningen", layer=True)
    if onderzoek.uitspraken:
        said = newest_statements(onderzoek.uitspraken)
        table = statements(catalog, ((one, None) for one in said), "uitspraken", "Het nieuwste eerst")
        note = Tekst((("Dit zijn uitspraken, geen metingen.",),))
        yield Vouw(f"Wat anderen erover zeggen ({len(said)})", (note, table), "uitspraken-van-anderen", layer=True)
    yield from not_found(onderzoek)


def _design(catalog: Catalog, onderzoek: Onderzoek) -> Iterator[Blok]:
    # The first paragraph stands on the first screen.
    if others := feit_lines(onderzoek.toelichting)[1:]:
        yield Tekst(others)
    yield Kop(3, "Waarmee is vergeleken")
    yield Tekst(feit_lines(onderzoek.vergelijking_toelichting))
    if onderzoek.bundelt:
        yield Tekst(
            (
                (
                    "Dit onderzoek vertelt ook na wat in andere onderzoeken staat: ",
                    *verwijzingen(catalog, onderzoek.bundelt),
                    ".",
                ),
            )
        )

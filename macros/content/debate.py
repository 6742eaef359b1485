"""The debate: arguments, contradictions, related instruments and foreign trials."""

from collections.abc import Iterable, Iterator, Sequence

from macros.content.blocks import Blok, Kop, Lijst, Tabel, Tekst, Vouw, in_pairs, tabel, tabel_row
from macros.content.parts import Line, Link, Nadruk, comma_separated, feit_lines, first_line, first_sentence, joined
from macros.content.values import merk, record_link, verwijzing, verwijzingen
from macros.derived.grouping import grouped
from macros.derived.results import place
from macros.derived.weight import by_weight
from macros.derived.words import capitalize, pluralize
from macros.records.catalog import Catalog
from macros.records.debat import AlgemeneTegenspraak, Argument, BuitenlandseProef, Instrument
from macros.records.pilot import Pilot, Tegenspraak

# How much points weigh that are folded; the weightiest are read at once.
_WEIGHTIEST = 3
_WEIGHTS = {2: "Wat ook meeweegt", 1: "Details"}


def by_side(catalog: Catalog, argumenten: Iterable[Argument]) -> list[Argument]:
    """Arguments by the side they take, the weightiest of each first."""
    return sorted(argumenten, key=lambda one: (place(catalog, one.kant), -one.belang))


def arguments(catalog: Catalog, argumenten: Iterable[Argument], id: str, title: str) -> Tabel:
    """Arguments with the side they take and who makes them."""
    rows = [
        tabel_row(
            (Nadruk(one.argument),), (merk(catalog, one.kant),), one.afzender, feit_lines(one.tekst), id=one.anker
        )
        for one in by_side(catalog, argumenten)
    ]
    columns = ["Argument", "Kant", "Wie zegt het", "Wat is het argument"]
    return tabel(columns, rows, (2, 0.7, 1.3, 3), title=title, id=id, look=["argumenten", "vast"])


def in_short(argumenten: Iterable[Argument]) -> Lijst:
    """Arguments by title, each with its first sentence and who makes it."""
    return Lijst(
        tuple(
            (record_link(one), ". ", *first_sentence(first_line(one.tekst)), f" – {one.afzender}") for one in argumenten
        ),
        repeats=True,
    )


def contradictions(catalog: Catalog, disagreements: Iterable[AlgemeneTegenspraak]) -> Iterator[Blok]:
    """Contradictions that are not about one pilot, each with both sides: the weightiest open, the others folded."""
    for weight, points in grouped((point.belang, point) for point in by_weight(disagreements)).items():
        told = [tuple(_contradiction(catalog, point)) for point in points]
        if weight == _WEIGHTIEST:
            yield from in_pairs(told)
        else:
            heading = f"{_WEIGHTS[weight]}: {pluralize(len(points), 'punt', 'punten')}"
            yield Vouw(heading, tuple(in_pairs(told)), f"tegenspraken-belang-{weight}")


def _contradiction(catalog: Catalog, point: AlgemeneTegenspraak) -> Iterator[Blok]:
    yield Kop(3, capitalize(point.over), point.anker)
    yield Tekst(feit_lines(point.tekst))
    related = [
        verwijzing(catalog, one)
        for ids in (point.pilots, point.regelingen, point.onderzoeken, point.themas)
        for one in ids
    ]
    if related:
        yield Tekst((("Hoort bij: ", *comma_separated(related)),), aside=True)


def points(disagreements: Sequence[Tegenspraak | AlgemeneTegenspraak]) -> Lijst:
    """Points on which sources disagree, each with all sides in one paragraph."""
    return Lijst(tuple(_point(point) for point in disagreements))


def _point(point: Tegenspraak | AlgemeneTegenspraak) -> Line:
    return (Nadruk(f"{capitalize(point.over)}."), " ", *joined(feit_lines(point.tekst), " "))


def of_pilots(catalog: Catalog) -> Iterator[Blok]:
    """The contradictions about each pilot, the weightiest first, folded under its name."""
    for pilot in catalog[Pilot].values():
        if pilot.tegenspraak:
            count = pluralize(len(pilot.tegenspraak), "punt", "punten")
            page: Line = ("Zie ook de pagina van ", Link(pilot.kop, pilot), ".")
            inside = (points(by_weight(pilot.tegenspraak)), Tekst((page,), aside=True))
            yield Vouw(f"{pilot.kop}: {count}", inside, f"over-{pilot.id}", 3)


def instruments(catalog: Catalog, instrumenten: Iterable[Instrument]) -> Tabel:
    """The basisbaan beside the instruments that look like it."""
    rows = [
        tabel_row(
            one.naam,
            feit_lines(one.kern),
            feit_lines(one.loon_of_uitkering),
            feit_lines(one.doorstroom),
            feit_lines(one.duur),
            verwijzingen(catalog, one.regelingen) or ("geen",),
            id=one.anker,
        )
        for one in instrumenten
    ]
    columns = ["Instrument", "Kern", "Loon of uitkering", "Doorstroom als doel", "Duur", "Regeling"]
    return tabel(columns, rows, title="De basisbaan en verwante instrumenten", id="instrumenten", look=["blokken"])


def foreign(proeven: Iterable[BuitenlandseProef]) -> Tabel:
    """Foreign trials with their figures and why they compare poorly."""
    rows = [
        tabel_row(
            one.naam,
            one.periode,
            feit_lines(one.opzet),
            feit_lines(one.uitkomsten),
            feit_lines(one.let_op),
            id=one.anker,
        )
        for one in proeven
    ]
    columns = ["Proef", "Periode", "Opzet", "Uitkomsten", "Let op"]
    return tabel(columns, rows, title="Proeven in het buitenland", id="buitenland", look=["blokken"])

"""The debate: arguments, contradictions, related instruments and foreign trials."""

from collections.abc import Iterable, Iterator, Sequence

from macros.content.blocks import Blok, Kop, Lijst, Rij, Tabel, Tekst, tabel
from macros.content.parts import Nadruk, Regel, aaneen, cel, opsomming, regels
from macros.content.values import merk, verwijzing, verwijzingen
from macros.derived.weight import by_weight
from macros.derived.words import hoofdletter
from macros.records.catalog import Catalog
from macros.records.debat import AlgemeneTegenspraak, Argument, BuitenlandseProef, Instrument
from macros.records.pilot import Pilot, Tegenspraak


def by_side(catalog: Catalog, argumenten: Iterable[Argument]) -> list[Argument]:
    """Arguments by the side they take, the weightiest of each first."""
    sides = list(catalog.ids("vocabulaires/kant"))
    return sorted(argumenten, key=lambda one: (sides.index(one.kant), -one.belang))


def arguments(catalog: Catalog, argumenten: Iterable[Argument], id: str, titel: str) -> Tabel:
    """Arguments with the side they take and who makes them."""
    rijen = [
        Rij(
            (
                cel((Nadruk(one.argument),)),
                cel((merk(catalog, one.kant),)),
                cel(one.afzender),
                regels(one.tekst),
            ),
            one.anker,
        )
        for one in by_side(catalog, argumenten)
    ]
    columns = ["Argument", "Kant", "Wie zegt het", "Wat is het argument"]
    return tabel(columns, rijen, (2, 0.7, 1.3, 3), titel=titel, id=id, look=["argumenten", "vast"])


def contradictions(catalog: Catalog, punten: Iterable[AlgemeneTegenspraak]) -> Iterator[Blok]:
    """Contradictions that are not about one pilot, each with both sides."""
    for punt in by_weight(punten):
        yield Kop(3, punt.over, punt.anker)
        yield Tekst(regels(punt.tekst))
        related = [
            verwijzing(catalog, one)
            for ids in (punt.pilots, punt.regelingen, punt.onderzoeken, punt.themas)
            for one in ids
        ]
        if related:
            yield Tekst((("Hoort bij: ", *opsomming(related)),), bijschrift=True)


def points(punten: Sequence[Tegenspraak | AlgemeneTegenspraak]) -> Lijst:
    """Points on which sources disagree, each with all sides in one paragraph."""
    return Lijst(tuple(_point(punt) for punt in punten))


def _point(punt: Tegenspraak | AlgemeneTegenspraak) -> Regel:
    return (Nadruk(f"{hoofdletter(punt.over)}."), " ", *aaneen(punt.tekst))


def of_pilots(catalog: Catalog) -> Iterator[Blok]:
    """The contradictions about each pilot, under its name."""
    for pilot in catalog[Pilot].values():
        if pilot.tegenspraak:
            yield Kop(3, pilot.kop, record=pilot, zoekbaar=False)
            yield points(by_weight(pilot.tegenspraak))


def instruments(catalog: Catalog, instrumenten: Iterable[Instrument]) -> Tabel:
    """The basisbaan beside the instruments that look like it."""
    rijen = [
        Rij(
            (
                cel(one.naam),
                regels(one.kern),
                regels(one.loon_of_uitkering),
                regels(one.doorstroom),
                regels(one.duur),
                cel(verwijzingen(catalog, one.regelingen) or ("geen",)),
            ),
            one.anker,
        )
        for one in instrumenten
    ]
    columns = ["Instrument", "Kern", "Loon of uitkering", "Doorstroom als doel", "Duur", "Regeling"]
    return tabel(
        columns, rijen, titel="De basisbaan en verwante instrumenten", id="instrumenten", look=["vergelijking"]
    )


def foreign(proeven: Iterable[BuitenlandseProef]) -> Tabel:
    """Foreign trials with their figures and why they compare poorly."""
    rijen = [
        Rij((cel(one.naam), cel(one.periode), regels(one.opzet), regels(one.uitkomsten), regels(one.let_op)), one.anker)
        for one in proeven
    ]
    columns = ["Proef", "Periode", "Opzet", "Uitkomsten", "Let op"]
    return tabel(columns, rijen, titel="Proeven in het buitenland", id="buitenland", look=["vergelijking"])

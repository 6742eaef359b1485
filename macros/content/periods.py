"""When pilots ran, on one scale of years: on the site with the laws of that time, in a document without."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from macros.content.blocks import Beeld, Beeldgroep, Beeldrij, Legenda
from macros.content.parts import Link, Regel, Teken, eerste
from macros.derived.comparison import rows
from macros.derived.words import geteld
from macros.pictures.figure import monster
from macros.pictures.marks import soort_groep
from macros.pictures.timeline import (
    Schaal,
    balk,
    gebeurd,
    gebeurtenis,
    gedateerd,
    lijn,
    periode,
    pijl,
    schaal_van,
    zonder_eind,
)
from macros.records.bestuur import Regeling
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot

# The row of the comparison that this shows.
LOOPTIJD = "looptijd"

# How much before the first pilot the scale starts, so that the laws before it are seen.
_YEARS_BEFORE = 2

# One pilot is not compared with any other.
_AT_LEAST = 2


def looptijden(catalog: Catalog, pilots: Sequence[Pilot]) -> Beeld | None:
    """The periods of these pilots, the earliest first; nothing when there are not two to compare."""
    dated, _ = gedateerd(pilots)
    if len(dated) < _AT_LEAST:
        return None
    schaal = schaal_van(catalog, dated)
    return Beeld(
        ("Pilot", "Looptijd"),
        (_pilots(catalog, schaal, pilots),),
        (_legenda(pilots),),
        rekbaar=True,
        schaal=schaal.jaren,
    )


def tijdlijn(catalog: Catalog) -> Beeld | None:
    """All pilots and regelingen with a date, the pilots without any by name; nothing when there is no date at all."""
    pilots, regelingen = list(catalog[Pilot].values()), list(catalog[Regeling].values())
    dated, _ = gedateerd(pilots)
    if not dated and not any(regeling.tijdlijn for regeling in regelingen):
        return None
    schaal = schaal_van(catalog, dated, regelingen, _YEARS_BEFORE)
    legenda = _legenda(pilots)
    event = (Teken(monster(gebeurtenis(0.5))), "Gebeurtenis rond een regeling")
    return Beeld(
        ("Wat", "Wanneer"),
        (replace(_pilots(catalog, schaal, pilots), kop="Pilots"), _regelingen(schaal, regelingen)),
        (replace(legenda, tekens=(*legenda.tekens, event)),),
        rekbaar=True,
        schaal=schaal.jaren,
        titel="Pilots en regelingen in de tijd",
        id="tijdlijn-figuur",
        uitleg=("De tabel hieronder geeft van elke datum de bron en zegt wat er gebeurde.",),
        look=("breed", "jaren"),
    )


def _legenda(pilots: Iterable[Pilot]) -> Legenda:
    """What the bars mean, in the colour of these pilots if all have the same."""
    groups = {soort_groep(pilot.soort) for pilot in pilots}
    look = f"balk soort-{groups.pop()}" if len(groups) == 1 else "balk"
    shapes = (
        (periode(0, 1, look), "Looptijd van een pilot"),
        (periode(0, 1, f"{look} vaag"), "Datum niet precies bekend"),
        (zonder_eind(0, 1, look), "Begin of eind niet gevonden"),
        (pijl(0.3, look), "Nog zonder eind, volgens de laatste bron"),
    )
    return Legenda(tuple((Teken(monster(shape)), text) for shape, text in shapes))


def _pilots(catalog: Catalog, schaal: Schaal, pilots: Sequence[Pilot]) -> Beeldgroep:
    dated, undated = gedateerd(pilots)
    looptijd = next(row for row in rows(catalog, pilots) if row.id == LOOPTIJD)
    several = len({pilot.soort for pilot in pilots}) > 1

    def row(pilot: Pilot) -> Beeldrij:
        cell = looptijd.cell(pilot)
        kind: Regel = (f"{catalog.naam(pilot.soort)}, ",) if several else ()
        drawing = Teken(balk(catalog, schaal, pilot), cell.tekst)
        return Beeldrij((Link(pilot.kop, pilot),), drawing, (*kind, *eerste(cell)))

    names = tuple(part for pilot in undated for part in (", ", Link(pilot.kop, pilot)))[1:]
    return Beeldgroep(tuple(map(row, dated)), noot=("Zonder gevonden begin en eind: ", *names, ".") if names else ())


def _regelingen(schaal: Schaal, regelingen: Iterable[Regeling]) -> Beeldgroep:
    """The regelingen of which something happened in these years, the earliest first."""
    dates = {regeling.id: gebeurd(schaal, regeling) for regeling in regelingen}
    shown = [regeling for regeling in regelingen if dates[regeling.id]]
    shown.sort(key=lambda regeling: (dates[regeling.id][0].eerste_dag, regeling.kop))
    return Beeldgroep(tuple(_regeling(schaal, regeling) for regeling in shown), kop="Regelingen")


def _regeling(schaal: Schaal, regeling: Regeling) -> Beeldrij:
    van, tot = regeling.geldig.van, regeling.geldig.tot
    count = len(gebeurd(schaal, regeling))
    words = [geteld(count, "gebeurtenis", "gebeurtenissen")]
    if van or tot:
        words.append(" ".join((*([f"vanaf {van}"] if van else []), *([f"tot {tot}"] if tot else []))))
    if earlier := len(regeling.tijdlijn) - count:
        words.append(f"nog {earlier} vóór {schaal.begin}")
    told = "; ".join(words)
    return Beeldrij((Link(regeling.kop, regeling),), Teken(lijn(schaal, regeling), told), (told,))

"""When pilots ran, on one scale of years: on the site with the laws of that time, in a document without."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from macros.content.blocks import Beeld, BeeldGroup, BeeldRow, Legend
from macros.content.parts import Line, Link, Teken, first_line, links
from macros.derived.comparison import rows
from macros.derived.words import pluralize
from macros.pictures.figure import legend_key
from macros.pictures.marks import soort_group
from macros.pictures.timeline import (
    Scale,
    arrow,
    event_dates,
    event_mark,
    open_bar,
    period_bar,
    pilot_bar,
    regeling_line,
    scale_of,
    split_by_date,
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
    dated, _ = split_by_date(pilots)
    if len(dated) < _AT_LEAST:
        return None
    scale = scale_of(catalog, dated)
    return Beeld(
        ("Pilot", "Looptijd"), (_pilots(catalog, scale, pilots),), (_legend(pilots),), stretches=True, scale=scale.years
    )


def timeline_picture(catalog: Catalog) -> Beeld | None:
    """All pilots and regelingen with a date, the pilots without any by name; nothing when there is no date at all."""
    pilots, regelingen = list(catalog[Pilot].values()), list(catalog[Regeling].values())
    dated, _ = split_by_date(pilots)
    if not dated and not any(regeling.tijdlijn for regeling in regelingen):
        return None
    scale = scale_of(catalog, dated, regelingen, _YEARS_BEFORE)
    legend = _legend(pilots)
    event = (Teken(legend_key(event_mark(0.5))), "Gebeurtenis rond een regeling")
    return Beeld(
        ("Wat", "Wanneer"),
        (replace(_pilots(catalog, scale, pilots), heading="Pilots"), _regelingen(scale, regelingen)),
        (replace(legend, entries=(*legend.entries, event)),),
        stretches=True,
        scale=scale.years,
        title="Pilots en regelingen in de tijd",
        id="tijdlijn-figuur",
        explanation=("De tabel hieronder geeft van elke datum de bron en zegt wat er gebeurde.",),
        look=("breed", "jaren"),
    )


def _legend(pilots: Iterable[Pilot]) -> Legend:
    """What the bars mean, in the colour of these pilots if all have the same."""
    groups = {soort_group(pilot.soort) for pilot in pilots}
    look = f"balk soort-{groups.pop()}" if len(groups) == 1 else "balk"
    shapes = (
        (period_bar(0, 1, look), "Looptijd van een pilot"),
        (period_bar(0, 1, f"{look} vaag"), "Datum niet precies bekend"),
        (open_bar(0, 1, look), "Begin of eind niet gevonden"),
        (arrow(0.3, look), "Nog zonder eind, volgens de laatste bron"),
    )
    return Legend(tuple((Teken(legend_key(shape)), text) for shape, text in shapes))


def _pilots(catalog: Catalog, scale: Scale, pilots: Sequence[Pilot]) -> BeeldGroup:
    dated, undated = split_by_date(pilots)
    looptijd = next(row for row in rows(catalog, pilots) if row.id == LOOPTIJD)
    several = len({pilot.soort for pilot in pilots}) > 1

    def row(pilot: Pilot) -> BeeldRow:
        cell = looptijd.cell(pilot)
        kind: Line = (f"{catalog.naam(pilot.soort)}, ",) if several else ()
        drawing = Teken(pilot_bar(catalog, scale, pilot), cell.tekst)
        return BeeldRow((Link(pilot.kop, pilot),), drawing, (*kind, *first_line(cell)))

    names = links(undated)
    return BeeldGroup(tuple(map(row, dated)), note=("Zonder gevonden begin en eind: ", *names, ".") if names else ())


def _regelingen(scale: Scale, regelingen: Iterable[Regeling]) -> BeeldGroup:
    """The regelingen of which something happened in these years, the earliest first."""
    dates = {regeling.id: event_dates(scale, regeling) for regeling in regelingen}
    shown = [regeling for regeling in regelingen if dates[regeling.id]]
    shown.sort(key=lambda regeling: (dates[regeling.id][0].eerste_dag, regeling.kop))
    return BeeldGroup(tuple(_regeling(scale, regeling) for regeling in shown), heading="Regelingen")


def _regeling(scale: Scale, regeling: Regeling) -> BeeldRow:
    van, tot = regeling.geldig.van, regeling.geldig.tot
    count = len(event_dates(scale, regeling))
    words = [pluralize(count, "gebeurtenis", "gebeurtenissen")]
    if van or tot:
        words.append(" ".join((*([f"vanaf {van}"] if van else []), *([f"tot {tot}"] if tot else []))))
    if earlier := len(regeling.tijdlijn) - count:
        words.append(f"nog {earlier} vóór {scale.start}")
    told = "; ".join(words)
    return BeeldRow((Link(regeling.kop, regeling),), Teken(regeling_line(scale, regeling), told), (told,))

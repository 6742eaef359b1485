"""A key figure over time, with its target where there is one."""

from macros.content.blocks import Beeld, BeeldGroup, BeeldRow, Legend
from macros.content.parts import Link, Teken
from macros.content.values import figure
from macros.derived.words import hedged, number
from macros.pictures.figure import legend_key
from macros.pictures.targets import bar, target_mark
from macros.records.bestuur import Kerncijfer, Meting

# One measurement without a target says no more than its sentence.
_AT_LEAST = 2


def target_chart(kerncijfer: Kerncijfer) -> Beeld | None:
    """A bar per measurement with a mark at the target; nothing for one measurement without a target."""
    metingen = sorted(kerncijfer.metingen, key=lambda meting: meting.datum)
    targets = [meting.doel for meting in metingen if meting.doel is not None]
    if len(metingen) < _AT_LEAST and not targets:
        return None
    top = max([*(meting.waarde for meting in metingen), *targets]) or 1
    return Beeld(
        ("Wanneer", "Hoeveel"),
        (BeeldGroup(tuple(_row(meting, kerncijfer.eenheid, top) for meting in metingen)),),
        (Legend(((Teken(legend_key(target_mark(0.5))), "Doel"),)),) if targets else (),
        stretches=True,
        title=kerncijfer.naam,
        id=f"figuur-{kerncijfer.id}",
        explanation=(f"{kerncijfer.maat} ({kerncijfer.gebied}). ", Link("Cijfers en bronnen", kerncijfer), "."),
        look=("doel", "doelen"),
    )


def _row(meting: Meting, eenheid: str, top: float) -> BeeldRow:
    target = f"doel {number(meting.doel)}" if meting.doel is not None else "geen doel gevonden"
    told = f"{hedged(meting.voorbehoud, number(meting.waarde))} {eenheid}, {target}"
    drawing = bar(meting.waarde / top, meting.doel / top if meting.doel is not None else None)
    return BeeldRow(
        (f"{meting.datum}: ", figure(meting.voorbehoud, number(meting.waarde)), f" {eenheid}"),
        Teken(drawing, told),
        (target,),
    )

"""A key figure over time, with its target where there is one."""

from macros.content.blocks import Beeld, Beeldgroep, Beeldrij, Legenda
from macros.content.parts import Link, Nadruk, Teken
from macros.derived.words import number
from macros.pictures.figure import monster
from macros.pictures.targets import balk, doel
from macros.records.bestuur import Kerncijfer, Meting

# One measurement without a target says no more than its sentence.
_AT_LEAST = 2


def doelgrafiek(kerncijfer: Kerncijfer) -> Beeld | None:
    """A bar per measurement with a mark at the target; nothing for one measurement without a target."""
    metingen = sorted(kerncijfer.metingen, key=lambda meting: meting.datum)
    targets = [meting.doel for meting in metingen if meting.doel is not None]
    if len(metingen) < _AT_LEAST and not targets:
        return None
    top = max([*(meting.waarde for meting in metingen), *targets]) or 1
    return Beeld(
        ("Wanneer", "Hoeveel"),
        (Beeldgroep(tuple(_row(meting, kerncijfer.eenheid, top) for meting in metingen)),),
        (Legenda(((Teken(monster(doel(0.5))), "Doel"),)),) if targets else (),
        rekbaar=True,
        titel=kerncijfer.naam,
        id=f"figuur-{kerncijfer.id}",
        uitleg=(f"{kerncijfer.maat} ({kerncijfer.gebied}). ", Link("Cijfers en bronnen", kerncijfer), "."),
        look=("doel", "doelen"),
    )


def _row(meting: Meting, eenheid: str, top: float) -> Beeldrij:
    target = f"doel {number(meting.doel)}" if meting.doel is not None else "geen doel gevonden"
    told = f"{number(meting.waarde)} {eenheid}, {target}"
    drawing = balk(meting.waarde / top, meting.doel / top if meting.doel is not None else None)
    return Beeldrij(
        (f"{meting.datum}: ", Nadruk(number(meting.waarde)), f" {eenheid}"), Teken(drawing, told), (target,)
    )

"""A key figure over time, with its target where there is one."""

from xml.etree.ElementTree import Element

from macros.derived.words import number
from macros.pictures.figure import baan, figuur, klein, lane_row, legenda, monster
from macros.pictures.svg import Child, element, op, procent
from macros.records.bestuur import Kerncijfer, Meting

# One measurement without a target says no more than its sentence.
_AT_LEAST = 2


def doelgrafiek(kerncijfer: Kerncijfer) -> str:
    """A bar per measurement with a mark at the target; nothing for one measurement without a target."""
    metingen = sorted(kerncijfer.metingen, key=lambda meting: meting.datum)
    targets = [meting.doel for meting in metingen if meting.doel is not None]
    if len(metingen) < _AT_LEAST and not targets:
        return ""
    top = max([*(meting.waarde for meting in metingen), *targets]) or 1
    rows = (_row(meting, kerncijfer.eenheid, top) for meting in metingen)
    return figuur(
        f"figuur-{kerncijfer.id}",
        kerncijfer.naam,
        [f"{kerncijfer.maat} ({kerncijfer.gebied}). ", element("a", {"href": kerncijfer.pagina}, "Cijfers en bronnen"), "."],
        legenda([(monster(_target(0.5)), "Doel")]) if targets else None,
        element("ul", {"class": "regels doelen"}, *rows),
        classes="doel",
    )  # fmt: skip


_BAR: dict[str, object] = {"y": 5, "height": 14, "class": "balk"}


def _row(meting: Meting, eenheid: str, top: float) -> Element:
    target = f"doel {number(meting.doel)}" if meting.doel is not None else "geen doel gevonden"
    words: list[Child] = [
        f"{meting.datum}: ",
        element("strong", {}, number(meting.waarde)),
        f" {eenheid}",
        klein(target),
    ]
    bar = element("rect", {**_BAR, "width": procent(meting.waarde / top)})
    return lane_row(words, baan(bar, _target(meting.doel / top) if meting.doel is not None else None))


def _target(place: float) -> Element:
    return op(place, element("path", {"d": "M-1 0h2v24h-2zM-5 0H5L0 6z", "class": "doelstreep"}))

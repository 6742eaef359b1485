"""A picture as HTML of the site, from the parts that every picture has."""

from collections.abc import Iterator
from copy import copy
from xml.etree.ElementTree import Element

from macros.content.blocks import Beeld, Beeldgroep, Beeldrij, Legenda
from macros.content.parts import Link, Nadruk, Regel, Teken
from macros.pictures.figure import figuur, klein, lane_row, lane_rows, legenda, link
from macros.pictures.svg import Child, element
from macros.records.feit import Citatie


def figure(beeld: Beeld | None) -> str:
    """A picture as one line of HTML; nothing for none.

    It says no sources: the table or page beside it does.
    """
    if beeld is None:
        return ""
    content = (part for groep in beeld.groepen for part in _group(beeld, groep))
    return figuur(
        beeld.id,
        beeld.titel,
        list(_words(beeld.uitleg)),
        *map(_legend, beeld.legenda),
        *content,
        classes=beeld.look[0],
    )


def _legend(one: Legenda) -> Element:
    return legenda(((_drawing(teken), text) for teken, text in one.tekens), one.titel)


def _group(beeld: Beeld, groep: Beeldgroep) -> Iterator[Element]:
    rows, parts = map(_row, groep.rijen), len(beeld.schaal)
    if groep.kop:
        yield element("p", {"class": "figuur-kop"}, groep.kop)
    if beeld.schaal:
        labels = [((number + 0.5) / parts, label) for number, label in enumerate(beeld.schaal)]
        yield lane_rows(rows, labels, parts, beeld.look[1])
    else:
        yield element("ul", {"class": f"regels {beeld.look[1]}".strip()}, *rows)
    if groep.noot:
        yield element("p", {"class": "klein"}, *_words(groep.noot))


def _row(rij: Beeldrij) -> Element:
    return lane_row([*_words(rij.naam), klein(*_words(rij.woorden)) if rij.woorden else None], _drawing(rij.teken))


def _words(line: Regel) -> Iterator[Child]:
    for deel in line:
        match deel:
            case Nadruk():
                yield element("strong", {}, deel.tekst)
            case Link():
                yield link(deel.record, deel.tekst)
            case Teken():
                yield _drawing(deel)
            case Citatie():
                pass
            case _:
                yield deel if isinstance(deel, str) else deel.tekst


def _drawing(teken: Teken) -> Element:
    """A copy, since what follows an element is kept in it, and a picture may be written more than once."""
    return copy(teken.svg)

"""A picture as HTML of the site, from the parts that every picture has."""

from collections.abc import Iterator
from copy import copy
from xml.etree.ElementTree import Element

from macros.content.blocks import Beeld, BeeldGroup, BeeldRow, Legend
from macros.content.parts import Line, Link, Nadruk, Teken
from macros.pictures.figure import figure_row, figure_rows, legend, link, render_figure, small
from macros.pictures.svg import Child, element
from macros.records.feit import Citatie


def figure(beeld: Beeld | None) -> str:
    """A picture as one line of HTML; nothing for none.

    It says no sources: the table or page beside it does.
    """
    if beeld is None:
        return ""
    content = (part for group in beeld.groups for part in _group(beeld, group))
    return render_figure(
        beeld.id,
        beeld.title,
        list(_words(beeld.explanation)),
        *map(_legend, beeld.legends),
        *content,
        classes=beeld.look[0],
    )


def _legend(one: Legend) -> Element:
    return legend(((_drawing(teken), text) for teken, text in one.entries), one.title)


def _group(beeld: Beeld, group: BeeldGroup) -> Iterator[Element]:
    rows, parts = map(_row, group.rows), len(beeld.scale)
    if group.heading:
        yield element("p", {"class": "figuur-kop"}, group.heading)
    if beeld.scale:
        labels = [((number + 0.5) / parts, label) for number, label in enumerate(beeld.scale)]
        yield figure_rows(rows, labels, parts, beeld.look[1])
    else:
        yield element("ul", {"class": f"regels {beeld.look[1]}".strip()}, *rows)
    if group.note:
        yield element("p", {"class": "klein"}, *_words(group.note))


def _row(row: BeeldRow) -> Element:
    return figure_row([*_words(row.name), small(*_words(row.words)) if row.words else None], _drawing(row.drawing))


def _words(line: Line) -> Iterator[Child]:
    for part in line:
        match part:
            case Nadruk():
                yield element("strong", {}, part.text)
            case Link():
                yield link(part.record, part.text)
            case Teken():
                yield _drawing(part)
            case Citatie():
                pass
            case _:
                yield part if isinstance(part, str) else part.text


def _drawing(teken: Teken) -> Element:
    """A copy, since what follows an element is kept in it, and a picture may be written more than once."""
    return copy(teken.svg)

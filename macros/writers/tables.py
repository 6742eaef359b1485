"""Tables with row headers, in Markdown that keeps links and citations working.

A pipe table has no row headers and MkDocs does not see links in raw HTML, so the table is HTML with
`markdown` attributes (extension md_in_html). It sits in a region that can be scrolled by keyboard.
"""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from macros.content.blocks import Tabel, TabelRow
from macros.content.parts import Cell, plain_text

Write = Callable[[Cell], str]

# The look of a table of which each row becomes a block on a narrow screen.
_LABELLED = "blokken"


def table(tabel: Tabel, cell: Write, plain: Callable[[str], str]) -> str:
    """A table; the first cell of every row is its header. Without rows there is no table.

    The id names the title on the page, so that region and table have a name for a screen reader. `cell` writes a
    cell and `plain` a text as inline Markdown.
    """
    if not tabel.rows:
        return ""
    labels = [_words(column) for column in tabel.columns] if _LABELLED in tabel.look else []
    known = tabel.column_data or ({},) * len(tabel.columns)
    head = "".join(
        f'<th scope="col"{_data(data)} markdown="span">{cell(column)}</th>'
        for column, data in zip(tabel.columns, known, strict=True)
    )
    id = tabel.id
    return "\n".join(
        [
            f'<p class="tabel-titel" id="{id}" markdown="span">{plain(tabel.title)}</p>',
            f'<div class="{" ".join(["tabel", *tabel.look])}"{_told(tabel)} role="region" aria-labelledby="{id}" tabindex="0" markdown="1">',
            f'<table class="rooster" aria-labelledby="{id}" markdown="1">',
            f'<thead markdown="1"><tr markdown="1">{head}</tr></thead>',
            '<tbody markdown="1">',
            *(_row(row, cell, labels) for row in tabel.rows),
            "</tbody>",
            "</table>",
            "</div>",
        ]
    )


def _told(tabel: Tabel) -> str:
    """What the search and the script must know of the table as a whole."""
    return (" data-search-exclude" if tabel.repeats else "") + (" data-kopieer" if tabel.copies else "")


def _row(row: TabelRow, cell: Write, labels: Sequence[str]) -> str:
    """A row; with `labels` each cell says to a style sheet which column it is in, for where there are no columns."""
    header, *rest = row.cells
    names = [_data({"kolom": label}) for label in labels[1:]] or [""] * len(rest)
    data = "".join(f'<td{name} markdown="span">{cell(one)}</td>' for name, one in zip(names, rest, strict=True))
    place = f'<span id="{row.id}"></span>' if row.id else ""
    return f'<tr{_data(row.data)} markdown="1"><th scope="row" markdown="span">{place}{cell(header)}</th>{data}</tr>'


def _words(cell: Cell) -> str:
    return " ".join(plain_text(part) for line in cell for part in line).strip()


def _data(values: Mapping[str, str]) -> str:
    return "".join(f' data-{name}="{escape(value)}"' for name, value in values.items())

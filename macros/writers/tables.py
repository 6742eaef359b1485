"""Tables with row headers, in Markdown that keeps links and citations working.

A pipe table has no row headers and MkDocs does not see links in raw HTML, so the table is HTML with
`markdown` attributes (extension md_in_html). It sits in a region that can be scrolled by keyboard.
"""

from collections.abc import Callable, Mapping
from html import escape

from macros.content.blocks import Tabel, TabelRow
from macros.content.parts import Cell

Write = Callable[[Cell], str]


def table(tabel: Tabel, cell: Write, plain: Callable[[str], str]) -> str:
    """A table; the first cell of every row is its header. Without rows there is no table.

    The id names the title on the page, so that region and table have a name for a screen reader. `cell` writes a
    cell and `plain` a text as inline Markdown.
    """
    if not tabel.rows:
        return ""
    known = tabel.column_data or ({},) * len(tabel.columns)
    head = "".join(
        f'<th scope="col"{_data(data)} markdown="span">{cell(column)}</th>'
        for column, data in zip(tabel.columns, known, strict=True)
    )
    id = tabel.id
    return "\n".join(
        [
            f'<p class="tabel-titel" id="{id}" markdown="span">{plain(tabel.title)}</p>',
            f'<div class="{" ".join(["tabel", *tabel.look])}"{" data-search-exclude" if tabel.repeats else ""} role="region" aria-labelledby="{id}" tabindex="0" markdown="1">',
            f'<table class="rooster" aria-labelledby="{id}" markdown="1">',
            f'<thead markdown="1"><tr markdown="1">{head}</tr></thead>',
            '<tbody markdown="1">',
            *(_row(row, cell) for row in tabel.rows),
            "</tbody>",
            "</table>",
            "</div>",
        ]
    )


def _row(row: TabelRow, cell: Write) -> str:
    header, *rest = row.cells
    data = "".join(f'<td markdown="span">{cell(one)}</td>' for one in rest)
    place = f'<span id="{row.id}"></span>' if row.id else ""
    return f'<tr{_data(row.data)} markdown="1"><th scope="row" markdown="span">{place}{cell(header)}</th>{data}</tr>'


def _data(values: Mapping[str, str]) -> str:
    return "".join(f' data-{name}="{escape(value)}"' for name, value in values.items())

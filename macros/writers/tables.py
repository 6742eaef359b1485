"""Tables with row headers, in Markdown that keeps links and citations working.

A pipe table has no row headers and MkDocs does not see links in raw HTML, so the table is HTML with
`markdown` attributes (extension md_in_html). It sits in a region that can be scrolled by keyboard.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape


@dataclass(frozen=True)
class Row:
    """The Markdown cells of a row, and what a script can filter or sort on: values by name, each a list of words or a sort key."""

    cells: Sequence[str]
    data: Mapping[str, str] = field(default_factory=dict)


def table(
    id: str,
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str] | Row],
    *,
    classes: Sequence[str] = (),
    sort_by: Sequence[str] = (),
    repeats: bool = False,
) -> str:
    """A table of Markdown cells; the first cell of every row is its header.

    `id` names the title on the page, so that region and table have a name for a screen reader; `title` and the
    cells are inline Markdown. `sort_by` names, per column, the value of `Row.data` to sort on, or "" for none.
    A table that `repeats` what stands elsewhere is kept out of the search. Without rows there is no table.
    """
    body = [_row(row if isinstance(row, Row) else Row(row)) for row in rows]
    if not body:
        return ""
    keys = sort_by or [""] * len(columns)
    head = "".join(
        f'<th scope="col"{_data({"sorteer": key} if key else {})} markdown="span">{column}</th>'
        for column, key in zip(columns, keys, strict=True)
    )
    return "\n".join(
        [
            f'<p class="tabel-titel" id="{id}" markdown="span">{title}</p>',
            f'<div class="{" ".join(["tabel", *classes])}"{" data-search-exclude" if repeats else ""} role="region" aria-labelledby="{id}" tabindex="0" markdown="1">',
            f'<table class="rooster" aria-labelledby="{id}" markdown="1">',
            f'<thead markdown="1"><tr markdown="1">{head}</tr></thead>',
            '<tbody markdown="1">',
            *body,
            "</tbody>",
            "</table>",
            "</div>",
        ]
    )


def _row(row: Row) -> str:
    header, *rest = row.cells
    data = "".join(f'<td markdown="span">{cell}</td>' for cell in rest)
    return f'<tr{_data(row.data)} markdown="1"><th scope="row" markdown="span">{header}</th>{data}</tr>'


def _data(values: Mapping[str, str]) -> str:
    return "".join(f' data-{name}="{escape(value)}"' for name, value in values.items())

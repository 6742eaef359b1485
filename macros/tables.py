"""Tables with row headers, in Markdown that keeps links and citations working.

A pipe table has no row headers and MkDocs does not see links in raw HTML, so the table is HTML with
`markdown` attributes (extension md_in_html). It sits in a region that can be scrolled by keyboard.
"""

from collections.abc import Iterable, Sequence


def table(
    id: str,
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    classes: Sequence[str] = (),
    repeats: bool = False,
) -> str:
    """A table of Markdown cells; the first cell of every row is its header.

    `id` names the title on the page, so that region and table have a name for a screen reader;
    `title` and the cells are inline Markdown. A table that `repeats` what stands elsewhere is kept out of the search. Without rows there is no table.
    """
    body = [_row(cells) for cells in rows]
    if not body:
        return ""
    head = "".join(f'<th scope="col" markdown="span">{column}</th>' for column in columns)
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


def _row(cells: Sequence[str]) -> str:
    header, *rest = cells
    data = "".join(f'<td markdown="span">{cell}</td>' for cell in rest)
    return f'<tr markdown="1"><th scope="row" markdown="span">{header}</th>{data}</tr>'

"""What Typst leaves out of a PDF: headers of rows, so that a screen reader names the row with each cell."""

from collections.abc import Iterator
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf

# Elements that hold no table; there is no need to look inside.
_WITHOUT_TABLES = (Name.P, Name.H1, Name.H2, Name.H3, Name.L, Name.Note, Name.Link, Name.Figure)


def with_row_headers(pdf: bytes) -> bytes:
    """The same PDF in which the first cell of each row is a header (ISO 32000-1, 14.8.5.7), and half as large.

    Its tags, which Typst writes as they are, are compressed. The same bytes give the same bytes.
    """
    with Pdf.open(BytesIO(pdf)) as document:
        for cell in _first_cells(document.Root.StructTreeRoot):
            if cell.S == Name.TD:
                cell.S = Name.TH
                cell.A = Dictionary(O=Name.Table, Scope=Name.Row)
        made = BytesIO()
        document.save(made, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return made.getvalue()


def _first_cells(root: Object) -> Iterator[Object]:
    """The first cell of every row of every table."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        children = element.get(Name.K, Array())
        elements = [child for child in _list(children) if isinstance(child, Dictionary)]
        if element.get(Name.S) == Name.TR:
            yield elements[0]
        waiting += (child for child in elements if child.get(Name.S) not in _WITHOUT_TABLES)


def _list(children: object) -> list[object]:
    return list(children) if isinstance(children, Array) else [children]

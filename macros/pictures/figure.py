"""What every picture has: a title, words that say what it shows, a legend, and rows that fit any width."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from macros.pictures.svg import Child, element, percent, render
from macros.records.fields import Record

# How a block of HTML is recognised as a picture when the page is converted.
START = '<figure class="figuur'


def render_figure(id: str, title: str, explanation: Sequence[Child], *content: Child, classes: str = "") -> str:
    """A picture as one line of HTML. Its links are paths from `docs/`; `embed` hands them to MkDocs.

    A picture repeats what a table says, so it is kept out of the search. It has to stand on a line of its own.
    """
    caption = element(
        "figcaption",
        {},
        element("strong", {"id": id, "class": "figuur-titel"}, title),
        element("span", {"class": "figuur-uitleg"}, *explanation),
    )
    attributes = {"class": f"figuur {classes}".strip(), "data-search-exclude": "", "aria-labelledby": id}
    return render(element("figure", attributes, caption, *content))


def legend(entries: Iterable[tuple[Child, str]], title: str = "") -> Element:
    """What the marks mean, in words."""
    items = (element("li", {}, mark, " ", text) for mark, text in entries)
    return element("ul", {"class": "legenda", "aria-label": title or "Legenda"}, *items)


def link(record: Record, text: str | None = None) -> Element:
    """A link to the page of a record."""
    return element("a", {"href": record.pagina}, text or record.kop)


def figure_row(name: Sequence[Child], drawing: Element) -> Element:
    """One row: words, with a drawing that stretches beside them, or below them on a narrow screen."""
    words = element("div", {"class": "regel-naam"}, *name)
    return element("li", {"class": "regel"}, words, element("div", {"class": "baan"}, drawing))


def row_drawing(*shapes: Child, height: int = 24) -> Element:
    """The drawing of a row. Its horizontal measures are percentages, so that its text keeps its size on any screen.

    The words of the row say the same, so it is hidden from a screen reader.
    """
    return element("svg", {"width": "100%", "height": height, "aria-hidden": "true"}, *shapes)


def figure_rows(rows: Iterable[Element], labels: Sequence[tuple[float, str]], parts: int, classes: str = "") -> Element:
    """Rows on one scale: its labels with their places (0 to 1), and a line between each of its equal `parts`."""
    texts = (
        element("text", {"x": percent(place), "y": 12, "class": "om-en-om" if number % 2 else None}, label)
        for number, (place, label) in enumerate(labels)
    )
    scale = figure_row([], row_drawing(*texts, height=16))
    scale.set("class", "regel schaal")
    scale.set("aria-hidden", "true")
    attributes = {"class": f"regels {classes}".strip(), "data-delen": f"{parts:02}"}
    return element("ul", attributes, scale, *rows)


def legend_key(shape: Element) -> Element:
    """A shape of a row on its own, for the legend."""
    return element("svg", {"class": "los", "width": 28, "height": 24, "aria-hidden": "true"}, shape)


def picture_table(title_id: str, columns: Sequence[str], rows: Iterable[Element], classes: str) -> Element:
    """A table with pictures in it, as `tables.table` makes one of Markdown; named by the element `title_id`."""
    head = element("tr", {}, *(element("th", {"scope": "col"}, column) for column in columns))
    body = (element("thead", {}, head), element("tbody", {}, *rows))
    region = {"class": f"tabel {classes}", "role": "region", "aria-labelledby": title_id, "tabindex": "0"}
    return element("div", region, element("table", {"class": "rooster", "aria-labelledby": title_id}, *body))


def small(*children: Child) -> Element:
    """Words of less weight, on a line of their own."""
    return element("span", {"class": "klein"}, *children)

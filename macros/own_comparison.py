"""A comparison of the reader's own choice, and which pilots are most alike."""

from collections.abc import Sequence
from heapq import nlargest
from html import escape as html_escape

from macros.catalog import Catalog
from macros.comparison import NOT_OF_THIS_KIND, rows
from macros.fields import Record
from macros.markdown import Markdown, escape
from macros.pilot import Pilot
from macros.pilot_tables import MAX_COLUMNS, pilot_name, row_name
from macros.tables import Row, table

# Rows whose answers are short enough to be the same or not.
_COMPARABLE = frozenset({"soort", "status", "opzet", "provincie"})


def checkbox(name: str, record: Record) -> str:
    """A record to tick in a form, as an item of a list."""
    return (
        f'<li><label><input type="checkbox" name="{name}" value="{record.id}"> {html_escape(record.kop)}</label></li>'
    )


def choice_form(pilots: Sequence[Pilot]) -> str:
    """A form to choose pilots with; it only works with a script, and is only shown then."""
    boxes = "".join(checkbox("pilot", pilot) for pilot in pilots)
    return (
        f'<form class="keuze kies-pilots" data-hoogstens="{MAX_COLUMNS}" data-search-exclude>'
        f"<fieldset><legend>Kies twee tot {MAX_COLUMNS} pilots</legend><ul>{boxes}</ul>"
        '<button type="reset">Wis de keuze</button></fieldset><p role="status"></p></form>'
    )


def choice_table(catalog: Catalog, pilots: Sequence[Pilot]) -> str:
    """Every pilot as a column, on every row that one of them has; a script shows the chosen ones."""
    md = Markdown(catalog)
    body = []
    for row in rows(catalog, pilots):
        cells = []
        for pilot in pilots:
            cell = row.cell(pilot)
            text = md.inline(cell)
            cells.append(f'<span class="niet-van-toepassing">{text}</span>' if cell is NOT_OF_THIS_KIND else text)
        body.append(Row([row_name(row), *cells], {"vergelijkbaar": "ja"} if row.id in _COMPARABLE else {}))
    columns = ["Kenmerk", *(pilot_name(md, pilot) for pilot in pilots)]
    return table(
        "zelf-vergelijken", "Pilots naast elkaar", columns, body, classes=["vergelijking", "zelf"], repeats=True
    )


def most_alike(pilots: Sequence[Pilot], pilot: Pilot, count: int = 3) -> list[Pilot]:
    """The pilots that compare best with this one: of its kind first, then by shared laws, design, outcomes and status."""

    regelingen = set(pilot.regelingen)

    def likeness(other: Pilot) -> int:
        return (
            100 * (pilot.soort == other.soort)
            + 5 * len(regelingen.intersection(other.regelingen))
            + 5 * (pilot.onderzoek.opzet == other.onderzoek.opzet)
            + len(pilot.uitkomsten & other.uitkomsten)
            + (pilot.status == other.status)
        )

    # Every pilot page asks this of all pilots, so it takes the first few without sorting the rest.
    return nlargest(count, (other for other in pilots if other.id != pilot.id), key=likeness)


def compare_links(catalog: Catalog, pilot: Pilot) -> str:
    """Links that put a pilot beside those it compares best with."""
    pilots = list(catalog.pilots.values())
    links = [
        f"- [{escape(other.naam)}](/vergelijken/zelf.md?pilots={pilot.id},{other.id})"
        for other in most_alike(pilots, pilot)
    ]
    return "\n".join(links)

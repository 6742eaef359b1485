"""A comparison of the reader's own choice, and which pilots are most alike."""

from collections import defaultdict
from collections.abc import Sequence
from heapq import nlargest
from html import escape as html_escape

from macros.content.pilot_tables import MAX_COLUMNS, pilot_name, row_name
from macros.derived.comparison import NOT_OF_THIS_KIND, rows
from macros.derived.words import place_beside_name
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.pilot import Pilot
from macros.site.form import KEPT, choice_form
from macros.writers.markdown import Markdown, escape
from macros.writers.tables import Row, table

# Rows whose answers are short enough to be the same or not.
_COMPARABLE = frozenset({"soort", "status", "opzet"})


def checkbox(name: str, record: Record, where: str = "") -> str:
    """A record to tick in a form, as an item of a list."""
    text = html_escape(f"{record.kop} ({where})" if where else record.kop)
    return f'<li><label><input type="checkbox" name="{name}" value="{record.id}"> <span>{text}</span></label></li>'


def pilot_boxes(catalog: Catalog, name: str, pilots: Sequence[Pilot]) -> str:
    """Pilots to tick in a form, per kind and with their municipalities."""
    groups = []
    for soort, waarde in catalog.ids("vocabulaires/soort").items():
        boxes = "".join(
            checkbox(name, pilot, place_beside_name(catalog, pilot)) for pilot in pilots if pilot.soort == soort
        )
        if boxes:
            groups.append(f"<fieldset><legend>{html_escape(waarde.naam)}</legend><ul>{boxes}</ul></fieldset>")
    return "".join(groups)


def comparison_form(catalog: Catalog, pilots: Sequence[Pilot]) -> str:
    """A form to choose the pilots with that are put side by side."""
    fields = (
        f"<fieldset><legend>Kies hoogstens {MAX_COLUMNS} pilots</legend>{pilot_boxes(catalog, Pilot.map, pilots)}"
        '<button type="reset">Wis de keuze</button></fieldset>'
    )
    few = f"Kies minstens twee en hoogstens {MAX_COLUMNS} pilots."
    return choice_form(
        "kies-pilots",
        fields,
        {
            "geen": few,
            "een": few,
            "meer": f"{{aantal}} pilots naast elkaar. {KEPT}",
            "te-veel": f"Er passen er hoogstens {MAX_COLUMNS} naast elkaar. Niet getoond: {{namen}}.",
        },
        most=MAX_COLUMNS,
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
    # The form has the pilots in another order than the columns.
    columns = ["Kenmerk", *(f'<span data-pilot="{pilot.id}">{pilot_name(md, pilot)}</span>' for pilot in pilots)]
    return table(
        "zelf-vergelijken", "Pilots naast elkaar", columns, body, classes=["vergelijking", "zelf"], repeats=True
    )


def most_alike(catalog: Catalog, pilot: Pilot, count: int = 3) -> list[Pilot]:
    """The pilots that compare best with this one: of its kind first, then by shared laws, design, outcomes and status."""
    regelingen = set(pilot.regelingen)

    def likeness(other: Pilot) -> int:
        return (
            5 * len(regelingen.intersection(other.regelingen))
            + 5 * (pilot.onderzoek.opzet == other.onderzoek.opzet)
            + len(pilot.uitkomsten & other.uitkomsten)
            + (pilot.status == other.status)
        )

    # Every pilot page asks this, so it looks no further than it must and does not sort what it leaves out.
    alike = nlargest(
        count, (other for other in catalog.derived(_by_soort)[pilot.soort] if other.id != pilot.id), key=likeness
    )
    if len(alike) < count:
        others = (other for other in catalog[Pilot].values() if other.soort != pilot.soort)
        alike += nlargest(count - len(alike), others, key=likeness)
    return alike


def _by_soort(catalog: Catalog) -> dict[str, list[Pilot]]:
    groups = defaultdict(list)
    for pilot in catalog[Pilot].values():
        groups[str(pilot.soort)].append(pilot)
    return groups


def compare_links(catalog: Catalog, pilot: Pilot) -> str:
    """Links that put a pilot beside those it compares best with."""
    links = [
        f"- [{escape(other.naam)}](/vergelijken/zelf.md?pilots={pilot.id},{other.id})"
        for other in most_alike(catalog, pilot)
    ]
    return "\n".join(links)

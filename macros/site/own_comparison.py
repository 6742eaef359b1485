"""A comparison of the reader's own choice, and which pilots are most alike."""

from collections.abc import Sequence
from heapq import nlargest

from macros.content.blocks import Tabel, tabel, tabel_row
from macros.content.parts import Cell
from macros.content.pilots import MAX_COLUMNS, choice_cell, row_name
from macros.content.values import record_link
from macros.derived.comparison import rows
from macros.derived.grouping import grouped
from macros.derived.results import best_design, of_pilot
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot
from macros.site.boxes import pilot_boxes
from macros.site.form import KEPT, choice_form
from macros.writers.markdown import escape

# Rows whose answers are short enough to be the same or not.
_COMPARABLE = frozenset({"soort", "status", "opzet"})


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


def choice_table(catalog: Catalog, pilots: Sequence[Pilot]) -> Tabel:
    """Every pilot as a column, on every row that one of them has; a script shows the chosen ones."""
    rijen = [
        tabel_row(
            row_name(row),
            *(choice_cell(row, pilot) for pilot in pilots),
            data={"vergelijkbaar": "ja"} if row.id in _COMPARABLE else {},
        )
        for row in rows(catalog, pilots)
    ]
    columns: list[str | Cell] = ["Kenmerk", *(((record_link(pilot),),) for pilot in pilots)]
    look = ["vergelijking", "zelf"]
    return tabel(
        columns,
        rijen,
        title="Pilots naast elkaar",
        id="zelf-vergelijken",
        look=look,
        repeats=True,
        column_data=[{}, *({"pilot": pilot.id} for pilot in pilots)],
    )


def most_alike(catalog: Catalog, pilot: Pilot, count: int = 3) -> list[Pilot]:
    """The pilots that compare best with this one: of its kind first, then by shared laws, design, outcomes and status."""
    regelingen = set(pilot.regelingen)
    outcomes = {str(one.bevinding.uitkomst) for one in of_pilot(catalog, pilot)}

    def likeness(other: Pilot) -> int:
        return (
            5 * len(regelingen.intersection(other.regelingen))
            + 5 * (best_design(catalog, pilot) == best_design(catalog, other))
            + len(outcomes & {str(one.bevinding.uitkomst) for one in of_pilot(catalog, other)})
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
    return grouped((str(pilot.soort), pilot) for pilot in catalog[Pilot].values())


def compare_links(catalog: Catalog, pilot: Pilot) -> str:
    """Links that put a pilot beside those it compares best with."""
    links = [
        f"- [{escape(other.kop)}](/vergelijken/zelf.md?pilots={pilot.id},{other.id})"
        for other in most_alike(catalog, pilot)
    ]
    return "\n".join(links)

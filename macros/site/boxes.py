"""Boxes to tick in the forms with which a reader chooses."""

from collections.abc import Iterable, Sequence
from html import escape

from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.pilot import Pilot


def checkbox(name: str, id: str, text: str, former: Iterable[str] = ()) -> str:
    """What can be ticked in a form, as an item of a list; an address may ask for it by an id that it had."""
    ids = " ".join(former)
    before = f' data-vroeger="{ids}"' if ids else ""
    return f'<li><label><input type="checkbox" name="{name}" value="{id}"{before}> <span>{escape(text)}</span></label></li>'


def record_box(name: str, record: Record) -> str:
    """A record to tick."""
    return checkbox(name, record.id, record.kop, (place.partition("/")[2] for place in record.vroeger))


def pilot_boxes(catalog: Catalog, name: str, pilots: Sequence[Pilot]) -> str:
    """Pilots to tick in a form, per kind and town first."""
    groups = []
    for soort, waarde in catalog.ids("vocabulaires/soort").items():
        boxes = "".join(record_box(name, pilot) for pilot in pilots if pilot.soort == soort)
        if boxes:
            groups.append(f"<fieldset><legend>{escape(waarde.naam)}</legend><ul>{boxes}</ul></fieldset>")
    return "".join(groups)

"""Records as JSON: what an editor wrote, with its address on the site and what follows from it."""

from collections.abc import Callable, Mapping
from typing import Any

from macros.data.table import plain
from macros.derived.answers import certainty, certainty_of_verdict
from macros.derived.results import of_pilot, of_study
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.feit import Feit
from macros.records.fields import Model, Record
from macros.records.onderzoek import Onderzoek
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot


def record_data(catalog: Catalog, record: Record, url: Callable[[str], str]) -> dict[str, Any]:
    """One record: `soort` and `id` name it, `pagina` is where a reader finds it, `afgeleid` what nobody typed.

    `url` gives the address of a page, by its path from the root of `docs/`.
    """
    return {
        "soort": record.map,
        "id": record.id,
        "naam": record.kop,
        "pagina": url(record.pagina),
        "gegevens": _data(record),
        "afgeleid": _derived(catalog, record, url),
    }


def moved_data(place: str, record: Record, url: Callable[[str], str]) -> dict[str, Any]:
    """What stands where a record was before: where it is now, for who still has its old id."""
    kind, _, id = place.partition("/")
    now = {"soort": record.map, "id": record.id}
    return {"soort": kind, "id": id, "verplaatst_naar": now, "pagina": url(record.pagina)}


def _data(value: Any) -> Any:
    # What is there most comes first; whether something is a model takes longest to tell.
    match value:
        case None | str() | Datum():
            return plain(value)
        case tuple():
            return [_data(item) for item in value]
        case Feit():
            return {
                "tekst": value.tekst,
                "onbekend": value.onbekend,
                "citaties": [{"bron": one.bron, **({"plaats": one.plaats} if one.plaats else {})} for one in value.citaties],
            }  # fmt: skip
        case Model():
            fields = {
                name: getattr(value, name)
                for name in type(value).model_fields
                if name != "id" or not isinstance(value, Record)
            }
            return {name: _data(item) for name, item in fields.items() if item not in (None, ())}  # fmt: skip
        case Mapping():
            return {key: _data(item) for key, item in value.items()}
        case _:
            return plain(value)


def _derived(catalog: Catalog, record: Record, url: Callable[[str], str]) -> dict[str, Any]:
    match record:
        case Antwoord():
            return {"zekerheid": certainty(catalog, record)}
        case Oordeel():
            return {"zekerheid": certainty_of_verdict(catalog, record)}
        case Onderzoek():
            return {
                "bevindingen": {
                    one.bevinding.id: {
                        "onderzocht": str(one.onderzocht),
                        "verschil_tussen_groepen": one.is_difference,
                        "waarschuwing": one.comparison_caveat,
                        "pagina": url(one.pagina),
                    }
                    for one in of_study(catalog, record)
                }
            }
        case Pilot():
            about = of_pilot(catalog, record)
            return {"bevindingen": [f"{one.onderzoek.id}/{one.bevinding.id}" for one in about]}
        case _:
            return {}

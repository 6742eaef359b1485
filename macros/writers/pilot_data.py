"""What a pilot answers as plain data, from which a script puts pilots of a reader's choice side by side."""

from collections.abc import Iterable, Mapping
from typing import Any

from macros.content.parts import Line
from macros.records.catalog import Catalog
from macros.records.naslag import Bron
from macros.writers.part_data import Address, PartData
from macros.writers.sources import date_of


def answers(catalog: Catalog, told: Mapping[str, Iterable[Line]], address: Address) -> dict[str, Any]:
    """The answers of one pilot by question, as paragraphs of parts, and the sources that they cite by key."""
    data = PartData(catalog, address, _source)
    said = {id: [data.line(line) for line in lines] for id, lines in told.items()}
    return {"vragen": said, "bronnen": data.sources}


def _source(bron: Bron, place: str) -> dict[str, str]:
    """A source in words: what stands before its title, the title, where that leads to, and what stands after it."""
    after = f", {date_of(bron)}{f', {place}' if place else ''}."
    return {"v": f"{bron.uitgever}, ", "t": bron.titel, "n": after, "u": bron.url or ""}

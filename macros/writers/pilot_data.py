"""What a pilot answers as plain data, from which a script puts pilots of a reader's choice side by side."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from macros.content.parts import Explanation, Line, Link, Merk, Missing, Nadruk, PageLink, Part, Teken
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.naslag import Bron
from macros.writers.sources import date_of

# Gives the address of a page, by its path from the root of `docs/`, as seen from the file that is made.
Address = Callable[[str], str]


def dumped(data: object) -> str:
    """Data as compact JSON."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def answers(catalog: Catalog, told: Mapping[str, Iterable[Line]], address: Address) -> dict[str, Any]:
    """The answers of one pilot by question, as paragraphs of parts, and the sources that they cite by key."""
    sources: dict[str, Any] = {}

    def part(one: Part) -> object:
        match one:
            case str():
                return one
            case Citatie():
                key = f"{one.bron}|{one.plaats}"
                sources[key] = _source(catalog[Bron][one.bron], one.plaats)
                return {"b": key}
            case Link():
                return {"t": one.text, "u": address(one.record.pagina)}
            case PageLink():
                return {"t": one.text, "u": address(one.path)}
            case Merk():
                return {"t": one.text, "k": f"badge {one.vocabulaire} {one.vocabulaire}-{one.id}"}
            case Nadruk():
                return {"n": one.text}
            case Missing() | Explanation():
                return one.text
            case Teken():
                return one.words

    said = {id: [[part(one) for one in line] for line in lines] for id, lines in told.items()}
    return {"vragen": said, "bronnen": sources}


def _source(bron: Bron, place: str) -> dict[str, str]:
    """A source in words: what stands before its title, the title, where that leads to, and what stands after it."""
    after = f", {date_of(bron)}{f', {place}' if place else ''}."
    return {"v": f"{bron.uitgever}, ", "t": bron.titel, "n": after, "u": bron.url or ""}

"""Paragraphs and blocks as plain data, from which a script makes elements: text stays text, and each source has a key."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from macros.content.blocks import Blok, Kader, Kop, Lijst, Tabel, Tekst
from macros.content.parts import Explanation, Line, Link, Merk, Missing, Nadruk, PageLink, Part, Teken, on_paper
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.naslag import Bron

# Gives the address of a page, by its path from the root of `docs/`, as seen from the file that is made.
Address = Callable[[str], str]
# How a source is named, with the place in it that is cited.
Named = Callable[[Bron, str], dict[str, str]]


def dumped(data: object) -> str:
    """Data as compact JSON."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def handing_over(data: object) -> str:
    """Data as a script that hands them over to the page: a browser reads no other file for one that was opened from a disk."""
    return f"gegevens({dumped(data)});\n"


class PartData:
    """Writes for one file; `sources` then holds what its paragraphs cite, by key."""

    def __init__(self, catalog: Catalog, address: Address, named: Named):
        self._catalog = catalog
        self._address = address
        self._named = named
        self.sources: dict[str, dict[str, str]] = {}

    def blok(self, blok: Blok) -> dict[str, Any]:
        """A block of running text, list or table; raises `TypeError` for one that only a page has."""
        match blok:
            case Kop():
                return {"kop": blok.text, "niveau": blok.level}
            case Tekst():
                return {"regels": self.lines(blok.lines), "terzijde": blok.aside}
            case Kader():
                return {"kader": self.lines(blok.lines)}
            case Lijst():
                return {"lijst": self.lines(blok.items)}
            case Tabel():
                return {
                    "kolommen": [self.lines(column)[0][0] for column in blok.columns],
                    "breedtes": blok.widths or (1,) * len(blok.columns),
                    "rijen": [[self.lines(cell) for cell in row.cells] for row in blok.rows],
                }
            case _:
                raise TypeError(f"{type(blok).__name__} has no form as data")

    def lines(self, lines: Iterable[Line]) -> list[list[object]]:
        """Paragraphs, without those that only explain a name."""
        return [self.line(line) for line in on_paper(lines)]

    def line(self, line: Line) -> list[object]:
        """One paragraph."""
        return [self._part(part) for part in line]

    def _part(self, part: Part) -> object:
        match part:
            case str():
                return part
            case Citatie():
                key = f"{part.bron}|{part.plaats}"
                self.sources[key] = self._named(self._catalog[Bron][part.bron], part.plaats)
                return {"b": key}
            case Link():
                return {"t": part.text, "u": self._address(part.record.pagina)}
            case PageLink():
                return {"t": part.text, "u": self._address(part.path)}
            case Merk():
                return {"t": part.text, "k": f"badge {part.vocabulaire} {part.vocabulaire}-{part.id}"}
            case Nadruk():
                return {"n": part.text}
            case Missing() | Explanation():
                return part.text
            case Teken():
                return part.words

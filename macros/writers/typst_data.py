"""A document as the data that the Typst template reads; text stays text, so that no record can write markup."""

import re
from collections.abc import Collection, Iterable
from typing import Any
from xml.etree.ElementTree import Element, tostring

from macros.content.blocks import (
    Beeld,
    BeeldGroup,
    Blok,
    Chapter,
    Kader,
    Kop,
    Lijst,
    Naast,
    Paar,
    Sectie,
    Tabel,
    TabelRow,
    Tekst,
    Vouw,
)
from macros.content.on_paper import unfolded
from macros.content.parts import Line, Link, Merk, Nadruk, PageLink, Part, Teken, on_paper, plain_text
from macros.derived.words import capitalize
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.naslag import Bron
from macros.writers.document import Document
from macros.writers.sources import date_of

# A longer word than this may not fit on a line; it then gets places to break, so many characters apart.
_LONG_WORD = re.compile(r"\S{40,}")
_BREAK_AFTER, _SOFT_HYPHEN = re.compile(r"(\S{12})(?=\S)"), "\u00ad"


class _Notes:
    """Numbers the sources in the order in which they are named, each place in a source apart."""

    def __init__(self, catalog: Catalog, headings: Collection[str]):
        self._catalog = catalog
        # The list at the end, by their number less one.
        self.numbered: list[dict[str, Any]] = []
        # What a link in this document can lead to.
        self.headings = headings
        self._seen: dict[tuple[str, str], int] = {}
        self._first: dict[str, int] = {}

    def place(self, page: str) -> str:
        """Where a page of the site is below its address, by its path from the root of `docs/`."""
        return self._catalog.kennisbank.plaats(page)

    def note(self, citatie: Citatie) -> dict[str, Any]:
        named = (citatie.bron, citatie.plaats)
        number = self._seen.setdefault(named, len(self._seen) + 1)
        first = self._first.setdefault(citatie.bron, number)
        if number > len(self.numbered):
            bron = source(self._catalog[Bron][citatie.bron], citatie.plaats)
            # Another place in a source that has a number needs no more than that place.
            self.numbered.append({**bron, "eerder": first if first < number else 0})
        return {"d": "nummer", "n": number}


# A date that is missing without more to say about it.
_NO_DATE = "de bron noemt geen datum"


def source(bron: Bron, place: str) -> dict[str, str]:
    """What the list of sources says: publisher, title, date, place, address or why there is none, and what to know about it."""
    return {
        "uitgever": capitalize(bron.uitgever),
        "titel": bron.titel,
        "datum": "zonder datum" if bron.zonder_datum == _NO_DATE else date_of(bron),
        "plaats": place,
        "url": bron.url or "",
        "zonder_url": bron.zonder_url or "",
        "opmerking": bron.opmerking or "",
    }


def in_parts(bron: Bron, place: str = "") -> tuple[str, str, str, str]:
    """The same in a sentence: what is before the title, the title, what is after it, and the address."""
    told = source(bron, place)
    after = [f", {told['datum']}{f', {place}' if place else ''}."]
    after += [_ended(told["opmerking"])] if told["opmerking"] else []
    after += [] if told["url"] else [f"Geen link: {_ended(told['zonder_url'])}"]
    return f"{told['uitgever']}, ", told["titel"], " ".join(after), told["url"]


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def typst_data(catalog: Catalog, document: Document) -> dict[str, Any]:
    """The document as lists, numbers and strings."""
    blokken = list(unfolded(document.whole))
    headings = {blok.id for blok in blokken if isinstance(blok, Kop) and blok.id}
    notes = _Notes(catalog, headings)
    groups = [[_blok(notes, blok) for blok in group] for group in _together(blokken)]
    return {
        "soort": document.kind,
        "titel": _fits(document.title),
        "ondertitel": _fits(document.subtitle),
        "voor": document.recipient,
        "proef": catalog.kennisbank.proefversie,
        "pagina": notes.place(document.page),
        "liggend": document.landscape,
        "een_bladzijde": document.one_page,
        "inhoud": document.has_contents,
        "groepen": groups,
        "genummerd": notes.numbered,
    }


# A text of more letters may be spread over two pages.
_SHORT = 900


def _together(blokken: Iterable[Blok]) -> list[list[Blok]]:
    """What stays on one page: a short text with the heading above it and the aside below it."""
    groups: list[list[Blok]] = []
    for blok in blokken:
        last = groups[-1][-1] if groups else None
        if (_is_short(blok) and isinstance(last, Kop) and not isinstance(last, Chapter)) or (
            isinstance(blok, Tekst) and blok.aside and _is_short(last)
        ):
            groups[-1].append(blok)
        else:
            groups.append([blok])
    return groups


def _is_short(blok: Blok | None) -> bool:
    if not isinstance(blok, Tekst) or blok.aside:
        return False
    return sum(len(part) for line in blok.lines for part in line if isinstance(part, str)) < _SHORT


def _blok(notes: _Notes, blok: Blok) -> dict[str, Any]:
    match blok:
        case Kop():
            return {
                "b": "kop",
                "niveau": blok.level,
                "tekst": _fits(blok.text),
                "id": blok.id,
                "hoofdstuk": isinstance(blok, Chapter),
            }
        case Tekst():
            return {"b": "tekst", "regels": _lines(notes, blok.lines), "bijschrift": blok.aside}
        case Kader():
            return {"b": "kader", "regels": _lines(notes, blok.lines)}
        case Lijst():
            return {"b": "lijst", "regels": _lines(notes, blok.items), "vinkjes": blok.checkboxes}
        case Tabel():
            return {
                "b": "tabel",
                "kolommen": [
                    ", ".join("".join(map(plain_text, line)) for line in on_paper(column)) for column in blok.columns
                ],
                "breedtes": blok.widths or [1] * len(blok.columns),
                "rijen": [[_lines(notes, cell) for cell in row.cells] for row in blok.rows],
                "breekt": [_is_long(row) for row in blok.rows],
            }
        case Vouw() | Paar() | Sectie() | Naast():
            raise TypeError("on paper nothing folds or stands side by side: `unfolded` comes first")
        case Beeld():
            return {
                "b": "beeld",
                "kolommen": blok.columns,
                "groepen": [_group(notes, group) for group in blok.groups],
                "legenda": [_line(notes, legend.line) for legend in blok.legends],
                "rekbaar": blok.stretches,
                "schaal": blok.scale,
                "naast": blok.side_by_side,
            }


# A row with a cell of more letters may run over two pages.
_LONG = 450


def _is_long(row: TabelRow) -> bool:
    return any(sum(len(plain_text(part)) for line in cell for part in line) > _LONG for cell in row.cells)


def _group(notes: _Notes, group: BeeldGroup) -> dict[str, Any]:
    return {
        "kop": group.heading,
        "rijen": [{"naam": _line(notes, row.line), "beeld": _teken(row.drawing)} for row in group.rows],
        "noot": _line(notes, group.note),
    }


def _lines(notes: _Notes, lines: tuple[Line, ...]) -> list[list[dict[str, Any]]]:
    return [_line(notes, line) for line in on_paper(lines)]


def _line(notes: _Notes, line: Line) -> list[dict[str, Any]]:
    return [_part(notes, part) for part in line]


def _fits(text: str) -> str:
    return _LONG_WORD.sub(lambda word: _BREAK_AFTER.sub(rf"\1{_SOFT_HYPHEN}", word[0]), text)


def _part(notes: _Notes, part: Part) -> dict[str, Any]:
    match part:
        case Citatie():
            return notes.note(part)
        case Nadruk() | Merk():
            return {"d": "nadruk", "s": _fits(part.text)}
        case Teken():
            return _teken(part)
        case PageLink():
            return {"d": "web", "s": part.text, "pad": notes.place(part.path)}
        case Link() if part.record.anker in notes.headings:
            return {"d": "naar", "s": _fits(part.text), "kop": part.record.anker}
        case _:
            return {"d": "tekst", "s": _fits(plain_text(part))}


def _teken(teken: Teken) -> dict[str, Any]:
    return {"d": "teken", "svg": _svg(teken.svg), "woorden": teken.words, "lijnen": teken.lines}


def _svg(drawing: Element) -> str:
    """A drawing that stands on its own, but for its style, which a document holds once."""
    made = Element("svg", {**drawing.attrib, "xmlns": "http://www.w3.org/2000/svg"})
    made.extend(drawing)
    return tostring(made, encoding="unicode")

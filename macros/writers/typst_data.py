"""A document as the data that the Typst template reads; text stays text, so that no record can write markup."""

import re
from collections.abc import Collection, Iterable
from typing import Any
from xml.etree.ElementTree import Element, tostring

from macros.content.blocks import Beeld, Beeldgroep, Blok, Hoofdstuk, Kader, Kop, Lijst, Tabel, Tekst, Vouw, uitgevouwen
from macros.content.parts import Deel, Link, Merk, Nadruk, Regel, Teken, op_papier, woorden
from macros.derived.words import hoofdletter
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.naslag import Bron
from macros.writers.document import OVERIGE_BRONNEN, Document, overige_bronnen
from macros.writers.sources import date_of

# A longer word than this may not fit on a line; it then gets places to break, so many characters apart.
_LONG_WORD = re.compile(r"\S{40,}")
_BREAK_AFTER, _SOFT_HYPHEN = re.compile(r"(\S{12})(?=\S)"), "\u00ad"


class _Notes:
    """Numbers the footnotes: the first time a source is cited gives its text, later times point at it."""

    def __init__(self, catalog: Catalog, headings: Collection[str]):
        self._catalog = catalog
        # What a link in this document can lead to.
        self.headings = headings
        self._chapter = 0
        self._seen: set[str] = set()

    def new_chapter(self) -> None:
        self._chapter += 1

    def note(self, citatie: Citatie) -> dict[str, Any]:
        label = f"noot-{self._chapter}-{citatie.bron}-{citatie.plaats.encode().hex()}"
        if label in self._seen:
            return {"d": "noot", "label": label}
        self._seen.add(label)
        return {"d": "noot", "label": label, "bron": source(self._catalog[Bron][citatie.bron], citatie.plaats)}


# A date that is missing without more to say about it.
_NO_DATE = "de bron noemt geen datum"


def source(bron: Bron, plaats: str) -> dict[str, str]:
    """What a footnote says: publisher, title, date, place, address or why there is none, and what to know about it."""
    return {
        "uitgever": hoofdletter(bron.uitgever),
        "titel": bron.titel,
        "datum": "zonder datum" if bron.zonder_datum == _NO_DATE else date_of(bron),
        "plaats": plaats,
        "url": bron.url or "",
        "zonder_url": bron.zonder_url or "",
        "opmerking": bron.opmerking or "",
    }


def typst_data(catalog: Catalog, document: Document) -> dict[str, Any]:
    """The document as lists, numbers and strings."""
    blokken = list(uitgevouwen(document.blokken))
    notes = _Notes(catalog, {blok.id for blok in blokken if isinstance(blok, Kop) and blok.id})
    return {
        "soort": document.soort,
        "titel": _fits(document.titel),
        "ondertitel": _fits(document.ondertitel),
        "voor": document.voor,
        "pagina": document.adres,
        "liggend": document.liggend,
        "inhoud": document.inhoud,
        "groepen": [[_blok(notes, blok) for blok in group] for group in _together(blokken)],
        "overig_kop": OVERIGE_BRONNEN,
        "overig": [source(catalog[Bron][id], "") for id in overige_bronnen(document)],
    }


# A text of more letters may be spread over two pages.
_SHORT = 900


def _together(blokken: Iterable[Blok]) -> list[list[Blok]]:
    """What stays on one page: a short text with the heading above it and the aside below it.

    Besides how it looks, this keeps footnotes right: Typst leaves the notes of lines that it moves to a next page.
    """
    groups: list[list[Blok]] = []
    for blok in blokken:
        last = groups[-1][-1] if groups else None
        if (_is_short(blok) and isinstance(last, Kop) and not isinstance(last, Hoofdstuk)) or (
            isinstance(blok, Tekst) and blok.bijschrift and last and _is_short(last)
        ):
            groups[-1].append(blok)
        else:
            groups.append([blok])
    return groups


def _is_short(blok: Blok) -> bool:
    if not isinstance(blok, Tekst) or blok.bijschrift:
        return False
    return sum(len(deel) for regel in blok.regels for deel in regel if isinstance(deel, str)) < _SHORT


def _blok(notes: _Notes, blok: Blok) -> dict[str, Any]:
    match blok:
        case Kop():
            if isinstance(blok, Hoofdstuk):
                notes.new_chapter()
            return {
                "b": "kop",
                "niveau": blok.niveau,
                "tekst": _fits(blok.tekst),
                "id": blok.id,
                "hoofdstuk": isinstance(blok, Hoofdstuk),
            }
        case Tekst():
            return {"b": "tekst", "regels": _regels(notes, blok.regels), "bijschrift": blok.bijschrift}
        case Kader():
            return {"b": "kader", "regels": _regels(notes, blok.regels)}
        case Lijst():
            return {"b": "lijst", "regels": _regels(notes, blok.items), "vinkjes": blok.vinkjes}
        case Tabel():
            return {
                "b": "tabel",
                "kolommen": [
                    ", ".join("".join(map(woorden, line)) for line in op_papier(kolom)) for kolom in blok.kolommen
                ],
                "breedtes": blok.breedtes or [1] * len(blok.kolommen),
                "rijen": [[_regels(notes, cel) for cel in rij.cellen] for rij in blok.rijen],
            }
        case Vouw():
            raise TypeError("on paper nothing folds: `uitgevouwen` comes first")
        case Beeld():
            return {
                "b": "beeld",
                "kolommen": blok.kolommen,
                "groepen": [_groep(notes, groep) for groep in blok.groepen],
                "legenda": [_regel(notes, legenda.regel) for legenda in blok.legenda],
                "rekbaar": blok.rekbaar,
                "schaal": blok.schaal,
                "naast": blok.naast,
            }


def _groep(notes: _Notes, groep: Beeldgroep) -> dict[str, Any]:
    return {
        "kop": groep.kop,
        "rijen": [{"naam": _regel(notes, rij.regel), "beeld": _teken(rij.teken)} for rij in groep.rijen],
        "noot": _regel(notes, groep.noot),
    }


def _regels(notes: _Notes, regels: tuple[Regel, ...]) -> list[list[dict[str, Any]]]:
    return [_regel(notes, regel) for regel in op_papier(regels)]


def _regel(notes: _Notes, regel: Regel) -> list[dict[str, Any]]:
    return [_deel(notes, deel) for deel in regel]


def _fits(text: str) -> str:
    return _LONG_WORD.sub(lambda word: _BREAK_AFTER.sub(rf"\1{_SOFT_HYPHEN}", word[0]), text)


def _deel(notes: _Notes, deel: Deel) -> dict[str, Any]:
    match deel:
        case Citatie():
            return notes.note(deel)
        case Nadruk():
            return {"d": "nadruk", "s": _fits(deel.tekst)}
        case Teken():
            return _teken(deel)
        case Link() if deel.record.anker in notes.headings:
            return {"d": "naar", "s": _fits(deel.tekst), "kop": deel.record.anker}
        case Merk():
            return {"d": "nadruk", "s": _fits(deel.tekst)}
        case _:
            return {"d": "tekst", "s": _fits(woorden(deel))}


def _teken(teken: Teken) -> dict[str, Any]:
    return {"d": "teken", "svg": _svg(teken.svg), "woorden": teken.woorden, "lijnen": teken.lijnen}


def _svg(drawing: Element) -> str:
    """A drawing that stands on its own, but for its style, which a document holds once."""
    made = Element("svg", {**drawing.attrib, "xmlns": "http://www.w3.org/2000/svg"})
    made.extend(drawing)
    return tostring(made, encoding="unicode")

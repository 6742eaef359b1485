"""The template of a kind of record: a file that says of every field what an editor fills in, with an invented example.

None of it can be published: its texts start with words that the check refuses, and its ids do not exist.
"""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import cast

from macros.records.catalog import Catalog
from macros.records.dictionary import Veld, velden
from macros.records.fields import Record
from macros.records.kinds import MODELS
from macros.records.naslag import Bron
from macros.records.pilot import Pilot
from macros.records.validators import SJABLOON
from macros.records.verwijzing import VOCABULAIRES
from macros.records.vocabulary import Soort

_WIDTH = 100
# Up to so many ids of records are named to choose from.
_MOST_CHOICES = 60

_ABOUT = (
    "Sjabloon voor een {kind.enkelvoud}. {kind.betekenis}",
    "Bewaar het als data/{kind.map}/<id>.yml, met een id in kleine letters en streepjes.",
    "Een regel met '# ' is uitleg en mag weg. Staat er '#' direct voor een sleutel? Haal het weg als u die sleutel nodig hebt.",
    "Een feit is een tekst met in elke alinea een bron: [@bron-id] of [@bron-id, p. 12]. Een lege regel begint een nieuwe"
    " alinea. Weet u het niet? Schrijf dan: onbekend (reden)",
    "De tekst hieronder is verzonnen. Zolang er VERVANG of 'vul-…-in' staat, noemt 'make check' die regel.",
)


def sjabloon(kind: type[Record], catalog: Catalog) -> str:
    """The template for records of a kind, with the vocabularies of this catalog."""
    return _written(kind, _ABOUT, _Example(catalog))


def begin(kind: type[Record], catalog: Catalog, soorten: Sequence[str] = ()) -> str:
    """A new record to fill in: the template with the ids to choose from, and the characteristics of these kinds of pilot."""
    text = _written(kind, (_ABOUT[0], *_ABOUT[2:]), _Example(catalog, tuple(soorten), choices=True))
    return text.replace(f"gecontroleerd_op: {SJABLOON} 2026-11-21", f"gecontroleerd_op: {date.today().isoformat()}")


def _written(kind: type[Record], about: Iterable[str], example: "_Example") -> str:
    lines = [line for text in about for line in _comment(text.format(kind=kind))]
    for veld in velden(kind):
        if veld.naam != "vroeger":  # a new record has stood nowhere before
            lines += ["", *example.field(veld)]
    return "\n".join(lines) + "\n"


def _placeholder(kind: type[Record]) -> str:
    """An id that no record has."""
    return f"vul-uw-{kind.enkelvoud}-in"


class _Example:
    """Writes fields as YAML, each below a comment on it; what is rarely filled in stands in a comment itself."""

    def __init__(self, catalog: Catalog, soorten: tuple[str, ...] = (), *, choices: bool = False):
        self._catalog, self._soorten, self._choices = catalog, soorten, choices

    def field(self, veld: Veld) -> Iterator[str]:
        yield from _comment(self._told(veld))
        used = veld.verplicht or veld.voorbeeld or any(inner.voorbeeld for inner in veld.velden)
        for line in self._lines(veld):
            yield line if used or _is_comment(line) else f"#{line}"

    def _told(self, veld: Veld) -> str:
        """What an editor needs to know of a field; of a vocabulary all values, so that nobody has to look them up."""
        told = veld.uitleg if veld.verplicht else f"(mag weg) {veld.uitleg}"
        if veld.naar.startswith(VOCABULAIRES):
            return f"{told} Kies uit: {', '.join(self._catalog.ids(veld.naar))}."
        ids = self._catalog.ids(veld.naar) if veld.naar else ()
        if self._choices and 0 < len(ids) <= _MOST_CHOICES:
            return f"{told} Kies uit: {', '.join(ids)}."
        return told if veld.velden or veld.vorm.eigen == "tekst" else f"{told} ({veld.vorm.woorden})"

    def _lines(self, veld: Veld) -> Iterator[str]:
        if veld.sleutels:
            yield f"{veld.naam}:"
            for kenmerk, text in self._kenmerken():
                yield from _indented(_scalar(f"{kenmerk}:", _fact(text)))
        elif veld.velden:
            inner = [line for one in veld.velden for line in self.field(one)]
            yield f"{veld.naam}:"
            yield from _indented(_item(inner) if veld.lijst else inner)
        elif veld.naam == "soorten" and self._soorten:
            yield f"{veld.naam}: [{', '.join(self._soorten)}]"
        elif veld.lijst and veld.naar:
            yield f"{veld.naam}: [{self._text(veld)}]"
        elif veld.lijst:
            yield f"{veld.naam}:"
            yield from _indented(_scalar("-", self._text(veld)))
        else:
            yield from _scalar(f"{veld.naam}:", self._text(veld))

    def _text(self, veld: Veld) -> str:
        """The example of a single value; what the editor must replace is such that it can't be published."""
        match veld.vorm.eigen:
            case "feit":
                return "\n\n".join(map(_fact, veld.voorbeeld.split("\n\n")))
            case "tekst":
                return _own(veld.voorbeeld)
            case _:
                # A choice between yes and no is right as it stands.
                own = veld.naar.startswith(VOCABULAIRES) or not (veld.naar or veld.vorm.woorden == "ja of nee")
                value = self._id(veld) if veld.naar else veld.voorbeeld
                return f"{SJABLOON} {value or 'DIT'}" if own else value

    def _id(self, veld: Veld) -> str:
        if not veld.naar.startswith(VOCABULAIRES):
            return _placeholder(MODELS[veld.naar])
        # Editors can rename a value; then the first of the vocabulary will do.
        ids = self._catalog.ids(veld.naar)
        return veld.voorbeeld if veld.voorbeeld in ids else str(next(iter(ids)))

    def _kenmerken(self) -> Iterator[tuple[str, str]]:
        """What a pilot of the kind in the template must describe, each with what that is."""
        soorten = next(veld for veld in velden(Pilot) if veld.naam == "soorten")
        known = self._catalog.ids(soorten.naar)
        told: dict[str, str] = {}
        for id in self._soorten or (self._id(soorten),):
            for kenmerk in cast(Soort, known[id]).kenmerken:
                told.setdefault(kenmerk, self._catalog.waarde(kenmerk).definitie)
        yield from told.items()


def _own(text: str) -> str:
    return f"{SJABLOON} DIT, {text}" if text else f"{SJABLOON} DIT"


def _fact(text: str) -> str:
    if text.startswith("onbekend"):
        return text
    return f"{_own(text.removesuffix('.'))} [@{_placeholder(Bron)}]."


def _scalar(key: str, text: str) -> Iterator[str]:
    """A text behind its key; folded below it when it is long, or when YAML would read something else in it."""
    if len(text) < _WIDTH - len(key) and not any(mark in text for mark in ("\n", ": ", " #")):
        yield f"{key} {text}"
        return
    yield f"{key} >-"
    for paragraph in text.split("\n"):
        yield from _indented(_wrapped(paragraph)) if paragraph else ("",)


def _item(lines: Iterable[str]) -> Iterator[str]:
    """A block as the only item of a list."""
    marked = False
    for line in lines:
        if marked:
            yield f"  {line}" if line else ""
        else:
            marked = not _is_comment(line)
            yield f"- {line}" if marked else line


def _comment(text: str) -> Iterator[str]:
    return (f"# {line}" for line in _wrapped(text))


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)

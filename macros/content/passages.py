"""Passages of papers: sections with what fits, and what was left out said with its number and place."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from macros.content.blocks import Beeld, Blok, Kop, Lijst, Naast, Tabel, Tekst, citaties
from macros.content.debate import points
from macros.content.lessons import by_title
from macros.content.on_paper import fitted
from macros.content.parts import Line, Nadruk, PageLink, Part
from macros.content.pictures import strip
from macros.content.reference import plain
from macros.content.results import PAPER, results_table
from macros.derived.results import Resultaat
from macros.derived.weight import by_weight
from macros.derived.words import join_names, pluralize
from macros.records.catalog import Catalog, citations
from macros.records.debat import AlgemeneTegenspraak
from macros.records.fields import Record
from macros.records.handboek import Les
from macros.records.pilot import Tegenspraak

T = TypeVar("T")

# Fewer findings than this are read as fast in their table.
_WORTH_A_PICTURE = 5


def bronnen_of(*records: Record) -> tuple[str, ...]:
    """The sources that these records cite, each once."""
    return tuple(dict.fromkeys(citatie.bron for record in records for citatie in citations(record)))


def bronnen_in(blokken: Iterable[Blok]) -> tuple[str, ...]:
    """The sources that these blocks cite, each once, in reading order."""
    return tuple(dict.fromkeys(citatie.bron for citatie in citaties(blokken)))


def section(title: str, *blokken: Blok | None) -> tuple[Blok, ...]:
    """A heading with what stands under it; nothing when there is nothing to say."""
    found = tuple(blok for blok in blokken if blok is not None and _says_something(blok))
    return (Kop(1, title), *found) if any(not isinstance(blok, Tekst) or not blok.aside for blok in found) else ()


def limited(title: str, *blokken: Blok | None, left_out: Tekst | None) -> tuple[Blok, ...]:
    """A section of which something was left out; that is said also when nothing stands to say it below."""
    return section(title, *blokken, left_out) or ((left_out,) if left_out else ())


def _says_something(blok: Blok) -> bool:
    match blok:
        case Lijst():
            return bool(blok.items)
        case Tabel():
            return bool(blok.rows)
        case Naast():
            return bool(blok.kolommen)
        case _:
            return True


def more(count: int, shown: int, one: str, many: str, path: str = "") -> Tekst | None:
    """What was left out, if anything, and the page of the site that has it; nothing disappears in silence."""
    return more_of_all([(count, shown, one, many)], path)


def more_of_all(told: Iterable[tuple[int, int, str, str]], path: str = "") -> Tekst | None:
    """The same of several things together: of each how many there are, how many are shown, and the word for one and many."""
    left = [(count - shown, one, many) for count, shown, one, many in told if count > shown]
    if not left:
        return None
    place: Part = PageLink("Op de site", path) if path else "Op de site"
    verb = "staat" if sum(count for count, *_ in left) == 1 else "staan"
    return Tekst(((place, f" {verb} nog {join_names([pluralize(*one) for one in left])}."),), aside=True)


def reading_guide(catalog: Catalog) -> tuple[Blok, ...]:
    """What the words for direction, way of studying and reading mean, in the words of their vocabularies."""
    return tuple(
        blok
        for vocabulary in ("richting", "onderzocht", "leeswijze")
        for blok in (
            Kop(2, f"Leeswijzer: {catalog.vocabularies[vocabulary].naam.lower()}"),
            Lijst(
                tuple(
                    (Nadruk(f"{waarde.naam}. "), waarde.definitie)
                    for waarde in catalog.vocabularies[vocabulary].waarden.values()
                )
            ),
        )
    )


def picture(catalog: Catalog, found: Sequence[Resultaat], shown: Sequence[Resultaat]) -> Beeld | None:
    """The strip of all findings, unless their table is as easy to take in."""
    return strip(catalog, found) if len(found) > len(shown) or len(found) >= _WORTH_A_PICTURE else None


def results(found: Sequence[Resultaat], shown: Sequence[Resultaat], here: object = None) -> tuple[Tabel, Tekst | None]:
    """The table of the chosen findings, and how many others there are; `here` is the pilot that is not named again."""
    table = results_table(shown, "bevindingen", "Bevindingen", columns=PAPER, here=here)
    return fitted(table), more(len(found), len(shown), "bevinding", "bevindingen")


def varied(found: Iterable[Resultaat], most: int) -> list[Resultaat]:
    """The few results that show the most: per outcome the best studied, then what points another way, then the others.

    The order stays that of the site.
    """
    all_found = list(enumerate(found))
    outcomes: set[str] = set()
    directions: set[tuple[str, str]] = set()
    ranked = []
    for place, one in all_found:
        outcome, direction = str(one.bevinding.uitkomst), str(one.bevinding.richting)
        new = (outcome in outcomes) + ((outcome, direction) in directions)
        outcomes.add(outcome)
        directions.add((outcome, direction))
        ranked.append((new, one.rank, place, one))
    chosen = sorted(sorted(ranked, key=lambda entry: entry[:3])[:most], key=lambda entry: entry[2])
    return [one for *_, one in chosen]


def questions(found: Iterable[Line], most: int) -> tuple[Blok, ...]:
    """The questions that a council could ask its own college, at most so many."""

    def write(asked: Sequence[Line]) -> Lijst:
        return Lijst(tuple(asked))

    return _limited("Vragen aan uw college", write, tuple(found), most, ("vraag", "vragen"), "/raadsstukken.md")


def contradictions(disagreements: Sequence[Tegenspraak | AlgemeneTegenspraak], most: int) -> tuple[Blok, ...]:
    """At most so many points on which sources disagree, the weightiest first."""
    named = ("punt waarop bronnen verschillen", "punten waarop bronnen verschillen")
    title = "Waar bronnen elkaar tegenspreken"
    return _limited(title, points, by_weight(disagreements), most, named, "/tegenspraken.md")


def not_found(vragen: Sequence[str], most: int) -> tuple[Blok, ...]:
    """At most so many open questions."""
    return _limited("Wat niet bekend is", plain, vragen, most, ("open vraag", "open vragen"))


def lessons(catalog: Catalog, lessen: Sequence[Les], most: int) -> tuple[Blok, ...]:
    """At most so many lessons by title."""
    return _limited("Lessen voor de raad", partial(by_title, catalog), lessen, most, ("les", "lessen"), "/lessen.md")


def _limited(
    title: str,
    write: Callable[[Sequence[T]], Lijst],
    found: Sequence[T],
    most: int,
    named: tuple[str, str],
    path: str = "",
) -> tuple[Blok, ...]:
    return limited(title, write(found[:most]), left_out=more(len(found), most, *named, path))

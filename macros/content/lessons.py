"""Lessons: in full on the page of their theme and in a book, by title elsewhere."""

from collections.abc import Iterable, Iterator, Sequence

from macros.content.blocks import Blok, Kop, Lijst, Tekst, Vouw
from macros.content.parts import Line, feit_lines, first_line, first_sentence, links
from macros.content.values import merk, record_link, verwijzingen
from macros.derived.weight import by_weight
from macros.derived.words import pluralize
from macros.records.catalog import Catalog
from macros.records.handboek import Les
from macros.records.pilot import Pilot

# The role whose lessons stand first on paper for a council.
_RAADSLID = "raadslid"

# So many lessons of a theme are read before the others.
_FIRST = 3


def for_council(lessen: Iterable[Les]) -> list[Les]:
    """Lessons, those for a council member first and then the weightiest."""
    return sorted(lessen, key=council_order)


def council_order(les: Les) -> tuple[int, int]:
    """Sort key of lessons for a council."""
    return int(_RAADSLID not in les.rollen), -les.belang


def entries(catalog: Catalog, lessen: Iterable[Les]) -> Iterator[Blok]:
    """Every lesson with its reason, its pilots, its basis and for whom it is."""
    for les in lessen:
        yield Kop(3, les.les, les.anker)
        yield Tekst(feit_lines(les.waarom))
        yield Tekst((_origin(catalog, les),), aside=True)


def _origin(catalog: Catalog, les: Les) -> Line:
    pilots = links(catalog[Pilot][id] for id in les.pilots)
    where: Line = ("Uit: ", *pilots) if pilots else ("Uit landelijke bronnen of andere gemeenten",)
    return (*where, " · Basis: ", merk(catalog, les.basis), " · Voor: ", *verwijzingen(catalog, les.rollen))


def by_theme(catalog: Catalog, lessen: Sequence[Les]) -> Iterator[Blok]:
    """The weightiest lessons of a theme as links, the others folded; nothing without lessons."""
    yield short_list(catalog, lessen[:_FIRST])
    if others := lessen[_FIRST:]:
        count = pluralize(len(others), "les", "lessen")
        yield Vouw(f"Nog {count}", (short_list(catalog, others),))


def by_role(catalog: Catalog, lessen: Iterable[Les]) -> Iterator[Vouw]:
    """Lessons as links, folded per role for which they are meant, the weightiest first."""
    weighty = by_weight(lessen)
    for id, rol in catalog.ids("vocabulaires/rol").items():
        chosen = [les for les in weighty if id in les.rollen]
        if chosen:
            count = pluralize(len(chosen), "les", "lessen")
            yield Vouw(f"{rol.naam}: {count}", (short_list(catalog, chosen),), f"voor-{id}", 3)


def by_title(catalog: Catalog, lessen: Iterable[Les]) -> Lijst:
    """Lessons by title for paper, with their basis in brackets."""
    return Lijst(tuple((record_link(les), f" ({catalog.naam(les.basis).lower()})") for les in lessen))


def with_reasons(lessen: Iterable[Les]) -> Lijst:
    """A few lessons as links, each with the first sentence of its reason."""
    return Lijst(
        tuple((record_link(les), ". ", *first_sentence(first_line(les.waarom))) for les in lessen), repeats=True
    )


def short_list(catalog: Catalog, lessen: Iterable[Les]) -> Lijst:
    """Lessons as links to their entries, with their basis, for a screen."""
    return Lijst(tuple((record_link(les), " ", merk(catalog, les.basis)) for les in lessen), repeats=True)

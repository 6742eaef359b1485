"""The answers of the editors, each with how sure it is and what it rests on."""

from collections.abc import Iterator

from macros.content.blocks import Blok, Kader, Kop, Lijst, Naast, Tekst, Vouw
from macros.content.parts import Kolom, Line, Nadruk, feit_lines, first_line
from macros.content.results import counted, direction, studied
from macros.content.values import record_link
from macros.derived.answers import certainty, named
from macros.derived.grouping import grouped
from macros.derived.results import Resultaat
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog


def by_kind(catalog: Catalog) -> Iterator[Blok]:
    """All answers, under the kind of approach that they are about."""
    for soort, answers in grouped((antwoord.soort, antwoord) for antwoord in catalog[Antwoord].values()).items():
        yield Kop(2, catalog.naam(soort), f"antwoorden-over-{soort}")
        for antwoord in answers:
            yield Kop(3, antwoord.vraag, antwoord.anker)
            yield Kader(feit_lines(antwoord.kort))
            yield Tekst(tuple(_beside(catalog, antwoord)))
            yield _basis(catalog, antwoord)


def in_short(catalog: Catalog, antwoord: Antwoord) -> Blok:
    """The answer and how sure it is, for where its question stands already."""
    return Tekst((*feit_lines(antwoord.kort), _how_sure(catalog, antwoord)))


def list_of_answers(catalog: Catalog, soort: str | None) -> Lijst:
    """Each question with its answer in a line, of one kind of approach or of all."""
    chosen = (antwoord for antwoord in catalog[Antwoord].values() if soort in (None, antwoord.soort))
    items = ((record_link(antwoord), " ", *first_line(antwoord.kort)) for antwoord in chosen)
    return Lijst(tuple(items), repeats=True)


def short_answers(catalog: Catalog, soort: str) -> Naast:
    """The same for one kind of approach, side by side."""
    chosen = (antwoord for antwoord in catalog[Antwoord].values() if antwoord.soort == soort)
    return Naast(tuple(Kolom((record_link(antwoord),), feit_lines(antwoord.kort)) for antwoord in chosen))


def _beside(catalog: Catalog, antwoord: Antwoord) -> Iterator[Line]:
    if antwoord.uitzondering:
        yield from ((Nadruk("Maar:"), " ", *line) for line in feit_lines(antwoord.uitzondering))
    yield _how_sure(catalog, antwoord)
    yield (Nadruk("Voor uw gemeente:"), f" {antwoord.betekent}")


def _how_sure(catalog: Catalog, antwoord: Antwoord) -> Line:
    return (Nadruk("Hoe zeker:"), f" {certainty(catalog, antwoord)}.")


def _basis(catalog: Catalog, antwoord: Antwoord) -> Vouw:
    """Each finding that the answer rests on, and with a reason those that it does not use."""
    used = named(catalog, antwoord.steunt_op)
    blokken: list[Blok] = [Lijst(tuple(map(_finding, used)), repeats=True)]
    if antwoord.terzijde:
        aside = (_finding(one, f"{entry.reden} ") for entry in antwoord.terzijde for one in named(catalog, [entry]))
        blokken += [Tekst(((Nadruk("Niet gebruikt, met de reden:"),),)), Lijst(tuple(aside), repeats=True)]
    return Vouw(f"Waarop dit steunt: {counted(used)}", tuple(blokken), f"steunt-{antwoord.id}", 4)


def _finding(one: Resultaat, reason: str = "") -> Line:
    name = one.catalog.naam
    group = f", groep {one.groep}" if one.groep else ""
    told = f" {name(one.bevinding.uitkomst)}{group}: {reason}"
    return (direction(one), told, record_link(one.onderzoek), f" ({studied(one)})")

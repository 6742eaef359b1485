"""The answers of the editors, each with how sure it is and what it rests on."""

from collections.abc import Iterable, Iterator, Sequence

from macros.content.blocks import Blok, Kop, Lijst, Naast, Tekst, Vouw
from macros.content.parts import Kolom, Line, Nadruk, feit_lines, first_line, first_sentence
from macros.content.results import FINDING, direction, studied
from macros.content.values import record_link
from macros.derived.answers import basis, certainty, how_sure, named
from macros.derived.results import Resultaat
from macros.derived.words import pluralize
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.feit import sentences

# More answers than this hide what they stand beside.
_FEW = 3


def entries(catalog: Catalog, antwoorden: Iterable[Antwoord], level: int, *, with_basis: bool) -> Iterator[Blok]:
    """Each answer under its question, with what speaks against it and how sure it is, which opens what it rests on."""
    for antwoord in antwoorden:
        yield Kop(level, antwoord.vraag, antwoord.anker)
        told = (*feit_lines(antwoord.kort), *_exception(antwoord))
        if with_basis and antwoord.steunt_op:
            yield from (Tekst(told), _basis(catalog, antwoord))
        else:
            yield Tekst((*told, _how_sure(catalog, antwoord)))


def in_short(catalog: Catalog, antwoord: Antwoord) -> Blok:
    """The answer and how sure it is, for where its question stands already."""
    return Tekst((*feit_lines(antwoord.kort), _how_sure(catalog, antwoord)))


def list_of_answers(chosen: Sequence[Antwoord], *, in_a_sentence: bool = False) -> Lijst:
    """Each question with its answer in a line, or with the first sentence of that."""
    lines = [(antwoord, first_line(antwoord.kort)) for antwoord in chosen]
    items = ((record_link(one), " ", *(first_sentence(line) if in_a_sentence else line)) for one, line in lines)
    return Lijst(tuple(items), repeats=True)


def of_theme(chosen: Sequence[Antwoord]) -> Blok:
    """The answers at a theme; more than a few are folded, since the theme itself comes first."""
    told = list_of_answers(chosen)
    return told if len(chosen) <= _FEW else Vouw(f"{len(chosen)} antwoorden", (told,), "antwoorden", 3)


def short_answers(catalog: Catalog, soort: str) -> Naast:
    """The answers on one kind of approach, side by side."""
    chosen = (antwoord for antwoord in catalog[Antwoord].values() if antwoord.soort == soort)
    return Naast(tuple(Kolom((record_link(antwoord),), feit_lines(antwoord.kort)) for antwoord in chosen))


def meaning(antwoorden: Iterable[Antwoord], *, in_a_sentence: bool = False) -> Lijst:
    """What each answer means for a municipality, or the first sentence of that."""
    told = ((one.naam, sentences(one.betekent)[0] if in_a_sentence else one.betekent) for one in antwoorden)
    return Lijst(tuple((Nadruk(f"{name}."), f" {text}") for name, text in told))


def _exception(antwoord: Antwoord) -> Iterator[Line]:
    if antwoord.uitzondering:
        yield from ((Nadruk("Maar:"), " ", *line) for line in feit_lines(antwoord.uitzondering))


def _how_sure(catalog: Catalog, antwoord: Antwoord) -> Line:
    return (Nadruk("Hoe zeker:"), f" {certainty(catalog, antwoord)}")


def _basis(catalog: Catalog, antwoord: Antwoord) -> Vouw:
    """Each finding that the answer rests on, and with a reason those that it does not use."""
    used = basis(catalog, [antwoord])
    blokken: list[Blok] = [Lijst(tuple(map(_finding, used)), repeats=True)]
    if antwoord.terzijde:
        aside = (_finding(one, f"{entry.reden} ") for entry in antwoord.terzijde for one in named(catalog, [entry]))
        blokken += [Tekst(((Nadruk("Niet gebruikt, met de reden:"),),)), Lijst(tuple(aside), repeats=True)]
    heading = f"Hoe zeker: {how_sure(catalog, used).removesuffix('.')} ({pluralize(len(used), *FINDING)})"
    return Vouw(heading, tuple(blokken), f"steunt-{antwoord.id}", 4)


def _finding(one: Resultaat, reason: str = "") -> Line:
    name = one.catalog.naam
    group = f", groep {one.groep}" if one.groep else ""
    told = f" {name(one.bevinding.uitkomst)}{group}: {reason}"
    return (direction(one), told, record_link(one.onderzoek), f" ({studied(one)})")

"""Questions of councils, with what is known and what only the reader's own municipality can know."""

from collections.abc import Iterable, Iterator

from macros.content.blocks import Blok, Kop, Tekst, Vouw
from macros.content.parts import Line, Nadruk, Part, feit_lines, joined
from macros.content.values import merk, verwijzing, verwijzingen
from macros.derived.grouping import grouped
from macros.derived.words import capitalize, pluralize
from macros.records.bestuur import Afloop, Raadsstuk, Vraag
from macros.records.catalog import Catalog
from macros.records.vocabulary import VRAGENBANK

# So many questions are read one after the other; of more a reader looks for one.
_FEW = 8


def documents_by_kind(catalog: Catalog, stukken: Iterable[Raadsstuk]) -> Iterator[Vouw]:
    """Council documents with what they are about and what became of them, folded per kind, the newest first."""
    newest = sorted(stukken, key=lambda one: one.datum.iso if one.datum else "", reverse=True)
    kinds = grouped((stuk.soort, stuk) for stuk in newest if stuk.soort != VRAGENBANK)
    for soort in sorted(kinds, key=lambda one: -len(kinds[one])):
        heading = f"{catalog.naam(soort)}: {pluralize(len(kinds[soort]), 'stuk', 'stukken')}"
        yield Vouw(heading, tuple(_documents(catalog, kinds[soort])), f"soort-{soort}")


def _documents(catalog: Catalog, stukken: Iterable[Raadsstuk]) -> Iterator[Blok]:
    for stuk in stukken:
        yield Kop(3, stuk.kop, record=stuk, searchable=False)
        known: list[Part] = [verwijzing(catalog, stuk.gemeente)] if stuk.gemeente else []
        known += [str(stuk.datum)] if stuk.datum else []
        known += [merk(catalog, stuk.afloop.uitslag)] if stuk.afloop else []
        if known:
            yield Tekst((joined(((part,) for part in known), " · "),), aside=True)
        yield Tekst(feit_lines(stuk.samenvatting))


def questions(catalog: Catalog, stuk: Raadsstuk) -> Iterator[Blok]:
    """The questions of a document with their answers; of more than can be read at once only the questions, to open."""
    for vraag in stuk.vragen:
        if len(stuk.vragen) > _FEW:
            yield Vouw(capitalize(vraag.kop), tuple(_answer(catalog, vraag)), level=3, layer=True)
        else:
            yield from question(catalog, vraag, 3)


def question(catalog: Catalog, vraag: Vraag, level: int) -> Iterator[Blok]:
    """One question with its answer, and where to read on."""
    yield Kop(level, capitalize(vraag.kop))
    yield from _answer(catalog, vraag)


def _answer(catalog: Catalog, vraag: Vraag) -> Iterator[Blok]:
    yield Tekst(feit_lines(vraag.antwoord))
    if vraag.eigen_gemeente:
        yield Tekst(((Nadruk("Dit weet alleen uw eigen gemeente:"), f" {vraag.eigen_gemeente}"),))
    more = [
        (f"{name}: ", *verwijzingen(catalog, ids))
        for name, ids in (
            ("Pilots", vraag.pilots),
            ("Lessen", vraag.lessen),
            ("Regelingen", vraag.regelingen),
            ("Onderzoeken", vraag.onderzoeken),
            ("Kerncijfers", vraag.kerncijfers),
        )
        if ids
    ]
    if vraag.bron:
        more.append(("Waar deze vraag is gesteld: ", verwijzing(catalog, vraag.bron)))
    if more:
        yield Tekst((joined(more, " · "),), aside=True)


def claims(stuk: Raadsstuk, level: int) -> Iterator[Blok]:
    """Claims of a document that go further than the evaluations."""
    for claim in stuk.beweringen:
        yield Kop(level, f"Bewering: {claim.bewering}")
        yield Tekst(feit_lines(claim.kanttekening))


def outcome(catalog: Catalog, afloop: Afloop) -> Tekst:
    """What became of a council document, with the votes as far as they are known."""
    known = [str(afloop.datum)] if afloop.datum else []
    known += [f"{afloop.voor} stemmen voor en {afloop.tegen} tegen"] if None not in (afloop.voor, afloop.tegen) else []
    when = f" ({', '.join(known)})" if known else ""
    first, *others = feit_lines(afloop.toelichting)
    return Tekst(((Nadruk("Afloop:"), " ", merk(catalog, afloop.uitslag), f"{when}. ", *first), *others))


def to_ask(catalog: Catalog, pilots: Iterable[str] = (), lessen: Iterable[str] = ()) -> Iterator[Line]:
    """Questions of the question bank that lean on one of these records, with what only the own municipality knows."""
    wanted = {*pilots, *lessen}
    return (line for vraag, line in bank_questions(catalog) if wanted & {*vraag.pilots, *vraag.lessen})


def bank_questions(catalog: Catalog) -> Iterator[tuple[Vraag, Line]]:
    """Every question of the question bank that the own municipality must answer too, and how it is put."""
    for stuk in catalog[Raadsstuk].values():
        if stuk.soort == VRAGENBANK:
            for vraag in stuk.vragen:
                if vraag.eigen_gemeente:
                    yield vraag, (Nadruk(vraag.vraag), f" {capitalize(vraag.eigen_gemeente)}.")

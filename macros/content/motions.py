"""What a council needs for a motion: questions with short answers, earlier motions, and both sides of the debate."""

from collections.abc import Iterator, Sequence

from macros.content.arguments import by_subject
from macros.content.blocks import Lijst, Tabel, Tekst, tabel, tabel_row
from macros.content.council import to_ask
from macros.content.parts import Cell, Line, Nadruk, PageLink, feit_lines, joined, links
from macros.content.values import merk, record_link
from macros.content.verdicts import how_sure
from macros.derived.answers import certainty
from macros.derived.headline import sources_against
from macros.derived.results import on_kind, place
from macros.records.antwoord import Antwoord
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.debat import Argument
from macros.records.motiedossier import Dossiervraag, Motiedossier
from macros.records.naslag import Gemeente
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.vocabulary import VRAGENBANK
from macros.records.wens import Wens

# The kinds of document that ask a council to decide something.
_DECIDES = ("motie", "initiatiefvoorstel", "burgerinitiatief")

# More answers than these are read as the verdict that sums them up.
_FEW = 2

# Who made it and what it is not, on the page and on each of its papers.
STATUS = "Achtergrond van deze kennisbank. Geen standpunt van een college."


def questions(catalog: Catalog, dossier: Motiedossier) -> Tabel:
    """Every question of a motion with its short answer."""
    rows = [tabel_row(vraag.vraag, tuple(_answer(catalog, dossier, vraag))) for vraag in dossier.vragen]
    return tabel(
        ["Vraag", "Kort antwoord"],
        rows,
        (1, 5),
        title="De vragen bij een motie",
        id="vragen",
        look=["motie", "blokken"],
    )


def _answer(catalog: Catalog, dossier: Motiedossier, vraag: Dossiervraag) -> Iterator[Line]:
    if vraag.tekst:
        yield from feit_lines(vraag.tekst)
    antwoorden = [catalog[Antwoord][id] for id in vraag.antwoorden]
    verdict = next((one for one in catalog[Oordeel].values() if one.soort == dossier.soort), None)
    if verdict and len(antwoorden) > _FEW:
        yield from (*feit_lines(verdict.kort), how_sure(catalog, verdict))
        yield ("Per vraag: ", *joined(((record_link(one),) for one in antwoorden), " · "))
    else:
        for antwoord in antwoorden:
            told = _in_line(feit_lines(antwoord.kort))
            yield (record_link(antwoord), " ", *told, f" Hoe zeker: {certainty(catalog, antwoord)}")
    for id in vraag.wensen:
        wens = catalog[Wens][id]
        yield (record_link(wens), ": ", merk(catalog, wens.oordeel), " ", *_in_line(feit_lines(wens.mag)))


def _in_line(told: Cell) -> Line:
    return joined(told, " ")


def earlier(catalog: Catalog, soort: str) -> list[Raadsstuk]:
    """Motions and proposals on one kind of approach: those with a known outcome first, then the newest."""
    found = [one for one in catalog[Raadsstuk].values() if soort in one.over and one.soort in _DECIDES]
    return sorted(found, key=lambda one: (_outcome_place(catalog, one), *_newest_first(one)))


def _outcome_place(catalog: Catalog, stuk: Raadsstuk) -> bool:
    """False, which sorts first, for a document of which the outcome is known."""
    last = len(catalog.ids("vocabulaires/uitslag")) - 1
    return stuk.afloop is None or place(catalog, stuk.afloop.uitslag) == last


def _newest_first(stuk: Raadsstuk) -> tuple[int, ...]:
    return tuple(-int(part) for part in stuk.datum.iso.split("-")) if stuk.datum else (0,)


def examples(catalog: Catalog, stukken: Sequence[Raadsstuk]) -> Lijst:
    """Each motion with what became of it and the votes as far as they are known."""
    return Lijst(tuple(_example(catalog, stuk) for stuk in stukken), repeats=True)


def _example(catalog: Catalog, stuk: Raadsstuk) -> Line:
    town = catalog[Gemeente][stuk.gemeente].naam if stuk.gemeente else ""
    known = ([] if town in stuk.titel else [town]) + ([str(stuk.datum)] if stuk.datum else [])
    where = f" ({', '.join(known)})" if known else ""
    if not stuk.afloop:
        return (record_link(stuk), f"{where}.")
    told = _in_line(feit_lines(stuk.afloop.toelichting))
    return (record_link(stuk), f"{where}: ", merk(catalog, stuk.afloop.uitslag), ". ", *told)


def pairs(catalog: Catalog, dossier: Motiedossier, most: int | None = None, *, in_full: bool = True) -> Tabel:
    """The heaviest argument for and against on each subject that has both, side by side, of at most so many subjects.

    What an argument is exactly stands there when `in_full`.
    """
    about = [one for one in catalog[Argument].values() if one.over == dossier.soort]
    kanten = list(catalog.ids("vocabulaires/kant"))
    rows = []
    for onderwerp, argumenten in by_subject(catalog, about).items():
        sides = [next((one for one in argumenten if one.kant == kant), None) for kant in kanten]
        if all(sides):
            rows.append(tabel_row(catalog.naam(onderwerp), *(_side(one, in_full=in_full) for one in sides if one)))
    title, look = "Voor en tegen, per onderwerp", ["motie", "blokken"]
    columns = ["Over", *(waarde.naam for waarde in catalog.ids("vocabulaires/kant").values())]
    return tabel(columns, rows[:most], (1, 3, 3), title=title, id="voor-en-tegen-tabel", look=look)


def _side(one: Argument, *, in_full: bool) -> Cell:
    told = (" ", *_in_line(feit_lines(one.tekst))) if in_full else ()
    return ((Nadruk(f"{one.argument}."), *told), (f"Wie zegt het: {one.afzender}.",))


def all_arguments() -> Tekst:
    """Where the arguments that are in no pair stand."""
    return Tekst((("Alle argumenten staan bij ", PageLink(Argument.overzicht_naam, f"/{Argument.overzicht}"), "."),))


def question_bank(catalog: Catalog) -> Tekst:
    """Where the questions to the college come from."""
    banks = links(one for one in catalog[Raadsstuk].values() if one.soort == VRAGENBANK)
    return Tekst((("Uit de ", *banks, ", met wat alleen uw eigen gemeente weet."),))


def to_the_college(catalog: Catalog, dossier: Motiedossier) -> list[Line]:
    """The technical questions of the dossier, then those of the question bank that lean on pilots of this kind."""
    pilots = [pilot.id for pilot in catalog[Pilot].values() if dossier.soort in pilot.soorten]
    return [*((vraag,) for vraag in dossier.technisch), *to_ask(catalog, pilots)]


def known(dossier: Motiedossier) -> Lijst:
    """The cited lines, each a clause that starts with 'dat'."""
    return Lijst(tuple(_clause(feit_lines(feit)) for feit in dossier.constaterende))


def both_sides_known(catalog: Catalog, dossier: Motiedossier, most: int) -> Lijst:
    """At most so many of these lines, in the order of the editors; one tells what is not favourable, when any of all does."""
    against = sources_against(on_kind(catalog, dossier.soort))
    telling = [feit for feit in dossier.constaterende if against & {citatie.bron for citatie in feit.citaties}]
    chosen = dossier.constaterende[:most]
    if telling and not any(one in chosen for one in telling):
        chosen = (*chosen[:-1], telling[0])
    return Lijst(tuple(_clause(feit_lines(feit)) for feit in chosen))


def _clause(told: Cell) -> Line:
    return (*_in_line(told), ";")


def to_fill_in(*labels: str, together: bool = False) -> Tekst:
    """Lines that a reader fills in, or one line for all of them `together`."""
    lines: list[Line] = [(Nadruk(f"{label}:"), " ……………………………………………………………") for label in labels]
    return Tekst((joined(lines, "   "),) if together else tuple(lines))


def for_the_meeting(dossier: Motiedossier, most_technical: int, most_political: int) -> Tabel:
    """What the council may ask the college's staff, beside what it must decide for itself; numbered, to refer to."""
    asked = (dossier.technisch[:most_technical], dossier.politiek[:most_political])
    cells = (tuple((f"{number}. {vraag}",) for number, vraag in enumerate(vragen, 1)) for vragen in asked)
    return tabel(["Technische vragen", "Politieke vragen"], [tabel_row(*cells)], (1, 1))

"""The verdict on one kind of approach or one subject: the answer first, then what each study says, for site and paper."""

from collections.abc import Collection, Iterator, Sequence

from macros.content.answers import entries, list_of_answers, meaning
from macros.content.blocks import Blok, Kader, Kop, Lijst, Tabel, Tekst, Vouw, tabel, tabel_row
from macros.content.directions import NO_GROUP_NOTE, how_read, table_of_directions
from macros.content.parts import (
    Explanation,
    Line,
    Link,
    Nadruk,
    PageLink,
    capitalize_line,
    feit_lines,
    first_line,
    first_sentence,
    joined,
    links,
)
from macros.content.results import direction, studied
from macros.content.values import record_link
from macros.derived.answers import (
    NOT_COUNTED,
    answers_of,
    basis,
    basis_of_verdict,
    certainty,
    certainty_of_verdict,
    findings_on,
    how_studied,
    is_on,
)
from macros.derived.disagreements import touching
from macros.derived.grouping import grouped
from macros.derived.headline import headline
from macros.derived.key_facts import newest_costs
from macros.derived.results import Resultaat, by_comparison, by_outcome, by_study, of_pilot
from macros.derived.weight import by_weight
from macros.derived.words import capitalize, number, pluralize
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.debat import Argument
from macros.records.onderzoek import Onderzoek
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.vocabulary import KOSTEN

_NO_SIZE = "aantal niet gevonden"


def overview(catalog: Catalog) -> Iterator[Blok]:
    """Every verdict with how sure it is and the questions that it answers; each has the place that it had here before."""
    for oordeel in catalog[Oordeel].values():
        yield Kop(2, oordeel.vraag, f"antwoorden-over-{oordeel.id}", record=oordeel)
        yield in_short(catalog, oordeel)
        if oordeel.soort:
            yield _questions(catalog, answers_of(catalog, oordeel), oordeel)


def _questions(catalog: Catalog, antwoorden: Sequence[Antwoord], oordeel: Oordeel) -> Tabel:
    rows = [tabel_row((record_link(one),), certainty(catalog, one), id=one.anker) for one in antwoorden]
    title = f"{oordeel.naam}: de vragen en hoe zeker het antwoord is"
    return tabel(
        ["Vraag", "Hoe zeker"], rows, title=title, id=f"vragen-{oordeel.id}", look=["antwoorden"], repeats=True
    )


def list_of_verdicts(catalog: Catalog, without: str | None = None) -> Lijst:
    """The verdict on each kind of approach, or all `without` that on one, after its question."""
    chosen = (oordeel for oordeel in catalog[Oordeel].values() if oordeel.soort not in (None, without))
    return Lijst(tuple((record_link(one), " ", *first_line(one.kort)) for one in chosen), repeats=True)


def in_short(catalog: Catalog, oordeel: Oordeel) -> Tekst:
    """The verdict and how sure it is."""
    return Tekst((*feit_lines(oordeel.kort), how_sure(catalog, oordeel)))


def in_a_sentence(catalog: Catalog, oordeel: Oordeel) -> Tekst:
    """The first sentence of the verdict and how it was studied, for where the whole of it is a click away."""
    found = basis_of_verdict(catalog, oordeel)
    sure = f"{how_studied(catalog, found)}." if found else certainty_of_verdict(catalog, oordeel)
    return Tekst((first_sentence(first_line(oordeel.kort)), (Nadruk("Hoe zeker:"), f" {sure}")))


def how_sure(catalog: Catalog, oordeel: Oordeel) -> Line:
    """How what it rests on was studied and read."""
    return (Nadruk("Hoe zeker:"), f" {certainty_of_verdict(catalog, oordeel)}")


def whole(catalog: Catalog, oordeel: Oordeel) -> Iterator[Blok]:
    """The page: the verdict, what was found by way of studying, the answers, and folded all that they rest on."""
    antwoorden = answers_of(catalog, oordeel)
    yield Kader((*feit_lines(oordeel.kort), how_sure(catalog, oordeel)))
    yield Tekst(((f"Oordeel van de redactie, gecontroleerd op {oordeel.gecontroleerd_op}.",),), aside=True)
    if table := table_of_directions(catalog, oordeel, with_reading=False):
        yield table
        yield Tekst(((NO_GROUP_NOTE,), how_read(catalog, oordeel)), aside=True)
    yield from _answers(catalog, oordeel, antwoorden)
    yield from _folds(catalog, oordeel, antwoorden)


def _answers(catalog: Catalog, oordeel: Oordeel, antwoorden: Sequence[Antwoord]) -> Iterator[Blok]:
    if oordeel.soort:
        yield Kop(2, "Per vraag", "per-vraag")
        yield from entries(catalog, antwoorden, 3, with_basis=True)
    else:
        yield Kop(2, "Per soort aanpak", "per-soort")
        yield list_of_answers(antwoorden)


def _folds(catalog: Catalog, oordeel: Oordeel, antwoorden: Sequence[Antwoord]) -> Iterator[Blok]:
    found = findings_on(catalog, oordeel)
    pilots = pilots_of(catalog, oordeel)
    disagreements = contradictions(catalog, found, pilots, oordeel.soort) if oordeel.soort else []
    gaps = unknown(catalog, oordeel)
    told: list[tuple[str, str, Sequence[Blok]]] = [
        ("Wat betekent dit voor uw gemeente", "betekenis", [meaning(antwoorden)]),
        (
            "Per onderzoek",
            "per-onderzoek",
            [per_study(found, {one.onderzoek.id for one in basis(catalog, antwoorden)})] if found else [],
        ),
        ("Per gemeente", "per-gemeente", list(per_pilot(catalog, oordeel, pilots))),
        ("Waar bronnen verschillen", "verschillen", [Lijst(tuple(disagreements))] if disagreements else []),
        ("Wat we niet weten", "niet-bekend", [gaps] if gaps.items else []),
    ]
    yield from (Vouw(heading, tuple(blokken), id) for heading, id, blokken in told if blokken)
    if line := debate_line(catalog, oordeel):
        yield Tekst((line,))


def pilots_of(catalog: Catalog, oordeel: Oordeel) -> list[Pilot]:
    """The pilots of its kind, or those that say something on its subject."""
    pilots = catalog[Pilot].values()
    if oordeel.soort:
        return [pilot for pilot in pilots if oordeel.soort in pilot.soorten]
    return [pilot for pilot in pilots if _of_subject(catalog, oordeel, pilot)]


def per_study(found: Sequence[Resultaat], counted: Collection[str]) -> Tabel:
    """One row per study and comparison, the best studied first: who, how many people, against what, which way, and a sentence.

    Of a study that is not `counted` it says that no answer rests on it.
    """
    rows = [
        tabel_row(
            ((Link(same[0].onderzoek.kort, same[0].onderzoek),), *_about(same[0].onderzoek, counted)),
            ((same[0].catalog.naam(same[0].vergelijking),), (studied(same[0]),)),
            tuple(_ways(same)),
            first_line(headline(same, 1)[0].bevinding.zin),
        )
        for studie in by_study(sorted(found, key=lambda one: one.rank))
        for same in by_comparison(studie)
    ]
    return tabel(
        ["Onderzoek", "Waarmee vergeleken", "Welke kant op", "In een zin"],
        rows,
        (1.6, 1.3, 1.6, 3),
        title="Per onderzoek, het best onderzochte eerst",
        id="onderzoeken",
        look=["blokken", "per-studie"],
        repeats=True,
    )


def _about(onderzoek: Onderzoek, counted: Collection[str]) -> Iterator[Line]:
    """How many people it is about, and that no answer rests on it."""
    people = onderzoek.deelnemers
    yield (Explanation(_NO_SIZE if people is None else f"{number(people)} {'mens' if people == 1 else 'mensen'}"),)
    if onderzoek.id not in counted:
        yield (Explanation(capitalize(NOT_COUNTED)),)


def _ways(studie: Sequence[Resultaat]) -> Iterator[Line]:
    """Per outcome which ways its findings point, each once; the look of a difference is kept when all of them are one."""
    for group in by_outcome(studie):
        differences_first = sorted(group, key=lambda one: not one.is_difference)
        marks = {mark.text: mark for mark in map(direction, differences_first)}
        name = group[0].catalog.naam(group[0].bevinding.uitkomst)
        yield (f"{name}: ", *joined([(mark,) for mark in marks.values()], " "))


def per_pilot(catalog: Catalog, oordeel: Oordeel, pilots: Sequence[Pilot]) -> Iterator[Blok]:
    """What is known per pilot on the subject of a verdict."""
    return in_one_sentence([(pilot, _of_subject(catalog, oordeel, pilot)) for pilot in pilots])


def in_one_sentence(told: Sequence[tuple[Pilot, Line]]) -> Iterator[Blok]:
    """A few sentences per pilot; those of which nothing was found share a line."""
    items = [(record_link(pilot), ": ", *line) for pilot, line in told if line]
    if items:
        yield Lijst(tuple(items), repeats=True)
    if silent := [pilot for pilot, line in told if not line]:
        yield Tekst((("Niets gevonden bij: ", *links(silent), "."),), aside=True)


def _of_subject(catalog: Catalog, oordeel: Oordeel, pilot: Pilot) -> Line:
    """What is known of a pilot on the subject of a verdict, in a few sentences; nothing if nothing is."""
    if oordeel.uitkomst:
        return characteristic(pilot, oordeel.uitkomst)
    if oordeel.domein == KOSTEN:
        known = newest_costs(pilot)
        return first_line(known[0].zin) if known else ()
    found = [one for one in of_pilot(catalog, pilot) if is_on(oordeel, one)]
    # What was found there says more than what was found in six municipalities together.
    own = [one for one in found if len(one.pilots) == 1] or found
    told = headline(own, 2)
    lines = [(direction(one), " ", *first_line(one.bevinding.zin), f" ({studied(one)})") for one in told]
    # So that no outcome stands for all that was found.
    said = {one.bevinding.uitkomst for one in told}
    others = list(_ways([one for one in own if one.bevinding.uitkomst not in said]))
    return joined([*lines, *([("Ook: ", *joined(others, "; "), ".")] if others else [])], " ")


def characteristic(pilot: Pilot, kenmerk: str) -> Line:
    """What is known of one characteristic of a pilot; nothing if nothing is."""
    cell = pilot.kenmerken.get(str(kenmerk))
    return () if cell is None or cell.onbekend else capitalize_line(first_line(cell))


def contradictions(catalog: Catalog, found: Sequence[Resultaat], pilots: Sequence[Pilot], soort: str) -> list[Line]:
    """The points on which sources disagree that touch its pilots or studies, the weightiest first."""
    studies = {one.onderzoek.id for one in found}
    points = touching(catalog, {pilot.id for pilot in pilots}, [soort], studies)
    return [(record_link(point),) for point in by_weight(points)]


def unknown(catalog: Catalog, oordeel: Oordeel) -> Lijst:
    """What was looked for and not found, and on which domains there is no finding at all."""
    gaps: list[Line] = [(vraag,) for vraag in oordeel.niet_gevonden]
    if oordeel.soort:
        has = {str(one.domein) for one in findings_on(catalog, oordeel)}
        empty = [waarde.naam.lower() for id, waarde in catalog.ids("vocabulaires/domein").items() if id not in has]
        gaps += [(f"Bevindingen over {', '.join(empty)}.",)] if empty else []
    return Lijst(tuple(gaps))


def debate_line(catalog: Catalog, oordeel: Oordeel) -> Line:
    """Where the arguments on this kind of approach stand; nothing if there are none."""
    sides = grouped((str(one.kant), one) for one in catalog[Argument].values() if one.over == oordeel.soort)
    if not oordeel.soort or not sides:
        return ()
    count = sum(map(len, sides.values()))
    return (
        PageLink("Voor en tegen", "/debat.md"),
        f": {pluralize(count, 'argument', 'argumenten')} van raden, Kamer en deskundigen.",
    )

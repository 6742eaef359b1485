"""Passages that several briefings share: findings, lessons, arguments, questions and what is not known."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from macros.content.blocks import Beeld, Blok, Kop, Lijst, Nadruk, Regel, Tabel, Tekst, aaneen, eerste
from macros.content.pictures import strip, teken
from macros.derived.findings import BRUTO, Finding
from macros.derived.selection import Selection
from macros.derived.words import geteld, hoofdletter
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog, citations
from macros.records.debat import AlgemeneTegenspraak, Argument
from macros.records.fields import Record
from macros.records.handboek import Les, Thema
from macros.records.pilot import ALLE_DEELNEMERS, Tegenspraak

RAADSLID = "raadslid"
_VRAGENBANK = "vragenbank"

# Fewer findings than this are read as fast in their table.
_WORTH_A_PICTURE = 5


def bronnen_van(*records: Record) -> tuple[str, ...]:
    """The sources that these records cite, each once."""
    return tuple(dict.fromkeys(citatie.bron for record in records for citatie in citations(record)))


def plain(texts: Iterable[str]) -> Lijst:
    """A list of texts without citations."""
    return Lijst(tuple((text,) for text in texts))


def section(title: str, *blokken: Blok | None) -> tuple[Blok, ...]:
    """A heading with what stands under it; nothing when there is nothing to say."""
    found = tuple(blok for blok in blokken if blok is not None and _says_something(blok))
    return (Kop(1, title), *found) if any(not isinstance(blok, Tekst) or not blok.bijschrift for blok in found) else ()


def _says_something(blok: Blok) -> bool:
    match blok:
        case Lijst():
            return bool(blok.items)
        case Tabel():
            return bool(blok.rijen)
        case _:
            return True


def more(count: int, shown: int, one: str, many: str) -> Tekst | None:
    """What was left out, if anything; nothing disappears in silence."""
    left = count - shown
    if left < 1:
        return None
    return Tekst(
        ((f"Op de site {'staat' if left == 1 else 'staan'} nog {geteld(left, one, many)}.",),), bijschrift=True
    )


def leeswijzer(catalog: Catalog) -> tuple[Blok, ...]:
    """What the words for direction and strength mean, in the words of their vocabularies."""
    return tuple(
        blok
        for vocabulary in ("richting", "kracht")
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


def about(catalog: Catalog, thema: Thema) -> list[Finding]:
    """The findings on the outcomes of a theme."""
    return Selection(catalog).findings(None, None, None, thema.id)


def picture(catalog: Catalog, found: Sequence[Finding], shown: Sequence[Finding]) -> Beeld | None:
    """The strip of all findings, unless their table is as easy to take in."""
    return strip(catalog, found) if len(found) > len(shown) or len(found) >= _WORTH_A_PICTURE else None


def findings_table(findings: Sequence[Finding], *, with_pilot: bool) -> Tabel:
    """Findings with judgement, comparison and strength, as on the site."""
    rijen = tuple(
        (
            tuple(_outcome(finding, with_pilot=with_pilot)),
            ((teken(finding), Nadruk(finding.name(finding.bevinding.richting)), ". ", *eerste(finding.bevinding.zin)),),
            (
                (finding.name(finding.bevinding.vergelijking),),
                *(((Nadruk(BRUTO),),) if finding.bruto else ()),
            ),
            ((finding.name(finding.kracht),), (f"volgens: {finding.name(finding.bevinding.volgens).lower()}",)),
        )
        for finding in findings
    )
    columns = ("Uitkomst", "Bevinding", "Vergeleken met", "Kracht van het bewijs")
    return Tabel(columns, rijen, (1.5, 4, 1.15, 1.3))


def _outcome(finding: Finding, *, with_pilot: bool) -> Iterator[Regel]:
    yield (Nadruk(finding.name(finding.bevinding.uitkomst)),)
    if with_pilot:
        yield (finding.pilot.kop,)
    if finding.bevinding.groep != ALLE_DEELNEMERS:
        yield (f"groep {finding.bevinding.groep}",)


# So many findings of one pilot come before those of others.
_OF_ONE_PILOT = 2


def varied(findings: Iterable[Finding], most: int) -> list[Finding]:
    """A few findings that together show the most: of every domain the strongest, before a second of any.

    Within a domain those of other pilots, outcomes and directions come first. The order stays that of the site.
    """
    left = list(enumerate(findings))
    chosen: list[tuple[int, Finding]] = []
    domains, pilots, kinds = Counter[str](), Counter[str](), Counter[tuple[str, str]]()

    def rank(one: tuple[int, Finding]) -> tuple[int, int, int, int, int]:
        place, finding = one
        kind = (finding.bevinding.uitkomst, finding.bevinding.richting)
        spread = pilots[finding.pilot.id] // _OF_ONE_PILOT
        return domains[finding.domein], spread, kinds[kind], finding.rang, place

    while left and len(chosen) < most:
        best = min(left, key=rank)
        left.remove(best)
        chosen.append(best)
        finding = best[1]
        domains[finding.domein] += 1
        pilots[finding.pilot.id] += 1
        kinds[finding.bevinding.uitkomst, finding.bevinding.richting] += 1
    return [finding for _, finding in sorted(chosen, key=lambda one: one[0])]


def lesson_list(catalog: Catalog, lessen: Iterable[Les]) -> Lijst:
    """Lessons with what they rest on."""
    return Lijst(tuple((Nadruk(les.les), f" ({catalog.naam(les.basis).lower()})") for les in lessen))


def lessons_for_council(lessen: Iterable[Les]) -> list[Les]:
    """Lessons, those for a council member first."""
    return sorted(lessen, key=lambda les: RAADSLID not in les.rollen)


def argument_table(catalog: Catalog, argumenten: Iterable[Argument], most: int) -> Tabel:
    """Arguments for and against, at most so many of each side, with who makes them."""
    sides: dict[str, list[Argument]] = {kant: [] for kant in catalog.ids("vocabulaires/kant")}
    for argument in argumenten:
        sides[argument.kant].append(argument)
    rijen = tuple(
        (
            ((catalog.naam(argument.kant),),),
            ((Nadruk(argument.argument), ". ", *eerste(argument.tekst)),),
            ((argument.afzender,),),
        )
        for side in sides.values()
        for argument in side[:most]
    )
    return Tabel(("Kant", "Argument", "Wie zegt het"), rijen, (0.7, 4, 1.5))


def council_questions(catalog: Catalog, pilots: Iterable[str] = (), lessen: Iterable[str] = ()) -> Iterator[Regel]:
    """Questions of the question bank that lean on one of these records, with what only the own municipality knows."""
    wanted = {*pilots, *lessen}
    for stuk in catalog[Raadsstuk].values():
        if stuk.soort == _VRAGENBANK:
            for vraag in stuk.vragen:
                if vraag.eigen_gemeente and wanted & {*vraag.pilots, *vraag.lessen}:
                    yield (Nadruk(vraag.vraag), f" {hoofdletter(vraag.eigen_gemeente)}.")


def questions(found: Iterable[Regel], most: int) -> tuple[Blok, ...]:
    """The questions that a council could ask its own college, at most so many."""
    asked = tuple(found)
    return section(
        "Vragen aan uw college", Lijst(asked[:most]), more(len(asked), most, "vraag", "vragen") if most else None
    )


def contradictions(punten: Sequence[Tegenspraak | AlgemeneTegenspraak], most: int) -> tuple[Blok, ...]:
    """At most so many points on which sources disagree."""
    told = tuple((Nadruk(f"{hoofdletter(punt.over)}: "), *aaneen(punt.tekst)) for punt in punten[:most])
    return section(
        "Waar bronnen elkaar tegenspreken",
        Lijst(told),
        more(len(punten), most, "punt waarop bronnen verschillen", "punten waarop bronnen verschillen"),
    )


def not_found(vragen: Sequence[str], most: int) -> tuple[Blok, ...]:
    """At most so many open questions."""
    return section(
        "Wat niet bekend is",
        plain(vragen[:most]),
        more(len(vragen), most, "open vraag", "open vragen"),
    )


def lessons(catalog: Catalog, lessen: Sequence[Les], most: int) -> tuple[Blok, ...]:
    """At most so many lessons by title."""
    return section("Lessen voor de raad", lesson_list(catalog, lessen[:most]), more(len(lessen), most, "les", "lessen"))


def paragraphs(*feiten: Iterable[Regel]) -> Tekst:
    """Running text."""
    return Tekst(tuple(one for feit in feiten for one in feit))

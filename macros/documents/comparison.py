"""The comparison of pilots: side by side on the rows of the site, with what is known and what is not."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.content.blocks import Kader, Lijst
from macros.content.council import to_ask
from macros.content.debate import arguments, by_side
from macros.content.lessons import for_council
from macros.content.parts import Line, Nadruk, first_line, one_source
from macros.content.passages import contradictions, lessons, more, questions, results, section, varied
from macros.content.periods import LOOPTIJD, looptijden
from macros.content.pictures import per_domein
from macros.content.pilots import MAX_COLUMNS
from macros.derived.amounts import newest_amounts
from macros.derived.comparison import NO_STUDY, rows
from macros.derived.grouping import grouped
from macros.derived.results import Resultaat, by_study, of_pilots, studies_of
from macros.documents import download
from macros.documents.side_by_side import tables
from macros.records.catalog import Catalog
from macros.records.debat import AlgemeneTegenspraak, Argument
from macros.records.handboek import Les
from macros.records.pilot import Pilot
from macros.writers.document import Document


@dataclass(frozen=True)
class Limits:
    """How much a comparison holds: rows left out, findings, arguments of each side, contradictions, and so on."""

    rows_left_out: int
    results: int
    arguments: int
    contradictions: int
    lessons: int
    questions: int


# The rows are what a comparison is for: all else becomes less before a row is left out.
LIMITS = tuple(Limits(*step) for step in (
    (0, 12, 5, 5, 8, 5), (0, 10, 4, 4, 8, 5), (0, 9, 4, 3, 7, 4), (0, 8, 3, 3, 6, 4), (0, 7, 3, 2, 6, 3), (0, 6, 2, 2, 5, 3),
    (0, 5, 2, 1, 4, 2), (0, 4, 2, 1, 4, 2), (0, 4, 1, 1, 3, 1), *((n, 3, 1, 1, 3, 1) for n in range(18)),
))  # fmt: skip

# On how many subjects the reader sees first what the strongest evidence says.
_FIRST = 3


def of_soort(catalog: Catalog, soort: str, step: int) -> Document:
    """The comparison of all pilots of a kind."""
    waarde = catalog.ids("vocabulaires/soort")[soort]
    pilots = [pilot for pilot in catalog[Pilot].values() if soort in pilot.soorten]
    return comparison(
        catalog,
        pilots,
        LIMITS[step],
        name=download.document_name("vergelijken", soort),
        title=f"{waarde.naam}: pilots vergeleken",
    )


def comparison(
    catalog: Catalog, pilots: Sequence[Pilot], limits: Limits, *, name: str, title: str, recipient: str = ""
) -> Document:
    """Any pilots side by side."""
    found = of_pilots(catalog, pilots)
    soorten = list(dict.fromkeys(soort for pilot in pilots for soort in pilot.soorten))
    chosen = {pilot.id for pilot in pilots}
    # Those on one pilot are in its factsheet.
    contradictory = [point for point in catalog[AlgemeneTegenspraak].values() if chosen & set(point.pilots)]
    found_arguments = [argument for argument in catalog[Argument].values() if argument.over in soorten]
    told = _of_each_side(catalog, found_arguments, limits.arguments)
    debate = arguments(catalog, told, "voor-en-tegen", "Voor en tegen")
    periods = looptijden(catalog, pilots)
    blokken = (
        Kader(tuple((Nadruk(f"{catalog.naam(soort)}. "), catalog.waarde(soort).definitie) for soort in soorten)),
        *section("Wat bekend is en wat niet", Lijst(tuple(_in_short(catalog, pilots, found)))),
        *section("Wanneer", periods),
        *tables(catalog, pilots, limits.rows_left_out, elsewhere=[LOOPTIJD] if periods else []),
        *section("Wat gevonden is, per onderwerp", *per_domein(catalog, pilots)),
        *section("Wat eruit kwam", *results(found, varied(found, limits.results))),
        *section("Kosten", Lijst(tuple(_costs(catalog, pilots)))),
        *section("Voor en tegen", debate, more(len(found_arguments), len(told), "argument", "argumenten")),
        *contradictions(contradictory, limits.contradictions),
        *lessons(catalog, _lessons(catalog, pilots), limits.lessons),
        *questions(to_ask(catalog, pilots=[pilot.id for pilot in pilots]), limits.questions),
    )
    return Document(
        name=name,
        kind="Vergelijking",
        title=title,
        subtitle=f"{len(pilots)} {'pilots naast elkaar' if len(pilots) > 1 else 'pilot'}, met bronnen bij elke cel",
        page="vergelijken/",
        blokken=blokken,
        recipient=recipient,
        landscape=len(pilots) > MAX_COLUMNS,
        bronnen=_bronnen(catalog, pilots),
    )


def _of_each_side(catalog: Catalog, found: Sequence[Argument], most: int) -> list[Argument]:
    """At most so many arguments of each side, the weightiest."""
    counts = Counter[str]()
    chosen = []
    for argument in by_side(catalog, found):
        counts[argument.kant] += 1
        if counts[argument.kant] <= most:
            chosen.append(argument)
    return chosen


def _bronnen(catalog: Catalog, pilots: Sequence[Pilot]) -> tuple[str, ...]:
    """The sources of every cell of the comparison on the site."""
    cells = (row.cell(pilot) for row in rows(catalog, pilots) for pilot in pilots)
    return tuple(dict.fromkeys(citatie.bron for cell in cells for citatie in cell.citaties))


def _in_short(catalog: Catalog, pilots: Sequence[Pilot], found: Sequence[Resultaat]) -> list[Line]:
    """Five lines: how it was studied, what the best studied results say, and on what nothing was found."""
    of_all = (onderzoek for pilot in pilots for onderzoek in studies_of(catalog, pilot))
    designs = Counter(onderzoek.opzet for onderzoek in {onderzoek.id: onderzoek for onderzoek in of_all}.values())
    studied = ", ".join(f"{catalog.naam(opzet).lower()} ({count})" for opzet, count in designs.items())
    lines: list[Line] = [(Nadruk("Onderzoeken, naar opzet: "), f"{studied or NO_STUDY}.")]
    domains = grouped((str(one.domein), one) for one in sorted(found, key=lambda one: one.rank))
    for group in sorted(domains.values(), key=lambda group: group[0].rank)[:_FIRST]:
        lines.append((Nadruk(f"{catalog.naam(group[0].domein)}: "), *_best_of(group)))
    missing = [waarde.naam.lower() for id, waarde in catalog.ids("vocabulaires/domein").items() if id not in domains]
    if missing:
        lines.append((Nadruk("Niet gevonden: "), f"bevindingen over {', '.join(missing)}."))
    return lines


def _best_of(group: Sequence[Resultaat]) -> Line:
    """What each of the best studied results says, by study; never how many point which way."""
    best = [one for one in group if one.rank[0] == group[0].rank[0]]
    told = [f"{studie[0].onderzoek.kort}: {studie[0].verdict.lower()}" for studie in by_study(best)[:_FIRST]]
    return (f"{'; '.join(told)}.",)


def _costs(catalog: Catalog, pilots: Sequence[Pilot]) -> Iterator[Line]:
    """The newest amount of each pilot or what else is known of its costs, and of which pilots nothing is."""
    unknown = []
    for pilot in pilots:
        known = newest_amounts(bedrag for bedrag in pilot.bedragen if bedrag.aard != "regel")
        if known:
            yield (Nadruk(f"{pilot.kop}: "), *one_source(first_line(known[0].zin)))
        elif not pilot.kosten.onbekend:
            yield (Nadruk(f"{pilot.kop}: "), *one_source(first_line(pilot.kosten)))
        else:
            unknown.append(pilot.kop)
    if unknown:
        yield (Nadruk("Niet gevonden: "), f"{', '.join(unknown)}.")


def _lessons(catalog: Catalog, pilots: Sequence[Pilot]) -> list[Les]:
    """The lessons that rest on these pilots, those on the most of them first."""
    chosen = {pilot.id for pilot in pilots}
    found = [les for les in catalog[Les].values() if chosen & set(les.pilots)]
    return for_council(sorted(found, key=lambda les: -len(chosen & set(les.pilots))))

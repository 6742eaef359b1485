"""The comparison of pilots: side by side on the rows of the site, with what is known and what is not."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.content.blocks import Document, Kader, Lijst, Nadruk, Regel, een_bron, eerste
from macros.content.passages import (
    argument_table,
    contradictions,
    council_questions,
    findings_table,
    lessons,
    lessons_for_council,
    more,
    questions,
    section,
    varied,
)
from macros.content.periods import LOOPTIJD, looptijden
from macros.content.pictures import per_onderwerp
from macros.content.pilot_tables import MAX_COLUMNS
from macros.derived.comparison import rows
from macros.derived.findings import Finding, findings, strongest_first
from macros.derived.words import geteld
from macros.documents import download
from macros.documents.side_by_side import tables
from macros.pictures.strip import in_words
from macros.records.catalog import Catalog
from macros.records.debat import AlgemeneTegenspraak, Argument
from macros.records.handboek import Les
from macros.records.pilot import Pilot


@dataclass(frozen=True)
class Ruimte:
    """How much a comparison holds: rows left out, findings, arguments of each side, contradictions, and so on."""

    zonder: int
    bevindingen: int
    argumenten: int
    tegenspraken: int
    lessen: int
    vragen: int


# The rows are what a comparison is for: all else becomes less before a row is left out.
RUIMTES = tuple(Ruimte(*step) for step in (
    (0, 12, 5, 5, 8, 5), (0, 10, 4, 4, 8, 5), (0, 9, 4, 3, 7, 4), (0, 8, 3, 3, 6, 4), (0, 7, 3, 2, 6, 3), (0, 6, 2, 2, 5, 3),
    (0, 5, 2, 1, 4, 2), (0, 4, 2, 1, 4, 2), (0, 4, 1, 1, 3, 1), *((n, 3, 1, 1, 3, 1) for n in range(18)),
))  # fmt: skip

# On how many subjects the reader sees first what the strongest evidence says.
_FIRST = 3


def van_soort(catalog: Catalog, soort: str, ruimte: int) -> Document:
    """The comparison of all pilots of a kind."""
    waarde = catalog.ids("vocabulaires/soort")[soort]
    pilots = [pilot for pilot in catalog[Pilot].values() if pilot.soort == soort]
    return vergelijking(
        catalog,
        pilots,
        RUIMTES[ruimte],
        naam=download.naam("vergelijken", soort),
        titel=f"{waarde.naam}: pilots vergeleken",
    )


def vergelijking(
    catalog: Catalog, pilots: Sequence[Pilot], ruimte: Ruimte, *, naam: str, titel: str, voor: str = ""
) -> Document:
    """Any pilots side by side."""
    found = findings(catalog, pilots)
    soorten = list(dict.fromkeys(pilot.soort for pilot in pilots))
    shown = varied(found, ruimte.bevindingen)
    chosen = {pilot.id for pilot in pilots}
    # Those on one pilot are in its factsheet.
    tegen = [punt for punt in catalog[AlgemeneTegenspraak].values() if chosen & set(punt.pilots)]
    arguments = [argument for argument in catalog[Argument].values() if argument.over in soorten]
    debat = argument_table(catalog, arguments, ruimte.argumenten)
    tijd = looptijden(catalog, pilots)
    blokken = (
        Kader(tuple((Nadruk(f"{catalog.naam(soort)}. "), catalog.waarde(soort).definitie) for soort in soorten)),
        *section("Wat bekend is en wat niet", Lijst(tuple(_in_short(catalog, pilots, found)))),
        *section("Wanneer", tijd),
        *tables(catalog, pilots, ruimte.zonder, elders=[LOOPTIJD] if tijd else []),
        *section("Wat gevonden is, per onderwerp", *per_onderwerp(catalog, pilots)),
        *section(
            "Wat eruit kwam",
            findings_table(shown, with_pilot=True),
            more(len(found), len(shown), "bevinding", "bevindingen"),
        ),
        *section("Kosten", Lijst(tuple(_costs(pilots)))),
        *section("Voor en tegen", debat, more(len(arguments), len(debat.rijen), "argument", "argumenten")),
        *contradictions(tegen, ruimte.tegenspraken),
        *lessons(catalog, _lessons(catalog, pilots), ruimte.lessen),
        *questions(council_questions(catalog, pilots=[pilot.id for pilot in pilots]), ruimte.vragen),
    )
    return Document(
        naam=naam,
        soort="Vergelijking",
        titel=titel,
        ondertitel=f"{len(pilots)} {'pilots naast elkaar' if len(pilots) > 1 else 'pilot'}, met bronnen bij elke cel",
        adres="vergelijken/",
        blokken=blokken,
        voor=voor,
        liggend=len(pilots) > MAX_COLUMNS,
        bronnen=_bronnen(catalog, pilots),
    )


def _bronnen(catalog: Catalog, pilots: Sequence[Pilot]) -> tuple[str, ...]:
    """The sources of every cell of the comparison on the site."""
    cells = (row.cell(pilot) for row in rows(catalog, pilots) for pilot in pilots)
    return tuple(dict.fromkeys(citatie.bron for cell in cells for citatie in cell.citaties))


def _in_short(catalog: Catalog, pilots: Sequence[Pilot], found: Sequence[Finding]) -> list[Regel]:
    """Five lines: how it was studied, what the strongest evidence says, and on what nothing was found."""
    designs = Counter(pilot.onderzoek.opzet for pilot in pilots)
    studied = ", ".join(f"{catalog.naam(opzet).lower()} ({count})" for opzet, count in designs.items())
    lines: list[Regel] = [(Nadruk("Hoe onderzocht: "), f"{studied}.")]
    domains: dict[str, list[Finding]] = {}
    for finding in strongest_first(found):
        domains.setdefault(finding.domein, []).append(finding)
    for group in sorted(domains.values(), key=lambda group: group[0].rang)[:_FIRST]:
        best = [finding for finding in group if finding.rang == group[0].rang]
        says = in_words(catalog, best) if len(best) > 1 else best[0].name(best[0].bevinding.richting).lower()
        count = geteld(len(best), "bevinding", "bevindingen")
        told = f"het sterkste bewijs is {catalog.naam(best[0].kracht).lower()}; {count}: {says}."
        lines.append((Nadruk(f"{catalog.naam(best[0].domein)}: "), told))
    missing = [waarde.naam.lower() for id, waarde in catalog.ids("vocabulaires/domein").items() if id not in domains]
    if missing:
        lines.append((Nadruk("Niet gevonden: "), f"bevindingen over {', '.join(missing)}."))
    return lines


def _costs(pilots: Sequence[Pilot]) -> Iterator[Regel]:
    """What is known of the costs of each pilot, and of which pilots nothing is."""
    unknown = []
    for pilot in pilots:
        if pilot.kosten.onbekend:
            unknown.append(pilot.kop)
        else:
            yield (Nadruk(f"{pilot.kop}: "), *een_bron(eerste(pilot.kosten)))
    if unknown:
        yield (Nadruk("Niet gevonden: "), f"{', '.join(unknown)}.")


def _lessons(catalog: Catalog, pilots: Sequence[Pilot]) -> list[Les]:
    """The lessons that rest on these pilots, those on the most of them first."""
    chosen = {pilot.id for pilot in pilots}
    found = [les for les in catalog[Les].values() if chosen & set(les.pilots)]
    return lessons_for_council(sorted(found, key=lambda les: -len(chosen & set(les.pilots))))

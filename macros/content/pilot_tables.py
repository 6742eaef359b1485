"""Tables about pilots: side by side, their findings, and all of them in one overview."""

from collections.abc import Iterable, Sequence

from macros.derived.comparison import Row
from macros.derived.findings import BRUTO, Finding, by_direction, findings
from macros.derived.words import number, participants, period
from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente
from macros.records.pilot import ALLE_DEELNEMERS, Bevinding, Pilot
from macros.writers.markdown import Markdown, escape
from macros.writers.tables import table

# Up to this many pilots read best as columns; more of them as rows, so that one row is one pilot.
MAX_COLUMNS = 4


def comparison_table(catalog: Catalog, id: str, title: str, pilots: Sequence[Pilot], rows: Sequence[Row]) -> str:
    """Pilots on the same rows, every cell with its sources."""
    md = Markdown(catalog)
    if len(pilots) <= MAX_COLUMNS:
        columns = ["Kenmerk", *(pilot_name(md, pilot) for pilot in pilots)]
        body = [[row_name(row), *(md.inline(row.cell(pilot)) for pilot in pilots)] for row in rows]
    else:
        columns = ["Pilot", *(row_name(row) for row in rows)]
        body = [[pilot_name(md, pilot), *(md.inline(row.cell(pilot)) for row in rows)] for pilot in pilots]
    return table(id, title, columns, body, classes=["vergelijking"], repeats=True)


def pilot_name(md: Markdown, pilot: Pilot) -> str:
    """A pilot as the header of a column or row: its name, and where it is."""
    places = ", ".join(escape(md.catalog[Gemeente][gemeente].naam) for gemeente in pilot.gemeenten)
    return f"{md.link(pilot)}<br>{places}"


def row_name(row: Row) -> str:
    """A row of a comparison as a header: its name, and what it means."""
    return f'{escape(row.naam)}<br><span class="uitleg">{escape(row.uitleg)}</span>'


def findings_table(catalog: Catalog, id: str, title: str, findings: Iterable[Finding], *, with_pilot: bool) -> str:
    """Findings with direction, figure, comparison and strength; `with_pilot` when they are of more than one pilot."""
    md = Markdown(catalog)
    columns = ["Uitkomst", "Bevinding", "Cijfer", "Vergeleken met", "Kracht van het bewijs"]
    body = [_finding_row(md, finding, with_pilot=with_pilot) for finding in findings]
    return table(id, title, columns, body, classes=["bevindingen"], repeats=True)


def _finding_row(md: Markdown, finding: Finding, *, with_pilot: bool) -> list[str]:
    bevinding = finding.bevinding
    where = [md.link(finding.pilot)] if with_pilot else []
    group = [] if bevinding.groep == ALLE_DEELNEMERS else [f"groep {escape(bevinding.groep)}"]
    compared = [
        md.reference(bevinding.vergelijking),
        *([f'<strong class="bruto">{BRUTO}</strong>'] if finding.bruto else []),
        escape(bevinding.periode),
    ]
    strong = [md.badge(finding.kracht), f"volgens: {md.reference(bevinding.volgens).lower()}"]
    if bevinding.significantie:
        strong.append(md.reference(bevinding.significantie).lower())
    return [
        "<br>".join([md.reference(bevinding.uitkomst), *where, *group]),
        f"{md.badge(bevinding.richting)}<br>{md.inline(bevinding.zin)}",
        _figure(bevinding, finding.bruto),
        "<br>".join(compared),
        "<br>".join(strong),
    ]


def _figure(bevinding: Bevinding, gross: bool) -> str:
    """The value with its unit, that of the comparison group, and what was counted."""
    if bevinding.waarde is None:
        return f'geen cijfer gevonden<br><span class="uitleg">{escape(bevinding.maat)}</span>'
    parts = [f"{number(bevinding.waarde)} {escape(bevinding.eenheid or '')}"]
    if bevinding.vergelijkwaarde is not None:
        parts.append(f" tegen {number(bevinding.vergelijkwaarde)}")
    if bevinding.interval:
        parts.append(f" (interval {number(bevinding.interval[0])} tot {number(bevinding.interval[1])})")
    if gross:
        parts.append(f" ({BRUTO})")
    return f'{"".join(parts)}<br><span class="uitleg">{escape(bevinding.maat)}</span>'


def facts_table(catalog: Catalog, pilot: Pilot, id: str = "feiten") -> str:
    """What a reader wants to know first about one pilot."""
    md = Markdown(catalog)
    found = findings(catalog, [pilot])
    facts = [
        ("Gemeente", md.value(pilot.gemeenten)),
        ("Samen met", md.value(pilot.partners)),
        ("Ook genoemd", md.value(pilot.andere_namen)),
        ("Soort", md.reference(pilot.soort)),
        ("Status", md.badge(pilot.status)),
        ("Looptijd", escape(period(catalog, pilot))),
        ("Deelnemers", escape(participants(pilot))),
        ("Onderzoek", md.reference(pilot.onderzoek.opzet)),
        ("Bevindingen", _count_by_direction(md, found)),
    ]
    return table(
        id,
        f"{escape(pilot.naam)} in het kort",
        ["Wat", "Antwoord"],
        [fact for fact in facts if fact[1]],
        classes=["feiten"],
    )


def _count_by_direction(md: Markdown, found: Sequence[Finding]) -> str:
    if not found:
        return "geen gevonden"
    return ", ".join(f"{count} × {md.reference(richting).lower()}" for richting, count in by_direction(found))


def groups_table(catalog: Catalog, pilot: Pilot) -> str:
    """The groups of an experiment: what was different for each."""
    md = Markdown(catalog)
    body = [
        [
            escape(groep.naam),
            md.inline(groep.wat),
            number(groep.aantal) if groep.aantal is not None else "niet gevonden",
        ]
        for groep in pilot.groepen
    ]
    return table("groepen", "De groepen in deze pilot", ["Groep", "Wat anders was", "Aantal mensen"], body)


def traits_table(catalog: Catalog, pilot: Pilot, rows: Iterable[Row]) -> str:
    """The characteristics of one pilot, as in the comparison of its kind."""
    md = Markdown(catalog)
    body = [[row_name(row), md.inline(row.cell(pilot))] for row in rows if row.id in pilot.kenmerken]
    return table("kenmerken", "Kenmerken", ["Kenmerk", "In deze pilot"], body, classes=["kenmerken"])


def headline_list(md: Markdown, chosen: Iterable[Finding]) -> str:
    """A few findings as sentences that can be quoted, each with its direction, strength and comparison."""
    lines = []
    for finding in chosen:
        gross = f", {BRUTO}" if finding.bruto else ""
        lines.append(
            f"- {md.badge(finding.bevinding.richting)} {md.inline(finding.bevinding.zin)} (bewijs: {md.reference(finding.kracht).lower()}{gross})"
        )
    return "\n".join(lines)

"""The rows on which pilots are compared: defined once, for every table, briefing and download."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import cast

from macros.derived.findings import findings
from macros.derived.words import participants, period
from macros.records.catalog import Catalog
from macros.records.feit import Alinea, Feit
from macros.records.pilot import Pilot
from macros.records.verwijzing import Verwijzing
from macros.records.vocabulary import Soort

# The cell of a characteristic that pilots of this kind do not have.
NOT_OF_THIS_KIND = Feit((Alinea(("niet van toepassing bij deze soort",)),))
NOT_MEASURED = Feit((Alinea(("geen bevinding gevonden",)),), onbekend=True)


@dataclass(frozen=True)
class Row:
    """One line of a comparison: its name, what it means, and the cell of a pilot, each with its citations."""

    id: str
    naam: str
    uitleg: str
    cell: Callable[[Pilot], Feit]


def rows(catalog: Catalog, pilots: Iterable[Pilot]) -> list[Row]:
    """The rows for these pilots: what every pilot has, the characteristics of their kinds, and outcomes per domain."""
    soorten = dict.fromkeys(pilot.soort for pilot in pilots)
    kenmerken = dict.fromkeys(kenmerk for soort in soorten for kenmerk in cast(Soort, catalog.waarde(soort)).kenmerken)
    groups = [_GROEPEN] if any(pilot.groepen for pilot in pilots) else []
    return [
        *(_value(catalog, *row) for row in _VALUES),
        _period(catalog),
        *_WHO,
        *groups,
        *(_kenmerk(catalog, str(kenmerk)) for kenmerk in kenmerken),
        *_HOW,
        *(_outcome(catalog, domein) for domein in catalog.ids("vocabulaires/domein")),
        _VERVOLG,
    ]


def _value(catalog: Catalog, id: str, naam: str, uitleg: str, value: Callable[[Pilot], Verwijzing]) -> Row:
    return Row(id, naam, uitleg, lambda pilot: Feit((Alinea((catalog.naam(value(pilot)),)),)))


def _kenmerk(catalog: Catalog, id: str) -> Row:
    waarde = catalog.ids("vocabulaires/kenmerk")[id]
    return Row(id, waarde.naam, waarde.definitie, lambda pilot: pilot.kenmerken.get(id, NOT_OF_THIS_KIND))


def _outcome(catalog: Catalog, domein: str) -> Row:
    waarde = catalog.ids("vocabulaires/domein")[domein]

    def cell(pilot: Pilot) -> Feit:
        found = [finding.summary() for finding in findings(catalog, [pilot]) if finding.domein == domein]
        return Feit(tuple(found)) if found else NOT_MEASURED

    return Row(f"uitkomst-{domein}", f"Uitkomst: {waarde.naam.lower()}", waarde.definitie, cell)


def _with_sources(text: str, feit: Feit) -> Feit:
    """A derived text with the sources of the first paragraph of the explanation it is taken from."""
    sources = dict.fromkeys(feit.alineas[0].citaties) if feit.alineas else ()
    return Feit((Alinea((text, *sources)),))


def _first(feit: Feit) -> Feit:
    """The first paragraph, with a mark where the page of the pilot has more."""
    if len(feit.alineas) < 2:
        return feit
    return Feit((Alinea((*feit.alineas[0].delen, " […]")),), feit.onbekend)


def _groups(pilot: Pilot) -> Feit:
    lines = [Alinea((f"{groep.naam}: ", *groep.wat.alineas[0].delen)) for groep in pilot.groepen if groep.wat.alineas]
    return Feit(tuple(lines)) if lines else Feit((Alinea(("geen groepen: één aanpak",)),))


_VALUES: tuple[tuple[str, str, str, Callable[[Pilot], Verwijzing]], ...] = (
    ("soort", "Soort", "Wat voor aanpak het is.", lambda pilot: pilot.soort),
    ("status", "Status", "Hoe ver de pilot is.", lambda pilot: pilot.status),
    ("opzet", "Onderzoeksopzet", "Hoe de pilot is onderzocht.", lambda pilot: pilot.onderzoek.opzet),
)


def _period(catalog: Catalog) -> Row:
    return Row(
        "looptijd",
        "Looptijd",
        "Van wanneer tot wanneer de pilot liep.",
        lambda pilot: _with_sources(period(catalog, pilot), pilot.looptijd.toelichting),
    )


_WHO = (
    Row(
        "deelnemers",
        "Deelnemers",
        "Hoeveel mensen meededen of hoeveel plekken er waren.",
        lambda pilot: _with_sources(participants(pilot), pilot.deelnemers.toelichting),
    ),
    Row(
        "doelgroep", "Doelgroep", "Wie mee kon doen en hoe mensen zijn gekozen.", lambda pilot: _first(pilot.doelgroep)
    ),
)
_GROEPEN = Row("groepen", "Groepen", "Welke groepen zijn vergeleken.", _groups)
_HOW = (
    Row(
        "juridische_basis",
        "Juridische basis",
        "Op grond waarvan de pilot mocht.",
        lambda pilot: _first(pilot.juridische_basis),
    ),
    Row("kosten", "Kosten", "Wat de pilot kostte en wie betaalde.", lambda pilot: _first(pilot.kosten)),
    Row("onderzoek", "Onderzoek", "Wie de pilot onderzocht.", lambda pilot: pilot.onderzoek.uitvoerder),
)
_VERVOLG = Row("vervolg", "Vervolg", "Wat er na de pilot gebeurde.", lambda pilot: _first(pilot.vervolg))

"""The rows on which pilots are compared: defined once, for every table, briefing and download."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import cast

from macros.derived.amounts import newest_amounts
from macros.derived.results import Resultaat, best_design, of_pilot, studies_of
from macros.derived.words import participants, period
from macros.records.catalog import Catalog
from macros.records.feit import Alinea, Citatie, Feit
from macros.records.pilot import Pilot
from macros.records.vocabulary import Soort

# The cell of a characteristic that pilots of this kind do not have.
NOT_OF_THIS_KIND = Feit((Alinea(("niet van toepassing bij deze soort",)),))
NOT_MEASURED = Feit((Alinea(("geen bevinding gevonden",)),), onbekend=True)
NO_STUDY = "geen onderzoek gevonden"
# What stands behind a text of which the page of the pilot has more.
MORE = " […]"

# The characteristic that amounts answer too, and the amounts that do.
_COST_OF_A_PLACE, _PER_PLACE = "kosten_per_plek", "plek-per-jaar"


@dataclass(frozen=True)
class Row:
    """One line of a comparison: its name, what it means, and the cell of a pilot, each with its citations."""

    id: str
    name: str
    explanation: str
    cell: Callable[[Pilot], Feit]


def rows(catalog: Catalog, pilots: Iterable[Pilot]) -> list[Row]:
    """The rows for these pilots: what every pilot has, the characteristics of their kinds, and outcomes per domain."""
    pilots = list(pilots)
    soorten = dict.fromkeys(soort for pilot in pilots for soort in pilot.soorten)
    kenmerken = dict.fromkeys(kenmerk for soort in soorten for kenmerk in cast(Soort, catalog.waarde(soort)).kenmerken)
    groups = Row("groepen", "Groepen", "Welke groepen zijn vergeleken.", _groups)
    return [
        *_kinds(catalog),
        *_who(catalog),
        *([groups] if any(pilot.groepen for pilot in pilots) else []),
        *(_kenmerk_row(catalog, str(kenmerk)) for kenmerk in kenmerken),
        _field("juridische_basis", "Juridische basis", "Op grond waarvan de pilot mocht."),
        _field("kosten", "Kosten", "Wat de pilot kostte en wie betaalde."),
        _studies(catalog),
        *(_outcome(catalog, domein) for domein in catalog.ids("vocabulaires/domein")),
        _field("vervolg", "Vervolg", "Wat er na de pilot gebeurde."),
    ]


def _told(text: str, sources: Iterable[Citatie] = ()) -> Feit:
    return Feit((Alinea((text, *dict.fromkeys(sources))),))


def _kinds(catalog: Catalog) -> list[Row]:
    def design(pilot: Pilot) -> Feit:
        best = best_design(catalog, pilot)
        return _told(catalog.naam(best) if best else NO_STUDY)

    def soort(pilot: Pilot) -> Feit:
        return _told(", ".join(map(catalog.naam, pilot.soorten)))

    return [
        Row("soort", "Soort", "Wat voor aanpak het is.", soort),
        Row("status", "Status", "Hoe ver de pilot is.", lambda pilot: _told(catalog.naam(pilot.status))),
        Row("opzet", "Onderzoeksopzet", "Hoe de pilot is onderzocht; het best onderzochte telt.", design),
    ]


def _who(catalog: Catalog) -> list[Row]:
    return [
        _explained("looptijd", "Looptijd", "Van wanneer tot wanneer de pilot liep.", partial(period, catalog)),
        _explained("deelnemers", "Deelnemers", "Hoeveel mensen meededen of hoeveel plekken er waren.", participants),
        _field("doelgroep", "Doelgroep", "Wie mee kon doen en hoe mensen zijn gekozen."),
    ]


def _kenmerk_row(catalog: Catalog, id: str) -> Row:
    waarde = catalog.ids("vocabulaires/kenmerk")[id]

    def cell(pilot: Pilot) -> Feit:
        amounts = _per_place(catalog, pilot) if id == _COST_OF_A_PLACE and id in pilot.kenmerken else ()
        return Feit(amounts) if amounts else pilot.kenmerken.get(id, NOT_OF_THIS_KIND)

    return Row(id, waarde.naam, waarde.definitie, cell)


def _per_place(catalog: Catalog, pilot: Pilot) -> tuple[Alinea, ...]:
    """What a place costs in a year according to each source that gives an amount, the newest first, with its date."""
    found = newest_amounts(bedrag for bedrag in pilot.bedragen if bedrag.per == _PER_PLACE)
    return tuple(
        Alinea((f"{bedrag.datum or 'Zonder datum'}, {catalog.naam(bedrag.aard).lower()}: ", *alinea.delen))
        for bedrag in found
        for alinea in bedrag.zin.alineas[:1]
    )


def _studies(catalog: Catalog) -> Row:
    def cell(pilot: Pilot) -> Feit:
        # One source shows that there was a study; its page has the others.
        lines = [
            Alinea((onderzoek.kort, *islice(onderzoek.toelichting.citaties, 1)))
            for onderzoek in studies_of(catalog, pilot)
        ]
        return Feit(tuple(lines)) if lines else Feit((Alinea((NO_STUDY,)),), onbekend=True)

    return Row("onderzoek", "Onderzoek", "Welke onderzoeken er zijn.", cell)


def _outcome(catalog: Catalog, domein: str) -> Row:
    waarde = catalog.ids("vocabulaires/domein")[domein]

    def cell(pilot: Pilot) -> Feit:
        found = [_summary(one) for one in of_pilot(catalog, pilot) if one.domein == domein]
        return Feit(tuple(found)) if found else NOT_MEASURED

    return Row(f"uitkomst-{domein}", f"Uitkomst: {waarde.naam.lower()}", waarde.definitie, cell)


def _summary(one: Resultaat) -> Alinea:
    """One line for a cell: outcome, group, judgement and sources."""
    group = f", {one.groep}" if one.groep else ""
    text = f"{one.catalog.naam(one.bevinding.uitkomst)}{group}: {one.verdict}"
    return Alinea((text, *dict.fromkeys(one.bevinding.zin.citaties)))


def _explained(id: str, name: str, explanation: str, text: Callable[[Pilot], str]) -> Row:
    """A text that follows from a field, with the sources of the first paragraph of the explanation of that field."""

    def cell(pilot: Pilot) -> Feit:
        alineas = getattr(pilot, id).toelichting.alineas
        return _told(text(pilot), alineas[0].citaties if alineas else ())

    return Row(id, name, explanation, cell)


def _field(id: str, name: str, explanation: str) -> Row:
    """The first paragraph of a field of the pilot, with a mark where its page has more."""

    def cell(pilot: Pilot) -> Feit:
        feit: Feit = getattr(pilot, id)
        more = len(feit.alineas) > 1
        return Feit((Alinea((*feit.alineas[0].delen, MORE)),), feit.onbekend) if more else feit

    return Row(id, name, explanation, cell)


def _groups(pilot: Pilot) -> Feit:
    lines = [Alinea((f"{groep.naam}: ", *groep.wat.alineas[0].delen)) for groep in pilot.groepen if groep.wat.alineas]
    return Feit(tuple(lines)) if lines else _told("geen groepen: één aanpak")

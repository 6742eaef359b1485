"""Which way the findings behind a verdict point: by what was changed and domain, per way of studying the studies by name."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from macros.content.blocks import Tabel, tabel, tabel_row
from macros.content.parts import Line, Link, Merk, Missing, Nadruk, joined
from macros.content.results import direction
from macros.derived.answers import answers_of, basis, findings_on
from macros.derived.grouping import grouped
from macros.derived.results import ONDERZOCHT, Resultaat, place
from macros.derived.words import join_names, uncapitalize
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente
from macros.records.oordeel import Oordeel

_NOTHING, _NOT_USED = "niet gevonden", "alleen per onderzoek"
_TOGETHER = "Alle deelnemers samen"
_READING = ("Hoe gelezen",)
# Stands behind a direction that no named group of comparison carries, and below the table what it means.
_NO_GROUP = "°"
NO_GROUP_NOTE = f"{_NO_GROUP} Een vergelijkingsgroep is er niet, of is in het gelezen deel niet genoemd."


def table_of_directions(catalog: Catalog, oordeel: Oordeel, *, with_reading: bool = True) -> Tabel | None:
    """The findings that the answers rest on, in a row per change of the rules and a column per domain; nothing without any.

    Of a subject over all kinds there is a row per kind and a column per outcome. Directions are never counted. How much
    was read stands in a column of its own, or is left to `how_read` where columns are narrow.
    """
    found = basis(catalog, answers_of(catalog, oordeel))
    if not found:
        return None
    columns = _domains(catalog) if oordeel.soort else _outcomes(catalog, found)
    used, known = (_cells(catalog, oordeel, some) for some in (found, findings_on(catalog, oordeel)))
    rows = [
        tabel_row(
            name,
            *(tuple(_lines(row.get(id, []), bool(known[name].get(id)))) for id in columns),
            *([tuple(_read(row))] if with_reading else []),
        )
        for name, row in used.items()
    ]
    return tabel(
        ["Wat anders was" if oordeel.soort else "Soort aanpak", *columns.values(), *_READING[not with_reading :]],
        rows,
        (1.2, *(2.2 for _ in columns), *(1.4 for _ in _READING[not with_reading :])),
        title="Wat is gevonden, per manier van onderzoeken",
        id="richtingen",
        look=["blokken", "richtingen"],
        repeats=True,
    )


def how_read(catalog: Catalog, oordeel: Oordeel) -> Line:
    """How much was read of what stands in the table, the rows of which that is the same together."""
    used = _cells(catalog, oordeel, basis(catalog, answers_of(catalog, oordeel)))
    rows = grouped((joined(_read(row), "; "), name) for name, row in used.items())
    told = [(f"{join_names(names)} (", *line, ")") if len(rows) > 1 else line for line, names in rows.items()]
    return (Nadruk(f"{_READING[0]}: "), *joined(told, "; "), ".")


def _domains(catalog: Catalog) -> dict[str, str]:
    """The domains on which there are answers, of whatever kind of approach."""
    known = {str(one.domein) for one in catalog[Antwoord].values()}
    return {id: waarde.naam for id, waarde in catalog.ids("vocabulaires/domein").items() if id in known}


def _outcomes(catalog: Catalog, found: Iterable[Resultaat]) -> dict[str, str]:
    known = {str(one.bevinding.uitkomst) for one in found}
    return {id: waarde.naam for id, waarde in catalog.ids("vocabulaires/uitkomst").items() if id in known}


def _cells(catalog: Catalog, oordeel: Oordeel, found: Sequence[Resultaat]) -> dict[str, dict[str, list[Resultaat]]]:
    """The findings of each cell, by the name of its row and the id of its column."""
    by_row = _by_change(catalog, oordeel, found) if oordeel.soort else _by_kind(catalog, found)

    def column(one: Resultaat) -> str:
        return str(one.domein if oordeel.soort else one.bevinding.uitkomst)

    return {name: grouped((column(one), one) for one in row) for name, row in by_row.items()}


def _by_change(catalog: Catalog, oordeel: Oordeel, found: Sequence[Resultaat]) -> Mapping[str, Sequence[Resultaat]]:
    """By what was changed, where the answers tell that apart; else all of it under the name of the kind."""
    if not any(one.ingreep for one in answers_of(catalog, oordeel)):
        return {oordeel.naam: found}
    names = {id: waarde.naam for id, waarde in catalog.ids("vocabulaires/ingreep").items()} | {"": _TOGETHER}
    groups = grouped((one.ingreep, one) for one in found)
    return {names[id]: groups[id] for id in names if id in groups}


def _by_kind(catalog: Catalog, found: Sequence[Resultaat]) -> Mapping[str, Sequence[Resultaat]]:
    kinds = catalog.ids("vocabulaires/soort")
    groups = grouped((soort, one) for one in found for soort in one.soorten)
    return {kinds[id].naam: groups[id] for id in kinds if id in groups}


def _lines(found: Sequence[Resultaat], there: bool) -> Iterator[Line]:
    """Per way of studying a line that names it, and one per direction with the studies that point that way.

    `there` tells that there are findings, also when no answer rests on one.
    """
    if not found:
        yield (_NOT_USED if there else Missing(_NOTHING),)
    for way, of_way in grouped((str(one.onderzocht), one) for one in sorted(found, key=lambda one: one.rank)).items():
        yield (f"{found[0].catalog.ids(ONDERZOCHT)[way].naam}:",)
        order = sorted(of_way, key=lambda one: place(one.catalog, one.bevinding.richting))
        for (mark, caveat), group in grouped((_shown(one), one) for one in order).items():
            names = joined(_studies(group, found), ", ")
            yield (replace(mark, text=mark.text + _NO_GROUP) if caveat else mark, " ", *names)


def _shown(one: Resultaat) -> tuple[Merk, bool]:
    """Its direction, and whether a sign behind that tells that no group is named."""
    return direction(one), bool(one.comparison_caveat)


def _studies(group: Iterable[Resultaat], cell: Sequence[Resultaat]) -> Iterator[Line]:
    """The studies of one direction by name, and what they looked at where one stands in the cell under more directions."""
    for id, found in grouped((one.onderzoek.id, one) for one in group).items():
        about = _about(found, [one for one in cell if one.onderzoek.id == id])
        yield (Link(_name(found[0], cell), found[0].onderzoek), _where(found), *([f": {about}"] if about else []))


def _where(found: Sequence[Resultaat]) -> str:
    """The municipalities that findings are about, where those are not all of the study."""
    if any(len(one.pilots) == len(one.onderzoek.pilots) for one in found):
        return ""
    catalog = found[0].catalog
    towns = dict.fromkeys(catalog[Gemeente][id].naam for one in found for pilot in one.pilots for id in pilot.gemeenten)
    return f" ({join_names(list(towns))})"


def _name(one: Resultaat, cell: Sequence[Resultaat]) -> str:
    """The short name of a study, with its year where another one in the cell has that name."""
    name = _short_name(one)
    alone = len({other.onderzoek.id for other in cell if _short_name(other) == name}) == 1
    return name if alone or not one.onderzoek.datum else f"{name} {one.onderzoek.datum.jaar}"


def _short_name(one: Resultaat) -> str:
    """The place or maker that the name of a study begins with."""
    return one.onderzoek.kort.partition(",")[0].partition(" (")[0]


def _about(found: Sequence[Resultaat], of_study: Sequence[Resultaat]) -> str:
    """What tells findings of a study apart from those in other directions: their outcomes, their groups, or what was measured."""
    others = [one for one in of_study if one not in found]
    if not others:
        return ""
    for value in _TELLS_APART:
        here = dict.fromkeys(map(value, found))
        if all(here) and not any(value(one) in here for one in others):
            return join_names(list(here))
    return ""


def _outcome(one: Resultaat) -> str:
    return one.catalog.naam(one.bevinding.uitkomst).lower()


# What findings of one study can differ in, the clearest first.
_TELLS_APART: tuple[Callable[[Resultaat], str], ...] = (
    _outcome,
    lambda one: uncapitalize(one.groep),
    lambda one: one.bevinding.maat,
)


def _read(row: Mapping[str, Sequence[Resultaat]]) -> Iterator[Line]:
    """How much was read of what stands in a row, by way of studying."""
    found = [one for cell in row.values() for one in cell]
    ways = grouped((str(one.onderzocht), one.catalog.naam(one.gelezen).lower()) for one in found)
    for id, waarde in found[0].catalog.ids(ONDERZOCHT).items():
        if id in ways:
            told = join_names(list(dict.fromkeys(ways[id])))
            yield (f"{waarde.naam}: {told}" if len(ways) > 1 else told,)

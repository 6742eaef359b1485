"""What people say about outcomes, with what it is about: statements stand with a pilot, or with the study they speak of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from macros.derived.grouping import grouped
from macros.records.catalog import Catalog
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.uitspraak import Uitspraak


class ScopedUitspraak(NamedTuple):
    """A statement and the kinds of approach that it is about."""

    uitspraak: Uitspraak
    soorten: frozenset[str]


def all_statements(catalog: Catalog) -> Iterator[ScopedUitspraak]:
    """Every statement once."""
    for pilot in catalog[Pilot].values():
        for uitspraak in pilot.uitspraken:
            yield ScopedUitspraak(uitspraak, frozenset(map(str, pilot.soorten)))
    for onderzoek in catalog[Onderzoek].values():
        named: Iterable[str] = onderzoek.soorten or [catalog[Pilot][id].soort for id in onderzoek.pilots]
        for uitspraak in onderzoek.uitspraken:
            yield ScopedUitspraak(uitspraak, frozenset(map(str, named)))


def about(catalog: Catalog, pilot: Pilot) -> list[Uitspraak]:
    """The statements about a pilot, its own first and then those that stand with a study; the newest first."""
    return [*newest_statements(pilot.uitspraken), *newest_statements(catalog.derived(_of_studies).get(pilot.id, []))]


def _of_studies(catalog: Catalog) -> Mapping[str, list[Uitspraak]]:
    return grouped(
        (str(pilot), uitspraak)
        for onderzoek in catalog[Onderzoek].values()
        for uitspraak in onderzoek.uitspraken
        for pilot in uitspraak.pilots or onderzoek.pilots
    )


def newest_statements(uitspraken: Iterable[Uitspraak]) -> list[Uitspraak]:
    """Statements by their date, those without a date last."""
    return sorted(uitspraken, key=lambda one: one.datum.iso if one.datum else "", reverse=True)

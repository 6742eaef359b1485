"""The edition: what every document of one build says about its origin, and the versions of it to try."""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from importlib.metadata import version
from typing import Any

from macros.briefing.document import SITE, Document
from macros.briefing.omvang import pages
from macros.briefing.typeset import Job
from macros.briefing.typst_data import typst_data
from macros.briefing.word import word
from macros.catalog import Catalog

_VERSION = version("kennisbank-bijstandsproeven")

# How full the last page must be, as a share of its height, so that it does not look like a mistake.
_LAST_PAGE = 0.25

# Letter sizes to try when no amount of text fills its pages well.
_SIZES = (0.94, 1.08, 0.9)

# How much longer than allowed a document may seem, and still be tried: wide pages hold more than the estimate.
_HOPE, _HOPE_WIDE = 0.06, 0.12

# After the first version that may fit, the ones so many steps leaner.
_STEPS = (0, 1, 2, 3, 5)


@dataclass(frozen=True)
class Uitgave:
    """The records with the address of the site, if it is known."""

    catalog: Catalog
    adres: str = ""

    @property
    def moment(self) -> datetime:
        """The moment that every file bears."""
        return datetime.combine(self.catalog.gegevens_van.laatste_dag, time(12), UTC)

    def job(self, make: Callable[[int], Document], ruimtes: int, *, mag_langer: bool = True) -> Job:
        """A document to typeset, given how to make it in each amount of room.

        With ever more records a document may outgrow its pages; `mag_langer` then makes it longer, so that
        adding a pilot never stops the build.
        """
        versions = list(self._versions(make, ruimtes))
        if mag_langer:
            versions.append(_json({**json.loads(versions[-1]), "paginas": 0}))
        return Job(make(0).naam, tuple(versions), self.moment)

    def word(self, document: Document) -> bytes:
        """A document as .docx."""
        origin = f"{SITE} · stand van de gegevens: {self.catalog.gegevens_van} · versie {_VERSION}"
        return word(self.catalog, document, origin, self.moment)

    def _versions(self, make: Callable[[int], Document], ruimtes: int) -> Iterator[str]:
        """What to try, in order: less text, then another size of letter, then whatever keeps to the number of pages."""
        first = self._data(make(0))
        if not first["paginas"]:
            yield _json(first)
            return
        # Each step takes less room, so the first that may fit is found by halving.
        start = bisect_left(range(ruimtes), True, key=lambda ruimte: self._may_fit(make(ruimte)))
        steps = [min(start + step, ruimtes - 1) for step in _STEPS]
        versions = [self._data(make(ruimte)) for ruimte in dict.fromkeys([*steps, ruimtes - 1])]
        yield from dict.fromkeys(map(_json, versions))
        for size in _SIZES:
            yield _json({**versions[0], "schaal": size})
            yield _json({**versions[-1], "schaal": size})
        yield _json({**versions[-1], "minstens": 0})

    def _may_fit(self, document: Document) -> bool:
        return pages(self._data(document)) <= document.paginas + (_HOPE_WIDE if document.liggend else _HOPE)

    def _data(self, document: Document) -> dict[str, Any]:
        return {
            "site": SITE,
            "adres": self.adres,
            "datum": str(self.catalog.gegevens_van),
            "versie": _VERSION,
            "schaal": 1,
            "minstens": _LAST_PAGE,
            **typst_data(self.catalog, document),
        }


def _json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)

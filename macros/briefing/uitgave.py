"""The edition: what every document of one build says about its origin, and the versions of it to try."""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from importlib.metadata import version
from typing import Any

from macros.briefing.document import SITE, Document
from macros.briefing.omvang import pages
from macros.briefing.typeset import Job, Versie
from macros.briefing.typst_data import typst_data
from macros.briefing.word import word
from macros.catalog import Catalog
from macros.figuren.papier import kleuren, stijl

_VERSION = version("kennisbank-bijstandsproeven")

# How full the last page must be, as a share of its height, so that it does not look like a mistake.
_LAST_PAGE = 0.25

# Sizes of letters to try when no amount of text fills its pages well, and the smallest that can be read.
_OTHER_SIZES, _SMALLEST = (0.95, 1.08), 0.9

# Smaller letters take less room in two directions, but what stands around them stays as it is.
_SHRINK = 1.7

# How many pages longer than allowed a document may seem, and still be tried, upright and wide.
_HOPE, _HOPE_WIDE = 0.02, 0.0

# After the first version that may fit, the ones so many steps leaner.
_STEPS = (0, 1, 3)


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
        document = cache(make)
        versions = tuple(dict.fromkeys(self._versions(document, ruimtes, mag_langer=mag_langer)))
        return Job(document(0).naam, versions, self.moment)

    def word(self, document: Document) -> bytes:
        """A document as .docx."""
        origin = f"{SITE} · stand van de gegevens: {self.catalog.gegevens_van} · versie {_VERSION}"
        return word(self.catalog, document, origin, self.moment)

    def _versions(self, document: Callable[[int], Document], ruimtes: int, *, mag_langer: bool) -> Iterator[Versie]:
        """What to try, in order: what seems to fill its pages well, then what certainly keeps to their number."""
        data = cache(lambda ruimte: self._data(document(ruimte)))
        told = cache(lambda ruimte: json.dumps(data(ruimte), ensure_ascii=False))
        most = document(0).paginas
        if not most:
            yield Versie(told(0))
            return
        seems = cache(lambda ruimte: pages(data(ruimte)) * document(ruimte).schaal ** _SHRINK)
        hope = most + (_HOPE_WIDE if document(0).liggend else _HOPE)
        # Each step takes less room, so the first that may fit is found by halving.
        start = bisect_left(range(ruimtes), True, key=lambda ruimte: seems(ruimte) <= hope)
        lean = ruimtes - 1
        steps = [(min(start + further, lean), 1.0) for further in _STEPS]
        steps += [(steps[0][0], size) for size in _OTHER_SIZES]
        steps.sort(key=lambda step: not _fills(seems(step[0]) * step[1] ** _SHRINK, hope))
        for ruimte, size in steps:
            yield Versie(told(ruimte), document(ruimte).schaal * size, most, _LAST_PAGE)
        yield Versie(told(lean), _SMALLEST, most)
        if mag_langer:
            yield Versie(told(lean))

    def _data(self, document: Document) -> dict[str, Any]:
        return {
            "site": SITE,
            "adres": self.adres,
            "datum": str(self.catalog.gegevens_van),
            "versie": _VERSION,
            "kleuren": kleuren(),
            "stijl": stijl(),
            **typst_data(self.catalog, document),
        }


def _fills(pages: float, most: float) -> bool:
    """True when so many pages fit and the last of several is full enough."""
    return pages <= most and (pages <= 1 or pages % 1 >= _LAST_PAGE)

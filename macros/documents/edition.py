"""The edition: what every document of one build says about its origin, and the versions of it to try."""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache, cached_property, partial
from importlib.metadata import version
from itertools import product, starmap
from typing import Any

from macros.pictures.style import Style
from macros.records.catalog import Catalog
from macros.writers.document import Document
from macros.writers.estimate import pages
from macros.writers.typeset import Job, Version, Versions
from macros.writers.typst_data import typst_data
from macros.writers.word import word
from macros.writers.word_package import Package

# The name under which this code is installed.
_PACKAGE = "kennisbank-bijstandsproeven"

# How a Word file says for whom it is, and what stands between that and where it comes from.
FOR, BETWEEN = "Voor: {voor}", " · "

# How full the last page must be, as a share of its height, so that it does not look like a mistake.
_LAST_PAGE = 0.2
# The same for a document of any length, which need not be made shorter for that.
_LAST_OF_MANY = 0.125

# Sizes of letters of a document of any length, as a part of the normal size, so that its last page is no waste.
_SLIGHTLY_SMALLER = (1.0, 0.96)

# Sizes of letters, as a part of the normal size, to fill pages well; and the smallest, when nothing else fits.
_SIZES, _SMALLEST = (0.95, 1.08, 0.91), 0.9

# Smaller letters take less room in two directions, but what stands around them stays as it is.
_SHRINK = 1.7

# How much of its pages a document may seem to fill, upright and wide: setting it again takes longer than the room that
# is lost is worth, but for the few wide ones, of which every row counts.
_SAFE, _SAFE_WIDE = 0.97, 1.02

# So many steps leaner may fill the pages better, or fit when the estimate was wrong.
_FURTHER = (1, 2, 3, 4)


@cache
def package_version() -> str:
    """The version of this code, which papers and data bear."""
    return version(_PACKAGE)


def colofon(catalog: Catalog, *, disclaimed: bool = False) -> str:
    """Who made a document, of what and under which licence, and whose opinion it is not, unless that was said above."""
    settings = catalog.kennisbank
    examples = settings.examples_on_paper()
    contact = "" if "redactie" in examples else f" Contact: {settings.redactie}."
    licence = "" if examples else f" U mag dit document {settings.licentie.toegestaan}."
    return (
        f"Gemaakt door {settings.afzender}.{contact} Stand van de gegevens: {catalog.gegevens_van},"
        f" versie {package_version()}.{licence}{'' if disclaimed else ' Dit is geen standpunt van een college.'}"
    )


@dataclass(frozen=True)
class Edition:
    """The records with the look of the site, and its address if that is known."""

    catalog: Catalog
    style: Style
    site_url: str = ""

    @property
    def moment(self) -> datetime:
        """The moment that every file bears."""
        return datetime.combine(self.catalog.gegevens_van.laatste_dag, time(12), UTC)

    def colofon(self, document: Document) -> str:
        """The last paragraph of a document."""
        return colofon(self.catalog, disclaimed=document.disclaims)

    def job(self, make: Callable[[int], Document], steps: int, *, may_grow: bool = True) -> Job:
        """A document to typeset, given how to make it in each amount of room.

        With ever more records a document may outgrow its pages; `may_grow` then makes it longer, so that
        adding a pilot never stops the build.
        """
        document = cache(make)
        return Job(document(0).name, Versions(_unique(self._versions(document, steps, may_grow=may_grow))), self.moment)

    def word(self, document: Document) -> bytes:
        """A document as .docx."""
        origin = self.origin(document.page)
        if document.recipient:
            origin = FOR.format(voor=document.recipient) + BETWEEN + origin
        around = self.package(landscape=document.landscape, one_page=document.one_page)
        return word(self.catalog, document, around, origin, self.colofon(document), self.moment, self.root)

    @cached_property
    def package(self) -> Callable[..., Package]:
        """What Word files hold beside their text, made once for each way to lie and to be filled: `landscape`, `one_page`."""
        # Only a build that writes such a file anew needs the library, which takes long to start.
        from macros.writers.word_template import package

        return cache(partial(package, self.style, self.catalog.kennisbank.naam, self.moment))

    def origin(self, page: str) -> str:
        """What site and date a Word file comes from, and the page that it belongs to."""
        parts = [self.catalog.kennisbank.naam, f"stand van de gegevens: {self.catalog.gegevens_van}"]
        parts += [f"versie {package_version()}"]
        parts += [self.root + self.catalog.kennisbank.plaats(page)] if self.site_url else []
        return BETWEEN.join(parts)

    def word_text(self, document: Document) -> str:
        """All that a Word file is made from, as text, by which one that did not change is known."""
        return json.dumps([self._data(document), document.page, self.moment.isoformat()], ensure_ascii=False)

    @property
    def root(self) -> str:
        """The address, to put the path of a page behind."""
        return f"{self.site_url.rstrip('/')}/" if self.site_url else ""

    def _versions(self, document: Callable[[int], Document], steps: int, *, may_grow: bool) -> Iterator[Version]:
        """What to try, in order: what seems to fill its pages well, then what certainly keeps to their number."""
        data = cache(lambda step: self._data(document(step)))
        told = cache(lambda step: json.dumps(data(step), ensure_ascii=False))
        most = document(0).max_pages
        if not most:
            for size in _SLIGHTLY_SMALLER:
                yield Version(told(0), document(0).scale * size, 0, _LAST_OF_MANY)
            yield Version(told(0), document(0).scale)
            return
        seems = cache(lambda step: pages(data(step)) * document(step).scale ** _SHRINK)
        safe = most * (_SAFE_WIDE if document(0).landscape else _SAFE)
        # Each step takes less room, and mostly there is enough for the first; else the first that may fit is found by halving.
        start = bisect_left(range(steps), True, key=lambda step: seems(step) <= safe) if seems(0) > safe else 0
        lean = steps - 1
        start = min(start, lean)
        leaner = [min(start + further, lean) for further in _FURTHER]

        def attempt_at(step: int, size: float) -> Version:
            return Version(told(step), document(step).scale * size, most, _LAST_PAGE)

        # What may fill the pages well before what may not; leaner ones are only made when those before them do not fit.
        unlikely = []
        for attempt in product((start, *leaner), (1.0, *_SIZES)):
            step, size = attempt
            if _fills(seems(step) * size**_SHRINK, safe):
                yield attempt_at(step, size)
            else:
                unlikely.append(attempt)
        yield from starmap(attempt_at, unlikely)
        # Then whatever keeps to the number of pages.
        for step in (start, *leaner):
            yield Version(told(step), document(step).scale, most)
        yield Version(told(lean), _SMALLEST, most)
        if may_grow:
            yield Version(told(lean))

    def _data(self, document: Document) -> dict[str, Any]:
        return {
            "site": self.catalog.kennisbank.naam,
            "adres": self.root,
            "datum": str(self.catalog.gegevens_van),
            "versie": package_version(),
            "colofon": self.colofon(document),
            "kleuren": dict(self.style.colours),
            "stijl": self.style.shapes,
            **typst_data(self.catalog, document),
        }


def _fills(pages: float, most: float) -> bool:
    """True when so many pages fit and the last of several is full enough."""
    return pages <= most and (pages <= 1 or pages % 1 >= _LAST_PAGE)


def _unique(versions: Iterable[Version]) -> Iterator[Version]:
    found: set[Version] = set()
    for one in versions:
        if one not in found:
            found.add(one)
            yield one

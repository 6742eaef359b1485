"""The search of the site: what there is to be found on its pages and in its records, and where each thing stands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from macros.derived.findable import Vindplaats, vindplaatsen
from macros.derived.words import shortened
from macros.documents.cache import Made
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.vocabulary import VRAGENBANK
from macros.site.search_index import files
from macros.site.search_sections import Section, dumped, loaded, reader
from macros.site.search_words import Stems, words

# What a page may say of itself above its text: `zoeken: {soort: Vergelijking, gewicht: 1.2, ook: [naast elkaar]}`, with other
# names for it, or `zoeken: {niet: true}`.
_META = "zoeken"
_KIND = "Pagina"
# A section weighs less than the page that it is part of; more text than this, in characters, is a list of what stands elsewhere.
_SECTION = 0.85
_TEXT_MAX = 8000
# A section with less text only introduces what is found by itself.
_TEXT_MIN = 60
_SHORT_MAX = 110

_TAG = re.compile(r"<[^>]+>")


def question_bank(catalog: Catalog) -> str:
    """The path in `docs/` of the page with questions for councils, if there is one."""
    banks = (stuk for stuk in catalog[Raadsstuk].values() if stuk.soort == VRAGENBANK)
    return next((bank.pagina.lstrip("/") for bank in banks), "")


class Search:
    """Gathers the pages of a build one by one; then it knows all that a reader can find.

    The folder `cache` holds the sections and the stems of earlier builds.
    """

    def __init__(self, catalog: Catalog, cache: Path | None = None):
        self._catalog = catalog
        self._read = Made(cache and cache / "sections", "json", reader())
        self._stems = Stems(cache and cache / "stems")
        self._urls: dict[str, str] = {}
        self._headings: dict[tuple[str, str], str] = {}
        self._sections: list[Vindplaats] = []

    def add(self, path: str, url: str, headings: Iterable[tuple[str, str]], meta: Mapping[str, Any], html: str) -> None:
        """A page: its path in `docs/`, its address, its headings as HTML with their ids, what it says of itself, and its content."""
        self._urls[path] = url
        for title, id in headings:
            self._headings.setdefault((path, _key(unescape(_TAG.sub("", title)))), id)
        if "data" not in meta and not meta.get(_META, {}).get("niet"):
            self._sections.extend(_of_page(path, meta, loaded(self._read.of(html, partial(dumped, html)))))

    def files(self) -> dict[str, str]:
        """The index, as files from the root of the site."""
        things = [*self._sections, *vindplaatsen(self._catalog)]
        made = files(things, self._catalog.search_words, self._address, self._stems.of)
        self._read.keep()
        self._stems.keep()
        return made

    def _address(self, thing: Vindplaats) -> str:
        """Where a thing stands, from the root of the site."""
        path, _, anchor = thing.pagina.lstrip("/").partition("#")
        anchor = anchor or self._headings.get((path, _key(thing.kopje)), "")
        return f"{self._urls.get(path, '')}#{anchor}" if anchor else self._urls.get(path, "")


def _key(heading: str) -> str:
    """What a heading, as a reader sees it, has in common however its signs are written."""
    return " ".join(words(heading))


def _of_page(path: str, meta: Mapping[str, Any], found: list[Section]) -> Iterator[Vindplaats]:
    """The page itself, and each section that says something."""
    title = str(meta.get("title") or next((section.kop for section in found), path))
    about = meta.get(_META, {})
    weight = float(about.get("gewicht", 1))
    for place, section in enumerate(found):
        text, names = (" ".join(parts)[:_TEXT_MAX] for parts in (section.text, section.names))
        if place == 0:
            short = str(meta.get("description") or shortened(text, _SHORT_MAX))
            yield Vindplaats(
                about.get("soort", _KIND),
                title,
                path,
                kort=short,
                bijnamen=" ".join([*([] if section.kop == title else [section.kop]), *about.get("ook", [])]),
                namen=f"{short} {names}",
                tekst=text,
                gewicht=weight,
            )
        elif len(text) + len(names) > _TEXT_MIN:
            yield Vindplaats(
                about.get("soort", _KIND),
                section.kop,
                f"{path}#{section.id}",
                plaats=title,
                kort=shortened(text, _SHORT_MAX),
                namen=names,
                tekst=text,
                gewicht=round(weight * _SECTION, 3),
            )

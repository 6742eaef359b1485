"""The words of a text as the search of the site compares them; `docs/assets/zoeken.js` reads what is typed the same way."""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from macros.records.cache import Cache
from macros.records.digest import digest

# Numbers with points for thousands, decimals, words with dashes, and all other words and numbers.
_WORD = re.compile(r"\d{1,3}(?:\.\d{3})+(?!\d)|\d+,\d+|[a-z]+(?:-[a-z]+)+|[a-z0-9]+")
_APOSTROPHES = re.compile(r"['’‘`´]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def fold(text: str) -> str:
    """Lower case without accents and apostrophes: `Thema's één` is `themas een`."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).lower()
    return _NOT_ASCII.sub(lambda found: "" if unicodedata.combining(found[0]) else found[0], plain)


def words(text: str) -> Iterator[str]:
    """The words of a text in order: `28.000` is `28000`, and `re-integratie` is `reintegratie`, `re` and `integratie`."""
    for word in _WORD.findall(fold(text)):
        if "." in word:
            yield word.replace(".", "")
        elif "-" in word:
            yield word.replace("-", "")
            yield from (part for part in word.split("-") if len(part) > 1)
        elif len(word) > 1 or word.isdigit():
            yield word


@cache
def stem(word: str) -> str:
    """What the inflected forms of a word have in common: `basisbanen` and `basisbaan` are one."""
    return str(_stemmer().stemWord(word)) if word.isalpha() else word


@cache
def _stemmer() -> Any:
    # It comes with those of thirty other languages, which takes long when all stems are known.
    import snowballstemmer

    return snowballstemmer.stemmer("dutch")


class Stems:
    """The stems of words, of which a folder holds those that the last build asked for, if there is one."""

    def __init__(self, folder: Path | None):
        self._folder = folder
        self._key = digest(version("snowballstemmer").encode() + Path(__file__).read_bytes())
        kept = Cache(folder, "json").read(self._key) if folder else None
        self._known: dict[str, str] = json.loads(kept) if kept else {}
        self._asked: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The stem of a word."""
        found = self._asked[word] = self._known.get(word) or stem(word)
        return found

    def keep(self) -> None:
        """Leave them for a next build."""
        if self._folder and self._asked != self._known:
            Cache(self._folder, "json").keep([(self._key, json.dumps(self._asked).encode())])

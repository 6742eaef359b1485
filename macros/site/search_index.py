"""The index of the search: the files that `docs/assets/zoeken.js` loads when a reader searches, and only as far as needed.

They are scripts that hand over data, so that they can also be read from a folder on a disk. `kern.js` says what there is;
`woorden-<n>.js` hold the written words of some first letters; `plaatsen-<n>.js` say in which things the stems stand;
`dingen-<n>.js` hold what is shown of things. How each is written stands at the function that writes it.
"""

import hashlib
import json
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain, groupby
from typing import Any, TypeVar

from macros.derived.findable import Vindplaats
from macros.records.zoekwoorden import Zoekwoorden
from macros.site.search_words import words

T = TypeVar("T")

FOLDER = "assets/zoeken"

# A file of words or of places holds about so many characters, and one of things so many things.
_WORDS = 40_000
_PLACES = 20_000
_THINGS = 48

# A word that stands this often in a text is what it is about.
_OFTEN = 4

# Where a word stands: in the heading, among the names, often in the text, or in the text.
_LEVELS = 4

# Printable characters that need no escape in a string; half of them end a number, half are followed by more of it.
_DIGITS = [chr(code) for code in range(33, 127) if chr(code) not in "\"\\|<'&`"]
_HALF = len(_DIGITS) // 2
_BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz"


def files(
    things: Iterable[Vindplaats], extra: Zoekwoorden, address: Callable[[Vindplaats], str], stem: Callable[[str], str]
) -> dict[str, str]:
    """All files by name, with their content; `address` gives the address of a thing from the root of the site, `stem` what the
    forms of a word have in common."""
    groups = [(key, list(group)) for key, group in groupby(sorted(things, key=_group), key=_group)]
    ordered = [thing for _, group in groups for thing in group]
    stop = {word for text in extra.stopwoorden for word in words(text)}
    index = _Index(ordered, stop, stem)
    parts: dict[str, list[tuple[Any, Any]]] = {
        "woorden": index.written_words(),
        "plaatsen": index.occurrences(),
        "dingen": [
            (start, [[one.kop, one.plaats, one.kort, address(one)] for one in ordered[start : start + _THINGS]])
            for start in range(0, len(ordered), _THINGS)
        ],
    }
    contents = {f"{name}-{number}": data for name, listed in parts.items() for number, (_, data) in enumerate(listed)}
    core = {
        "soorten": [[kind, -less, answers, len(group)] for (less, kind, answers), group in groups],
        "koppen": index.heading_lengths,
        "teksten": index.text_lengths,
        "delen": {name: [first for first, _ in listed] for name, listed in parts.items()},
        "stop": sorted(stop),
        "woorden": [[list(entry.typt), list(entry.bedoelt)] for entry in extra.woorden],
        "wijzers": [[list(entry.typt), list(entry.soorten)] for entry in extra.wijzers],
        "streken": sorted({word for thing in ordered if thing.is_plaats for word in words(thing.kop)} - stop),
        "voorstellen": list(extra.voorstellen),
    }
    whole = json.dumps([core, contents], ensure_ascii=False)
    # By this the script knows parts of one build from those of another, which a browser may still hold.
    core["versie"] = hashlib.sha256(whole.encode()).hexdigest()[:12]
    return {
        f"{FOLDER}/{name}.js": _script(name, core["versie"], data) for name, data in {"kern": core, **contents}.items()
    }


def _group(thing: Vindplaats) -> tuple[float, str, bool]:
    """What things have in common that stand together in the index, the heaviest first."""
    return -thing.gewicht, thing.soort, thing.beantwoordt


def _script(name: str, version: object, data: object) -> str:
    return f"zoekdeel({json.dumps(name)},{json.dumps(version)},{json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"


class _Index:
    """Which stems stand in which things, at which level."""

    def __init__(self, things: Sequence[Vindplaats], stop: set[str], stem: Callable[[str], str]):
        self._stop, self._stem = stop, stem
        self._places: dict[str, list[list[int]]] = defaultdict(lambda: [[] for _ in range(_LEVELS)])
        self._stem_of: dict[str, str] = {}
        # What stands between two spaces is nearly always there more than once.
        self._stems_of = cache(self._read)
        headings, texts = [], []
        for number, thing in enumerate(things):
            heading, names, text = map(
                self._stems,
                (f"{thing.kop} {thing.bijnamen}", f"{thing.soort} {thing.plaats} {thing.namen}", thing.tekst),
            )
            often = {word: count for word, count in text.items() if count >= _OFTEN}
            seen: set[str] = set()
            for level, found in enumerate((heading, names, often, text)):
                for word in found.keys() - seen:
                    self._places[word][level].append(number)
                seen |= found.keys()
            headings.append(len(heading))
            texts.append(len(seen))
        self.heading_lengths = "".join(_BASE36[min(35, length)] for length in headings)
        self.text_lengths = "".join(_BASE36[min(35, int(2 * math.log2(length + 1)))] for length in texts)
        self._order = {word: number for number, word in enumerate(sorted(self._places))}

    def _stems(self, text: str) -> Counter[str]:
        """The stems in a text, and how often each is there."""
        return Counter(chain.from_iterable(map(self._stems_of, text.split())))

    def _read(self, part: str) -> list[str]:
        found = [word for word in words(part) if word not in self._stop]
        self._stem_of.update((word, self._stem(word)) for word in found if word not in self._stem_of)
        return [self._stem_of[word] for word in found]

    def written_words(self) -> list[tuple[str, list[object]]]:
        """Per file the first letter that it holds, and the written words in order with, for each, how many the number of
        its stem is more than that of the word before it."""
        made: list[tuple[str, list[object]]] = []
        letters = [(letter, list(group)) for letter, group in groupby(sorted(self._stem_of), key=lambda word: word[0])]
        for group in _packed(letters, lambda entry: sum(map(len, entry[1])), _WORDS):
            listed = [word for _, words_of in group for word in words_of]
            numbers = [self._order[self._stem_of[word]] for word in listed]
            steps = [now - before for before, now in zip([0, *numbers], numbers, strict=False)]
            made.append((group[0][0], [" ".join(listed), " ".join(map(str, steps))]))
        return made

    def occurrences(self) -> list[tuple[int, str]]:
        """Per file the number of its first stem, and per stem, after a bar, the things that it stands in per level."""
        written = [
            " ".join(_numbers(things) for things in self._places[word]).rstrip(" ") for word in sorted(self._places)
        ]
        made, number = [], 0
        for group in _packed(written, len, _PLACES):
            made.append((number, "|".join(group)))
            number += len(group)
        return made


def _packed(entries: Iterable[T], size: Callable[[T], int], most: int) -> list[list[T]]:
    """Entries in order, in lists of about `most` together."""
    lists: list[list[T]] = []
    room = 0
    for entry in entries:
        if not lists or room < size(entry):
            lists.append([])
            room = most
        lists[-1].append(entry)
        room -= size(entry)
    return lists


def _numbers(things: Sequence[int]) -> str:
    """Rising numbers, each as how much it is more than the one before, in as few characters as that takes."""
    text, before = [], -1
    for thing in things:
        step = thing - before - 1
        before = thing
        while step >= _HALF:
            text.append(_DIGITS[_HALF + step % _HALF])
            step //= _HALF
        text.append(_DIGITS[step])
    return "".join(text)

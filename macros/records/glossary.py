"""Finding glossary terms in running text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

# A word with its dashes, so that "basisbaan" is not found in "wijk-basisbaan".
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Glossary:
    """The written forms of every term by id: its name first, then plurals, abbreviations and the like."""

    forms: Mapping[str, tuple[str, ...]]

    @cached_property
    def _id_of(self) -> dict[str, str]:
        return {_key(form): id for id, forms in self.forms.items() for form in forms}

    @cached_property
    def _longest_first(self) -> dict[str, list[tuple[re.Pattern[str], str]]]:
        """Patterns of the forms by their first word, so that only words that begin a form are looked at."""
        patterns: dict[str, list[tuple[re.Pattern[str], str]]] = {}
        # Longest first, so that "gemeentelijke basisbaan" wins from "basisbaan".
        for form in sorted((form for forms in self.forms.values() for form in forms), key=len, reverse=True):
            # An abbreviation (BUIG, ID-baan) is only found as written, since in lower case it may be another word.
            flags = 0 if _is_abbreviation(form) else re.IGNORECASE
            pattern = re.compile(re.escape(form).replace(r"\ ", r"\s+") + r"(?![\w-])", flags)
            for first in _WORD.findall(form)[:1]:
                patterns.setdefault(first.casefold(), []).append((pattern, self._id_of[_key(form)]))
        return patterns

    def matches(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and term id of every written form in the text."""
        candidates = self._longest_first
        # Most texts have no word that begins a form, which is known soonest for all their words at once.
        if candidates.keys().isdisjoint(_WORD.findall(text.casefold())):
            return
        end = 0
        for word in _WORD.finditer(text):
            first = word[0].casefold()
            if first in candidates and word.start() >= end:
                for pattern, id in candidates[first]:
                    if match := pattern.match(text, word.start()):
                        end = match.end()
                        yield match.start(), end, id
                        break

    def terms_in(self, text: str) -> set[str]:
        """The ids of the terms that the text uses."""
        return {id for _, _, id in self.matches(text)}


def _is_abbreviation(form: str) -> bool:
    return sum(c.isupper() for c in form) > 1


def _key(form: str) -> str:
    return form if _is_abbreviation(form) else form.casefold()

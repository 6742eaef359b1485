"""Finding glossary terms in running text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Glossary:
    """The written forms of every term by id: its name first, then plurals, abbreviations and the like."""

    forms: Mapping[str, tuple[str, ...]]

    @cached_property
    def _id_of(self) -> dict[str, str]:
        return {_key(form): id for id, forms in self.forms.items() for form in forms}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        # Longest first, so that "gemeentelijke basisbaan" wins from "basisbaan". An abbreviation
        # (BUIG, ID-baan) is only found as written, since in lower case it may be another word.
        forms = sorted((form for forms in self.forms.values() for form in forms), key=len, reverse=True)
        if not forms:
            return None
        return re.compile(rf"(?<![\w-])(?:{'|'.join(_form_pattern(form) for form in forms)})(?![\w-])")

    def matches(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and term id of every written form in the text."""
        if self._pattern is not None:
            for match in self._pattern.finditer(text):
                written = " ".join(match[0].split())
                yield match.start(), match.end(), self._id_of.get(written) or self._id_of[written.casefold()]

    def terms_in(self, text: str) -> set[str]:
        """The ids of the terms that the text uses."""
        return {id for _, _, id in self.matches(text)}


def _is_abbreviation(form: str) -> bool:
    return sum(c.isupper() for c in form) > 1


def _key(form: str) -> str:
    return form if _is_abbreviation(form) else form.casefold()


def _form_pattern(form: str) -> str:
    escaped = re.escape(form).replace(r"\ ", r"\s")
    return escaped if _is_abbreviation(form) else f"(?i:{escaped})"

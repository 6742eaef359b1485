"""What is wrong, in the data or with a question, told to an editor in Dutch."""

import errno
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

# How much of its letters a word must share with a valid value, as a part of one, to be taken for it.
_ALIKE, _NEARLY = 0.65, 0.8
# Up to so many valid values are named in a message.
FEW = 8
# Why a file can't be written: because of the disk as a whole, and because of its place.
DISK = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de ruimte die u hebt is vol",
    errno.EFBIG: "het bestand wordt te groot",
    errno.EROFS: "deze schijf kan alleen worden gelezen",
}
_PLACE = {
    errno.EACCES: "u mag hier niet schrijven",
    errno.EPERM: "u mag hier niet schrijven",
    errno.EEXIST: "er staat een bestand in plaats van een map",
    errno.ENOTDIR: "er staat een bestand in plaats van een map",
    errno.EISDIR: "er staat een map in plaats van een bestand",
    errno.ENOENT: "deze map bestaat niet",
    errno.ENAMETOOLONG: "de naam is te lang",
}


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where it is, what is wrong, what was expected and how to mend it.

    `path` is relative to the project root, `line` counts from 1 and `field` is the dotted path of
    keys and positions (`groepen.2.naam`, counted from 1, as an editor would count).
    """

    path: str
    line: int
    field: str
    wrong: str
    expected: str
    remedy: str

    def __str__(self) -> str:
        wrong = f"{self.field}: {self.wrong}" if self.field else self.wrong
        return f"{self.path}:{self.line}  {wrong} — verwacht {self.expected} — {self.remedy}"


class DataError(Exception):
    """The data holds problems; the text of the error is the whole list, one line each."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class RequestError(Exception):
    """Something was asked that can't be, by a page or on the command line; the text is one line that says how to mend it."""


class LeftOutError(RequestError):
    """What was asked for is there, or may be, in a record with mistakes: those are told, and not that it is missing."""


def unwritable(error: OSError, path: object) -> str:
    """One line about a file that can't be written."""
    why = (DISK | _PLACE).get(error.errno or 0, error.strerror)
    return (
        f"{path} kan niet worden geschreven: {why}"
        " — verwacht een plek met genoeg ruimte waar u mag schrijven — maak ruimte of kies een andere plek"
    )


def quoted(text: str, limit: int = 60) -> str:
    """Text as an editor can recognise it in a one-line message, however long or odd it is."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return f"'{line if len(line) <= limit else line[: limit - 1] + '…'}'"


def nearest(wrong: str, options: Iterable[str], words: Mapping[str, str] | None = None) -> str | None:
    """The valid value that a mistyped one most looks like, if any does.

    `words` are the name and the meaning of a value, in that order: a value may be known by another word than its id.
    """
    options, words = sorted(options), words or {}
    said = re.sub(r"[-_\s]+", " ", wrong.casefold()).strip()
    begins = [option for option in options if f"{words.get(option, '').casefold()} ".startswith(f"{said} ")]
    alike = get_close_matches(wrong, options, n=1, cutoff=_ALIKE)
    means = [option for option in options if len(said) > 3 and said in _words(words.get(option, ""))]
    return next(iter((*begins, *get_close_matches(wrong, options, n=1, cutoff=_NEARLY), *means, *alike)), None)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+", text.casefold()))


def did_you_mean(
    wrong: str, options: Iterable[str], what: str, words: Mapping[str, str] | None = None, new: str = ""
) -> str:
    """The remedy for a mistyped id or key: the nearest valid value, or else all of them when they are few.

    `what` says what many of them are and where they stand, as in `id's in data/bronnen`; `new` how to make one.
    """
    options = sorted(options)
    more = f"; of maak {new}" if new else ""
    begun = [f"'{option}'" for option in options if wrong and option.startswith(f"{wrong}-")]
    if 1 < len(begun) <= FEW:
        return f"bedoelt u {' of '.join(begun)}?"
    if near := nearest(wrong, options, words):
        return f"bedoelt u '{near}'?{f' Is het iets anders? Maak dan {new}' if new else ''}"
    if not options:
        return f"er is er nog geen: maak eerst {new or 'dat bestand'}"
    return f"kies uit: {', '.join(options)}{more}" if len(options) <= FEW else f"kies een van de {what}{more}"


def dotted(loc: Iterable[str | int]) -> str:
    """`('groepen', 1, 'naam')` as an editor reads it: `groepen.2.naam`."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in loc)

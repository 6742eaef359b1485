"""What stands in a PDF, for tests."""

import io
import re
from functools import cache
from pathlib import Path
from unicodedata import normalize

import pikepdf
from pypdf import PageObject, PdfReader


def pages_of(pdf: bytes | Path) -> list[str]:
    """The text of each page in reading order."""
    return _read(pdf) if isinstance(pdf, Path) else _texts(PdfReader(io.BytesIO(pdf)))


def page_count(pdf: Path) -> int:
    """How many pages a PDF has, without reading what stands on them."""
    with pikepdf.open(pdf) as document:
        return len(document.pages)


def free(pdf: Path) -> list[float]:
    """How much of the height of each page is free below its text, but for the margin with its foot, as a part of the whole."""
    return [_free(page) for page in PdfReader(pdf).pages]


# So much of a page is margin below the text, in points.
_FOOT = 60


def _free(page: PageObject) -> float:
    return (min(height for _, height in _places(page) if height > _FOOT) - _FOOT) / float(page.mediabox.height)


def ends_of_columns(pdf: bytes) -> tuple[float, float]:
    """How far above the foot of the last page the left half of its text ends, and the right half, in points."""
    page = PdfReader(io.BytesIO(pdf)).pages[-1]
    middle, foot = float(page.mediabox.width) / 2, min(height for _, height in _places(page))
    left, right = (
        min(height for across, height in _places(page) if (across > middle) == is_right and height > foot + 1)
        for is_right in (False, True)
    )
    return left - foot, right - foot


def _places(page: PageObject) -> list[tuple[float, float]]:
    """Where each piece of text begins, across and from the bottom."""
    places = []

    def see(text: str, around: list[float], place: list[float], *_: object) -> None:
        if text.strip():
            at = [place[4] * around[n] + place[5] * around[n + 2] + around[n + 4] for n in (0, 1)]
            places.append((at[0], at[1]))

    page.extract_text(visitor_text=see)
    return places


def text_of(pdf: bytes | Path) -> str:
    """The text in reading order, with words that were broken off made whole."""
    return re.sub(r"[-\u00ad\u2010]\n", "", "\n".join(pages_of(pdf)))


def squeezed(text: str) -> str:
    """The text without what a line break may add to it or take from it, and with joined letters as two."""
    return re.sub(r"[\s\u00ad\u200b-]", "", normalize("NFKC", text))


@cache  # many tests read the same documents, which none changes; reading takes longer than making them
def _read(file: Path) -> list[str]:
    return _texts(PdfReader(file))


def _texts(reader: PdfReader) -> list[str]:
    return [page.extract_text() for page in reader.pages]

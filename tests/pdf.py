"""What stands in a PDF, for tests."""

import io
import re
from functools import cache
from pathlib import Path
from unicodedata import normalize

import pikepdf
from pypdf import PdfReader


def pages_of(pdf: bytes | Path) -> list[str]:
    """The text of each page in reading order."""
    return _read(pdf) if isinstance(pdf, Path) else _texts(PdfReader(io.BytesIO(pdf)))


def page_count(pdf: Path) -> int:
    """How many pages a PDF has, without reading what stands on them."""
    with pikepdf.open(pdf) as document:
        return len(document.pages)


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

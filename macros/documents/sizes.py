"""Links to documents on a page, with a place for their size, which is known only after all pages are rendered."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from macros.derived.words import pluralize
from macros.documents.download import Download, downloads

_PLACE = re.compile(r'<span data-grootte="([^"]+)"></span>')


# In the metadata of a PDF (XMP, namespace xmpTPg).
_PAGES = re.compile(rb"<xmpTPg:NPages>(\d+)</")


@dataclass(frozen=True)
class Size:
    """How large a file is: in bytes, and in pages when it is a PDF (else 0)."""

    size: int
    pages: int = 0

    @classmethod
    def of(cls, content: bytes) -> "Size":
        """The size of a file with this content."""
        told = _PAGES.search(content)
        return cls(len(content), int(told[1]) if told else 0)


def link(file: Download, name: str) -> str:
    """A link in Markdown to one document, with a place for its size."""
    return f'[{name} ({file.type}<span data-grootte="{file.path}"></span>)](/{file.path})'


def links(page: str) -> str:
    """One line of Markdown with a link to every document of a page."""
    told = (link(file, file.name) for file in downloads(page))
    return f'<p class="download geen-begrippen" data-search-exclude markdown="span">Download: {" · ".join(told)}</p>'


def fill_in(html: str, sizes: Mapping[str, Size]) -> str:
    """A rendered page with the sizes in their places; without a size the link is right, but says less."""
    return _PLACE.sub(lambda place: _told(sizes.get(place[1])), html)


def _told(size: Size | None) -> str:
    if size is None:
        return ""
    pages = f", {pluralize(size.pages, 'bladzijde', 'bladzijden')}" if size.pages else ""
    return f"{pages}, {max(1, round(size.size / 1000))} kB"

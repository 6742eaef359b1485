"""Links to documents on a page, with a place for their size, which is known only after all pages are rendered."""

import re
from collections.abc import Mapping

from macros.documents.download import downloads

_PLACE = re.compile(r'<span data-grootte="([^"]+)"></span>')


def links(page: str) -> str:
    """One line of Markdown with a link to every document of a page."""
    told = (
        f'[{file.name} ({file.type}<span data-grootte="{file.path}"></span>)](/{file.path})' for file in downloads(page)
    )
    return f'<p class="download geen-begrippen" data-search-exclude markdown="span">Download: {" · ".join(told)}</p>'


def fill_in(html: str, sizes: Mapping[str, int]) -> str:
    """A rendered page with the sizes in their places; without a size the link is right, but says less."""
    return _PLACE.sub(lambda place: _told(sizes.get(place[1])), html)


def _told(size: int | None) -> str:
    return f", {max(1, round(size / 1000))} kB" if size is not None else ""

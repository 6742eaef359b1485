"""Links of a built site that lead nowhere, for a builder that does not look at them itself."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LINK = re.compile(r'<\w+\b[^>]*?\s(?:href|src|action)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]+)"')


def dead_links(site: Path) -> Iterator[tuple[str, str]]:
    """Each link from a page to a file of the site, or to a place in it, that is not there: the page, and the link.

    Links from the root of a server are not looked at: the page for what is not there has them.
    """
    pages = {file.resolve(): file.read_text(encoding="utf-8") for file in sorted(site.rglob("*.html"))}
    ids = {file: {unescape(id) for id in _ID.findall(html)} for file, html in pages.items()}
    for file, html in pages.items():
        for link in dict.fromkeys(_LINK.findall(html)):
            parts = urlsplit(unescape(link))
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            target = target / "index.html" if target.is_dir() else target
            place = unquote(parts.fragment)
            if not target.is_file() or (place and target in ids and place not in ids[target]):
                yield file.relative_to(site.resolve()).as_posix(), link

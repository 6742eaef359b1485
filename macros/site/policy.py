"""What a page may load and run: a Content Security Policy in the page itself, and the one that fits all pages of a site.

Only what comes from the site itself may act. The few lines of script that the theme writes around the content of a page are
named by their checksum, so that nothing in that content can run, not even when an escape was forgotten.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

# What says in the settings of a build that it is not for readers, but for who writes.
WHILE_WRITING = "wordt_geschreven"

# A script in the page: not a file, nor data for a search engine or for the script of the theme, which no browser runs.
_SCRIPT = re.compile(r"<script(?![^>]*\s(?:src=|type=\"?application/(?:ld\+)?json))[^>]*>(.*?)</script>", re.DOTALL)
# The content, in which the theme writes none; whatever stands in it, it ends where the last such element ends.
_CONTENT = re.compile(r"<article\b.*</article>", re.DOTALL)
_CHARSET = re.compile(r"<meta charset=[^>]+>")
_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_CHECKSUM = re.compile(r"'sha256-[^']+'")

# The theme draws its icons with pictures that stand in its style sheet, which is what `data:` is for.
_POLICY = (
    "default-src 'self'; script-src {scripts}; img-src 'self' data:;"
    " object-src 'none'; base-uri 'none'; form-action 'self'"
)
# What a browser only takes from a server: who may show the site in a frame.
_ONLY_IN_A_HEADER = "; frame-ancestors 'self'"


def with_policy(html: str) -> str:
    """A page that says itself what it may load and run; what is no page stays as it is."""
    scripts = (
        f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
        for text in _SCRIPT.findall(_CONTENT.sub("", html))
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{_policy(scripts)}">'
    # Before anything that it is about: what stands above it would be allowed everything.
    return _CHARSET.sub(lambda charset: f"{charset[0]}{meta}", html, count=1)


def policy_of_site(site: Path) -> str:
    """The policy for the server of a built site, which holds what each of its pages asks for."""
    pages = (_META.search(page.read_text(encoding="utf-8")) for page in site.rglob("*.html"))
    checksums = {one for page in pages if page for one in _CHECKSUM.findall(page[1])}
    return f"{_policy(sorted(checksums))}{_ONLY_IN_A_HEADER}"


def _policy(checksums: Iterable[str]) -> str:
    return _POLICY.format(scripts=" ".join(["'self'", *dict.fromkeys(checksums)]))

"""What a server sends with every file of a built site, in the words of the server."""

from collections.abc import Mapping
from pathlib import Path

from macros.site.policy import policy_of_site

# How each server is told to send a header, whatever the answer is.
SERVERS = {
    "nginx": 'add_header {name} "{value}" always;',
    "apache": 'Header always set {name} "{value}"',
}

# Source of the names: OWASP Secure Headers Project; internet.nl asks for the first four.
_SAME_FOR_ALL = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def headers(site: Path) -> Mapping[str, str]:
    """The headers for a built site, by their names."""
    return {"Content-Security-Policy": policy_of_site(site), **_SAME_FOR_ALL}


def told(site: Path, server: str) -> str:
    """The headers as lines for the settings of a server; one of `SERVERS`."""
    lines = (SERVERS[server].format(name=name, value=value) for name, value in headers(site).items())
    return "\n".join(lines)

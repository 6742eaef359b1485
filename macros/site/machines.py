"""What only machines read of the site: what may be indexed, and whom to tell of a leak."""

from collections.abc import Mapping
from datetime import timedelta

from macros.records.catalog import Catalog

# Source: RFC 9116 advises less than a year.
_VALID = timedelta(days=364)


def for_machines(catalog: Catalog, address: str) -> Mapping[str, bytes]:
    """The files by their path below the site, whose address is empty when it is not known."""
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {address}sitemap.xml"] if address else [])]
    until = catalog.gegevens_van.laatste_dag + _VALID
    told = [
        f"Contact: mailto:{catalog.kennisbank.redactie}",
        f"Expires: {until.isoformat()}T00:00:00.000Z",
        "Preferred-Languages: nl, en",
        *([f"Canonical: {address}.well-known/security.txt"] if address else []),
    ]
    return {"robots.txt": _text(lines), ".well-known/security.txt": _text(told)}


def _text(lines: list[str]) -> bytes:
    return "\n".join([*lines, ""]).encode()

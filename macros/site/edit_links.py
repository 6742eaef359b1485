"""A link at every entry of a shared page to the file of that very record, where an editor mends it.

They are put in a page when all else of it is made, so that neither the search nor the list of contents holds them. An
entry that had another id before can still be found under its old address.
"""

import re
from html import escape

from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.ids import ID
from macros.records.kinds import KINDS

# What marks an entry: its heading, its row, or the block that it is.
_ENTRY = re.compile(
    rf'<(?P<tag>h[2-4]|span|div)(?P<rest>[^>]*) id="(?P<map>[a-z]+)-(?P<id>{ID})"[^>]*>(?P<inside>.*?)(?=<a class="headerlink"|</h[2-4]>|</th>|</div>)',
    re.DOTALL,
)
_SHARED = {kind.map for kind in KINDS if not kind.eigen_pagina}


def with_edit_links(html: str, catalog: Catalog, base: str) -> str:
    """A rendered page with a link at each entry; `base` is the address of the folder of the project, where files are edited."""

    def add(found: re.Match[str]) -> str:
        folder, id = found["map"], found["id"]
        record = catalog.ids(folder).get(id) if folder in _SHARED else None
        return f"{found[0]}{_former(record)}{_link(record, base)}" if isinstance(record, Record) else found[0]

    return _ENTRY.sub(add, html)


def _link(record: Record, base: str) -> str:
    if not base:
        return ""
    name = escape(record.kop)
    address = escape(f"{base}data/{record.map}/{record.id}.yml")
    return f' <a class="verbeter" href="{address}" aria-label="Verbeter: {name}">Verbeter</a>'


def _former(record: Record) -> str:
    """Empty elements under the ids that the entry had before."""
    old = (path.partition("/") for path in record.vroeger)
    return "".join(f'<span id="{folder}-{id}"></span>' for folder, _, id in old)

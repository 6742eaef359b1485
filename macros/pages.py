"""A page for every record that has one: front matter, and a call of the macro that fills in the template of its kind."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from textwrap import shorten

from macros.catalog import Catalog
from macros.comparison import place_beside_name
from macros.feit import Feit
from macros.fields import Record
from macros.markdown import PAGED
from macros.pilot import Pilot
from macros.records import Gemeente

_DESCRIPTION_MAX = 300

# The field of each kind that says in short what the record is.
_SHORT = {
    "pilots": "samenvatting",
    "themas": "kern",
    "stappen": "kern",
    "regelingen": "kort",
    "raadsstukken": "samenvatting",
}


@dataclass(frozen=True)
class RecordPage:
    """A page to build: its path in `docs/` and its Markdown."""

    path: str
    markdown: str


def record_pages(catalog: Catalog) -> Iterator[RecordPage]:
    """The pages of all records of the kinds that have pages."""
    for kind in sorted(PAGED):
        for record in catalog.records.get(kind, {}).values():
            # Not the template itself: the engine would compile it again for every page.
            markdown = f"{_front_matter(catalog, record)}\n{{{{ pagina() }}}}\n"
            yield RecordPage(f"{kind}/{record.id}.md", markdown)


def write(catalog: Catalog, folder: Path) -> None:
    """Write the pages as files, for a builder that has no hooks."""
    for page in record_pages(catalog):
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.markdown, encoding="utf-8")


def _front_matter(catalog: Catalog, record: Record) -> str:
    # JSON is YAML that needs no other quoting.
    # A record page is not in the navigation, so its column would be empty.
    fields: dict[str, object] = {
        "title": _plain(_title(catalog, record)),
        "data": f"{record.map}/{record.id}",
        "hide": ["navigation"],
    }
    if description := _description(record):
        fields["description"] = _plain(shorten(description, _DESCRIPTION_MAX, placeholder=" …"))
    return (
        "---\n"
        + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
        + "---\n"
    )


def _title(catalog: Catalog, record: Record) -> str:
    """The name of the record, where it is read without its page; that of a pilot seldom says where it was."""
    where = place_beside_name(catalog, record) if isinstance(record, Pilot) else ""
    return f"{record.kop} ({where})" if where else record.kop


def _description(record: Record) -> str:
    """What the record is in short, for who finds its page elsewhere; empty when that is not known."""
    if isinstance(record, Gemeente):
        return f"Pilots en stukken over {record.naam} in deze kennisbank."
    short = getattr(record, _SHORT[record.map])
    return short.tekst if isinstance(short, Feit) and not short.onbekend else ""


def _plain(text: str) -> str:
    """Text for the theme, which prints it as HTML, and for mkdocs-macros, which renders a title as a template."""
    return escape(text).replace("{", "&#123;").replace("}", "&#125;")

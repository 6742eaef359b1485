"""How a source is named: publisher, title, date, address, and what a reader should know about it."""

import re

from macros.records.catalog import Catalog
from macros.records.naslag import Bron
from macros.writers.markdown import escape

_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:")


def date_of(bron: Bron) -> str:
    """The date as a reader reads it, or why there is none."""
    return str(bron.datum) if bron.datum else f"zonder datum ({bron.zonder_datum})"


def reference(bron: Bron, place: str = "") -> str:
    """A source as Markdown on one line: publisher, title, date, place, link or the reason without, remark."""
    title = f"*{escape(bron.titel)}*"
    parts = [
        f"{escape(bron.uitgever)}, {f'[{title}](<{bron.url}>)' if bron.url else title}, {escape(date_of(bron))}",
        f", {escape(place)}" if place else "",
        "" if bron.url else f". Geen link: {escape(bron.zonder_url or '')}",
        f". {escape(bron.opmerking)}" if bron.opmerking else "",
    ]
    return "".join(parts) + "."


def cited(text: str) -> list[str]:
    """The labels of the footnotes that a text refers to and does not define itself, each once."""
    own = set(_DEFINITION.findall(text))
    return [label for label in dict.fromkeys(_REFERENCE.findall(text)) if label not in own]


def footnotes(catalog: Catalog, text: str) -> dict[str, str]:
    """The sources that a text cites, as far as the catalog has them: for each label its footnote, as Markdown on one line."""
    found = {}
    for label in cited(text):
        id, _, place = label.partition(":")
        if bron := catalog[Bron].get(id):
            found[label] = f"{reference(bron, place.replace('_', ' '))} [Alles uit deze bron]({bron.pagina})"
    return found

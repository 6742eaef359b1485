"""How a source is named: publisher, title, date, address, and what a reader should know about it."""

from macros.records.catalog import Catalog
from macros.records.naslag import Bron
from macros.writers.markdown import escape


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


def footnote_definitions(catalog: Catalog, labels: list[str]) -> list[str]:
    """The definitions of these footnote labels, as far as they name a source of the catalog."""
    lines = []
    for label in labels:
        id, _, place = label.partition(":")
        if bron := catalog[Bron].get(id):
            lines.append(f"[^{label}]: {reference(bron, place.replace('_', ' '))} [Alles uit deze bron]({bron.pagina})")
    return lines

"""How a source is named: publisher, title, date, address, and what a reader should know about it."""

from macros.catalog import Catalog
from macros.markdown import escape, page_of
from macros.records import Bron


def date_of(bron: Bron) -> str:
    """The date as a reader reads it, or why there is none."""
    return str(bron.datum) if bron.datum else f"zonder datum ({bron.zonder_datum})"


def reference(bron: Bron, plaats: str = "") -> str:
    """A source as Markdown on one line: publisher, title, date, place, link or the reason without, remark."""
    parts = [f"{escape(bron.uitgever)}, *{escape(bron.titel)}*, {escape(date_of(bron))}"]
    if plaats:
        parts.append(f", {escape(plaats)}")
    parts.append(
        f". [Open de bron van {escape(bron.uitgever)}](<{bron.url}>)"
        if bron.url
        else f". Geen link: {escape(bron.zonder_url or '')}"
    )
    if bron.opmerking:
        parts.append(f". {escape(bron.opmerking)}")
    return "".join(parts) + "."


def footnote_definitions(catalog: Catalog, labels: list[str]) -> list[str]:
    """The definitions of these footnote labels, as far as they name a source of the catalog."""
    lines = []
    for label in labels:
        id, _, plaats = label.partition(":")
        if bron := catalog.bronnen.get(id):
            lines.append(
                f"[^{label}]: {reference(bron, plaats.replace('_', ' '))} [Wat op deze bron steunt]({page_of(bron)})"
            )
    return lines

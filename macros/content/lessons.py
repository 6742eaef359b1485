"""Lessons, as full entries on the page of their theme and as a short list elsewhere."""

from collections.abc import Iterable

from macros.records.catalog import Catalog
from macros.records.handboek import Les
from macros.records.pilot import Pilot
from macros.writers.markdown import Markdown, escape, unsearched


def entries(catalog: Catalog, lessen: Iterable[Les]) -> str:
    """Every lesson with its reason, its pilots, its basis and for whom it is."""
    return "\n\n".join(_entry(catalog, les) for les in lessen)


def _entry(catalog: Catalog, les: Les) -> str:
    md = Markdown(catalog)
    pilots = (
        f"Uit: {md.links(catalog[Pilot][pilot] for pilot in les.pilots)}"
        if les.pilots
        else "Uit landelijke bronnen of andere gemeenten"
    )
    return "\n\n".join(
        [
            f"### {escape(les.les)} {{ #{les.anker} }}",
            md.block(les.waarom),
            f'<p class="bijschrift geen-begrippen" markdown="span">{pilots} · Basis: {md.badge(les.basis)} · Voor: {md.value(les.rollen)}</p>',
        ]
    )


def short_list(catalog: Catalog, lessen: Iterable[Les]) -> str:
    """Lessons as links to their entries, with their basis."""
    md = Markdown(catalog)
    return unsearched("\n".join(f"- {md.link(les)} {md.badge(les.basis)}" for les in lessen))

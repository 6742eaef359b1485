"""The list of all sources, which on paper stands per document."""

from macros.content.reference import used_by
from macros.derived.grouping import grouped
from macros.records.catalog import Catalog
from macros.records.naslag import Bron
from macros.writers.markdown import Markdown, write_line
from macros.writers.sources import reference


def source_list(catalog: Catalog) -> str:
    """Every source by publisher and title, with what was read of it and everything that rests on it."""
    bronnen = sorted(
        catalog[Bron].values(),
        key=lambda bron: (bron.uitgever.casefold(), bron.datum.iso if bron.datum else "", bron.titel.casefold()),
    )
    letters = grouped((bron.uitgever[0].upper(), bron) for bron in bronnen)
    return "\n\n".join(
        f'## {letter}\n\n<div class="letter" markdown="1">\n\n'
        + "\n".join(_source(catalog, bron) for bron in group)
        + "\n\n</div>"
        for letter, group in letters.items()
    )


def _source(catalog: Catalog, bron: Bron) -> str:
    md = Markdown(catalog)
    lines = [
        f'<div class="bron geen-begrippen" data-search-exclude id="{bron.anker}" markdown="1">',
        "",
        reference(bron),
        "",
        f"{md.reference(bron.soort)}. Gelezen: {md.reference(bron.gelezen).lower()}. Steunt {write_line(used_by(catalog, bron)) or 'een pagina van deze site'}.",
        "",
        "</div>",
    ]
    return "\n".join(lines)

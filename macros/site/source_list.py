"""The list of all sources, which on paper stands per document."""

from collections.abc import Sequence

from macros.content.reference import used_by
from macros.derived.grouping import grouped
from macros.derived.words import pluralize
from macros.records.catalog import Catalog
from macros.records.naslag import Bron
from macros.writers.markdown import Markdown, escape, fold, write_line
from macros.writers.sources import reference


def source_list(catalog: Catalog) -> str:
    """Every source by publisher and title, folded per letter, with what was read of it and everything that rests on it."""
    bronnen = sorted(
        catalog[Bron].values(),
        key=lambda bron: (bron.uitgever.casefold(), bron.datum.iso if bron.datum else "", bron.titel.casefold()),
    )
    letters = grouped((bron.uitgever[0].upper(), bron) for bron in bronnen)
    return "\n\n".join(_letter(catalog, letter, group) for letter, group in letters.items())


def _letter(catalog: Catalog, letter: str, bronnen: Sequence[Bron]) -> str:
    first, last = bronnen[0].uitgever, bronnen[-1].uitgever
    upto = f" tot en met {last}" if last != first else ""
    heading = f"{pluralize(len(bronnen), 'bron', 'bronnen')}: {first}{upto}"
    entries = "\n".join(_source(catalog, bron) for bron in bronnen)
    return f"## {escape(letter)} {{ #letter-{letter.lower()} data-search-exclude }}\n\n{fold(heading, entries)}"


def _source(catalog: Catalog, bron: Bron) -> str:
    md = Markdown(catalog)
    kept = f" [Bewaarde kopie](<{bron.archief}>)." if bron.archief else ""
    lines = [
        f'<div class="bron geen-begrippen" data-search-exclude id="{bron.anker}" markdown="1">',
        "",
        f"{reference(bron)}{kept}",
        "",
        f"{md.reference(bron.soort)}. Gelezen: {md.reference(bron.gelezen).lower()}. Steunt {write_line(used_by(catalog, bron)) or 'een pagina van deze site'}.",
        "",
        "</div>",
    ]
    return "\n".join(lines)

"""The list of all sources, which on paper stands per document."""

from collections.abc import Sequence

from macros.content.reference import used_by
from macros.derived.grouping import grouped
from macros.derived.words import pluralize
from macros.records.adressen import DEAD
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
    return "\n\n".join([_asked(catalog), *(_letter(catalog, letter, group) for letter, group in letters.items())])


def kept_copies(catalog: Catalog) -> str:
    """How many of the sources name a copy that is kept, in a sentence."""
    count, all_ = sum(bron.archief is not None for bron in catalog[Bron].values()), len(catalog[Bron])
    return f"Van {all_} bronnen staat bij {count or 'geen enkele'} een bewaarde kopie."


def _asked(catalog: Catalog) -> str:
    """When a program last asked whether the addresses work, and what came of that."""
    told = catalog.addresses
    if told is None:
        return "Of de adressen van de bronnen nog werken, is nog niet met een programma nagevraagd."
    dead = sum(one.uitkomst == DEAD for one in told.adressen)
    return (
        f"Op {told.gevraagd_op} vroeg een programma {pluralize(told.gevraagd, 'adres', 'adressen')} op. Daarvan werkten er"
        f" {dead} niet, en gaven er {len(told.adressen) - dead} een programma geen antwoord. Dat staat bij de bron."
    )


def _kept(bron: Bron) -> str:
    return f" [Bewaarde kopie](<{bron.archief}>)." if bron.archief else ""


def _answer(catalog: Catalog, bron: Bron) -> str:
    """What a program was told at its address, when that was not the page."""
    asked = catalog.addresses
    told = asked.per_adres.get(bron.url) if asked and bron.url else None
    if asked is None or told is None:
        return ""
    failed = "werkte niet" if told.uitkomst == DEAD else "was niet met een programma te controleren"
    return f" Dit adres {failed} op {asked.gevraagd_op}: {escape(told.reden)}."


def _letter(catalog: Catalog, letter: str, bronnen: Sequence[Bron]) -> str:
    first, last = bronnen[0].uitgever, bronnen[-1].uitgever
    upto = f" tot en met {last}" if last != first else ""
    heading = f"{pluralize(len(bronnen), 'bron', 'bronnen')}: {first}{upto}"
    entries = "\n".join(_source(catalog, bron) for bron in bronnen)
    return f"## {escape(letter)} {{ #letter-{letter.lower()} data-search-exclude }}\n\n{fold(heading, entries)}"


def _source(catalog: Catalog, bron: Bron) -> str:
    md = Markdown(catalog)
    lines = [
        f'<div class="bron geen-begrippen" data-search-exclude id="{bron.anker}" markdown="1">',
        "",
        f"{reference(bron)}{_kept(bron)}{_answer(catalog, bron)}",
        "",
        f"{md.reference(bron.soort)}. Gelezen: {md.reference(bron.gelezen).lower()}. Steunt {write_line(used_by(catalog, bron)) or 'een pagina van deze site'}.",
        "",
        "</div>",
    ]
    return "\n".join(lines)

"""The lists at the back of the handbook: sources, glossary, key figures and vocabularies."""

from collections.abc import Iterable

from macros.derived.words import number
from macros.records.bestuur import Kerncijfer
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.kinds import KINDS
from macros.records.naslag import Begrip, Bron
from macros.records.vocabulary import Grens
from macros.writers.markdown import Markdown, escape
from macros.writers.sources import reference
from macros.writers.tables import table


def used_by(catalog: Catalog, record: Record) -> str:
    """Links to everything that refers to a record, per kind, in one line."""
    md = Markdown(catalog)
    found = ((kind.meervoud or kind.map, catalog.users(record, kind)) for kind in KINDS if kind is not Bron)
    return "; ".join(f"{name}: {md.links(users)}" for name, users in found if users)


def source_list(catalog: Catalog) -> str:
    """Every source by publisher and title, with what was read of it and everything that rests on it."""
    bronnen = sorted(
        catalog[Bron].values(),
        key=lambda bron: (bron.uitgever.casefold(), bron.datum.iso if bron.datum else "", bron.titel.casefold()),
    )
    letters: dict[str, list[Bron]] = {}
    for bron in bronnen:
        letters.setdefault(bron.uitgever[0].upper(), []).append(bron)
    return "\n\n".join(
        f"## {letter}\n\n" + "\n".join(_source(catalog, bron) for bron in group) for letter, group in letters.items()
    )


def _source(catalog: Catalog, bron: Bron) -> str:
    md = Markdown(catalog)
    lines = [
        f'<div class="bron geen-begrippen" data-search-exclude id="{bron.anker}" markdown="1">',
        "",
        reference(bron),
        "",
        f"{md.reference(bron.soort)}. Gelezen: {md.reference(bron.gelezen).lower()}. Steunt {used_by(catalog, bron) or 'een pagina van deze site'}.",
        "",
        "</div>",
    ]
    return "\n".join(lines)


def glossary_list(catalog: Catalog) -> str:
    """Every term with its explanation, related terms and where it is used."""
    return "\n\n".join(_term(catalog, begrip) for begrip in catalog[Begrip].values())


def _term(catalog: Catalog, begrip: Begrip) -> str:
    md = Markdown(catalog)
    lines = [f"## {escape(begrip.naam)} {{ #{begrip.anker} }}", md.block(begrip.uitleg)]
    notes = []
    if begrip.vormen:
        notes.append(f"Ook: {md.value(begrip.vormen)}.")
    if begrip.zie_ook:
        notes.append(f"Zie ook: {md.value(begrip.zie_ook)}.")
    if where := used_by(catalog, begrip):
        notes.append(f"Komt voor in {where}.")
    if notes:
        lines.append(f'<p class="bijschrift geen-begrippen" markdown="span">{" ".join(notes)}</p>')
    return "\n\n".join(lines)


def figure_list(catalog: Catalog, kerncijfers: Iterable[Kerncijfer]) -> str:
    """Every key figure with its measurements, targets and sources."""
    return "\n\n".join(_figure(catalog, kerncijfer) for kerncijfer in kerncijfers)


def _figure(catalog: Catalog, kerncijfer: Kerncijfer) -> str:
    md = Markdown(catalog)
    body = [
        [
            str(meting.datum),
            f"{number(meting.waarde)} {escape(kerncijfer.eenheid)}",
            number(meting.doel) if meting.doel is not None else "geen doel gevonden",
            md.inline(meting.zin),
        ]
        for meting in sorted(kerncijfer.metingen, key=lambda meting: meting.datum)
    ]
    return "\n\n".join(
        [
            f"## {escape(kerncijfer.naam)} {{ #{kerncijfer.anker} }}",
            f"Wat is geteld: {escape(kerncijfer.maat)} ({escape(kerncijfer.gebied)}).",
            table(
                f"tabel-{kerncijfer.id}",
                f"{escape(kerncijfer.naam)}, in {escape(kerncijfer.eenheid)}",
                ["Datum", "Waarde", "Doel", "Wat de bron zegt"],
                body,
            ),
            md.block(kerncijfer.toelichting),
            *([f"Regelingen: {md.value(kerncijfer.regelingen)}."] if kerncijfer.regelingen else []),
        ]
    )


def vocabulary_table(catalog: Catalog, name: str) -> str:
    """The values of one vocabulary with their definitions."""
    vocabulary = catalog.vocabularies[name]
    md = Markdown(catalog)
    limited = any(isinstance(waarde, Grens) for waarde in vocabulary.waarden.values())
    body = []
    for waarde in vocabulary.waarden.values():
        limit = [md.reference(waarde.hoogstens)] if isinstance(waarde, Grens) else []
        body.append([escape(waarde.naam), escape(waarde.definitie), *limit])
    columns = [escape(vocabulary.naam), "Wat het betekent", *(["Hoogstens"] if limited else [])]
    return f"{escape(vocabulary.uitleg)}\n\n" + table(f"woordenlijst-{name}", escape(vocabulary.naam), columns, body)

"""Arguments, contradictions, related instruments and foreign trials, as tables and lists."""

from collections.abc import Iterable

from macros.records.catalog import Catalog
from macros.records.debat import AlgemeneTegenspraak, Argument, BuitenlandseProef, Instrument
from macros.records.pilot import Pilot
from macros.writers.markdown import Markdown, escape
from macros.writers.tables import table


def argument_table(catalog: Catalog, id: str, title: str, argumenten: Iterable[Argument]) -> str:
    """Arguments with the side they take and who makes them."""
    md = Markdown(catalog)
    body = [
        [
            f'<span id="{item.anker}"></span>{escape(item.argument)}',
            md.badge(item.kant),
            escape(item.afzender),
            md.inline(item.tekst),
        ]
        for item in sorted(argumenten, key=lambda item: list(catalog.ids(item.kant.naar)).index(item.kant))
    ]
    return table(
        id, title, ["Argument", "Kant", "Wie zegt het", "Wat is het argument"], body, classes=["argumenten", "vast"]
    )


def contradictions(catalog: Catalog, tegenspraken: Iterable[AlgemeneTegenspraak]) -> str:
    """Contradictions that are not about one pilot, each with both sides."""
    md = Markdown(catalog)
    entries = []
    for item in tegenspraken:
        related = [md.value(links) for links in (item.pilots, item.regelingen, item.themas) if links]
        entries.append(f"### {escape(item.over)} {{ #{item.anker} }}")
        entries.append(md.block(item.tekst))
        if related:
            entries.append(f'<p class="bijschrift geen-begrippen" markdown="span">Hoort bij: {", ".join(related)}</p>')
    return "\n\n".join(entries)


def pilot_contradictions(catalog: Catalog) -> str:
    """Every contradiction about one pilot, under the name of the pilot."""
    md = Markdown(catalog)
    entries = []
    for pilot in catalog[Pilot].values():
        if pilot.tegenspraak:
            entries.append(f"### {md.link(pilot)} {{ data-search-exclude }}")
            entries.append(
                "\n".join(
                    f"- **{escape(item.over[:1].upper() + item.over[1:])}.** {md.inline(item.tekst)}"
                    for item in pilot.tegenspraak
                )
            )
    return "\n\n".join(entries)


def instrument_table(catalog: Catalog, instrumenten: Iterable[Instrument]) -> str:
    """The basisbaan beside the instruments that look like it."""
    md = Markdown(catalog)
    body = [
        [
            f'<span id="{item.anker}"></span>{escape(item.naam)}',
            md.inline(item.kern),
            md.inline(item.loon_of_uitkering),
            md.inline(item.doorstroom),
            md.inline(item.duur),
            md.value(item.regelingen) or "geen",
        ]
        for item in instrumenten
    ]
    columns = ["Instrument", "Kern", "Loon of uitkering", "Doorstroom als doel", "Duur", "Regeling"]
    return table("instrumenten", "De basisbaan en verwante instrumenten", columns, body, classes=["vergelijking"])


def foreign_table(catalog: Catalog, proeven: Iterable[BuitenlandseProef]) -> str:
    """Foreign trials with their figures and why they compare poorly."""
    md = Markdown(catalog)
    body = [
        [
            f'<span id="{item.anker}"></span>{escape(item.naam)}',
            escape(item.periode),
            md.inline(item.opzet),
            md.inline(item.uitkomsten),
            md.inline(item.let_op),
        ]
        for item in proeven
    ]
    return table(
        "buitenland",
        "Proeven in het buitenland",
        ["Proef", "Periode", "Opzet", "Uitkomsten", "Let op"],
        body,
        classes=["vergelijking"],
    )

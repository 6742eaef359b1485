"""The layers of the page of a pilot below its first screen: each opens on a click and says how much is in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from macros.content.blocks import Blok, Kop, Lijst, Tabel, Tekst, Vouw, citaties, lines_of, tabel
from macros.content.debate import points
from macros.content.lessons import short_list
from macros.content.parts import (
    Line,
    Nadruk,
    PageLink,
    capitalize_line,
    feit_lines,
    first_line,
    joined,
    links,
    plain_text,
)
from macros.content.pictures import strip
from macros.content.pilots import certainty, groups, phases, traits
from macros.content.results import amounts, direction, statements, studied
from macros.content.values import record_link, verwijzingen
from macros.derived.comparison import rows
from macros.derived.key_facts import key_facts
from macros.derived.results import Resultaat, of_pilot, studies_of
from macros.derived.statements import about
from macros.derived.weight import by_weight
from macros.derived.words import pluralize
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.feit import Feit
from macros.records.handboek import Les, Thema
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot

# So many lessons are read before the others.
_LESSONS = 5

# Of so few words nothing has to be hidden: the layers of a pilot of which little is known are open.
_SHORT = 400

# Fewer findings than this are read as fast in their table.
_WORTH_A_PICTURE = 5

_PICTURE = "Elk teken is een bevinding, per uitkomst, de best onderzochte eerst. De tabel hieronder zegt wat elke bevinding inhoudt."
_READ_ON: Line = (
    "Wat de kolommen betekenen, staat bij ",
    PageLink("Methode", "/over/methode.md"),
    ". Zonder vergelijkingsgroep is er geen effect gemeten.",
)


def of_one_pilot(catalog: Catalog, pilot: Pilot) -> list[Vouw]:
    """All layers with something in them, in the order in which a reader asks for them."""
    made = [
        *_findings(catalog, pilot),
        *_statements(catalog, pilot),
        *_layer("Wat deze pilot deed", "aanpak", _approach(catalog, pilot)),
        *_costs(catalog, pilot),
        *_layer("Geschiedenis en organisatie", "geschiedenis", _history(catalog, pilot)),
        *_contradictions(pilot),
        *not_found(pilot, list(unknown_fields(catalog, pilot))),
        *_lessons(catalog, pilot),
    ]
    words = sum(len(plain_text(part).split()) for fold in made for line in lines_of(fold) for part in line)
    return [replace(fold, opened=words < _SHORT) for fold in made]


def _findings(catalog: Catalog, pilot: Pilot) -> Iterator[Vouw]:
    """Every study in a line, and a row per study and outcome that leads to the figures on the page of the study."""
    found, studies = of_pilot(catalog, pilot), studies_of(catalog, pilot)
    blokken: list[Blok] = [*_text(pilot.onderzoek)]
    if studies:
        blokken.append(Lijst(certainty(catalog, pilot).lines, repeats=True))
    if len(found) >= _WORTH_A_PICTURE:
        picture = replace(strip(catalog, found), title="Bevindingen in één oogopslag", id="bevindingen-figuur")
        blokken.append(replace(picture, explanation=(_PICTURE,)))
    if found:
        blokken += [findings_table(found, pilot), Tekst((_READ_ON,), aside=True)]
        many = f"{pluralize(len(found), 'bevinding', 'bevindingen')}, {pluralize(len(studies), 'onderzoek', 'onderzoeken')}"
        yield Vouw(f"Onderzoeken en bevindingen ({many})", tuple(blokken), "onderzoeken", layer=True)
    elif blokken:
        yield Vouw(f"Onderzoeken ({len(studies)})", tuple(blokken), "onderzoeken", layer=True)


def findings_table(found: Sequence[Resultaat], here: Pilot | None = None) -> Tabel:
    """A row per study and outcome, which leads to its figures on the page of the study; `here` is the pilot that is not named again."""

    def row(one: Resultaat) -> tuple[Line | tuple[Line, ...], ...]:
        name = one.catalog.naam
        group = ((f"groep {one.groep}",),) if one.groep else ()
        caveat = (("met een kanttekening",),) if one.bevinding.let_op else ()
        others = [pilot for pilot in one.pilots if pilot is not here]
        holds = ((("samen met " if here in one.pilots else "geldt voor "), *links(others)),) if others else ()
        return (
            ((Nadruk(name(one.bevinding.uitkomst)),), *group),
            (direction(one), " ", *first_line(one.bevinding.zin)),
            ((capitalize_line((studied(one),))), (name(one.gelezen).lower(),)),
            ((PageLink(one.onderzoek.kort, one.pagina),), *caveat, *holds),
        )

    return tabel(
        ["Uitkomst", "Wat is gevonden", "Hoe onderzocht", "Onderzoek"],
        map(row, found),
        title="Per uitkomst, het best onderzochte eerst",
        id="bevindingen",
        look=["bevindingen", "blokken"],
        repeats=True,
    )


def _statements(catalog: Catalog, pilot: Pilot) -> Iterator[Vouw]:
    said = about(catalog, pilot)
    if said:
        note = Tekst((("Dit zijn uitspraken, geen metingen. Daarom staat er geen richting bij.",),))
        table = statements(catalog, ((one, None) for one in said), "uitspraken", "Het nieuwste eerst")
        yield Vouw(f"Wat betrokkenen zeggen ({len(said)})", (note, table), "wat-betrokkenen-zeggen", layer=True)


def _approach(catalog: Catalog, pilot: Pilot) -> Iterator[Blok]:
    yield from _text(pilot.doelgroep, "Voor wie")
    yield from _text(pilot.deelnemers.toelichting, "Hoeveel mensen")
    yield from _text(pilot.aanpak, "Aanpak")
    if pilot.groepen:
        yield groups(pilot)
    first = {row.id for row, _ in key_facts(catalog, pilot).known}
    others = [row for row in rows(catalog, [pilot]) if row.id not in first and not row.cell(pilot).onbekend]
    yield traits(pilot, others)


def _costs(catalog: Catalog, pilot: Pilot) -> Iterator[Vouw]:
    table = amounts(catalog, pilot.bedragen, "bedragen", "Bedragen, het nieuwste eerst")
    blokken: tuple[Blok, ...] = (*([table] if pilot.bedragen else []), *_text(pilot.kosten))
    if pilot.bedragen:
        yield Vouw(f"Kosten ({pluralize(len(pilot.bedragen), 'bedrag', 'bedragen')})", blokken, "kosten", layer=True)
    elif len(pilot.kosten.alineas) > 1:
        yield from _layer("Kosten", "kosten", blokken)


def _history(catalog: Catalog, pilot: Pilot) -> Iterator[Blok]:
    own = [] if pilot.naam.startswith(pilot.kop.rpartition(" – ")[2]) else [pilot.naam]
    if names := [*own, *pilot.andere_namen]:
        yield Tekst(((f"Ook genoemd: {'; '.join(names)}.",),))
    yield from _text(pilot.aanleiding, "Aanleiding en doel")
    yield from _text(pilot.looptijd.toelichting, "Looptijd")
    if pilot.fasen:
        yield phases(pilot)
    yield from _text(pilot.organisatie, "Organisatie")
    shown = {row.id for row, _ in key_facts(catalog, pilot).known}
    # What is on the first screen already in full is not said twice.
    if len(pilot.juridische_basis.alineas) > 1 or "juridische_basis" not in shown:
        yield from _text(pilot.juridische_basis, "Juridische basis")
    if pilot.regelingen:
        yield Tekst((("Regelingen: ", *verwijzingen(catalog, pilot.regelingen), "."),))
    if pilot.knelpunten:
        yield Kop(3, "Wat lastig was")
        yield Lijst(tuple(first_line(feit) for feit in pilot.knelpunten))
    yield from _text(pilot.vervolg, "Vervolg")
    if stukken := catalog.users(pilot, Raadsstuk):
        yield Kop(3, "In de raad")
        yield Lijst(tuple((record_link(stuk),) for stuk in stukken), repeats=True)


def _contradictions(pilot: Pilot) -> Iterator[Vouw]:
    if pilot.tegenspraak:
        heading = f"Waar bronnen verschillen ({len(pilot.tegenspraak)})"
        yield Vouw(heading, (points(by_weight(pilot.tegenspraak)),), "tegenspraak", layer=True)


def not_found(record: Pilot | Thema | Onderzoek, fields: Sequence[Line] = ()) -> Iterator[Vouw]:
    """What was looked for and not found: the questions, and on one line the `fields` of which nothing is known."""
    items = [(vraag,) for vraag in record.niet_gevonden]
    if not items and not fields:
        return
    beside = ((Nadruk("Ook niet gevonden:"), " ", *joined(fields, "; "), "."),) if fields else ()
    where = (f"Niet gevonden tot {record.gecontroleerd_op}. Zie ", PageLink("waar is gezocht", "/over/zoeken.md"), ".")
    heading = f"Wat niet bekend is ({len(items) + len(fields)})"
    yield Vouw(heading, (Lijst(tuple(items)), Tekst(beside), Tekst((where,), aside=True)), "niet-bekend", layer=True)


def unknown_fields(catalog: Catalog, pilot: Pilot) -> Iterator[Line]:
    """The names of the fields of which nothing is known, each with the reason when there is one."""
    named = [(catalog.ids("vocabulaires/kenmerk")[id].naam, feit) for id, feit in pilot.kenmerken.items()]
    named += [
        ("aanleiding", pilot.aanleiding),
        ("voor wie", pilot.doelgroep),
        ("aanpak", pilot.aanpak),
        ("kosten", pilot.kosten),
        ("juridische basis", pilot.juridische_basis),
        ("organisatie", pilot.organisatie),
        ("vervolg", pilot.vervolg),
    ]
    for name, feit in named:
        if feit.onbekend:
            reason = joined((alinea.delen for alinea in feit.alineas), " ")
            yield (name[:1].lower() + name[1:], *((" (", *reason, ")") if reason else ()))


def _lessons(catalog: Catalog, pilot: Pilot) -> Iterator[Vouw]:
    lessen = by_weight(catalog.users(pilot, Les))
    if not lessen:
        return
    blokken: list[Blok] = [short_list(catalog, lessen[:_LESSONS])]
    many = str(len(lessen))
    if others := lessen[_LESSONS:]:
        blokken.append(Vouw(f"Nog {pluralize(len(others), 'les', 'lessen')}", (short_list(catalog, others),)))
        many = f"{_LESSONS} van {len(lessen)}"
    yield Vouw(f"Lessen ({many})", tuple(blokken), "lessen", layer=True)


def _layer(title: str, id: str, blokken: Iterable[Blok]) -> Iterator[Vouw]:
    """A layer of text, with the number of its sources."""
    made = tuple(blokken)
    if made:
        sources = len({citatie.bron for citatie in citaties(made)})
        yield Vouw(f"{title} ({pluralize(sources, 'bron', 'bronnen')})", made, id, layer=True)


def _text(feit: Feit | None, title: str = "") -> Iterator[Blok]:
    """A text under a heading; nothing when it is not known."""
    if feit is not None and not feit.onbekend:
        if title:
            yield Kop(3, title)
        yield Tekst(feit_lines(feit))

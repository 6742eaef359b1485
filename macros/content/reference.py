"""The back of the site: sources, glossary, key figures and vocabularies."""

from collections.abc import Iterable, Iterator, Sequence

from macros.content.blocks import Blok, Kop, Lijst, Tabel, Tekst, Vouw, tabel, tabel_row
from macros.content.parts import Line, comma_separated, feit_lines, first_line, joined, links
from macros.content.targets import target_chart
from macros.content.values import verwijzingen
from macros.derived.grouping import grouped
from macros.derived.words import hedged, number, pluralize
from macros.records.bestuur import Kerncijfer, Meting
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.kinds import KINDS
from macros.records.naslag import Begrip, Bron
from macros.records.vocabulary import Grens

# So many words of a list are read at a glance.
_FEW = 4


def used_by(catalog: Catalog, record: Record) -> Line:
    """Links to everything that refers to a record, per kind, in one line."""
    users = catalog.users_by_kind(record)
    kinds = (kind for kind in KINDS if kind.map in users and kind is not Bron)
    return joined(((f"{kind.meervoud}: ", *links(users[kind.map])) for kind in kinds), "; ")


def terms(catalog: Catalog) -> Iterator[Blok]:
    """Every term with its explanation, related terms and where it is used, folded per first letter."""
    for letter, begrippen in grouped((begrip.naam[0].upper(), begrip) for begrip in catalog[Begrip].values()).items():
        yield Kop(2, letter, f"letter-{letter.lower()}", searchable=False)
        count = pluralize(len(begrippen), "begrip", "begrippen")
        names = ", ".join(begrip.naam for begrip in begrippen)
        yield Vouw(f"{count}: {names}", tuple(_terms(catalog, begrippen)))


def _terms(catalog: Catalog, begrippen: Iterable[Begrip]) -> Iterator[Blok]:
    for begrip in begrippen:
        yield Kop(3, begrip.naam, begrip.anker)
        yield Tekst(feit_lines(begrip.uitleg))
        notes: list[Line] = []
        if begrip.vormen:
            notes.append(("Ook: ", *comma_separated(begrip.vormen), "."))
        if begrip.zie_ook:
            notes.append(("Zie ook: ", *verwijzingen(catalog, begrip.zie_ook), "."))
        if where := used_by(catalog, begrip):
            notes.append(("Komt voor in ", *where, "."))
        if notes:
            yield Tekst((joined(notes, " "),), aside=True)


def key_figures(catalog: Catalog, kerncijfers: Iterable[Kerncijfer]) -> Iterator[Blok]:
    """Every key figure with its newest measurement; folded all measurements, their targets and their sources."""
    for kerncijfer in kerncijfers:
        metingen = sorted(kerncijfer.metingen, key=lambda meting: meting.datum)
        yield Kop(3, kerncijfer.naam, kerncijfer.anker)
        yield Tekst((first_line(kerncijfer.nieuwste.zin),))
        picture = target_chart(kerncijfer)
        inside: list[Blok] = [
            Tekst(((f"Wat is geteld: {kerncijfer.maat} ({kerncijfer.gebied}).",),)),
            *([picture] if picture else []),
            _measurements(kerncijfer, metingen),
            *(Tekst(feit_lines(told)) for told in (kerncijfer.voorwaarde, kerncijfer.zonder_datum) if told),
            Tekst(feit_lines(kerncijfer.toelichting)),
        ]
        if kerncijfer.regelingen:
            inside.append(Tekst((("Regelingen: ", *verwijzingen(catalog, kerncijfer.regelingen), "."),)))
        yield Vouw(f"{pluralize(len(metingen), 'meting', 'metingen')}, met doel en bron", tuple(inside))


def _measurements(kerncijfer: Kerncijfer, metingen: Sequence[Meting]) -> Tabel:
    rows = [
        tabel_row(
            str(meting.datum),
            hedged(meting.voorbehoud, f"{number(meting.waarde)} {kerncijfer.eenheid}"),
            "geen doel gevonden" if meting.doel is None else number(meting.doel),
            feit_lines(meting.zin),
        )
        for meting in metingen
    ]
    return tabel(
        ["Datum", "Waarde", "Doel", "Wat de bron zegt"],
        rows,
        title=f"{kerncijfer.naam}, in {kerncijfer.eenheid}",
        id=f"tabel-{kerncijfer.id}",
        look=["blokken"],
    )


def vocabulary(catalog: Catalog, name: str) -> Iterator[Blok]:
    """The values of one vocabulary with their definitions; more than a few are folded."""
    found = catalog.vocabularies[name]
    limited = any(isinstance(waarde, Grens) for waarde in found.waarden.values())
    rows = [
        tabel_row(
            waarde.naam, waarde.definitie, *([catalog.naam(waarde.hoogstens)] if isinstance(waarde, Grens) else [])
        )
        for waarde in found.waarden.values()
    ]
    columns = [found.naam, "Wat het betekent", *(["Hoogstens"] if limited else [])]
    yield Tekst(((found.uitleg,),))
    table = tabel(columns, rows, title=found.naam, id=f"woordenlijst-{name}")
    yield Vouw(f"{found.naam}: {len(rows)} woorden", (table,)) if len(rows) > _FEW else table


def plain(texts: Iterable[str]) -> Lijst:
    """A list of texts without citations."""
    return Lijst(tuple((text,) for text in texts))

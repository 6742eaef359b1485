"""The back of the site: sources, glossary, key figures and vocabularies."""

from collections.abc import Iterable, Iterator

from macros.content.blocks import Blok, Kop, Lijst, Tabel, Tekst, tabel, tabel_row
from macros.content.parts import Line, comma_separated, feit_lines, joined, links
from macros.content.values import verwijzingen
from macros.derived.words import number
from macros.records.bestuur import Kerncijfer
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.kinds import KINDS
from macros.records.naslag import Begrip, Bron
from macros.records.vocabulary import Grens


def used_by(catalog: Catalog, record: Record) -> Line:
    """Links to everything that refers to a record, per kind, in one line."""
    found = ((kind.meervoud, catalog.users(record, kind)) for kind in KINDS if kind is not Bron)
    return joined(((f"{name}: ", *links(users)) for name, users in found if users), "; ")


def terms(catalog: Catalog) -> Iterator[Blok]:
    """Every term with its explanation, related terms and where it is used."""
    for begrip in catalog[Begrip].values():
        yield Kop(2, begrip.naam, begrip.anker)
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
    """Every key figure with its measurements, targets and sources."""
    for kerncijfer in kerncijfers:
        yield Kop(2, kerncijfer.naam, kerncijfer.anker)
        yield Tekst(((f"Wat is geteld: {kerncijfer.maat} ({kerncijfer.gebied}).",),))
        yield _measurements(kerncijfer)
        yield Tekst(feit_lines(kerncijfer.toelichting))
        if kerncijfer.regelingen:
            yield Tekst((("Regelingen: ", *verwijzingen(catalog, kerncijfer.regelingen), "."),))


def _measurements(kerncijfer: Kerncijfer) -> Tabel:
    rows = [
        tabel_row(
            str(meting.datum),
            f"{number(meting.waarde)} {kerncijfer.eenheid}",
            "geen doel gevonden" if meting.doel is None else number(meting.doel),
            feit_lines(meting.zin),
        )
        for meting in sorted(kerncijfer.metingen, key=lambda meting: meting.datum)
    ]
    return tabel(
        ["Datum", "Waarde", "Doel", "Wat de bron zegt"],
        rows,
        title=f"{kerncijfer.naam}, in {kerncijfer.eenheid}",
        id=f"tabel-{kerncijfer.id}",
    )


def vocabulary(catalog: Catalog, name: str) -> Iterator[Blok]:
    """The values of one vocabulary with their definitions."""
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
    yield tabel(columns, rows, title=found.naam, id=f"woordenlijst-{name}")


def plain(texts: Iterable[str]) -> Lijst:
    """A list of texts without citations."""
    return Lijst(tuple((text,) for text in texts))

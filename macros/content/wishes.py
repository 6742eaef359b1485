"""What a municipality may do now: its wishes, each with the answer, the article, how old that is and who did it."""

from collections.abc import Iterator

from macros.content.blocks import Blok, Lijst, Tabel, TabelRow, Tekst, tabel, tabel_row
from macros.content.parts import Cell, Line, Link, Merk, Missing, Nadruk, feit_lines, joined
from macros.content.values import figure, merk, record_link
from macros.derived.words import number
from macros.records.bestuur import Kerncijfer
from macros.records.catalog import Catalog
from macros.records.feit import Feit
from macros.records.handboek import Voorbeeld
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot
from macros.records.wens import Wens

_WIDTHS = (1.2, 3, 1.3, 0.7, 3)

# After so many years an answer says what was so.
_YEARS, _OLD = 3, "of dat nu nog zo is, is niet bekend"


def overview(catalog: Catalog) -> Tabel:
    """All wishes; the answer in a word stands before the answer in words."""
    columns = ["U wilt …", "Mag dat zonder toestemming?", "Artikel", "Stand van", "Wie deed het"]
    rows = [_row(catalog, wens) for wens in catalog[Wens].values()]
    return tabel(columns, rows, _WIDTHS, title="Wat mag nu, per wens", id="wensen", look=["wensen", "blokken"])


def _row(catalog: Catalog, wens: Wens) -> TabelRow:
    first, *others = feit_lines(wens.mag)
    return tabel_row(
        wens.wens,
        ((merk(catalog, wens.oordeel), " ", *first), *others),
        feit_lines(wens.artikel),
        _age(wens) or ((Missing("Geen datum"),),),
        tuple(_example(catalog, one) for one in wens.voorbeelden) or ((Missing("Niet gevonden"),),),
        id=wens.anker,
        data={"jaar": str(wens.stand.eerste_dag.year) if wens.stand else ""},
    )


def _example(catalog: Catalog, one: Voorbeeld) -> Line:
    """The town first, which leads to its pilot, or to its own page when it has none."""
    town = catalog[Gemeente][one.gemeente]
    return (Link(town.naam, catalog[Pilot][one.pilot] if one.pilot else town), ": ", *_in_line(feit_lines(one.tekst)))


def _in_line(told: Cell) -> Line:
    """Paragraphs as one, that goes on after a name and a colon."""
    first, *others = joined(told, " ")
    return (first[:1].lower() + first[1:], *others) if isinstance(first, str) else (first, *others)


def in_short(catalog: Catalog) -> Lijst:
    """Each wish with its answer in a word, and how old that is: a "yes" of years ago may no longer hold."""
    return Lijst(tuple(_short(catalog, one) for one in catalog[Wens].values()), repeats=True)


def _short(catalog: Catalog, wens: Wens) -> Line:
    return (record_link(wens), ": ", merk(catalog, wens.oordeel), f" ({_age(wens) or 'datum onbekend'})")


def _age(wens: Wens) -> str:
    """The date of what an answer rests on, and that nobody knows whether an old one still holds; nothing without a date."""
    if wens.stand is None:
        return ""
    is_old = wens.gecontroleerd_op.eerste_dag.year - wens.stand.eerste_dag.year > _YEARS
    return f"{wens.stand}; {_OLD}" if is_old else str(wens.stand)


def amounts(catalog: Catalog) -> Tabel:
    """The newest amount of every key figure that a wish names, with its day."""
    rows = [
        tabel_row(
            (record_link(cijfer),),
            ((figure(newest.voorbehoud, f"{number(newest.waarde)} {cijfer.eenheid}"),), *_told(cijfer.voorwaarde)),
            str(newest.datum),
            (*feit_lines(newest.zin), *_told(cijfer.zonder_datum)),
        )
        for cijfer in _key_figures(catalog)
        for newest in [cijfer.nieuwste]
    ]
    columns = ["Wat", "Bedrag, en waarvoor het geldt", "Op", "Wat de bron zegt"]
    return tabel(
        columns,
        rows,
        (1.4, 2.3, 1.2, 2.5),
        title="De nieuwste bedragen die zijn gevonden",
        id="bedragen-nu",
        look=["blokken", "grenzen"],
    )


def without_appointment(catalog: Catalog) -> Tekst | None:
    """Who did it without being appointed by the minister, when a wish says so."""
    told = [line for wens in catalog[Wens].values() for line in _told(wens.zonder_aanwijzing)]
    return Tekst(((Nadruk("Wie deed het buiten de landelijke proef?"), " ", *told[0]), *told[1:])) if told else None


def _told(feit: Feit | None) -> Cell:
    return feit_lines(feit) if feit else ()


def _key_figures(catalog: Catalog) -> Iterator[Kerncijfer]:
    ids = dict.fromkeys(id for wens in catalog[Wens].values() for id in wens.kerncijfers)
    return (catalog[Kerncijfer][id] for id in ids)


def not_found(catalog: Catalog) -> Lijst:
    """What is not known, under the wish that it is about."""
    items = (
        (Nadruk(f"{wens.wens}."), f" {' '.join(wens.niet_gevonden)}")
        for wens in catalog[Wens].values()
        if wens.niet_gevonden
    )
    return Lijst(tuple(items))


def verdicts(catalog: Catalog) -> Blok:
    """What each answer in a word means, for those that are used."""
    used = {wens.oordeel for wens in catalog[Wens].values()}
    known = catalog.vocabularies["mag"].waarden.items()
    told = ((Merk(waarde.naam, "mag", str(id)), f": {waarde.definitie}") for id, waarde in known if id in used)
    return Tekst((joined(told, " "),), aside=True)

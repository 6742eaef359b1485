"""What is said about studies as a whole, and about schemes of which little is known."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from macros.content.blocks import Blok, Lijst, Tabel, Tekst, tabel, tabel_row
from macros.content.parts import Explanation, Line, Nadruk, feit_lines
from macros.content.values import merk, record_link, verwijzingen
from macros.derived.answers import NOT_COUNTED, basis_of_verdict
from macros.derived.results import Resultaat, all_results, by_study, compared_with, of_study
from macros.derived.words import capitalize, number, pluralize
from macros.records.catalog import Catalog
from macros.records.onderzoek import Onderzoek
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.signaal import Signaal
from macros.records.verwijzing import Verwijzing


def overview(catalog: Catalog) -> Tabel:
    """Every study on a line: which, how it was studied, compared with what, how much was read, how many findings."""
    rows = [
        tabel_row(
            (record_link(one),),
            catalog.naam(one.opzet),
            capitalize(compared_with(catalog, one)),
            catalog.naam(_read(one, of_study(catalog, one))),
            pluralize(len(one.bevindingen), "bevinding", "bevindingen"),
            data=_values(catalog, one, of_study(catalog, one)),
        )
        for one in sorted(catalog[Onderzoek].values(), key=lambda one: one.kort.casefold().lstrip("'"))
    ]
    columns = ["Onderzoek", "Opzet", "Vergeleken met", "Gelezen", "Gevonden"]
    return tabel(
        columns,
        rows,
        title="Alle onderzoeken",
        id="alle-onderzoeken",
        look=["blokken", "lijst", "studies"],
        repeats=True,
        copies=True,
    )


def _read(onderzoek: Onderzoek, found: Sequence[Resultaat]) -> Verwijzing:
    """How much was read of what a study found: a passage may be on its method."""
    return min(found, key=lambda one: one.rank[1]).gelezen if found else onderzoek.gelezen


def compared(catalog: Catalog, domein: str) -> Iterator[Blok]:
    """The studies with a comparison group that found something in a domain, the best first: those that name it at an outcome,
    then those that do not. Of each how it was studied and read, and when the verdict on the domain does not count it."""
    on_domain = (one for one in all_results(catalog) if one.domein == domein and not one.without_comparison)
    best = sorted((min(found, key=lambda one: one.rank) for found in by_study(on_domain)), key=lambda one: one.rank)
    verdicts = [one for one in catalog[Oordeel].values() if one.domein == domein and one.uitkomst is None]
    counted = {one.onderzoek.id for oordeel in verdicts for one in basis_of_verdict(catalog, oordeel)}
    for heading, unnamed in (
        ("Vergeleken met een groep:", False),
        ("Wel met een vergelijkingsgroep, maar bij de uitkomst is die niet genoemd:", True),
    ):
        lines = [_compared(one, counted) for one in best if bool(one.comparison_caveat) == unnamed]
        if lines:
            yield Tekst(((Nadruk(heading),),))
            yield Lijst(tuple(lines), repeats=True)


def _compared(one: Resultaat, counted: Collection[str]) -> Line:
    name = one.catalog.naam
    way, group, read = (name(value).lower() for value in (one.onderzocht, one.vergelijking, one.gelezen))
    told = way if one.comparison_caveat else f"{way}, vergeleken met {group}"
    elsewhere = "" if one.onderzoek.pilots else "; niet over een pilot op deze site"
    left_out = "" if not counted or one.onderzoek.id in counted else f"; {NOT_COUNTED}"
    return (record_link(one.onderzoek), f": {told} ({read}){elsewhere}{left_out}")


def _values(catalog: Catalog, onderzoek: Onderzoek, found: Sequence[Resultaat]) -> Mapping[str, str]:
    """What can be chosen and sorted on; `samen` holds of which domains there are findings with or without a group."""
    place_of_best = min((one.rank for one in found), default=(9, 9))
    pilots = [catalog[Pilot][id] for id in onderzoek.pilots]
    places = [place for pilot in pilots for place in pilot.gemeenten] or onderzoek.gemeenten
    compared = [(str(one.domein), "nee" if one.without_comparison else "ja") for one in found]
    return {
        "domein": _words(str(one.domein) for one in found),
        "soort": _words(str(soort) for soort in onderzoek.soorten or [pilot.soort for pilot in pilots]),
        "onderzocht": _words(str(one.onderzocht) for one in found),
        "groep": _words(group for _, group in compared),
        "samen": _words(f"{domein}:{group}" for domein, group in compared),
        "gelezen": str(_read(onderzoek, found)),
        "gemeente": _words(map(str, places)),
        "naam": onderzoek.kort.casefold().lstrip("'"),
        "sterk": "".join(map(str, place_of_best)),
        "datum": onderzoek.datum.iso if onderzoek.datum else "",
        "aantal": str(len(found)),
    }


def _words(values: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(values))


def groups(catalog: Catalog, onderzoek: Onderzoek) -> Tabel:
    """The groups of a study, with how many people were in each."""

    def count(value: int | None) -> str:
        return "niet gevonden" if value is None else number(value)

    counted = any(value is not None for groep in onderzoek.groepen for value in (groep.start, groep.in_analyse))
    rows = [
        tabel_row(
            ((groep.naam,), (Explanation(catalog.naam(groep.ingreep)),)),
            feit_lines(groep.wat) if groep.wat else catalog.waarde(groep.ingreep).definitie,
            *((count(groep.start), count(groep.in_analyse)) if counted else ()),
        )
        for groep in onderzoek.groepen
    ]
    columns = ["Groep", "Wat anders was", *(["Mensen bij de start", "Mensen in de analyse"] if counted else [])]
    title = "De groepen in dit onderzoek" + ("" if counted else "; hoeveel mensen erin zaten, is niet gevonden")
    return tabel(columns, rows, title=title, id="groepen")


def signals(catalog: Catalog) -> Tabel:
    """Schemes that were found in one or two messages, the municipality first."""
    rows = [
        tabel_row(
            ((record_link(one),), verwijzingen(catalog, one.gemeenten)),
            catalog.naam(one.soort),
            ((merk(catalog, one.stand),), (one.periode,)),
            feit_lines(one.kort),
        )
        for one in catalog[Signaal].values()
    ]
    columns = ["Signaal", "Soort", "Stand", "Wat is gevonden"]
    return tabel(columns, rows, title="Signalen: weinig over bekend", id="signalen", look=["blokken"], repeats=True)

"""All pilots and all municipalities in one table each, with what a reader can filter and sort them on."""

from collections.abc import Iterable, Sequence
from html import escape as html_escape

from macros.content.blocks import Tabel, TabelRow, tabel, tabel_row
from macros.content.overview import years
from macros.content.parts import links
from macros.content.values import merk, record_link, verwijzingen
from macros.derived.results import best_design, of_pilot, studies_of
from macros.derived.words import participants, pluralize
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot
from macros.site.form import FILTERS, choice_form

# What a reader can choose, in the order of the form: the name of the value, and its label.
_FILTERS = (
    ("soort", "Soort"),
    ("gemeente", "Gemeente"),
    ("provincie", "Provincie"),
    ("status", "Status"),
    ("opzet", "Onderzoek"),
    ("uitkomst", "Uitkomst"),
    ("richting", "Richting"),
)


def overview_table(catalog: Catalog, pilots: Sequence[Pilot]) -> Tabel:
    """One row per pilot, town first: what kind, when, how many people, how studied; every row stands there without a script."""
    rows = [_row(catalog, pilot) for pilot in pilots]
    columns = ["Pilot", "Soort", "Status", "Jaren", "Deelnemers", "Onderzoek", "Onderzoeken"]
    keys = ["naam", "soort", "status", "start", "aantal", "opzet", "onderzoeken"]
    return tabel(
        columns,
        rows,
        title="Alle pilots",
        id="alle-pilots",
        look=["overzicht", "blokken", "studies"],
        column_data=[{"sorteer": key} for key in keys],
        repeats=True,
    )


def _row(catalog: Catalog, pilot: Pilot) -> TabelRow:
    best = best_design(catalog, pilot)
    return tabel_row(
        (record_link(pilot),),
        verwijzingen(catalog, pilot.soorten),
        (merk(catalog, pilot.status),),
        years(catalog, pilot),
        participants(pilot),
        catalog.naam(best) if best else "onderzoek niet gevonden",
        pluralize(len(studies_of(catalog, pilot)), "onderzoek", "onderzoeken"),
        data=_values(catalog, pilot),
    )


def _values(catalog: Catalog, pilot: Pilot) -> dict[str, str]:
    """What can be filtered or sorted on. An outcome stands there with each of its directions (`welzijn:gunstig`)."""
    found = [(one.bevinding.uitkomst, one.bevinding.richting) for one in of_pilot(catalog, pilot)]
    places = (*pilot.gemeenten, *pilot.partners)
    best = best_design(catalog, pilot)
    return {
        "naam": pilot.kop.casefold(),
        "soort": " ".join(pilot.soorten),
        "gemeente": " ".join(places),
        "provincie": " ".join(dict.fromkeys(catalog[Gemeente][place].provincie for place in places)),
        "status": pilot.status,
        "opzet": best or "geen",
        "uitkomst": " ".join(dict.fromkeys(uitkomst for uitkomst, _ in found)),
        "richting": " ".join(dict.fromkeys(richting for _, richting in found)),
        "samen": " ".join(dict.fromkeys(f"{uitkomst}:{richting}" for uitkomst, richting in found)),
        "start": pilot.looptijd.start.iso if pilot.looptijd.start else "",
        "aantal": str(pilot.deelnemers.aantal if pilot.deelnemers.aantal is not None else ""),
        "onderzoeken": str(len(studies_of(catalog, pilot))),
    }


def filter_form(catalog: Catalog, pilots: Iterable[Pilot]) -> str:
    """A form to narrow the overview; it also holds how the overview is sorted."""
    values = [_values(catalog, pilot) for pilot in pilots]
    fields = []
    for name, label in _FILTERS:
        used = {value for one in values for value in one[name].split()}
        known = catalog[Gemeente] if name == "gemeente" else catalog.ids(f"vocabulaires/{name}")
        options = "".join(
            f'<option value="{id}">{html_escape(record.naam)}</option>' for id, record in known.items() if id in used
        )
        fields.append(f'<label>{label} <select name="{name}"><option value="">alles</option>{options}</select></label>')
    return choice_form(
        "filters",
        f"{FILTERS}<fieldset><legend>Kies welke pilots u wilt zien</legend>{''.join(fields)}"
        '<input type="hidden" name="sorteer"><button type="reset">Wis de keuze</button></fieldset>',
        {"geen": "Geen pilot past bij deze keuze. Wis een of meer keuzes.", "meer": "{aantal} van {alle} pilots"},
    )


def gemeente_table(catalog: Catalog) -> Tabel:
    """One row per municipality: where it lies, its pilots and its council documents."""
    rows = [
        tabel_row(
            (record_link(gemeente),),
            catalog.naam(gemeente.provincie),
            links(catalog.users(gemeente, Pilot)) or "geen pilot gevonden",
            links(catalog.users(gemeente, Raadsstuk)) or "geen",
        )
        for gemeente in catalog[Gemeente].values()
    ]
    columns = ["Gemeente", "Provincie", "Pilots", "Raadsstukken"]
    return tabel(columns, rows, title="Alle gemeenten", id="alle-gemeenten", look=["blokken"], repeats=True)


def values_table(catalog: Catalog) -> Tabel:
    """Every vocabulary with the ids of its values and what the site calls them, for those who write records."""
    rows = [
        tabel_row(
            ((vocabulary.naam,), (f"data/vocabulaires/{id}.yml",)),
            ", ".join(f"{value} ({waarde.naam})" for value, waarde in vocabulary.waarden.items()),
        )
        for id, vocabulary in catalog.vocabularies.items()
    ]
    return tabel(["Lijst", "Id's"], rows, title="De vaste waarden per lijst", id="alle-waarden", repeats=True)

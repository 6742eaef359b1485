"""All pilots and all municipalities in one table each, with what a reader can filter and sort them on."""

from collections.abc import Iterable, Sequence
from html import escape as html_escape

from macros.derived.words import participants, period
from macros.records.bestuur import Raadsstuk, Regeling
from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot
from macros.site.form import choice_form
from macros.writers.markdown import Markdown, escape
from macros.writers.tables import Row, table

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


def overview_table(catalog: Catalog, pilots: Sequence[Pilot]) -> str:
    """One row per pilot: where, what kind, when, how many people, how studied; every row stands there without a script."""
    md = Markdown(catalog)
    rows = [
        Row(
            [
                md.link(pilot),
                md.links(catalog[Gemeente][gemeente] for gemeente in pilot.gemeenten),
                md.reference(pilot.soort),
                md.badge(pilot.status),
                escape(period(catalog, pilot)),
                escape(participants(pilot)),
                md.reference(pilot.onderzoek.opzet),
                str(len(pilot.bevindingen)),
            ],
            _values(catalog, pilot),
        )
        for pilot in pilots
    ]
    columns = ["Pilot", "Gemeente", "Soort", "Status", "Looptijd", "Deelnemers", "Onderzoek", "Bevindingen"]
    keys = ["naam", "gemeente", "soort", "status", "start", "aantal", "opzet", "bevindingen"]
    return table("alle-pilots", "Alle pilots", columns, rows, classes=["overzicht"], sort_by=keys, repeats=True)


def _values(catalog: Catalog, pilot: Pilot) -> dict[str, str]:
    """What can be filtered or sorted on. An outcome stands there with each of its directions (`welzijn:positief`)."""
    findings = [(finding.uitkomst, finding.richting) for finding in pilot.bevindingen]
    places = (*pilot.gemeenten, *pilot.partners)
    return {
        "naam": pilot.naam.casefold(),
        "soort": pilot.soort,
        "gemeente": " ".join(places),
        "provincie": " ".join(dict.fromkeys(catalog[Gemeente][place].provincie for place in places)),
        "status": pilot.status,
        "opzet": pilot.onderzoek.opzet,
        "uitkomst": " ".join(dict.fromkeys(uitkomst for uitkomst, _ in findings)),
        "richting": " ".join(dict.fromkeys(richting for _, richting in findings)),
        "samen": " ".join(dict.fromkeys(f"{uitkomst}:{richting}" for uitkomst, richting in findings)),
        "start": pilot.looptijd.start.iso if pilot.looptijd.start else "",
        "aantal": str(pilot.deelnemers.aantal if pilot.deelnemers.aantal is not None else ""),
        "bevindingen": str(len(pilot.bevindingen)),
    }


def filter_form(catalog: Catalog, pilots: Iterable[Pilot]) -> str:
    """A form to narrow the overview; it also holds how the overview is sorted."""
    pilots = list(pilots)
    fields = []
    for name, label in _FILTERS:
        used = {value for pilot in pilots for value in _values(catalog, pilot)[name].split()}
        known = catalog[Gemeente] if name == "gemeente" else catalog.ids(f"vocabulaires/{name}")
        options = "".join(
            f'<option value="{id}">{html_escape(record.naam)}</option>' for id, record in known.items() if id in used
        )
        fields.append(f'<label>{label} <select name="{name}"><option value="">alles</option>{options}</select></label>')
    return choice_form(
        "filters",
        f"<fieldset><legend>Kies welke pilots u wilt zien</legend>{''.join(fields)}"
        '<input type="hidden" name="sorteer"><button type="reset">Wis de keuze</button></fieldset>',
        {
            "geen": "Geen pilot past bij deze keuze. Wis een of meer keuzes.",
            "meer": "{aantal} van {alle} pilots",
        },
    )


def gemeente_table(catalog: Catalog) -> str:
    """One row per municipality: where it lies, its pilots and its council documents."""
    md = Markdown(catalog)
    body = [
        [
            md.link(gemeente),
            md.reference(gemeente.provincie),
            md.links(catalog.users(gemeente, Pilot)) or "geen pilot gevonden",
            md.links(catalog.users(gemeente, Raadsstuk)) or "geen",
        ]
        for gemeente in catalog[Gemeente].values()
    ]
    columns = ["Gemeente", "Provincie", "Pilots", "Raadsstukken"]
    return table("alle-gemeenten", "Alle gemeenten", columns, body, classes=["vast"], repeats=True)


def rules_table(catalog: Catalog) -> str:
    """Every rule that names its article: the topic, where it stands, until when that applied, and what it says."""
    md = Markdown(catalog)
    body = [
        [
            escape(bepaling.onderwerp),
            f"{escape(bepaling.artikel)}<br>{md.link(regeling)}",
            f"vervallen per {regeling.geldig.tot}" if regeling.geldig.tot else "geen einddatum gevonden",
            md.inline(bepaling.tekst),
        ]
        for regeling in catalog[Regeling].values()
        for bepaling in regeling.bepalingen
        if bepaling.artikel
    ]
    columns = ["Onderwerp", "Artikel", "Geldt nog?", "Wat er staat"]
    return table(
        "bepalingen", "Wat mag, en op grond van welk artikel", columns, body, classes=["vergelijking"], repeats=True
    )


def values_table(catalog: Catalog) -> str:
    """Every vocabulary with the ids of its values and what the site calls them, for those who write records."""
    body = [
        [
            f"{escape(vocabulary.naam)}<br>{escape(f'data/vocabulaires/{id}.yml')}",
            ", ".join(f"`{value}` ({escape(waarde.naam)})" for value, waarde in vocabulary.waarden.items()),
        ]
        for id, vocabulary in catalog.vocabularies.items()
    ]
    return table("alle-waarden", "De vaste waarden per lijst", ["Lijst", "Id's"], body, repeats=True)

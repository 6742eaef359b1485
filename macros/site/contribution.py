"""The form with which a reader without git adds a record or mends a fact: its frame, and the data that its script fetches.

The script makes the fields from the JSON Schema of a kind; every sentence that it says stands in the frame.
"""

from collections.abc import Iterator
from html import escape
from typing import Annotated, Any

from macros.data.schema import block_schema, written
from macros.data.tables import FOLDER
from macros.derived.words import capitalize
from macros.records import messages
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.fields import Model, Record, Tekst, VroegerPad, veld
from macros.records.handboek import Les
from macros.records.kennisbank import Kennisbank, is_example
from macros.records.kinds import KINDS
from macros.records.naslag import Bron
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.vorm import Vorm, tekst_vorm
from macros.writers.part_data import dumped

_PLACE = "aanvullen"
_LISTS = f"{_PLACE}/lijsten.json"
_CORRECTION = f"{_PLACE}/correctie.schema.json"
# What readers add most, in the order in which they need it: a source comes before what cites it.
_OFFERED: tuple[type[Record], ...] = (Bron, Pilot, Onderzoek, Les, Raadsstuk)

_Vrij = Annotated[str, Vorm("tekst", patroon=r"[\s\S]*\S[\s\S]*")]


class Correctie(Model):
    """What a reader asks to change. It is no record: an editor looks it up and changes the record."""

    record: VroegerPad = veld(
        "De pagina of het onderdeel met de fout. Typ een woord uit de naam en kies uit de lijst.",
        "pilots/voorbeeldstad-buurtbaan",
    )
    er_staat: Annotated[str, tekst_vorm(1000)] = veld("De zin of het getal dat niet klopt.", "Er deden 25 mensen mee.")
    moet_zijn: Annotated[str, tekst_vorm(1000)] = veld("Wat er moet staan.", "Er deden 20 mensen mee.")
    bron: _Vrij = veld(
        "Waar u dat las: een titel of een webadres. Zonder bron kunnen wij niets wijzigen.",
        "https://voorbeeldstad.example/brief",
    )
    plaats: Tekst | None = veld("De bladzijde of de paragraaf in die bron.", "p. 12", default=None)
    bereikbaar: _Vrij | None = veld(
        "Hoe de redactie u iets kan vragen. Dit komt niet op de site.", "naam@voorbeeldstad.example", default=None
    )


# What the fields of a correction are called: it has no file whose keys a reader should recognise.
_LABELS = {
    "record": "Waar staat het?",
    "er_staat": "Wat staat er nu?",
    "moet_zijn": "Wat moet er staan?",
    "bron": "Waar staat dat?",
    "plaats": "Bladzijde of plaats",
    "bereikbaar": "Hoe bereiken wij u?",
}


def _told(message: messages.Message) -> str:
    """What the check says of a mistake, for the script to fill in."""
    return f"{capitalize(message.wrong)}. {capitalize(message.remedy)}."


_SENTENCES = {
    "laden": "Het formulier wordt geladen.",
    "fout": "Het formulier kan niet worden geladen. Opent u deze site vanaf een schijf of USB-stick? Gebruik het formulier dan"
    " op de site zelf, of een van de manieren hieronder. Laad anders de pagina opnieuw.",
    "voorbeeld": "Bijvoorbeeld: {voorbeeld}",
    "mag-leeg": "(mag leeg)",
    "of-anders": "(dit of '{ander}')",
    "geen-feit": "Verwacht in elke alinea een bron, en geen webadres. Zet de cursor achter de zin en kies 'Noem een bron'."
    " Weet u het niet? Schrijf dan: onbekend (reden).",
    "kies": "Kies …",
    "noem-bron": "Noem een bron",
    "noem-bron-bij": "Noem een bron bij {veld}",
    "van-u": "(van u, nog niet op de site)",
    "meer-bronnen": "{aantal} bronnen gevonden, hieronder de eerste {getoond}. Typ meer woorden.",
    "zoveel-bronnen": "{aantal} bronnen gevonden.",
    "niet-op-de-site": "Niet op deze site gevonden: {ids}. Kies uit de lijst, of vul eerst het formulier daarvoor in.",
    "niet-op-de-site-en-geen-formulier": "Niet op deze site gevonden: {ids}. Kies uit de lijst. Staat het er niet bij? Laat"
    " dit leeg en schrijf het de redactie.",
    "telling": "{aantal} van {hoogstens} woorden.",
    "voeg-toe": "Voeg toe: {veld}",
    "haal-weg": "Haal weg",
    "haal-weg-wat": "Haal weg: {veld}",
    "meer-velden": "Meer velden ({aantal})",
    "eerst-soort": "Kies eerst hierboven een of meer soorten. Dan verschijnen hier de vragen die daarbij horen.",
    "leeg": "Vul dit in.",
    "kies-een": "Kies er minstens een.",
    "te-weinig": "Voeg er minstens {minstens} toe.",
    "te-lang": "Hoogstens {hoogstens} tekens. Het zijn er nu {aantal}.",
    "te-veel-woorden": "Hoogstens {hoogstens} woorden in een alinea. Het zijn er nu {aantal}.",
    "te-veel-alineas": "Hoogstens {hoogstens} alinea's.",
    "buiten": "Verwacht een getal van {min} tot en met {max}.",
    "jaar": "Verwacht een jaar van {min} tot en met {max}.",
    "toekomst": "Deze datum ligt in de toekomst. Verwacht een datum van vandaag of eerder.",
    "dubbel": "Hier staat iets twee keer. Haal er een weg.",
    "een-van": "Vul '{een}' of '{ander}' in.",
    "loopt-nog": _told(messages.STILL_RUNNING),
    "is-voorbij": _told(messages.NOT_OVER),
    "is-begonnen": _told(messages.NOT_BEGUN),
    "niet-allebei": "Vul '{een}' of '{ander}' in, niet allebei.",
    "id": "Naam van het bestand",
    "id-uitleg": "Kleine letters, cijfers en streepjes. Hiermee verwijzen andere bestanden hiernaar.",
    "id-fout": "Verwacht kleine letters en cijfers, met streepjes ertussen.",
    "id-bestaat": "Deze naam bestaat al. Kies een andere.",
    "controleer": "Controleer en maak het bestand",
    "controleer-melding": "Controleer en maak de melding",
    "correctie-van": "Correctie: {record}",
    "fouten": "Dit moet nog ({aantal}):",
    "nog-open": "Nog niet af: {aantal} punten staan hierboven. U kunt dit wel vast bewaren of mailen; de redactie helpt u verder.",
    "nog-een": "Nog niet af: 1 punt staat hierboven. U kunt dit wel vast bewaren of mailen; de redactie helpt u verder.",
    "in-orde": "Alles is ingevuld. Kies hieronder hoe u het doorgeeft.",
    "zeker": "Weet u zeker dat u alles wilt weggooien wat u hier typte?",
    "zonder-naam": "nog zonder naam",
    "weggegooid": "Uw concept is weggegooid.",
    "gedownload": "{naam} staat bij uw downloads.",
    "gekopieerd": "Gekopieerd.",
    "kopieer-zelf": "Kopiëren lukte niet. De tekst is geselecteerd: druk op Ctrl+C, of Cmd+C op een Mac.",
    "gemaild": "Uw mailprogramma opent. Er is pas iets verstuurd als u daar op Verzenden drukt.",
    "mail-te-lang": "De tekst is te lang voor een mail. Bij uw downloads: {naam}. Voeg alles als bijlage aan de mail toe.",
    "mail-bijlage": "Voeg {naam} als bijlage toe. U vindt dit bij uw downloads.",
    "plak-zelf": "De tekst is gekopieerd. Plak haar in het lege bestand dat opengaat.",
}


def form(settings: Kennisbank) -> str:
    """The frame of the form, with where readers can send what they made: to the editors, and to where the code is kept."""
    told = {**_SENTENCES, "adres": settings.redactie, **places(settings)}
    said = "".join(f' data-{key}="{escape(text)}"' for key, text in told.items())
    return (
        f'<div class="aanvullen geen-begrippen" data-search-exclude{said} markdown="1">\n\n{_data()}\n\n'
        f'<form class="keuze invullen" novalidate autocomplete="off">{_kinds()}'
        '<p class="melding" role="status"></p>'
        '<p class="concept" hidden>Wat u typt, blijft als concept in deze browser staan.'
        ' <button type="button">Gooi het concept weg</button></p>'
        '<div class="concepten" hidden><p>In deze browser staat nog een concept. Ga verder met:</p><ul></ul></div>'
        '<div class="invoer"></div></form>'
        f"{_result(settings)}{_PICKER}</div>"
    )


def places(settings: Kennisbank) -> dict[str, str]:
    """The addresses that open a new file and a new issue, to fill in by the script; none while that of the code is an example."""
    if is_example(settings.broncode):
        return {}
    base, forge = f"{settings.broncode.rstrip('/')}/", settings.forge
    return {"nieuw-bestand": f"{base}{settings.nieuw}{{map}}{forge.inhoud}", "nieuw-issue": f"{base}{forge.issue}"}


def _data() -> str:
    """Links to what the script fetches; MkDocs makes them fit the place of the page."""
    schemas = {kind.map: f"/{FOLDER}/schema/{kind.map}.schema.json" for kind in _OFFERED} | {
        "correctie": f"/{_CORRECTION}"
    }
    links = [f"[{kind}]({path}){{ data-schema={kind} }}" for kind, path in schemas.items()]
    return f'<p class="gegevens" hidden markdown="span">{" ".join(links)} [lijsten](/{_LISTS}){{ data-lijsten=1 }}</p>'


def _kinds() -> str:
    kinds = [(kind.map, capitalize(kind.enkelvoud), kind.betekenis, kind.naamveld) for kind in _OFFERED]
    correction = (
        "correctie",
        "Een fout melden",
        "Iets op deze site klopt niet, en u weet waar het wel staat.",
        "record",
    )
    next_one = {kind.map: f"Maak nog een {kind.enkelvoud}" for kind in _OFFERED} | {"correctie": "Meld nog een fout"}
    rows = "".join(
        f'<li><label><input type="radio" name="soort" value="{value}" data-naam="{name}" data-naamveld="{field}" data-nog="{next_one[value]}">'
        f"<span><strong>{name}</strong> {escape(meaning)}</span></label></li>"
        for value, name, meaning, field in (correction, *kinds)
    )
    return f'<fieldset class="wat"><legend>Wat wilt u doorgeven?</legend><ul>{rows}</ul></fieldset>'


def _result(settings: Kennisbank) -> str:
    buttons = ['<button type="button" data-doe="download">Download het bestand</button>']
    buttons.append('<button type="button" data-doe="kopieer">Kopieer de tekst</button>')
    buttons.append('<a class="md-button" data-doe="mail">Mail het naar de redactie</a>')
    if places(settings):
        where = escape(settings.forge.titel)
        buttons.append(f'<a class="md-button" data-doe="open" target="_blank" rel="noopener">Open het bij {where}</a>')
    return (
        '<section class="klaar" hidden><h2 tabindex="-1">Uw bestand</h2><p class="open-punten"></p>'
        '<label>De tekst van het bestand <textarea readonly rows="12" spellcheck="false"></textarea></label>'
        f'<p class="knoppen">{"".join(buttons)}</p><p role="status"></p>'
        '<div class="ook" hidden><p>Dit bestand verwijst naar wat u hier eerder maakte. Stuur dat mee. Druk erop om het te'
        " downloaden:</p><ul></ul></div>"
        '<p class="knoppen"><button type="button" data-doe="nog"></button></p></section>'
    )


_PICKER = (
    '<dialog class="bronkiezer" aria-label="Noem een bron">'
    '<label>Zoek een bron <input type="search" autocomplete="off"></label>'
    '<label>Bladzijde of plaats (mag leeg) <input type="text" maxlength="40"></label>'
    '<p class="uitleg">Vul eerst de plaats in en kies dan de bron. Staat zij er niet bij? Voeg haar toe als bron; daarna staat zij in deze lijst.</p>'
    '<ul></ul><p role="status"></p><button type="button" class="sluit">Sluit</button></dialog>'
)


def data_files(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """Path and content of what the script fetches: the names of all records, and the schema of a correction."""
    lists = {kind.map: [_listed(record) for record in catalog[kind].values()] for kind in KINDS}
    yield _LISTS, dumped(lists).encode()
    schema: dict[str, Any] = block_schema(
        catalog, Correctie, "correctie", "Geef door wat er niet klopt, en waar het wel staat."
    )
    schema["properties"]["record"]["x-kennisbank"] = {"naar": "*"}
    for name, label in _LABELS.items():
        schema["properties"][name]["title"] = label
    yield _CORRECTION, written(schema)


def _listed(record: Record) -> list[str]:
    """A record to choose: its id, its name, and of a source who published it when."""
    about = (
        [f"{record.uitgever}, {record.datum}" if record.datum else record.uitgever] if isinstance(record, Bron) else []
    )
    return [record.id, record.kop, *about]

"""The open data as a catalogue that other catalogues can harvest, in Turtle."""

from collections.abc import Iterator, Sequence

from macros.data.formats import Filled
from macros.data.package import Release
from macros.data.tables import FOLDER
from macros.records.kennisbank import Kennisbank

# Source: DCAT-AP-NL 3.0, docs.geostandaarden.nl/dcat/dcat-ap-nl30, and the code lists of the EU that it names.
_PREFIXES = """\
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix eu: <http://publications.europa.eu/resource/authority/> .
"""
_CSV = ("eu:file-type\\/CSV", "https://www.iana.org/assignments/media-types/text/csv")
_JSON = ("eu:file-type\\/JSON", "https://www.iana.org/assignments/media-types/application/json")

# Every class of a code list must be told, for who can't look it up.
_TYPED = {
    "dct:LinguisticSystem": ("eu:language\\/NLD",),
    "dct:RightsStatement": ("eu:access-right\\/PUBLIC",),
    "dct:Frequency": ("eu:frequency\\/IRREG",),
    "dct:MediaTypeOrExtent": (_CSV[0], _JSON[0]),
    "dct:MediaType": (f"<{_CSV[1]}>", f"<{_JSON[1]}>"),
}
_THEMES = {"eu:data-theme\\/SOCI": "Bevolking en samenleving", "eu:data-theme\\/GOVE": "Overheid en publieke sector"}


def catalogue(settings: Kennisbank, tables: Sequence[Filled], release: Release) -> str:
    """The catalogue with one data set, of which each table is a distribution."""
    return "\n".join([_PREFIXES, *_statements(settings, tables, release), ""])


def _statements(settings: Kennisbank, tables: Sequence[Filled], release: Release) -> Iterator[str]:
    site, data = f"<{release.address}>", f"<{release.address}{FOLDER}/>"
    who = f"dct:publisher <{release.address}#afzender> ; dcat:contactPoint <{release.address}#redactie>"
    licence = f"<{settings.licentie.uitleg}>"
    names = f"dct:title {_text(settings.naam)} ; dct:description {_text(settings.omschrijving)}"
    when = f'dct:modified "{release.date}"^^xsd:date ; dct:language eu:language\\/NLD ; dct:license {licence}'
    files = {f"{one.table.name}.csv": (one.table.title, _CSV) for one in tables}
    files["datapackage.json"] = ("Beschrijving van alle tabellen", _JSON)
    yield f"{site} a dcat:Catalog ; {names} ; {who} ; {when} ; foaf:homepage {site} ; dcat:dataset {data} ."
    distributions = ", ".join(f"<{release.address}{FOLDER}/{path}>" for path in files)
    yield (
        f"{data} a dcat:Dataset ; {names} ; {who} ; dct:creator <{release.address}#afzender> ;"
        f" dct:identifier {_plain(f'{release.address}{FOLDER}/')} ; dct:accessRights eu:access-right\\/PUBLIC ;"
        f' dct:modified "{release.date}"^^xsd:date ; dct:language eu:language\\/NLD ; dcat:version {_plain(release.version)} ;'
        f" dct:accrualPeriodicity eu:frequency\\/IRREG ; dcat:landingPage <{release.url('/data.md')}> ;"
        f" dcat:theme {', '.join(_THEMES)} ; dcat:distribution {distributions} ."
    )
    for path, (title, (format, media)) in files.items():
        address = f"<{release.address}{FOLDER}/{path}>"
        yield (
            f"{address} a dcat:Distribution ; dct:title {_text(title)} ; dcat:accessURL {address} ;"
            f" dcat:downloadURL {address} ; dct:format {format} ; dcat:mediaType <{media}> ; dct:license {licence} ."
        )
    yield f"<{release.address}#afzender> a foaf:Agent ; foaf:name {_text(settings.afzender)} ."
    yield (
        f"<{release.address}#redactie> a vcard:Kind ; vcard:fn {_text(settings.afzender)} ;"
        f" vcard:hasEmail <mailto:{settings.redactie}> ."
    )
    yield f"<{release.url('/data.md')}> a foaf:Document ."
    yield f"{site} a foaf:Document ."
    for kind, things in {**_TYPED, "dct:LicenseDocument": (licence,)}.items():
        yield from (f"{thing} a {kind} ." for thing in things)
    yield f"eu:data-theme a skos:ConceptScheme ; dct:title {_text('Thema van gegevens')} ."
    for theme, name in _THEMES.items():
        yield f"{theme} a skos:Concept ; skos:inScheme eu:data-theme ; skos:prefLabel {_text(name)} ."


def _text(text: str) -> str:
    """A literal in Dutch."""
    return f"{_plain(text)}@nl"


def _plain(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'

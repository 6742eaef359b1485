"""How mistakes are told that any record can hold. What is wrong with the values of one kind stands with that kind."""

from typing import NamedTuple


class Message(NamedTuple):
    """What an editor is told: what is wrong, what was expected and how to mend it.

    `{name}` stands in it for what only the mistake itself can say.
    """

    wrong: str
    expected: str
    remedy: str

    def about(self, **known: object) -> "Message":
        """The message about one mistake; raises `KeyError` when something that it names is not given."""
        return Message(*(part.format(**known) for part in self))


# fmt: off

# Files
_NOT_HERE = "dit bestand hoort hier niet"
_MOVE = "hernoem, verplaats of verwijder het"
UNKNOWN_FOLDER = Message(_NOT_HERE, "een map met een bekende naam: {known}", _MOVE)
UNKNOWN_VOCABULARY = Message(_NOT_HERE, "een bekende woordenlijst: {known}", _MOVE)
WRONG_FILE_NAME = Message(_NOT_HERE, "een bestandsnaam in kleine letters met streepjes, die eindigt op .yml", _MOVE)
RESERVED_FILE_NAME = Message(_NOT_HERE, "een andere bestandsnaam: '{name}' is het adres van een pagina met een overzicht", _MOVE)
NO_VOCABULARY = Message("deze woordenlijst ontbreekt", "een bestand met naam, uitleg en waarden", "zet het bestand terug")
NO_SETTINGS = Message("dit bestand ontbreekt", "de naam en het adres van de site", "zet het bestand terug")
UNREADABLE = Message("dit bestand is niet te lezen", "een gewoon tekstbestand", "controleer of het bestand bestaat en leesbaar is")
TOO_BIG = Message("dit bestand is {size} bytes groot", "hoogstens {limit} bytes", "splits het record of haal geplakte tekst weg")
NOT_UTF8 = Message("dit bestand is geen UTF-8", "tekst in UTF-8", "sla het bestand opnieuw op met de codering UTF-8")
UNPRINTABLE = Message("hier staat een onzichtbaar teken (U+{code:04X})", "leesbare tekst", "haal het teken weg of typ de regel opnieuw")
NO_RECORD = Message("dit bestand is geen record", "sleutels met waarden", "vergelijk met een bestaand record in dezelfde map")

# YAML
NO_VALUE = Message("hier staat een teken dat YAML niet als begin van een waarde toestaat", "een gewone tekst of lijst", "zet de tekst tussen dubbele aanhalingstekens; spring in met spaties, niet met tabs")
COLON = Message("hier staat een dubbele punt op een plek waar dat niet kan", "tekst zonder ': '", "zet de tekst tussen dubbele aanhalingstekens of schrijf hem onder '>-'")
OPEN_QUOTE = Message("een aanhalingsteken is niet gesloten", "een sluitend aanhalingsteken", "sluit de tekst af met hetzelfde aanhalingsteken")
NO_COLON = Message("deze regel heeft geen sleutel met dubbele punt", "'sleutel: waarde'", "voeg de dubbele punt toe of spring de regel in")
INDENTATION = Message("de inspringing klopt niet met de regels erboven", "dezelfde inspringing als de andere sleutels", "lijn de regel uit met spaties")
INDENTATION_OR_MARK = Message("de inspringing of het leesteken klopt niet met de regels erboven", "dezelfde inspringing als de andere sleutels", "lijn de regel uit en controleer aanhalingstekens en haken")
NO_YAML = Message("dit is geen geldige YAML", "sleutels met waarden", "vergelijk de regel met een bestaand record")
SECOND_DOCUMENT = Message("hier begint een tweede document ('---')", "één document per bestand", "maak er twee bestanden van")
ALIAS = Message("verwijzing '*{name}' kan hier niet", "de waarde zelf", "schrijf de waarde uit")
ANCHOR = Message("anker '&{name}' kan hier niet", "alleen gewone waarden", "haal het anker weg")
TAG = Message("type-aanduiding {tag} kan hier niet", "alleen gewone waarden", "haal de aanduiding met '!' weg")
MERGE = Message("samenvoegen met '<<' kan hier niet", "de sleutels zelf", "schrijf de sleutels uit")
DOUBLE_KEY = Message("sleutel {key} staat er dubbel in (eerst op regel {line})", "elke sleutel één keer", "voeg de twee samen of haal er een weg")
KEY_IS_NO_TEXT = Message("een sleutel kan geen lijst of blok zijn", "een gewone sleutel", "zet tekst met haken of accolades tussen aanhalingstekens")
TOO_DEEP = Message("de gegevens zijn te diep genest", "hoogstens {limit} niveaus", "controleer de inspringing en losse haken")

# Keys, and the shape of what stands behind them
ID_IN_FILE = Message("onbekende sleutel 'id'", "geen id in het bestand", "haal de regel weg: de bestandsnaam is het id")
UNKNOWN_KEY = Message("onbekende sleutel '{key}'", "een sleutel die bij dit soort record hoort", "{meant}")
MISSING = Message("dit verplichte veld ontbreekt", "een waarde, of 'onbekend' als het een feit is", "voeg '{key}:' toe")
EMPTY = Message("dit veld is leeg", "een waarde", "vul de waarde in, of haal de sleutel weg als hij niet verplicht is")
NO_BLOCK = Message("hier hoort een blok met sleutels", "'sleutel: waarde' op de regels eronder", "vergelijk met een bestaand record")
NO_LIST = Message("hier hoort een lijst", "[een, twee] of regels met '- '", "zet er haken omheen of begin elke regel met '- '")
EMPTY_LIST = Message("deze lijst is leeg", "minstens één waarde", "vul de lijst aan")
NO_TEXT = Message("hier staat een lijst of blok", "gewone tekst", "schrijf de tekst achter de dubbele punt of onder '>-'")
NO_YES_OR_NO = Message("deze waarde kan hier niet", "ja of nee", "schrijf ja of nee")
OTHER_TYPE = Message("deze waarde kan hier niet", "een waarde van een ander type", "vergelijk '{field}' met een bestaand record")

# Texts and facts
TEMPLATE_TEXT = Message("dit is nog tekst van het sjabloon", "uw eigen tekst", "vervang de hele tekst, of haal de sleutel weg")
TOO_LONG = Message("de tekst is {length} tekens lang", "hoogstens {limit} tekens", "kort de tekst in")
PARAGRAPH_TOO_LONG = Message("alinea {number} is {length} woorden lang", "hoogstens {limit} woorden", "kort de tekst in, of verdeel hem met een lege regel")
TOO_MANY_PARAGRAPHS = Message("de tekst heeft {count} alinea's", "hoogstens {limit}", "kort de tekst in of haal de lege regel weg")
CITATION_NOT_HERE = Message("een bronvermelding kan hier niet", "gewone tekst", "zet de bron bij het veld met de bewering")
NO_SOURCE = Message("{what} heeft geen bron", "minstens één bronvermelding", "zet [@bron-id] achter de bewering, of schrijf 'onbekend (reden)'")
OPEN_CITATION = Message("een bronvermelding is niet gesloten", "[@bron-id]", "sluit de vermelding af met ']'")
WRONG_CITATION = Message("bronvermelding '[{group}]' klopt niet", "[@bron-id] of [@bron-id, p. 12]", "schrijf het id zoals de bestandsnaam in data/bronnen, en zet ';' tussen twee bronnen")

# Values
UNKNOWN_ID = Message("{id} bestaat niet", "een {one} uit data/{place}", "{meant}")
NO_DATE = Message("{text} is geen datum", "2017, 2017-10 of 2017-10-01", "schrijf jaar, maand en dag met streepjes, en controleer of de dag bestaat")
END_BEFORE_START = Message("het eind ({end}) ligt voor het begin ({start})", "een eind na het begin", "controleer de twee data")
NO_NUMBER = Message("{text} is geen getal", "een getal zoals 12 of 3.6", "schrijf cijfers, met een punt voor de decimalen en zonder eenheid")
NO_WHOLE_NUMBER = Message("{text} is geen heel getal", "een heel getal zoals 890", "schrijf alleen cijfers, zonder punt of woord erbij")
NO_INTERVAL = Message("dit is geen interval", "twee getallen, [laag, hoog]", "schrijf bijvoorbeeld [1.5, 4]")
INTERVAL_REVERSED = Message("het interval loopt van hoog naar laag", "[laag, hoog]", "wissel de twee getallen om")
NO_URL = Message("{text} is geen webadres", "een adres dat begint met https:// of http://", "kopieer het adres uit de browser")
NO_WEIGHT = Message("{text} is geen belang", "1, 2 of 3", "schrijf 3 voor wat eerst moet, 1 voor een detail")
NO_FORMER_PLACE = Message("{text} is geen vroegere plek", "een pad zoals pilots/oude-naam", "schrijf de map en het oude id")
NO_ANCHOR = Message("{text} kan geen id zijn", "kleine letters en cijfers, met streepjes", "hernoem het id")
NO_GEMEENTECODE = Message("{text} is geen gemeentecode", "de code van het CBS, zoals GM0014", "zoek de code op bij het CBS")

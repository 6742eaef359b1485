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

    def __str__(self) -> str:
        return f"{self.wrong} — verwacht {self.expected} — {self.remedy}"


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
UNSEEN = Message("hier staat een onzichtbaar teken (U+{code:04X}{name}), het {column}e teken van de regel{after}", "leesbare tekst", "haal het teken weg of typ de regel opnieuw")
NO_RECORD = Message("dit bestand is geen record", "sleutels met waarden", "vergelijk met een bestaand record in dezelfde map")

# YAML
NO_VALUE = Message("hier staat een teken dat YAML niet als begin van een waarde toestaat", "een gewone tekst of lijst", "zet de tekst tussen dubbele aanhalingstekens; spring in met spaties, niet met tabs")
COLON = Message("hier staat een dubbele punt op een plek waar dat niet kan", "tekst zonder ': '", "zet de tekst tussen dubbele aanhalingstekens of schrijf hem onder '>-'")
OPEN_QUOTE = Message("een aanhalingsteken is niet gesloten", "een sluitend aanhalingsteken", "sluit de tekst af met hetzelfde aanhalingsteken")
OPEN_BRACKET = Message("een haak is niet gesloten, of er ontbreekt een komma", "een lijst zoals [een, twee]", "sluit de haak die op deze regel opengaat, en zet tekst met haken tussen dubbele aanhalingstekens")
AFTER_QUOTE = Message("na het sluitende aanhalingsteken staat nog tekst", "de hele tekst tussen aanhalingstekens, of zonder", "zet de hele tekst tussen enkele aanhalingstekens, of schrijf hem onder '>-'")
NO_COLON = Message("deze regel heeft geen sleutel met dubbele punt", "'sleutel: waarde'", "voeg de dubbele punt toe of spring de regel in")
INDENTATION = Message("de inspringing klopt niet met die van de andere regels", "dezelfde inspringing als de andere sleutels", "lijn de regel uit met spaties")
INDENTATION_OR_MARK = Message("de inspringing of het leesteken klopt niet met de regels erboven", "dezelfde inspringing als de andere sleutels", "lijn de regel uit en controleer aanhalingstekens en haken")
NO_YAML = Message("dit is geen geldige YAML", "sleutels met waarden", "vergelijk de regel met een bestaand record")
CUT_OFF = Message("de tekst houdt hier op: {rest} telt voor YAML niet mee", "een '#' aan het begin van een regel, of in tekst tussen aanhalingstekens", "zet de tekst tussen dubbele aanhalingstekens; uitleg komt op een eigen regel")
SWALLOWED = Message("deze regel begint met '- ' en is toch deel van de tekst erboven", "elk deel van een lijst even ver ingesprongen", "lijn het streepje uit met dat erboven, of begin de regel met een woord")
TAB = Message("deze regel is ingesprongen met een tab", "spaties", "vervang de tab door twee spaties per niveau")
OUTDENTED = Message("deze regel hoort bij '{key}:' en is niet ingesprongen", "tekst die verder naar rechts staat dan de sleutel", "zet twee spaties voor elke regel van deze tekst")
OUTDENTED_BLOCK = Message("deze regel hoort bij '{key}:' en is niet ingesprongen", "de sleutels van een blok verder naar rechts dan de naam van het blok", "zet twee spaties voor elke regel van dit blok")
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
NOT_ONE_OF = Message("deze waarde kan hier niet", "{options}", "{meant}")
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
NO_WORDS = Message("{what} heeft geen woorden", "een bewering met haar bron", "schrijf voor de bronvermelding wat de bron zegt")
NO_LETTERS = Message("hier staan geen letters of cijfers", "een tekst in woorden", "schrijf wat hier hoort, of haal de sleutel weg als hij niet verplicht is")
SAME_SOURCE = Message("bron {source} staat hier twee keer achter dezelfde bewering", "elke bron één keer", "haal er een weg, of noem bij elk een andere plaats")
LOOSE_CITATION = Message("{found} lijkt een bronvermelding, en is het niet", "[@bron-id] of [@een-bron; @nog-een]", "schrijf elke vermelding tussen rechte haken die met '@' beginnen")
ODD_LETTER = Message("de letter {letter} (U+{code:04X}) in {word} lijkt op een andere letter", "letters van één alfabet in een woord", "typ het woord opnieuw")
ODD_DIGIT = Message("het cijfer {digit} (U+{code:04X}) in {word} is geen gewoon cijfer", "de cijfers 0 tot en met 9", "typ het getal opnieuw")
LONG_WORD = Message("het woord {word} is {length} tekens lang", "woorden van hoogstens {limit} tekens", "zet er een spatie of streepje in")
ADDRESS_IN_TEXT = Message("in de tekst staat een webadres: {found}", "tekst zonder adressen", "zet het adres bij 'url' van een bron, en noem die bron")
LINK_IN_TEXT = Message("{found} is opmaak voor een link, en wordt hier gewone tekst", "tekst zonder opmaak", "schrijf alleen de woorden; een bron noemt u met [@bron-id]")
PERSONAL = Message("in de tekst staat {what}", "geen gegevens waarmee iemand te vinden is", "haal het weg, en noem van een persoon alleen de functie")

NO_GLYPH = Message("het teken {character} (U+{code:04X}) kan niet in een PDF", "letters en leestekens die het lettertype heeft", "schrijf het met gewone letters")

# Records beside each other
SAME_NAME = Message("{name} staat ook in {other}", "een eigen naam voor elk record", "kies een andere naam of voeg de twee records samen")
TWIN = Message("dit lijkt op {other}: {what}", "elk onderwerp in één bestand", "bedoelt u dat bestand? Gebruik dan zijn id, en haal dit weg")
TWIN_PILOT = Message("dit lijkt op {other}: dezelfde gemeente en soort, in dezelfde jaren", "elke pilot in één bestand", "bedoelt u die? Vul dan dat bestand aan. Is het een andere pilot? Zet hier dan 'anders_dan: [{id}]'")

# Pages
MACRO_UNREADABLE = Message("een macro op deze pagina is niet te lezen", 'een macro zoals {{ aantal("pilots") }}', "sluit elk aanhalingsteken, elke haak en accolade, en elke {% for %} met {% endfor %}")
CITATION_IN_PAGE = Message("[@{id}] is op een pagina gewone tekst", "een macro zoals {macro}", "schrijf de bron met die macro; alleen in een record staat [@{id}]")

# Values
NOT_WITHIN = Message("{text} kan hier niet", "een {one} van {low} tot en met {high}", "controleer het getal")
YEAR_NOT_WITHIN = Message("{text} kan hier niet", "een jaar van {low} tot en met {high}", "controleer het jaar")
IN_THE_FUTURE = Message("{text} ligt in de toekomst", "een dag tot en met vandaag", "controleer de datum en de klok van uw computer")
RANGE_REVERSED = Message("het hoogste bedrag ({high}) is lager dan het laagste ({low})", "bij 'bedrag' het laagste en bij 'tot' het hoogste", "wissel de twee om")
PARTNER_IS_GEMEENTE = Message("{id} staat ook onder 'gemeenten'", "onder 'partners' alleen gemeenten die de pilot niet zelf uitvoerden", "haal de gemeente op een van de twee plekken weg")
GROUP_TOO_LARGE = Message("in deze groep zitten {group} mensen, en in het geheel {all}", "een groep van hoogstens alle deelnemers", "controleer de twee getallen")
COUNTED_BEFORE_START = Message("de deelnemers zijn geteld ({counted}) voor het begin van de pilot ({start})", "een peildatum na het begin", "controleer de twee data")
PHASE_BEFORE_START = Message("deze fase begint ({phase}) voor de pilot zelf ({start})", "een fase binnen de looptijd", "controleer de twee data")
STILL_RUNNING = Message("de status zegt dat de pilot nog niet voorbij is ({status}), en hij eindigde in {end}", "een status die past bij het eind", "is de pilot voorbij, verander dan de status; was dit het geplande eind, zet het dan in 'toelichting' van 'looptijd' en haal 'eind' weg")
NOT_OVER = Message("de status zegt dat de pilot voorbij is ({status}), en het eind is {end}", "een status die past bij het eind", "verander de status, of het eind")
NOT_BEGUN = Message("een pilot met deze status ({status}) begint pas in {start}", "een begin tot en met vandaag", "verander de status, of het begin")
FINDINGS_WITHOUT_STUDY = Message("er is geen onderzoek gevonden, en hier staan bevindingen volgens het onderzoek", "een opzet die zegt hoe is onderzocht", "kies een andere opzet, of maak uitspraken van de bevindingen")
DESIGN_WITHOUT_GROUP = Message("de opzet ({design}) heeft geen vergelijkingsgroep, en er is vergeleken met een groep ({other})", "een opzet die zegt hoe de groepen ontstonden", "kies een andere opzet of vergelijking")
MORE_ANALYSED = Message("in de analyse zaten er meer ({after}) dan bij de start ({before})", "hoogstens het aantal bij de start", "controleer de twee getallen")
NEGATIVE = Message("{value} kan hier niet", "een getal van 0 of meer, in {eenheid}", "controleer het getal; is het een verschil, zeg dat dan in 'maat'")
OTHER_NUMBERS = Message("de zin noemt {value} niet, en wel {numbers}", "hetzelfde getal in de zin en in het veld", "verbeter de zin of het getal")
AFTER_CHECK = Message("bron {source} is van {date}, na 'gecontroleerd_op' ({checked})", "een controle op of na de dag van elke bron", "controleer dit bestand opnieuw en zet de datum bij")
NO_SITE_ADDRESS = Message("{text} eindigt niet op een '/'", "het adres van een map, zoals https://voorbeeld.nl/kennisbank/", "zet er een '/' achter")
NO_LICENCE = Message("{text} is geen licentie die deze kennisbank kent", "een van {known}", "kies een van deze")
NO_FORGE = Message("{text} is geen soort plek voor broncode", "een van {known}", "kies github, gitlab, of forgejo voor Codeberg en Gitea")
NO_BRANCH = Message("{text} is geen naam van een tak", "een naam zoals main", "zoek de naam van de tak op in de broncode")
NO_OUTCOME = Message("{text} kan hier niet", "werkt niet of bekijk zelf", "vraag het opnieuw met: make links")
NO_KIND_OF_ADDRESS = Message("{text} kan hier niet", "mappen of bestanden", "kies mappen; kies bestanden als uw server geen index.html in een map toont")
NO_COLOUR = Message("{text} is geen kleur die hier kan", "een kleur van zes tekens zoals #14454f", "schrijf een # met zes cijfers of letters van a tot f, tussen aanhalingstekens")
TOO_FAINT = Message("{text} is op {ground} slecht te lezen: het contrast is {ratio}", "een contrast van ten minste 4,5 (WCAG 2.1, 1.4.3)", "kies een kleur die er lichter of donkerder bij afsteekt")
NO_MAIL = Message("{text} is geen e-mailadres", "een adres zoals redactie@voorbeeld.nl", "controleer het adres")
TWICE_IN_LIST = Message("{item} staat twee keer in deze lijst", "elke waarde één keer", "haal er een weg")
TWICE_NAMED = Message("de naam {item} staat twee keer in deze lijst", "een eigen naam voor elk", "kies een andere naam of voeg de twee samen")
GONE = Message("{id} is vervallen op {date}", "een {one} dat er nog is", "haal de verwijzing weg, of noem iets anders; data/vervallen.yml zegt waarom")
ID_GONE = Message("dit id was van een record dat verviel op {date}", "een id dat nog nooit is gebruikt", "kies een ander id, of haal {place} weg uit data/vervallen.yml als het terug is")
FORMER_PLACE_GONE = Message("{place} staat ook onder 'vroeger' van {other}", "een plaats die vervallen is of verplaatst, en niet allebei", "haal een van de twee weg")
NO_SUCH_PLACE = Message("{place} bestaat niet", "de map en het id van een record", "{meant}")
REFERS_TO_ITSELF = Message("dit bestand verwijst hier naar zichzelf", "het id van een ander bestand", "haal de verwijzing weg")
MAKE_NEW = "data/{place}/{id}.yml, met: make nieuw SOORT={place} ID={id}"
UNKNOWN_ID = Message("{id} bestaat niet", "een {one} uit data/{place}", "{meant}")
NO_DATE = Message("{text} is geen datum", "2017, 2017-10 of 2017-10-01", "schrijf jaar, maand en dag met streepjes, en controleer of de dag bestaat")
END_BEFORE_START = Message("het eind ({end}) ligt voor het begin ({start})", "een eind na het begin", "controleer de twee data")
NO_NUMBER = Message("{text} is geen getal", "een getal zoals 12 of 3.6", "schrijf cijfers, met een punt voor de decimalen en zonder eenheid")
NO_AMOUNT = Message("{text} is geen bedrag", "een bedrag in cijfers, zoals 28000 of 12.50", "schrijf geen punt voor de duizendtallen; na een punt staan een of twee cijfers voor de centen")
NO_WHOLE_NUMBER = Message("{text} is geen heel getal", "een heel getal zoals 890", "schrijf alleen cijfers, zonder punt of woord erbij")
NO_INTERVAL = Message("dit is geen interval", "twee getallen, [laag, hoog]", "schrijf bijvoorbeeld [1.5, 4]")
INTERVAL_REVERSED = Message("het interval loopt van hoog naar laag", "[laag, hoog]", "wissel de twee getallen om")
NO_URL = Message("{text} is geen webadres", "een adres dat begint met https:// of http://", "kopieer het adres uit de browser")
NO_WEIGHT = Message("{text} is geen belang", "1, 2 of 3", "schrijf 3 voor wat eerst moet, 1 voor een detail")
NO_FORMER_PLACE = Message("{text} is geen vroegere plek", "een pad zoals pilots/oude-naam", "schrijf de map en het oude id")
FORMER_PLACE_TAKEN = Message("{place} is de plek van een ander bestand ({now})", "een plek waar niets anders staat of stond", "haal de plek hier weg, of verander het id van dat bestand")
NO_ANCHOR = Message("{text} kan geen id zijn", "kleine letters en cijfers, met streepjes", "hernoem het id")
NO_GEMEENTECODE = Message("{text} is geen gemeentecode", "de code van het CBS, zoals GM0014", "zoek de code op bij het CBS")

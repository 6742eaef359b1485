"""Vocabularies: the values that a field may have, each with a definition that the site shows."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar

from macros.records.fields import Bestand, JaNee, LangeTekst, Model, Tekst, veld
from macros.records.ids import is_key
from macros.records.problem import quoted
from macros.records.validators import Mistake
from macros.records.verwijzing import DomeinId, KenmerkId, OnderzochtId


class Waarde(Model):
    """One value of a vocabulary."""

    naam: Tekst = veld("Wat een lezer ziet.", "Loopt")
    definitie: LangeTekst = veld(
        "Wat de waarde betekent, in één zin.", "Begonnen, en volgens de laatste bron nog bezig."
    )


class Soort(Waarde):
    """A kind of pilot; `kenmerken` are what its pilots describe, in the order of the comparison."""

    kenmerken: tuple[KenmerkId, ...] = veld(
        "Wat pilots van deze soort moeten beschrijven, in de volgorde van de vergelijking: eerst wat lezers vragen."
    )


class Uitkomst(Waarde):
    """What a finding is about."""

    domein: DomeinId = veld("Waaronder de uitkomst valt.")


class Richting(Waarde):
    """Which way a finding points; `met_vergelijking` when it says something about a difference between groups."""

    met_vergelijking: JaNee = veld("Schrijf ja als deze richting een verschil tussen groepen noemt.", "ja")


class Grens(Waarde):
    """A value that limits how well a finding was studied: `hoogstens` is the most it allows."""

    hoogstens: OnderzochtId = veld("Hoe goed een uitkomst hiermee op zijn best is onderzocht.")


class Vergelijking(Grens):
    """What a finding compares with; `groep` says whether that is a comparison group."""

    groep: JaNee = veld("Schrijf ja als dit een groep is waarmee is vergeleken.", "ja")


class Leeswijze(Waarde):
    """How much of a study was read."""

    in_zin: Tekst = veld("Wat er dan is gelezen, zo dat het past na 'er zijn gelezen'.", "samenvattingen")


class Onderwerp(Waarde):
    """What an argument is about; `domein` when there are answers on that."""

    domein: DomeinId | None = veld("Over welke uitkomsten het gaat, als daarnaar onderzoek is gedaan.", default=None)


class Status(Waarde):
    """How far a pilot is; `loopt_nog` when it has no end yet, `voorbij` when that has passed, `begonnen` when its start has."""

    loopt_nog: JaNee = veld("Schrijf ja als een pilot met deze status nog geen eind heeft.", "ja", default="nee")
    begonnen: JaNee = veld("Schrijf nee als zo'n pilot nog moet beginnen, of dat niet zeker is.", "ja", default="ja")
    voorbij: JaNee = veld("Schrijf ja als zo'n pilot zeker voorbij is.", "nee", default="nee")
    spreekt_tegen: tuple[Tekst, ...] = veld(
        "Woorden die een zin over zo'n pilot niet mag hebben. De controle zoekt ernaar.", "loopt nog", default=()
    )


_WAARDEN = veld("De waarden, elk onder een id. De volgorde is die van de site.")


class Vocabulaire(Bestand):
    """All values of one field. The order of `waarden` is the order in which the site shows them."""

    map: ClassVar[str] = "vocabulaires"
    enkelvoud: ClassVar[str] = "woordenlijst"
    meervoud: ClassVar[str] = "woordenlijsten"
    betekenis: ClassVar[str] = "De vaste waarden van één veld, met wat elke waarde betekent."

    naam: Tekst = veld("Hoe de lijst heet.", "Status")
    uitleg: LangeTekst = veld("Wat de waarden zeggen, in één of twee zinnen.", "Hoe ver een pilot is.")
    waarden: Annotated[Mapping[str, Waarde], _WAARDEN]

    def mistakes(self) -> Iterator[Mistake]:
        """A key that is not written as an id, or a value that the site can't do without."""
        for key in self.waarden:
            if not is_key(key):
                yield (
                    ("waarden", key),
                    f"{quoted(key)} kan geen sleutel zijn",
                    "kleine letters en cijfers, met streepjes ertussen",
                    "hernoem de sleutel; wat een lezer ziet, staat bij 'naam:'",
                )
        for key in NEEDED.get(self.id, ()):
            if key not in self.waarden:
                yield (
                    ("waarden",),
                    f"de waarde '{key}' ontbreekt",
                    "elke waarde waar de site zelf op leunt",
                    f"zet '{key}:' terug; wat een lezer ziet, mag anders: dat staat bij 'naam:'",
                )


class Soorten(Vocabulaire):
    """The kinds of pilot."""

    waarden: Annotated[Mapping[str, Soort], _WAARDEN]


class Uitkomsten(Vocabulaire):
    """The outcomes."""

    waarden: Annotated[Mapping[str, Uitkomst], _WAARDEN]


class Grenzen(Vocabulaire):
    """A vocabulary whose values limit the strength of a finding."""

    waarden: Annotated[Mapping[str, Grens], _WAARDEN]


class Richtingen(Vocabulaire):
    """Which way findings point."""

    waarden: Annotated[Mapping[str, Richting], _WAARDEN]


class Onderwerpen(Vocabulaire):
    """What arguments are about."""

    waarden: Annotated[Mapping[str, Onderwerp], _WAARDEN]


class Statussen(Vocabulaire):
    """How far pilots are."""

    waarden: Annotated[Mapping[str, Status], _WAARDEN]


class Vergelijkingen(Vocabulaire):
    """What findings compare with."""

    waarden: Annotated[Mapping[str, Vergelijking], _WAARDEN]


class Leeswijzen(Vocabulaire):
    """How studies were read."""

    waarden: Annotated[Mapping[str, Leeswijze], _WAARDEN]


# The vocabularies of which a value has a name and a meaning only.
_PLAIN = (
    "kenmerk", "onderzocht", "domein", "significantie", "rol", "basis", "bronsoort", "gelezen", "regelingsoort",
    "raadsstuksoort", "provincie", "kant", "volgens", "ingreep", "signaalstand", "per", "aard", "uitslag", "mag",
    "bruikbaar", "onderzoekstand",
)  # fmt: skip

# Every vocabulary that the code or a record leans on, and the model of its values.
VOCABULARIES: dict[str, type[Vocabulaire]] = {
    **dict.fromkeys(_PLAIN, Vocabulaire),
    "soort": Soorten,
    "onderwerp": Onderwerpen,
    "status": Statussen,
    "richting": Richtingen,
    "uitkomst": Uitkomsten,
    "opzet": Grenzen,
    "vergelijking": Vergelijkingen,
    "leeswijze": Leeswijzen,
}


# What a finding compares with when the text that was read does not say so.
NIET_VERMELD = "niet-vermeld"

# A document that is no document of a council, but a bank of questions of the editors.
VRAGENBANK = "vragenbank"
# All of a study was read.
GEHEEL = "geheel"

# The domain on which amounts say more than findings.
KOSTEN = "kosten"

# The change of the rules that is the opposite of fewer rules.
STRENGER = "strenger"

# The weakest way of studying that has a group to compare with that was chosen for it.
MATCHED = "gematcht"

# The values that the code names, by vocabulary: to rename one, change it here and where it is used.
NEEDED: dict[str, tuple[str, ...]] = {
    "soort": ("regelluwe-bijstand", "basisbaan"),
    "richting": (
        "gunstig",
        "ongunstig",
        "geen-verschil",
        "gemengd",
        "bronnen-verschillen",
        "slechter-dan-ervoor",
        "gelijk-gebleven",
        "beter-dan-ervoor",
        "telling",
    ),
    "kenmerk": (
        "plichten",
        "begeleiding",
        "vrijlating",
        "duur",
        "loon",
        "verdringing",
        "financiering",
        "werkgever",
        "uren",
        "doorstroom",
        "kosten_per_plek",
    ),
    "aard": ("regel",),
    "status": ("onbekend",),
    "ingreep": ("geen", STRENGER),
    "domein": (KOSTEN,),
    "vergelijking": (NIET_VERMELD, "voor-na"),
    "leeswijze": (GEHEEL,),
    "rol": ("raadslid",),
    "bronsoort": ("raadsstuk",),
    "raadsstuksoort": (VRAGENBANK, "motie", "initiatiefvoorstel", "burgerinitiatief", "schriftelijke-vragen"),
    "per": ("plek-per-jaar", "deelnemer", "deelnemer-per-jaar", "deelnemer-per-maand"),
    "onderzocht": ("gerandomiseerd", MATCHED, "voor-na", "beschrijvend"),
    "opzet": ("geen",),
    "volgens": ("onderzoek",),
}

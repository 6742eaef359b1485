"""Vocabularies: the values that a field may have, each with a definition that the site shows."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from macros.records.fields import Bestand, JaNee, LangeTekst, Model, Tekst
from macros.records.ids import is_key
from macros.records.problem import quoted
from macros.records.validators import Mistake
from macros.records.verwijzing import DomeinId, KenmerkId, OnderzochtId


class Waarde(Model):
    """One value of a vocabulary."""

    naam: Tekst
    definitie: LangeTekst


class Soort(Waarde):
    """A kind of pilot; `kenmerken` are what its pilots describe, in the order of the comparison table."""

    kenmerken: tuple[KenmerkId, ...]


class Uitkomst(Waarde):
    """What a finding is about."""

    domein: DomeinId


class Richting(Waarde):
    """Which way a finding points; `met_vergelijking` when it says something about a difference between groups."""

    met_vergelijking: JaNee


class Grens(Waarde):
    """A value that limits how well a finding was studied: `hoogstens` is the most it allows."""

    hoogstens: OnderzochtId


class Vergelijking(Grens):
    """What a finding compares with; `groep` says whether that is a comparison group."""

    groep: JaNee


class Status(Waarde):
    """How far a pilot is; `loopt_nog` when it has no end yet."""

    loopt_nog: JaNee = "nee"


class Vocabulaire(Bestand):
    """All values of one field. The order of `waarden` is the order in which the site shows them."""

    map: ClassVar[str] = "vocabulaires"

    naam: Tekst
    uitleg: LangeTekst
    waarden: Mapping[str, Waarde]

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

    waarden: Mapping[str, Soort]


class Uitkomsten(Vocabulaire):
    """The outcomes."""

    waarden: Mapping[str, Uitkomst]


class Grenzen(Vocabulaire):
    """A vocabulary whose values limit the strength of a finding."""

    waarden: Mapping[str, Grens]


class Richtingen(Vocabulaire):
    """Which way findings point."""

    waarden: Mapping[str, Richting]


class Statussen(Vocabulaire):
    """How far pilots are."""

    waarden: Mapping[str, Status]


class Vergelijkingen(Vocabulaire):
    """What findings compare with."""

    waarden: Mapping[str, Vergelijking]


# Every vocabulary that the code or a record leans on, and the model of its values.
VOCABULARIES: dict[str, type[Vocabulaire]] = {
    **dict.fromkeys(
        (
            "kenmerk",
            "onderzocht",
            "domein",
            "significantie",
            "rol",
            "basis",
            "bronsoort",
            "gelezen",
            "regelingsoort",
            "raadsstuksoort",
            "provincie",
            "kant",
            "volgens",
            "ingreep",
            "signaalstand",
            "per",
            "aard",
            "uitslag",
            "bruikbaar",
            "leeswijze",
            "onderzoekstand",
        ),
        Vocabulaire,
    ),
    "soort": Soorten,
    "status": Statussen,
    "richting": Richtingen,
    "uitkomst": Uitkomsten,
    "opzet": Grenzen,
    "vergelijking": Vergelijkingen,
}


# What a finding compares with when the text that was read does not say so.
NIET_VERMELD = "niet-vermeld"

# The values that the code names, by vocabulary: to rename one, change it here and where it is used.
NEEDED: dict[str, tuple[str, ...]] = {
    "soort": ("regelluwe-bijstand", "basisbaan"),
    "richting": ("gunstig", "ongunstig", "geen-verschil", "gemengd", "bronnen-verschillen"),
    "ingreep": ("geen",),
    "vergelijking": (NIET_VERMELD, "voor-na"),
    "rol": ("raadslid",),
    "raadsstuksoort": ("vragenbank",),
}

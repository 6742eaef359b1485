"""Vocabularies: the values that a field may have, each with a definition that the site shows."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from macros.fields import JaNee, LangeTekst, Mistake, Model, Record, Tekst
from macros.ids import is_key
from macros.problem import quoted
from macros.verwijzing import DomeinId, KenmerkId, KrachtId


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


class Grens(Waarde):
    """A value that limits how strong a finding can be: `hoogstens` is the strongest it allows."""

    hoogstens: KrachtId


class Vergelijking(Grens):
    """What a finding compares with; `bruto` when there is no comparison group."""

    bruto: JaNee


class Vocabulaire(Record):
    """All values of one field. The order of `waarden` is the order in which the site shows them."""

    map: ClassVar[str] = "vocabulaires"

    naam: Tekst
    uitleg: LangeTekst
    waarden: Mapping[str, Waarde]

    def mistakes(self) -> Iterator[Mistake]:
        """A key that is not written as an id."""
        for key in self.waarden:
            if not is_key(key):
                yield (
                    ("waarden", key),
                    f"{quoted(key)} kan geen sleutel zijn",
                    "kleine letters en cijfers, met streepjes ertussen",
                    "hernoem de sleutel; wat een lezer ziet, staat bij 'naam:'",
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


class Vergelijkingen(Vocabulaire):
    """What findings compare with."""

    waarden: Mapping[str, Vergelijking]


# Every vocabulary that the code or a record leans on, and the model of its values.
VOCABULARIES: dict[str, type[Vocabulaire]] = {
    **dict.fromkeys(
        (
            "kenmerk",
            "status",
            "kracht",
            "domein",
            "richting",
            "significantie",
            "rol",
            "basis",
            "bronsoort",
            "gelezen",
            "regelingsoort",
            "raadsstuksoort",
            "provincie",
            "kant",
        ),
        Vocabulaire,
    ),
    "soort": Soorten,
    "uitkomst": Uitkomsten,
    "opzet": Grenzen,
    "volgens": Grenzen,
    "vergelijking": Vergelijkingen,
}

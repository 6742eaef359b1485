"""The settings of one instance of the knowledge base: its name, its sender and where it stands."""

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from macros.records import messages
from macros.records.fields import Bestand, LangeTekst, Mailadres, Tekst, Url, veld
from macros.records.problem import quoted
from macros.records.validators import Mistake

# Names that lead nowhere, for examples. Source: RFC 2606.
_EXAMPLE = re.compile(r"(?:^|[/.@])(?:[\w-]+\.(?:example|invalid|test)|example\.(?:com|net|org))(?:[:/]|$)")

# The setting that each of these in the environment replaces.
ENVIRONMENT = {"adres": "SITE_URL", "broncode": "REPO_URL", "redactie": "REDACTIE"}


def is_example(address: str) -> bool:
    """True for an address that leads nowhere, such as the settings start with."""
    return _EXAMPLE.search(address) is not None


class Kennisbank(Bestand):
    """The file `data/kennisbank.yml`: everything that another municipality sets for a site of its own, but for the look."""

    map: ClassVar[str] = ""
    enkelvoud: ClassVar[str] = "instelling"
    meervoud: ClassVar[str] = "instellingen"
    betekenis: ClassVar[str] = "Wat een andere gemeente verandert voor een eigen site: het bestand data/kennisbank.yml."

    naam: Tekst = veld("De naam van de site, boven elke pagina en in elk document.")
    omschrijving: LangeTekst = veld("Eén zin over de site, voor zoekmachines en gedeelde links.")
    afzender: Tekst = veld("Wie de site en de documenten maakt.")
    redactie: Mailadres = veld("Het e-mailadres van de redactie.")
    adres: Url = veld("Het adres van de gepubliceerde site, met een '/' aan het eind.")
    broncode: Url = veld("Het adres van de broncode, voor het potlood op elke pagina.")

    def mistakes(self) -> Iterator[Mistake]:
        """An address that is not that of a folder, below which all pages lie."""
        if not self.adres.endswith("/"):
            yield ("adres",), *messages.NO_SITE_ADDRESS.about(text=quoted(self.adres))

    @property
    def contact(self) -> str:
        """The address of the editors, or nothing while it is an example: who is given it on paper would write to nobody."""
        return "" if is_example(self.redactie) else self.redactie

    def examples(self, environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Each address that still is an example, with what in the environment would replace it."""
        for field, variable in ENVIRONMENT.items():
            if is_example(environment.get(variable) or getattr(self, field)):
                yield field, variable

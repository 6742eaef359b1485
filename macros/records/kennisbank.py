"""The settings of one instance of the knowledge base: its name, its sender and where it stands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, ClassVar

from macros.records import messages
from macros.records.fields import Bestand, LangeTekst, Mailadres, Tekst, Url, veld
from macros.records.forge import FORGES, Forge, forge
from macros.records.kleuren import Kleuren
from macros.records.licentie import LICENTIES, Licentie, licentie
from macros.records.problem import quoted
from macros.records.project import ENVIRONMENT
from macros.records.validators import Mistake, matching, parsed
from macros.records.vorm import Vorm

# Names that lead nowhere, for examples. Source: RFC 2606.
_EXAMPLE = re.compile(r"(?:^|[/.@])(?:[\w-]+\.(?:example|invalid|test)|example\.(?:com|net|org))(?:[:/]|$)")

# A sender that nobody has filled in yet.
_FILL_IN = re.compile(r"voorbeeld|example|vervang|[\[\]<>…]|\.\.\.", re.IGNORECASE)

# What a paper says as long as its sender, contact or address does not exist.
TRIAL = "Proefversie, niet om te delen: de afzender, het contact of het adres is nog niet ingevuld."

# What a paper says of who made it and where it comes from.
_ON_PAPER = ("afzender", "redactie", "adres")


def is_example(address: str) -> bool:
    """True for an address that leads nowhere, such as the settings start with."""
    return _EXAMPLE.search(address) is not None


_LicentieVeld = Annotated[
    Licentie,
    parsed(licentie, messages.NO_LICENCE.about(text="{text}", known=", ".join(LICENTIES))),
    Vorm(" of ".join(LICENTIES), keuze=tuple(LICENTIES)),
]
_ForgeVeld = Annotated[
    Forge,
    parsed(forge, messages.NO_FORGE.about(text="{text}", known=", ".join(FORGES))),
    Vorm(" of ".join(FORGES), keuze=tuple(FORGES)),
]
# What git takes for the name of a branch, and a browser for a part of an address.
_BRANCH = r"\w[\w./-]*"
_Tak = Annotated[str, matching(_BRANCH, messages.NO_BRANCH), Vorm("naam van een tak", patroon=_BRANCH)]


# How the address of a page ends: with that of a folder, or with that of a file.
_FOLDERS, _FLAT = "mappen", "bestanden"
_Adressen = Annotated[
    str,
    matching(f"{_FOLDERS}|{_FLAT}", messages.NO_KIND_OF_ADDRESS),
    Vorm(f"{_FOLDERS} of {_FLAT}", keuze=(_FOLDERS, _FLAT)),
]


def plaats(pagina: str, *, plat: bool) -> str:
    """Where a page is below the address of a site, whose addresses may be those of files: `/lessen.md#x` is `lessen/#x`."""
    page, mark, place = pagina.strip("/").partition("#")
    if plat:
        return f"{page.removesuffix('.md')}.html{mark}{place}"
    return f"{page.removesuffix('index.md').removesuffix('.md').rstrip('/')}/{mark}{place}".removeprefix("/")


class Kennisbank(Bestand):
    """The file `data/kennisbank.yml`: everything that another municipality sets for a site of its own."""

    map: ClassVar[str] = ""
    enkelvoud: ClassVar[str] = "instelling"
    meervoud: ClassVar[str] = "instellingen"
    betekenis: ClassVar[str] = "Wat een andere gemeente verandert voor een eigen site: het bestand data/kennisbank.yml."

    naam: Tekst = veld("De naam van de site, boven elke pagina en in elk document.")
    omschrijving: LangeTekst = veld("Eén zin over de site, voor zoekmachines en gedeelde links.")
    afzender: Tekst = veld("Wie de site en de documenten maakt.")
    redactie: Mailadres = veld("Het e-mailadres van de redactie.")
    adres: Url = veld("Het adres van de gepubliceerde site, met een '/' aan het eind.")
    adressen: _Adressen = veld(
        "Hoe het adres van een pagina eindigt: 'mappen' voor lessen/, 'bestanden' voor lessen.html als de server dat vraagt.",
        default=_FOLDERS,
    )
    broncode: Url = veld("Het adres van de broncode, voor het potlood op elke pagina.")

    forge: _ForgeVeld = veld(
        "Waar de broncode staat: op een GitHub, een GitLab, of een Forgejo zoals Codeberg.", "github"
    )
    tak: _Tak = veld("De tak van de broncode waarin wijzigingen komen.", "main")
    licentie: _LicentieVeld = veld("De licentie van teksten, papieren en gegevens.", "CC-BY-4.0")
    kleuren: Kleuren | None = veld("Eigen kleuren, voor het lichte scherm en op papier.", default=None)
    kleuren_donker: Kleuren | None = veld("Eigen kleuren voor het donkere scherm.", default=None)

    def mistakes(self) -> Iterator[Mistake]:
        """An address that is not that of a folder, below which all pages lie."""
        if not self.adres.endswith("/"):
            yield ("adres",), *messages.NO_SITE_ADDRESS.about(text=quoted(self.adres))

    def replaced_by(self, environment: Mapping[str, str]) -> "Kennisbank":
        """These settings with what the environment says instead."""
        told = {field: environment[variable] for field, variable in ENVIRONMENT.items() if environment.get(variable)}
        return self.model_copy(update=told)

    @property
    def plat(self) -> bool:
        """True when the address of a page is that of a file."""
        return self.adressen == _FLAT

    def plaats(self, pagina: str) -> str:
        """Where a page is below the address of the site, by its path from the root of `docs/`: `/lessen.md#x` is `lessen/#x`."""
        return plaats(pagina, plat=self.plat)

    @property
    def bewerken(self) -> str:
        """The path below the address of the code, before that of a file, where the file is edited."""
        return f"{self.forge.bewerken}/{self.tak}/"

    @property
    def nieuw(self) -> str:
        """The path below the address of the code, before that of a folder, where a file is made in that folder."""
        return f"{self.forge.nieuw}/{self.tak}/"

    def examples(self) -> list[str]:
        """The settings that still are an example."""
        return [field for field in ENVIRONMENT if _is_example(field, getattr(self, field))]

    def examples_on_paper(self) -> list[str]:
        """Those that a paper prints: who is given it would write to nobody."""
        return [field for field in self.examples() if field in _ON_PAPER]

    @property
    def proefversie(self) -> str:
        """What a paper must say first as long as who made it can't be reached; else nothing."""
        return TRIAL if self.examples_on_paper() else ""


def _is_example(field: str, value: str) -> bool:
    return bool(_FILL_IN.search(value)) if field == "afzender" else is_example(value)


def how_to_set(fields: Iterable[str]) -> str:
    """The settings by name, each with what in the environment replaces it."""
    return ", ".join(f"{field} ({ENVIRONMENT[field]} in de omgeving)" for field in fields)

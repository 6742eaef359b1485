"""The settings of one instance of the knowledge base: its name, its sender and where it stands."""

from typing import Annotated, ClassVar

from pydantic import Field

from macros.records.fields import Bestand, LangeTekst, Tekst, Url


class Kennisbank(Bestand):
    """The file `data/kennisbank.yml`: everything that another municipality sets for a site of its own, but for the look."""

    map: ClassVar[str] = ""

    naam: Annotated[Tekst, Field(description="De naam van de site, boven elke pagina en in elk document.")]
    omschrijving: Annotated[LangeTekst, Field(description="Eén zin over de site, voor zoekmachines en gedeelde links.")]
    afzender: Annotated[Tekst, Field(description="Wie de site en de documenten maakt.")]
    redactie: Annotated[Tekst, Field(description="Het e-mailadres van de redactie.")]
    adres: Annotated[Url, Field(description="Het adres van de gepubliceerde site, met een '/' aan het eind.")]
    broncode: Annotated[Url, Field(description="Het adres van de broncode, voor het potlood op elke pagina.")]

"""References: a field that holds the id of another record or a value of a vocabulary."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from macros.records.fields import veld
from macros.records.validators import refuse_all, unknown_id, written

VOCABULAIRES = "vocabulaires"


class Verwijzing(str):
    """The id of another record. `naar` is its folder in `data/`, or `vocabulaires/<name>` for a value of a vocabulary."""

    __slots__ = ("naar",)  # there are very many

    naar: str

    def __new__(cls, value: str, naar: str) -> "Verwijzing":
        """An id that is known to refer to a record of this kind."""
        self = super().__new__(cls, value)
        self.naar = naar
        return self

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # of a text, with one part
        """What one that was kept is made of again."""
        return str(self), self.naar

    def __getstate__(self) -> None:
        """Nothing besides."""


@dataclass(frozen=True)
class Naar:
    """Makes a field hold an id of this kind: a folder in `data/`, or `vocabulaires/<name>`."""

    kind: str

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._validate)

    def _validate(self, value: Any, info: ValidationInfo) -> Verwijzing:
        id = written(value)
        refuse_all(unknown_id(id, self.kind, info))
        return Verwijzing(id, self.kind)


def _waarde(vocabulary: str) -> Naar:
    return Naar(f"{VOCABULAIRES}/{vocabulary}")


PilotId = Annotated[Verwijzing, Naar("pilots")]
GemeenteId = Annotated[Verwijzing, Naar("gemeenten")]
LesId = Annotated[Verwijzing, Naar("lessen")]
ThemaId = Annotated[Verwijzing, Naar("themas")]
BegripId = Annotated[Verwijzing, Naar("begrippen")]
RegelingId = Annotated[Verwijzing, Naar("regelingen")]
KerncijferId = Annotated[Verwijzing, Naar("kerncijfers")]
BronId = Annotated[Verwijzing, Naar("bronnen")]
AntwoordId = Annotated[Verwijzing, Naar("antwoorden")]
WensId = Annotated[Verwijzing, Naar("wensen")]

SoortId = Annotated[Verwijzing, _waarde("soort")]
KenmerkId = Annotated[Verwijzing, _waarde("kenmerk")]
StatusId = Annotated[Verwijzing, _waarde("status")]
OpzetId = Annotated[Verwijzing, _waarde("opzet")]
OnderzochtId = Annotated[Verwijzing, _waarde("onderzocht")]
UitkomstId = Annotated[Verwijzing, _waarde("uitkomst")]
DomeinId = Annotated[Verwijzing, _waarde("domein")]
RichtingId = Annotated[Verwijzing, _waarde("richting")]
SignificantieId = Annotated[Verwijzing, _waarde("significantie")]
VergelijkingId = Annotated[Verwijzing, _waarde("vergelijking")]
VolgensId = Annotated[Verwijzing, _waarde("volgens")]
RolId = Annotated[Verwijzing, _waarde("rol")]
BasisId = Annotated[Verwijzing, _waarde("basis")]
ProvincieId = Annotated[Verwijzing, _waarde("provincie")]
RegelingsoortId = Annotated[Verwijzing, _waarde("regelingsoort")]
RaadsstuksoortId = Annotated[Verwijzing, _waarde("raadsstuksoort")]
KantId = Annotated[Verwijzing, _waarde("kant")]
OnderwerpId = Annotated[Verwijzing, _waarde("onderwerp")]
BronsoortId = Annotated[Verwijzing, _waarde("bronsoort")]
GelezenId = Annotated[Verwijzing, _waarde("gelezen")]
OnderzoekId = Annotated[Verwijzing, Naar("onderzoeken")]
IngreepId = Annotated[Verwijzing, _waarde("ingreep")]
LeeswijzeId = Annotated[Verwijzing, _waarde("leeswijze")]
OnderzoekstandId = Annotated[Verwijzing, _waarde("onderzoekstand")]
SignaalstandId = Annotated[Verwijzing, _waarde("signaalstand")]
PerId = Annotated[Verwijzing, _waarde("per")]
AardId = Annotated[Verwijzing, _waarde("aard")]
BruikbaarId = Annotated[Verwijzing, _waarde("bruikbaar")]
UitslagId = Annotated[Verwijzing, _waarde("uitslag")]
MagId = Annotated[Verwijzing, _waarde("mag")]

# References that mean the same in every kind of record.
Ingreep = Annotated[
    IngreepId, veld("Wat er voor deze groep anders was. Voor een controlegroep: geen.", "minder-plichten")
]
Pilots = Annotated[tuple[PilotId, ...], veld("De pilots waarover dit gaat.")]
Lessen = Annotated[tuple[LesId, ...], veld("De lessen die hierbij passen.")]
Themas = Annotated[tuple[ThemaId, ...], veld("De thema's waarbij dit hoort.")]
Regelingen = Annotated[tuple[RegelingId, ...], veld("De wetten en regelingen waarom het hier gaat.", "participatiewet")]
Onderzoeken = Annotated[tuple[OnderzoekId, ...], veld("De onderzoeken waarom het hier gaat.")]

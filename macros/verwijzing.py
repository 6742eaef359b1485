"""References: a field that holds the id of another record or a value of a vocabulary."""

import re
from typing import Annotated, Any

from pydantic import PlainValidator, ValidationInfo

from macros.fields import refuse_all, unknown_id, written

VOCABULAIRES = "vocabulaires"

_ID = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")


class Verwijzing(str):
    """The id of another record. `naar` is its folder in `data/`, or `vocabulaires/<name>` for a value of a vocabulary."""

    naar: str

    def __new__(cls, value: str, naar: str) -> "Verwijzing":
        """An id that is known to refer to a record of this kind."""
        self = super().__new__(cls, value)
        self.naar = naar
        return self


def is_id(text: str) -> bool:
    """True for kebab-case: lower-case letters, digits and single dashes (or `_`, in a key)."""
    return _ID.fullmatch(text) is not None


def _naar(kind: str) -> PlainValidator:
    def validate(value: Any, info: ValidationInfo) -> Verwijzing:
        id = written(value)
        refuse_all(unknown_id(id, kind, info))
        return Verwijzing(id, kind)

    return PlainValidator(validate)


def _waarde(vocabulary: str) -> PlainValidator:
    return _naar(f"{VOCABULAIRES}/{vocabulary}")


PilotId = Annotated[Verwijzing, _naar("pilots")]
GemeenteId = Annotated[Verwijzing, _naar("gemeenten")]
LesId = Annotated[Verwijzing, _naar("lessen")]
ThemaId = Annotated[Verwijzing, _naar("themas")]
BegripId = Annotated[Verwijzing, _naar("begrippen")]
RegelingId = Annotated[Verwijzing, _naar("regelingen")]
KerncijferId = Annotated[Verwijzing, _naar("kerncijfers")]
BronId = Annotated[Verwijzing, _naar("bronnen")]

SoortId = Annotated[Verwijzing, _waarde("soort")]
KenmerkId = Annotated[Verwijzing, _waarde("kenmerk")]
StatusId = Annotated[Verwijzing, _waarde("status")]
OpzetId = Annotated[Verwijzing, _waarde("opzet")]
KrachtId = Annotated[Verwijzing, _waarde("kracht")]
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
BronsoortId = Annotated[Verwijzing, _waarde("bronsoort")]
GelezenId = Annotated[Verwijzing, _waarde("gelezen")]

"""The types of the values in a record, and what every file and every record has."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, model_validator

from macros.records import messages
from macros.records.datum import Datum
from macros.records.feit import Feit
from macros.records.ids import ID
from macros.records.validators import Mistake, feit, interval, matching, number, parsed, refuse_all, tekst, whole


class Model(BaseModel):
    """A mapping with a fixed set of keys; nothing in it changes after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def mistakes(self) -> Iterator[Mistake]:
        """What is wrong with the values together, when each of them is right by itself."""
        yield from ()

    @model_validator(mode="after")
    def _refuse_mistakes(self) -> Self:
        refuse_all(self.mistakes())
        return self


Tekst = Annotated[str, tekst(200)]
LangeTekst = Annotated[str, tekst(300)]
FeitTekst = Annotated[Feit, feit(6, 80)]
KortFeit = Annotated[Feit, feit(1, 60)]
DatumVeld = Annotated[Datum, parsed(Datum.parse, messages.NO_DATE)]
Getal = Annotated[float, parsed(number, messages.NO_NUMBER)]
Aantal = Annotated[int, parsed(whole, messages.NO_WHOLE_NUMBER)]
Interval = Annotated[tuple[float, float], PlainValidator(interval)]
Url = Annotated[str, matching(r"https?://[^\s<>\"'`{}|\\^]+", messages.NO_URL)]
GemeenteCode = Annotated[str, matching(r"GM\d{4}", messages.NO_GEMEENTECODE)]
VroegerPad = Annotated[str, matching(rf"[a-z]+/{ID}", messages.NO_FORMER_PLACE)]
Anker = Annotated[str, matching(ID, messages.NO_ANCHOR)]
JaNee = Literal["ja", "nee"]


def _belang(text: str) -> int:
    if text not in ("1", "2", "3"):
        raise ValueError(text)
    return int(text)


# How much weight something has: 3 is named first, 1 is a detail.
Belang = Annotated[int, parsed(_belang, messages.NO_WEIGHT)]

# A list that must hold at least one value.
MINSTENS_EEN = Field(min_length=1)


class Bestand(Model):
    """One file in `data/`, in the folder `map`. `id` is the name of the file and is not written in it."""

    map: ClassVar[str]

    id: str


class Record(Bestand):
    """A file that readers meet. The class of a kind says here all that others must know of it."""

    # The fields that name a record to a reader, and that say in short what it is, if one does.
    naamveld: ClassVar[str] = "naam"
    kortveld: ClassVar[str] = ""
    # What a reader calls more of them.
    meervoud: ClassVar[str]
    # The page in docs/ on which all records of the kind are found, and what links to it are called.
    overzicht: ClassVar[str]
    overzicht_naam: ClassVar[str]
    # True when each record has a page of its own, made from `site/templates/<map>.md`; the others stand on the overview.
    eigen_pagina: ClassVar[bool] = False
    # What the picture says that others show beside a link to such a page.
    deelplaat: ClassVar[str] = ""

    # Where it stood before, as `<map>/<id>`: those addresses lead here.
    vroeger: tuple[VroegerPad, ...] = ()
    gecontroleerd_op: DatumVeld

    @property
    def kop(self) -> str:
        """The name of this record for a reader, as the heading of its page."""
        return str(getattr(self, self.naamveld))

    @property
    def in_het_kort(self) -> Feit | None:
        """What the record is in short, for who finds its page elsewhere; nothing for a kind that does not say so."""
        return getattr(self, self.kortveld) if self.kortveld else None

    @property
    def anker(self) -> str:
        """The id of its HTML element, and of its heading in a book."""
        return f"{self.map}-{self.id}"

    @property
    def pagina(self) -> str:
        """Where a reader finds it: a path from the root of `docs/`, with an anchor for an entry on a shared page."""
        return f"/{self.map}/{self.id}.md" if self.eigen_pagina else f"/{self.overzicht}#{self.anker}"

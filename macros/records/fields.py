"""The types of the values in a record. Each takes the text that was written and says in Dutch what it can't take."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError, ValidationInfo, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from macros.records import messages
from macros.records.datum import Datum
from macros.records.feit import Feit, FeitError, parse_feit
from macros.records.ids import ID
from macros.records.known import Known
from macros.records.messages import Message
from macros.records.problem import did_you_mean, quoted

# How every text of a template starts, so that none of it can be published.
SJABLOON = "VERVANG DIT"

TEKST_MAX = 200
ALINEA_MAX = 80
ALINEAS_MAX = 6
KORT_MAX = 60

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_URL = re.compile(r"https?://[^\s<>\"'`{}|\\^]+")


# A mistake in a value: its place below that value, what is wrong, what was expected, how to mend it.
Mistake = tuple[tuple[str | int, ...], str, str, str]


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


def refuse(wrong: str, expected: str, remedy: str) -> PydanticCustomError:
    """The error of a field, in the three parts that a `Problem` shows."""
    return PydanticCustomError("nl", "{wrong}", {"wrong": wrong, "expected": expected, "remedy": remedy})


def refuse_all(mistakes: Iterable[Mistake]) -> None:
    """Raise every mistake at once, each at its own place; an editor wants to see all of them."""
    errors = [InitErrorDetails(type=refuse(*told), loc=loc, input=None) for loc, *told in mistakes]
    if errors:
        raise ValidationError.from_exception_data("record", errors)


def written(value: Any) -> str:
    """The text of a scalar, without the space around it; refuses a block, a list and an empty value."""
    if not isinstance(value, str):
        raise refuse(*messages.NO_TEXT)
    text = value.strip()
    if not text:
        raise refuse(*messages.EMPTY)
    if text.startswith(SJABLOON):
        raise refuse(*messages.TEMPLATE_TEXT)
    return text


def out_of_order(key: str, first: Datum | None, last: Datum | None) -> Iterator[Mistake]:
    """The mistake of an end, under `key`, that certainly lies before the beginning."""
    if first and last and last.surely_before(first):
        yield (key,), *messages.END_BEFORE_START.about(end=last.iso, start=first.iso)


def tekst(limit: int) -> PlainValidator:
    """Plain text on one line, of at most `limit` characters."""

    def validate(value: Any) -> str:
        text = " ".join(written(value).split())
        if "[@" in text:
            raise refuse(*messages.CITATION_NOT_HERE)
        if len(text) > limit:
            raise refuse(*messages.TOO_LONG.about(length=len(text), limit=limit))
        return text

    return PlainValidator(validate)


def feit(alineas: int, woorden: int) -> PlainValidator:
    """A Feit of at most so many paragraphs, each of at most so many words (citations do not count)."""

    def validate(value: Any, info: ValidationInfo) -> Feit:
        try:
            parsed = parse_feit(written(value))
        except FeitError as error:
            raise refuse(*error.told) from error
        refuse_all([*_too_long(parsed, alineas, woorden), *_unknown_sources(parsed, info)])
        return parsed

    return PlainValidator(validate)


def _too_long(parsed: Feit, alineas: int, woorden: int) -> Iterator[Mistake]:
    if len(parsed.alineas) > alineas:
        yield (), *messages.TOO_MANY_PARAGRAPHS.about(count=len(parsed.alineas), limit=alineas)
    for number, alinea in enumerate(parsed.alineas, start=1):
        if alinea.woorden > woorden:
            yield (), *messages.PARAGRAPH_TOO_LONG.about(number=number, length=alinea.woorden, limit=woorden)


def _unknown_sources(parsed: Feit, info: ValidationInfo) -> Iterator[Mistake]:
    for bron in dict.fromkeys(citatie.bron for citatie in parsed.citaties):
        yield from unknown_id(bron, "bronnen", info)


def unknown_id(id: str, kind: str, info: ValidationInfo) -> Iterator[Mistake]:
    """The mistake of an id that no record or vocabulary of this kind has, if it is one."""
    known = Known.of(info).ids.get(kind)
    if known is not None and id not in known:
        one, more, place = ("waarde", "waarden", f"{kind}.yml") if "/" in kind else ("id", "id's", kind)
        meant = did_you_mean(id, known, f"{more} in data/{place}")
        yield (), *messages.UNKNOWN_ID.about(id=quoted(id), one=one, place=place, meant=meant)


def _parsed(parse: Callable[[str], Any], told: Message) -> PlainValidator:
    """A validator for text that `parse` reads or refuses with `ValueError`; `told` is about that `text`."""

    def validate(value: Any) -> Any:
        text = written(value)
        try:
            return parse(text)
        except ValueError as error:
            raise refuse(*told.about(text=quoted(text))) from error

    return PlainValidator(validate)


def _number(text: str) -> float:
    if not _NUMBER.fullmatch(text) or len(text) > 15:
        raise ValueError(text)
    return float(text)


def _whole(text: str) -> int:
    number = _number(text)
    if number < 0 or "." in text:
        raise ValueError(text)
    return int(number)


def _url(text: str) -> str:
    if not _URL.fullmatch(text):
        raise ValueError(text)
    return text


def _code(text: str) -> str:
    if not re.fullmatch(r"GM\d{4}", text):
        raise ValueError(text)
    return text


def _interval(value: Any) -> tuple[float, float]:
    try:
        # A text can be taken apart as well, and a block gives its keys.
        low, high = (_number(part) for part in (value if isinstance(value, list) else ()))
    except (TypeError, ValueError) as error:
        raise refuse(*messages.NO_INTERVAL) from error
    if low > high:
        raise refuse(*messages.INTERVAL_REVERSED)
    return low, high


Tekst = Annotated[str, tekst(TEKST_MAX)]
LangeTekst = Annotated[str, tekst(300)]
FeitTekst = Annotated[Feit, feit(ALINEAS_MAX, ALINEA_MAX)]
KortFeit = Annotated[Feit, feit(1, KORT_MAX)]
DatumVeld = Annotated[Datum, _parsed(Datum.parse, messages.NO_DATE)]
Getal = Annotated[float, _parsed(_number, messages.NO_NUMBER)]
Aantal = Annotated[int, _parsed(_whole, messages.NO_WHOLE_NUMBER)]
Interval = Annotated[tuple[float, float], PlainValidator(_interval)]
Url = Annotated[str, _parsed(_url, messages.NO_URL)]
GemeenteCode = Annotated[str, _parsed(_code, messages.NO_GEMEENTECODE)]


def _belang(text: str) -> int:
    if text not in ("1", "2", "3"):
        raise ValueError(text)
    return int(text)


# How much weight something has: 3 is named first, 1 is a detail.
Belang = Annotated[int, _parsed(_belang, messages.NO_WEIGHT)]


def _former(text: str) -> str:
    if not re.fullmatch(rf"[a-z]+/{ID}", text):
        raise ValueError(text)
    return text


VroegerPad = Annotated[str, _parsed(_former, messages.NO_FORMER_PLACE)]
JaNee = Literal["ja", "nee"]

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

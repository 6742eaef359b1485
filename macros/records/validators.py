"""What takes the text that was written in a record, and gives a value or says in Dutch what it can't take."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic import PlainValidator, ValidationError, ValidationInfo
from pydantic_core import InitErrorDetails, PydanticCustomError

from macros.records import messages
from macros.records.datum import Datum
from macros.records.feit import Feit, FeitError, parse_feit
from macros.records.known import Known
from macros.records.messages import Message
from macros.records.problem import did_you_mean, quoted

# How every text of a template starts, so that none of it can be published.
SJABLOON = "VERVANG DIT"

_NUMBER = re.compile(r"-?\d+(\.\d+)?")

# A mistake in a value: its place below that value, what is wrong, what was expected, how to mend it.
Mistake = tuple[tuple[str | int, ...], str, str, str]


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


def parsed(parse: Callable[[str], Any], told: Message) -> PlainValidator:
    """A validator for text that `parse` reads or refuses with `ValueError`; `told` is about that `text`."""

    def validate(value: Any) -> Any:
        text = written(value)
        try:
            return parse(text)
        except ValueError as error:
            raise refuse(*told.about(text=quoted(text))) from error

    return PlainValidator(validate)


def matching(pattern: str, told: Message) -> PlainValidator:
    """A validator for text that has this pattern as a whole."""

    def parse(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(text)
        return text

    return parsed(parse, told)


def number(text: str) -> float:
    """A number in digits, with a point before the decimals; raises `ValueError` for what is none."""
    if not _NUMBER.fullmatch(text) or len(text) > 15:
        raise ValueError(text)
    return float(text)


def whole(text: str) -> int:
    """A whole number of 0 or more; raises `ValueError` for what is none."""
    if number(text) < 0 or "." in text:
        raise ValueError(text)
    return int(number(text))


def interval(value: Any) -> tuple[float, float]:
    """A list of two numbers, the lowest first."""
    try:
        # A text can be taken apart as well, and a block gives its keys.
        low, high = (number(part) for part in (value if isinstance(value, list) else ()))
    except (TypeError, ValueError) as error:
        raise refuse(*messages.NO_INTERVAL) from error
    if low > high:
        raise refuse(*messages.INTERVAL_REVERSED)
    return low, high

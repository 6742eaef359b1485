"""What takes the text that was written in a record, and gives a value or says in Dutch what it can't take."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from pydantic import PlainValidator, ValidationError, ValidationInfo
from pydantic_core import InitErrorDetails, PydanticCustomError

from macros.records import messages, prose
from macros.records.datum import Datum
from macros.records.feit import Feit, FeitError, parse_feit, without_citations
from macros.records.ids import is_id
from macros.records.known import Known
from macros.records.messages import Message
from macros.records.problem import did_you_mean, quoted

# What every value of a template holds, so that none of it can be published.
SJABLOON = "VERVANG"
# Nothing on this site is older; what is further ahead is a slip of the pen.
_FIRST_YEAR, _YEARS_AHEAD = 1950, 25

# How numbers are written. Three digits behind the point of an amount are thousands to a Dutch reader.
GETAL = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?"
BEDRAG = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]{1,2})?"
HEEL_GETAL = "0|[1-9][0-9]{0,14}"

# A mistake in a value: its place below that value, what is wrong, what was expected, how to mend it.
Mistake = tuple[tuple[str | int, ...], str, str, str]


def refuse(wrong: str, expected: str, remedy: str) -> PydanticCustomError:
    """The error of a field, in the three parts that a `Problem` shows."""
    return PydanticCustomError("nl", "{wrong}", {"wrong": wrong, "expected": expected, "remedy": remedy})


def refuse_all(mistakes: Iterable[Mistake]) -> None:
    """Raise every mistake at once, each at its own place; an editor wants to see all of them."""
    found = list(mistakes)
    if found:
        raise _all(found)


def _all(mistakes: Iterable[Mistake]) -> ValidationError:
    errors = [InitErrorDetails(type=refuse(*told), loc=loc, input=None) for loc, *told in mistakes]
    return ValidationError.from_exception_data("record", errors)


def written(value: Any) -> str:
    """The text of a scalar, without the space around it; refuses a block, a list and an empty value."""
    if not isinstance(value, str):
        raise refuse(*messages.NO_TEXT)
    text = value.strip()
    if not text:
        raise refuse(*messages.EMPTY)
    if SJABLOON in text:
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
        refuse_all(((), *told) for told in _wrong_text(text, limit))
        return text

    return PlainValidator(validate)


def _wrong_text(text: str, limit: int) -> Iterator[Message]:
    if prose.loose_citation(text):
        yield messages.CITATION_NOT_HERE
    if not re.search(r"\w", text):
        yield messages.NO_LETTERS
    if len(text) > limit:
        yield messages.TOO_LONG.about(length=len(text), limit=limit)
    yield from prose.mistakes(text)


def feit(alineas: int, woorden: int) -> PlainValidator:
    """A Feit of at most so many paragraphs, each of at most so many words (citations do not count)."""

    def validate(value: Any, info: ValidationInfo) -> Feit:
        text = written(value)
        words = without_citations(text)
        wrong: list[Mistake] = [((), *told) for told in prose.mistakes(words)]
        look_alike = prose.loose_citation(words) or _source_in_brackets(words, info)
        try:
            parsed = parse_feit(text)
        except FeitError as error:
            loose = look_alike and "[@" not in words
            told = messages.LOOSE_CITATION.about(found=quoted(look_alike)) if loose else error.told
            raise _all([*wrong, ((), *told)]) from error
        if look_alike:
            wrong.append(((), *messages.LOOSE_CITATION.about(found=quoted(look_alike))))
        refuse_all([*wrong, *_too_long(parsed, alineas, woorden), *_unknown_sources(parsed, info)])
        return parsed

    return PlainValidator(validate)


def _source_in_brackets(words: str, info: ValidationInfo) -> str:
    """A source between brackets of which the `@` was forgotten."""
    known = Known.of(info).ids.get("bronnen", ())
    return next((f"[{id}]" for id in prose.bracketed(words) if id in known), "")


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
        if day := Known.of(info).gone.get(f"{kind}/{id}"):
            yield (), *messages.GONE.about(id=quoted(id), date=day, one="id")
            return
        one, more, place = ("waarde", "waarden", f"{kind}.yml") if "/" in kind else ("id", "id's", kind)
        new = messages.MAKE_NEW.format(place=place, id=id) if "/" not in kind and is_id(id) else ""
        meant = did_you_mean(id, known, f"{more} in data/{place}", Known.of(info).words.get(kind), new)
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


def number(text: str, pattern: str = GETAL) -> float:
    """A number in digits, with a point before the decimals; raises `ValueError` for what is none."""
    if not re.fullmatch(pattern, text) or len(text) > 15 or text == "-0":
        raise ValueError(text)
    return float(text)


def whole(low: int, high: int) -> PlainValidator:
    """A whole number from `low` up to `high`."""

    def parse(text: str) -> int:
        if not re.fullmatch(HEEL_GETAL, text):
            raise ValueError(text)
        return int(text)

    return _within(parse, messages.NO_WHOLE_NUMBER, low, high)


def within(low: float, high: float) -> PlainValidator:
    """A number from `low` up to `high`."""
    return _within(number, messages.NO_NUMBER, low, high)


def amount(low: float, high: float) -> PlainValidator:
    """An amount of money from `low` up to `high`."""
    return _within(lambda text: number(text, BEDRAG), messages.NO_AMOUNT, low, high)


def _within(parse: Callable[[str], Any], told: Message, low: float, high: float) -> PlainValidator:
    def validate(value: Any) -> Any:
        text = written(value)
        try:
            found = parse(text)
        except ValueError as error:
            raise refuse(*told.about(text=quoted(text))) from error
        if not low <= found <= high:
            raise refuse(*outside(text, low, high))
        return found

    return PlainValidator(validate)


def outside(text: str, low: float, high: float) -> Message:
    """What is told of a number that nobody can mean."""
    limits = {"low": dutch(low), "high": dutch(high)}
    return messages.NOT_WITHIN.about(text=quoted(text), one="getal", **limits)


def dutch(number: float) -> str:
    """A number as Dutch writes it: 1.650 or 3,6."""
    return f"{number:,}".removesuffix(".0").translate(str.maketrans(",.", ".,"))


def datum(*, past: bool = False) -> PlainValidator:
    """A date that can be meant; with `past` one that is not after today."""

    def validate(value: Any) -> Datum:
        text = written(value)
        try:
            found = Datum.parse(text)
        except ValueError as error:
            raise refuse(*messages.NO_DATE.about(text=quoted(text))) from error
        today = date.today()
        if not _FIRST_YEAR <= found.jaar <= today.year + _YEARS_AHEAD:
            limits = {"low": _FIRST_YEAR, "high": today.year + (0 if past else _YEARS_AHEAD)}
            raise refuse(*messages.YEAR_NOT_WITHIN.about(text=quoted(text), **limits))
        # Somewhere on earth it is tomorrow already.
        if past and found.eerste_dag > today + timedelta(days=1):
            raise refuse(*messages.IN_THE_FUTURE.about(text=quoted(text)))
        return found

    return PlainValidator(validate)


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

"""What is wrong with the values of one record, told to an editor: the errors of its model by what caused them."""

import re
from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.records import messages
from macros.records.dictionary import velden
from macros.records.fields import Bestand, Model
from macros.records.messages import Message
from macros.records.problem import Problem, did_you_mean, dotted, nearest
from macros.records.yamlbuilder import Loc
from macros.records.yamlfile import YamlFile

# What Pydantic says, and what that means to an editor.
_SCHEMA = {
    "model_type": messages.NO_BLOCK,
    "model_attributes_type": messages.NO_BLOCK,
    "mapping_type": messages.NO_BLOCK,
    "dict_type": messages.NO_BLOCK,
    "tuple_type": messages.NO_LIST,
    "too_short": messages.EMPTY_LIST,
}


def explained(model: type[Bestand], file: YamlFile, invalid: ValidationError) -> list[Problem]:
    """A problem for each mistake in a record; what could not be read of its file is no mistake of its values."""
    errors = [error for error in _one_per_mistake(model, invalid) if not file.is_broken(tuple(error["loc"]))]
    told, errors = _outdented(model, file, errors)
    return [*told, *(_schema_problem(model, file, error) for error in errors)]


def _outdented(
    model: type[Bestand], file: YamlFile, errors: list[ErrorDetails]
) -> tuple[list[Problem], list[ErrorDetails]]:
    """Blocks of which all keys stand below the name and not to the right of it; and the other errors."""
    told, explained = [], set[Loc]()
    unknown = [
        str(error["loc"][0]) for error in errors if error["type"] == "extra_forbidden" and len(error["loc"]) == 1
    ]
    for veld in velden(model):
        inner = {one.naam for one in veld.velden} & set(unknown)
        if inner and file.value.get(veld.naam) == "" and not veld.lijst:
            first = min(inner, key=lambda key: file.line((key,)))
            told.append(file.problem((first,), *messages.OUTDENTED_BLOCK.about(key=veld.naam)))
            explained |= {(veld.naam,), *((key,) for key in inner)}
    return told, [error for error in errors if tuple(error["loc"]) not in explained]


def _one_per_mistake(model: type[Bestand], invalid: ValidationError) -> Iterator[ErrorDetails]:
    """The errors, without those that follow from another: the key that a mistyped one stands for, the list emptied by its only value."""
    errors = invalid.errors(include_url=False)
    mistyped = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
    meant = {(*parent, nearest(str(key), _keys_at(model, tuple(parent)))) for *parent, key in mistyped}
    places = [error["loc"] for error in errors]
    for error in errors:
        loc = error["loc"]
        missing = error["type"] == "missing" and loc in meant
        emptied = error["type"] == "too_short" and any(place[: len(loc)] == loc and place != loc for place in places)
        if not missing and not emptied:
            yield error


def _schema_problem(model: type[Bestand], file: YamlFile, error: ErrorDetails) -> Problem:
    loc, kind, context = tuple(error["loc"]), error["type"], error.get("ctx", {})
    if kind == "nl":
        return file.problem(loc, context["wrong"], context["expected"], context["remedy"])
    if kind == "missing":
        return file.problem(loc, *messages.MISSING.about(key=loc[-1]))
    if kind == "extra_forbidden":
        where = f"sleutels die hier kunnen; zie {file.path.rpartition('/')[0]}"
        meant = did_you_mean(str(loc[-1]), _keys_at(model, loc[:-1]), where)
        return file.problem(loc, *messages.UNKNOWN_KEY.about(key=loc[-1], meant=meant))
    if kind == "literal_error":
        return file.problem(loc, *_not_one_of(context["expected"], error["input"]))
    return file.problem(loc, *_SCHEMA.get(kind, messages.OTHER_TYPE.about(field=dotted(loc))))


def _not_one_of(expected: str, value: object) -> Message:
    """What is told of a word that is none of those that Pydantic expects: `'ja' or 'nee'`."""
    *others, last = re.findall(r"'([^']+)'", expected)
    options = f"{', '.join(others)} of {last}"
    near = nearest(str(value), [*others, last])
    return messages.NOT_ONE_OF.about(options=options, meant=f"bedoelt u '{near}'?" if near else f"schrijf {options}")


def _keys_at(model: type[Model], loc: Loc) -> set[str]:
    """The keys that are allowed at a place in a record."""
    fields = velden(model)
    for part in loc:
        fields = next((veld.velden for veld in fields if veld.naam == part and veld.velden), fields)
    return {veld.naam for veld in fields}

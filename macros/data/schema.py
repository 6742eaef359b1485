"""JSON Schema of every kind of file in `data/`, for the editors of code and for forms.

It holds what one value can show by itself; what needs other records is left to the check. Values may be text or a number,
since other readers of YAML than ours take `2020` for a number.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from macros.records.adressen import Adressen
from macros.records.catalog import Catalog
from macros.records.dictionary import Veld, velden
from macros.records.fields import Bestand, Model
from macros.records.ids import ID
from macros.records.kennisbank import Kennisbank
from macros.records.kinds import KINDS
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot
from macros.records.validators import SJABLOON
from macros.records.vervallen import Vervallen
from macros.records.verwijzing import VOCABULAIRES
from macros.records.vocabulary import VOCABULARIES, Status, Vocabulaire
from macros.records.vorm import Vorm
from macros.records.zoekwoorden import Zoekwoorden

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
# What stands in a schema for our own form: nobody else needs it.
_OWN = "x-kennisbank"
_KENMERK = f"{VOCABULAIRES}/kenmerk"
_KEY = "^[a-z0-9]+(?:[-_][a-z0-9]+)*$"
# The definition of a Feit of at most so many paragraphs and words.
_FACT = "feit-{}-{}"

# What no text may hold. A look ahead, so that it goes together with another pattern.
_NO_JUNK = rf"(?![\s\S]*(?:https?://|www\.[a-z]|{SJABLOON}))"
_CITATION = rf"\[@{ID}(?:,[^\]\n]*|;\s*@[^\]\n]*)?\]"
# A line with a citation, or an empty one. The look ahead is tried once, so that no text takes long to refuse.
_LINE = rf"(?:(?=[^\n]*{_CITATION})[^\n]*|[ \t]*)"
_FEIT = rf"^{_NO_JUNK}\s*(?:onbekend(?:\s*\([\s\S]*\))?\.?\s*|{_LINE}(?:\n{_LINE})*)$"
_TEKST = rf"^{_NO_JUNK}(?![\s\S]*\[@)[\s\S]*[^\s]"
_FEIT_TOLD = (
    "Verwacht in elke alinea een bron, zoals [@bron-id] of [@bron-id, p. 12], en geen webadres. Of: onbekend (reden)."
)
_TEKST_TOLD = "Verwacht gewone tekst, zonder bronvermelding of webadres."


def schemas(catalog: Catalog) -> Mapping[str, Schema]:
    """The schema of every kind of file, by the name of its own file: `pilots.schema.json`."""
    made = {kind.map: _file(catalog, kind) for kind in KINDS}
    for name, model in VOCABULARIES.items():
        if model is not Vocabulaire:
            made[f"{Vocabulaire.map}-{name}"] = _file(catalog, model)
    made[Vocabulaire.map] = _file(catalog, Vocabulaire)
    made |= {model.__name__.lower(): _file(catalog, model) for model in (Kennisbank, Zoekwoorden, Vervallen, Adressen)}
    return {f"{name}.schema.json": schema for name, schema in made.items()}


def written(schema: Schema) -> bytes:
    """A schema as its file holds it."""
    return f"{json.dumps(schema, ensure_ascii=False, indent=2)}\n".encode()


def block_schema(catalog: Catalog, model: type[Model], title: str, meaning: str) -> Schema:
    """The schema of a block that stands by itself, with its vocabularies."""
    made = _block(catalog, model)
    used = {name: _definition(catalog, name) for name in sorted(_references(made))}
    return {
        "$schema": _DRAFT,
        "title": title,
        "description": meaning,
        **made,
        **({"definitions": used} if used else {}),
    }


def _file(catalog: Catalog, kind: type[Bestand]) -> Schema:
    return block_schema(catalog, kind, kind.enkelvoud, kind.betekenis)


def _block(catalog: Catalog, model: type[Model]) -> Schema:
    fields = velden(model)
    made: Schema = {
        "type": "object",
        "properties": {veld.naam: _field(catalog, veld) for veld in fields},
        "required": [veld.naam for veld in fields if veld.verplicht],
        "additionalProperties": False,
    }
    rules = [*_one_of_two(model), *(_kenmerken(catalog) if model is Pilot else ())]
    return {**made, "allOf": rules} if rules else made


def _one_of_two(model: type[Model]) -> Iterator[Schema]:
    """Which fields need not be there when another is."""
    for pair in model.een_van_beide:
        yield {"oneOf": [{"required": [name]} for name in pair]}
    for name, others in model.bij_gebrek_aan.items():
        yield {"anyOf": [{"required": [name]}, {"required": list(others)}]}


def _kenmerken(catalog: Catalog) -> Iterator[Schema]:
    """The characteristics that go with each kind of pilot: those of its kinds must be there, and no others."""
    for soort, own in _kenmerken_of(catalog).items():
        yield {
            "if": {"required": ["soorten"], "properties": {"soorten": {"contains": {"const": soort}}}},
            "then": {"properties": {"kenmerken": {"required": own}}},
        }
    for kenmerk in catalog.ids(_KENMERK):
        soorten = [soort for soort, own in _kenmerken_of(catalog).items() if kenmerk in own]
        yield {
            "if": {"required": ["soorten"], "properties": {"soorten": {"not": {"contains": {"enum": soorten}}}}},
            "then": {"properties": {"kenmerken": {"properties": {kenmerk: False}}}},
        }


def _kenmerken_of(catalog: Catalog) -> Mapping[str, list[str]]:
    return {id: [str(one) for one in soort.kenmerken] for id, soort in catalog.ids(f"{VOCABULAIRES}/soort").items()}


def _field(catalog: Catalog, veld: Veld) -> Schema:
    told: Schema = {"title": veld.naam.replace("_", " ").capitalize(), "description": veld.uitleg}
    if veld.voorbeeld:
        told["examples"] = [veld.voorbeeld]
    value = _value(catalog, veld)
    if veld.naam == "kenmerken" and veld.sleutels:
        properties = {
            id: {"title": one.naam, "description": one.definitie, **value} for id, one in catalog.ids(_KENMERK).items()
        }
        return {**told, "type": "object", "properties": properties, "additionalProperties": False}
    if veld.sleutels:
        return {**told, "type": "object", "propertyNames": {"pattern": _KEY}, "additionalProperties": value}
    if veld.lijst:
        least = {"minItems": veld.minstens} if veld.minstens else {}
        return {**told, "type": "array", "items": value, "uniqueItems": True, **least}
    return {**told, **value}


def _value(catalog: Catalog, veld: Veld) -> Schema:
    """What one value must be: a block, a reference or what its form says."""
    if veld.blok is not None:
        return _block(catalog, veld.blok)
    folder, _, _ = veld.naar.partition("/")
    if folder == VOCABULAIRES or veld.naar == Gemeente.map:
        return {"$ref": f"#/definitions/{veld.naar.removeprefix(f'{VOCABULAIRES}/')}"}
    if veld.naar:
        return {"type": "string", **_pattern(ID, f"Verwacht een id uit data/{veld.naar}."), _OWN: {"naar": veld.naar}}
    return _scalar(veld.vorm)


def _scalar(vorm: Vorm) -> Schema:
    if vorm.eigen == "feit":
        return {"$ref": f"#/definitions/{_FACT.format(vorm.alineas, vorm.per_alinea)}"}
    if vorm.eigen == "tekst":
        told = {"pattern": _TEKST, "patternErrorMessage": _TEKST_TOLD, "maxLength": vorm.tekens}
        return {"type": ["string", "number"], **told}
    if vorm.keuze:
        return {"enum": list(vorm.keuze)}
    made: Schema = {"type": "string", **_pattern(vorm.patroon, f"Verwacht: {vorm.woorden}.")}
    if vorm.tussen:
        low, high = vorm.tussen
        made |= {"type": [vorm.getal or "number", "string"], "minimum": low, "maximum": high}
    elif "datum" in vorm.woorden:
        made |= {"type": ["string", "integer"], _OWN: {"datum": "geweest" if vorm.geweest else "alle"}}
    return {"type": "array", "items": made, "minItems": 2, "maxItems": 2} if vorm.paar else made


def _pattern(pattern: str, told: str) -> Schema:
    return {"pattern": f"^(?:{pattern})$", "patternErrorMessage": told}


def _definition(catalog: Catalog, name: str) -> Schema:
    """What a Feit is, or all values of a vocabulary and all municipalities, each with its name and its meaning."""
    if fact := re.fullmatch(_FACT.format("([0-9]+)", "([0-9]+)"), name):
        limits = {"alineas": int(fact[1]), "woorden": int(fact[2])}
        return {"type": "string", "pattern": _FEIT, "patternErrorMessage": _FEIT_TOLD, _OWN: {"feit": limits}}
    if name == Gemeente.map:
        towns = sorted((town.naam, id) for id, town in catalog[Gemeente].items())
        return _choice([(id, naam, "") for naam, id in towns])
    values = catalog.ids(f"{VOCABULAIRES}/{name}")
    made = _choice([(id, one.naam, one.definitie) for id, one in values.items()])
    statuses = {id: one for id, one in values.items() if isinstance(one, Status)}
    if statuses:
        made[_OWN]["betekent"] = {id: _meaning(status) for id, status in statuses.items()}
    return made


def _meaning(status: Status) -> Mapping[str, bool]:
    """What a status says of the start and the end of a pilot."""
    return {name: getattr(status, name) == "ja" for name in ("loopt_nog", "voorbij", "begonnen")}


def _choice(values: Iterable[tuple[str, str, str]]) -> Schema:
    """A choice from values, each with its id, its name and its meaning."""
    known = list(values)
    return {
        "enum": [id for id, _, _ in known],
        "enumDescriptions": [f"{name}: {meaning}" if meaning else name for _, name, meaning in known],
        # Editors of code show the descriptions beside the values; only a form must know where the name ends.
        _OWN: {"namen": [name for _, name, _ in known]},
    }


def _references(schema: Any) -> set[str]:
    """The names of the definitions that a schema leads to."""
    match schema:
        case {"$ref": str(place)}:
            return {place.rpartition("/")[2]}
        case dict():
            return _union(schema.values())
        case list():
            return _union(schema)
        case _:
            return set()


def _union(parts: Iterable[Any]) -> set[str]:
    return set().union(*map(_references, parts))

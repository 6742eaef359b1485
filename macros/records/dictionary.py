"""The data dictionary: what each field of a record holds and how it is written, read from the model itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from annotated_types import MinLen
from pydantic.fields import FieldInfo

from macros.records.fields import Bestand, Model, Record
from macros.records.verwijzing import Naar
from macros.records.vorm import Vorm


@dataclass(frozen=True)
class Veld:
    """A field that an editor fills in.

    `vorm` is how a single value is written; it holds more of them when it is a `lijst`, or has one for each of its
    `sleutels`. `naar` is what a reference leads to: a folder in `data/`, or `vocabulaires/<name>`. `velden` are the
    fields of the block that it holds, whose model is `blok`. A list holds at least `minstens` of them. Without a `voorbeeld` it is rarely filled in, unless it is `verplicht`.
    """

    naam: str
    uitleg: str
    verplicht: bool
    vorm: Vorm
    voorbeeld: str = ""
    lijst: bool = False
    sleutels: bool = False
    naar: str = ""
    velden: tuple["Veld", ...] = ()
    blok: type[Model] | None = None
    minstens: int = 0

    @property
    def waarde(self) -> str:
        """How the whole value is written, in words for an editor."""
        if self.lijst:
            return "lijst van blokken" if self.velden else f"lijst; elk: {self.vorm.woorden}"
        return f"per sleutel: {self.vorm.woorden}" if self.sleutels else self.vorm.woorden


@cache
def velden(model: type[Model]) -> tuple[Veld, ...]:
    """The fields of a model that an editor fills in, with what every record has at the end."""
    unwritten = Bestand.model_fields if issubclass(model, Bestand) else {}
    shared = Record.model_fields if issubclass(model, Record) else {}
    names = sorted((name for name in model.model_fields if name not in unwritten), key=lambda name: name in shared)
    return tuple(_veld(name, model.model_fields[name]) for name in names)


def _veld(name: str, field: FieldInfo) -> Veld:
    parts = [*_parts(field.annotation), *field.metadata]
    naar = next((part.kind for part in parts if isinstance(part, Naar)), "")
    block = next((part for part in parts if isinstance(part, type) and issubclass(part, Model)), None)
    if naar:
        vorm = Vorm(f"id uit data/{naar}{'.yml' if '/' in naar else ''}")
    else:
        vorm = Vorm("blok") if block else next(part for part in parts if isinstance(part, Vorm))
    return Veld(
        name,
        field.description or "",
        field.is_required(),
        vorm,
        voorbeeld=str(field.examples[0]) if field.examples else "",
        lijst=... in parts,
        sleutels=any(get_origin(part) in (dict, Mapping) for part in parts),
        naar=naar,
        velden=velden(block) if block else (),
        blok=block,
        minstens=next((part.min_length for part in field.metadata if isinstance(part, MinLen)), 0),
    )


def _parts(annotation: Any) -> Iterator[Any]:
    """A type with everything in it: `tuple[PilotId, ...] | None` holds a tuple, a reference and what it refers to."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)

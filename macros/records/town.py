"""Records of what towns do, which a reader meets town first: in lists, maps, search, titles and papers alike."""

import re
from functools import lru_cache
from typing import Self

from pydantic import PrivateAttr, ValidationInfo, model_validator

from macros.records.fields import Record
from macros.records.known import Known

# Up to so many towns are named; of more the first, and how many others there are.
_NAMED = 2

# So many names are remembered: more than there are records.
_REMEMBERED = 16_384

# An adjective made of the name of a town: Tilburgs, Amsterdamse.
_ADJECTIVE = r"(?:s|se|er)\s+"


@lru_cache(maxsize=_REMEMBERED)
def town_first(naam: str, towns: tuple[str, ...]) -> str:
    """The name of an approach behind that of its towns: `Basisbaan Groningen` becomes `Groningen – Basisbaan`.

    A town that starts or ends the name is not said twice; a name that starts with one as it is stays as it is.
    """
    if not towns or naam.startswith(f"{towns[0]} "):
        return naam
    one = "|".join(map(re.escape, towns))
    short = re.sub(rf"(?:\s+in)?\s+(?:{one})(?:(?:\s+en\s+|\s*[/,]\s*)(?:{one}))*$", "", naam)
    if adjective := re.match(rf"(?:{one}){_ADJECTIVE}(?=\S)", short):
        short = short[adjective.end() :][:1].upper() + short[adjective.end() + 1 :]
    where = " en ".join(towns) if len(towns) <= _NAMED else f"{towns[0]} en {len(towns) - 1} andere"
    return f"{where} – {short}"


class Local(Record):
    """A record with a `naam` and its `gemeenten`."""

    _towns: tuple[str, ...] = PrivateAttr(default=())

    @model_validator(mode="after")
    def _remember_towns(self, info: ValidationInfo) -> Self:
        """The names of its municipalities, which stand in files of their own."""
        known = Known.of(info).towns
        self._towns = tuple(known[id] for id in getattr(self, "gemeenten", ()) if id in known)
        return self

    @property
    def kop(self) -> str:
        """Its name for a reader, town first."""
        return town_first(str(getattr(self, self.naamveld)), self._towns)

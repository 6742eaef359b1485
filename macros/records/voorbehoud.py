"""What stands before a number that is not exact or not certain."""

from typing import Annotated, Literal

from macros.records.fields import veld
from macros.records.vorm import Vorm

Voorbehoud = Annotated[
    Literal["ruim", "bijna", "ongeveer", "vermoedelijk"] | None,
    Vorm("ruim, bijna, ongeveer of vermoedelijk", keuze=("ruim", "bijna", "ongeveer", "vermoedelijk")),
    veld("Het woord dat voor het getal hoort, als het niet precies is of niet vaststaat."),
]

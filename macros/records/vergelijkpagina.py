"""The page that compares the pilots of one kind: what it says in short above its questions."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from macros.records.feit import Feit
from macros.records.fields import Model, Record, Tekst, veld
from macros.records.validators import Mistake, feit
from macros.records.verwijzing import KenmerkId, SoortId
from macros.records.vorm import feit_vorm

_MOST_WORDS = 40


class Samengevat(Model):
    """What the pilots have in common or differ in, on one characteristic."""

    kenmerk: KenmerkId = veld("De vraag waar de zin boven staat.", "loon")
    zin: Annotated[Feit, feit(1, _MOST_WORDS), feit_vorm(1, _MOST_WORDS)] = veld(
        "Wat u samenvat, met bron. Tel geen richtingen op, en zeg niets wat niet bij een pilot staat.",
        "Waar een loon is gevonden, is het steeds het minimumloon.",
    )


class Vergelijkpagina(Record):
    """A page in `docs/vergelijken`, of the same name, that compares the pilots of a kind."""

    map: ClassVar[str] = "vergelijkingen"
    enkelvoud: ClassVar[str] = "vergelijking"
    meervoud: ClassVar[str] = "vergelijkingen"
    betekenis: ClassVar[str] = (
        "Wat boven de vragen van een vergelijking staat. Het bestand heet als zijn pagina in docs/vergelijken."
    )
    overzicht: ClassVar[str] = "vergelijken/index.md"
    overzicht_naam: ClassVar[str] = "Vergelijken"

    naam: Tekst = veld("Hoe de vergelijking heet.", "Buurtbanen vergelijken")
    soort: SoortId = veld("De soort aanpak waarover zij gaat.", "basisbaan")
    samengevat: tuple[Samengevat, ...] = veld("Eén zin boven een vraag, alleen waar de records die dragen.", default=())

    @property
    def pagina(self) -> str:
        """Where a reader finds it."""
        return f"/vergelijken/{self.id}.md"

    def mistakes(self) -> Iterator[Mistake]:
        """Two sentences above one question."""
        seen: set[str] = set()
        for number, one in enumerate(self.samengevat):
            if one.kenmerk in seen:
                yield (
                    ("samengevat", number, "kenmerk"),
                    f"boven '{one.kenmerk}' staat al een zin",
                    "hoogstens één zin per vraag",
                    "voeg de zinnen samen",
                )
            seen.add(one.kenmerk)

"""What was removed: the place that it had stays its own, so that an address or an id never comes to mean something else."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import ClassVar

from macros.records import messages
from macros.records.fields import Bestand, DatumGeweest, LangeTekst, Model, VroegerPad, veld
from macros.records.problem import quoted
from macros.records.validators import Mistake


class Vervallenrecord(Model):
    """A record that is no longer there: the place that it had, why, and where a reader finds what took its place."""

    plaats: VroegerPad = veld("Waar het stond: de map en het id.", "pilots/oude-naam")
    titel: LangeTekst = veld("Hoe het heette, voor wie een oud adres volgt.", "Voorbeelddorp – Buurtbaan")
    datum: DatumGeweest = veld("De dag waarop het verviel.", "2026-11-27")
    reden: LangeTekst = veld("Waarom het verviel, in één zin voor een lezer.", "Het bleek geen eigen pilot te zijn.")
    nu: VroegerPad | None = veld(
        "Waar een lezer nu moet zijn, als er iets voor in de plaats kwam.", "pilots/andere-naam", default=None
    )


class Vervallen(Bestand):
    """The file `data/vervallen.yml`, which the command to remove a record adds to."""

    map: ClassVar[str] = ""
    enkelvoud: ClassVar[str] = "vervallen record"
    meervoud: ClassVar[str] = "vervallen records"
    betekenis: ClassVar[str] = (
        "Wat van de site is gehaald, in data/vervallen.yml. Het adres zegt dat voortaan, en het id wordt niet opnieuw gebruikt."
    )

    records: tuple[Vervallenrecord, ...] = veld("Wat is weggehaald, het oudste eerst.", default=())

    @cached_property
    def plaatsen(self) -> Mapping[str, Vervallenrecord]:
        """Each by the place that it had."""
        return {one.plaats: one for one in self.records}

    def mistakes(self) -> Iterator[Mistake]:
        """A place that stands here twice."""
        seen: set[str] = set()
        for number, one in enumerate(self.records):
            if one.plaats in seen:
                yield ("records", number, "plaats"), *messages.TWICE_IN_LIST.about(item=quoted(one.plaats))
            seen.add(one.plaats)

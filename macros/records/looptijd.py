"""When a pilot ran, and the parts of its life."""

from collections.abc import Iterator

from macros.records.fields import DatumVeld, FeitTekst, JaNee, KortFeit, Model, Tekst, veld
from macros.records.validators import Mistake, out_of_order


class Looptijd(Model):
    """Start and end as precise as a source gives them; absent when no source does."""

    start: DatumVeld | None = veld(
        "Wanneer de pilot begon, zo precies als de bron. Laat dit weg als geen bron het zegt.", "2019-10", default=None
    )
    eind: DatumVeld | None = veld(
        "Wanneer de pilot eindigde. Laat dit weg als de pilot nog loopt of als geen bron het zegt. Een gepland eind hoort in"
        " 'toelichting'.",
        "2021",
        default=None,
    )
    eind_genoemd: JaNee = veld(
        "Schrijf nee als geen bron het eind noemt en u het afleidt, bijvoorbeeld uit het begin en de duur.",
        "ja",
        default="ja",
    )
    toelichting: FeitTekst = veld(
        "Waar de data staan, wat er onzeker aan is, en welk eind gepland was.",
        "De start staat in een brief van de gemeente.",
    )

    def mistakes(self) -> Iterator[Mistake]:
        """An end before the start."""
        yield from out_of_order("eind", self.start, self.eind)


class Fase(Model):
    """A part of the life of a pilot, such as an experiment that became policy."""

    naam: Tekst = veld("Hoe dit deel van de pilot heet.", "Proef")
    start: DatumVeld | None = veld("Wanneer de fase begon, als een bron dat zegt.", "2019-10", default=None)
    eind: DatumVeld | None = veld("Wanneer de fase eindigde, als een bron dat zegt.", "2021", default=None)
    wat: KortFeit = veld("Wat er in deze fase anders was.", "De eerste twintig banen waren een proef.")

    def mistakes(self) -> Iterator[Mistake]:
        """An end before the start."""
        yield from out_of_order("eind", self.start, self.eind)

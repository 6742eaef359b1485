"""An amount of money that a pilot costs, pays or yields."""

from collections.abc import Iterator
from math import inf

from macros.records import meaning, messages
from macros.records.fields import ZIN, DatumVeld, Euro, KortFeit, Model, Tekst, veld
from macros.records.validators import Mistake, dutch, outside
from macros.records.verwijzing import AardId, PerId
from macros.records.voorbehoud import Voorbehoud

# The most in euros for one person or place; for a pilot as a whole the limit of an amount is enough.
_MOST = {"plek-per-jaar": 250_000, "deelnemer": 250_000, "deelnemer-per-jaar": 250_000, "deelnemer-per-maand": 20_000}


class Bedrag(Model):
    """An amount in euros: `bedrag`, or from `bedrag` up to `tot`; `aard` says whether it is an estimate, a statement or was measured."""

    wat: Tekst = veld("Waarvoor het bedrag is.", "een plek, loon en begeleiding samen")
    bedrag: Euro = veld("Het bedrag in euro, zonder punt voor de duizendtallen. Bij een bereik het laagste.", "28000")
    tot: Euro | None = veld("Het hoogste bedrag, als de bron een bereik noemt.", default=None)
    voorbehoud: Voorbehoud = None
    per: PerId = veld("Waarop het bedrag slaat.", "plek-per-jaar")
    aard: AardId = veld("Hoe zeker het bedrag is. Een raming is nog geen uitkomst.", "raming")
    datum: DatumVeld | None = veld("Van wanneer het bedrag is.", "2019", default=None)
    betaalt: Tekst | None = veld("Wie het betaalt, als de bron dat zegt.", "de gemeente", default=None)
    zin: KortFeit = veld(ZIN, "Volgens de gemeente was de raming 28.000 euro per plek per jaar.")

    def mistakes(self) -> Iterator[Mistake]:
        """A range from high to low, an amount that one person or place can't cost, or another than the sentence tells."""
        if self.tot is not None and self.tot < self.bedrag:
            yield ("tot",), *messages.RANGE_REVERSED.about(high=dutch(self.tot), low=dutch(self.bedrag))
        most = _MOST.get(self.per, inf)
        amounts = (("bedrag", self.bedrag), ("tot", self.tot or 0))
        excessive = [(key, amount) for key, amount in amounts if amount > most]
        for key, amount in excessive:
            yield (key,), *outside(dutch(amount), 0, most)
        # Of what can't be, it needs no saying that the sentence tells another.
        for told in () if excessive else meaning.other_numbers(self.zin, self.bedrag, self.tot):
            yield ("zin",), *told

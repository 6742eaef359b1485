"""An amount of money that a pilot costs, pays or yields."""

from macros.records.fields import ZIN, DatumVeld, Getal, KortFeit, Model, Tekst, veld
from macros.records.verwijzing import AardId, PerId


class Bedrag(Model):
    """An amount in euros: `bedrag`, or from `bedrag` up to `tot`; `aard` says whether it is an estimate, a statement or was measured."""

    wat: Tekst = veld("Waarvoor het bedrag is.", "een plek, loon en begeleiding samen")
    bedrag: Getal = veld("Het bedrag in euro, zonder punt voor de duizendtallen. Bij een bereik het laagste.", "28000")
    tot: Getal | None = veld("Het hoogste bedrag, als de bron een bereik noemt.", default=None)
    per: PerId = veld("Waarop het bedrag slaat.", "plek-per-jaar")
    aard: AardId = veld("Hoe zeker het bedrag is. Een raming is nog geen uitkomst.", "raming")
    datum: DatumVeld | None = veld("Van wanneer het bedrag is.", "2019", default=None)
    betaalt: Tekst | None = veld("Wie het betaalt, als de bron dat zegt.", "de gemeente", default=None)
    zin: KortFeit = veld(ZIN, "Volgens de gemeente was de raming 28.000 euro per plek per jaar.")

"""An amount of money that a pilot costs, pays or yields."""

from macros.records.fields import DatumVeld, Getal, KortFeit, Model, Tekst
from macros.records.verwijzing import AardId, PerId


class Bedrag(Model):
    """An amount in euros: `bedrag`, or from `bedrag` up to `tot`; `aard` says whether it is an estimate, a statement or was measured."""

    wat: Tekst
    bedrag: Getal
    tot: Getal | None = None
    per: PerId
    aard: AardId
    datum: DatumVeld | None = None
    betaalt: Tekst | None = None
    zin: KortFeit

"""A statement: what someone involved says about an outcome, without a measurement."""

from macros.records.fields import DatumVeld, KortFeit, Model, Tekst
from macros.records.verwijzing import PilotId, UitkomstId, VolgensId


class Uitspraak(Model):
    """What someone involved says about an outcome; it has no direction and no strength.

    `pilots` names those it is about, when they are others than those of the pilot or study that it stands with.
    """

    door: VolgensId
    wie: Tekst | None = None
    over: UitkomstId
    datum: DatumVeld | None = None
    pilots: tuple[PilotId, ...] = ()
    zin: KortFeit

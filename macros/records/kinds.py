"""All kinds of record. A new kind is a class, a template for its pages and an overview page."""

from macros.records.antwoord import Antwoord
from macros.records.bestuur import Kerncijfer, Raadsstuk, Regeling
from macros.records.debat import AlgemeneTegenspraak, Argument, BuitenlandseProef, Instrument
from macros.records.fields import Record
from macros.records.handboek import Les, Stap, Thema
from macros.records.motiedossier import Motiedossier
from macros.records.naslag import Begrip, Bron, Gemeente
from macros.records.onderzoek import Onderzoek
from macros.records.oordeel import Oordeel
from macros.records.pilot import Pilot
from macros.records.signaal import Signaal
from macros.records.vergelijkpagina import Vergelijkpagina
from macros.records.wens import Wens
from macros.records.zoekronde import Zoekronde

# Every kind of record, in the order in which a reader meets them. Vocabularies come apart.
KINDS: tuple[type[Record], ...] = (
    Oordeel,
    Antwoord,
    Stap,
    Wens,
    Motiedossier,
    Argument,
    AlgemeneTegenspraak,
    Instrument,
    BuitenlandseProef,
    Pilot,
    Onderzoek,
    Signaal,
    Vergelijkpagina,
    Gemeente,
    Les,
    Thema,
    Regeling,
    Kerncijfer,
    Raadsstuk,
    Begrip,
    Bron,
    Zoekronde,
)

# The same by the folder of data/ that holds them.
MODELS: dict[str, type[Record]] = {kind.map: kind for kind in KINDS}

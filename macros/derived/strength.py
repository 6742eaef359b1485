"""The strength of the evidence of a finding: derived by one rule, never typed by an editor.

The rule: the weakest link decides. The design of the study, what the finding compares with and who
says it each allow at most a certain strength (`hoogstens` in their vocabularies); a finding is as
strong as the least of the three. The vocabulary `kracht` orders the values from strong to weak.
"""

from typing import cast

from macros.records.catalog import Catalog
from macros.records.pilot import Bevinding, Pilot
from macros.records.verwijzing import VOCABULAIRES, Verwijzing
from macros.records.vocabulary import Grens, Vergelijking

_KRACHT = f"{VOCABULAIRES}/kracht"


def strength(catalog: Catalog, pilot: Pilot, bevinding: Bevinding) -> Verwijzing:
    """The value of the vocabulary `kracht` for a finding of this pilot."""
    order = list(catalog.ids(_KRACHT))
    links = (pilot.onderzoek.opzet, bevinding.vergelijking, bevinding.volgens)
    limits = [cast(Grens, catalog.waarde(link)).hoogstens for link in links]
    return Verwijzing(max(limits, key=order.index), _KRACHT)


def is_gross(catalog: Catalog, bevinding: Bevinding) -> bool:
    """True for a finding without a comparison group, which the site calls bruto each time it shows it."""
    return cast(Vergelijking, catalog.waarde(bevinding.vergelijking)).bruto == "ja"

"""How sure it is what a pilot yielded, in two sentences: how it was studied, and how much of that the editors read."""

from collections import Counter
from collections.abc import Iterator, Sequence

from macros.derived.results import Resultaat, of_pilot, place, studies_of
from macros.derived.words import join_names
from macros.records.catalog import Catalog
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot

# What each way of studying comes down to.
_STUDIED = {
    "gerandomiseerd": "Loting bepaalde wie wat kreeg",
    "gematcht": "Deelnemers zijn vergeleken met een gekozen groep, zonder loting",
    "voor-na": "Er is voor en na gemeten, zonder vergelijkingsgroep bij de uitkomst",
    "beschrijvend": "Er is geteld, of vergeleken met mensen die om andere redenen niet meededen",
}
_ONLY_COUNTED = "Er is geteld of gevolgd; bij de uitkomsten is geen vergelijkingsgroep genoemd"


def how_sure(catalog: Catalog, pilot: Pilot) -> str:
    """The strongest way of studying with how many findings rest on it, and how much of the studies was read."""
    found, studies = of_pilot(catalog, pilot), studies_of(catalog, pilot)
    if not studies:
        return "Er is geen onderzoek naar deze pilot gevonden."
    sentences = [_studied(found)] if found else ["Er is onderzoek, maar uitkomsten zijn niet gevonden."]
    return " ".join([*sentences, _read(catalog, studies)])


def _studied(found: Sequence[Resultaat]) -> str:
    best = min((one for one in found), key=lambda one: one.rank[0])
    so_studied = [one for one in found if one.onderzocht == best.onderzocht]
    counted = best.onderzocht == "beschrijvend" and all(one.without_comparison for one in found)
    told = _ONLY_COUNTED if counted else _STUDIED.get(str(best.onderzocht), best.catalog.naam(best.onderzocht))
    if len(so_studied) == len(found):
        return f"{told}."
    sentence = f"{told}; dat geldt voor {len(so_studied)} van de {len(found)} bevindingen."
    if not best.without_comparison:
        return sentence
    # What ranks lower may have a group beside it; without this a reader would take it that there was none at all.
    groups = dict.fromkeys(one.catalog.naam(one.vergelijking).lower() for one in found if not one.without_comparison)
    return f"{sentence} Wel is er ook vergeleken met {join_names(list(groups))}." if groups else sentence


def _read(catalog: Catalog, studies: Sequence[Onderzoek]) -> str:
    if len(studies) == 1:
        return f"Hoe de redactie het onderzoek las: {catalog.naam(studies[0].gelezen).lower()}."
    return f"Hoe de redactie de {len(studies)} onderzoeken las: {join_names(list(_per_way(catalog, studies)))}."


def _per_way(catalog: Catalog, studies: Sequence[Onderzoek]) -> Iterator[str]:
    counts = Counter(onderzoek.gelezen for onderzoek in studies)
    for way in sorted(counts, key=lambda way: place(catalog, way)):
        yield f"{catalog.naam(way).lower()} ({counts[way]})"

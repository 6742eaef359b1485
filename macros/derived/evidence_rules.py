"""What one study can't see of its findings: what the vocabularies say of them, and what stands in another study."""

from collections.abc import Iterator

from macros.derived.results import is_group, is_of_difference, place
from macros.records.bevinding import Bevinding
from macros.records.catalog import Catalog
from macros.records.onderzoek import Onderzoek
from macros.records.validators import Mistake
from macros.records.verwijzing import Verwijzing
from macros.records.vocabulary import NIET_VERMELD

# A mistake with the study that it is in.
Found = tuple[Onderzoek, Mistake]


def mistakes(catalog: Catalog) -> Iterator[Found]:
    """Every mistake, by study and finding."""
    seen: dict[tuple[str, str], str] = {}
    for onderzoek in catalog[Onderzoek].values():
        for number, bevinding in enumerate(onderzoek.bevindingen):
            found = (
                *_direction(catalog, onderzoek, bevinding),
                *_control_group(catalog, onderzoek, bevinding),
                *_reading(catalog, onderzoek, bevinding),
                *_elsewhere(seen, onderzoek, bevinding),
            )
            for loc, *told in found:
                yield onderzoek, (("bevindingen", number, *loc), *told)  # type: ignore[misc]


def _direction(catalog: Catalog, onderzoek: Onderzoek, bevinding: Bevinding) -> Iterator[Mistake]:
    """A direction of a difference without a comparison group, or a mere count beside one."""
    vergelijking = bevinding.vergelijking or onderzoek.vergelijking
    if vergelijking == NIET_VERMELD:
        return
    group = is_group(catalog, vergelijking)
    if is_of_difference(catalog, bevinding.richting) != group:
        naar = bevinding.richting.naar
        richtingen = (Verwijzing(id, naar) for id in catalog.ids(naar))
        fitting = ", ".join(one for one in richtingen if is_of_difference(catalog, one) == group)
        yield (
            ("richting",),
            f"richting '{bevinding.richting}' past niet bij vergelijking '{vergelijking}'",
            fitting,
            "zonder vergelijkingsgroep is er geen effect, en met een groep geen telling: kies een van deze waarden",
        )
    if not group and vergelijking != "voor-na":
        for number, tijdstip in enumerate(bevinding.tijdstippen):
            if tijdstip.vergelijkwaarde is not None:
                yield (
                    ("tijdstippen", number, "vergelijkwaarde"),
                    "een vergelijkwaarde zonder vergelijking",
                    "een andere 'vergelijking' dan geen",
                    "vul in waarmee is vergeleken",
                )


def _control_group(catalog: Catalog, onderzoek: Onderzoek, bevinding: Bevinding) -> Iterator[Mistake]:
    """A direction for the group that got nothing else."""
    controls = {groep.naam for groep in onderzoek.groepen if groep.ingreep == "geen"}
    if bevinding.groep in controls and is_of_difference(catalog, bevinding.richting):
        yield (
            ("richting",),
            "een controlegroep heeft geen richting",
            "de groep die iets anders kreeg",
            "zet dit in 'let_op' van die bevinding",
        )


def _reading(catalog: Catalog, onderzoek: Onderzoek, bevinding: Bevinding) -> Iterator[Mistake]:
    """A finding of which more is said to be read than of its study."""
    if bevinding.gelezen and place(catalog, bevinding.gelezen) < place(catalog, onderzoek.gelezen):
        yield (
            ("gelezen",),
            f"'{bevinding.gelezen}' is meer dan van het onderzoek is gelezen ('{onderzoek.gelezen}')",
            "hetzelfde of minder",
            "pas 'gelezen' van het onderzoek aan, of haal dit weg",
        )


def _elsewhere(seen: dict[tuple[str, str], str], onderzoek: Onderzoek, bevinding: Bevinding) -> Iterator[Mistake]:
    """A source and outcome that stand in another study: then one result would stand there twice."""
    for bron in dict.fromkeys(citatie.bron for citatie in bevinding.zin.citaties):
        other = seen.setdefault((bron, str(bevinding.uitkomst)), onderzoek.id)
        if other != onderzoek.id:
            yield (
                ("zin",),
                f"bron '{bron}' en uitkomst '{bevinding.uitkomst}' staan ook in data/onderzoeken/{other}.yml",
                "elke uitkomst van een bron in één onderzoek",
                "laat de bevinding bij het onderzoek waar zij hoort, of maak er een uitspraak van",
            )

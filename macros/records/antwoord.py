"""An answer: what the editors conclude on one question about one kind of approach, with the findings it rests on."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from macros.records.feit import Feit
from macros.records.fields import Anker, LangeTekst, Model, Record, Tekst, Volgorde, veld
from macros.records.validators import Mistake, feit
from macros.records.verwijzing import DomeinId, IngreepId, OnderzoekId, SoortId, UitkomstId
from macros.records.vorm import feit_vorm

# The source of the number: what an alderman reads in half a minute.
_MOST_WORDS = 40
_AntwoordFeit = Annotated[Feit, feit(1, _MOST_WORDS), feit_vorm(1, _MOST_WORDS)]


class Bewijs(Model):
    """Findings of one study."""

    onderzoek: OnderzoekId = veld("Het onderzoek waarin de bevindingen staan.")
    bevindingen: tuple[Anker, ...] = veld("De id's van die bevindingen.", "werk-meer-ruimte", min_length=1)


class Terzijde(Bewijs):
    """Findings of one study that the answer does not rest on, with the reason."""

    bevindingen: tuple[Anker, ...] = veld("De id's van die bevindingen.", min_length=1)
    reden: LangeTekst = veld("Waarom het antwoord er niet op steunt, in één zin.")


class Antwoord(Record):
    """The verdict on one question: of one kind of approach, in one domain, if need be for one change of the rules.

    How sure it is follows from the findings in `steunt_op`. Every finding on the same subject that was studied at least as
    well stands there or in `terzijde`, so that a new study asks for a new reading. Where nothing was measured the answer
    says so, and any finding on its subject is a mistake.
    """

    map: ClassVar[str] = "antwoorden"
    naamveld: ClassVar[str] = "vraag"
    kortveld: ClassVar[str] = "kort"
    enkelvoud: ClassVar[str] = "antwoord"
    meervoud: ClassVar[str] = "antwoorden"
    betekenis: ClassVar[str] = "Wat u concludeert over één vraag, met de bevindingen waarop dat steunt."
    overzicht: ClassVar[str] = "werkt-het.md"
    overzicht_naam: ClassVar[str] = "Werkt het?"
    zoekgewicht: ClassVar[float] = 1.5
    beantwoordt: ClassVar[bool] = True
    ook_genoemd: ClassVar[tuple[str, ...]] = ("naam",)
    houdbaar: ClassVar[int] = 12

    vraag: Tekst = veld("De vraag zoals een raadslid haar stelt.", "Vinden mensen na een buurtbaan gewoon werk?")
    naam: Tekst = veld("Waarover het gaat, in een paar woorden.", "Buurtbaan en werk")
    soort: SoortId = veld("De soort aanpak waarover het gaat.", "basisbaan")
    domein: DomeinId = veld("Waarover de uitkomsten gaan.", "werk")
    ingreep: IngreepId | None = veld(
        "Wat er werd veranderd, als het antwoord daar alleen over gaat.", "minder-plichten", default=None
    )
    uitkomst: UitkomstId | None = veld("De uitkomst, als het antwoord alleen daarover gaat.", default=None)
    volgorde: Volgorde = veld("De plaats tussen de andere antwoorden.", "1")
    kort: _AntwoordFeit = veld(
        "Het antwoord, met het best onderzochte eerst en het voorbehoud erbij.",
        "Volgens de gemeente vond niemand werk.",
    )
    uitzondering: _AntwoordFeit | None = veld(
        "Wat een andere kant op wijst.", "In Voorbeelddorp vonden twee mensen werk.", default=None
    )
    betekent: LangeTekst = veld(
        "Wat dit voor een gemeente betekent, zonder nieuwe feiten en zonder raad voor of tegen.",
        "Of mensen bij u werk vinden, weet u pas als u hen volgt.",
    )
    steunt_op: tuple[Bewijs, ...] = veld("De bevindingen waarop het antwoord steunt.", default=())
    zonder_bevinding: LangeTekst | None = veld(
        "Alleen als niets is gemeten: dat dat zo is, en waarop het antwoord dan steunt.", default=None
    )
    terzijde: tuple[Terzijde, ...] = veld(
        "De bevindingen over hetzelfde die u niet gebruikt, met de reden.", default=()
    )

    @property
    def pagina(self) -> str:
        """Its place on the page about its kind of approach."""
        return f"/werkt-het/{self.soort}.md#{self.anker}"

    def mistakes(self) -> Iterator[Mistake]:
        """An answer that rests on nothing or says both that something was measured and that nothing was; a finding named twice."""
        if bool(self.steunt_op) == bool(self.zonder_bevinding):
            yield (
                ("zonder_bevinding",) if self.zonder_bevinding else (),
                "het antwoord noemt geen bevindingen en ook niet dat die er niet zijn, of het noemt beide",
                "bevindingen onder 'steunt_op', of een zin bij 'zonder_bevinding'",
                "noem de bevindingen, of zeg bij 'zonder_bevinding' dat niets is gemeten",
            )
        seen: set[tuple[str, str]] = set()
        for key, entries in (("steunt_op", self.steunt_op), ("terzijde", self.terzijde)):
            for number, entry in enumerate(entries):
                for bevinding in entry.bevindingen:
                    if (entry.onderzoek, bevinding) in seen:
                        yield (
                            (key, number, "bevindingen"),
                            f"bevinding '{bevinding}' van '{entry.onderzoek}' staat hier twee keer",
                            "elke bevinding één keer, onder 'steunt_op' of 'terzijde'",
                            "haal er een weg",
                        )
                    seen.add((entry.onderzoek, bevinding))

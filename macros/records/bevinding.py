"""A finding: one outcome for one group against one comparison, at one or more moments."""

from collections.abc import Iterator

from macros.records import meaning
from macros.records.fields import ZIN, Aantal, Anker, Getal, Interval, JaNee, KortFeit, LangeTekst, Model, Tekst, veld
from macros.records.validators import Mistake
from macros.records.verwijzing import (
    LeeswijzeId,
    PilotId,
    RichtingId,
    SignificantieId,
    UitkomstId,
    VergelijkingId,
    VolgensId,
)
from macros.records.voorbehoud import Voorbehoud


class Tijdstip(Model):
    """The figures of one moment; `interval` is the confidence interval of `waarde` as the source gives it, `n` how many were counted."""

    moment: Tekst = veld("Wanneer is gemeten. Heeft het onderzoek 'momenten'? Neem dan die naam.", "na twaalf maanden")
    waarde: Getal = veld("Het getal voor de groep, met een punt voor de decimalen.", "12")
    voorbehoud: Voorbehoud = None
    vergelijkwaarde: Getal | None = veld("Het getal waarmee is vergeleken.", "11", default=None)
    interval: Interval | None = veld("Het betrouwbaarheidsinterval van de waarde, als de bron het geeft.", default=None)
    n: Aantal | None = veld("Hoeveel mensen voor deze meting zijn geteld.", default=None)
    significantie: SignificantieId | None = veld(
        "Of toeval is getoetst op dit moment, als dat per moment verschilt.", default=None
    )

    def mistakes(self) -> Iterator[Mistake]:
        """A value outside its own interval."""
        if self.interval and not self.interval[0] <= self.waarde <= self.interval[1]:
            yield (
                ("interval",),
                "de waarde ligt buiten het interval",
                "een interval om de waarde heen",
                "controleer de drie getallen",
            )


class Bevinding(Model):
    """One outcome for one group against one comparison, with its figures per moment."""

    id: Anker = veld("Een eigen id. Het is het adres van de bevinding, dus verander het nooit.", "werk-meer-ruimte")
    uitkomst: UitkomstId = veld("Waarnaar is gekeken.", "werk-voltijd")
    groep: Tekst = veld("De naam van een groep van het onderzoek, of: alle deelnemers.", "Meer ruimte")
    richting: RichtingId = veld(
        "Welke kant de uitkomst op wijst. Zonder vergelijkingsgroep is er geen effect: kies dan een waarde die dat zegt.",
        "geen-verschil",
    )
    maat: LangeTekst = veld("Wat er precies is gemeten.", "aandeel dat voltijds werkt")
    eenheid: Tekst | None = veld("De eenheid van de getallen bij 'tijdstippen'.", "procent", default=None)
    vergelijking: VergelijkingId | None = veld(
        "Waarmee is vergeleken, als dat anders is dan bij het onderzoek als geheel.", default=None
    )
    tegenover: Tekst | None = veld("De groep waarmee is vergeleken, als het onderzoek er meer heeft.", default=None)
    vergelijking_genoemd: JaNee = veld(
        "Schrijf nee als de tekst bij deze uitkomst niet zegt waarmee is vergeleken.", "ja", default="ja"
    )
    periode: Tekst | None = veld("Over welke tijd het gaat, in woorden.", "2019 en 2020", default=None)
    tijdstippen: tuple[Tijdstip, ...] = veld(
        "De cijfers, per moment. Meer metingen van dezelfde uitkomst zijn één bevinding.", default=()
    )
    significantie: SignificantieId | None = veld(
        "Of het toeval kan zijn, alleen als de tekst dat zegt.", "niet-significant", default=None
    )
    volgens: VolgensId = veld("Wie het meldt.", "onderzoek")
    gelezen: LeeswijzeId | None = veld(
        "Hoe u deze uitkomst las, als dat minder is dan bij het onderzoek als geheel.", default=None
    )
    pilots: tuple[PilotId, ...] = veld("Voor welke pilots zij geldt, als dat niet alle zijn.", default=())
    zin: KortFeit = veld(
        ZIN,
        "Volgens de onderzoekers werkte 12 procent voltijds, tegen 11 procent in de controlegroep.",
    )
    let_op: KortFeit | None = veld("Wat een lezer erbij moet weten om de zin niet verkeerd te lezen.", default=None)

    @property
    def anker(self) -> str:
        """The id of its HTML element on the page of its study."""
        return f"bevinding-{self.id}"

    def mistakes(self) -> Iterator[Mistake]:
        """A finding without a source, or figures without a unit."""
        if self.zin.onbekend:
            yield (
                ("zin",),
                "een bevinding zonder bron",
                "een zin met bronvermelding",
                "schrijf wat de bron zegt, of haal de bevinding weg",
            )
        if self.tijdstippen and self.eenheid is None:
            yield (
                ("tijdstippen",),
                "getallen zonder eenheid",
                "een eenheid, zoals procent of mensen",
                "voeg 'eenheid:' toe",
            )
        yield from self._beyond_unit()
        if self.eenheid is not None and not self.tijdstippen:
            yield (
                ("eenheid",),
                "een eenheid zonder getallen",
                "ook 'tijdstippen:'",
                "voeg de getallen toe of haal 'eenheid:' weg",
            )

    def _beyond_unit(self) -> Iterator[Mistake]:
        """Figures that nobody can mean, such as 150 percent of a group."""
        for number, tijdstip in enumerate(self.tijdstippen):
            figures = (("waarde", tijdstip.waarde), ("vergelijkwaarde", tijdstip.vergelijkwaarde))
            for key, value in (*figures, *(("interval", bound) for bound in tijdstip.interval or ())):
                if value is not None and (told := meaning.mistake(value, self.eenheid or "", self.maat)):
                    yield ("tijdstippen", number, key), *told

"""Which addresses of sources did not answer when `make links` asked, for who reads the list of sources."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from macros.records import messages
from macros.records.fields import Aantal, Bestand, DatumGeweest, Model, Tekst, Url, veld
from macros.records.validators import matching
from macros.records.vorm import Vorm

# What came of a request that a reader should know: there is nothing, or a program was not told.
DEAD, ASK = "werkt niet", "bekijk zelf"
_Uitkomst = Annotated[str, matching(f"{DEAD}|{ASK}", messages.NO_OUTCOME), Vorm(f"{DEAD} of {ASK}", keuze=(DEAD, ASK))]


class Adres(Model):
    """An address that did not answer as it should, and why."""

    adres: Url = veld("Het adres dat is gevraagd.")
    uitkomst: _Uitkomst = veld("Werkt het niet, of kan alleen een mens het zien.", DEAD)
    reden: Tekst = veld("Wat de server zei.", "de server zegt dat de pagina er niet is (404)")


class Adressen(Bestand):
    """The file `data/adressen.yml`, which `make links` writes; it need not be there."""

    map: ClassVar[str] = ""
    enkelvoud: ClassVar[str] = "adres"
    meervoud: ClassVar[str] = "adressen"
    betekenis: ClassVar[str] = (
        "Welke adressen van bronnen niet werkten. make links schrijft dit bestand; u vult niets in."
    )

    gevraagd_op: DatumGeweest = veld("De dag waarop is gevraagd.", "2026-11-26")
    gevraagd: Aantal = veld("Hoeveel adressen zijn gevraagd.", "120")
    adressen: tuple[Adres, ...] = veld("De adressen die niet gewoon antwoordden.", default=())

    @property
    def per_adres(self) -> Mapping[str, Adres]:
        """What came of each address that did not answer as it should."""
        return {one.adres: one for one in self.adressen}

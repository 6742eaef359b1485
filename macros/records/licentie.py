"""The licences under which an instance may give its texts and data."""

from dataclasses import dataclass

# What the file LICENSE says of the code, which is that of every instance.
CODE = "EUPL-1.2"


@dataclass(frozen=True)
class Licentie:
    """A licence: its SPDX id, its names, where its text stands and where it is explained in Dutch, and what it asks."""

    id: str
    naam: str
    titel: str
    adres: str
    uitleg: str
    voorwaarde: str

    @property
    def toegestaan(self) -> str:
        """What a reader may do, to end a sentence with: `delen en bewerken als u de bron noemt (CC BY 4.0)`."""
        return f"delen en bewerken{self.voorwaarde} ({self.naam})"


_CC = "https://creativecommons.org/"
LICENTIES = {
    one.id: one
    for one in (
        Licentie(
            "CC-BY-4.0",
            "CC BY 4.0",
            "Creative Commons Naamsvermelding 4.0",
            f"{_CC}licenses/by/4.0/",
            f"{_CC}licenses/by/4.0/deed.nl",
            " als u de bron noemt",
        ),
        Licentie(
            "CC-BY-SA-4.0",
            "CC BY-SA 4.0",
            "Creative Commons Naamsvermelding-GelijkDelen 4.0",
            f"{_CC}licenses/by-sa/4.0/",
            f"{_CC}licenses/by-sa/4.0/deed.nl",
            " als u de bron noemt en onder dezelfde licentie deelt",
        ),
        Licentie(
            "CC0-1.0",
            "CC0 1.0",
            "Creative Commons Geen rechten voorbehouden 1.0",
            f"{_CC}publicdomain/zero/1.0/",
            f"{_CC}publicdomain/zero/1.0/deed.nl",
            "",
        ),
    )
}


def licentie(id: str) -> Licentie:
    """The licence with this SPDX id; raises `ValueError` for one that is not known here."""
    if id not in LICENTIES:
        raise ValueError(id)
    return LICENTIES[id]

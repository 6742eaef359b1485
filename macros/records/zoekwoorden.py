"""What readers type and what it means here: the words that the search of the site knows beside those of the pages."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar

from macros.records.fields import Bestand, Model, Tekst, veld
from macros.records.problem import quoted
from macros.records.validators import Mistake


class Zoekwoord(Model):
    """Words that readers type, and the words of the site that they mean."""

    typt: tuple[Tekst, ...] = veld("Wat een lezer typt, elk apart. Hoofdletters maken niet uit.", "pw", min_length=1)
    bedoelt: tuple[Tekst, ...] = veld(
        "De woorden van deze site die daarbij horen, de belangrijkste eerst. Ook wat de lezer typt, blijft gezocht.",
        "participatiewet",
        min_length=1,
    )


class Zoekwijzer(Model):
    """Words that say what kind of thing a reader looks for, and not about what."""

    typt: tuple[Tekst, ...] = veld("Wat een lezer typt, elk apart.", "wat is", min_length=1)
    soorten: tuple[Tekst, ...] = veld(
        "De soorten treffers die dan eerst komen, zoals zij in het zoekvak heten.", "Begrip", min_length=1
    )


class Zoekwoorden(Bestand):
    """The file `data/zoekwoorden.yml`. Plurals, typing errors and accents need not be in it: the search knows those."""

    map: ClassVar[str] = ""
    enkelvoud: ClassVar[str] = "zoekwoord"
    meervoud: ClassVar[str] = "zoekwoorden"
    betekenis: ClassVar[str] = (
        "Andere woorden waarmee lezers zoeken, zoals een afkorting of een gewoon woord, in data/zoekwoorden.yml."
        " Een andere naam voor een begrip staat niet hier, maar bij 'vormen' van dat begrip."
    )

    voorstellen: tuple[Tekst, ...] = veld("Wat het lege zoekvak voorstelt.", "wat kost een buurtbaan", default=())
    woorden: tuple[Zoekwoord, ...] = veld("Wat lezers typen en wat zij bedoelen.", default=())
    wijzers: tuple[Zoekwijzer, ...] = veld("Woorden die zeggen wat voor treffer een lezer zoekt.", default=())
    stopwoorden: tuple[Tekst, ...] = veld("Woorden die niets zeggen over wat een lezer zoekt.", "het", default=())

    def mistakes(self) -> Iterator[Mistake]:
        """A word that stands under more than one heading, of which only one would count, and a meaning that can't be found."""
        stop = {word.casefold() for word in self.stopwoorden}
        for number, entry in enumerate(self.woorden):
            for place, meant in enumerate(entry.bedoelt):
                if stop.issuperset(re.findall(r"\w+", meant.casefold())):
                    yield (
                        ("woorden", number, "bedoelt", place),
                        f"{quoted(meant)} bestaat uit stopwoorden, en daar zoekt de site niet op",
                        "minstens één woord dat iets zegt",
                        "kies een woord uit de tekst die de lezer moet vinden",
                    )
        places: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self.woorden):
            for typed in entry.typt:
                places[typed.casefold()].append(number)
        for typed, numbers in places.items():
            for number in numbers[1:]:
                yield (
                    ("woorden", number, "typt"),
                    f"'{typed}' staat er twee keer",
                    "elk woord dat een lezer typt één keer",
                    "zet wat het betekent bij elkaar",
                )

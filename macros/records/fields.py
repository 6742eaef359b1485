"""The types of the values in a record, each with how it is written, and what every file and every record has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, model_validator

from macros.records import messages
from macros.records.datum import DATUM, Datum
from macros.records.feit import Feit
from macros.records.ids import ID
from macros.records.problem import quoted
from macros.records.validators import (
    Mistake,
    amount,
    datum,
    feit,
    interval,
    matching,
    parsed,
    refuse_all,
    tekst,
    whole,
    within,
)
from macros.records.vorm import Vorm, bedrag_vorm, feit_vorm, getal_vorm, heel_getal_vorm, tekst_vorm

TEKST_MAX = 200
LANGE_TEKST_MAX = 300
ALINEAS_MAX = 6
ALINEA_MAX = 80
KORT_MAX = 60


class Model(BaseModel):
    """A mapping with a fixed set of keys; nothing in it changes after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)  # built when a file must be read

    # Pairs of fields of which one must be filled in, and not both; and what must be there when a field is not.
    een_van_beide: ClassVar[tuple[tuple[str, str], ...]] = ()
    bij_gebrek_aan: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    def mistakes(self) -> Iterator[Mistake]:
        """What is wrong with the values together, when each of them is right by itself."""
        yield from ()

    @model_validator(mode="after")
    def _refuse_mistakes(self) -> Self:
        refuse_all([*self._twice(), *self.mistakes()])
        return self

    def _twice(self) -> Iterator[Mistake]:
        """A value, or a name, that stands twice in one list."""
        for key in type(self).model_fields:
            items = getattr(self, key)
            if not isinstance(items, tuple) or len(items) < 2:
                continue
            seen: list[object] = []
            for number, item in enumerate(items):
                name = getattr(item, "naam", None) if isinstance(item, Model) else None
                if isinstance(item, float):  # an interval
                    continue
                same = item.casefold() if isinstance(item, str) else name.casefold() if name else item
                if same in seen:
                    told = messages.TWICE_NAMED if name else messages.TWICE_IN_LIST
                    yield (key, number), *told.about(item=quoted(_shown(name or item)))
                seen.append(same)


def _shown(item: object) -> str:
    match item:
        case Feit():
            return item.tekst
        case Model():
            return next((str(value) for value in item.__dict__.values() if isinstance(value, str)), "dit blok")
        case _:
            return str(item)


def veld(uitleg: str, voorbeeld: str = "", *, default: Any = ..., min_length: int | None = None) -> Any:
    """A field of a record. `uitleg` says in Dutch what an editor fills in, and `voorbeeld` how that looks.

    It must be filled in unless it has a `default`. An optional field without an example is one that few records have.
    """
    examples = [voorbeeld] if voorbeeld else None
    return Field(default, description=uitleg, examples=examples, min_length=min_length)


Tekst = Annotated[str, tekst(TEKST_MAX), tekst_vorm(TEKST_MAX)]
LangeTekst = Annotated[str, tekst(LANGE_TEKST_MAX), tekst_vorm(LANGE_TEKST_MAX)]
FeitTekst = Annotated[Feit, feit(ALINEAS_MAX, ALINEA_MAX), feit_vorm(ALINEAS_MAX, ALINEA_MAX)]
KortFeit = Annotated[Feit, feit(1, KORT_MAX), feit_vorm(1, KORT_MAX)]
_DATUM = Vorm("datum, zoals 2019, 2019-10 of 2019-10-01", patroon=DATUM)
DatumVeld = Annotated[Datum, datum(), _DATUM]
DatumGeweest = Annotated[Datum, datum(past=True), replace(_DATUM, geweest=True)]
Getal = Annotated[float, within(-1e12, 1e12), getal_vorm(-1e12, 1e12)]
# In euro; the source of the limits: nothing is for free, and all municipalities together spend less.
Euro = Annotated[float, amount(0.01, 1e11), bedrag_vorm(0.01, 1e11)]
# People or places in one pilot; of the whole country as well.
Aantal = Annotated[int, whole(0, 1_000_000), heel_getal_vorm(0, 1_000_000)]
Stemmen = Annotated[int, whole(0, 150), heel_getal_vorm(0, 150)]
Volgorde = Annotated[int, whole(1, 999), heel_getal_vorm(1, 999)]
Interval = Annotated[
    tuple[float, float],
    PlainValidator(interval),
    replace(getal_vorm(-1e12, 1e12), woorden="twee getallen, zoals [1.5, 4]", paar=True),
]
# A host with a dot in it, or a machine in the room; then what a browser's address bar shows.
_HOST = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:[^\W\d_]{2,}|[0-9]{1,3})|localhost"
Url = Annotated[
    str,
    matching(rf"https?://(?:{_HOST})(?::[0-9]{{2,5}})?(?:[/?#][^\s<>\"'`{{}}|\\^]*)?", messages.NO_URL),
    # Letters of all languages mean another thing to JavaScript: what is left for it to see is where an address stops.
    Vorm("webadres dat begint met https:// of http://", patroon=r"https?://[^\s<>\x22'`{}|\\^]+"),
]
Mailadres = Annotated[
    str, matching(rf"[\w.+-]+@(?:{_HOST})", messages.NO_MAIL), Vorm("e-mailadres", patroon=r"[^\s@]+@[^\s@]+")
]
_CODE, _PLEK = r"GM[0-9]{4}", rf"[a-z]+/{ID}"
GemeenteCode = Annotated[str, matching(_CODE, messages.NO_GEMEENTECODE), Vorm("GM en vier cijfers", patroon=_CODE)]
VroegerPad = Annotated[
    str, matching(_PLEK, messages.NO_FORMER_PLACE), Vorm("map en id, zoals pilots/oude-naam", patroon=_PLEK)
]
Anker = Annotated[str, matching(ID, messages.NO_ANCHOR), Vorm("kleine letters en cijfers, met streepjes", patroon=ID)]
JaNee = Annotated[Literal["ja", "nee"], Vorm("ja of nee", keuze=("ja", "nee"))]


def _belang(text: str) -> int:
    if text not in ("1", "2", "3"):
        raise ValueError(text)
    return int(text)


Belang = Annotated[
    int,
    parsed(_belang, messages.NO_WEIGHT),
    Vorm("1, 2 of 3", patroon="[123]", tussen=(1, 3)),
    veld("Hoe zwaar het weegt: 3 voor wat een lezer eerst moet zien, 1 voor een detail.", "2"),
]

# Meanings that more kinds of record share; what a `zin` holds has an example of its own in each.
ZIN = "Wat de bron zegt, in een zin die een raadslid zo kan overnemen: met het voorbehoud en wie het zegt."
Twistpunt = Annotated[Tekst, veld("Waarover bronnen het niet eens zijn.", "het aantal deelnemers")]
BeideKanten = Annotated[
    FeitTekst,
    veld(
        "Beide kanten, en welke u volgt en waarom.", "De brief noemt 20 mensen, een ander stuk 25. Wij volgen de brief."
    ),
]
ZonderDatum = Annotated[Tekst | None, veld("Waarom er geen datum is. Bijvoorbeeld: de bron noemt geen datum.")]
NietGevonden = Annotated[
    tuple[LangeTekst, ...],
    veld("Wat u zocht en niet vond, elk als een vraag of zin. Een gat is ook een antwoord.", "Wat kostte een plek?"),
]


class Bestand(Model):
    """One file in `data/`, in the folder `map`. `id` is the name of the file and is not written in it."""

    map: ClassVar[str]
    # What one such file and more of them are called, and what it holds: for readers and editors, in Dutch.
    enkelvoud: ClassVar[str]
    meervoud: ClassVar[str]
    betekenis: ClassVar[str]

    id: str


class Wijziging(Model):
    """A change that a reader of a record should know of."""

    datum: DatumGeweest = veld("De dag waarop het hier veranderde.", "2026-11-26")
    wat: LangeTekst = veld("Wat er veranderde, in een zin voor een lezer.", "Het aantal deelnemers is toegevoegd.")


class Record(Bestand):
    """A file that readers meet. The class of a kind says here all that others must know of it."""

    # The fields that name a record to a reader, and that say in short what it is, if one does.
    naamveld: ClassVar[str] = "naam"
    kortveld: ClassVar[str] = ""
    # The page in docs/ on which all records of the kind are found, and what links to it are called.
    overzicht: ClassVar[str]
    overzicht_naam: ClassVar[str]
    # True when each record has a page of its own, made from `site/templates/<map>.md`; the others stand on the overview.
    eigen_pagina: ClassVar[bool] = False
    # After how many months without a check a page of this kind is old.
    houdbaar: ClassVar[int] = 24
    # What all pages are called together when they are read in their order, so that each lists all of them; empty when not.
    reeks: ClassVar[str] = ""
    # What the picture says that others show beside a link to such a page.
    deelplaat: ClassVar[str] = ""
    # What the search of the site does with it: how much it counts, from 0.2 for a signal over 1 for a page to 1.7 for a
    # verdict; whether it answers questions, so that it comes first for one; and the fields that hold other names for it.
    zoekgewicht: ClassVar[float] = 1
    beantwoordt: ClassVar[bool] = False
    ook_genoemd: ClassVar[tuple[str, ...]] = ()

    vroeger: tuple[VroegerPad, ...] = veld(
        "Waar dit eerder stond, als u het bestand hernoemt of verplaatst. Oude adressen leiden dan hierheen.",
        default=(),
    )
    gewijzigd: tuple[Wijziging, ...] = veld(
        "Wat er veranderde sinds de eerste versie. Het staat bij Wijzigingen en in de feeds. Kleine verbeteringen horen er niet in.",
        default=(),
    )
    gecontroleerd_op: DatumGeweest = veld("De dag waarop u alles hier met de bronnen vergeleek.", "2026-11-21")

    @property
    def kop(self) -> str:
        """The name of this record for a reader, as the heading of its page."""
        return str(getattr(self, self.naamveld))

    @property
    def in_het_kort(self) -> Feit | None:
        """What the record is in short, for who finds its page elsewhere; nothing for a kind that does not say so."""
        return getattr(self, self.kortveld) if self.kortveld else None

    def onderdelen(self) -> Iterator["Onderdeel"]:
        """The parts that a reader may search for by themselves, and that stand on the page of this record."""
        yield from ()

    @property
    def anker(self) -> str:
        """The id of its HTML element, and of its heading in a book."""
        return f"{self.map}-{self.id}"

    @property
    def pagina(self) -> str:
        """Where a reader finds it: a path from the root of `docs/`, with an anchor for an entry on a shared page."""
        return f"/{self.map}/{self.id}.md" if self.eigen_pagina else f"/{self.overzicht}#{self.anker}"


@dataclass(frozen=True)
class Onderdeel:
    """A part of a record that the search finds by itself: what a reader calls it, its first line, and its values.

    `anker` is the id of its HTML element on the page of the record; without one the heading `kop` leads to it. `plaats` is
    where it stands within the record; `gewicht` and `beantwoordt` are what `zoekgewicht` and `beantwoordt` are of a record.
    """

    soort: str
    kop: str
    deel: Model
    anker: str = ""
    plaats: str = ""
    gewicht: float = 1
    beantwoordt: bool = False

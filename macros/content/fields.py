"""What an editor can fill in: the fields of every kind of file, from the data dictionary."""

from collections.abc import Iterable, Iterator

from macros.content.blocks import Tekst, Vouw, tabel
from macros.content.parts import Cell, Explanation
from macros.derived.words import capitalize
from macros.records.adressen import Adressen
from macros.records.dictionary import Veld, velden
from macros.records.fields import Bestand
from macros.records.kennisbank import Kennisbank
from macros.records.kinds import KINDS
from macros.records.vervallen import Vervallen
from macros.records.vocabulary import VOCABULARIES, Vocabulaire, Waarde
from macros.records.zoekwoorden import Zoekwoorden

# Every kind of file in data/, by its folder; those of which there is one have a name of their own.
FILES: dict[str, type[Bestand]] = {
    **{kind.map: kind for kind in KINDS},
    Vocabulaire.map: Vocabulaire,
    "kennisbank": Kennisbank,
    "zoekwoorden": Zoekwoorden,
    "vervallen": Vervallen,
    "adressen": Adressen,
}


def fields(name: str) -> Vouw:
    """What a kind of file is and what can stand in it: a row per field, the fields of a block below that block."""
    kind = FILES[name]
    place = f" Zo'n bestand heet data/{kind.map}/<id>.yml." if kind.map else ""
    table = tabel(
        ["Veld", "Wat u invult"],
        [*_rows(velden(kind)), *(_of_values() if kind is Vocabulaire else ())],
        title=f"De velden van {kind.meervoud}",
        id=f"veldentabel-{name}",
        look=["velden"],
        repeats=True,
    )
    return Vouw(capitalize(kind.meervoud), (Tekst(((kind.betekenis + place,),)), table), f"velden-{name}")


def _rows(found: Iterable[Veld], block: str = "") -> Iterator[tuple[Cell, Cell]]:
    for veld in found:
        name = f"{block}{veld.naam}"
        example = f" Bijvoorbeeld: {' '.join(veld.voorbeeld.split())}" if veld.voorbeeld else ""
        yield (
            ((name,), (Explanation("verplicht" if veld.verplicht else "mag weg"),)),
            ((veld.uitleg,), (Explanation(f"{capitalize(veld.waarde)}.{example}"),)),
        )
        yield from _rows(veld.velden, f"{name} › ")


def _of_values() -> Iterator[tuple[Cell, Cell]]:
    """What the values of some vocabularies have besides a name and a definition."""
    shared = velden(Waarde)
    for name, model in VOCABULARIES.items():
        values = next(veld for veld in velden(model) if veld.naam == "waarden")
        yield from _rows((veld for veld in values.velden if veld not in shared), f"{name}.yml: waarden › ")

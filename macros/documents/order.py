"""An order: a paper that someone asks for on the command line, as PDF or Word, and what may not be asked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from macros.derived.selection import Selection
from macros.derived.words import join_names, pluralize
from macros.documents import motion, theme
from macros.documents.comparison import comparison
from macros.documents.edition import Edition
from macros.documents.typed import typed
from macros.pictures.style import Style
from macros.records.catalog import Catalog
from macros.records.handboek import Thema
from macros.records.kennisbank import how_to_set
from macros.records.motiedossier import Motiedossier
from macros.records.pilot import Pilot
from macros.records.problem import RequestError, did_you_mean, quoted
from macros.writers.document import Document
from macros.writers.typeset import TypesetError, typeset

# The page of the site that a briefing belongs to.
PAGE = "/eigen-briefing.md"

# A title names at most so many pilots and themes; of more it says how many there are.
NAMED = 3

# What a briefing says of itself; the one that a reader makes on the site says the same.
WORDS = {
    "soort": "Briefing",
    "pilotNaam": "pilot", "pilotNamen": "pilots",
    "themaNaam": "thema", "themaNamen": "thema's",
    "ondertitel": "{aantal}, met bronnen",
}  # fmt: skip

# The papers of a motion, by the command that makes them.
_OF_A_MOTION: dict[str, Callable[[Catalog, Motiedossier], Document]] = {
    "oplegger": motion.cover_note,
    "feitenblad": motion.fact_sheet,
}


@dataclass(frozen=True)
class Order:
    """What stands above a paper, and whether it may be printed while the sender is an example: a `trial` says so."""

    title: str = ""
    recipient: str = ""
    trial: bool = False

    def file(self, catalog: Catalog, style: Style, type: str, make: Callable[[Catalog], Document]) -> bytes:
        """The paper; raises `RequestError` with one line that says what to do when that can't be."""
        examples = catalog.kennisbank.examples_on_paper()
        if examples and not self.trial:
            raise RequestError(
                "de afzender of het adres is nog een voorbeeld — verwacht eigen gegevens in data/kennisbank.yml"
                f" — vul in: {how_to_set(examples)}; of maak een proefversie met PROEF=ja"
            )
        title, recipient = typed(self.title, "TITEL"), typed(self.recipient, "VOOR")
        document = make(catalog)
        document = replace(document, title=title or document.title, recipient=recipient)
        edition = Edition(catalog, style, "" if "adres" in examples else catalog.kennisbank.adres)
        if type == ".docx":
            return edition.word(document)
        try:
            return typeset(edition.job(lambda _: document, 1))
        except TypesetError as error:
            raise RequestError(str(error)) from error


def check_type(type: str, known: tuple[str, ...]) -> None:
    """Refuse a file that would be of another type."""
    if type not in known:
        raise RequestError(
            f"{quoted(type or 'zonder extensie')} kan niet — verwacht een bestand dat eindigt op {' of '.join(known)}"
            " — geef UIT een andere naam"
        )


def briefing(catalog: Catalog, pilots: Iterable[str], themas: Iterable[str], soorten: Iterable[str]) -> Document:
    """Chosen pilots side by side, and all of some kinds; after them the themes."""
    select = Selection(catalog)
    soorten = list(dict.fromkeys(soorten))
    of_kinds = [pilot for soort in soorten for pilot in select.pilots(soort, None)]
    named = select.pilots(None, dict.fromkeys(pilots))
    chosen = list({pilot.id: pilot for pilot in (*named, *of_kinds)}.values())
    about = [select.of(Thema, id) for id in dict.fromkeys(themas)]
    if not chosen and not about:
        raise RequestError(
            "kies pilots, thema's of een aanpak — verwacht minstens één id"
            ' — bijvoorbeeld: make briefing PILOTS="groningen-basisbaan"'
        )
    soort = soorten[0] if len(soorten) == 1 and not named else None
    document = comparison(catalog, chosen, soort, name="briefing", title="") if chosen else None
    return Document(
        name="briefing",
        kind=WORDS["soort"],
        title=_title(chosen, about),
        subtitle=WORDS["ondertitel"].format(aantal=_counted(chosen, about)),
        page=PAGE,
        blokken=(
            *(document.blokken if document else ()),
            *(blok for one in about for blok in theme.part(catalog, one)),
        ),
        max_pages=0,
        landscape=bool(chosen),
    )


def _title(pilots: list[Pilot], themas: list[Thema]) -> str:
    if len(pilots) + len(themas) > NAMED:
        return _counted(pilots, themas).capitalize()
    return join_names([one.kop for one in (*pilots, *themas)])


def _counted(pilots: list[Pilot], themas: list[Thema]) -> str:
    counts = ((len(pilots), "pilot"), (len(themas), "thema"))
    return join_names([pluralize(count, WORDS[f"{one}Naam"], WORDS[f"{one}Namen"]) for count, one in counts if count])


def of_a_motion(catalog: Catalog, paper: str, soort: str) -> Document:
    """The `oplegger` or the `feitenblad` for a motion on one kind of approach."""
    dossiers = {str(one.soort): one for one in catalog[Motiedossier].values()}
    if soort not in dossiers:
        meant = did_you_mean(soort, dossiers, "soorten met een bestand in data/motiedossiers")
        wrong = f"{quoted(soort)} heeft geen motiedossier" if soort else "AANPAK is leeg"
        raise RequestError(f"{wrong} — verwacht een aanpak met een motiedossier — {meant}")
    return _OF_A_MOTION[paper](catalog, dossiers[soort])

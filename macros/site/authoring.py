"""The macros for page authors. Each public method of `Macros` is one, with an example of its use."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.content import by_question, lessons, reference, timeline
from macros.derived.comparison import rows
from macros.derived.questions import compare
from macros.derived.results import all_results
from macros.derived.statements import all_statements
from macros.documents.download import known
from macros.documents.sizes import links
from macros.records.bestuur import Kerncijfer
from macros.records.catalog import Catalog
from macros.records.feit import Citatie
from macros.records.fields import Record
from macros.records.kinds import MODELS
from macros.records.naslag import Begrip, Bron
from macros.records.problem import RequestError
from macros.site.answers import AnswerMacros
from macros.site.changes import ChangeMacros
from macros.site.choosing import ChoiceMacros
from macros.site.debate import DebateMacros
from macros.site.evidence import EvidenceMacros
from macros.site.law import LawMacros
from macros.site.layers import LayerMacros
from macros.site.lists import ListMacros
from macros.site.motions import MotionMacros
from macros.site.open_data import OpenDataMacros
from macros.site.papers import PaperMacros
from macros.site.pictures import FigureMacros
from macros.site.pilot_macros import PilotMacros
from macros.site.source_list import kept_copies, source_list
from macros.site.steps import StepMacros
from macros.site.view import View
from macros.writers.markdown import Markdown, escape, unsearched, write_blok, write_blokken, write_line

# Where the template for the pages of each kind is.
TEMPLATES = Path(__file__).parent / "templates"


class Macros(
    AnswerMacros,
    EvidenceMacros,
    PilotMacros,
    DebateMacros,
    FigureMacros,
    LayerMacros,
    ChoiceMacros,
    ListMacros,
    OpenDataMacros,
    ChangeMacros,
    LawMacros,
    StepMacros,
    MotionMacros,
    PaperMacros,
):
    """What a page can ask of the catalog. `current_record` gives the path of the record that a page is about, if any."""

    def __init__(self, catalog: Catalog, current_record: Callable[[], str | None]):
        super().__init__(catalog)
        self._current_record = current_record
        self._md = Markdown(catalog)
        self._documents = known(catalog)
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            undefined=StrictUndefined,
            autoescape=False,  # noqa: S701 - Markdown, escaped by View
            auto_reload=False,  # made anew for every build
        )
        self._templates.globals.update({name: getattr(self, name) for name in names()})

    # One record

    def pagina(self) -> str:
        """The whole page of a record, from the template of its kind: `{{ pagina() }}`."""
        return self._templates.get_template(f"{self.record().kind}.md").render()

    def record(self, pad: str | None = None) -> View:
        """The record of this page, or the one at a path, for use in a template: `{% set pilot = record() %}`."""
        return View(self._md, self._record(pad))

    def _record(self, pad: str | None) -> Record:
        pad = pad or self._current_record()
        if pad is None:
            raise RequestError(
                "deze pagina hoort niet bij een record — verwacht het pad van een record — noem het, zoals 'pilots/groningen-basisbaan'"
            )
        return self._select.record(pad)

    def verwijzing(self, pad: str, tekst: str | None = None) -> str:
        """A link to any record: `{{ verwijzing("pilots/groningen-basisbaan") }}`, with another text if given."""
        return self._md.link(self._select.record(pad), tekst)

    def download(self, pad: str) -> str:
        """Links to the documents of a page: `{{ download("pilots/groningen-basisbaan") }}`, `{{ download("vergelijken/basisbaan") }}`."""
        where = "onder pilots/, antwoorden/, vergelijken/, themas/ en raadsstukken/"
        self._select.one(self._documents, pad, "plaatsen met een document", where, derived=True)
        return links(pad)

    def bron(self, id: str, plaats: str = "") -> str:
        """A citation as a footnote: `{{ bron("groningen-brief-2021-02", "p. 2") }}`."""
        self._select.of(Bron, id)
        return self._md.citation(Citatie(id, plaats))

    def begrip(self, id: str, tekst: str | None = None) -> str:
        """A link to a term of the glossary: `{{ begrip("verdringing", "verdrongen") }}`."""
        begrip = self._select.of(Begrip, id)
        return self._md.link(begrip, tekst or begrip.naam.lower())

    # Tables

    def vergelijking(
        self, soort: str | None = None, pilots: Iterable[str] | None = None, rijen: Iterable[str] | None = None
    ) -> str:
        """Pilots question by question: `{{ vergelijking(soort="basisbaan", rijen=["uren", "loon"]) }}`; without `rijen` every question.

        With `pilots` those pilots; with neither, every pilot that has one of the rows as a characteristic of its kind.
        """
        rijen = list(rijen) if rijen is not None else None
        chosen = self._select.pilots(soort, pilots)
        if rijen is None:
            return write_blokken(by_question.sections(self._catalog, compare(self._catalog, chosen, soort), soort))
        if soort is None and pilots is None:
            chosen = by_question.having(chosen, rijen)
        known = {row.id: row for row in rows(self._catalog, chosen)}
        where = "in macros/derived/comparison.py"
        picked = [self._select.one(known, id, "rijen", where) for id in rijen]
        return write_blokken(by_question.some(self._catalog, picked, chosen, soort))

    def tijdlijn(self) -> str:
        """Pilots and laws in order of date, a table per year: `{{ tijdlijn() }}`."""
        return write_blokken(timeline.timeline(self._catalog))

    def woordenlijst(self, naam: str) -> str:
        """The values of a vocabulary with their definitions: `{{ woordenlijst("richting") }}`."""
        self._select.one(self._catalog.vocabularies, naam, "vocabulaires")
        return write_blokken(reference.vocabulary(self._catalog, naam))

    def lijst_naam(self, woordenlijst: str) -> str:
        """The name of a vocabulary: `{{ lijst_naam("richting") }}`."""
        return escape(self._select.one(self._catalog.vocabularies, woordenlijst, "vocabulaires").naam)

    # Lists

    def lessen(
        self,
        thema: str | None = None,
        rol: str | None = None,
        pilot: str | None = None,
        gemeente: str | None = None,
        uitgebreid: bool = False,
        hoogstens: int | None = None,
    ) -> str:
        """Lessons of a theme, role, pilot or gemeente: `{{ lessen(rol="raadslid") }}`; `uitgebreid` gives them in full, `hoogstens` only the first few with why; nothing if there are none."""
        chosen = self._select.find_lessen(thema, rol, pilot, gemeente)[:hoogstens]
        if uitgebreid:
            return write_blokken(lessons.entries(self._catalog, chosen))
        return write_blok(lessons.with_reasons(chosen) if hoogstens else lessons.short_list(self._catalog, chosen))

    def lijst(self, soort: str, /, **waar: str) -> str:
        """Records of a kind as a list of links: `{{ lijst("pilots", soort="basisbaan") }}`."""
        return unsearched("\n".join(f"- {self._md.link(record)}" for record in self._select.where(soort, waar)))

    def records(self, soort: str, /, **waar: str) -> list[View]:
        """Records of a kind, to write a page about: `{% for thema in records("themas") %}`."""
        return [View(self._md, record) for record in self._select.where(soort, waar)]

    def waarde(self, woordenlijst: str, id: str) -> str:
        """The name of a value of a vocabulary: `{{ waarde("domein", "werk") }}`."""
        self._select.check_waarde(woordenlijst, id)
        return escape(self._catalog.ids(f"vocabulaires/{woordenlijst}")[id].naam)

    def aantal(self, soort: str, /, **waar: str) -> int:
        """How many records of a kind there are: `{{ aantal("pilots", status="loopt") }}`; also `bevindingen` and `uitspraken`."""
        if soort == "uitspraken":
            return sum(1 for _ in all_statements(self._catalog))
        if soort == "bevindingen":
            return len(all_results(self._catalog))
        return len(self._select.where(soort, waar))

    def gebruikers(self, pad: str) -> str:
        """Everything that refers to a record, as links: `{{ gebruikers("regelingen/banenafspraak") }}`."""
        return write_line(reference.used_by(self._catalog, self._select.record(pad)))

    def van(self, soort: str, pad: str | None = None) -> list[View]:
        """The records of a kind that refer to a record, for a template: `{% for pilot in van("pilots") %}`."""
        kind = self._select.one(MODELS, soort, "soorten records", "in data")
        return [View(self._md, user) for user in self._catalog.users(self._record(pad), kind)]

    def bronnenlijst(self) -> str:
        """Every source with all that cites it: `{{ bronnenlijst() }}`."""
        return self._catalog.derived(source_list)

    def bewaarde_kopieen(self) -> str:
        """How many sources name a copy that is kept: `{{ bewaarde_kopieen() }}`."""
        return kept_copies(self._catalog)

    def begrippenlijst(self) -> str:
        """The whole glossary: `{{ begrippenlijst() }}`."""
        return write_blokken(reference.terms(self._catalog))

    def kerncijfers(self) -> str:
        """Every key figure with its measurements: `{{ kerncijfers() }}`."""
        return write_blokken(reference.key_figures(self._catalog, self._catalog[Kerncijfer].values()))


@cache
def names() -> tuple[str, ...]:
    """The names of all macros, in order."""
    return tuple(sorted(name for name in dir(Macros) if not name.startswith("_")))

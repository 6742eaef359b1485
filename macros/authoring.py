"""The macros for page authors. Each public method of `Macros` is one, with an example of its use."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from macros import lessons, pilot_tables, reference_lists, timeline
from macros.catalog import Catalog
from macros.comparison import period, rows
from macros.feit import Citatie
from macros.fields import Record
from macros.findings import Finding, findings
from macros.markdown import Markdown, escape
from macros.pilot import Pilot
from macros.problem import did_you_mean, quoted
from macros.records import KINDS, Les, Thema
from macros.view import View

T = TypeVar("T")


class MacroError(Exception):
    """A macro was used in a way that can't work; the text says what is wrong and how to mend it."""


class Macros:
    """What a page can ask of the catalog. `current_record` gives the path of the record that a page is about, if any."""

    def __init__(self, catalog: Catalog, current_record: Callable[[], str | None]):
        self._catalog = catalog
        self._current_record = current_record
        self._md = Markdown(catalog)

    # One record

    def record(self, pad: str | None = None) -> View:
        """The record of this page, or the one at a path, for use in a template: `{% set pilot = record() %}`."""
        pad = pad or self._current_record()
        if pad is None:
            raise MacroError(
                "deze pagina hoort niet bij een record — noem het record, zoals record('pilots/groningen-basisbaan')"
            )
        return View(self._md, self._record(pad))

    def verwijzing(self, pad: str, tekst: str | None = None) -> str:
        """A link to any record: `{{ verwijzing("pilots/groningen-basisbaan") }}`, with another text if given."""
        return self._md.link(self._record(pad), tekst)

    def bron(self, id: str, plaats: str = "") -> str:
        """A citation as a footnote: `{{ bron("groningen-brief-2021-02", "p. 2") }}`."""
        self._one(self._catalog.bronnen, id, "bronnen")
        return self._md.citation(Citatie(id, plaats))

    def begrip(self, id: str, tekst: str | None = None) -> str:
        """A link to a term of the glossary: `{{ begrip("verdringing", "verdrongen") }}`."""
        begrip = self._one(self._catalog.begrippen, id, "begrippen")
        return self._md.link(begrip, tekst or begrip.naam.lower())

    # Tables

    def vergelijking(
        self,
        soort: str | None = None,
        pilots: Iterable[str] | None = None,
        rijen: Iterable[str] | None = None,
        id: str | None = None,
    ) -> str:
        """Pilots side by side: `{{ vergelijking(soort="basisbaan", rijen=["uren", "loon"]) }}`; without `rijen` every row.

        With `pilots` those pilots; with neither, every pilot that has one of the rows as a characteristic of its kind.
        A page with two comparisons gives each an `id` of its own.
        """
        rijen = list(rijen) if rijen is not None else None
        chosen = self._pilots(soort, pilots)
        if soort is None and pilots is None and rijen is not None:
            chosen = [pilot for pilot in chosen if any(rij in pilot.kenmerken for rij in rijen)]
        known = {row.id: row for row in rows(self._catalog, chosen)}
        picked = [self._one(known, id, "rijen") for id in rijen] if rijen is not None else list(known.values())
        title = f"Vergelijking: {self._md.reference(chosen[0].soort).lower()}" if soort and chosen else "Vergelijking"
        return pilot_tables.comparison_table(
            self._catalog, f"vergelijking-{id or soort or 'keuze'}", title, chosen, picked
        )

    def bevindingen(
        self, pilot: str | None = None, soort: str | None = None, domein: str | None = None, thema: str | None = None
    ) -> str:
        """Findings with their strength: `{{ bevindingen(domein="gezondheid") }}`, of one pilot, kind, domain or theme."""
        chosen = self._findings([pilot] if pilot else None, soort, domein, thema)
        if not chosen:
            return "Er zijn geen bevindingen gevonden."
        name = pilot or soort or domein or thema or "alle"
        return pilot_tables.findings_table(
            self._catalog, f"bevindingen-{name}", "Bevindingen", chosen, with_pilot=pilot is None
        )

    def groepen(self, pilot: str) -> str:
        """The groups of an experiment: `{{ groepen("oss-zelf-aan-het-stuur") }}`."""
        return pilot_tables.groups_table(self._catalog, self._one(self._catalog.pilots, pilot, "pilots"))

    def kenmerken(self, pilot: str) -> str:
        """The characteristics of one pilot: `{{ kenmerken("groningen-basisbaan") }}`."""
        chosen = self._one(self._catalog.pilots, pilot, "pilots")
        return pilot_tables.traits_table(self._catalog, chosen, rows(self._catalog, [chosen]))

    def inhetkort(self, pilot: str) -> str:
        """The key facts of one pilot as a table: `{{ inhetkort("groningen-basisbaan") }}`."""
        return pilot_tables.facts_table(self._catalog, self._one(self._catalog.pilots, pilot, "pilots"))

    def periode(self, pilot: str) -> str:
        """When a pilot ran, in words: `{{ periode("groningen-basisbaan") }}`."""
        return escape(period(self._one(self._catalog.pilots, pilot, "pilots")))

    def pilotoverzicht(self, soort: str | None = None) -> str:
        """All pilots, or those of one kind, in one table: `{{ pilotoverzicht() }}`."""
        return pilot_tables.overview_table(self._catalog, self._pilots(soort, None))

    def gemeenteoverzicht(self) -> str:
        """All municipalities with their pilots, in one table: `{{ gemeenteoverzicht() }}`."""
        return pilot_tables.gemeente_table(self._catalog)

    def tijdlijn(self) -> str:
        """Pilots and laws in order of date, as a table: `{{ tijdlijn() }}`."""
        return timeline.timeline_table(self._catalog)

    def woordenlijst(self, naam: str) -> str:
        """The values of a vocabulary with their definitions: `{{ woordenlijst("kracht") }}`."""
        self._one(self._catalog.vocabularies, naam, "vocabulaires")
        return reference_lists.vocabulary_table(self._catalog, naam)

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
        """Lessons of a theme, role, pilot or gemeente: `{{ lessen(rol="raadslid") }}`; `uitgebreid` gives them in full, `hoogstens` only the first few."""
        chosen = self._lessen(thema, rol, pilot, gemeente)[:hoogstens]
        if not chosen:
            return "Er zijn geen lessen gevonden."
        return (lessons.entries if uitgebreid else lessons.short_list)(self._catalog, chosen)

    def lijst(self, soort: str, /, **waar: str) -> str:
        """Records of a kind as a list of links: `{{ lijst("pilots", soort="basisbaan") }}`."""
        return "\n".join(f"- {self._md.link(record)}" for record in self._where(soort, waar))

    def records(self, soort: str, /, **waar: str) -> list[View]:
        """Records of a kind, to write a page about: `{% for thema in records("themas") %}`."""
        return [View(self._md, record) for record in self._where(soort, waar)]

    def waarde(self, woordenlijst: str, id: str) -> str:
        """The name of a value of a vocabulary: `{{ waarde("domein", "werk") }}`."""
        self._waarde(woordenlijst, id)
        return escape(self._catalog.ids(f"vocabulaires/{woordenlijst}")[id].naam)

    def aantal(self, soort: str, /, **waar: str) -> int:
        """How many records of a kind there are: `{{ aantal("pilots", status="loopt") }}`; also `bevindingen` and `bronvermeldingen`."""
        if soort == "bevindingen":
            return len(findings(self._catalog, self._where("pilots", waar)))  # type: ignore[arg-type]
        return len(self._where(soort, waar))

    def gebruikers(self, pad: str) -> str:
        """Everything that refers to a record, as links: `{{ gebruikers("regelingen/banenafspraak") }}`."""
        return reference_lists.used_by(self._catalog, self._record(pad))

    def van(self, soort: str, pad: str | None = None) -> list[View]:
        """The records of a kind that refer to a record, for a template: `{% for pilot in van("pilots") %}`."""
        target = self._record(pad or self._current_record() or "")
        kind = self._one({kind.map: kind for kind in KINDS}, soort, "soorten records")
        return [View(self._md, user) for user in self._catalog.users(target, kind)]

    def bronnenlijst(self) -> str:
        """Every source with all that cites it: `{{ bronnenlijst() }}`."""
        return reference_lists.source_list(self._catalog)

    def begrippenlijst(self) -> str:
        """The whole glossary: `{{ begrippenlijst() }}`."""
        return reference_lists.glossary_list(self._catalog)

    def kerncijfers(self) -> str:
        """Every key figure with its measurements: `{{ kerncijfers() }}`."""
        return reference_lists.figure_list(self._catalog, self._catalog.kerncijfers.values())

    # What an argument means

    def _record(self, pad: str) -> Record:
        kind, _, id = pad.partition("/")
        return self._one(self._kind(kind), id, kind)

    def _kind(self, kind: str) -> Mapping[str, Record]:
        self._one(self._catalog.records, kind, "soorten records")
        return self._catalog.themas if kind == Thema.map else self._catalog.records[kind]

    def _one(self, known: Mapping[str, T], id: str, what: str) -> T:
        if id not in known:
            raise MacroError(
                f"{quoted(str(id))} bestaat niet — verwacht een van de {what} — {did_you_mean(str(id), known)}"
            )
        return known[id]

    def _waarde(self, vocabulary: str, id: str) -> None:
        self._one(self._catalog.ids(f"vocabulaires/{vocabulary}"), id, f"waarden van {vocabulary}")

    def _pilots(self, soort: str | None, pilots: Iterable[str] | None) -> list[Pilot]:
        if pilots is not None:
            return [self._one(self._catalog.pilots, id, "pilots") for id in pilots]
        if soort is not None:
            self._waarde("soort", soort)
        return [pilot for pilot in self._catalog.pilots.values() if soort in (None, pilot.soort)]

    def _findings(
        self, pilots: Iterable[str] | None, soort: str | None, domein: str | None, thema: str | None
    ) -> list[Finding]:
        found = findings(self._catalog, self._pilots(soort, pilots))
        if domein is not None:
            self._waarde("domein", domein)
            found = [finding for finding in found if finding.domein == domein]
        if thema is not None:
            outcomes = self._one(self._catalog.themas, thema, "themas").uitkomsten
            found = [finding for finding in found if finding.bevinding.uitkomst in outcomes]
        return found

    def _lessen(self, thema: str | None, rol: str | None, pilot: str | None, gemeente: str | None) -> list[Les]:
        if thema is not None:
            self._one(self._catalog.themas, thema, "themas")
        if rol is not None:
            self._waarde("rol", rol)
        if pilot is not None:
            self._one(self._catalog.pilots, pilot, "pilots")
        lessen = [
            les
            for les in self._catalog.lessen.values()
            if thema in (None, les.thema)
            and (rol is None or rol in les.rollen)
            and (pilot is None or pilot in les.pilots)
        ]
        if gemeente is not None:
            own = {
                pilot.id
                for pilot in self._catalog.users(self._one(self._catalog.gemeenten, gemeente, "gemeenten"), Pilot)
            }
            lessen = [les for les in lessen if own & set(les.pilots)]
        return lessen

    def _where(self, kind: str, conditions: Mapping[str, str]) -> list[Record]:
        """The records whose field is, or contains, the asked value."""
        records = self._kind(kind)
        for field in conditions:
            if any(field not in type(record).model_fields for record in records.values()):
                raise MacroError(f"{kind} hebben geen veld {quoted(field)}")
        return [
            record
            for record in records.values()
            if all(
                value == getattr(record, field) or value in (getattr(record, field) or ())
                for field, value in conditions.items()
            )
        ]


def names() -> list[str]:
    """The names of all macros."""
    return sorted(name for name in vars(Macros) if not name.startswith("_"))

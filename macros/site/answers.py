"""The macros about what the editors conclude."""

from macros.content import answers, by_question, places, verdicts
from macros.content.blocks import Tekst
from macros.content.parts import feit_lines
from macros.derived.answers import answers_of_theme
from macros.records.antwoord import Antwoord
from macros.records.handboek import Thema
from macros.records.oordeel import Oordeel
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import write_blok, write_blokken


class AnswerMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def oordelen(self) -> str:
        """Every verdict with the questions that it answers, for the overview: `{{ oordelen() }}`."""
        return write_blokken(verdicts.overview(self._catalog))

    def oordeel(self, id: str) -> str:
        """One verdict in short, with how sure it is: `{{ oordeel("basisbaan") }}`."""
        return write_blok(verdicts.in_short(self._catalog, self._select.of(Oordeel, id)))

    def oordeel_kort(self, id: str) -> str:
        """The first sentence of a verdict, with how it was studied: `{{ oordeel_kort("basisbaan") }}`."""
        return write_blok(verdicts.in_a_sentence(self._catalog, self._select.of(Oordeel, id)))

    def werkt_het(self, oordeel: str) -> str:
        """All that stands below the question of one verdict: `{{ werkt_het("basisbaan") }}`."""
        return write_blokken(verdicts.whole(self._catalog, self._select.of(Oordeel, oordeel)))

    def oordeellijst(self, zonder: str | None = None) -> str:
        """The verdict on each kind of approach in short, or all but one: `{{ oordeellijst(zonder="basisbaan") }}`."""
        if zonder is not None:
            self._select.check_waarde("soort", zonder)
        return write_blok(verdicts.list_of_verdicts(self._catalog, zonder))

    def per_gemeente(self, kenmerk: str, soort: str) -> str:
        """One characteristic of the pilots of a kind, a sentence each: `{{ per_gemeente("loon", soort="basisbaan") }}`."""
        self._select.check_waarde("kenmerk", kenmerk)
        told = [(pilot, verdicts.characteristic(pilot, kenmerk)) for pilot in self._select.pilots(soort, None)]
        return write_blokken(verdicts.in_one_sentence(told))

    def samengevat(self, soort: str, kenmerk: str) -> str:
        """The sentence above a question of the comparison of a kind: `{{ samengevat("basisbaan", "loon") }}`."""
        zinnen = by_question.summaries(self._catalog, soort)
        self._select.one(zinnen, kenmerk, "samengevatte kenmerken", f"van {soort} in data/vergelijkingen", derived=True)
        return write_blok(Tekst(feit_lines(zinnen[kenmerk])))

    def gemeenten_per_provincie(self) -> str:
        """The municipalities with a pilot, in a line per province: `{{ gemeenten_per_provincie() }}`."""
        return write_blok(places.by_province(self._catalog))

    def antwoord(self, id: str) -> str:
        """One answer in short, with how sure it is: `{{ antwoord("basisbaan-werk") }}`."""
        return write_blok(answers.in_short(self._catalog, self._select.of(Antwoord, id)))

    def antwoordlijst(self, soort: str | None = None, domein: str | None = None) -> str:
        """Each question with its answer, of one kind of approach, of one domain or of all: `{{ antwoordlijst(soort="basisbaan") }}`."""
        for vocabulary, id in (("soort", soort), ("domein", domein)):
            if id is not None:
                self._select.check_waarde(vocabulary, id)
        chosen = [
            one
            for one in self._catalog[Antwoord].values()
            if soort in (None, one.soort) and domein in (None, one.domein)
        ]
        return write_blok(answers.list_of_answers(chosen))

    def antwoorden_bij_thema(self, thema: str) -> str:
        """The answers that rest on outcomes of a theme, folded when they are many: `{{ antwoorden_bij_thema("financiering") }}`; nothing if there are none."""
        chosen = answers_of_theme(self._catalog, self._select.of(Thema, thema))
        return write_blok(answers.of_theme(chosen)) if chosen else ""

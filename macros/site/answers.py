"""The macros about what the editors conclude."""

from macros.content import answers
from macros.records.antwoord import Antwoord
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import write_blok, write_blokken


class AnswerMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def antwoorden(self) -> str:
        """Every answer with what it rests on, by kind of approach: `{{ antwoorden() }}`."""
        return write_blokken(answers.by_kind(self._catalog))

    def antwoord(self, id: str) -> str:
        """One answer in short, with how sure it is: `{{ antwoord("basisbaan-werk") }}`."""
        return write_blok(answers.in_short(self._catalog, self._select.of(Antwoord, id)))

    def antwoordlijst(self, soort: str | None = None) -> str:
        """Each question with its answer, of one kind of approach or of all: `{{ antwoordlijst(soort="basisbaan") }}`."""
        if soort is not None:
            self._select.check_waarde("soort", soort)
        return write_blok(answers.list_of_answers(self._catalog, soort))

"""The macros about motions."""

from macros.content import motions
from macros.content.blocks import Lijst
from macros.records.motiedossier import Motiedossier
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import write_blok, write_blokken

# On so many subjects a page shows both sides; the others stand with all arguments.
_PAIRS = 5


class MotionMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def motievragen(self, dossier: str) -> str:
        """The questions of a motion with short answers: `{{ motievragen("basisbaan") }}`."""
        return write_blok(motions.questions(self._catalog, self._select.of(Motiedossier, dossier)))

    def motietweetallen(self, dossier: str) -> str:
        """For and against on the same subject, side by side: `{{ motietweetallen("basisbaan") }}`; nothing if there are none."""
        table = motions.pairs(self._catalog, self._select.of(Motiedossier, dossier), _PAIRS)
        return write_blokken([table, motions.all_arguments()]) if table.rows else ""

    def moties(self, soort: str, hoogstens: int | None = None) -> str:
        """Earlier motions and proposals with their outcome: `{{ moties("basisbaan") }}`; nothing if there are none."""
        self._select.check_waarde("soort", soort)
        return write_blok(motions.examples(self._catalog, motions.earlier(self._catalog, soort)[:hoogstens]))

    def motiecollege(self, dossier: str) -> str:
        """What to ask the own college: `{{ motiecollege("basisbaan") }}`; nothing if there is nothing."""
        asked = motions.to_the_college(self._catalog, self._select.of(Motiedossier, dossier))
        return write_blokken([motions.question_bank(self._catalog), Lijst(tuple(asked), repeats=True)]) if asked else ""

"""The macros about the debate: arguments, contradictions, related instruments, foreign trials and council documents."""

from macros.content import arguments, council, debate
from macros.derived.weight import by_weight
from macros.records.bestuur import Raadsstuk
from macros.records.debat import AlgemeneTegenspraak, Argument, BuitenlandseProef, Instrument
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import write_blok, write_blokken


class DebateMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def vragen(self, stuk: str) -> str:
        """The questions of a council document with their answers, and its claims: `{{ vragen("vragenbank") }}`."""
        chosen = self._select.of(Raadsstuk, stuk)
        return write_blokken(council.questions(self._catalog, chosen))

    def beweringen(self, stuk: str) -> str:
        """The claims of a council document that go further than the research: `{{ beweringen("vragenbank") }}`; nothing if there are none."""
        return write_blokken(council.claims(self._select.of(Raadsstuk, stuk), 3))

    def afloop(self, stuk: str) -> str:
        """What became of a council document: `{{ afloop("zwolle-motie-pilot-basisbanen") }}`; nothing if it does not say so."""
        chosen = self._select.of(Raadsstuk, stuk).afloop
        return write_blok(council.outcome(self._catalog, chosen)) if chosen else ""

    def argumenten(self, over: str) -> str:
        """The arguments for and against a kind of pilot, side by side per subject: `{{ argumenten("basisbaan") }}`."""
        self._select.check_waarde("soort", over)
        chosen = [item for item in self._catalog[Argument].values() if item.over == over]
        return write_blokken(arguments.in_subjects(self._catalog, chosen))

    def argumentenlijst(self, over: str, kant: str, hoogstens: int) -> str:
        """The weightiest arguments of one side with who makes them: `{{ argumentenlijst("basisbaan", kant="tegen", hoogstens=3) }}`."""
        self._select.check_waarde("soort", over)
        self._select.check_waarde("kant", kant)
        chosen = [one for one in self._catalog[Argument].values() if one.over == over and one.kant == kant]
        return write_blok(debate.in_short(by_weight(chosen)[:hoogstens]))

    def tegenspraken(self) -> str:
        """Contradictions that are not about one pilot: `{{ tegenspraken() }}`."""
        return write_blokken(debate.contradictions(self._catalog, self._catalog[AlgemeneTegenspraak].values()))

    def tegenspraken_per_pilot(self) -> str:
        """The contradictions of every pilot: `{{ tegenspraken_per_pilot() }}`."""
        return write_blokken(debate.of_pilots(self._catalog))

    def instrumenten(self) -> str:
        """The basisbaan beside related instruments: `{{ instrumenten() }}`."""
        return write_blok(debate.instruments(self._catalog, self._catalog[Instrument].values()))

    def buitenland(self) -> str:
        """The foreign trials: `{{ buitenland() }}`."""
        return write_blok(debate.foreign(self._catalog[BuitenlandseProef].values()))

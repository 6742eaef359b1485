"""A comparison of the reader's own choice: its form, the data that a script fetches, and which pilots are most alike."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from html import escape as html_escape

from macros.content.by_question import outcome_question, short_question, with_link
from macros.content.overview import in_lines
from macros.content.parts import Line, capitalize_line, feit_lines
from macros.content.results import sentence
from macros.derived.comparison import NOT_OF_THIS_KIND
from macros.derived.headline import headline
from macros.derived.questions import FIRST, KORT, OUTCOME, ask, asked_of
from macros.derived.results import best_design, of_pilot
from macros.records.catalog import Catalog
from macros.records.pilot import Pilot
from macros.site.form import KEPT, choice_form
from macros.writers.markdown import escape
from macros.writers.part_data import Address, handing_over
from macros.writers.pilot_data import answers

# So many pilots stand side by side, and where the script finds what there is to choose.
_MOST = 5
_INDEX = "vergelijken/pilots.js"

_SENTENCES = {
    "geen": "Kies twee tot vijf pilots.",
    "een": "Kies er nog minstens een bij.",
    "meer": f"{{aantal}} pilots naast elkaar. {KEPT}",
    "te-veel": f"Er passen er hoogstens {_MOST} naast elkaar. Niet getoond: {{namen}}.",
    "laden": "De lijst wordt geladen.",
    "fout": "De gegevens zijn niet te laden. Probeer het opnieuw, of bekijk een vergelijking per soort.",
    "niet-gevonden": "niet gevonden",
    "hoort-niet": "hoort niet bij deze soort",
    "van-geen": "Bij geen van deze pilots gevonden: {vragen}.",
    "alleen-bij": "Deze vragen horen maar bij één van de pilots; het antwoord staat op haar pagina: {vragen}.",
    "nog-meer": "Er zijn er nog {aantal}. Typ een gemeente om te zoeken.",
    "bronnen": "Bronnen",
}


@dataclass(frozen=True)
class _Traits:
    """What makes pilots of one kind alike: the laws, the design of the best study, the outcomes and the status."""

    regelingen: frozenset[str]
    design: str | None
    outcomes: frozenset[str]
    status: str

    def likeness(self, other: "_Traits") -> int:
        return (
            5 * len(self.regelingen & other.regelingen)
            + 5 * (self.design == other.design)
            + len(self.outcomes & other.outcomes)
            + (self.status == other.status)
        )


def choice(soort: str | None) -> str:
    """A form to choose pilots with, of one kind or of all, and the place for what they answer side by side."""
    fields = (
        '<label>Zoek een gemeente of pilot <input type="search"></label>'
        "<fieldset><legend>Kies twee tot vijf pilots</legend><ul></ul>"
        '<button type="button">Wis de keuze</button></fieldset>'
    )
    kind = f' data-soort="{html_escape(soort)}"' if soort else ""
    form = choice_form("naast-elkaar", fields, _SENTENCES)
    return (
        f'<div class="zelf-vergelijken geen-begrippen"{kind} data-search-exclude markdown="1">\n\n'
        f'<p class="gegevens" hidden markdown="span">[Gegevens](/{_INDEX})</p>\n\n'
        f'<details class="vouw"><summary>Zet twee tot vijf pilots naast elkaar</summary>{form}'
        '<p class="naar-resultaat" hidden><a href="#eigen-resultaat">Naar de vergelijking</a></p></details>\n\n'
        '<div class="eigen-resultaat" id="eigen-resultaat"></div>\n\n</div>'
    )


def data_files(catalog: Catalog, address_from: Callable[[str], Address]) -> Iterator[tuple[str, str]]:
    """Path and content of what the script fetches: which pilots and questions there are, and a small file per pilot.

    `address_from` gives for the path of a file how it names the address of a page.
    """
    pilots = list(catalog[Pilot].values())
    questions = [
        short_question(),
        outcome_question(),
        *({"id": row.id, "naam": row.name, "uitleg": row.explanation} for row in asked_of(catalog, pilots)),
    ]
    # In the order in which `derived.questions` asks them of a kind.
    traits = {id: list(map(str, waarde.kenmerken)) for id, waarde in catalog.ids("vocabulaires/soort").items()}
    listed = [
        {
            "id": pilot.id,
            "naam": pilot.kop,
            "soort": catalog.naam(pilot.soort),
            "soorten": list(map(str, pilot.soorten)),
        }
        for pilot in sorted(pilots, key=lambda pilot: pilot.kop.casefold().lstrip("'’"))
    ]
    # An address that a reader kept may name a pilot by the id that it had.
    former = {place.partition("/")[2]: one.id for place, one in catalog.former.items() if isinstance(one, Pilot)}
    known = {"pilots": listed, "vragen": questions, "kenmerken": traits, "eerst": FIRST, "vroeger": former}
    yield _INDEX, handing_over(known)
    for pilot in pilots:
        path = f"vergelijken/pilots/{pilot.id}.js"
        yield path, handing_over(_data(catalog, pilot, address_from(path)))


def _data(catalog: Catalog, pilot: Pilot, address: Address) -> dict[str, object]:
    """All that one pilot answers."""
    told: dict[str, list[Line]] = {KORT: list(in_lines(catalog, pilot))}
    asked = [row for row in asked_of(catalog, [pilot]) if row.cell(pilot) is not NOT_OF_THIS_KIND]
    for row in asked:
        for _, cell in ask(row, [pilot]).known:
            told[row.id] = [capitalize_line(with_link(line, pilot)) for line in feit_lines(cell)]
    if found := headline(of_pilot(catalog, pilot)):
        told[OUTCOME] = list(map(sentence, found))
    return {
        "naam": pilot.kop,
        "pagina": address(pilot.pagina),
        "gevraagd": [KORT, OUTCOME, *(row.id for row in asked)],
        **answers(catalog, told, address),
    }


def most_alike(catalog: Catalog, pilot: Pilot, count: int = 3) -> list[Pilot]:
    """The pilots that compare best with this one: of its kind first, then by shared laws, design, outcomes and status."""
    traits, kinds = _traits(catalog, pilot), catalog.derived(_by_traits)
    others = [group for soort, groups in kinds.items() if soort != pilot.soort for group in groups.items()]
    found: list[Pilot] = []
    for groups in (kinds[pilot.soort].items(), others):
        found += _most_alike(pilot, traits, groups, count - len(found))
    return found


def _most_alike(
    pilot: Pilot, traits: _Traits, groups: Iterable[tuple[_Traits, Sequence[tuple[int, Pilot]]]], count: int
) -> list[Pilot]:
    """Every page of a pilot asks this, so it looks at what pilots have in common, and not at each of them."""
    found = (
        (traits.likeness(theirs), -place, other)
        for theirs, alike in groups
        for place, other in alike[: count + 1]
        if other.id != pilot.id
    )
    return [other for _, _, other in nlargest(count, found, key=lambda one: one[:2])]


def _by_traits(catalog: Catalog) -> dict[str, dict[_Traits, list[tuple[int, Pilot]]]]:
    """The pilots of each kind by their traits, each with its place among all."""
    found: dict[str, dict[_Traits, list[tuple[int, Pilot]]]] = {}
    for place, pilot in enumerate(catalog[Pilot].values()):
        found.setdefault(str(pilot.soort), {}).setdefault(_traits(catalog, pilot), []).append((place, pilot))
    return found


def _traits(catalog: Catalog, pilot: Pilot) -> _Traits:
    outcomes = frozenset(str(one.bevinding.uitkomst) for one in of_pilot(catalog, pilot))
    return _Traits(frozenset(map(str, pilot.regelingen)), best_design(catalog, pilot), outcomes, str(pilot.status))


def compare_links(catalog: Catalog, pilot: Pilot) -> str:
    """Links that put a pilot beside those it compares best with."""
    links = [
        f"- [{escape(other.kop)}](/vergelijken/zelf.md?pilots={pilot.id},{other.id})"
        for other in most_alike(catalog, pilot)
    ]
    return "\n".join(links)

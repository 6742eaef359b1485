"""Forms to narrow and sort a list that stands on the page in full, and to take what is shown along."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente
from macros.site.form import FILTERS, choice_form

# What can be chosen in a list, by the name of the value: its label, and where the names of its values stand.
_LABELS = {
    "domein": "Onderwerp",
    "uitkomst": "Uitkomst",
    "soort": "Soort pilot",
    "onderzocht": "Hoe onderzocht",
    "groep": "Vergelijkingsgroep",
    "gelezen": "Hoe gelezen",
    "gemeente": "Gemeente",
    "richting": "Richting",
}
_GROUP = {"ja": "met vergelijkingsgroep", "nee": "zonder vergelijkingsgroep"}
_READ = "leeswijze"


@dataclass(frozen=True)
class ListForm:
    """What the form of one list offers.

    `filters` are the names of values that its rows have; of `together`, two of those, a row holds which go together in
    `samen` (`gezondheid:ja`). `orders` are keys to sort on with their names, `-` for the other way up. `noun` is what its rows are.
    """

    filters: Sequence[str]
    orders: Mapping[str, str]
    noun: str
    file: str
    together: tuple[str, str] | None = None

    def html(self, catalog: Catalog, rows: Iterable[Mapping[str, str]]) -> str:
        """The form, with only those values to choose that some row has."""
        rows = list(rows)
        fields = [
            self._select(catalog, name, {word for row in rows for word in row[name].split()}) for name in self.filters
        ]
        # The first order is the one in which the rows stand already.
        orders = "".join(f'<option value="{key}">{escape(label)}</option>' for key, label in self.orders.items())
        together = f' data-samen="{" ".join(self.together)}"' if self.together else ""
        return choice_form(
            "filters kies-lijst",
            f"{FILTERS}<fieldset{together}><legend>Kies welke {self.noun} u wilt zien</legend>{''.join(fields)}"
            f'<label>Volgorde <select name="sorteer">{orders}</select></label>'
            '<button type="reset">Wis de keuze</button>'
            f'<button type="button" data-download="{self.file}.csv" data-kolommen="Bronnen;Adres">Download wat u ziet (CSV)</button></fieldset>',
            {
                "geen": f"Geen {self.noun} bij deze keuze. Wis een of meer keuzes.",
                "meer": f"{{aantal}} van {{alle}} {self.noun}",
                "deel": "{titel} (bij uw keuze: {aantal})",
            },
        )

    def _select(self, catalog: Catalog, name: str, used: set[str]) -> str:
        options = "".join(
            f'<option value="{id}">{escape(label)}</option>'
            for id, label in _names(catalog, name).items()
            if id in used
        )
        return f'<label>{_LABELS[name]} <select name="{name}"><option value="">alles</option>{options}</select></label>'


def _names(catalog: Catalog, name: str) -> Mapping[str, str]:
    if name == "groep":
        return _GROUP
    if name == "gemeente":
        return {id: gemeente.naam for id, gemeente in catalog[Gemeente].items()}
    vocabulary = _READ if name == "gelezen" else name
    return {str(id): waarde.naam for id, waarde in catalog.ids(f"vocabulaires/{vocabulary}").items()}


FINDINGS = ListForm(
    filters=("domein", "uitkomst", "soort", "onderzocht", "groep", "gelezen", "gemeente", "richting"),
    orders={
        "": "best onderzocht eerst",
        "naam": "onderzoek, op naam",
        "-datum": "nieuwste onderzoek eerst",
        "kant": "richting",
    },
    noun="bevindingen",
    file="bevindingen",
)
STUDIES = ListForm(
    filters=("domein", "soort", "onderzocht", "groep", "gelezen", "gemeente"),
    orders={
        "": "plaats en naam",
        "sterk": "best onderzocht eerst",
        "-datum": "nieuwste eerst",
        "-aantal": "meeste bevindingen eerst",
    },
    noun="onderzoeken",
    file="onderzoeken",
    together=("domein", "groep"),
)

"""Rules on what is missing between answers, findings and verdicts: they hold only when every answer and verdict was read."""

from collections.abc import Iterator, Sequence

from macros.derived.answers import answers_of, basis, is_about
from macros.derived.grouping import grouped
from macros.derived.results import all_results
from macros.records.antwoord import Antwoord
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.oordeel import Oordeel
from macros.records.validators import Mistake


def mistakes(catalog: Catalog) -> Iterator[tuple[Record, Mistake]]:
    """Findings that no answer is about, answers without a page, verdicts without an answer or with a twin."""
    yield from _overlooked(catalog)
    soorten = {oordeel.soort for oordeel in catalog[Oordeel].values()}
    for antwoord in catalog[Antwoord].values():
        if antwoord.soort not in soorten:
            yield antwoord, _without_page(str(antwoord.soort))
    for subject, verdicts in grouped((one.onderwerp, one) for one in catalog[Oordeel].values()).items():
        if not answers_of(catalog, verdicts[0]):
            yield verdicts[0], _NO_ANSWERS
        yield from ((other, _twice(subject, verdicts[0].id)) for other in verdicts[1:])


def _overlooked(catalog: Catalog) -> Iterator[tuple[Record, Mistake]]:
    """Findings between the answers: of a kind and domain that has some, as well studied, and about none of them."""
    by_subject = grouped(((str(one.soort), str(one.domein)), one) for one in catalog[Antwoord].values())
    for (soort, domein), answers in by_subject.items():
        used = basis(catalog, answers)
        between = [
            (one.onderzoek.id, one.bevinding.id)
            for one in all_results(catalog)
            if used
            and soort in one.soorten
            and one.domein == domein
            and one.rank[0] <= used[0].rank[0]
            and not any(is_about(one, antwoord) for antwoord in answers)
        ]
        for onderzoek, bevindingen in grouped(between).items():
            yield answers[0], _between(onderzoek, bevindingen)


def _between(onderzoek: str, bevindingen: Sequence[str]) -> Mistake:
    return (
        ("ingreep",),
        f"geen antwoord van deze soort en dit domein gaat over deze bevindingen van '{onderzoek}': {', '.join(bevindingen)}",
        "een antwoord voor elke ingreep die minstens zo goed is onderzocht",
        "schrijf een antwoord over die ingreep, of een antwoord zonder 'ingreep'",
    )


def _without_page(soort: str) -> Mistake:
    return (
        ("soort",),
        f"er is geen oordeel over '{soort}', dus geen pagina voor dit antwoord",
        "een oordeel voor elke soort met antwoorden",
        f"maak data/oordelen/{soort}.yml",
    )


def _twice(subject: str, first: str) -> Mistake:
    return (
        (),
        f"over '{subject}' is al een oordeel: data/oordelen/{first}.yml",
        "één oordeel per onderwerp",
        "voeg de twee samen",
    )


_NO_ANSWERS: Mistake = (
    (),
    "over dit onderwerp is geen antwoord",
    "minstens één antwoord op hetzelfde onderwerp",
    "schrijf een antwoord in data/antwoorden, of verwijder dit oordeel",
)

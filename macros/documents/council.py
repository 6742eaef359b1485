"""The answer to a council document: each question with what the knowledge base knows and what it does not."""

from macros.content.blocks import Blok, Document, Kader, Kop, Nadruk, Regel, Tekst, regels
from macros.content.passages import bronnen_van, section
from macros.derived.words import hoofdletter
from macros.documents.download import naam
from macros.records.bestuur import Raadsstuk, Vraag
from macros.records.catalog import Catalog
from macros.records.feit import Feit
from macros.records.handboek import Les
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot

# How many paragraphs of each answer, and whether it names the lessons and pilots: from roomy to lean.
RUIMTES = ((6, True), (6, False), (2, False), (1, False))


def antwoord(catalog: Catalog, stuk: Raadsstuk, ruimte: int) -> Document:
    """The answer, with as much as fits in this step of `RUIMTES`."""
    alineas, related = RUIMTES[ruimte]
    place = catalog[Gemeente][stuk.gemeente].naam if stuk.gemeente else ""
    blokken = (
        Kader(regels(stuk.samenvatting)),
        *(blok for vraag in stuk.vragen for blok in _question(catalog, vraag, alineas, related=related)),
        *section(
            "Beweringen die verder gaan dan het onderzoek",
            *(
                blok
                for punt in stuk.beweringen
                for blok in (Kop(2, f"Bewering: {punt.bewering}"), _short(punt.kanttekening, alineas))
            ),
        ),
    )
    return Document(
        naam=naam(stuk.map, stuk.id),
        soort="Antwoord voor de raad",
        titel=stuk.titel,
        ondertitel=", ".join(filter(None, (catalog.naam(stuk.soort), place, str(stuk.datum or "")))),
        adres=f"raadsstukken/{stuk.id}/",
        blokken=blokken,
        bronnen=bronnen_van(stuk),
    )


def _question(catalog: Catalog, vraag: Vraag, alineas: int, *, related: bool) -> tuple[Blok, ...]:
    asides: list[Regel] = []
    if related and vraag.lessen:
        asides.append(("Lessen: ", "; ".join(catalog[Les][id].les for id in vraag.lessen), "."))
    if related and vraag.pilots:
        asides.append(("Pilots: ", "; ".join(catalog[Pilot][id].naam for id in vraag.pilots), "."))
    own: tuple[Regel, ...] = ()
    if vraag.eigen_gemeente:
        own = ((Nadruk("Dit weet alleen uw eigen gemeente: "), f"{vraag.eigen_gemeente}."),)
    return (
        Kop(1, hoofdletter(vraag.kop)),
        _short(vraag.antwoord, alineas),
        *([Tekst(own)] if own else []),
        *([Tekst(tuple(asides), bijschrift=True)] if asides else []),
    )


def _short(feit: Feit, alineas: int) -> Tekst:
    told = regels(feit)
    kept = told[:alineas]
    return Tekst(kept if len(kept) == len(told) else (*kept[:-1], (*kept[-1], " […]")))

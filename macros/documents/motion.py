"""The papers for a motion: the dossier on two pages, a cover note for a meeting, and a fact sheet with lines to paste."""

from collections.abc import Sequence
from dataclasses import replace

from macros.content import motions
from macros.content.blocks import Blok, Kader, Kop, Lijst, Tekst
from macros.content.parts import feit_lines
from macros.content.passages import bronnen_in, more, not_found, section
from macros.documents.download import document_name
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.motiedossier import Motiedossier
from macros.writers.document import Document

# How many earlier motions, questions to the college, open questions and pairs of arguments: from roomy to lean.
LIMITS = (
    (8, 8, 5, 5), (8, 6, 5, 5), (6, 5, 4, 5), (5, 4, 4, 5), (4, 3, 3, 5), (3, 6, 3, 4), (3, 7, 3, 3), (3, 6, 3, 3), (3, 5, 3, 3), (3, 4, 2, 3), (2, 4, 2, 3), (2, 3, 1, 3), (1, 2, 1, 2),
)  # fmt: skip

# How many facts, open points and earlier motions fit on the one page of a cover note, with its questions.
_FACTS, _OPEN, _EARLIER = 6, 4, 2


def dossier(catalog: Catalog, one: Motiedossier, step: int) -> Document:
    """The dossier, with as much as fits in this step of `LIMITS`."""
    most_motions, most_questions, most_open, most_pairs = LIMITS[step]
    earlier = motions.earlier(catalog, one.soort)
    asked = motions.to_the_college(catalog, one)
    pairs = motions.pairs(catalog, one, in_full=False)
    shown = replace(pairs, rows=pairs.rows[:most_pairs])
    blokken = (
        Kader(feit_lines(one.kort)),
        *section("De vragen bij een motie", motions.questions(catalog, one)),
        *section(
            "Eerdere moties en voorstellen",
            motions.examples(catalog, earlier[:most_motions]),
            more(len(earlier), most_motions, "motie of voorstel", "moties en voorstellen"),
        ),
        *section("Voor en tegen, per onderwerp", shown, more(len(pairs.rows), most_pairs, "onderwerp", "onderwerpen")),
        *section(
            "Vraag dit aan uw college",
            Lijst(tuple(asked[:most_questions])),
            more(len(asked), most_questions, "vraag", "vragen"),
        ),
        *not_found(one.niet_gevonden, most_open),
    )
    return Document(
        name=document_name(one.map, one.id),
        kind="Motiedossier",
        title=f"Achtergrond bij een motie: {catalog.naam(one.soort).lower()}",
        subtitle=motions.STATUS,
        page=one.pagina,
        blokken=blokken,
        max_pages=2,
        bronnen=_bronnen(catalog, one, earlier),
    )


def _bronnen(catalog: Catalog, one: Motiedossier, earlier: Sequence[Raadsstuk]) -> tuple[str, ...]:
    """The sources of the page, which has all motions and says of each argument what it is."""
    whole = (
        motions.questions(catalog, one),
        motions.examples(catalog, earlier),
        motions.pairs(catalog, one, LIMITS[0][-1]),
        motions.known(one),
    )
    return bronnen_in(whole)


def cover_note(catalog: Catalog, one: Motiedossier) -> Document:
    """One page for a meeting that forms an opinion: what is asked, known and not known, and which questions to put."""
    earlier = motions.earlier(catalog, one.soort)[:_EARLIER]
    blokken = (
        motions.to_fill_in("Onderwerp", "Vergadering en datum", "Van"),
        *section("Wat wordt gevraagd", motions.to_fill_in("Gevraagd besluit of mening")),
        *section("Wat elders is gevraagd", motions.examples(catalog, earlier)),
        *section("Wat bekend is", Lijst(motions.known(one).items[:_FACTS])),
        *section("Wat niet bekend is", Lijst(tuple((text,) for text in one.niet_gevonden[:_OPEN]))),
        *section("Technische vragen", motions.technical(one)),
        *section("Politieke vragen", motions.political(one)),
    )
    return _word_only(catalog, one, "opleggers", "Oplegger", "Voor een beeldvormende vergadering", blokken)


def fact_sheet(catalog: Catalog, one: Motiedossier) -> Document:
    """Lines for under 'constaterende' with their sources; what the council asks stays empty."""
    blokken = (
        motions.to_fill_in("Onderwerp", "Raad van", "Vergadering van", "Indieners"),
        Kop(1, "Constaterende"),
        motions.known(one),
        Kop(1, "Overwegende"),
        Tekst((("dat ……………………………………………………………………………………………………;",),)),
        Kop(1, "Verzoekt het college"),
        Tekst((("……………………………………………………………………………………………………………",),)),
        motions.to_fill_in("Termijn"),
        Tekst((("en gaat over tot de orde van de dag.",),)),
        motions.to_fill_in("Ondertekening"),
        *section("Nog niet bekend", Lijst(tuple((text,) for text in one.niet_gevonden))),
    )
    return _word_only(
        catalog, one, "feitenbladen", "Feitenblad bij een motie", "Feiten met bron; het verzoek vult u zelf in", blokken
    )


def _word_only(
    catalog: Catalog, one: Motiedossier, kind: str, name: str, use: str, blokken: tuple[Blok, ...]
) -> Document:
    return Document(
        name=document_name(kind, one.id),
        kind=name,
        title=f"{name}: {catalog.naam(one.soort).lower()}",
        subtitle=f"{use}. {motions.STATUS}",
        page=one.pagina,
        blokken=blokken,
        max_pages=0,
    )

"""The papers for a motion: the dossier on two pages, a cover note for a meeting, and a fact sheet with lines to paste."""

from collections.abc import Sequence
from dataclasses import replace

from macros.content import motions
from macros.content.blocks import Blok, Kader, Kop, Lijst, Tekst
from macros.content.parts import feit_lines
from macros.content.passages import bronnen_in, more, more_of_all, not_found, section
from macros.documents.download import document_name
from macros.records.bestuur import Raadsstuk
from macros.records.catalog import Catalog
from macros.records.motiedossier import Motiedossier
from macros.writers.document import Document
from macros.writers.estimate import pages
from macros.writers.typst_data import typst_data

# How many earlier motions, questions to the college, open questions and pairs of arguments: from roomy to lean.
LIMITS = (
    (8, 8, 5, 5), (8, 6, 5, 5), (6, 5, 4, 5), (5, 4, 4, 5), (4, 3, 3, 5), (3, 6, 3, 4), (3, 7, 3, 3), (3, 6, 3, 3), (3, 5, 3, 3), (3, 4, 2, 3), (2, 4, 2, 3), (2, 3, 1, 3), (1, 2, 1, 2),
)  # fmt: skip

# How many earlier motions, facts, open points, technical and political questions stand on a cover note: from roomy to lean.
NOTE_LIMITS = (
    (2, 8, 5, 6, 6), (2, 6, 5, 6, 6), (2, 6, 4, 6, 6), (2, 5, 4, 5, 5), (1, 5, 4, 5, 5), (1, 5, 3, 5, 5), (1, 4, 3, 5, 5),
    (1, 4, 2, 5, 5), (1, 4, 3, 4, 4), (1, 3, 2, 4, 4), (1, 3, 2, 3, 3), (1, 2, 2, 2, 2), (1, 1, 1, 1, 1),
)  # fmt: skip


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
        disclaims=True,
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
    """One page for a meeting that forms an opinion, with as much as fits: what is asked, known and not known, and what to ask."""
    for step in range(len(NOTE_LIMITS)):
        note = _cover_note(catalog, one, step)
        if pages(typst_data(catalog, note)) <= 1:
            break
    return note


def _cover_note(catalog: Catalog, one: Motiedossier, step: int) -> Document:
    most_motions, most_facts, most_open, most_technical, most_political = NOTE_LIMITS[step]
    earlier = motions.earlier(catalog, one.soort)
    left_out = more_of_all(
        (
            (len(earlier), most_motions, "motie of voorstel", "moties en voorstellen"),
            (len(one.constaterende), most_facts, "feit", "feiten"),
            (len(one.niet_gevonden), most_open, "open vraag", "open vragen"),
            (len(one.technisch), most_technical, "technische vraag", "technische vragen"),
            (len(one.politiek), most_political, "politieke vraag", "politieke vragen"),
        ),
        one.pagina,
    )
    blokken = (
        motions.to_fill_in("Onderwerp"),
        motions.to_fill_in("Vergadering en datum", "Van", together=True),
        *section("Wat wordt gevraagd", motions.to_fill_in("Gevraagd besluit of mening")),
        *section("Wat elders is gevraagd", motions.examples(catalog, earlier[:most_motions])),
        # The facts begin with 'dat', since they are those of a motion.
        *section("Bekend is", motions.both_sides_known(catalog, one, most_facts)),
        *section("Wat niet bekend is", Lijst(tuple((text,) for text in one.niet_gevonden[:most_open]))),
        *section("Vragen voor de vergadering", motions.for_the_meeting(one, most_technical, most_political)),
        *([left_out] if left_out else []),
    )
    made = _word_only(catalog, one, "opleggers", "Oplegger", "Voor een beeldvormende vergadering", blokken)
    return replace(made, one_page=True)


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
        disclaims=True,
        page=one.pagina,
        blokken=blokken,
        max_pages=0,
    )

"""An order: a briefing about the pilots that someone chose, as PDF or Word."""

import os
from dataclasses import dataclass

from macros.derived.selection import Selection
from macros.documents.comparison import LIMITS, comparison
from macros.documents.edition import Edition
from macros.pictures.style import Style
from macros.records.catalog import Catalog
from macros.records.problem import RequestError
from macros.writers.document import Document
from macros.writers.typeset import TooLongError, TypesetError, typeset


@dataclass(frozen=True)
class Order:
    """What was asked: pilots by id, and what stands above the briefing."""

    pilots: tuple[str, ...]
    title: str = ""
    recipient: str = ""

    def file(self, catalog: Catalog, style: Style, type: str) -> bytes:
        """The file; raises `RequestError` with one line that says what to do when that can't be."""
        type = type.lower()
        if type not in (".pdf", ".docx"):
            raise RequestError(
                f"'{type or 'zonder extensie'}' kan niet — verwacht een bestand dat eindigt op .pdf of .docx — geef UIT een andere naam"
            )
        # The address is only known to who publishes the site.
        edition = Edition(catalog, style, os.environ.get("SITE_URL", ""))
        if type == ".docx":
            return edition.word(self.document(catalog, 0))
        try:
            return typeset(edition.job(lambda step: self.document(catalog, step), len(LIMITS), may_grow=False))
        except TooLongError as error:
            raise RequestError("dit zijn te veel pilots voor één briefing — kies er minder") from error
        except TypesetError as error:
            raise RequestError(str(error)) from error

    def document(self, catalog: Catalog, step: int) -> Document:
        """The briefing, with as much as fits in this step of the room there is."""
        if not self.pilots:
            raise RequestError('noem minstens één pilot — bijvoorbeeld: make briefing PILOTS="groningen-basisbaan"')
        chosen = Selection(catalog).pilots(None, dict.fromkeys(self.pilots))
        title = self.title or " en ".join(pilot.kop for pilot in chosen)
        return comparison(catalog, chosen, LIMITS[step], name="briefing", title=title, recipient=self.recipient)

"""An order: a briefing about the pilots that someone chose, as PDF or Word."""

import os
from dataclasses import dataclass

from macros.derived.selection import Selection
from macros.documents.comparison import comparison
from macros.documents.edition import Edition
from macros.pictures.style import Style
from macros.records.catalog import Catalog
from macros.records.problem import RequestError
from macros.writers.document import Document
from macros.writers.typeset import TypesetError, typeset


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
            return edition.word(self.document(catalog))
        try:
            return typeset(edition.job(lambda _: self.document(catalog), 1))
        except TypesetError as error:
            raise RequestError(str(error)) from error

    def document(self, catalog: Catalog) -> Document:
        """The briefing: the chosen pilots side by side."""
        if not self.pilots:
            raise RequestError('noem minstens één pilot — bijvoorbeeld: make briefing PILOTS="groningen-basisbaan"')
        chosen = Selection(catalog).pilots(None, dict.fromkeys(self.pilots))
        title = self.title or " en ".join(pilot.kop for pilot in chosen)
        return comparison(catalog, chosen, name="briefing", title=title, recipient=self.recipient)

"""What every Word file holds beside its text, and the file that it becomes with its text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from macros.writers.word_fragments import filled

# The styles of a table, a note and a page, in which letters are smaller.
TABLE_STYLE, NOTE_STYLE = "Tabeltekst", "Noottekst"
# The style of what stands above a title: the kind of paper.
KIND_STYLE = "Soort"


@dataclass(frozen=True)
class Package:
    """The parts of a file by their path, with places for `inhoud`, `noten`, `relaties` and `nootrelaties` of both, its
    `titel`, and how its foot names it: `genoemd`. `room` is how wide its lines are, in twentieths of a point."""

    parts: Mapping[str, str]
    room: int

    def file(self, moment: datetime, **values: str) -> bytes:
        """The file with these values, which are XML, in their places, and a fixed time on everything in it."""
        saved = BytesIO()
        with ZipFile(saved, "w") as packed:
            for path, xml in self.parts.items():
                info = ZipInfo(path, moment.timetuple()[:6])
                info.compress_type = ZIP_DEFLATED
                packed.writestr(info, filled(xml, values))
        return saved.getvalue()

"""The list of all papers, by what a reader needs them for."""

from collections.abc import Iterator

from macros.derived.words import capitalize, pluralize
from macros.documents.download import downloads, known
from macros.documents.sizes import link
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.site.macro_group import MacroGroup
from macros.writers.markdown import Markdown, escape, fold

# What a reader needs papers for, with the places that have them (see `documents.download`).
_USES = {
    "Een kort antwoord": ("antwoorden", "wat-mag"),
    "Een motie of vergadering voorbereiden": ("motiedossiers", "opleggers", "feitenbladen"),
    "Pilots naast elkaar": ("vergelijken",),
    "Zelf beginnen": ("handboek", "checklist"),
    "Eén onderwerp": ("themas",),
    "Eén pilot": ("pilots",),
    "Achtergrond bij raadsvragen": ("raadsstukken",),
}

# Where the record of a place is, when that has another name.
_FOLDERS = {"antwoorden": "oordelen", "opleggers": "motiedossiers", "feitenbladen": "motiedossiers"}

# The kinds of paper of which a record has more than one.
_SEVERAL = ("motiedossiers", "opleggers", "feitenbladen")

# The papers that are about no record.
_TITLES = {"handboek": "Handboek", "checklist": "Checklist van alle stappen", "wat-mag": "Wat mag nu?"}

# So many papers are seen at a glance; more are folded.
_FEW = 10


class PaperMacros(MacroGroup):
    """A part of `authoring.Macros`."""

    def papieren(self) -> str:
        """Every paper with its pages, size and date, by use: `{{ papieren() }}`."""
        told = self._catalog.kennisbank.proefversie
        trial = [f"**{escape(told)}**"] if told else []
        return "\n\n".join([*trial, *_groups(self._catalog)])


def _groups(catalog: Catalog) -> Iterator[str]:
    places = [place.partition("/") for place in known(catalog)]
    for use, kinds in _USES.items():
        lines = [_line(catalog, kind, id) for wanted in kinds for kind, _, id in places if kind == wanted]
        if len(lines) > _FEW:
            yield fold(f"{use} ({pluralize(len(lines), 'document', 'documenten')})", "\n".join(lines), layer=2)
        elif lines:
            yield f"## {use}\n\n" + "\n".join(lines)


def _line(catalog: Catalog, kind: str, id: str) -> str:
    """One paper: what it is about, its files, and when that was last checked."""
    title, checked = escape(_TITLES.get(kind, "")), catalog.gegevens_van
    if kind == "vergelijken":
        title = escape(catalog.ids("vocabulaires/soort")[id].naam)
    elif id:
        record: Record = catalog.record(_FOLDERS.get(kind, kind), id)
        title, checked = Markdown(catalog).link(record), record.gecontroleerd_op
    files = list(downloads(f"{kind}/{id}" if id else kind))
    if kind in _SEVERAL:
        title = f"{capitalize(files[0].name)}: {title}"
    told = " · ".join([link(file, file.name if file is files[0] else "Word") for file in files])
    return f"- **{title}** ({checked})<br>{told}"

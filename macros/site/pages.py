"""A page for every record that has one: front matter, and a call of the macro that fills in the template of its kind."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from textwrap import shorten

from macros.documents.download import Download, downloads, known, place_of
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.fields import Record
from macros.records.kinds import KINDS, MODELS
from macros.records.naslag import Gemeente
from macros.records.problem import RequestError
from macros.writers.markdown import escape as escape_markdown

_DESCRIPTION_MAX = 300

# What a page says above its text when what it was about is no longer there.
GONE = "vervallen"


@dataclass(frozen=True)
class RecordPage:
    """A page to build: its path in `docs/` and its Markdown."""

    path: str
    markdown: str


def record_pages(catalog: Catalog) -> Iterator[RecordPage]:
    """The pages of all records of the kinds that have pages."""
    for kind in KINDS:
        if kind.eigen_pagina:
            for record in catalog[kind].values():
                # Not the template itself: the engine would compile it again for every page.
                markdown = f"{_front_matter(record)}\n{{{{ pagina() }}}}\n"
                yield RecordPage(record.pagina.lstrip("/"), markdown)


def redirects(catalog: Catalog) -> Iterator[tuple[str, Record]]:
    """Every page that a record had before, as a path in `docs/`, with the record that is there now."""
    yield from ((f"{place}.md", record) for place, record in catalog.former.items())


def gone_pages(catalog: Catalog) -> Iterator[RecordPage]:
    """What stands where the page of a removed record was, for who follows an old address."""
    for one in catalog.gone.records:
        folder, _, id = one.plaats.partition("/")
        if not MODELS[folder].eigen_pagina:
            continue
        fields = {"title": _plain(one.titel), "description": "Deze pagina is vervallen.", "hide": ["toc"]}
        now = catalog.record(*one.nu.split("/")) if one.nu else None
        lines = [
            f"# {escape_markdown(one.titel)}",
            f"**Deze pagina is vervallen op {one.datum}.** {escape_markdown(one.reden)}",
            f"Kijk nu bij: [{escape_markdown(now.kop)}]({now.pagina})" if now else "",
        ]
        meta = _written({**fields, GONE: True, "zoeken": {"niet": True}})
        yield RecordPage(f"{folder}/{id}.md", "\n\n".join(filter(None, [meta, *lines])) + "\n")


@dataclass(frozen=True)
class Checked:
    """When a page was last checked, after how many months it is old, and the day on which that is."""

    op: Datum
    maanden: int

    @property
    def tot(self) -> str:
        """The day, as YYYY-MM-DD."""
        return self.op.na(self.maanden).isoformat()


def last_checked(catalog: Catalog, path: str, record: str) -> Checked:
    """Of the page of a record, given as `map/id`, or of another page of `docs/`, whose records have a term of their own."""
    if record:
        one = catalog.record(*record.split("/"))
        return Checked(one.gecontroleerd_op, one.houdbaar)
    terms = [kind.houdbaar for kind in KINDS if kind.overzicht == path]
    return Checked(catalog.gegevens_van, min(terms, default=Record.houdbaar))


def page_date(catalog: Catalog, path: str, record: str) -> Datum:
    """When what a page holds was last checked: its record, the newest of the records that it lists, or else of all."""
    if record:
        return catalog.record(*record.split("/")).gecontroleerd_op
    listed = (one for kind in KINDS if kind.overzicht == path for one in catalog[kind].values())
    return max((one.gecontroleerd_op for one in listed), default=catalog.gegevens_van)


def paper_at(catalog: Catalog, place: str, path: str) -> Download | None:
    """The paper of a page, by the place that its front matter names as `papier`, such as `vergelijken/basisbaan`."""
    if not place:
        return None
    if place not in known(catalog):
        raise RequestError(
            f"{path}: papier: '{place}' heeft geen document — verwacht een plek zoals vergelijken/basisbaan of wat-mag"
        )
    return next(downloads(place))


def _front_matter(record: Record) -> str:
    # JSON is YAML that needs no other quoting.
    fields: dict[str, object] = {
        "title": _plain(record.kop),
        "data": f"{record.map}/{record.id}",
        "soort": record.map,
    }
    if place := place_of(record):
        fields["papier"] = place
    if description := " ".join(_description(record).split()):
        # Nearly none is too long, and who shortens looks at each word.
        if len(description) > _DESCRIPTION_MAX:
            description = shorten(description, _DESCRIPTION_MAX, placeholder=" …")
        fields["description"] = _plain(description)
    return _written(fields)


def _written(fields: Mapping[str, object]) -> str:
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"---\n{''.join(lines)}---\n"


def _description(record: Record) -> str:
    """What the record is in short, for who finds its page elsewhere; empty when that is not known."""
    if isinstance(record, Gemeente):
        return f"Pilots en stukken over {record.naam} in deze kennisbank."
    short = record.in_het_kort
    return short.tekst if short and not short.onbekend else ""


def _plain(text: str) -> str:
    """Text for the theme, which prints it as HTML, and for mkdocs-macros, which renders a title as a template."""
    return escape(text).replace("{", "&#123;").replace("}", "&#125;")

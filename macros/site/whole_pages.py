"""Every page as text that needs nothing more: its macros filled in, and above it what the theme shows of it.

For a builder without hooks, which reads pages from a folder. One with hooks does the same to each page while it builds.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined

from macros.data.package import Release
from macros.records.catalog import Catalog
from macros.records.kinds import MODELS
from macros.records.problem import RequestError
from macros.site.about_page import ABOUT, PageFacts, about
from macros.site.beside import Places
from macros.site.calls import macros_of
from macros.site.menu import Menu
from macros.site.pages import gone_pages, record_pages
from macros.site.written_pages import written_pages

_FRONT_MATTER = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)
_HEADING = re.compile(r"^# (.+?)(?: *\{[^}]*\})?$", re.MULTILINE)


@dataclass(eq=False)
class Part:
    """A part of the navigation, with the parts of which it is made."""

    title: str
    children: list["Part"] = field(default_factory=list)
    parent: "Part | None" = None
    active: bool = False

    @property
    def is_section(self) -> bool:
        """True for a part that is no page."""
        return not isinstance(self, WholePage)


@dataclass(eq=False)
class WholePage(Part):
    """A page: its path in `docs/`, its address below the site, what it says of itself, and its Markdown."""

    path: str = ""
    url: str = ""
    meta: dict[str, Any] = field(default_factory=dict)
    markdown: str = ""

    @property
    def text(self) -> str:
        """What a builder reads. JSON is YAML that needs no other quoting."""
        return f"---\n{json.dumps(self.meta, ensure_ascii=False, default=str)}\n---\n\n{self.markdown}\n"


def sources(catalog: Catalog, root: Path) -> Mapping[str, str]:
    """The text of every page of a project, by its path in `docs/`: those that someone wrote, and those of records."""
    written = sorted(written_pages(root, kept=True), key=lambda page: _place_in_folder(PurePath(page.path)))
    return {page.path.removeprefix("docs/"): page.text for page in written} | {
        page.path: page.markdown for page in (*record_pages(catalog), *gone_pages(catalog))
    }


def _place_in_folder(path: PurePath) -> tuple[object, ...]:
    """Folder by folder, of each its first page first: so the navigation goes when the settings have none."""
    return path.parent.parts, path.name != "index.md", path.name


def whole_pages(
    catalog: Catalog, texts: Mapping[str, str], config: Mapping[str, Any], release: Release, places: Places
) -> list[WholePage]:
    """The pages of these texts; `config` are the settings of the builder, of which `nav` gives pages their titles and places."""
    pages = {path: _page(path, text, places.urls[path]) for path, text in texts.items()}
    _fill_in(catalog, list(pages.values()), config)
    whole = Part("")
    _place(whole, config["nav"], pages)
    menu = Menu(catalog, pages.__getitem__, Part)
    for page in pages.values():
        record = page.meta.get("data")
        way = menu.enter(page, MODELS[record.partition("/")[0]]) if record else None
        told = about(catalog, release, PageFacts(page.path, page.title, page.meta, way))
        page.meta[ABOUT] = told | {"menu": _menu(whole, page) if way else None}
        menu.leave()
    return list(pages.values())


def _page(path: str, text: str, url: str) -> WholePage:
    found = _FRONT_MATTER.match(text)
    meta, markdown = (yaml.safe_load(found[1]) or {}, found[2]) if found else ({}, text)
    heading = _HEADING.search(markdown)
    title = meta.get("title") or (heading[1] if heading else Path(path).stem)
    return WholePage(str(title), path=path, url=url, meta=meta, markdown=markdown)


def _fill_in(catalog: Catalog, pages: list[WholePage], config: Mapping[str, Any]) -> None:
    """Let the macros of each page write what they stand for; the check found every call that can't be before."""
    page, record = "", None

    def refuse(error: RequestError) -> RequestError:
        return RequestError(f"docs/{page}  {error}")

    environment = Environment(undefined=StrictUndefined, extensions=["jinja2.ext.do"])  # noqa: S701 - Markdown
    environment.globals.update(macros_of(catalog, lambda: record, refuse), config=config, extra=config["extra"])
    for one in pages:
        page, record = one.path, one.meta.get("data")
        one.markdown = environment.from_string(one.markdown).render(one.meta)


def _place(section: Part, entries: list[Any], pages: Mapping[str, WholePage]) -> None:
    """Put pages in the parts of the navigation where the settings have them, under the titles that they have there."""
    for title, value in _entries(entries):
        part = Part(title) if isinstance(value, list) else pages[value]
        part.title, part.parent = title or part.title, section if section.title else None
        section.children.append(part)
        if isinstance(value, list):
            _place(part, value, pages)


def _menu(whole: Part, page: WholePage) -> dict[str, Any] | None:
    """The part of the navigation that a page is in, while it is there, and the place of that part."""
    part: Part = page
    while part.parent:
        part = part.parent
    return {"place": whole.children.index(part) + 1, "part": _drawn(part, page)} if part in whole.children else None


def _drawn(part: Part, page: WholePage) -> dict[str, Any]:
    children = [_drawn(child, page) for child in part.children]
    active = part is page or any(child["active"] for child in children)
    url = part.url if isinstance(part, WholePage) else None
    return {"title": part.title, "url": url, "active": active, "children": children}


def _entries(entries: list[Any]) -> Iterator[tuple[str, Any]]:
    for entry in entries:
        yield from entry.items() if isinstance(entry, dict) else [("", entry)]

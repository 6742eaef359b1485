"""One paper: its blocks, with what it is called and how many pages it may take."""

from dataclasses import dataclass

from macros.content.blocks import Blok, citaties
from macros.content.passages import more


@dataclass(frozen=True)
class Document:
    """One briefing. `page` is the page of the site that it belongs to, as a path from the root of `docs/`.

    `max_pages` is the most that it may take, 0 for no limit; `scale` the size of its letters, as a part of the normal
    size; `has_contents` asks for a table of contents. A mark of a source leads to the numbered list at the end. `bronnen`
    are the sources of that page: how many of those no mark names is told at the end. `one_page` asks of Word to
    set a short note on one page, with its sources at the foot. It `disclaims` when its subtitle says that it is no
    position of a college.
    """

    name: str
    kind: str
    title: str
    subtitle: str
    page: str
    blokken: tuple[Blok, ...]
    recipient: str = ""
    max_pages: int = 4
    scale: float = 1.0
    landscape: bool = False
    has_contents: bool = False
    one_page: bool = False
    disclaims: bool = False
    bronnen: tuple[str, ...] = ()

    @property
    def whole(self) -> tuple[Blok, ...]:
        """Its blocks, the last of which tells how many sources only its page has."""
        named = {citatie.bron for citatie in citaties(self.blokken)}
        told = more(len(set(self.bronnen) - named), 0, "andere bron", "andere bronnen", self.page)
        return (*self.blokken, told) if told else self.blokken


def kind_above(kind: str, title: str) -> str:
    """What stands above a title: what kind of paper it is, unless the title says so."""
    return "" if title.startswith(kind) else kind

"""One paper: its blocks, with what it is called and how many pages it may take."""

from dataclasses import dataclass

from macros.content.blocks import Blok, citaties

# The heading of the list at the end of a document.
OTHER_BRONNEN = "Andere bronnen op de webpagina"


@dataclass(frozen=True)
class Document:
    """One briefing. `page` is the page of the site that it belongs to, as a path from the root of `docs/`.

    `max_pages` is the most that it may take, 0 for no limit; `scale` the size of its letters, as a part of the normal
    size; `has_contents` asks for a table of contents. A mark of a source leads to the numbered list at the end. `bronnen`
    are the sources of that page: those that no mark names stand below that list, in short. `one_page` asks of Word to
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


def kind_above(kind: str, title: str) -> str:
    """What stands above a title: what kind of paper it is, unless the title says so."""
    return "" if title.startswith(kind) else kind


def other_bronnen(document: Document) -> list[str]:
    """The sources of its page that no mark of the document names."""
    named = {citatie.bron for citatie in citaties(document.blokken)}
    return [bron for bron in document.bronnen if bron not in named]

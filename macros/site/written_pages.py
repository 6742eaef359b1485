"""The hand-written pages: which records they name, and what is wrong with them before a build finds out."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateSyntaxError

from macros.records import messages
from macros.records.catalog import Catalog
from macros.records.ids import ID
from macros.records.junk import is_junk
from macros.records.messages import Message
from macros.records.naslag import Begrip, Bron
from macros.records.problem import Problem
from macros.site.calls import environment, mistakes
from macros.site.page_calls import Calls, KeptCalls, calls

# A key in the front matter of a page.
_META = re.compile(r"^(\w+):", re.MULTILINE)
# Code in a page, in which anything may stand.
_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_CITATION = re.compile(rf"\[@({ID})[^\]\n]*\]")


# Where what was read in pages is kept for a next process.
_KEPT = ".cache/calls"


@dataclass(frozen=True)
class WrittenPage:
    """One page: its path in the project, its text, and the calls in it; `problem` when it can't be read."""

    path: str
    text: str
    calls: Calls
    problem: Problem | None = None


def written_pages(root: Path, *, kept: bool = False) -> list[WrittenPage]:
    """All hand-written pages of a project. With `kept`, what did not change since an earlier process is not read again."""
    files = sorted(page for page in (root / "docs").rglob("*.md") if not is_junk(page.name))
    known = KeptCalls(root / _KEPT) if kept else None
    read = known.of if known else calls
    pages = [_read(file, file.relative_to(root).as_posix(), read) for file in files]
    if known:
        known.keep()
    return pages


def _read(file: Path, path: str, read: Callable[[str], Calls]) -> WrittenPage:
    def refuse(line: int, told: Message) -> WrittenPage:
        return WrittenPage(path, "", calls(""), Problem(path, line, "", *told))

    try:
        raw = file.read_bytes()
    except OSError:
        return refuse(1, messages.UNREADABLE)
    try:
        text = raw.decode("utf-8")
        return WrittenPage(path, text, read(text))
    except UnicodeDecodeError as error:
        return refuse(raw.count(b"\n", 0, error.start) + 1, messages.NOT_UTF8)
    except TemplateSyntaxError as error:
        return refuse(error.lineno, messages.MACRO_UNREADABLE)


def named(page: WrittenPage) -> Iterator[str]:
    """The paths in `{{ bron("groningen-bom") }}` and `{{ verwijzing("bronnen/groningen-bom") }}`."""
    for name, value in page.calls.asked:
        match name:
            case "bron":
                yield f"{Bron.map}/{value}"
            case "begrip":
                yield f"{Begrip.map}/{value}"
            case "verwijzing" | "record":
                yield str(value)


def wrong_pages(catalog: Catalog, pages: list[WrittenPage]) -> Iterator[Problem]:
    """Macros that ask for what is not there, and citations that are written as in a record."""
    macros = environment(catalog)
    for page in pages:
        if page.problem:
            yield page.problem
            continue
        yield from _citations(page)
        for line, told in mistakes(macros, page.calls, _front_matter(page.text)):
            if catalog.left_out and "(fout in de code)" in told:
                continue  # what a page counts on may be in a record that was left out
            wrong, expected, remedy = told.split(" — ", 2)
            yield Problem(page.path, line, "", wrong, expected.removeprefix("verwacht "), remedy)


def _citations(page: WrittenPage) -> Iterator[Problem]:
    text = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), page.text)
    for found in _CITATION.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Problem(
            page.path, line, "", *messages.CITATION_IN_PAGE.about(id=found[1], macro=f'{{{{ bron("{found[1]}") }}}}')
        )


def _front_matter(page: str) -> dict[str, str]:
    """The names that a page gives itself above its text."""
    return dict.fromkeys(_META.findall(page.split("---", 2)[1]), "") if page.startswith("---") else {}

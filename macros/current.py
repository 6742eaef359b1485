"""The build that is going on: the data as it is now, with everything that is made of it beside the pages."""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from macros.check import check
from macros.documents.background import Background
from macros.pictures.style import Style, read_style
from macros.records.catalog import Catalog
from macros.records.junk import is_junk
from macros.records.keeping import all_kept
from macros.records.loading import load
from macros.records.problem import DataError
from macros.records.project import ENVIRONMENT, ROOT
from macros.writers.typeset import TypesetError

# Where a build stands in the configuration of MkDocs.
BUILD = "kennisbank_build"

# What says in the settings of a build that it makes one page only, as soon as possible; the whole build follows.
ONE_PAGE = "een_pagina"

State = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Build:
    """One build of a site, from the catalog as it was at its start to the last document."""

    root: Path
    catalog: Catalog
    style: Style
    documents: Background

    @classmethod
    def of(cls, root: Path, *, checked: bool = True) -> "Build":
        """Begin a build of the project in a folder; raises `DataError` with every problem when there is one.

        When it is not `checked`, only mistakes that one record can see are problems.
        """
        known = (catalog if checked else _unchecked)(root)
        return cls(root, known, read_style(root, known.settings)[0], Background())

    @property
    def kept(self) -> Path:
        """The folder where builds leave for a next one what took long to make."""
        return self.root / ".cache"

    def start_documents(self, site_url: str) -> None:
        """Begin to make the documents, in a thread of their own; `site_url` is that of the site."""
        self.documents.start(self.catalog, self.style, site_url, self.kept / "briefings")


def refusal(error: DataError | TypesetError) -> str:
    """What is told when the data or a document stops a build."""
    told = "De gegevens zijn niet in orde" if isinstance(error, DataError) else "Een document kan niet worden gemaakt"
    return f"{told}; er is niets gebouwd.\n\n{error}"


def catalog(root: Path = ROOT) -> Catalog:
    """The catalog of data that passes every check, read again when a record, a page or a style sheet changed.

    Raises `DataError` with every problem when there is one.
    """
    return _catalog(root, _fingerprint(root), tuple(os.environ.get(name) for name in ENVIRONMENT.values()))


def _unchecked(root: Path) -> Catalog:
    loaded = load(root)
    if loaded.problems:
        raise DataError(loaded.problems)
    return loaded.catalog.set_by(os.environ)


def _fingerprint(root: Path) -> State:
    """The state of what is checked: every record, page and style sheet."""
    docs = root / "docs"
    return state_of(root, [*(root / "data").rglob("*"), *docs.rglob("*.md"), *docs.rglob("*.css")])


def state_of(root: Path, files: Iterable[Path]) -> State:
    """What tells one state of the files below a folder from another: of each that someone wrote, its path, time of change and size."""
    found = []
    for file in sorted(files):
        with suppress(OSError):  # gone since it was listed
            if file.is_file() and not any(map(is_junk, file.relative_to(root).parts)):
                found.append((str(file), file.stat().st_mtime_ns, file.stat().st_size))
    return tuple(found)


@lru_cache(maxsize=1)
def _catalog(root: Path, state: State, environment: tuple[str | None, ...]) -> Catalog:
    with all_kept():
        loaded = load(root, kept=True)
        if loaded.catalog.settings is not None:
            # Before the check, which keeps what it makes of the catalog for the build.
            loaded = replace(loaded, catalog=loaded.catalog.set_by(os.environ))
        problems = check(loaded, root)
    if problems:
        raise DataError(problems)
    return loaded.catalog

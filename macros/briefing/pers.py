"""The press: makes all documents while the pages of the site are rendered, and knows their sizes when they are done."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.briefing.build import write_all
from macros.catalog import Catalog


class Pers:
    """Prints one catalog at a time into a folder of its own; the same catalog is not printed twice."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="briefings-")
        self._thread = ThreadPoolExecutor(1)
        self._catalog: Catalog | None = None
        self._sizes: Future[dict[str, int]] = Future()

    @property
    def folder(self) -> Path:
        """Where the files will be, under the path that they have below the site."""
        return Path(self._folder.name)

    def start(self, catalog: Catalog, adres: str, stock: Path) -> None:
        """Begin, unless this catalog was printed already; `stock` keeps the PDFs for a next build."""
        if catalog is not self._catalog:
            self._catalog = catalog
            self._sizes = self._thread.submit(write_all, catalog, self.folder, adres, stock)

    def sizes(self) -> dict[str, int]:
        """The size in bytes of every file by its path below the site; waits until all are there."""
        return self._sizes.result()

"""Making all documents while the pages of the site are rendered."""

from concurrent.futures import Future, ThreadPoolExecutor, wait
from multiprocessing import active_children
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from macros.documents.build import write_all
from macros.documents.sizes import Size
from macros.pictures.style import Style
from macros.records.catalog import Catalog


class Background:
    """Makes the documents of one catalog in a folder of its own, which goes when this is closed."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="briefings-")
        self._thread = ThreadPoolExecutor(1)
        self._stop = Event()
        self._sizes: Future[dict[str, Size]] | None = None

    @property
    def folder(self) -> Path:
        """Where the files will be, under the path that they have below the site."""
        return Path(self._folder.name)

    def start(self, catalog: Catalog, style: Style, site_url: str, cache: Path) -> None:
        """Begin; the folder `cache` holds files of earlier builds."""
        self._sizes = self._thread.submit(write_all, catalog, style, self.folder, site_url, cache, self._stop)

    def sizes(self) -> dict[str, Size]:
        """The size of every file by its path below the site; waits until all are there."""
        return self._sizes.result() if self._sizes else {}

    def are_ready(self, seconds: float) -> bool:
        """Wait for a while; true once all files are there, or can't be made."""
        return not self._sizes or bool(wait([self._sizes], timeout=seconds).done)

    def close(self) -> None:
        """Remove the files, once they have been copied to the site; work that still goes on is broken off."""
        self._stop.set()
        while self._sizes and not self._sizes.done():
            for process in active_children():
                process.terminate()
            wait([self._sizes], timeout=0.1)
        self._thread.shutdown()
        self._folder.cleanup()

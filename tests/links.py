"""Following every link of a built site, also those of its papers, to a file and a place in it."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup
from pypdf import PdfReader


def dead_links(site: Path, address: str, *, index: str = "index.html") -> list[str]:
    """Each link to a page or file of the site that is not there, for a site that is published at `address`.

    `index` is the file that a folder shows; empty when nothing shows it, as for who opens a file.
    """
    found: list[str] = []
    followed = 0
    for file in sorted(site.rglob("*.html")):
        here = urljoin(address, file.relative_to(site).as_posix())
        # The page for what is not there may be shown at any address, so its links are those of the published site.
        for link in _links(file):
            url = urljoin(here, link)
            if url.startswith(address):
                followed += 1
                found += [f"{file.relative_to(site)}: {link}"] if not _leads(site, address, url, index) else []
    for paper in sorted(site.rglob("*.pdf")):
        # A paper leads to the published site, which shows folders.
        urls = [url for url in _uris(paper) if url.startswith(address)]
        followed += len(urls)
        found += [f"{paper.name}: {url}" for url in urls if not _leads(site, address, url, index or "index.html")]
    assert followed > 100, "hardly a link was followed"
    return found


def _links(file: Path) -> list[str]:
    page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    return [tag[name] for name in ("href", "src", "action") for tag in page.find_all(attrs={name: True})]


def _uris(paper: Path) -> list[str]:
    found = []
    for page in PdfReader(paper).pages:
        for annotation in page.get("/Annots") or []:
            action = annotation.get_object().get("/A") or {}
            found += [str(action["/URI"])] if "/URI" in action else []
    return found


def _leads(site: Path, address: str, url: str, index: str) -> bool:
    parts = urlsplit(url)
    file = site / unquote(parts.path.removeprefix(urlsplit(address).path))
    file = file / index if file.is_dir() and index else file
    if not file.is_file():
        return False
    return file.suffix != ".html" or not parts.fragment or unquote(parts.fragment) in _ids(file)


@cache
def _ids(file: Path) -> frozenset[str]:
    page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    return frozenset(tag["id"] for tag in page.find_all(id=True))

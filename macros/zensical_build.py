"""Building the site with Zensical, which runs no hooks: what a hook adds to a page while MkDocs builds is put in its text before.

Pages are written out in a project of their own, with every macro filled in and with what the theme shows of them above their
text. What stands beside the pages, and what is known only when all are there, is added to what Zensical makes of it.
"""

import argparse
import json
import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.sax.saxutils import escape

import yaml

from macros.current import Build, refusal
from macros.documents.download import all_paths
from macros.documents.sizes import fill_in
from macros.records.junk import is_junk
from macros.records.kennisbank import plaats
from macros.records.problem import DISK, DataError, RequestError, unwritable
from macros.site.about_page import ABOUT, edited_at
from macros.site.beside import Places, beside, release_of
from macros.site.dead_links import dead_links
from macros.site.edit_links import with_edit_links
from macros.site.pages import GONE
from macros.site.policy import with_policy
from macros.site.search import Search
from macros.site.settings import below, settings
from macros.site.share_picture import pictures
from macros.site.whole_pages import WholePage, sources, whole_pages
from macros.writers.typeset import TypesetError

# The extension of our pages, and what stands in for it.
_EXTENSION, _OURS = "macros.extensions", "macros.zensical_page"
# By itself Zensical adds this one, to colour code; before ours it does nothing.
_COLOURS = "pymdownx.superfences"
# Templates for this builder only, beside those of `mkdocs.yml`.
_THEME = Path(__file__).parent / "site" / "theme-zensical"
# What it can't, told at every build.
LACKS = (
    "Zensical maakt elke pagina steeds opnieuw. Voor 'make serve', 'make offline' en 'make release' is MkDocs nodig."
)


class _Settings(yaml.SafeLoader):
    """Reads `mkdocs.yml`, in which a setting may be that of the environment: `!ENV [SITE_URL, ""]`."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.SequenceNode) -> Any:
    name, otherwise = loader.construct_sequence(node)
    return os.environ.get(name, otherwise)


_Settings.add_constructor("!ENV", _from_environment)


def main() -> int:
    """Called as MkDocs is: `python -m macros.zensical_build build --config-file mkdocs.yml --site-dir x`; gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m macros.zensical_build")
    parser.add_argument("command", choices=["build"])
    parser.add_argument("--config-file", type=Path, required=True)
    parser.add_argument("--site-dir", type=Path, required=True)
    parser.add_argument("--no-directory-urls", dest="folders", action="store_false")
    options = parser.parse_args()
    try:
        _build(options.config_file.resolve(), options.site_dir, folders=options.folders)
    except (DataError, TypesetError) as error:
        return _refused(refusal(error))
    except RequestError as error:
        return _refused(error)
    except RuntimeError as error:
        return _refused(f"Zensical kan de site niet maken; er is niets gebouwd.\n\n{error}")
    except OSError as error:
        if error.errno not in DISK:
            raise
        return _refused(unwritable(error, "De site"))
    print(LACKS)
    return 0


def _refused(told: object) -> int:
    print(told, file=sys.stderr)
    return 1


def _build(config_file: Path, target: Path, *, folders: bool) -> None:
    build = Build.of(config_file.parent)
    try:
        with TemporaryDirectory(prefix="zensical-") as place:
            _Site(build, config_file, Path(place).resolve(), folders=folders).make()
            if dead := [f"{page}: {link}" for page, link in dead_links(Path(place, "site"))]:
                raise RuntimeError("\n".join(["Deze links leiden nergens heen:", *dead]))
            shutil.copytree(Path(place, "site"), target, dirs_exist_ok=True)
    finally:
        build.documents.close()


class _Site:
    """One build of the site, in a project of its own: the folder `work`."""

    def __init__(self, build: Build, config_file: Path, work: Path, *, folders: bool):
        self._build, self._work = build, work
        self._config = _config(build, config_file, work, folders=folders)
        self._texts = sources(build.catalog, build.root)
        self._config.setdefault("nav", [path for path in self._texts if (build.root / "docs" / path).is_file()])
        flat = not self._config["use_directory_urls"]
        urls = {path: plaats(path, plat=flat) for path in self._texts}
        self._config["extra"]["plaatsen"] = urls
        self._places = Places(urls, lambda path: _file(plaats(path, plat=flat)))
        self._release = release_of(build.catalog, self._config["site_url"], self._places)

    def make(self) -> None:
        """All files of the site, in `work/site`."""
        from zensical import build as build_pages

        build = self._build
        files: dict[str, bytes | str] = {**pictures(build.catalog.kennisbank, build.style, build.kept / "pictures")}
        build.start_documents(self._config["site_url"])
        pages = whole_pages(build.catalog, self._texts, self._config, self._release, self._places)
        files |= dict(beside(build.catalog, build.style, self._release, self._places, build.kept / "packages"))
        self._write(pages)
        build_pages(str(self._work / "mkdocs.yml"), {"clean": False, "strict": True})
        self._finish_pages(pages)
        files |= self._search(pages)
        files["sitemap.xml"] = self._sitemap(pages)
        for path, content in files.items():
            _put(self._work / "site" / path, content)
        for path in all_paths(build.catalog):
            _put(self._work / "site" / path, (build.documents.folder / path).read_bytes())
        # Of its own search, which is off.
        (self._work / "site" / "search.json").unlink(missing_ok=True)

    def _write(self, pages: list[WholePage]) -> None:
        """The project that Zensical builds: the pages, the files that someone put beside them, and the settings."""
        written, docs = self._build.root / "docs", self._work / "docs"
        for file in written.rglob("*"):
            path = file.relative_to(written)
            if file.is_file() and file.suffix != ".md" and not any(map(is_junk, path.parts)):
                _put(docs / path, file.read_bytes())
        for page in pages:
            _put(docs / page.path, page.text)
        _put(self._work / "mkdocs.yml", json.dumps(self._config, ensure_ascii=False))

    def _finish_pages(self, pages: list[WholePage]) -> None:
        """Tell how large each document is, where a page is edited, and what may run."""
        build = self._build
        code = below(self._config["repo_url"], build.catalog.kennisbank.bewerken)
        by_file = {_file(page.url): page for page in pages}
        sizes = build.documents.sizes()
        for file in (self._work / "site").rglob("*.html"):
            html = file.read_text(encoding="utf-8")
            page = by_file.get(file.relative_to(self._work / "site").as_posix())
            if page and (source := edited_at(page.meta)):
                html = html.replace(f'"{code}docs/{page.path}"', f'"{code}{source}"')
            html = with_edit_links(fill_in(html, sizes), build.catalog, code)
            file.write_text(with_policy(html), encoding="utf-8")

    def _search(self, pages: list[WholePage]) -> dict[str, str]:
        """The index of our own search, of what each page became."""
        search = Search(self._build.catalog, self._build.kept / "search")
        for page in pages:
            became = json.loads((self._work / "became" / f"{page.path}.json").read_text(encoding="utf-8"))
            search.add(page.path, page.url, became["headings"], page.meta, became["html"])
        return search.files()

    def _sitemap(self, pages: list[WholePage]) -> str:
        """Where every page is that is still there, and when it was last checked. Source: sitemaps.org, version 0.9."""
        there = (page for page in pages if GONE not in page.meta)
        told = "".join(
            f"<url><loc>{escape(self._config['site_url'] + page.url)}</loc><lastmod>{page.meta[ABOUT]['date']}</lastmod></url>\n"
            for page in there
        )
        head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        return f"{head}\n{told}</urlset>\n"


def _config(build: Build, file: Path, work: Path, *, folders: bool) -> dict[str, Any]:
    """The settings of `mkdocs.yml` for this instance, as Zensical takes them."""
    config: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), _Settings)  # noqa: S506 - of a safe one
    told = settings(
        build.catalog,
        site_url=config["site_url"],
        repo_url=config["repo_url"],
        folders=folders and config.get("use_directory_urls", True),
    )
    config["extra"] |= told.pop("extra")
    for theme in (file.parent / config["theme"]["custom_dir"], _THEME):
        shutil.copytree(theme, work / "theme", dirs_exist_ok=True)
    config["theme"] |= {"variant": "classic", "custom_dir": "theme"}
    ours = {_OURS: {"root": str(build.root), "became": str(work / "became")}}
    extensions = [ours if one == _EXTENSION else one for one in config["markdown_extensions"]]
    own = {
        "markdown_extensions": [_COLOURS, *extensions],
        "extra_css": ["assets/zensical.css", *config["extra_css"]],
        "plugins": [{"search": {"enabled": False}}],
        "validation": False,  # it follows no link from the root of `docs/`
        "docs_dir": "docs",
        "site_dir": "site",
    }
    return config | told | own


def _file(url: str) -> str:
    """The file that is shown at an address below the site."""
    return f"{url}index.html" if not url or url.endswith("/") else url


def _put(file: Path, content: bytes | str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


if __name__ == "__main__":
    sys.exit(main())

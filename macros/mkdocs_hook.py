"""The only module that knows MkDocs: it checks the data, adds the record pages and documents and sets edit links."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from macros import current
from macros.briefing.deelplaat import pictures
from macros.briefing.download import all_paths
from macros.briefing.grootte import fill_in
from macros.briefing.pers import Pers
from macros.briefing.typeset import TypesetError
from macros.pages import record_pages
from macros.problem import DataError

_EXTENSION = "macros.page_links"
_pers = Pers()


@event_priority(100)  # before mkdocs-macros loads the catalog, so that problems come out as one clean list
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop before anything is written when the data holds a problem."""
    root = _root(config)
    try:
        current.refresh(root)
    except DataError as error:
        raise Abort(f"De gegevens zijn niet in orde; er is niets gebouwd.\n\n{error}") from error
    config.extra["gegevens_van"] = str(current.catalog(root).gegevens_van)
    config.mdx_configs.setdefault(_EXTENSION, {})["root"] = str(root)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for every record; outside the navigation, whose cost would grow with every page. And the documents."""
    catalog = current.catalog(_root(config))
    # Before the press starts: the typesetter can't work for two threads at once.
    for path, png in pictures(config.site_name, config.site_description or "").items():
        files.append(File.generated(config, path, content=png))
    _pers.start(catalog, config.site_url or "", _root(config) / ".cache" / "briefings")
    for path in all_paths(catalog):
        # The file is not there yet; it will be when MkDocs copies it.
        files.append(File.generated(config, path, abs_src_path=str(_pers.folder / path)))
    for page in record_pages(catalog):
        file = File.generated(config, page.path, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
    return files


def on_env(env: Any, **_: Any) -> Any:
    """Wait for the documents: after this MkDocs copies all files."""
    try:
        _pers.sizes()
    except TypesetError as error:
        raise Abort(f"Een document kan niet worden gemaakt; er is niets gebouwd.\n\n{error}") from error
    return env


def on_post_page(output: str, **_: Any) -> str:
    """Tell how large each document is, which was not known when the page was rendered."""
    return fill_in(output, _pers.sizes())


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Let the edit link of a record page open the YAML file of the record."""
    if (record := page.meta.get("data")) and config.repo_url:
        base = config.edit_uri or ""
        page.edit_url = f"{config.repo_url.rstrip('/')}/{base.removesuffix('docs/')}data/{record}.yml"
    return context


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent

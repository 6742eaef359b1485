"""The only module that knows MkDocs: it checks the data, adds the record pages and sets their edit links."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from macros import current
from macros.pages import record_pages
from macros.problem import DataError

_EXTENSION = "macros.page_links"


@event_priority(100)  # before mkdocs-macros loads the catalog, so that problems come out as one clean list
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop before anything is written when the data holds a problem."""
    root = _root(config)
    try:
        current.refresh(root)
    except DataError as error:
        raise Abort(f"De gegevens zijn niet in orde; er is niets gebouwd.\n\n{error}") from error
    config.mdx_configs.setdefault(_EXTENSION, {})["root"] = str(root)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for every record; outside the navigation, whose cost would grow with every page."""
    for page in record_pages(current.catalog(_root(config))):
        file = File.generated(config, page.path, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV)
        files.append(file)
    return files


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    """Let the edit link of a record page open the YAML file of the record."""
    if (record := page.meta.get("data")) and config.repo_url:
        base = config.edit_uri or ""
        page.edit_url = f"{config.repo_url.rstrip('/')}/{base.removesuffix('docs/')}data/{record}.yml"
    return context


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent

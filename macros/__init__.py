"""Registers the macros with mkdocs-macros; all they do lives in the other modules."""

import sys
from pathlib import Path
from typing import Any

# mkdocs-macros loads this file by its path, not as a package.
_ROOT = str(Path(__file__).resolve().parent.parent)
if _ROOT not in sys.path:
    sys.path.insert(0, _ROOT)


def define_env(env: Any) -> None:
    """Give every page the macros of `authoring.Macros`."""
    from macros.site.calls import macros_of

    macros = macros_of(
        _catalog(env), lambda: _meta(env).get("data"), lambda error: SystemExit(f"{_page(env)}  {error}")
    )
    for name, macro in macros.items():
        env.macro(macro, name)


def on_pre_page_macros(env: Any) -> None:
    """Refuse a page with a name that nothing has, before mkdocs-macros would print a traceback of it."""
    from macros.site.calls import unknown_names
    from macros.site.page_calls import calls

    jinja = env.env
    # The pages of records all have the same text, which mkdocs-macros would have compiled for each. What has a place was
    # asked for by a page, to be part of it.
    jinja.compile = lambda text, *place: type(jinja).compile(jinja, text, *place) if place else calls(text).code
    for _, wrong in unknown_names(calls(env.markdown), {*env.variables, *env.env.globals, *_meta(env)}):
        raise SystemExit(f"{_page(env)}  {wrong}")


def _catalog(env: Any) -> Any:
    """The catalog of the build that MkDocs began."""
    from macros.current import BUILD

    return env.conf[BUILD].catalog


def _meta(env: Any) -> dict[str, Any]:
    return env.page.meta or {}


def _page(env: Any) -> str:
    return f"docs/{env.page.file.src_uri}"

"""Registers the macros with mkdocs-macros, or with Zensical; all they do lives in the other modules."""

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

# Both engines load this file by its path, not as a package, and Zensical can't do relative imports.
_ROOT = str(Path(__file__).resolve().parent.parent)
if _ROOT not in sys.path:
    sys.path.insert(0, _ROOT)


def define_env(env: Any) -> None:
    """Give every page the macros of `authoring.Macros`."""
    from macros import current
    from macros.authoring import Macros, names

    macros = Macros(current.refresh(Path(env.project_dir)), lambda: _meta(env).get("data"))
    for name in names():
        env.macro(_clear_error(getattr(macros, name), name, env), name)


def _meta(env: Any) -> dict[str, Any]:
    return env.page.meta or {}


def _clear_error(macro: Callable[..., Any], name: str, env: Any) -> Callable[..., Any]:
    """Stop with one line that names the page, instead of the traceback that the engine would print."""
    from macros.selection import MacroError

    @wraps(macro)
    def call(*args: Any, **options: Any) -> Any:
        try:
            return macro(*args, **options)
        except (MacroError, TypeError) as error:
            page = getattr(env.page, "file", None)
            where = f"docs/{page.src_uri}" if page else getattr(env.page, "path", "?")
            raise SystemExit(f"{where}  macro {name}: {error}") from error

    return call

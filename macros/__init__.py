"""Registers the macros with mkdocs-macros, or with Zensical; all they do lives in the other modules."""

import inspect
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


def on_pre_page_macros(env: Any) -> None:
    """Refuse a page with a name that nothing has, before mkdocs-macros would print a traceback of it."""
    from jinja2.meta import find_undeclared_variables

    from macros.authoring import names
    from macros.problem import did_you_mean, quoted

    known = {*env.variables, *env.env.globals, *_meta(env)}
    for name in sorted(find_undeclared_variables(env.env.parse(env.markdown)) - known):
        raise SystemExit(
            f"{_page(env)}  {quoted(name)} bestaat niet — verwacht de naam van een macro — {did_you_mean(name, names())}"
        )


def _meta(env: Any) -> dict[str, Any]:
    return env.page.meta or {}


def _page(env: Any) -> str:
    page = getattr(env.page, "file", None)
    return f"docs/{page.src_uri}" if page else getattr(env.page, "path", "?")


def _clear_error(macro: Callable[..., Any], name: str, env: Any) -> Callable[..., Any]:
    """Stop with one line that names the page, instead of the traceback that the engine would print."""
    from macros.problem import RequestError

    signature = inspect.signature(macro)

    @wraps(macro)
    def call(*args: Any, **options: Any) -> Any:
        try:
            _bind(signature, macro, args, options)
            return macro(*args, **options)
        except RequestError as error:
            raise SystemExit(f"{_page(env)}  macro {name}: {error}") from error

    return call


def _bind(
    signature: inspect.Signature, macro: Callable[..., Any], args: tuple[Any, ...], options: dict[str, Any]
) -> None:
    """Refuse arguments that a macro does not take; a TypeError from inside it is a mistake of ours."""
    from macros.problem import RequestError

    try:
        signature.bind(*args, **options)
    except TypeError as error:
        example = str(inspect.getdoc(macro)).split("`")[1]
        raise RequestError(
            f"deze argumenten kunnen niet — verwacht {', '.join(signature.parameters) or 'geen argumenten'}"
            f" — schrijf bijvoorbeeld {example}"
        ) from error

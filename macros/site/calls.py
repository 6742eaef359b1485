"""Calls of macros in a page: what is wrong with one, in a line that says how to mend it."""

import inspect
import traceback
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from typing import Any

from jinja2 import ChainableUndefined, Environment, nodes
from jinja2.meta import find_undeclared_variables

from macros.records.catalog import Catalog
from macros.records.problem import RequestError, did_you_mean, quoted
from macros.site.authoring import Macros, names

Refuse = Callable[[RequestError], BaseException]


def macros_of(
    catalog: Catalog, current_record: Callable[[], str | None], refuse: Refuse
) -> dict[str, Callable[..., Any]]:
    """All macros by name; one that is asked for what can't be raises what `refuse` makes of the mistake."""
    made = Macros(catalog, current_record)
    return {name: _checked(getattr(made, name), name, refuse) for name in names()}


def unknown_names(parsed: nodes.Template, known: set[str]) -> Iterator[tuple[int, str]]:
    """Each name in a page that nothing has: its line, and what is wrong with it; `parsed` is the page as Jinja reads it."""
    for name in sorted(find_undeclared_variables(parsed) - known):
        line = min(node.lineno for node in parsed.find_all(nodes.Name) if node.name == name)
        meant = did_you_mean(name, names(), "macro's in macros/site")
        yield line, f"{quoted(name)} bestaat niet — verwacht de naam van een macro — {meant}"


def environment(catalog: Catalog) -> Environment:
    """All macros, for pages that are filled in to see whether that is possible."""

    def refuse(error: RequestError) -> RequestError:
        return error

    made = Environment(undefined=ChainableUndefined, extensions=["jinja2.ext.do"])  # noqa: S701 - thrown away
    made.globals.update(macros_of(catalog, lambda: None, refuse))
    return made


def mistakes(environment: Environment, page: str, meta: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """The first call in a page that can't be, with its line and the three parts of what is wrong with it.

    `meta` are the names that the page itself gives a value.
    """
    known = {*environment.globals, *meta, "config", "page", "extra", "files", "environment"}
    wrong = [*unknown_names(environment.parse(page), known)]
    yield from wrong
    if wrong:
        return
    try:
        environment.from_string(page).render(dict(meta))
    except RequestError as error:
        yield _line(error), str(error)
    except Exception as error:
        told = f"{type(error).__name__}: {' '.join(str(error).split())}"
        yield (
            _line(error),
            f"deze pagina kan niet worden gemaakt (fout in de code): {quoted(told, 100)} — verwacht een macro die een waarde geeft"
            " — verbeter de macro op deze regel, of haal hem weg",
        )


def _line(error: BaseException) -> int:
    """The line of the page at which a macro failed."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return frames[-1].lineno or 1 if frames else 1


def _checked(macro: Callable[..., Any], name: str, refuse: Refuse) -> Callable[..., Any]:
    signature = inspect.signature(macro)

    @wraps(macro)
    def call(*args: Any, **options: Any) -> Any:
        try:
            _bind(signature, macro, args, options)
            return macro(*args, **options)
        except RequestError as error:
            raise refuse(RequestError(f"macro {name}: {error}")) from error

    return call


def _bind(
    signature: inspect.Signature, macro: Callable[..., Any], args: tuple[Any, ...], options: dict[str, Any]
) -> None:
    """Refuse arguments that a macro does not take; a TypeError from inside it is a mistake of ours."""
    try:
        signature.bind(*args, **options)
    except TypeError as error:
        example = str(inspect.getdoc(macro)).split("`")[1]
        raise RequestError(
            f"deze argumenten kunnen niet — verwacht {', '.join(signature.parameters) or 'geen argumenten'}"
            f" — schrijf bijvoorbeeld {example}"
        ) from error

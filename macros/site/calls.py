"""Calls of macros in a page: what is wrong with one, in a line that says how to mend it."""

import inspect
import traceback
from collections.abc import Callable, Iterator, Mapping
from functools import cache, wraps
from typing import Any

from jinja2 import Environment, Template

from macros.records.catalog import Catalog
from macros.records.problem import LeftOutError, RequestError, did_you_mean, quoted
from macros.site.authoring import Macros, names
from macros.site.page_calls import Calls, plain_environment

Refuse = Callable[[RequestError], BaseException]


def macros_of(
    catalog: Catalog, current_record: Callable[[], str | None], refuse: Refuse
) -> dict[str, Callable[..., Any]]:
    """All macros by name; one that is asked for what can't be raises what `refuse` makes of the mistake."""
    made = Macros(catalog, current_record)
    kept = catalog.derived(_results)

    def once(name: str) -> Callable[..., Any]:
        """A macro of which the result is kept outside the pages of records: the check asks for it, and then the build."""
        asked_for = getattr(made, name)
        macro = _checked(asked_for, name, refuse)

        @wraps(asked_for)
        def call(*args: Any, **options: Any) -> Any:
            if current_record():
                return macro(*args, **options)
            asked = f"{name} {args!r} {options!r}"
            if asked not in kept:
                kept[asked] = macro(*args, **options)
            return kept[asked]

        return call

    return {name: once(name) for name in names()}


def _results(_: Catalog) -> dict[str, Any]:
    """What macros gave outside the pages of records, by how they were called; for `Catalog.derived`."""
    return {}


def unknown_names(page: Calls, known: set[str]) -> Iterator[tuple[int, str]]:
    """Each name in a page that nothing has: its line, and what is wrong with it."""
    for name, line in sorted(page.names.items()):
        if name in known:
            continue
        meant = did_you_mean(name, names(), "macro's in macros/site")
        yield line, f"{quoted(name)} bestaat niet — verwacht de naam van een macro — {meant}"


def environment(catalog: Catalog) -> Environment:
    """All macros, for pages that are filled in to see whether that is possible."""

    def refuse(error: RequestError) -> RequestError:
        return error

    made = plain_environment()
    made.globals.update(macros_of(catalog, lambda: None, refuse))
    return made


def mistakes(environment: Environment, page: Calls, meta: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """The first call in a page that can't be, with its line and the three parts of what is wrong with it.

    `meta` are the names that the page itself gives a value. A page that asks for a record with mistakes is read no further.
    """
    known = {*environment.globals, *meta, "config", "page", "extra", "files", "environment"}
    wrong = [*unknown_names(page, known)]
    yield from wrong
    if wrong:
        return
    try:
        Template.from_code(environment, page.code, environment.globals).render(dict(meta))
    except LeftOutError:
        return
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
    signature = _signature(name)

    def call(*args: Any, **options: Any) -> Any:
        try:
            _bind(signature, macro, args, options)
            return macro(*args, **options)
        except LeftOutError:
            raise
        except RequestError as error:
            raise refuse(RequestError(f"macro {name}: {error}")) from error

    return call


@cache
def _signature(name: str) -> inspect.Signature:
    """What a macro takes, read once for all builds."""
    signature = inspect.signature(getattr(Macros, name))
    return signature.replace(parameters=list(signature.parameters.values())[1:])


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

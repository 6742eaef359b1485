"""Every field that a template or a page names exists, also where no record of today comes."""

import functools
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
from conftest import REPO
from jinja2 import Environment, nodes

from macros.records.fields import Model, Record
from macros.records.kinds import KINDS, MODELS
from macros.records.pilot import Pilot
from macros.records.verwijzing import Verwijzing
from macros.site.authoring import TEMPLATES, names
from macros.site.view import View

# What a page is given (macros, and what MkDocs knows), and what a macro makes: no value of a record.
GIVEN, MADE = object(), object()
NAMES = dict.fromkeys((*names(), "config", "page"), GIVEN)


def core(annotation: Any) -> Any:
    """The type of a value that is there: `Verwijzing` of `Annotated[Verwijzing, …] | None`."""
    while get_origin(annotation) in (Annotated, Union, UnionType):
        annotation = next(part for part in get_args(annotation) if part is not NoneType)
    return annotation


def element(held: Any) -> Any:
    """The type of the values in a list."""
    return core(get_args(held)[0]) if get_origin(held) is tuple else MADE


def is_block(held: Any) -> bool:
    """True for what has no text of its own, and for a list of that."""
    held = element(held) if get_origin(held) is tuple else held
    return isinstance(held, type) and issubclass(held, Model)


def has_id(held: Any) -> bool:
    return held is Verwijzing or (is_block(held) and "id" in held.model_fields)


# What a View itself adds to a value, and to which.
OF_VIEW: dict[str, Callable[[Any], bool]] = {
    "regel": lambda held: not is_block(held),
    "badge": lambda held: held is Verwijzing,
    "id": has_id,
    "kind": lambda held: issubclass(held, Record),
    "adres": lambda held: held is str,
    "ids": lambda held: has_id(element(held)),
}


def member(held: Any, name: str) -> Any:
    """The type of a field or property of a type; nothing when it has none of that name."""
    if name in OF_VIEW:
        return MADE if OF_VIEW[name](held) else None
    held = get_origin(held) or held
    if issubclass(held, Model) and name in held.model_fields:
        return core(held.model_fields[name].annotation)
    match inspect.getattr_static(held, name, None):
        case property(fget=made) | functools.cached_property(func=made):
            return core(get_type_hints(made)["return"])
    return None if issubclass(held, Model) else core(get_type_hints(held).get(name))


class Fields:
    """Goes through a template, knowing of each name what it holds: the class of a record or value, or a tuple of those.

    `own` is the kind of record that the template is for; `wrong` becomes what it names and is not there.
    """

    def __init__(self, own: type[Record] | None):
        self._own = own
        self.wrong: dict[str, None] = {}

    def visit(self, node: nodes.Node, held: dict[str, Any]) -> None:
        match node:
            case nodes.For():
                self.visit(node.iter, held)
                inner = {**held, **bound(node.target, element(self.type_of(node.iter, held)))}
                for child in [*([node.test] if node.test else []), *node.body]:
                    self.visit(child, inner)
                for child in node.else_:
                    self.visit(child, dict(held))
                return
            case nodes.Getattr():
                self.type_of(node, held)
            case nodes.Name(name=name, ctx="load") if name not in held:
                self._tell(node, f"{name} does not exist")
            case nodes.Output():
                for printed in node.nodes:
                    if is_block(self.type_of(printed, held)):
                        self._tell(printed, f"{path(printed)} has no text")
        for child in node.iter_child_nodes():
            self.visit(child, held)
        if isinstance(node, nodes.Assign):
            held.update(bound(node.target, self.type_of(node.node, held)))
        if isinstance(node, nodes.AssignBlock):
            held.update(bound(node.target, MADE))

    def type_of(self, node: nodes.Node, held: dict[str, Any]) -> Any:
        match node:
            case nodes.Name(name=name):
                return held.get(name, MADE)
            case nodes.Call(node=nodes.Name(name="record"), args=[]):
                return self._own
            case nodes.Call(node=nodes.Name(name="record"), args=[nodes.Const(value=pad)]):
                return MODELS[pad.partition("/")[0]]
            case nodes.Call(node=nodes.Name(name="record"), args=[nodes.Concat(nodes=[nodes.Const(value=pad), *_])]):
                return MODELS[pad.partition("/")[0]]
            case nodes.Call(node=nodes.Name(name="records" | "van"), args=[nodes.Const(value=kind), *_]):
                return tuple[MODELS[kind], ...]
            case nodes.List():
                return list
            case nodes.Getattr(attr=name):
                return self._member(node, self.type_of(node.node, held), name)
        return MADE

    def _member(self, node: nodes.Getattr, held: Any, name: str) -> Any:
        if held in (GIVEN, list):
            return GIVEN
        found = None if held is MADE else member(held, name)
        if found is None:
            self._tell(node, f"{path(node)} does not exist")
        return found or MADE

    def _tell(self, node: nodes.Node, what: str) -> None:
        self.wrong[f"{node.lineno}: {what}"] = None


def bound(target: nodes.Node, value: Any) -> dict[str, Any]:
    """What the names that are given a value then hold."""
    if isinstance(target, nodes.Name):
        return {target.name: value}
    return {name.name: MADE for name in target.find_all(nodes.Name)}


def path(node: nodes.Node) -> str:
    """An expression as it is written, such as `pilot.looptijd.start`."""
    match node:
        case nodes.Name(name=name):
            return name
        case nodes.Getattr(attr=name):
            return f"{path(node.node)}.{name}"
    return "…"


def wrong_fields(text: str, own: type[Record] | None) -> list[str]:
    fields = Fields(own)
    page = Environment().parse(text)  # noqa: S701 - only read, not filled in
    fields.visit(page, dict(NAMES))
    return list(fields.wrong)


def places() -> Iterator[tuple[Path, type[Record] | None]]:
    for kind in KINDS:
        if kind.eigen_pagina:
            yield TEMPLATES / f"{kind.map}.md", kind
    for page in sorted((REPO / "docs").rglob("*.md")):
        yield page, None


@pytest.mark.parametrize(
    ("file", "own"), [pytest.param(*place, id=str(place[0].relative_to(REPO))) for place in places()]
)
def test_every_field_that_is_named_exists(file: Path, own: type[Record] | None):
    assert wrong_fields(file.read_text(encoding="utf-8"), own) == []


def test_all_that_a_view_adds_is_known_here():
    assert set(OF_VIEW) == {name for name in vars(View) if not name.startswith("_")}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{{ pilot.naam }}{{ pilot.kop }}{{ pilot.looptijd.start.jaar }}{{ pilot.kosten.regel }}", []),
        ("{% if pilot.nooit %}x{% endif %}", ["1: pilot.nooit does not exist"]),
        ("{% if pilot.partners %}\n{{ pilot.partnrs }}{% endif %}", ["2: pilot.partnrs does not exist"]),
        ("{% if pilot.partners %}{{ groepn(pilot.id) }}{% endif %}", ["1: groepn does not exist"]),
        ("{{ pilt.naam }}", ["1: pilt.naam does not exist", "1: pilt does not exist"]),
        ("{{ pilot.looptijd.begin }}", ["1: pilot.looptijd.begin does not exist"]),
        ("{{ pilot.looptijd.start.uur }}", ["1: pilot.looptijd.start.uur does not exist"]),
        ("{{ pilot.kenmerken.uren }}", ["1: pilot.kenmerken.uren does not exist"]),
        ("{{ pilot.groepen.naam }}", ["1: pilot.groepen.naam does not exist"]),
        ("{{ pilot.kop.naam }}", ["1: pilot.kop.naam does not exist"]),
        ("{{ pilot.naam.regel.naam }}", ["1: pilot.naam.regel.naam does not exist"]),
        (
            "{% for groep in pilot.groepen %}{{ groep.naam }}{{ groep.nam }}{% endfor %}",
            ["1: groep.nam does not exist"],
        ),
        ("{% for groep in pilot.groepen if groep.nam %}{% endfor %}", ["1: groep.nam does not exist"]),
        ("{% for x in pilot.groepen %}{% else %}{{ pilot.nam }}{% endfor %}", ["1: pilot.nam does not exist"]),
        ("{% set o = pilot.deelnemers %}{{ o.eenheid }}{{ o.jaar }}", ["1: o.jaar does not exist"]),
        ("{% for les in van('lessen') %}{{ les.thema.id }}{{ les.them }}{% endfor %}", ["1: les.them does not exist"]),
        ("{{ record('themas/x').kern }}{{ record('themas/x').krn }}", ["1: ….krn does not exist"]),
        ("{{ lessen(rol=pilot.rol) }}", ["1: pilot.rol does not exist"]),
        ("{{ 'Zie ' ~ pilot.zie | upper }}", ["1: pilot.zie does not exist"]),
        ("{{ pilot.status.badge }}{{ pilot.naam.badge }}", ["1: pilot.naam.badge does not exist"]),
        ("{{ pilot.id }}{{ pilot.looptijd.id }}", ["1: pilot.looptijd.id does not exist"]),
        ("{{ pilot.gemeenten.ids }}{{ pilot.groepen.ids }}", ["1: pilot.groepen.ids does not exist"]),
        ("{{ pilot.gemeenten }}{{ pilot.groepen }}", ["1: pilot.groepen has no text"]),
        ("{{ pilot.looptijd }}", ["1: pilot.looptijd has no text"]),
        ("{% for naam, waarde in [('a', 'b')] %}{{ naam }}{{ waarde.x }}{% endfor %}", ["1: waarde.x does not exist"]),
        ("{% set a, b = 1, 2 %}{{ a }}{{ c }}", ["1: c does not exist"]),
        ("{{ config.extra.redactie }}{% set meer = [] %}{% set _ = meer.append(pilot.naam) %}", []),
    ],
)
def test_a_field_that_does_not_exist_is_found(text: str, wrong: list[str]):
    assert wrong_fields("{% set pilot = record() %}" + text, Pilot) == wrong

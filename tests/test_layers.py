"""The rule of imports: a folder imports only from folders to its left, and no module from itself in a circle."""

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path

from conftest import REPO
from jinja2 import Environment, nodes

MACROS = REPO / "macros"

# From left to right; what stands directly in macros/ is an entry point and may import anything.
LAYERS = ("records", "derived", "pictures", "content", "writers", "documents", "data", "site")

KNOW_MKDOCS = [
    f"macros.{name}" for name in ("mkdocs_files", "mkdocs_hook", "mkdocs_page", "page_cache", "rebuild", "serve")
]

# An import against the rule, with its reason; one that is no longer there fails.
EXCEPTIONS: dict[tuple[str, str], str] = {}


@cache
def parsed(file: Path) -> list[ast.Import | ast.ImportFrom | ast.FunctionDef]:
    """What these tests look at in a module, wherever in it."""
    found = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return [node for node in found if isinstance(node, (ast.Import, ast.ImportFrom, ast.FunctionDef))]


def layer(module: str) -> int:
    """The place of a module among the layers; an entry point stands to the right of all."""
    folder = module.split(".")[1] if module.count(".") > 1 else ""
    return LAYERS.index(folder) if folder in LAYERS else len(LAYERS)


@cache
def imports() -> dict[str, set[str]]:
    """The modules of this project that each module imports, wherever in it."""
    files = {name_of(file): file for file in sorted(MACROS.rglob("*.py"))}
    found = defaultdict(set)
    for name, file in files.items():
        for node in parsed(file):
            if isinstance(node, ast.Import):
                found[name].update(alias.name for alias in node.names if alias.name in files)
            elif isinstance(node, ast.ImportFrom) and node.module:
                parts = {f"{node.module}.{alias.name}" for alias in node.names}
                found[name].update(parts & set(files) or {node.module} & set(files))
    return found


def name_of(file: Path) -> str:
    parts = file.relative_to(REPO).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_a_folder_imports_only_from_those_to_its_left():
    wrong = {(name, other) for name, others in imports().items() for other in others if layer(other) > layer(name)}
    assert sorted(wrong - set(EXCEPTIONS)) == []
    assert sorted(set(EXCEPTIONS) - wrong) == [], "an exception that is no longer needed"


def test_no_modules_import_each_other_in_a_circle():
    found = imports()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join([*way[way.index(name) :], name])
        if name not in done:
            for other in found.get(name, ()):
                visit(other, (*way, name))
            done.add(name)

    done: set[str] = set()
    for name in list(found):
        visit(name, ())


def test_only_entry_points_know_mkdocs():
    knows = {
        name_of(file)
        for file in MACROS.rglob("*.py")
        for node in parsed(file)
        if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "mkdocs")
        or (isinstance(node, ast.Import) and any(alias.name.split(".")[0] == "mkdocs" for alias in node.names))
    }
    assert knows <= {*KNOW_MKDOCS}


def test_the_site_can_be_made_without_mkdocs():
    """What `make site BUILDER=zensical` runs imports nothing, however far, that knows MkDocs."""
    found, reached, ahead = imports(), set[str](), ["macros.zensical_build", "macros.zensical_page"]
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead += found.get(name, ())
    assert len(reached) > 100
    assert not reached & {*KNOW_MKDOCS}


def test_templates_that_builders_share_call_nothing_that_only_one_has():
    """The methods of Python are none of Zensical's; the macros of a template that is imported are."""
    for template in sorted((MACROS / "site" / "theme").rglob("*.html")):
        parsed = Environment().parse(template.read_text(encoding="utf-8"))  # noqa: S701 - only read
        imported = {node.target for node in parsed.find_all(nodes.Import)}
        for call in parsed.find_all(nodes.Call):
            if isinstance(call.node, nodes.Getattr):
                assert isinstance(call.node.node, nodes.Name), f"{template.name}: {call.node.attr}"
                assert call.node.node.name in imported, f"{template.name}: {call.node.attr}"


def test_content_knows_no_format_and_writers_no_pilot():
    found = imports()
    for name, others in found.items():
        if name.startswith("macros.content."):
            assert not any(other.startswith("macros.writers.") for other in others), name
        if name.startswith("macros.writers."):
            assert "macros.records.pilot" not in others, name


def test_modules_and_functions_stay_small():
    for file in MACROS.rglob("*.py"):
        assert file.read_text(encoding="utf-8").count("\n") <= 250, file.relative_to(REPO)
        for node in parsed(file):
            if isinstance(node, ast.FunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                assert lines <= 40, f"{file.relative_to(REPO)}: {node.name} has {lines} lines"

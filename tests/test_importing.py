"""Importing a module is free of work: what is read, made or begun waits until something asks for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import REPO

# Imports modules, and prints on a line of its own everything that they did besides. What other packages do when they are
# imported is theirs, as is what these look for among the packages when a class is made of theirs.
WATCHED = """
import importlib, os, sys, threading

EVENTS = ("open", "os.listdir", "os.scandir", "os.mkdir", "tempfile.mkdtemp", "subprocess.Popen")
OTHERS = tuple(os.path.realpath(folder) + os.sep for folder in (sys.prefix, sys.base_prefix, sys.argv[2]))
seen = []
watching = True

def watch(event, args):
    if watching and event in EVENTS and not part_of_import(sys._getframe(1)):
        seen.append((event, args[0]))

def part_of_import(frame):
    while frame and os.path.realpath(frame.f_code.co_filename).startswith(OTHERS):
        frame = frame.f_back
    return bool(frame) and frame.f_code.co_filename.startswith("<frozen importlib")

def among_packages(what):
    return isinstance(what, str) and (what in sys.path or os.path.realpath(what).startswith(OTHERS))

sys.addaudithook(watch)
loaded = [importlib.import_module(name) for name in sys.argv[1].split(",")]
watching = False
for event, what in seen:
    if not among_packages(what):
        print(event, what)
for thread in threading.enumerate()[1:]:
    print("thread", thread.name)

import typst
for module in loaded:
    for name, value in vars(module).items():
        if isinstance(value, (typst.Fonts, typst.Compiler)):
            print("typst", name)  # reads files, but not with Python
"""


def modules() -> list[str]:
    files = sorted((REPO / "macros").rglob("*.py"))
    names = (".".join(file.relative_to(REPO).with_suffix("").parts) for file in files)
    return [name.removesuffix(".__init__") for name in names]


def work(names: list[str], folder: Path) -> list[str]:
    """What importing modules does in a fresh interpreter, besides importing."""
    result = subprocess.run(
        [sys.executable, "-P", "-c", WATCHED, ",".join(names), str(Path(os.__file__).parent)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{REPO}{os.pathsep}{folder}"},
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.splitlines()


@pytest.mark.whole
def test_no_module_reads_makes_or_begins_anything_when_it_is_imported(tmp_path: Path):
    assert len(modules()) > 50
    assert work(modules(), tmp_path) == []


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("from pathlib import Path\nPath({assets!r}, 'tokens.css').read_text()", "open "),
        ("from pathlib import Path\nlist(Path({assets!r}).glob('*'))", "os."),
        (
            "from concurrent.futures import ThreadPoolExecutor\nkept = ThreadPoolExecutor(1)\nkept.submit(int)",
            "thread ",
        ),
        ("from tempfile import TemporaryDirectory\nkept = TemporaryDirectory()", "tempfile."),
        ("from macros.writers.typeset import fonts\nkept = fonts()", "typst kept"),
    ],
)
def test_work_at_import_is_seen(code: str, seen: str, tmp_path: Path):
    (tmp_path / "work.py").write_text(code.format(assets=str(REPO / "docs/assets")), encoding="utf-8")
    assert [line for line in work(["work"], tmp_path) if line.startswith(seen)]


def test_the_command_line_loads_nothing_that_reads_records_before_it_knows_the_command():
    asked = "import macros.__main__, sys; print(*({'pydantic', 'yaml', 'jinja2'} & set(sys.modules)))"
    result = subprocess.run([sys.executable, "-c", asked], cwd=REPO, capture_output=True, text=True, check=True)
    assert result.stdout.split() == []

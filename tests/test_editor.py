"""What an editor of code offers who writes a record: completion, explanation and red lines, from the settings of the project."""

import itertools
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import REPO
from jsonschema import Draft7Validator

from macros.check import check
from macros.data.schema import schemas
from macros.records.catalog import Catalog
from macros.records.loading import load

SERVER = REPO / "node_modules/yaml-language-server/bin/yaml-language-server"
EDITOR = REPO / ".vscode"


def read(name: str) -> Any:
    return json.loads((EDITOR / name).read_text(encoding="utf-8"))


def test_every_file_of_data_has_one_schema():
    places: dict[str, list[str]] = {}
    for schema, globs in read("settings.json")["yaml.schemas"].items():
        assert (REPO / schema).is_file(), schema
        for glob in [globs] if isinstance(globs, str) else globs:
            for file in REPO.glob(glob):
                places.setdefault(file.relative_to(REPO).as_posix(), []).append(schema)
    there = {file.relative_to(REPO).as_posix() for file in (REPO / "data").rglob("*.yml")}
    assert there == places.keys()
    assert [file for file, found in places.items() if len(found) != 1] == []


def test_the_problem_matcher_reads_the_lines_of_the_check(project: Path):
    bron = project / "data/bronnen/stadsbrief.yml"
    bron.write_text(bron.read_text("utf-8").replace("soort: gemeente", "soort: gemente"), "utf-8")
    (problem,) = check(load(project), project)
    pattern = read("tasks.json")["tasks"][0]["problemMatcher"]["pattern"]
    found = re.search(pattern["regexp"], str(problem))
    assert found
    assert [found[pattern[part]] for part in ("file", "line")] == [problem.path, str(problem.line)]
    assert "gemente" in found[pattern["message"]]


def test_the_snippet_of_a_source_gives_a_source(catalog: Catalog):
    body = "\n".join(read("kennisbank.code-snippets")["Nieuwe bron"]["body"])
    today = {"CURRENT_YEAR": "2026", "CURRENT_MONTH": "11", "CURRENT_DATE": "27"}
    text = re.sub(r"\$\{(CURRENT_\w+)\}|\$(CURRENT_\w+)", lambda found: today[found[1] or found[2]], body)
    text = re.sub(r"\$\{[0-9]:([^}]*)\}", r"\1", text)
    assert (
        list(Draft7Validator(schemas(catalog)["bronnen.schema.json"]).iter_errors(yaml.load(text, yaml.BaseLoader)))
        == []
    )


class Client:
    """Talks to a language server as an editor does."""

    def __init__(self, root: Path):
        node = Path(sys.executable).parent / "node"
        self._process = subprocess.Popen(
            [node, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._numbers = itertools.count(1)
        self._settings = read("settings.json")
        self.red: dict[str, list[str]] = {}
        folder = {"uri": root.as_uri(), "name": "kennisbank"}
        abilities = {"textDocument": {"hover": {"contentFormat": ["markdown"]}}, "workspace": {"configuration": True}}
        self.ask("initialize", processId=None, rootUri=root.as_uri(), workspaceFolders=[folder], capabilities=abilities)
        self._send(method="initialized", params={})
        self._send(method="workspace/didChangeConfiguration", params={"settings": None})

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        assert length, "the language server stopped"
        return json.loads(self._process.stdout.read(length))

    def _settings_for(self, section: str) -> Any:
        named = {key.removeprefix("yaml."): value for key, value in self._settings.items() if key.startswith("yaml.")}
        return {"yaml": {"validate": True, "hover": True, "completion": True, "schemas": named["schemas"]}}.get(section)

    def _until(self, done: Any) -> Any:
        while True:
            message = self._read()
            if message.get("method") == "workspace/configuration":
                told = [self._settings_for(item["section"]) for item in message["params"]["items"]]
                self._send(id=message["id"], result=told)
            elif "id" in message and "method" in message:
                self._send(id=message["id"], result=None)
            elif message.get("method") == "textDocument/publishDiagnostics":
                found = message["params"]
                self.red[found["uri"]] = [one["message"] for one in found["diagnostics"]]
            if (result := done(message)) is not None:
                return result

    def ask(self, method: str, **params: Any) -> Any:
        number = next(self._numbers)
        self._send(id=number, method=method, params=params)
        return self._until(
            lambda message: (message,) if message.get("id") == number and "method" not in message else None
        )[0].get("result")

    def open(self, file: Path, text: str) -> str:
        """Open a file with this text; gives its address once the server has looked at it."""
        uri = file.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        self._until(lambda _: True if uri in self.red else None)
        return uri

    def at(self, method: str, uri: str, text: str, mark: str) -> Any:
        """Ask about the place just after a mark in the text."""
        before = text[: text.index(mark) + len(mark)].split("\n")
        position = {"line": len(before) - 1, "character": len(before[-1])}
        return self.ask(f"textDocument/{method}", textDocument={"uri": uri}, position=position)

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture(scope="module")
def editor() -> Iterator[Client]:
    assert SERVER.is_file(), "geen yaml-language-server gevonden; installeer met: make lint"
    client = Client(REPO)
    yield client
    client.close()


PILOT = (REPO / "data/pilots/groningen-basisbaan.yml").read_text(encoding="utf-8")


def labels(found: Any) -> dict[str, str]:
    items = found["items"] if isinstance(found, dict) else found
    return {item["label"]: json.dumps(item.get("documentation", ""), ensure_ascii=False) for item in items}


@pytest.mark.slow
def test_an_editor_completes_explains_and_marks_what_is_wrong(editor: Client):
    good = editor.open(REPO / "data/pilots/groningen-basisbaan.yml", PILOT)
    assert editor.red[good] == []

    hover = json.dumps(editor.at("hover", good, PILOT, "\nstat"), ensure_ascii=False)
    assert "Hoe ver de pilot is, volgens de laatste bron die u vond." in hover

    text = re.sub(r"\nstatus: .*", "\nstatus: klaar", PILOT)
    wrong = editor.open(REPO / "data/pilots/nieuw-een.yml", text)
    assert len(editor.red[wrong]) == 1
    assert "afgerond" in editor.red[wrong][0]

    text = re.sub(r"\nstatus: .*", "\nstatus: ", PILOT)
    values = labels(editor.at("completion", editor.open(REPO / "data/pilots/nieuw-twee.yml", text), text, "\nstatus: "))
    assert "Afgerond" in values["afgerond"], "each value with what it means"

    text = PILOT.replace("\nstatus:", "\nande\nstatus:")
    names = labels(editor.at("completion", editor.open(REPO / "data/pilots/nieuw-drie.yml", text), text, "\nande"))
    assert "Andere namen voor de pilot in de bronnen." in names["andere_namen"]

    text = "titel: Een stuk\nuitgever: Gemeente\ndatum: 2020-13\nurl: www.example.org\n"
    marked = " ".join(editor.red[editor.open(REPO / "data/bronnen/nieuw.yml", text)])
    assert "Verwacht: datum, zoals 2019, 2019-10 of 2019-10-01." in marked
    assert "Verwacht: webadres dat begint met https:// of http://." in marked
    assert "gelezen" in marked

"""Texts that act when somebody forgets that they are text, and a project that holds each of them in every text field.

Which fields there are is read from the models; each kind has a record for every bundle of payloads, made from its template.
"""

import inspect
import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from conftest import REPO, make_project

from macros.records.catalog import Catalog
from macros.records.dictionary import Veld, velden
from macros.records.fields import Bestand, Model
from macros.records.kennisbank import Kennisbank
from macros.records.kinds import KINDS
from macros.records.known import Known
from macros.records.loading import load
from macros.records.sjabloon import begin
from macros.records.vervallen import Vervallen
from macros.records.vocabulary import VOCABULARIES, Vocabulaire
from macros.records.zoekwoorden import Zoekwoorden
from macros.site.authoring import Macros, names

# What a payload would call, or load from, if it ran.
CALL, HOST = "kwaad", "kwaad.example"

# What the check lets through: it must come out as the characters that it is. No text field is shorter than a bundle.
PAYLOADS = (
    (
        f"<script>{CALL}()</script>",
        f"'\"><img/src=x/onerror={CALL}()>",
        "{{7*7}}{%raw%}{#x#}",
        "<!--weg",
        "=1+1|a|b",
        "--8<--",
        "!!!note",
    ),
    (
        f"'}};{CALL}();//",
        f"</title></style></script><svg/onload={CALL}()>",
        "]]></text>",
        '#import"x"',
        "*a*_b_~~c~~",
        f"<a/href=//{HOST}/>x</a>",
    ),
    (
        f"+1+1;'--{CALL}",
        f"<iframe/src=//{HOST}></iframe>",
        f'#eval("{CALL}()")$x^2$',
        "&#x3C;b&#x3E;&lt;b&gt;",
        '{HYPERLINK"x"}',
        f"[x]:javascript:{CALL}()",
    ),
    (
        f"-1+1 {{:onclick={CALL}()}}",
        f"<javascript:{CALL}()>",
        "````code`",
        "<kop>\\u{41}/*weg*/",
        "</td></table>",
        f"<form/action=//{HOST}>",
    ),
    (
        f"javascript:{CALL}()",
        f"<base/href=//{HOST}/><meta/http-equiv=refresh>",
        f'=HYPERLINK("//{HOST}";1)',
        "\\field{x}%s{0}${x}",
        "__proto__",
        ":smile:==x==",
    ),
)
ALL = [payload for bundle in PAYLOADS for payload in bundle]
# What the check refuses wherever a text may stand, with what the message says.
REFUSED = {
    f"[x](javascript:{CALL}())": "is opmaak voor een link",
    f"![x](//{HOST}/x.png)": "is opmaak voor een link",
    "[^noot]": "is opmaak voor een link",
    f"<img src=http://{HOST}/x.png>": "in de tekst staat een webadres",
    f"x <{CALL}@{HOST}>": "in de tekst staat een e-mailadres",
    "x" * 61: "het woord",
}

# A place in a model: the names of its fields, without which item of a list.
Path_ = tuple[str, ...]
Place = tuple[str, Path_]


def text_fields(model: type[Model], path: Path_ = ()) -> Iterator[tuple[Path_, Veld]]:
    """Every field of a model, and of the blocks in it, that holds text of an editor's own."""
    for one in velden(model):
        if one.blok:
            yield from text_fields(one.blok, (*path, one.naam))
        elif one.vorm.eigen:
            yield (*path, one.naam), one


@dataclass
class Filler:
    """Puts texts in records.

    `placed` holds which payloads it put where, by model and place, and `texts` each whole text with its place, in order.
    """

    catalog: Catalog
    neutral: bool
    placed: dict[Place, set[str]] = field(default_factory=dict)
    texts: list[tuple[Place, str]] = field(default_factory=list)
    _turns: dict[str, int] = field(default_factory=dict)

    def text(self, bundle: int, old: str, behind: str, kind: str, path: Path_) -> str:
        """A bundle in front of a text, which begins with another of its payloads for every other text."""
        turn = self._turns.setdefault(old, len(self._turns)) % len(PAYLOADS[bundle])
        told = (*PAYLOADS[bundle][turn:], *PAYLOADS[bundle][:turn])
        return self._put((kind, path), told, f"{' '.join(old.split())} {behind}".strip())

    def _put(self, place: Place, payloads: Sequence[str], words: str) -> str:
        self.placed.setdefault(place, set()).update(payloads)
        hostile = " ".join(payloads)
        text = f"{re.sub(r'[^ ]+', 'woord', hostile) if self.neutral else hostile} {words}".strip()
        self.texts.append((place, text))
        return text

    def records(self, bundle: int, soort: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """The folder, the id and the record of each kind, and of those with other fields than their template has."""
        for kind in KINDS:
            record = self._of_template(kind, bundle, soort)
            left = self._add_missing(kind, record, bundle)
            yield kind.map, f"nieuw-{bundle}", record
            if left:
                yield kind.map, f"anders-{bundle}", self._other(kind, record, left, bundle)

    def vocabulary(self, made: dict[str, Any]) -> dict[str, Any]:
        """A vocabulary of which each text has other payloads: there are more values than payloads, but for `in_zin`."""
        said = [one for one in made["waarden"].values() if "in_zin" in one]
        for number, one in enumerate(said):
            one["in_zin"] = self._put(
                (Vocabulaire.map, ("waarden", "in_zin")), ALL[number :: len(said)], f"stukken {number}"
            )
        for path, block in [((), made), *((("waarden",), one) for one in made["waarden"].values())]:
            for key in ("naam", "definitie", "uitleg"):
                if key in block:
                    block[key] = self._next(block[key], (*path, key))
            if "spreekt_tegen" in block:
                block["spreekt_tegen"] += [
                    self._put((Vocabulaire.map, (*path, "spreekt_tegen")), [payload], f"en {number}")
                    for number, payload in enumerate(ALL)
                ]
        return made

    def _next(self, old: str, path: Path_) -> str:
        place = (Vocabulaire.map, path)
        done = len(self.placed.get(place, ())) % len(ALL)
        return self._put(place, ALL[done:][: 1 if "waarden" in path else 2], old)

    def settings(self, made: dict[str, Any]) -> dict[str, Any]:
        """The settings: there is one file, so that each text holds another bundle."""
        for number, (path, one) in enumerate(text_fields(Kennisbank)):
            made[one.naam] = self.text(number, made[one.naam], "", "kennisbank", path)
        return made

    def search_words(self) -> dict[str, Any]:
        """What readers type: every text as often as there are bundles."""
        return {one.naam: list(self._words(one, (one.naam,))) for one in velden(Zoekwoorden)}

    def _words(self, one: Veld, path: Path_) -> Iterator[Any]:
        for bundle in range(len(PAYLOADS)):
            if one.velden:
                yield {inner.naam: list(self._words(inner, (*path, inner.naam)))[bundle:][:1] for inner in one.velden}
            else:
                yield self.text(bundle, one.voorbeeld, f"nieuw-{bundle}", "zoekwoorden", path)

    def gone(self) -> dict[str, Any]:
        """What was removed: a pilot for every bundle, with a page that says so."""
        return {"records": [self._gone(bundle) for bundle in range(len(PAYLOADS))]}

    def _gone(self, bundle: int) -> dict[str, str]:
        texts = {
            path[-1]: self.text(bundle, one.voorbeeld, f"nieuw-{bundle}", "vervallen", path)
            for path, one in text_fields(Vervallen)
        }
        return {"plaats": f"pilots/weg-{bundle}", "datum": "2026-11-26", "nu": f"pilots/nieuw-{bundle}", **texts}

    def _of_template(self, kind: type[Bestand], bundle: int, soort: str) -> dict[str, Any]:
        text = re.sub(r"vul-uw-[a-z]+-in", f"nieuw-{bundle}", begin(kind, self.catalog, (soort,)))
        text = re.sub(r"VERVANG (?!DIT)|VERVANG DIT,? ?", "", text)
        record = yaml.load(text, yaml.BaseLoader)
        return self._fill(kind, velden(kind), record, bundle, soort)

    def _fill(self, kind: type[Bestand], fields: Any, value: Any, bundle: int, soort: str, path: Path_ = ()) -> Any:
        made = {}
        for one in fields:
            if one.naam not in value:
                continue
            old, here = value[one.naam], (*path, one.naam)
            if one.velden:
                below = [
                    self._fill(kind, one.velden, item, bundle, soort, here) for item in (old if one.lijst else [old])
                ]
                made[one.naam] = below if one.lijst else below[0]
            else:
                made[one.naam] = self._filled(kind, one, old, bundle, soort, here)
        return made

    def _filled(self, kind: type[Bestand], one: Veld, old: Any, bundle: int, soort: str, path: Path_) -> Any:
        if isinstance(old, list):
            return [self._filled(kind, one, item, bundle, soort, path) for item in old]
        if isinstance(old, dict):
            return {key: self._filled(kind, one, item, bundle, soort, path) for key, item in old.items()}
        if one.naar == "vocabulaires/soort":
            return soort
        if one.naam in ("code", "url", "volledige_tekst"):
            return f"GM199{bundle}" if one.naam == "code" else f"{old}-{bundle}"
        if not one.vorm.eigen or old == "alle deelnemers":
            return old
        if one.vorm.eigen == "feit":
            words = re.sub(r"\s*\[@[^]]*\]\.?|^onbekend.*|\n", " ", old)
            return f"{self.text(bundle, words, f'nieuw-{bundle}', kind.map, path)} [@nieuw-{bundle}; @anders-{bundle}]."
        return self.text(bundle, old, f"nieuw-{bundle}", kind.map, path)

    def _add_missing(self, kind: type[Bestand], record: dict[str, Any], bundle: int) -> list[Veld]:
        """Fill in what the template leaves out; gives the fields that can't stand beside the others."""
        left = []
        for fields, block, path in [*_blocks(velden(kind), record)]:
            for one in fields:
                if one.naam in block or not (one.vorm.eigen or one.velden):
                    continue
                before = len(self.texts)
                block[one.naam] = self._new(kind, one, bundle, path)
                if not wrong(kind, record):
                    continue
                del self.texts[before:]
                for value in [*_texts(record)]:
                    # The name of a group, for one.
                    block[one.naam] = value
                    if not wrong(kind, record):
                        break
                else:
                    del block[one.naam]
                    left.append(one)
        return left

    def _new(self, kind: type[Bestand], one: Veld, bundle: int, path: Path_) -> Any:
        here = (*path, one.naam)
        if one.velden:
            block = {inner.naam: self._new(kind, inner, bundle, here) for inner in one.velden if inner.verplicht}
            return [block] if one.lijst else block
        value = next(iter(self.catalog.ids(one.naar))) if one.naar else one.voorbeeld or "2019"
        if one.vorm.eigen:
            value = self._filled(kind, one, one.voorbeeld or one.naam, bundle, "", here)
        return [value] if one.lijst else value

    def _other(self, kind: type[Bestand], record: dict[str, Any], left: list[Veld], bundle: int) -> dict[str, Any]:
        """The record with nothing that can be left out, but for the fields that could not be filled in."""
        made = {one.naam: record[one.naam] for one in velden(kind) if one.verplicht}
        made = yaml.safe_load(yaml.safe_dump(made).replace(f" nieuw-{bundle}", f" anders-{bundle}"))
        made |= {one.naam: self._new(kind, one, bundle, ()) for one in left}
        for one in [*velden(kind)]:
            if not wrong(kind, made):
                break
            if not one.verplicht and one.naam not in made and one.naam in record:
                before = len(wrong(kind, made))
                made[one.naam] = record[one.naam]
                if len(wrong(kind, made)) >= before:
                    del made[one.naam]
        return made


def wrong(kind: type[Bestand], record: dict[str, Any]) -> list[Any]:
    """What a model says of a record by itself."""
    try:
        kind.model_validate({**record, "id": "x"}, context=Known())
    except ValueError as error:
        return error.errors()
    return []


def _blocks(fields: Any, value: Any, path: Path_ = ()) -> Iterator[tuple[Any, Any, Path_]]:
    yield fields, value, path
    for one in fields:
        if one.velden and one.naam in value:
            for item in value[one.naam] if one.lijst else [value[one.naam]]:
                yield from _blocks(one.velden, item, (*path, one.naam))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


def scalars(fields: Iterable[Veld], value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any, Any]]:
    """Every text of an editor's own in what a file holds: its place in the model, what it stands in, and under which key."""
    for one in fields:
        here = (*path, one.naam)
        if not isinstance(value, dict) or one.naam not in value:
            continue
        found = value[one.naam]
        if one.blok:
            below = found if one.lijst else found.values() if one.sleutels else [found]
            for block in below:
                yield from scalars(one.velden, block, here)
        elif one.vorm.eigen and isinstance(found, dict | list):
            yield from ((here, found, key) for key in (found if isinstance(found, dict) else range(len(found))))
        elif one.vorm.eigen:
            yield here, value, one.naam


# Kinds of pilot of which the small project has none, so that what is said of them contradicts nothing.
_SOORTEN = ("premie", "gift", "ondernemen", "buurtklussen", "werkervaring")
# Where all records of a kind stand that the small project has none of.
_OVERVIEWS = {
    "debat.md": "".join(f'{{{{ argumenten("{soort}") }}}}\n\n' for soort in _SOORTEN),
    "tegenspraken.md": "{{ tegenspraken() }}\n\n{{ tegenspraken_per_pilot() }}",
    "instrumenten.md": "{{ instrumenten() }}",
    "gezondheid.md": "{{ buitenland() }}",
    "vergelijken/index.md": "{{ bewijsmatrix() }}\n\n{{ bewijs_per_soort() }}",
    "vergelijken/bevindingen.md": '{{ kiesbevindingen() }}\n\n{{ puntgrafiek("werk") }}\n\n'
    '{{ bevindingen_per_uitkomst("werk") }}\n\n{{ bevindingen_per_uitkomst("gezondheid") }}',
    "vergelijken/uitspraken.md": "{{ alle_uitspraken() }}",
    "zoeken.md": (REPO / "docs/zoeken.md").read_text(encoding="utf-8").partition("## ")[0],
}
# What a macro may have to be given; a macro that needs something else stands in the template of a page.
_GIVEN = {"soort": _SOORTEN, "over": _SOORTEN, "domein": ("werk",)}


def hostile_project(folder: Path, *, neutral: bool = False) -> Filler:
    """The small project with every payload in every text field; a `neutral` one has words in their place."""
    make_project(folder)
    filler = Filler(load(folder).catalog, neutral)
    for bundle, soort in enumerate(_SOORTEN):
        records = {(map, id): record for map, id, record in filler.records(bundle, soort)}
        _agree(records, bundle)
        for (map, id), record in records.items():
            _write(folder / "data" / map / f"{id}.yml", record)
        page = f"# Vergelijken\n\n{{{{ eigenvergelijking('{soort}') }}}}\n\n{{{{ vergelijking('{soort}') }}}}\n"
        (folder / f"docs/vergelijken/nieuw-{bundle}.md").write_text(page, encoding="utf-8")
    for name in VOCABULARIES:
        file = folder / "data/vocabulaires" / f"{name}.yml"
        _write(file, filler.vocabulary(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)))
    file = folder / "data/kennisbank.yml"
    _write(file, filler.settings(yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)))
    _write(folder / "data/zoekwoorden.yml", filler.search_words())
    _write(folder / "data/vervallen.yml", filler.gone())
    for path, text in {**_OVERVIEWS, **dict(_pages_of_macros())}.items():
        (folder / "docs" / path).write_text(
            text if text.startswith("---") else f"# Overzicht\n\n{text}\n", encoding="utf-8"
        )
    return filler


def _agree(records: dict[tuple[str, str], dict[str, Any]], bundle: int) -> None:
    """A finding to put aside, and an answer without findings on what has none: what one record can't know of others."""
    findings = records["onderzoeken", f"nieuw-{bundle}"]["bevindingen"]
    findings.append({**deepcopy(findings[0]), "id": "terzijde", "uitkomst": "werk-deeltijd"})
    for aside in records["antwoorden", f"nieuw-{bundle}"]["terzijde"]:
        aside |= {"onderzoek": f"nieuw-{bundle}", "bevindingen": ["terzijde"]}
    records["antwoorden", f"anders-{bundle}"]["domein"] = "gezondheid"


def _pages_of_macros() -> Iterator[tuple[str, str]]:
    """A page for every macro that can do without the page of a record."""
    for name in set(names()) - {"pagina", "record", "sjabloon", "uitspraken", "van"}:
        parameters = list(inspect.signature(getattr(Macros, name)).parameters.values())[1:]
        if any(one.kind is one.POSITIONAL_ONLY for one in parameters):
            continue
        needed = [one.name for one in parameters if one.default is one.empty]
        if needed in ([], *([one] for one in _GIVEN)):
            calls = [f"{name}('{value}')" for value in _GIVEN[needed[0]]] if needed else [f"{name}()"]
            yield f"macro-{name}.md", "\n\n".join(f"{{{{ {call} }}}}" for call in calls)


def _write(file: Path, value: Any) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")

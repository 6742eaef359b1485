"""Commands for editors that write or list records: a new one, another id, and what is due for a check."""

import argparse
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from macros.check import UNUSED, check
from macros.derived.words import pluralize
from macros.records import messages
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.kinds import KINDS, MODELS
from macros.records.loading import GONE, load
from macros.records.naslag import Bron
from macros.records.not_found import not_found, town_of
from macros.records.overdue import overdue
from macros.records.problem import Problem, RequestError, did_you_mean, quoted, unwritable
from macros.records.renaming import added, find, new_id, renamed
from macros.records.sjabloon import begin
from macros.records.vocabulary import VOCABULARIES


def kind_of(name: str) -> type[Record]:
    """A kind by what one of it is called, or by its folder; raises `RequestError` for what is none."""
    kinds = {**MODELS, **{kind.enkelvoud: kind for kind in KINDS}}
    if name not in kinds:
        names = [kind.enkelvoud for kind in KINDS]
        meant = did_you_mean(name, names, f"soorten: {', '.join(names)}")
        raise RequestError(f"{quoted(name)} bestaat niet — verwacht een soort record — {meant}")
    return kinds[name]


def new(root: Path, options: argparse.Namespace) -> str:
    """Write a record to fill in; gives what an editor does next. Raises `RequestError` when it can't be."""
    kind, catalog = kind_of(options.soort), load(root).catalog
    if VOCABULARIES.keys() - catalog.vocabularies.keys():
        raise RequestError("De woordenlijsten zijn niet in orde; 'make check' zegt wat er mis is.")
    file, known = new_id(kind, options.id, root), catalog.ids("vocabulaires/soort")
    if gone := catalog.gone.plaatsen.get(f"{kind.map}/{options.id}"):
        raise RequestError(str(messages.ID_GONE.about(date=gone.datum, place=gone.plaats)))
    for soort in options.aanpak:
        if soort not in known:
            meant = did_you_mean(soort, known, "waarden in data/vocabulaires/soort.yml")
            raise RequestError(f"{quoted(soort)} bestaat niet — verwacht een soort aanpak — {meant}")
    _write({file: begin(kind, catalog, options.aanpak)})
    ready = f"data/{kind.map}/{options.id}.yml staat klaar. Vul het in; 'make check' zegt wat er nog moet."
    return ready + ("" if kind is Bron else _contradicted(catalog, options.id))


def _contradicted(catalog: Catalog, id: str) -> str:
    """What is said of the municipality of a new record and may not be so any more."""
    town = town_of(catalog, id)
    if town is None:
        return ""
    lines = dict.fromkeys(f"  data/{one.map}/{one.id}.yml  {said}" for one, said in not_found(catalog, town))
    if not lines:
        return ""
    told = f"\nOver {town.naam} staat nu dat iets niet is gevonden. Vond u het wel? Pas het dan ook daar aan:\n"
    return told + "\n".join(lines)


def rename(root: Path, options: argparse.Namespace) -> str:
    """Give a record another id, everywhere; raises `RequestError` when it can't be, and then nothing is changed."""
    loaded = load(root)
    _refuse_mistakes(check(loaded, root))
    record = find(loaded, options.van)
    id = options.naar.removeprefix(f"{record.map}/")
    changed = renamed(loaded, record, id, root)
    old = root / "data" / record.map / f"{record.id}.yml"
    before = {file: file.read_text(encoding="utf-8") for file in (*changed, old) if file.exists()}
    _write(changed)
    old.unlink()
    if problems := check(load(root), root):
        new_id_file = root / "data" / record.map / f"{id}.yml"
        new_id_file.unlink()
        _write(before)
        raise RequestError(f"Dit zou een fout geven; er is niets gewijzigd.\n{problems[0]}")
    told = f"{pluralize(len(changed) - 1, 'ander bestand is', 'andere bestanden zijn')} aangepast"
    return (
        f"data/{record.map}/{record.id}.yml heet nu data/{record.map}/{id}.yml; {told}."
        f" Het oude adres leidt naar het nieuwe: dat staat onder 'vroeger:'."
    )


def remove(root: Path, options: argparse.Namespace) -> str:
    """Take a record away and let its place say so; raises `RequestError` while something refers to it, and then nothing is changed."""
    loaded = load(root)
    _refuse_mistakes(check(loaded, root))
    record = find(loaded, options.wat)
    place, file = f"{record.map}/{record.id}", root / "data" / record.map / f"{record.id}.yml"
    told = {"plaats": place, "titel": record.kop, "datum": date.today().isoformat(), "reden": options.reden}
    if options.nu:
        now = find(loaded, options.nu)
        told["nu"] = f"{now.map}/{now.id}"
    before, text = file.read_text(encoding="utf-8"), None
    gone = root / "data" / GONE
    if gone.exists():
        text = gone.read_text(encoding="utf-8")
    _write({gone: added(text or "", told)})
    file.unlink()
    problems = check(load(root), root)
    unused = [problem for problem in problems if problem.wrong.endswith(UNUSED)]
    if refused := [problem for problem in problems if problem not in unused]:
        _write({file: before, **({gone: text} if text is not None else {})})
        if text is None:
            gone.unlink()
        lines = "\n".join(map(str, refused))
        raise RequestError(f"Dit kan nog niet; er is niets gewijzigd.\n{lines}")
    left = "".join(f"\nNu wordt nergens meer gebruikt: {problem.path}" for problem in unused)
    return f"data/{place}.yml is weg. data/{GONE} zegt waarom, en het oude adres ook.{left}"


def due(root: Path, _: argparse.Namespace) -> str:
    """The records that are due for a check, with their sources."""
    catalog = load(root).catalog
    lines = []
    for record, months, sources in overdue(catalog, date.today()):
        lines.append(
            f"data/{record.map}/{record.id}.yml  {record.kop} — gecontroleerd op {record.gecontroleerd_op},"
            f" {months} maanden geleden — bronnen: {', '.join(sources) or 'geen'}"
        )
    return "\n".join(lines) or "Alles is op tijd gecontroleerd."


def _refuse_mistakes(problems: Sequence[Problem]) -> None:
    if problems:
        raise RequestError(
            f"De gegevens zijn niet in orde ({len(problems)} problemen); los eerst op wat 'make check' zegt."
        )


def _write(texts: Mapping[Path, str]) -> None:
    for file, text in texts.items():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        except OSError as error:
            raise RequestError(unwritable(error, file)) from error

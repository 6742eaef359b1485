"""Commands for editors that write or list records: a new one, another id, and what is due for a check."""

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from macros.check import check
from macros.records.fields import Record
from macros.records.kinds import KINDS, MODELS
from macros.records.loading import load
from macros.records.overdue import overdue
from macros.records.problem import RequestError, did_you_mean, quoted, unwritable
from macros.records.renaming import find, new_id, renamed
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
    for soort in options.aanpak:
        if soort not in known:
            meant = did_you_mean(soort, known, "waarden in data/vocabulaires/soort.yml")
            raise RequestError(f"{quoted(soort)} bestaat niet — verwacht een soort aanpak — {meant}")
    _write({file: begin(kind, catalog, options.aanpak)})
    return f"data/{kind.map}/{options.id}.yml staat klaar. Vul het in; 'make check' zegt wat er nog moet."


def rename(root: Path, options: argparse.Namespace) -> str:
    """Give a record another id, everywhere; raises `RequestError` when it can't be, and then nothing is changed."""
    loaded = load(root)
    if problems := check(loaded, root):
        raise RequestError(
            f"De gegevens zijn niet in orde ({len(problems)} problemen); los eerst op wat 'make check' zegt."
        )
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
    others = len(changed) - 1
    return (
        f"data/{record.map}/{record.id}.yml heet nu data/{record.map}/{id}.yml; {others} andere bestanden zijn aangepast."
        f" Het oude adres leidt naar het nieuwe: dat staat onder 'vroeger:'."
    )


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


def _write(texts: Mapping[Path, str]) -> None:
    for file, text in texts.items():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        except OSError as error:
            raise RequestError(unwritable(error, file)) from error

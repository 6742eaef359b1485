"""Commands that make one paper: a briefing of one's own choice, a cover note, and a fact sheet for a motion."""

import argparse
import errno
import os
from functools import partial
from pathlib import Path

from macros.records.problem import RequestError, unwritable


def add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> tuple[str, ...]:
    """Let the command line know the papers that can be made; gives the names of their commands."""
    paper = argparse.ArgumentParser(add_help=False)
    paper.add_argument("--titel", default="", help="de titel erboven")
    paper.add_argument("--voor", default="", help="voor wie, zoals 'raad van Hilversum'")
    paper.add_argument("--proef", action="store_true", help="ook als de afzender of het adres nog een voorbeeld is")
    briefing = commands.add_parser("briefing", parents=[shared, paper], help="maak een briefing naar keuze")
    briefing.add_argument("pilots", nargs="*", help="de ids van pilots")
    briefing.add_argument("--themas", type=str.split, default=[], help="de ids van thema's, met een spatie ertussen")
    briefing.add_argument("--aanpak", type=str.split, default=[], help="de soorten aanpak waarvan elke pilot erin komt")
    briefing.add_argument("--uit", type=Path, default=Path("briefing.pdf"), help="het bestand, .pdf of .docx")
    for name, what in (
        ("oplegger", "een oplegger voor een vergadering"),
        ("feitenblad", "een feitenblad bij een motie"),
    ):
        motion = commands.add_parser(name, parents=[shared, paper], help=f"maak {what}, voor Word")
        motion.add_argument("aanpak", help="de soort aanpak, zoals basisbaan")
        motion.add_argument("--uit", type=Path, default=Path(f"{name}.docx"), help="het bestand, .docx")
    return ("briefing", "oplegger", "feitenblad")


def make_paper(root: Path, options: argparse.Namespace) -> str:
    """Make what was asked; gives what to tell. Raises `RequestError` when it can't be, and then nothing is written."""
    # Here, so that other commands do not wait for the typesetter and the records to load.
    from macros.check import check
    from macros.documents import order
    from macros.pictures.style import read_style
    from macros.records.loading import load

    type = options.uit.suffix.lower()
    order.check_type(type, (".pdf", ".docx") if options.command == "briefing" else (".docx",))
    _check_place(options.uit)
    loaded = load(root)
    if check(loaded, root):
        raise RequestError("De gegevens zijn niet in orde; 'make check' zegt wat er mis is.")
    if options.command == "briefing":
        make = partial(order.briefing, pilots=options.pilots, themas=options.themas, soorten=options.aanpak)
    else:
        make = partial(order.of_a_motion, paper=options.command, soort=options.aanpak)
    asked = order.Order(options.titel, options.voor, options.proef)
    catalog = loaded.catalog.set_by(os.environ)
    made = asked.file(catalog, read_style(root, catalog.settings)[0], type, make)
    try:
        _write_whole(options.uit, made)
    except OSError as error:
        raise RequestError(unwritable(error, options.uit)) from error
    return f"{options.uit} staat klaar ({round(len(made) / 1000)} kB)."


def _check_place(file: Path) -> None:
    """Refuse a place where no file can come, before all the work."""
    try:
        if file.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        _half(file).touch()
        _half(file).unlink()
    except OSError as error:
        raise RequestError(unwritable(error, file)) from error


def _write_whole(file: Path, content: bytes) -> None:
    """Write a file, or leave the one that is there: also on a disk that turns out to be full."""
    half = _half(file)
    try:
        half.write_bytes(content)
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)


def _half(file: Path) -> Path:
    return file.with_name(f".{file.name}.{os.getpid()}")

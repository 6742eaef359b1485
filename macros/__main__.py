"""The command line: `python -m macros check` and `python -m macros briefing <pilots>`."""

import argparse
import sys
from pathlib import Path

from macros.check import check
from macros.records.loading import ROOT, load
from macros.records.problem import RequestError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code, 1 when the data holds problems or the question can't be answered."""
    options = _parser().parse_args(arguments)
    root = options.root.resolve()
    return _briefing(root, options) if options.command == "briefing" else _check(root)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m macros", description="Controleer de records in data/, of maak er een briefing van."
    )
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--root", type=Path, default=ROOT, help="de map met data/ en docs/")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", parents=[shared], help="meld elk probleem in elk bestand")
    briefing = commands.add_parser("briefing", parents=[shared], help="maak een briefing over pilots naar keuze")
    briefing.add_argument("pilots", nargs="*", help="de ids van de pilots")
    briefing.add_argument("--titel", default="", help="de titel boven de briefing")
    briefing.add_argument("--voor", default="", help="voor wie, zoals 'raad van Hilversum'")
    briefing.add_argument("--uit", type=Path, default=Path("briefing.pdf"), help="het bestand, .pdf of .docx")
    return parser


def _check(root: Path) -> int:
    problems = check(load(root), root)
    for problem in problems:
        print(problem)
    if problems:
        files = len({problem.path for problem in problems})
        print(
            f"\n{len(problems)} {'probleem' if len(problems) == 1 else 'problemen'} in {files} {'bestand' if files == 1 else 'bestanden'}.",
            file=sys.stderr,
        )
        return 1
    print("Alle records zijn in orde.")
    return 0


def _briefing(root: Path, options: argparse.Namespace) -> int:
    # Here, so that a list of mistakes in records does not wait for the typesetter to load.
    from macros.documents.order import Opdracht
    from macros.pictures.style import read_style

    loaded = load(root)
    if check(loaded, root):
        print("De gegevens zijn niet in orde; 'make check' zegt wat er mis is.", file=sys.stderr)
        return 1
    try:
        asked = Opdracht(tuple(options.pilots), options.titel, options.voor)
        made = asked.file(loaded.catalog, read_style(root)[0], options.uit.suffix)
        options.uit.write_bytes(made)
    except (RequestError, OSError) as error:
        told = f"{options.uit} kan niet worden geschreven: {error.strerror}" if isinstance(error, OSError) else error
        print(told, file=sys.stderr)
        return 1
    print(f"De briefing staat in {options.uit} ({round(len(made) / 1000)} kB).")
    return 0


if __name__ == "__main__":
    sys.exit(main())

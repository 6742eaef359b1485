"""The command line: `python -m macros check`."""

import argparse
import sys
from pathlib import Path

from macros.check import check
from macros.loading import ROOT, load


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code, 1 when the data holds problems."""
    parser = argparse.ArgumentParser(prog="python -m macros", description="Controleer de records in data/.")
    parser.add_argument("command", choices=["check"], help="check: meld elk probleem in elk bestand")
    parser.add_argument("--root", type=Path, default=ROOT, help="de map met data/ en docs/")
    options = parser.parse_args(arguments)
    root = options.root.resolve()
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


if __name__ == "__main__":
    sys.exit(main())

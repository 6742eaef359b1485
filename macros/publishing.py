"""Commands for who publishes a site: what its server sends, and a version to keep."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from macros.records.problem import RequestError


def add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    shared: argparse.ArgumentParser,
    examples: Callable[[Path], str],
) -> None:
    """Add the commands; `examples` tells which settings of a project still are an example."""
    sent = commands.add_parser("headers", parents=[shared], help="toon wat een server bij de gebouwde site stuurt")
    sent.add_argument("server", choices=["nginx", "apache"])
    sent.add_argument("--site", type=Path, help="de map van de site; anders de map 'site' van het project")
    sent.set_defaults(run=_headers)
    released = commands.add_parser(
        "release", parents=[shared], help="maak een versie om te bewaren: site, gegevens en papieren"
    )
    released.add_argument("--naar", type=Path, default=Path("dist"), help="de map waar de versie komt")
    released.set_defaults(run=_release, examples=examples)


def _headers(root: Path, options: argparse.Namespace) -> int:
    from macros.site.headers import told

    site = options.site or root / "site"
    if not (site / "index.html").is_file():
        return _refused(f"In {site} staat geen site — verwacht een gebouwde site — bouw haar met: make publish")
    print(told(site, options.server))
    return 0


def _release(root: Path, options: argparse.Namespace) -> int:
    from macros.release import release

    if unset := options.examples(root):
        return _refused(unset)
    try:
        print(release(root, options.naar))
    except RequestError as error:
        return _refused(error)
    return 0


def _refused(told: object) -> int:
    print(told, file=sys.stderr)
    return 1

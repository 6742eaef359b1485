"""Commands for who publishes a site: what its server sends, a version to keep, and whether its sources still are where they were."""

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
    linked = commands.add_parser("links", parents=[shared], help="vraag of het adres van elke bron nog werkt")
    linked.add_argument("--uit", type=Path, default=Path("links.md"), help="het bestand waar het verslag komt")
    linked.add_argument("--pauze", type=float, default=2, help="zoveel seconden rust na elke vraag aan een server")
    linked.add_argument("--geduld", type=float, default=20, help="zoveel seconden om te antwoorden")
    linked.set_defaults(run=_links)


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


def _links(root: Path, options: argparse.Namespace) -> int:
    from macros.links import report
    from macros.records.loading import ADDRESSES, load

    loaded = load(root)
    if loaded.catalog.settings is None:
        return _refused("De instellingen zijn niet in orde; 'make check' zegt wat er mis is.")
    try:
        print(report(loaded.catalog, options.uit, root / "data" / ADDRESSES, options.pauze, options.geduld))
    except RequestError as error:
        return _refused(error)
    return 0


def _refused(told: object) -> int:
    print(told, file=sys.stderr)
    return 1

"""The command line: `python -m macros check`, `site`, `serve`, `sjabloon <kind>`, `briefing <pilots>` and others."""

import argparse
import gc
import io
import os
import sys
from functools import cache
from pathlib import Path
from signal import SIG_IGN, SIGHUP, SIGTERM, default_int_handler, getsignal, signal

# What reads records is imported by the commands that do: a build waits here for a process that reads them itself.
from macros import ordering, publishing, reporting
from macros.publish import BUILDERS, publish
from macros.records.keeping import all_kept
from macros.records.problem import RequestError, did_you_mean, quoted, unwritable
from macros.records.project import ROOT


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code, 1 when the data holds problems or the question can't be answered."""
    options = _parser().parse_args(arguments)
    return int(options.run(options.root.resolve(), options))


@cache
def _parser() -> argparse.ArgumentParser:
    """What every command takes; made once, for who runs more than one."""
    parser = argparse.ArgumentParser(
        prog="python -m macros", description="Controleer de records in data/, of maak er iets van."
    )
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--root", type=Path, default=ROOT, help="de map met data/ en docs/")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", parents=[shared], help="meld elk probleem in elk bestand")
    checking.set_defaults(run=_check)
    form = checking.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="geef de problemen als JSON")
    form.add_argument(
        "--annotaties",
        action="store_true",
        help="geef de problemen als opmerkingen bij een regel, zoals GitHub en Forgejo die tonen",
    )
    site = commands.add_parser("site", parents=[shared], help="bouw de site")
    site.add_argument("--naar", type=Path, help="de map waar de site komt; anders de map 'site' van het project")
    site.add_argument("--openbaar", action="store_true", help="alleen met adressen die van u zijn")
    site.add_argument("--bouwer", choices=BUILDERS, default=BUILDERS[0], help="wat de pagina's maakt")
    site.add_argument("--offline", action="store_true", help="een kopie om te lezen zonder server of internet")
    site.set_defaults(run=_site)
    serving = commands.add_parser("serve", parents=[shared], help="toon de site terwijl u schrijft")
    serving.add_argument("--poort", type=int, default=8000, help="de poort waarop de site te zien is")
    serving.add_argument("--open", action="store_true", help="open de site in de browser")
    serving.set_defaults(run=_serve)
    template = commands.add_parser("sjabloon", parents=[shared], help="toon wat er in een nieuw bestand moet staan")
    template.set_defaults(run=_sjabloon)
    template.add_argument("soort", help="wat u wilt toevoegen, zoals pilot, bron of les")
    described = commands.add_parser(
        "schema", parents=[shared], help="vernieuw de schema's in .vscode/, waarmee een editor meedenkt"
    )
    described.set_defaults(run=_schema)
    _add_editing(commands, shared)
    for name in ordering.add(commands, shared):
        commands.choices[name].set_defaults(run=_paper)
    publishing.add(commands, shared, _examples)
    return parser


def _add_editing(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    made = commands.add_parser("nieuw", parents=[shared], help="maak een nieuw bestand met uitleg, om in te vullen")
    made.add_argument("soort", help="wat u wilt toevoegen, zoals pilot, bron of les")
    made.add_argument("id", help="de naam van het bestand: kleine letters en streepjes")
    made.add_argument("--aanpak", nargs="*", default=[], help="voor een pilot: de soorten aanpak, zoals basisbaan")
    made.set_defaults(run=_editing, does="new")
    renaming = commands.add_parser("hernoem", parents=[shared], help="geef een record een ander id, overal")
    renaming.add_argument("van", help="het id, of de map en het id, zoals pilots/oude-naam")
    renaming.add_argument("naar", help="het nieuwe id")
    renaming.set_defaults(run=_editing, does="rename")
    removing = commands.add_parser(
        "verwijder", parents=[shared], help="haal een record weg; het oude adres zegt waarom"
    )
    removing.add_argument("wat", help="het id, of de map en het id, zoals pilots/oude-naam")
    removing.add_argument("reden", help="waarom het weggaat, in één zin voor een lezer")
    removing.add_argument("--nu", default="", help="het record waar een lezer nu moet zijn")
    removing.set_defaults(run=_editing, does="remove")
    old = commands.add_parser(
        "oud", parents=[shared], help="noem wat opnieuw gecontroleerd moet worden, met de bronnen"
    )
    old.set_defaults(run=_editing, does="due")


def _editing(root: Path, options: argparse.Namespace) -> int:
    from macros import editing

    does = {"new": editing.new, "rename": editing.rename, "remove": editing.remove, "due": editing.due}
    try:
        print(does[options.does](root, options))
    except RequestError as error:
        return _refused(error)
    return 0


def _check(root: Path, options: argparse.Namespace) -> int:
    with all_kept():
        from macros.check import check
        from macros.records.loading import load

        problems = check(load(root, kept=True), root)
    if options.json:
        print(reporting.as_json(problems))
        return int(bool(problems))
    if problems:
        annotated = options.annotaties or os.environ.get("GITHUB_ACTIONS")
        noted = reporting.annotations(problems) if annotated else ""
        print(noted or reporting.lines(problems, colour=reporting.in_colour()))
    if problems:
        files = len({problem.path for problem in problems})
        print(
            f"\n{len(problems)} {'probleem' if len(problems) == 1 else 'problemen'} in {files} {'bestand' if files == 1 else 'bestanden'}.",
            file=sys.stderr,
        )
        return 1
    print("Alle records zijn in orde.")
    return 0


def _site(root: Path, options: argparse.Namespace) -> int:
    target = options.naar or Path(os.path.relpath(root / "site"))
    if options.openbaar and (told := _examples(root)):
        return _refused(told)
    _end_as_after_ctrl_c()
    try:
        if not publish(root, target, options.bouwer, offline=options.offline):
            return _refused(f"In {target} is niets gewijzigd.")
    except RequestError as error:
        return _refused(error)
    except KeyboardInterrupt:
        return _refused(f"Afgebroken; in {target} is niets gewijzigd.", 130)
    print(f"De site staat in {target}.")
    return 0


def _examples(root: Path) -> str:
    """What must be set before the site can be public; empty when the sender and the addresses are those of the instance."""
    from macros.records.kennisbank import how_to_set
    from macros.records.loading import load

    settings = load(root).catalog.settings
    unset = settings.replaced_by(os.environ).examples() if settings else []
    if not unset:
        return ""
    named = "\n".join(f"- {how_to_set([field])}" for field in unset)
    return f"De site heeft nog een voorbeeld als afzender of adres. Zet eerst in data/kennisbank.yml:\n{named}"


def _serve(root: Path, options: argparse.Namespace) -> int:
    from macros.serve import serve

    _end_as_after_ctrl_c()
    try:
        serve(root, options.poort, open_in_browser=options.open)
    except RequestError as error:
        return _refused(error)
    return 0


def _sjabloon(root: Path, options: argparse.Namespace) -> int:
    from macros.records.kinds import KINDS
    from macros.records.loading import load
    from macros.records.sjabloon import sjabloon
    from macros.records.vocabulary import VOCABULARIES

    kinds = {kind.enkelvoud: kind for kind in KINDS}
    if options.soort not in kinds:
        meant = did_you_mean(options.soort, kinds, f"soorten: {', '.join(kinds)}")
        return _refused(f"{quoted(options.soort)} bestaat niet — verwacht een soort record — {meant}")
    catalog = load(root).catalog
    if VOCABULARIES.keys() - catalog.vocabularies.keys():
        return _refused("De woordenlijsten zijn niet in orde; 'make check' zegt wat er mis is.")
    print(sjabloon(kinds[options.soort], catalog), end="")
    return 0


def _schema(root: Path, _: argparse.Namespace) -> int:
    from macros.data.schema import schemas, written
    from macros.records.loading import load
    from macros.records.vocabulary import VOCABULARIES

    catalog = load(root).catalog
    if VOCABULARIES.keys() - catalog.vocabularies.keys():
        return _refused("De woordenlijsten zijn niet in orde; 'make check' zegt wat er mis is.")
    folder = root / ".vscode" / "schema"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.schema.json"):
            old.unlink()
        for name, schema in schemas(catalog).items():
            (folder / name).write_bytes(written(schema))
    except OSError as error:
        return _refused(unwritable(error, folder))
    print(f"De schema's staan in {folder}.")
    return 0


def _paper(root: Path, options: argparse.Namespace) -> int:
    try:
        print(ordering.make_paper(root, options))
    except RequestError as error:
        return _refused(error)
    return 0


def _refused(told: object, code: int = 1) -> int:
    print(told, file=sys.stderr)
    return code


def _end_as_after_ctrl_c() -> None:
    """Clean up also when the system asks to end, or when the terminal is closed; unless `nohup` keeps that from us."""
    for request in (SIGTERM, SIGHUP):
        if getsignal(request) is not SIG_IGN:
            signal(request, default_int_handler)


def _from_a_terminal() -> int:
    """Run what was asked, where the output may be one that knows few letters, or one that closes early (`| head`)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = main()
        sys.stdout.flush()
        gc.freeze()  # Python would look at all objects once more before it ends
        return code
    except BrokenPipeError:
        # Python flushes once more at its end, which must find something that is open.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


if __name__ == "__main__":
    sys.exit(_from_a_terminal())

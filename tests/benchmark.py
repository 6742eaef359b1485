"""How fast the site is built: `make bench` measures it as ratios, and writes them to `tests/snelheid.json`.

Everything is processor time of the same machine in the same run, each figure the median of three builds. A build of the real
site is compared with the bare theme on the same Markdown, with every macro already filled in. Then sites of more and more
pilots: copies of all real ones in turn, each in a town of its own, with its own studies and sources. Those make no papers.
"""

import argparse
import json
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from itertools import cycle
from math import log
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from conftest import ENVIRONMENT, REPO, TESTS, copy_code, make_project

RESULTS = TESTS / "snelheid.json"
# In CI a ratio may be so much larger than the one that is written down, once in so many times.
MARGIN = 1.3
TIMES = 3
BARE = "bare theme, in seconds"
# The ratios on a machine with other work, where ours are larger: what is compared with in CI, which may be one.
BUSY = "verhouding_op_een_drukke_machine"
# Where the figures stand for who maintains the code.
PAGE, START, END = REPO / "CONTRIBUTING.md", "<!-- speed: written by make bench -->", "<!-- end of speed -->"
RECORD = "data/pilots/groningen-basisbaan.yml"

# Writes what MkDocs converts.
DUMP = """
from pathlib import Path
from mkdocs.plugins import event_priority
from macros.current import catalog
from macros.writers.sources import footnotes

@event_priority(-100)
def on_page_markdown(markdown, page, config, files):
    root = Path(config.config_file_path).parent
    file = root / "expanded" / page.file.src_uri
    file.parent.mkdir(parents=True, exist_ok=True)
    definitions = [f"[^{label}]: {text}" for label, text in footnotes(catalog(root), markdown).items()]
    file.write_text("\\n".join([markdown, "", "## Bronnen", "", *definitions]), encoding="utf-8")
    return markdown
"""

# Leaves out the papers, whose number grows with the pilots too and which are measured by themselves; no editor weighed the copies.
WITHOUT_PAPERS = """
from macros import mkdocs_files
from macros.current import Build
from macros.derived import answers

answers.mistakes = lambda catalog: []

mkdocs_files.all_paths = lambda catalog: []
Build.start_documents = lambda self, url: None
"""


def real_project(folder: Path) -> Path:
    """The real site, with code of its own."""
    copy_code(make_project(folder))
    for part in ("data", "docs"):
        shutil.rmtree(folder / part)
        shutil.copytree(REPO / part, folder / part)
    shutil.copy(REPO / "mkdocs.yml", folder)
    return folder


def with_pilots(folder: Path, count: int) -> Path:
    """The real site with copies of its pilots until there are `count`."""
    real_project(folder)
    pilots = sorted((folder / "data/pilots").glob("*.yml"))
    studies: dict[str, list[Path]] = {}
    for study in sorted((folder / "data/onderzoeken").glob("*.yml")):
        if only := re.search(r"(?m)^pilots: \[([\w-]+)\]$", study.read_text("utf-8")):
            studies.setdefault(only[1], []).append(study)
    for number, pilot in zip(range(len(pilots), count), cycle(pilots), strict=False):
        _copy(folder, pilot, studies.get(pilot.stem, []), number)
    return folder


def _copy(folder: Path, pilot: Path, studies: list[Path], number: int) -> None:
    """One pilot more, with its studies and all sources that these cite."""
    sources: set[str] = set()

    def write(file: Path, text: str) -> None:
        # What stands in two places by another name, and what a copy may not share with its original.
        text = re.sub(r"(?m)^(vroeger|anders_dan|bundelt|volledige_tekst):.*\n(?:[ -].*\n)*", "", text)
        sources.update(re.findall(r"@([\w-]+)", text))
        text = re.sub(r"@([\w-]+)", rf"@\1-{number}", text)
        file.with_name(f"{file.stem}-{number}.yml").write_text(text, encoding="utf-8")

    town = re.sub(
        r"(?m)^gemeenten:.*\n(?:[ -].*\n)*", f"gemeenten: [stad-{number}]\n", pilot.read_text("utf-8"), count=1
    )
    write(pilot, re.sub(r"(?m)^naam: (.*)$", rf"naam: Proef {number}", town, count=1))
    for study in studies:
        text = study.read_text("utf-8").replace(f"pilots: [{pilot.stem}]", f"pilots: [{pilot.stem}-{number}]")
        if "\nvolledige_tekst:" in text:
            text += "zonder_volledige_tekst: het is een kopie\n"
        write(study, re.sub(r"(?m)^(titel|kort): \"?(.*?)\"?$", rf'\1: "\2 ({number})"', text, count=2))
    (folder / f"data/gemeenten/stad-{number}.yml").write_text(
        f"naam: Stad {number}\nprovincie: utrecht\ncode: GM{5000 + number}\ngecontroleerd_op: 2026-11-01\n", "utf-8"
    )
    for id in sources:
        source = folder / f"data/bronnen/{id}.yml"
        text = re.sub(r"(?m)^titel: \"?(.*?)\"?$", rf'titel: "\1 ({number})"', source.read_text("utf-8"), count=1)
        text = re.sub(r"(?m)^url: (\S+)$", rf"url: \1?kopie={number}", text)
        (folder / f"data/bronnen/{id}-{number}.yml").write_text(text, encoding="utf-8")


def build(folder: Path, config: str = "mkdocs.yml", *, site: bool = False) -> tuple[float, int]:
    """Processor seconds of one build with all that it starts, and the most memory of one of its processes in MiB."""
    command = ["macros", "site", "--root", "."] if site else ["mkdocs", "build", "--quiet", "--no-strict", "-f", config]
    timed = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run(sys.argv[1:])\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)\n"
        "sys.exit(done.returncode)"
    )
    made = subprocess.run(
        [sys.executable, "-c", timed, sys.executable, "-m", *command],
        cwd=folder,
        env={**ENVIRONMENT, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise SystemExit(made.stdout + made.stderr)
    seconds, memory = made.stdout.split()[-2:]
    return float(seconds), int(memory)


def expand(folder: Path) -> int:
    """Write the Markdown of every page as the macros leave it, with a configuration of the bare theme; gives the number of pages."""
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "dump.py").write_text(DUMP, encoding="utf-8")
    (folder / "dump.yml").write_text(config.replace("hooks: [", "hooks: [dump.py, "), encoding="utf-8")
    build(folder, "dump.yml")
    shutil.copytree(folder / "docs/assets", folder / "expanded/assets", dirs_exist_ok=True)
    plain = re.sub(
        r"(?m)^hooks: .*\n|^  custom_dir: .*\n|^    logo: kennisbank.*\n|^  - macros\.extensions\n", "", config
    )
    plain = re.sub(r"(?ms)^plugins:\n.*?(?=^\w)", "plugins: [search]\n\n", plain)
    records = "".join(f"  /{one.name}/*\n" for one in sorted((folder / "data").iterdir()) if one.is_dir())
    plain += f"\ndocs_dir: expanded\nsite_dir: plain\nnot_in_nav: |\n{records}"
    (folder / "plain.yml").write_text(plain, encoding="utf-8")
    return len(list((folder / "expanded").rglob("*.md")))


def forget(folder: Path, *parts: str) -> None:
    """Remove what earlier builds left for the next one."""
    for part in parts:
        shutil.rmtree(folder / part, ignore_errors=True)


def ratios(folder: Path, times: int) -> dict[str, float]:
    """How builds of the real site compare with the bare theme, of which the seconds are given too."""
    real_project(folder)
    expand(folder)
    record, turns = folder / RECORD, iter(range(100))
    text = record.read_text("utf-8")

    def changed() -> float:
        # A sentence that stands on its page, in its comparison and on its papers.
        record.write_text(
            text.replace("doelgroep: >-\n  ", f"doelgroep: >-\n  Voor {next(turns)} groepen. ", 1), "utf-8"
        )
        return build(folder, site=True)[0]

    def after(work: Callable[[], float], *parts: str) -> Callable[[], float]:
        return lambda: (forget(folder, *parts), work())[1]

    kinds: dict[str, Callable[[], float]] = {
        "bare": lambda: build(folder, "plain.yml")[0],
        "everything made anew, papers too": after(lambda: build(folder, site=True)[0], ".cache", "site"),
        "all pages anew, papers in stock": after(
            lambda: build(folder, site=True)[0], ".cache/pages", ".cache/site", "site"
        ),
        "nothing changed": lambda: build(folder, site=True)[0],
        "one record changed": changed,
    }
    taken: dict[str, list[float]] = {name: [] for name in kinds}
    for _ in range(times):
        for name, work in kinds.items():
            taken[name].append(work())
    bare = median(taken.pop("bare"))
    return {BARE: round(bare, 1), **{name: round(median(some) / bare, 2) for name, some in taken.items()}}


def growth(sizes: list[int]) -> list[dict[str, float]]:
    """Milliseconds of processor time a page and the most memory, by the number of pilots."""
    found = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as temporary:
            folder = with_pilots(Path(temporary) / "project", size)
            (folder / "zonder.py").write_text(WITHOUT_PAPERS, encoding="utf-8")
            config = (folder / "mkdocs.yml").read_text("utf-8").replace("hooks: [", "hooks: [zonder.py, ")
            (folder / "zonder.yml").write_text(config, encoding="utf-8")
            seconds, memory = build(folder, "zonder.yml")
            pages = len(list((folder / "site").rglob("index.html")))
            found.append({"pilots": size, "pages": pages, "ms": round(1000 * seconds / pages, 1), "MiB": memory})
            print(found[-1], flush=True)
    return found


def exponent(found: list[dict[str, float]]) -> float:
    """The power of the number of pages with which the whole cost grows, from the smallest to the largest; 1 is linear."""
    small, large = found[0], found[-1]
    cost = large["ms"] * large["pages"] / (small["ms"] * small["pages"])
    return round(log(cost) / log(large["pages"] / small["pages"]), 2)


def shown(told: dict[str, Any]) -> str:
    """The figures as the section of CONTRIBUTING.md that holds them."""
    kinds = "".join(f"| {name} | {value:.2f} |\n" for name, value in told["verhouding"].items() if name != BARE)
    sizes = "".join(f"| {one['pilots']} | {one['pages']} | {one['ms']} | {one['MiB']} |\n" for one in told["groei"])
    return (
        f"{START}\nMeasured on {told['gemeten']} ({told['machine']}), in processor time, medians of three in one run. The bare"
        f" theme took {told['verhouding'][BARE]} s.\n\n| Build of the real site | × the bare theme |\n|---|---|\n{kinds}\n"
        f"| Pilots | Pages | ms a page | MiB |\n|---|---|---|---|\n{sizes}\n"
        f"The whole cost grows with the number of pages to the power {told['macht']}.\n{END}"
    )


def see_whether_slower() -> None:
    """End with what became slower; only when it is so each time, since one time may be that of a machine with other work."""
    known = json.loads(RESULTS.read_text("utf-8"))[BUSY]
    for _ in range(TIMES):
        with tempfile.TemporaryDirectory() as temporary:
            measured = ratios(Path(temporary) / "project", 1)
        print(measured, flush=True)
        # What takes hardly any time differs more from run to run than that.
        slow = [name for name, value in measured.items() if name != BARE and value > MARGIN * max(known[name], 0.2)]
        if not slow:
            return
    raise SystemExit(f"slower than {MARGIN} x {RESULTS.name}: {', '.join(slow)}")


def main() -> None:
    """Measure and write, or only see whether the ratios are not much larger than those written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[150, 1000])
    parser.add_argument("--klein", action="store_true", help="alleen zien of de bouw niet veel trager is geworden")
    options = parser.parse_args()
    if options.klein:
        see_whether_slower()
        return
    with tempfile.TemporaryDirectory() as temporary:
        measured = ratios(Path(temporary) / "project", 3)
    print(measured, flush=True)
    found = growth(options.sizes)
    machine = f"{platform.machine()}, Python {platform.python_version()}"
    told = {"gemeten": date.today().isoformat(), "machine": machine, "verhouding": measured, "groei": found}
    told["macht"] = exponent(found)
    told[BUSY] = json.loads(RESULTS.read_text("utf-8"))[BUSY]
    page = PAGE.read_text("utf-8")
    section = re.compile(f"{re.escape(START)}.*?{re.escape(END)}", re.DOTALL)
    PAGE.write_text(section.sub(lambda _: shown(told), page), encoding="utf-8")
    RESULTS.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""How the build grows: `make bench` builds sites of more and more pilots and compares with plain Material.

Prints, per number of pilots, the seconds per page, and how long the build takes as a ratio of plain
Material building the same Markdown with every macro already expanded. Both run one after the other on
the same machine, so that only the ratios mean something.
"""

import argparse
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from conftest import REPO, make_project

from macros.documents.build import write_all
from macros.pictures.style import read_style
from macros.records.loading import load

DUMP = """
from pathlib import Path
from mkdocs.plugins import event_priority
from macros import current
from macros.extensions import _REFERENCE
from macros.writers.sources import footnote_definitions

@event_priority(-100)
def on_page_markdown(markdown, page, config, files):
    root = Path(config.config_file_path).parent
    labels = list(dict.fromkeys(_REFERENCE.findall(markdown)))
    file = root / "expanded" / page.file.src_uri
    file.parent.mkdir(parents=True, exist_ok=True)
    definitions = footnote_definitions(current.catalog(root), labels)
    file.write_text("\\n".join([markdown, "", "## Bronnen", "", *definitions]), encoding="utf-8")
    return markdown
"""


def project_of(folder: Path, pilots: int) -> Path:
    """A project with copies of a rich real pilot and all that it refers to."""
    make_project(folder)
    for kind in (
        "gemeenten",
        "pilots",
        "lessen",
        "themas",
        "bronnen",
        "begrippen",
        "regelingen",
        "kerncijfers",
        "raadsstukken",
        "stappen",
    ):
        shutil.rmtree(folder / "data" / kind)
    shutil.copytree(REPO / "data", folder / "data", dirs_exist_ok=True)
    shutil.rmtree(folder / "docs")
    shutil.copytree(REPO / "docs", folder / "docs")
    shutil.copy(REPO / "mkdocs.yml", folder / "mkdocs.yml")
    for page in [
        *(folder / "docs/vergelijken").glob("*.md"),
        *(folder / "docs/rollen").glob("*.md"),
        *(folder / "docs").glob("*.md"),
    ]:
        # Overview pages list every pilot; what must stay constant is the cost of a record's own page.
        text = re.sub(
            r"\{\{ (vergelijking|bevindingen|pilotoverzicht|gemeenteoverzicht|tijdlijn|tegenspraken_per_pilot|bronnenlijst|begrippenlijst)\(.*?\) \}\}",
            "",
            page.read_text(encoding="utf-8"),
        )
        page.write_text(text, encoding="utf-8")
    rich = (REPO / "data/pilots/heerlen-pilot-basisbanen.yml").read_text(encoding="utf-8")
    for number in range(pilots - len(list((folder / "data/pilots").glob("*.yml")))):
        copy = re.sub(r"^naam: .*$", f"naam: Proef {number}", rich, count=1, flags=re.MULTILINE)
        # Every copy lies in a municipality of its own, so that no page grows with the number of pilots.
        copy = re.sub(r"^gemeenten: .*$", f"gemeenten: [stad-{number}]", copy, count=1, flags=re.MULTILINE)
        copy = re.sub(r"^regelingen:.*\n(?:(?:  )?- .*\n)*", "", copy, flags=re.MULTILINE)
        (folder / f"data/pilots/proef-{number}.yml").write_text(copy, encoding="utf-8")
        (folder / f"data/gemeenten/stad-{number}.yml").write_text(
            f"naam: Stad {number}\nprovincie: utrecht\ncode: GM9999\ngecontroleerd_op: 2026-11-01\n", encoding="utf-8"
        )
    return folder


def seconds(folder: Path, *, config: str = "mkdocs.yml") -> float:
    """Processor seconds of one build; these say more than the clock on a machine that does other work too."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict", "-f", config], cwd=folder, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def expand(folder: Path) -> None:
    """Write the Markdown of every page as the macros leave it, and a configuration without macros."""
    (folder / "dump.py").write_text(DUMP, encoding="utf-8")
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "dump.yml").write_text(config.replace("hooks: [", "hooks: [dump.py, "), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict", "-f", "dump.yml", "-d", "dump"],
        cwd=folder,
        check=True,
    )
    shutil.copytree(folder / "docs/assets", folder / "expanded/assets", dirs_exist_ok=True)
    plain = re.sub(r"hooks: .*\n", "", config).replace("  - macros.page_links\n", "")
    plain = re.sub(r"  - macros:\n(      .*\n)+", "", plain)
    # The same navigation: record pages are in neither.
    records = "".join(f"  /{folder.name}/*\n" for folder in sorted((folder / "data").iterdir()))
    plain += f"\ndocs_dir: expanded\nsite_dir: plain\nnot_in_nav: |\n{records}"
    (folder / "plain.yml").write_text(plain, encoding="utf-8")


def documents() -> str:
    """How the making of all documents compares with building the pages of the real site, both from nothing."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        start = time.perf_counter()
        write_all(load().catalog, read_style(REPO)[0], folder / "briefings")
        made = time.perf_counter() - start
        shutil.copytree(REPO / "docs", folder / "docs")
        shutil.copytree(REPO / "data", folder / "data")
        (folder / "macros").symlink_to(REPO / "macros")
        shutil.copy(REPO / "mkdocs.yml", folder)
        start = time.perf_counter()
        # The documents are made beside the pages; with a cache of finished ones only the pages remain.
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
        whole = time.perf_counter() - start
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
        pages = time.perf_counter() - start
    return (
        f"documents alone {made:.1f} s, pages alone {pages:.1f} s, a whole build {whole:.1f} s: "
        f"documents are {made / whole:.2f} x the whole and {made / pages:.2f} x the pages, and add {whole - pages:.1f} s"
    )


def main() -> None:
    """Build and print one line per size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 500, 1000])
    sizes = parser.parse_args().sizes
    print(documents(), flush=True)
    for size in sizes:
        with tempfile.TemporaryDirectory() as temporary:
            folder = project_of(Path(temporary) / "project", size)
            expand(folder)
            pages = len(list((folder / "expanded").rglob("*.md")))
            ours, plain = seconds(folder), seconds(folder, config="plain.yml")
            print(
                f"{size:5} pilots  {pages:6} pages  {ours:7.1f} s  {1000 * ours / pages:6.1f} ms a page  {ours / plain:5.2f} x plain Material",
                flush=True,
            )


if __name__ == "__main__":
    main()

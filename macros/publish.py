"""Building the site into the folder where readers find it, which holds a whole site at every moment.

A build works in a folder of its own. Only when all went well are the files of the last site replaced, one by one: the
folder itself stays, since it may be mounted, linked to, or open in a web server.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from signal import SIG_IGN, SIGHUP, SIGINT, SIGKILL, SIGTERM, signal
from tempfile import mkdtemp
from time import sleep

from macros.records.problem import RequestError, unwritable
from macros.unchanged import LastBuild

# How often, each a tenth of a second, to look whether the processes of a build that is broken off have ended.
_PATIENCE = 5

# What makes pages of Markdown: MkDocs, the fork of it that goes on with its first version and reads the same settings, or the
# successor of the theme, which runs no hooks and so gets its pages from us.
BUILDERS = ("mkdocs", "properdocs", "zensical")
_RUN = {"zensical": "macros.zensical_build"}
_CONFIG = "mkdocs.yml"

# What is in the folder of a site without being part of it, beside hidden files: the system puts it on a disk of its own.
_NOT_OURS = "lost+found"


def publish(root: Path, target: Path, builder: str = "mkdocs", *, offline: bool = False) -> bool:
    """Build the project in `root` and put the site in the folder `target`; false when the build failed, and said why.

    Nothing is built when the site is still that of its sources.

    `builder` is one of `BUILDERS`; `offline` makes a copy that can be read without a server. Whatever goes wrong, the last
    site stays. Raises `RequestError` when the folder can't be used, or when the builder is not there. After Ctrl-C all that
    was begun is gone within two seconds.
    """
    if find_spec(builder) is None:
        raise RequestError(
            f"de bouwer {builder} is niet geïnstalleerd — verwacht {builder} in de omgeving van dit project"
            f" — typ: .venv/bin/python -m pip install {builder}"
        )
    try:
        place = _place(root, target)
        with _alone(place, target):
            last = LastBuild(root, place, (builder, offline))
            if last.is_good:
                return True
            with _workplace(place) as work:
                if not _build(root, work, builder, offline=offline):
                    return False
                _replace(place, work / "site")
            last.remember()
            return True
    except OSError as error:
        raise RequestError(unwritable(error, target)) from error


def _place(root: Path, target: Path) -> Path:
    """The folder itself, where `target` may be a link to it."""
    place = target.resolve()
    place.mkdir(parents=True, exist_ok=True)
    if root.is_relative_to(place) or (any(_entries(place)) and not (place / "index.html").is_file()):
        raise RequestError(
            f"in {target} staat iets anders dan een site — verwacht een lege map, of een site die eerder is gebouwd"
            " — maak de map leeg, of kies een andere met --naar"
        )
    return place


def _entries(place: Path) -> Iterator[Path]:
    """What a site has at its top; what is hidden was not made by a build, such as `.git` or `.well-known`."""
    return (entry for entry in place.iterdir() if not entry.name.startswith(".") and entry.name != _NOT_OURS)


@contextmanager
def _alone(place: Path, name: Path) -> Iterator[None]:
    """Keep other builds out of a folder, by a lock that ends with this process, however that ends."""
    folder = os.open(place, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"Er wordt al een site gebouwd in {name}; deze bouw begint als die klaar is.", flush=True)
            fcntl.flock(folder, fcntl.LOCK_EX)
        except OSError:
            print(f"De schijf van {name} kent geen sloten; bouw daar geen twee sites tegelijk.", flush=True)
        yield
    finally:
        os.close(folder)


@contextmanager
def _workplace(place: Path) -> Iterator[Path]:
    """A folder to build in, from where a file can move to the site in one step."""
    prefix = f".{place.name}.bouw-"
    for folder in (place, place.parent):
        with suppress(OSError):
            for left in folder.iterdir():
                if left.name.startswith(prefix):  # by a build that was killed: no other is going on
                    shutil.rmtree(left, ignore_errors=True)
    work = Path(mkdtemp(prefix=prefix, dir=place))
    # Beside the site when that is possible: not when the site is a disk of its own, or the only place to write.
    with suppress(OSError):
        work = work.rename(place.parent / work.name)
    try:
        yield work
    finally:
        with _undisturbed():
            shutil.rmtree(work, ignore_errors=True)


def _build(root: Path, work: Path, builder: str, *, offline: bool) -> bool:
    """Let a builder make the site in `work/site`; nothing of it is left when this is broken off."""
    (work / "tijdelijk").mkdir()
    # When it is broken off, Python cleans up behind the processes that set documents; it need not say so.
    command = [sys.executable, "-W", "ignore:resource_tracker", "-m", _RUN.get(builder, builder), "build"]
    command += ["--config-file", _CONFIG, *(["--no-directory-urls"] if offline else [])]
    build = subprocess.Popen(  # noqa: S603 - our own words
        [*command, "--site-dir", str(work / "site")],
        cwd=root,
        env={**os.environ, "TMPDIR": str(work / "tijdelijk")},
        # Ctrl-C then reaches only this process, and that group of processes can be ended as a whole.
        start_new_session=True,
    )
    try:
        return build.wait() == 0
    except KeyboardInterrupt:
        with _undisturbed():
            _end(build)
        raise


def _end(build: "subprocess.Popen[bytes]") -> None:
    """End a process, with those that it started and that end when it does."""
    build.terminate()
    build.wait()
    with suppress(ProcessLookupError):
        for _ in range(_PATIENCE):
            os.killpg(build.pid, 0)
            sleep(0.1)
        os.killpg(build.pid, SIGKILL)


def _replace(place: Path, made: Path) -> None:
    """Put a site in the place of the last one, so that at no moment a page is half, or links to what is not there."""
    files = [file.relative_to(made) for file in made.rglob("*") if file.is_file()]
    # What pages need, then pages that are new, then the pages that link to those.
    files.sort(key=lambda file: (file.suffix == ".html", (place / file).exists()))
    folders = {folder for file in files for folder in file.parents}
    with _undisturbed():
        for folder in sorted(folders):
            if not (place / folder).is_dir() or (place / folder).is_symlink():
                (place / folder).unlink(missing_ok=True)
                (place / folder).mkdir()
        for file in files:
            if (place / file).is_dir() and not (place / file).is_symlink():
                shutil.rmtree(place / file)
            (made / file).replace(place / file)
        kept = {place / one for one in (*files, *folders)}
        for top in list(_entries(place)):
            _remove_others(top, kept)


def _remove_others(entry: Path, kept: set[Path]) -> None:
    """Remove a file or folder with all in it, but for what is kept."""
    if entry.is_dir() and not entry.is_symlink():
        for inside in entry.iterdir():
            _remove_others(inside, kept)
        if entry not in kept:
            entry.rmdir()
    elif entry not in kept:
        entry.unlink()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Finish a short piece of work that should not be broken off."""
    before = {request: signal(request, SIG_IGN) for request in (SIGINT, SIGTERM, SIGHUP)}
    try:
        yield
    finally:
        for request, handler in before.items():
            signal(request, handler)

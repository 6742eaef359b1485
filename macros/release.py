"""A release: the site, its data and its papers as files to deposit, with checksums, the same bytes whenever they are made."""

import gzip
import json
import os
import re
import subprocess
import tarfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from macros.data.tables import FOLDER as DATA
from macros.documents.download import FOLDER as PAPERS
from macros.publish import publish
from macros.records.catalog import Catalog
from macros.records.loading import load
from macros.records.problem import RequestError, quoted, unwritable

_NEWEST = re.compile(r"^## \[?(?P<version>\d+\.\d+\.\d+)\]?(?P<rest>.*)$", re.MULTILINE)
# What a version says of itself whose date is not there yet.
_NOT_YET = "not released"
_SUMS = "SHA256SUMS"


def release(root: Path, target: Path) -> str:
    """Write the files of a release of the project in `root` into a folder of its version in `target`, and tag the commit.

    Gives what was made. Raises `RequestError` when the work tree holds what is not in git, when the newest version has
    no date, when its tag names another commit, or when the site can't be built.
    """
    version, commit = _version(root), _git(root, "rev-parse", "HEAD")
    if changed := _git(root, "status", "--porcelain"):
        raise RequestError(
            f"in de werkmap staat wat niet in git staat: {changed.splitlines()[0].strip()} — verwacht een werkmap zonder"
            " wijzigingen — leg de wijzigingen vast met git, of haal ze weg"
        )
    tag = f"v{version}"
    known = _git(root, "tag", "--list", tag)
    if known and _git(root, "rev-list", "-n1", tag) != commit:
        raise RequestError(
            f"{tag} is al een andere versie van de broncode — verwacht een versie die nog niet is uitgebracht"
            " — begin in CHANGELOG.md een nieuwe versie"
        )
    folder = target / f"kennisbank-{version}"
    try:
        _write(folder, _files(root, version, int(_git(root, "log", "-1", "--format=%ct"))))
    except OSError as error:
        raise RequestError(unwritable(error, folder)) from error
    if not known:
        _git(root, "tag", "--annotate", tag, "--message", f"Versie {version}")
    return f"Versie {version} staat in {folder}, en de broncode draagt {tag}. Zet die online met: git push origin {tag}"


def _version(root: Path) -> str:
    """The newest version of the changes, when it has a date."""
    log = root / "CHANGELOG.md"
    newest = _NEWEST.search(log.read_text(encoding="utf-8")) if log.is_file() else None
    if newest is None:
        raise RequestError("CHANGELOG.md noemt geen versie — verwacht '## 1.2.3 (datum)' — voeg de versie toe")
    if _NOT_YET in newest["rest"]:
        raise RequestError(
            f"versie {newest['version']} in CHANGELOG.md is {quoted(_NOT_YET)} — verwacht een datum — zet de datum van vandaag erbij"
        )
    return newest["version"]


def _git(root: Path, *arguments: str) -> str:
    try:
        told = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True)  # noqa: S603, S607
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", "") or str(error)
        raise RequestError(
            f"git geeft een fout ({said.strip()}) — verwacht een project in git — maak er een met: git init"
        ) from error
    return told.stdout.strip()


def _files(root: Path, version: str, moment: int) -> Mapping[str, bytes]:
    """Every file of the release by its name, with the checksums of all others in the last."""
    with TemporaryDirectory(prefix="kennisbank-") as place:
        site = Path(place) / "site"
        # What is packed inside the site then bears the moment of the commit, and not that of the build.
        os.environ["SOURCE_DATE_EPOCH"] = str(moment)
        if not publish(root, site):
            raise RequestError("de site is niet gebouwd; er is geen versie gemaakt")
        made = {
            f"site-{version}.tar.gz": _packed(site, f"site-{version}", moment),
            f"gegevens-{version}.tar.gz": _packed(site / DATA, f"gegevens-{version}", moment),
            f"papieren-{version}.tar.gz": _packed(site / PAPERS, f"papieren-{version}", moment),
        }
    citation = root / "CITATION.cff"
    cited = yaml.safe_load(citation.read_text(encoding="utf-8")) if citation.is_file() else {}
    deposit = _deposit(load(root).catalog, version, cited.get("keywords", []))
    made[".zenodo.json"] = f"{json.dumps(deposit, ensure_ascii=False, indent=2)}\n".encode()
    sums = "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(made.items()))
    return {**made, _SUMS: sums.encode()}


def _packed(folder: Path, name: str, moment: int) -> bytes:
    """A folder as one packed file, with nothing in it of the machine that packed it."""
    packed = BytesIO()
    # No name and no time in the head of the packed file.
    with (
        gzip.GzipFile(filename="", mode="wb", fileobj=packed, mtime=0) as squeezed,
        tarfile.open(fileobj=squeezed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for file in _sorted(folder):
            entry = tarfile.TarInfo(f"{name}/{file.relative_to(folder).as_posix()}")
            content = file.read_bytes()
            entry.size, entry.mtime, entry.mode = len(content), moment, 0o644
            archive.addfile(entry, BytesIO(content))
    return packed.getvalue()


def _sorted(folder: Path) -> Iterator[Path]:
    yield from sorted(file for file in folder.rglob("*") if file.is_file())


def _deposit(catalog: Catalog, version: str, keywords: list[str]) -> dict[str, Any]:
    """What an archive for data asks. Source: developers.zenodo.org, the metadata of a deposit."""
    settings = catalog.kennisbank
    return {
        "title": settings.naam,
        "description": settings.omschrijving,
        "upload_type": "dataset",
        "access_right": "open",
        "license": settings.licentie.id.lower(),
        "creators": [{"name": settings.afzender}],
        "version": version,
        "publication_date": catalog.gegevens_van.laatste_dag.isoformat(),
        "language": "nld",
        "keywords": keywords,
        "related_identifiers": [
            {"identifier": settings.adres, "relation": "isIdenticalTo"},
            {"identifier": settings.broncode, "relation": "isSupplementTo"},
        ],
    }


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)

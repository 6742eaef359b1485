"""What the settings of the builder become for an instance: which come before those of its own."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from macros.mkdocs_hook import on_config
from macros.records.kennisbank import plaats
from macros.records.loading import load
from macros.site.policy import policy_of_site, with_policy
from macros.site.settings import settings

pytestmark = pytest.mark.whole


def configured(project: Path, extra: str = "") -> MkDocsConfig:
    file = project / "mkdocs.yml"
    file.write_text(file.read_text(encoding="utf-8") + extra, encoding="utf-8")
    return on_config(load_config(str(file)))


def test_what_mkdocs_says_of_addresses_comes_before_what_the_instance_says(project: Path):
    config = configured(project, "site_url: https://elders.example/\nrepo_url: https://code.example/wij\n")
    assert config.site_url == "https://elders.example/"
    assert config.repo_url == "https://code.example/wij"
    assert config.extra["nieuw_bestand"].startswith("https://code.example/wij/")


def test_what_mkdocs_does_not_say_is_that_of_the_instance(project: Path):
    own = load(project).catalog.kennisbank
    config = configured(project)
    assert config.site_url == own.adres
    assert config.repo_url == own.broncode
    assert config.use_directory_urls
    assert config.edit_uri == f"{own.bewerken}docs/"


@pytest.mark.parametrize(("folders", "flat", "made"), [(True, False, True), (True, True, False), (False, False, False)])
def test_addresses_are_those_of_folders_unless_the_builder_or_the_instance_wants_files(
    *, folders: bool, flat: bool, made: bool, project: Path
):
    if flat:
        file = project / "data/kennisbank.yml"
        file.write_text(file.read_text(encoding="utf-8") + "adressen: bestanden\n", encoding="utf-8")
    told = settings(load(project).catalog, site_url="", repo_url="", folders=folders)
    assert told["use_directory_urls"] == made
    assert told["extra"]["homepage"] == ("." if made else "index.html")


@pytest.mark.parametrize(
    ("pagina", "folder", "file"),
    [
        ("/lessen.md", "lessen/", "lessen.html"),
        ("/lessen.md#lessen-bel", "lessen/#lessen-bel", "lessen.html#lessen-bel"),
        ("index.md", "", "index.html"),
        ("/index.md#boven", "#boven", "index.html#boven"),
        ("/pilots/index.md", "pilots/", "pilots/index.html"),
        ("pilots/proefdam-loting.md", "pilots/proefdam-loting/", "pilots/proefdam-loting.html"),
    ],
)
def test_the_address_of_a_page_ends_as_that_of_a_folder_or_of_a_file(pagina: str, folder: str, file: str):
    assert plaats(pagina, plat=False) == folder
    assert plaats(pagina, plat=True) == file


def test_the_policy_of_a_site_names_the_scripts_of_all_its_pages_in_a_fixed_order(tmp_path: Path):
    """So that who makes the headers again gets the same."""
    scripts = [f"let a = {number}" for number in range(12)]
    pages = [*scripts, scripts[0]]
    for number, script in enumerate(pages):
        page = f'<head><meta charset="utf-8"><script>{script}</script></head>'
        (tmp_path / f"{number}.html").write_text(with_policy(page), encoding="utf-8")
    named = re.findall(r"'sha256-[^']+'", policy_of_site(tmp_path))
    assert named == sorted(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)

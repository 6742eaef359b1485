"""The recipes that publish a site: their own commands, in the small project, make the site of the address that they are told."""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ENVIRONMENT, REPO
from links import dead_links

from macros.site.policy import policy_of_site

OWN = {"REDACTIE": "griffie@hilversum.nl", "AFZENDER": "griffie van Hilversum"}

# What GitHub puts in the place of an expression; a variable that nobody made is empty.
GITHUB = {
    "github.server_url": "https://github.com",
    "github.repository": "hilversum/kennisbank",
    "vars.SITE_URL": "",
    **{f"vars.{name}": value for name, value in OWN.items()},
    "steps.pages.outputs.base_url": "https://hilversum.github.io/kennisbank",
    "steps.deploy.outputs.page_url": "https://hilversum.github.io/kennisbank/",
}
# What GitLab sets, and what one sets there oneself.
GITLAB = {
    "CI_PAGES_URL": "https://hilversum.gitlab.io/kennisbank",
    "CI_PROJECT_URL": "https://gitlab.com/hilversum/kennisbank",
    **OWN,
}


@pytest.fixture
def checkout(own_project: Path) -> Path:
    """The small project with what `make` reads of ours."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copyfile(REPO / name, own_project / name)
    return own_project


def do(commands: str, folder: Path, **told: str) -> None:
    """Run commands in a folder where all that they need seems installed; a variable that nobody set is an error."""
    python = folder / ".venv/bin/python"
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    (folder / ".venv/installed").touch()
    # Not what `make test-all` was told; and a `make` that wants to install ends there, rather than change our environment.
    inherited = {name: value for name, value in ENVIRONMENT.items() if name not in ("MAKEFLAGS", "MAKELEVEL")}
    environment = {**inherited, "PYTHONPATH": str(folder), "PYTHON": "false", **told}
    done = subprocess.run(
        ["bash", "-eu", "-o", "pipefail", "-c", commands],  # noqa: S607
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def assert_published(site: Path, address: str, edit: str) -> None:
    """A whole site that says where it stands, and where a record is edited."""
    page = (site / "pilots/proefdam-loting/index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{address}pilots/proefdam-loting/">' in page
    assert f'"{edit}data/pilots/proefdam-loting.yml"' in page
    assert f"<loc>{address}pilots/proefdam-loting/</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert OWN["REDACTIE"] in (site / ".well-known/security.txt").read_text(encoding="utf-8")
    assert dead_links(site, address) == []


def steps_on_github(provided: Mapping[str, str]) -> list[dict[str, Any]]:
    """The steps of the workflow with their expressions filled in; one that is not known is an error."""
    text = (REPO / ".github/workflows/pages.yml").read_text(encoding="utf-8")
    filled = re.sub(r"\$\{\{ *(.*?) *\}\}", lambda found: value_on_github(found[1], provided), text)
    steps: list[dict[str, Any]] = yaml.safe_load(filled)["jobs"]["publish"]["steps"]
    assert set(re.findall(r"\bsteps\.(\w+)", text)) <= {step.get("id") for step in steps}
    return steps


def value_on_github(expression: str, provided: Mapping[str, str]) -> str:
    """The first that is not empty of names, or formats of a name, with `||` between them."""
    for choice in expression.split(" || "):
        form = re.fullmatch(r"format\('([^']*)', ([\w.]+)\)", choice)
        if value := form[1].format(provided[form[2]]) if form else provided[choice]:
            return value
    return ""


@pytest.mark.slow
@pytest.mark.whole
def test_the_workflow_of_github_uploads_a_site_for_below_the_name_of_the_repository(checkout: Path):
    steps = steps_on_github(GITHUB)
    for step in steps:
        if "run" in step:
            do(step["run"], checkout, **step["env"])
    (upload,) = [step for step in steps if "upload-pages-artifact" in step.get("uses", "")]
    assert upload["uses"].endswith("@v3") or upload["with"]["include-hidden-files"]
    edit = "https://github.com/hilversum/kennisbank/edit/main/"
    assert_published(checkout / upload["with"]["path"], "https://hilversum.github.io/kennisbank/", edit)


def test_a_variable_of_github_says_where_else_the_site_stands():
    (told,) = [step["env"] for step in steps_on_github({**GITHUB, "vars.SITE_URL": "https://a.nl/"}) if "env" in step]
    assert told["SITE_URL"] == "https://a.nl/"


@pytest.mark.slow
@pytest.mark.whole
def test_the_pipeline_of_gitlab_leaves_in_public_a_site_for_below_the_name_of_the_project(checkout: Path):
    settings = checkout / "data/kennisbank.yml"
    settings.write_text(settings.read_text("utf-8").replace("forge: github", "forge: gitlab"), "utf-8")
    pages = yaml.safe_load((REPO / ".gitlab-ci.yml").read_text(encoding="utf-8"))["pages"]
    do("\n".join(pages["script"]), checkout, **GITLAB)
    assert pages["artifacts"]["paths"] == ["public"]
    edit = "https://gitlab.com/hilversum/kennisbank/-/edit/main/"
    assert_published(checkout / "public", "https://hilversum.gitlab.io/kennisbank/", edit)


def test_what_fails_a_test_is_not_published():
    workflow = yaml.safe_load((REPO / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    assert workflow["jobs"]["pages"]["needs"] == "test"
    assert workflow["jobs"]["pages"]["uses"] == "./.github/workflows/pages.yml"
    called = yaml.safe_load((REPO / ".github/workflows/pages.yml").read_text(encoding="utf-8"))
    # YAML takes `on` for yes.
    assert set(called[True]) == {"workflow_call", "workflow_dispatch"}, "and not by a push alone"
    # The stages of GitLab are, unless told otherwise, build, test and deploy, and a job is of test.
    pipeline = yaml.safe_load((REPO / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert "stages" not in pipeline
    assert "stage" not in pipeline["test"]
    assert pipeline["pages"]["stage"] == "deploy"


@pytest.mark.slow
@pytest.mark.whole
def test_a_container_holds_the_site_and_its_headers_made_of_no_more_than_is_copied(checkout: Path, tmp_path: Path):
    recipe = (REPO / ".ci/hosting/Containerfile").read_text(encoding="utf-8")
    _, building, serving = re.split(r"^FROM ", recipe, flags=re.MULTILINE)
    work = tmp_path / "work"
    work.mkdir()
    for line in re.findall(r"^COPY (.+)$", building, re.MULTILINE):
        *names, target = line.split()
        for name in names:
            copy = shutil.copytree if (checkout / name).is_dir() else shutil.copyfile
            copy(checkout / name, work / target / name if target.endswith("/") else work / target)
    given = {**OWN, "SITE_URL": "https://proeven.hilversum.nl/", "REPO_URL": "https://git.hilversum.nl/proeven"}
    *_, command = re.findall(r"^RUN (.+)$", building, re.MULTILINE)
    do(command, work, **{name: given[name] for name in re.findall(r"^ARG (\w+)", building, re.MULTILINE)})
    copied = re.findall(r"^COPY --from=build /work/(\S+)", serving, re.MULTILINE)
    assert copied == ["kennisbank-headers.conf", "site"]
    assert policy_of_site(work / "site") in (work / copied[0]).read_text(encoding="utf-8")
    assert_published(work / copied[1], given["SITE_URL"], f"{given['REPO_URL']}/edit/main/")

"""Where a reader with an account can offer a file: the page for a new file of the forge that keeps the project."""

import re
from dataclasses import dataclass
from itertools import chain
from urllib.parse import urlsplit

from macros.records.kennisbank import is_example


@dataclass(frozen=True)
class Forge:
    """A forge by its name, and the addresses that open a new file and a new issue there.

    In these `{map}`, `{naam}`, `{titel}` and `{tekst}` are filled in. Without `{tekst}` the page can't be given what is in
    the file, and the reader pastes it.
    """

    naam: str
    bestand: str
    issue: str


# What follows the address of a project, with its branch. Sources: docs.github.com, "Creating new files"; forgejo.org and
# docs.gitea.com, "Pre-fill new file name and contents". The editor of GitLab leaves the contents out (its issue 594214).
_KINDS = {
    "GitHub": Forge(
        "GitHub", "new/{}/{{map}}?filename={{naam}}&value={{tekst}}", "issues/new?title={titel}&body={tekst}"
    ),
    "GitLab": Forge(
        "GitLab",
        "-/new/{}/{{map}}?file_name={{naam}}",
        "-/issues/new?issue[title]={titel}&issue[description]={tekst}",
    ),
    "Forgejo": Forge(
        "Forgejo", "_new/{}/{{map}}?filename={{naam}}&value={{tekst}}", "issues/new?title={titel}&body={tekst}"
    ),
}
# By what is in the name of a machine, and else by how it names the page that edits a file.
_HOSTS = {"github": "GitHub", "gitlab": "GitLab", "codeberg": "Forgejo", "forgejo": "Forgejo", "gitea": "Forgejo"}
_EDITS = {"-/edit/": "GitLab", "_edit/": "Forgejo"}


def forge(repo: str, edit_uri: str) -> Forge | None:
    """The forge at the address of a project, whose `edit_uri` is that of the page to edit a file; nothing when it can't be told."""
    if is_example(repo):
        return None
    host = urlsplit(repo).hostname or ""
    by_host = (kind for part, kind in _HOSTS.items() if part in host)
    by_edit = (kind for start, kind in _EDITS.items() if edit_uri.startswith(start))
    found = next(chain(by_host, by_edit), None)
    if found is None:
        return None
    branch = re.sub(r"^(?:-/|_)?edit/|/docs/?$", "", edit_uri) or "main"
    kind, base = _KINDS[found], f"{repo.rstrip('/')}/"
    return Forge(kind.naam, base + kind.bestand.format(branch), base + kind.issue)

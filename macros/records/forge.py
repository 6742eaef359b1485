"""Where the places are that hold a repository, a file can be edited or made in a browser."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Forge:
    """A kind of such places, and the name that readers know it by.

    `bewerken` and `nieuw` are the paths below a repository, before the branch, to edit a file and to make one; `inhoud`
    follows the folder of a new file, and `issue` the address of the repository. In these `{naam}`, `{titel}` and `{tekst}`
    are filled in. Without `{tekst}` the page can't be given what is in the file, and the reader pastes it.
    """

    naam: str
    titel: str
    bewerken: str
    nieuw: str
    inhoud: str
    issue: str


_ISSUE = "issues/new?title={titel}&body={tekst}"
# Sources: docs.github.com, "Creating new files"; docs.gitlab.com, whose editor leaves the contents out (its issue 594214);
# forgejo.org and docs.gitea.com, "Pre-fill new file name and contents". Codeberg is a Forgejo, and Gitea does it the same way.
FORGES = {
    one.naam: one
    for one in (
        Forge("github", "GitHub", "edit", "new", "?filename={naam}&value={tekst}", _ISSUE),
        Forge(
            "gitlab",
            "GitLab",
            "-/edit",
            "-/new",
            "?file_name={naam}",
            "-/issues/new?issue[title]={titel}&issue[description]={tekst}",
        ),
        Forge("forgejo", "Forgejo", "_edit", "_new", "?filename={naam}&value={tekst}", _ISSUE),
    )
}


def forge(name: str) -> Forge:
    """The kind with this name; raises `ValueError` for one that is not known here."""
    if name not in FORGES:
        raise ValueError(name)
    return FORGES[name]

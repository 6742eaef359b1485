"""Where the places are that hold a repository, a file can be edited or made in a browser."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Forge:
    """A kind of such places: the paths below a repository, before the branch, to edit a file and to make one."""

    naam: str
    bewerken: str
    nieuw: str


# Sources: docs.github.com, docs.gitlab.com and forgejo.org/docs; Codeberg is a Forgejo, and Gitea does it the same way.
FORGES = {
    one.naam: one
    for one in (
        Forge("github", "edit", "new"),
        Forge("gitlab", "-/edit", "-/new"),
        Forge("forgejo", "_edit", "_new"),
    )
}


def forge(name: str) -> Forge:
    """The kind with this name; raises `ValueError` for one that is not known here."""
    if name not in FORGES:
        raise ValueError(name)
    return FORGES[name]

"""The page at an address that a record had before: it leads on to where the record is now."""

from macros.site.policy import with_policy

# The same on each such page, so that a server names one checksum for all.
_GO_ON = 'const to=document.querySelector("a");to.hash=location.hash||to.hash;location.replace(to.href)'


def leading_to(address: str) -> str:
    """The whole page. It leads on without a script too; with one, also to a place on the page, such as a finding."""
    return with_policy(
        '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Verplaatst</title>'
        f'<noscript><meta http-equiv="refresh" content="0; url={address}"></noscript><meta name="robots" content="noindex">'
        f'<p>Deze pagina is verplaatst: <a href="{address}">ga verder</a>.</p><script>{_GO_ON}</script></html>'
    )

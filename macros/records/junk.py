"""Files that nobody wrote: what editors, file managers and Python leave beside the files of the project."""

_NAMES = frozenset({"Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "__MACOSX", "__pycache__"})


def is_junk(name: str) -> bool:
    """True for the name of such a file or folder: hidden (`.DS_Store`, `.x.yml.swp`, `._x.yml`), a spare copy (`x.yml~`,
    `#x.yml#`) or one of a file manager."""
    return name.startswith(".") or name.endswith("~") or (name[0] == name[-1] == "#") or name in _NAMES

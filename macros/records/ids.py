"""How an id is written: the same word names a file, stands in a reference and in a citation."""

import re

# Kebab-case: lower-case letters, digits and single dashes; also to build a longer pattern with.
ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"


def is_id(text: str) -> bool:
    """True for what can be the id of a record."""
    return re.fullmatch(ID, text) is not None


def is_key(text: str) -> bool:
    """True for what can be the key of a value in a vocabulary: an id, but `_` may take the place of a dash."""
    return is_id(text.replace("_", "-"))

"""Making very many objects that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def all_kept() -> Iterator[None]:
    """Make objects without looking in between for those that may go, nor at them right after."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # So they are among those that have been there for long.
        gc.freeze()
        gc.unfreeze()
        if before:
            gc.enable()

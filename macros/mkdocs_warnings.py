"""What MkDocs warns of, which in a strict build is why it fails."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import get_ident


@contextmanager
def warnings() -> Iterator[list[str]]:
    """Collect what MkDocs and its plugins warn of in the meantime, in this thread."""
    texts: list[str] = []
    builder = get_ident()

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == builder:
                texts.append(record.getMessage())

    logger, collector = logging.getLogger("mkdocs"), Collector(logging.WARNING)
    logger.addHandler(collector)
    try:
        yield texts
    finally:
        logger.removeHandler(collector)

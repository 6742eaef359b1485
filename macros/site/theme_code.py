"""What Jinja makes of the templates of the theme, kept for whoever builds with the same templates again."""

import marshal
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache

from macros.records.cache import Cache
from macros.records.digest import digest

_TYPE = "marshal"


class CompiledTemplates(BytecodeCache):
    """The code of templates whose text is the same: of this process, and of an earlier one that left it in a folder."""

    def __init__(self) -> None:
        self._folder = Path()
        self._key = ""
        self._restored: dict[tuple[str, str], Any] = {}
        self._used: dict[tuple[str, str], Any] = {}

    def restore(self, folder: Path, env: Environment) -> None:
        """Know what an earlier process left of the templates of an environment, unless this one read them already."""
        self._folder, self._key = folder, _key(env)
        if not self._used and (kept := Cache(folder, _TYPE).read(self._key)):
            self._restored = marshal.loads(kept)  # noqa: S302 - its name says what code wrote it, and what is in it

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template whose text is the same."""
        place = (bucket.key, bucket.checksum)
        if code := self._used.get(place) or self._restored.get(place):
            bucket.code = self._used[place] = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._used[bucket.key, bucket.checksum] = bucket.code

    def keep(self) -> None:
        """Leave what was used for a next process, when that is not what an earlier one left."""
        if self._used.keys() != self._restored.keys():
            Cache(self._folder, _TYPE).keep([(self._key, marshal.dumps(self._used))])
            self._restored = {**self._used}


def _key(env: Environment) -> str:
    """What decides how any template is compiled, besides its text."""
    libraries = (version(name) for name in ("jinja2", "mkdocs"))
    return digest("\0".join((sys.version, *libraries, *sorted((*env.extensions, *env.filters, *env.tests)))).encode())

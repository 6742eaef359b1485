"""What Jinja reads in a page is the same when an earlier process read it."""

from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError

from macros.__main__ import main
from macros.site.page_calls import KeptCalls, calls

PAGE = '# Schaats\n\n{% set wat = "schaats" %}\n{{ begrip(wat) }} en {{ bron("stadsbrief", "p. 2") }} {{ nergens }}\n'


def test_only_a_page_that_was_not_kept_is_read(tmp_path: Path):
    first = KeptCalls(tmp_path)
    read = first.of(PAGE)
    assert read is calls(PAGE)
    first.keep()
    later = KeptCalls(tmp_path)
    kept = later.of(PAGE)
    assert kept == read
    assert kept is not read, "it was not asked of Jinja again"
    assert dict(kept.names) == {"begrip": 4, "bron": 4, "nergens": 4}
    assert kept.asked == (("bron", "stadsbrief"),)
    assert later.of("# Nieuw") is calls("# Nieuw")
    with pytest.raises(TemplateSyntaxError):
        later.of("{{ begrip( }}")


def test_a_page_that_did_not_change_is_told_of_as_before(project: Path, capsys: pytest.CaptureFixture[str]):
    def told() -> str:
        assert main(["check", "--root", str(project)]) == 1
        return capsys.readouterr().out

    page = project / "docs" / "nieuw.md"
    page.write_text('# Nieuw\n\n{{ begrip("nergens") }}\n', encoding="utf-8")
    first = told()
    assert first.startswith("docs/nieuw.md:3  macro begrip: ")
    assert told() == first
    page.write_text('# Nieuw\n\n\n{{ begrip("nergens") }}\n', encoding="utf-8")
    assert told() == first.replace("docs/nieuw.md:3", "docs/nieuw.md:4")

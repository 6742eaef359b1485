"""What Jinja made of a template at an earlier build is used for as long as it would make the same."""

from pathlib import Path

from jinja2 import DictLoader, Environment

from macros.site.theme_code import CompiledTemplates


def environment(text: str, folder: Path) -> tuple[Environment, CompiledTemplates]:
    """One of a new process, for a theme with one template."""
    made = Environment(loader=DictLoader({"main.html": text}))  # noqa: S701 - no page
    made.filters["luid"] = str.upper
    templates = CompiledTemplates()
    templates.restore(folder, made)
    made.bytecode_cache = templates
    return made, templates


def is_known(made: Environment, templates: CompiledTemplates) -> bool:
    assert made.loader
    text, file, _ = made.loader.get_source(made, "main.html")
    return templates.get_bucket(made, "main.html", file, text).code is not None


def test_a_template_is_compiled_once_for_all_processes_until_its_text_or_what_it_may_ask_changes(tmp_path: Path):
    text = "{{ 'dag' | luid }} {{ naam }}"
    first = environment(text, tmp_path)
    assert not is_known(*first)
    assert first[0].get_template("main.html").render(naam="Jan") == "DAG Jan"
    first[1].keep()

    later = environment(text, tmp_path)
    assert is_known(*later)
    assert later[0].get_template("main.html").render(naam="Els") == "DAG Els"
    assert not is_known(*environment(f"{text}!", tmp_path))
    later[0].filters["zacht"] = str.lower
    other = CompiledTemplates()
    other.restore(tmp_path, later[0])
    assert not is_known(later[0], other)


def test_what_no_build_used_last_is_not_kept(tmp_path: Path):
    for text in ("een", "twee"):
        made, templates = environment(text, tmp_path)
        made.get_template("main.html")
        templates.keep()
    assert len(list(tmp_path.iterdir())) == 1
    assert is_known(*environment("twee", tmp_path))
    assert not is_known(*environment("een", tmp_path))

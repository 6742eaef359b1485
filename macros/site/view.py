"""Records for a page template: everything that comes out is Markdown, so that no template can forget to escape."""

from collections.abc import Iterator
from typing import Any

from macros.records.feit import Feit
from macros.records.fields import Model
from macros.records.verwijzing import Verwijzing
from macros.writers.markdown import Markdown


class View:
    """A value of a record. `{{ view }}` gives Markdown, `view.field` a View, and an absent value is false.

    A Feit comes out as paragraphs; `view.regel` gives it on one line, for a list or a table. `view.id`
    is the id of a record or reference, for use as an argument of a macro.
    """

    def __init__(self, markdown: Markdown, value: Any):
        self._markdown = markdown
        self._value = value

    def __getattr__(self, name: str) -> "View":
        if name.startswith("_"):
            raise AttributeError(name)
        return View(self._markdown, getattr(self._value, name))

    def __iter__(self) -> Iterator["View"]:
        return (View(self._markdown, item) for item in self._value)

    def __len__(self) -> int:
        return len(self._value)

    def __bool__(self) -> bool:
        return self._value is not None and self._value not in ((), "")

    def __str__(self) -> str:
        if isinstance(self._value, Feit):
            return self._markdown.block(self._value)
        if isinstance(self._value, Model):
            raise TypeError(f"een {type(self._value).__name__} heeft geen eigen tekst; noem een veld ervan")
        return self._markdown.value(self._value)

    @property
    def regel(self) -> str:
        """The value on one line."""
        return self._markdown.value(self._value)

    @property
    def badge(self) -> str:
        """The name of a value of a vocabulary, marked for its look."""
        return self._markdown.badge(self._value)

    @property
    def id(self) -> str:
        """The id, as an argument for a macro."""
        return str(self._value) if isinstance(self._value, Verwijzing) else str(self._value.id)

    @property
    def kind(self) -> str:
        """The kind of a record: the name of its folder."""
        return str(self._value.map)

    @property
    def adres(self) -> str:
        """A web address, for a link; it was checked to hold no markup when it was read."""
        return str(self._value)

    @property
    def ids(self) -> list[str]:
        """The ids of a list of references, as an argument for a macro."""
        return [item.id for item in self]

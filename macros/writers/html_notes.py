"""Marks of notes and the list of sources of a page that is written as HTML; as `notes.gather` leaves those of Python-Markdown."""

from dataclasses import dataclass

from macros.writers.html_tree import opening
from macros.writers.notes import SPACE, numbers_in_short


@dataclass
class _Mark:
    # Where it stands in what is written, and in which element.
    place: int
    element: int
    labels: tuple[str, ...]


class Notes:
    """The notes of one page; each mark leaves room in `out`, since a source leads back to the first that names it."""

    def __init__(self, out: list[str], back_title: str):
        self._out, self._back_title = out, back_title
        self._marks: list[_Mark] = []
        self._numbers: dict[str, int] = {}
        self._ways_back: list[tuple[int, str]] = []

    def mark(self, labels: list[str], element: int) -> None:
        """A mark for sources that are named without a word between, in the element with this number."""
        for label in labels:
            self._numbers.setdefault(label, len(self._numbers) + 1)
        self._marks.append(_Mark(len(self._out), element, tuple(sorted(set(labels), key=self._numbers.__getitem__))))
        self._out.append("")

    @property
    def labels(self) -> list[str]:
        """All that was named, in that order."""
        return list(self._numbers)

    def way_back(self, label: str) -> None:
        """The link from a source to its first mark."""
        self._ways_back.append((len(self._out), label))
        self._out.append("")

    def write(self) -> set[str]:
        """Write all marks and ways back; gives the ids that they have."""
        first: dict[str, str] = {}
        # In order of the elements, of which an outer one comes before those in it.
        for mark in sorted(self._marks, key=lambda one: one.element):
            new = [label for label in mark.labels if label not in first]
            first.update(dict.fromkeys(new, f"fnref:{new[0]}" if new else ""))
            self._out[mark.place] = self._sup(mark, f"fnref:{new[0]}" if new else "")
        for place, label in self._ways_back:
            told = {"class": "footnote-backref", "href": f"#{first[label]}", "title": self._back_title}
            self._out[place] = f"&#160;{opening('a', told)}&#8617;</a>"
        return {*first.values(), *(f"fn:{label}" for label in first)}

    def _sup(self, mark: _Mark, id: str) -> str:
        told: dict[str, str | None] = {"class": "footnote-ref", "href": f"#fn:{mark.labels[0]}", "role": "doc-noteref"}
        if id:
            told["id"] = id
        if len(mark.labels) > 1:
            told["data-noten"] = " ".join(f"fn:{label}" for label in mark.labels)
        numbers = numbers_in_short(self._numbers[label] for label in mark.labels)
        return f'<sup class="noot">{SPACE}{opening("a", told)}{numbers}</a></sup>'

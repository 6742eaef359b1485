"""The notes of a Word document, numbered from 1 in the order in which they are cited."""

from macros.writers.word_fragments import FRAGMENTS, Links, filled, fragment, run

# What Word calls a note below all text, and one at the foot of its page.
ENDNOTE, FOOTNOTE = "endnote", "footnote"


class Notes:
    """The notes of one document, all of one `sort`. A source that is cited again gets a reference to its first note."""

    def __init__(self, sort: str = ENDNOTE) -> None:
        self._sort = sort
        self.links = Links()
        self._numbers: dict[str, int] = {}
        self._notes: list[str] = []

    def cite(self, label: str, told: tuple[str, str, str, str]) -> str:
        """The reference to a note, which tells what is before the title, the title, what is after it, and the address."""
        if number := self._numbers.get(label):
            return fragment("weer", nummer=number, tekst=number)
        number = self._numbers[label] = len(self._numbers) + 1
        before, title, after, url = told
        parts = (
            run(f" {before}"),
            run(title, "cursief"),
            run(after),
            run(" ") + self.links.link(url, url) if url else "",
        )
        self._notes.append(self._of_this_sort("bron", nummer=number, delen="".join(parts)))
        return self._of_this_sort("noot", nummer=number)

    def _of_this_sort(self, name: str, **values: object) -> str:
        return filled(FRAGMENTS[name].replace(ENDNOTE, self._sort), values)

    @property
    def all(self) -> str:
        """The notes that were cited."""
        return "".join(self._notes)

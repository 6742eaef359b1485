"""The endnotes of a Word document, numbered from 1 in the order in which they are cited."""

from macros.writers.word_fragments import Links, fragment, run


class Endnotes:
    """The endnotes of one document. A source that is cited again gets a reference to its first note."""

    def __init__(self) -> None:
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
        self._notes.append(fragment("bron", nummer=number, delen="".join(parts)))
        return fragment("noot", nummer=number)

    @property
    def all(self) -> str:
        """The notes that were cited."""
        return "".join(self._notes)

"""Marks of notes and the list of sources in a page that is converted: one mark per claim, and a list that is folded.

Python-Markdown's footnotes make a mark per source and a way back to each of them. Read here as elements, the marks that
follow each other become one, such as 2, 6–8, and each source gets one way back: to the first mark that names it. A script
shows the sources of a mark in its place; `data-noten` tells it which, when there are more than one.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

LIST = "footnote"
# A thin space that no line breaks at: read without it, the mark would be part of a figure before it.
SPACE = "\u202f"


def gather(root: Element) -> None:
    """Make one mark of those that follow each other, and fold the list of sources under its heading."""
    notes = next((element for element in root if element.get("class") == LIST), None)
    if notes is None:
        return
    items = notes.findall("ol/li")
    numbers = {f"#{item.get('id')}": number for number, item in enumerate(items, 1)}
    first: dict[str, str] = {}
    for parent in _outside(root, notes):
        for run in _runs(parent):
            _join(parent, run, numbers, first)
    for item in items:
        _one_way_back(item, first.get(f"#{item.get('id')}", ""))
    _fold(root, notes, len(items))


def numbers_in_short(numbers: Iterable[int]) -> str:
    """The numbers of a mark, from low to high, three or more in a row as a range: 2, 6–8."""
    ranges: list[str] = []
    for _, group in groupby(enumerate(sorted(set(numbers))), key=lambda pair: pair[1] - pair[0]):
        row = [number for _, number in group]
        ranges += [f"{row[0]}–{row[-1]}"] if len(row) > 2 else map(str, row)
    return ", ".join(ranges)


def _outside(element: Element, notes: Element) -> Iterator[Element]:
    """Every element in reading order, but not those of the list."""
    if element is not notes:
        yield element
        for child in list(element):
            yield from _outside(child, notes)


def _runs(parent: Element) -> list[list[Element]]:
    """The marks in an element that follow each other without a word between."""
    runs: list[list[Element]] = []
    follows = False
    for child in parent:
        is_mark = child.tag == "sup" and (child.get("id") or "").startswith("fnref")
        if is_mark and follows:
            runs[-1].append(child)
        elif is_mark:
            runs.append([child])
        follows = is_mark and not child.tail
    return runs


def _join(parent: Element, run: list[Element], numbers: dict[str, int], first: dict[str, str]) -> None:
    """Make one mark of a run; `first` gets for each source that it is the first to name the id of the mark."""
    targets = sorted({str(mark[0].get("href")) for mark in run}, key=lambda target: numbers[target])
    mark, link = run[0], run[0][0]
    mark.tail = run[-1].tail
    for other in run[1:]:
        parent.remove(other)
    new = [target for target in targets if target not in first]
    mark.attrib.pop("id")
    mark.set("class", "noot")
    if new:
        # On the link itself, which the way back then gives the focus.
        link.set("id", f"fnref:{new[0].removeprefix('#fn:')}")
        first.update(dict.fromkeys(new, str(link.get("id"))))
    mark.text = SPACE
    link.set("href", targets[0])
    link.set("role", "doc-noteref")
    link.text = numbers_in_short(numbers[target] for target in targets)
    if len(targets) > 1:
        link.set("data-noten", " ".join(target.removeprefix("#") for target in targets))


def _one_way_back(item: Element, mark: str) -> None:
    for parent in item.iter():
        back = [child for child in parent if "footnote-backref" in (child.get("class") or "")]
        for link in back[1:]:
            parent.remove(link)
        if back:
            back[0].set("href", f"#{mark}")


def _fold(root: Element, notes: Element, count: int) -> None:
    """Put the list under its heading in a fold that says how many sources there are."""
    place = list(root).index(notes)
    heading = root[place - 1] if place else None
    if heading is None or heading.tag != "h2" or heading.get("id") != "bronnen":
        return
    for link in heading.findall("a"):
        heading.remove(link)
    # By itself, since on paper stand only the sources of what is printed.
    SubElement(heading, "span").text = f" ({count})"
    fold = Element("details", {"class": "vouw bronnenlijst"})
    summary = SubElement(fold, "summary")
    root.remove(heading)
    root.remove(notes)
    for rule in notes.findall("hr"):
        notes.remove(rule)
    summary.append(heading)
    fold.append(notes)
    root.insert(place - 1, fold)

"""Characters that nobody sees or that look like others: normalised where their meaning is clear, and named where it is not."""

import re
import unicodedata
from collections.abc import Iterator

from macros.records import messages
from macros.records.messages import Message
from macros.records.problem import quoted

# Spaces of another width, and letters that are typed as two or more: they mean what the plain ones mean.
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_JOINED = re.compile("[\u0132\u0133\ufb00-\ufb06]")

# Control, format, unassigned, private and half characters, loose accents, and separators of lines.
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Mn", "Me", "Zl", "Zp"})
# Letters and signs that show nothing, and the sign that stands for what could not be read.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc\ufffd")
_NAMES = {
    "\u00ad": "een afbreekstreepje dat niet te zien is",
    "\u200b": "een spatie zonder breedte",
    "\ufeff": "een spatie zonder breedte",
    "\ufffd": "een teken dat verloren ging",
    **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "het draait de leesrichting"),
}

# Latin letters that a search takes for others, and that no Dutch word has.
_LOOKALIKES = frozenset("ıſ")
# What every font of the documents has: a test asks the typesetter.
PRINTABLE = frozenset([*map(chr, range(0x20, 0x7F)), *map(chr, range(0xA1, 0x100)), *"‘’“”„–—…€•\n\t"]) - {"\xad"}

# Letters of other alphabets that nobody can tell from Latin ones.
_TWINS = frozenset("аеорсухіјѕАВЕКМНОРСТХІЈЅοραεΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")

# A word that holds a letter or digit that is not on every keyboard.
_WORD = re.compile(r"\w*[^\W\x00-\x7f]\w*")
# What may be one that is not seen; all others are on every keyboard.
_RARE = re.compile("[^\n\t -~]")


def normalised(text: str) -> str:
    """The same text with composed letters (NFC), ordinary spaces and one kind of line end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text
    text = _JOINED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), unicodedata.normalize("NFC", text))
    return _SPACES.sub(" ", text)


def unseen(text: str) -> Iterator[tuple[int, Message]]:
    """Each character of a normalised text that a reader can't see, with its offset; ends of lines and tabs aside."""
    odd = _unseen_in(text)
    if not odd:
        return
    for found in re.finditer(f"[{''.join(map(re.escape, odd))}]", text):
        start = text.rfind("\n", 0, found.start()) + 1
        before = "".join(c for c in text[start : found.start()] if c not in odd).split()
        yield (
            found.start(),
            messages.UNSEEN.about(
                code=ord(found[0]),
                name=f", {_NAMES[found[0]]}" if found[0] in _NAMES else "",
                column=found.start() - start + 1,
                after=f", na {quoted(before[-1])}" if before else "",
            ),
        )


def without_unseen(text: str) -> str:
    """The text as a reader sees it."""
    return text.translate(dict.fromkeys(map(ord, _unseen_in(text))))


def _unseen_in(text: str) -> list[str]:
    """The characters of a text that nobody sees; ends of lines and tabs aside."""
    return [c for c in set(_RARE.findall(text)) if unicodedata.category(c) in _UNSEEN or c in _BLANK]


def odd_words(text: str) -> Iterator[Message]:
    """Words with letters of two scripts, a letter that looks like another, or other digits than 0 to 9."""
    if text.isascii():
        return
    for word in dict.fromkeys(_WORD.findall(text)):
        others = sorted({*word} & _LOOKALIKES) or _of_another_script(word)
        if not others and (letters := {*filter(str.isalpha, word)}) <= _TWINS:
            others = sorted(letters)
        if digits := [c for c in word if not c.isascii() and unicodedata.category(c) == "Nd"]:
            yield messages.ODD_DIGIT.about(digit=quoted(digits[0]), code=ord(digits[0]), word=quoted(word))
        elif others:
            yield messages.ODD_LETTER.about(letter=quoted(others[0]), code=ord(others[0]), word=quoted(word))


def _of_another_script(word: str) -> list[str]:
    """The letters of a word that belong to another script than its Latin ones, or than its first letter."""
    scripts = {character: _script(character) for character in word if character.isalpha()}
    found = set(scripts.values())
    if len(found) < 2:
        return [character for character, script in scripts.items() if script == "FULLWIDTH"]
    own = "LATIN" if "LATIN" in found else next(iter(scripts.values()))
    return [character for character, script in scripts.items() if script != own]


def _script(letter: str) -> str:
    first = unicodedata.name(letter, "?").partition(" ")[0]
    # ª and º are used in Latin words too.
    return "LATIN" if first in ("FEMININE", "MASCULINE", "MICRO") else first
